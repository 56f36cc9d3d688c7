/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-path-page.h"

#include "quatuor-author.h"
#include "quatuor-feedback.h"
#include "quatuor-path.h"
#include "quatuor-path-row.h"
#include "quatuor-progress-dialog.h"
#include "quatuor-rates-group.h"
#include "quatuor-territory-edit.h"
#include "quatuor-timeline.h"

struct _QuatuorPathPage
{
  QuatuorPage          parent_instance;

  /* Template children */
  AdwPreferencesGroup *group;
  QuatuorRatesGroup   *rates;
  GtkStack            *stack;
  QuatuorTimeline     *timeline;

  /* Owned; the rows are in the group */
  GPtrArray           *rows;

  QuatuorId            territory;
};

G_DEFINE_FINAL_TYPE (QuatuorPathPage, quatuor_path_page, QUATUOR_TYPE_PAGE)

static void
set_n_rows (QuatuorPathPage *self,
            guint            n_rows)
{
  while (self->rows->len > n_rows)
    {
      adw_preferences_group_remove (self->group,
                                    g_ptr_array_index (self->rows, self->rows->len - 1));
      g_ptr_array_remove_index (self->rows, self->rows->len - 1);
    }
  while (self->rows->len < n_rows)
    {
      GtkWidget *row = quatuor_path_row_new ();

      adw_preferences_group_add (self->group, row);
      g_ptr_array_add (self->rows, row);
    }
}

/* The phase that an action is about, if it is still there. */
static const QuatuorPhase *
find_phase (QuatuorPathPage *self,
            GVariant        *parameter)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  QuatuorId id;

  if (cohort == NULL || !quatuor_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  return quatuor_cohort_find (cohort, QUATUOR_TABLE_PHASE, &id);
}

/*
 * Actions
 */

static void
step_at_once (QuatuorPathPage *self,
              GVariant        *parameter,
              QuatuorPathStep  step)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  const QuatuorPhase *phase = find_phase (self, parameter);
  QuatuorId author;

  if (phase == NULL)
    return;

  author = quatuor_author_get_id (cohort);
  quatuor_feedback_apply (GTK_WIDGET (self), quatuor_page_get_store (QUATUOR_PAGE (self)),
                          quatuor_path_step (cohort, &self->territory, &phase->id, step, &author,
                                             quatuor_date_today (), NULL));
}

static void
ask_step (QuatuorPathPage *self,
          GVariant        *parameter,
          QuatuorPathStep  step)
{
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));
  const QuatuorPhase *phase = find_phase (self, parameter);

  if (phase != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_progress_dialog_new_step (store, &self->territory, &phase->id,
                                                            step));
}

static void
start_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  step_at_once (QUATUOR_PATH_PAGE (widget), parameter, QUATUOR_PATH_START);
}

static void
reopen_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  step_at_once (QUATUOR_PATH_PAGE (widget), parameter, QUATUOR_PATH_REOPEN);
}

static void
close_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorPathPage *self = QUATUOR_PATH_PAGE (widget);
  const QuatuorPhase *phase = find_phase (self, parameter);
  g_autoptr (GPtrArray) open = NULL;

  if (phase == NULL)
    return;

  open = quatuor_path_open_gates (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                  &self->territory, &phase->id);
  if (open->len > 0)
    ask_step (self, parameter, QUATUOR_PATH_CLOSE);
  else
    step_at_once (self, parameter, QUATUOR_PATH_CLOSE);
}

/* The path ends with the closing phase: the territory is through. */
static void
complete_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorPathPage *self = QUATUOR_PATH_PAGE (widget);

  quatuor_feedback_apply (widget, quatuor_page_get_store (QUATUOR_PAGE (self)),
                          quatuor_territory_set_state (
                            quatuor_page_get_cohort (QUATUOR_PAGE (self)), &self->territory,
                            "completed", quatuor_date_today (), NULL));
}

static void
skip_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  ask_step (QUATUOR_PATH_PAGE (widget), parameter, QUATUOR_PATH_SKIP);
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorPathPage *self = QUATUOR_PATH_PAGE (widget);
  const QuatuorPhase *phase = find_phase (self, parameter);

  if (phase != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_progress_dialog_new (quatuor_page_get_store (QUATUOR_PAGE (self)),
                                                       &self->territory, &phase->id));
}

static void
check_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorPathPage *self = QUATUOR_PATH_PAGE (widget);
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  const QuatuorGate *gate = NULL;
  const char *text;
  gboolean passed;
  QuatuorId author;
  QuatuorId id;

  g_variant_get (parameter, "(&sb)", &text, &passed);
  if (quatuor_id_parse (text, &id))
    gate = quatuor_cohort_find (cohort, QUATUOR_TABLE_GATE, &id);
  if (gate == NULL)
    return;

  author = quatuor_author_get_id (cohort);
  quatuor_feedback_apply (widget, quatuor_page_get_store (QUATUOR_PAGE (self)),
                          quatuor_path_check (cohort, &self->territory, gate, passed, &author,
                                              quatuor_date_today ()));
}

/*
 * Overrides
 */

/* How each of the four seats attends, once there are half-days. */
static void
show_rates (QuatuorPathPage *self,
            QuatuorCohort   *cohort,
            QuatuorDate      today)
{
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &self->territory);
  gboolean has_half_days = quatuor_cohort_rows (cohort, QUATUOR_TABLE_HALF_DAY)->len > 0;
  g_autoptr (QuatuorPresenceSums) sums = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->rates), has_half_days && seats->len > 0);
  quatuor_rates_group_clear (self->rates);
  if (!has_half_days)
    return;

  sums = quatuor_presence_sums_new (cohort, NULL, today);
  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const QuatuorCategory *category =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
      QuatuorPresenceCount count = quatuor_presence_sums_get (sums, &seat->id);

      quatuor_rates_group_add (self->rates, category->label, &count, "reports/presence");
    }
}

static void
quatuor_path_page_refresh (QuatuorPage   *page,
                           QuatuorCohort *cohort)
{
  QuatuorPathPage *self = QUATUOR_PATH_PAGE (page);
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);
  QuatuorDate today = quatuor_date_today ();

  set_n_rows (self, phases->len);
  for (guint i = 0; i < phases->len; i++)
    quatuor_path_row_set (g_ptr_array_index (self->rows, i), cohort, &self->territory,
                           g_ptr_array_index (phases, i), today);
  quatuor_timeline_set (self->timeline, cohort, &self->territory, today);
  show_rates (self, cohort, today);
  gtk_stack_set_visible_child_name (self->stack, phases->len > 0 ? "phases" : "empty");
}

static void
quatuor_path_page_dispose (GObject *object)
{
  QuatuorPathPage *self = QUATUOR_PATH_PAGE (object);

  /* The bin must let go of the stack before the template does, as both would
   * take it down. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_PATH_PAGE);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (quatuor_path_page_parent_class)->dispose (object);
}

static void
quatuor_path_page_class_init (QuatuorPathPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_path_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_path_page_refresh;

  g_type_ensure (QUATUOR_TYPE_RATES_GROUP);
  g_type_ensure (QUATUOR_TYPE_TIMELINE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-path-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathPage, group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathPage, rates);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPathPage, timeline);

  gtk_widget_class_install_action (widget_class, "path.check", "(sb)", check_action);
  gtk_widget_class_install_action (widget_class, "path.close", "s", close_action);
  gtk_widget_class_install_action (widget_class, "path.complete", NULL, complete_action);
  gtk_widget_class_install_action (widget_class, "path.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "path.reopen", "s", reopen_action);
  gtk_widget_class_install_action (widget_class, "path.skip", "s", skip_action);
  gtk_widget_class_install_action (widget_class, "path.start", "s", start_action);
}

static void
quatuor_path_page_init (QuatuorPathPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What is going on is unfolded when somebody comes to the territory. */
static void
unfold_present (QuatuorPathPage *self,
                QuatuorCohort   *cohort)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      QuatuorPathRow *row = g_ptr_array_index (self->rows, i);
      const char *state = quatuor_path_state (cohort, &self->territory,
                                              quatuor_path_row_get_phase (row));

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), g_str_equal (state, "under_way"));
    }
}

/**
 * quatuor_path_page_set_territory:
 * @self: a path page
 * @territory: the id of a territory
 *
 * Shows the path of another territory.
 */
void
quatuor_path_page_set_territory (QuatuorPathPage *self,
                                 const QuatuorId *territory)
{
  QuatuorCohort *cohort;

  g_return_if_fail (QUATUOR_IS_PATH_PAGE (self));

  if (quatuor_id_equal (&self->territory, territory))
    return;

  self->territory = *territory;
  quatuor_page_refresh (QUATUOR_PAGE (self));
  cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  if (cohort != NULL)
    unfold_present (self, cohort);
}
