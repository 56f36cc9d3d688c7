/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-team-page.h"

#include "quatuor-chair.h"
#include "quatuor-charter-edit.h"
#include "quatuor-charter-words.h"
#include "quatuor-digest-window.h"
#include "quatuor-feedback.h"
#include "quatuor-person-acts.h"
#include "quatuor-seat-dialog.h"
#include "quatuor-team.h"
#include "quatuor-term-dialog.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _QuatuorTeamPage
{
  QuatuorPage   parent_instance;

  /* Template children */
  GtkFlowBox   *chairs;
  AdwActionRow *charter_row;
  AdwActionRow *needs_row;

  QuatuorId     territory;
};

G_DEFINE_FINAL_TYPE (QuatuorTeamPage, quatuor_team_page, QUATUOR_TYPE_PAGE)

static QuatuorChair *
get_chair (QuatuorTeamPage *self,
           guint            n)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (self->chairs, (int) n);

  return child != NULL ? QUATUOR_CHAIR (gtk_flow_box_child_get_child (child)) : NULL;
}

static void
set_n_chairs (QuatuorTeamPage *self,
              guint            n_chairs)
{
  GtkFlowBoxChild *child;

  for (guint i = 0; i < n_chairs; i++)
    if (get_chair (self, i) == NULL)
      {
        GtkWidget *cell = gtk_flow_box_child_new ();

        /* The chair's own buttons and rows take the focus, not its place. */
        gtk_widget_set_focusable (cell, FALSE);
        gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (cell), quatuor_chair_new ());
        gtk_flow_box_insert (self->chairs, cell, -1);
      }
  while ((child = gtk_flow_box_get_child_at_index (self->chairs, (int) n_chairs)) != NULL)
    gtk_flow_box_remove (self->chairs, GTK_WIDGET (child));
}

/* The term that an action is about, if it is still there. */
static const QuatuorTenure *
find_tenure (QuatuorTeamPage *self,
             GVariant        *parameter)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  QuatuorId id;

  if (cohort == NULL || !quatuor_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  return quatuor_cohort_find (cohort, QUATUOR_TABLE_TENURE, &id);
}

/*
 * Actions
 */

static void
add (GtkWidget  *widget,
     GVariant   *parameter,
     const char *role)
{
  QuatuorTeamPage *self = QUATUOR_TEAM_PAGE (widget);
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));
  QuatuorId seat;

  if (quatuor_id_parse (g_variant_get_string (parameter, NULL), &seat))
    quatuor_page_present (QUATUOR_PAGE (self), quatuor_seat_dialog_new_add (store, &seat, role));
}

static void
add_holder_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  add (widget, parameter, QUATUOR_ROLE_HOLDER);
}

static void
add_substitute_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  add (widget, parameter, QUATUOR_ROLE_SUBSTITUTE);
}

static void
add_associate_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  add (widget, parameter, QUATUOR_ROLE_ASSOCIATE);
}

typedef GtkWidget *(*NewDialog) (QuatuorStore        *store,
                                 const QuatuorTenure *tenure);

static void
ask (GtkWidget *widget,
     GVariant  *parameter,
     NewDialog  new_dialog)
{
  QuatuorTeamPage *self = QUATUOR_TEAM_PAGE (widget);
  const QuatuorTenure *tenure = find_tenure (self, parameter);

  if (tenure != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          new_dialog (quatuor_page_get_store (QUATUOR_PAGE (self)), tenure));
}

static void
hand_over_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ask (widget, parameter, quatuor_seat_dialog_new_hand_over);
}

static void
replace_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  ask (widget, parameter, quatuor_seat_dialog_new_replace);
}

static void
vacate_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  ask (widget, parameter, quatuor_term_dialog_new_vacate);
}

static void
edit_term_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  ask (widget, parameter, quatuor_term_dialog_new);
}

static void
handover_sheet_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  QuatuorTeamPage *self = QUATUOR_TEAM_PAGE (widget);
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));
  const QuatuorTenure *tenure = find_tenure (self, parameter);

  if (tenure != NULL)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_digest_window_new_handover (store, &tenure->seat));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorPage *page = QUATUOR_PAGE (widget);
  const QuatuorTenure *tenure = find_tenure (QUATUOR_TEAM_PAGE (widget), parameter);

  if (tenure != NULL)
    quatuor_feedback_apply (widget, quatuor_page_get_store (page),
                            quatuor_team_remove (quatuor_page_get_cohort (page), tenure));
}

static void
go_to_charter (GtkWidget       *widget,
               const QuatuorId *charter)
{
  g_autofree char *place = quatuor_id_to_string (charter);
  g_autofree char *target = g_strconcat ("charter/", place, NULL);

  gtk_widget_activate_action (widget, "win.go", "s", target);
}

/* Goes to the territory’s own charter, and begins it where there is none. */
static void
charter_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorTeamPage *self = QUATUOR_TEAM_PAGE (widget);
  QuatuorStore *store = quatuor_page_get_store (QUATUOR_PAGE (self));
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  const QuatuorTerritory *territory =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &self->territory);
  const QuatuorCharter *charter = quatuor_charter_find_present (cohort, &self->territory);
  g_autofree char *title = NULL;
  QuatuorEdit *edit;
  QuatuorId id;

  if (charter != NULL)
    {
      go_to_charter (widget, &charter->id);
      return;
    }
  if (territory == NULL || quatuor_store_is_read_only (store))
    return;
  /* Translators: %s is the name of a territory. */
  title = g_strdup_printf (_("Charter of %s"), territory->name);
  edit = quatuor_charter_add (cohort, &self->territory, title, &id);
  quatuor_feedback_apply (widget, store, edit);
  go_to_charter (widget, &id);
}

/*
 * Overrides
 */

/* How many needs there are, and how many of them wait for an answer. */
static void
show_needs (QuatuorTeamPage *self,
            QuatuorCohort   *cohort)
{
  const GPtrArray *needs = quatuor_cohort_children (cohort, QUATUOR_TABLE_NEED, &self->territory);
  g_autofree char *place = quatuor_id_to_string (&self->territory);
  g_autofree char *target = g_strconcat ("needs/", place, NULL);
  g_autofree char *words = NULL;
  guint n_needs = 0, n_open = 0;

  for (guint i = 0; i < needs->len; i++)
    {
      const QuatuorNeed *need = g_ptr_array_index (needs, i);

      if (quatuor_id_equal (&need->from_seat, &need->to_seat))
        continue;
      n_needs++;
      n_open += g_str_equal (need->state, "open") ? 1 : 0;
    }
  words = n_needs > 0 ? g_strdup_printf (ngettext ("%u need, %u of them open",
                                                   "%u needs, %u of them open", n_needs),
                                         n_needs, n_open)
                      : g_strdup (_("Nothing is written yet"));
  adw_action_row_set_subtitle (self->needs_row, words);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->needs_row), "s", target);
}

static void
show_charter (QuatuorTeamPage *self,
              QuatuorCohort   *cohort)
{
  const QuatuorCharter *charter = quatuor_charter_find_present (cohort, &self->territory);
  g_autofree char *words =
    charter != NULL ? quatuor_charter_to_words (cohort, charter, quatuor_date_today ())
                    : g_strdup (_("The four have none of their own yet: write it"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->charter_row),
                                 charter != NULL ? charter->title : _("Charter of the Four"));
  adw_action_row_set_subtitle (self->charter_row, words);
}

static void
quatuor_team_page_refresh (QuatuorPage   *page,
                           QuatuorCohort *cohort)
{
  QuatuorTeamPage *self = QUATUOR_TEAM_PAGE (page);
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &self->territory);
  QuatuorDate today = quatuor_date_today ();

  set_n_chairs (self, seats->len);
  for (guint i = 0; i < seats->len; i++)
    quatuor_chair_set (get_chair (self, i), cohort, g_ptr_array_index (seats, i), today);
  show_needs (self, cohort);
  show_charter (self, cohort);
}

static void
quatuor_team_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_TEAM_PAGE);

  G_OBJECT_CLASS (quatuor_team_page_parent_class)->dispose (object);
}

static void
quatuor_team_page_class_init (QuatuorTeamPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_team_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_team_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-team-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorTeamPage, chairs);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTeamPage, charter_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorTeamPage, needs_row);

  gtk_widget_class_install_action (widget_class, "team.add-associate", "s", add_associate_action);
  gtk_widget_class_install_action (widget_class, "team.add-holder", "s", add_holder_action);
  gtk_widget_class_install_action (widget_class, "team.add-substitute", "s",
                                   add_substitute_action);
  gtk_widget_class_install_action (widget_class, "team.charter", NULL, charter_action);
  gtk_widget_class_install_action (widget_class, "team.edit-term", "s", edit_term_action);
  gtk_widget_class_install_action (widget_class, "team.hand-over", "s", hand_over_action);
  gtk_widget_class_install_action (widget_class, "team.handover-sheet", "s",
                                   handover_sheet_action);
  gtk_widget_class_install_action (widget_class, "team.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "team.replace", "s", replace_action);
  gtk_widget_class_install_action (widget_class, "team.vacate", "s", vacate_action);
  quatuor_person_acts_install (widget_class);
}

static void
quatuor_team_page_init (QuatuorTeamPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_team_page_set_territory:
 * @self: a team page
 * @territory: the id of a territory
 *
 * Shows the team of another territory.
 */
void
quatuor_team_page_set_territory (QuatuorTeamPage *self,
                                 const QuatuorId *territory)
{
  g_return_if_fail (QUATUOR_IS_TEAM_PAGE (self));

  if (quatuor_id_equal (&self->territory, territory))
    return;

  self->territory = *territory;
  quatuor_page_refresh (QUATUOR_PAGE (self));
}
