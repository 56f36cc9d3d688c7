/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-roadmap-page.h"

#include "quatuor-action-dialog.h"
#include "quatuor-action-timeline.h"
#include "quatuor-effect-dialog.h"
#include "quatuor-effects-view.h"
#include "quatuor-item-row.h"
#include "quatuor-learning-dialog.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"
#include "quatuor-project-acts.h"
#include "quatuor-project-dialog.h"
#include "quatuor-project-edit.h"
#include "quatuor-project-rows.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/* Below this width, in pixels, the list alone tells the actions. */
#define TIMELINE_MIN_WIDTH 480

/* How far a notch of the wheel goes, in pixels. */
#define WHEEL_STEP 50

struct _QuatuorRoadmapPage
{
  QuatuorPage            parent_instance;

  /* Template children */
  GtkListBox            *actions_list;
  GtkLabel              *aim_label;
  QuatuorEffectsView    *effects_view;
  GtkLabel              *facts_label;
  GtkListBox            *learnings_list;
  GtkLabel              *learnings_label;
  GtkWidget             *no_actions_label;
  GtkDropDown           *projects_drop;
  GtkScrolledWindow     *scroller;
  GtkStack              *stack;
  QuatuorActionTimeline *timeline;
  GtkWidget             *timeline_box;
  GtkLabel              *timeline_label;
  GtkLabel              *title_label;

  QuatuorId              territory;
  QuatuorId              project;
  gboolean               filling;
};

G_DEFINE_FINAL_TYPE (QuatuorRoadmapPage, quatuor_roadmap_page, QUATUOR_TYPE_PAGE)

static QuatuorStore *
store_of (QuatuorRoadmapPage *self)
{
  return quatuor_page_get_store (QUATUOR_PAGE (self));
}

static const GPtrArray *
projects_of (QuatuorRoadmapPage *self,
             QuatuorCohort      *cohort)
{
  return quatuor_cohort_children (cohort, QUATUOR_TABLE_PROJECT, &self->territory);
}

/* The project that is under way; where none is, the first one. */
static const QuatuorProject *
first_project (const GPtrArray *projects)
{
  for (guint i = 0; i < projects->len; i++)
    {
      const QuatuorProject *project = g_ptr_array_index (projects, i);

      if (g_str_equal (project->state, "under_way"))
        return project;
    }
  return g_ptr_array_index (projects, 0);
}

/*
 * Showing
 */

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
show_project (QuatuorRoadmapPage   *self,
              QuatuorCohort        *cohort,
              const QuatuorProject *project,
              const GPtrArray      *actions)
{
  g_autofree char *facts = quatuor_project_facts (project, actions, quatuor_date_today ());
  g_autofree char *aim = NULL;

  if (project->aim != NULL)
    /* Translators: the aim of a project, the star to head for. */
    aim = g_strdup_printf (_("★ %s"), project->aim);

  gtk_label_set_label (self->title_label, project->title);
  show_text (self->aim_label, aim);
  show_text (self->facts_label, facts);
}

static void
show_projects (QuatuorRoadmapPage *self,
               const GPtrArray    *projects)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint selected = 0;

  for (guint i = 0; i < projects->len; i++)
    {
      const QuatuorProject *project = g_ptr_array_index (projects, i);

      gtk_string_list_append (titles, project->title);
      if (quatuor_id_equal (&project->id, &self->project))
        selected = i;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->projects_drop, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->projects_drop, selected);
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->projects_drop), projects->len > 1);
}

static void
show_actions (QuatuorRoadmapPage *self,
              QuatuorCohort      *cohort,
              const GPtrArray    *actions)
{
  g_autofree char *focus = quatuor_item_list_dup_focus (self->actions_list);
  QuatuorDate today = quatuor_date_today ();

  quatuor_item_list_set_length (self->actions_list, actions->len);
  for (guint i = 0; i < actions->len; i++)
    {
      const QuatuorAction *action = g_ptr_array_index (actions, i);
      QuatuorItemRow *row = quatuor_item_list_get_row (self->actions_list, i);
      g_autofree char *facts = quatuor_action_facts (cohort, action);
      g_autofree char *state = quatuor_action_state_words (action, today);
      g_autoptr (GMenuModel) menu = quatuor_action_menu (action);

      quatuor_item_row_set_item (row, QUATUOR_TABLE_ACTION, &action->id);
      quatuor_item_row_set_words (row, action->title, facts, state);
      quatuor_item_row_set_extra (row, menu);
    }
  quatuor_item_list_focus (self->actions_list, focus);
  gtk_widget_set_visible (self->no_actions_label, actions->len == 0);
}

/* A narrow page has no room for months: the list says it all; nor for columns. */
static void
show_timeline (QuatuorRoadmapPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (self->scroller);
  double width = gtk_adjustment_get_page_size (adjustment);

  gboolean is_narrow = width > 0 && width < TIMELINE_MIN_WIDTH;

  gtk_widget_set_visible (self->timeline_box,
                          !is_narrow && quatuor_action_timeline_get_length (self->timeline) > 0);
  quatuor_effects_view_set_narrow (self->effects_view, is_narrow);
}

static void
fill_timeline (QuatuorRoadmapPage *self,
               QuatuorCohort      *cohort,
               const GPtrArray    *actions)
{
  guint undated;
  g_autofree char *text = NULL;

  quatuor_action_timeline_set (self->timeline, cohort, actions, quatuor_date_today ());
  undated = actions->len - quatuor_action_timeline_get_length (self->timeline);
  text = g_strdup_printf (ngettext ("%u action without a date is in the list only.",
                                    "%u actions without a date are in the list only.", undated),
                          undated);
  show_text (self->timeline_label, undated > 0 ? text : NULL);
  show_timeline (self);
}

static void
show_learnings (QuatuorRoadmapPage *self,
                QuatuorCohort      *cohort)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_LEARNING,
                                                   &self->territory);

  quatuor_item_list_set_length (self->learnings_list, rows->len);
  for (guint i = 0; i < rows->len; i++)
    quatuor_learning_show (quatuor_item_list_get_row (self->learnings_list, i), cohort,
                           g_ptr_array_index (rows, i));
  gtk_label_set_label (self->learnings_label,
                       rows->len > 0 ? "" : _("What the team learns on the way is noted here, "
                                              "with the action that uses it."));
  gtk_widget_set_visible (GTK_WIDGET (self->learnings_label), rows->len == 0);
}

/*
 * Callbacks
 */

static void
on_project_selected_cb (QuatuorRoadmapPage *self)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  guint selected = gtk_drop_down_get_selected (self->projects_drop);

  if (self->filling || cohort == NULL || selected >= projects_of (self, cohort)->len)
    return;
  self->project =
    ((const QuatuorProject *) g_ptr_array_index (projects_of (self, cohort), selected))->id;
  quatuor_page_refresh (QUATUOR_PAGE (self));
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       data)
{
  show_timeline (QUATUOR_ROADMAP_PAGE (widget));
  return G_SOURCE_REMOVE;
}

/* The width is told in the middle of a layout, when nothing may come or go: the
 * next frame is soon enough. */
static void
on_width_changed_cb (QuatuorRoadmapPage *self)
{
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

/* The wheel turns the page, also over the months: those scroll sideways only. */
static gboolean
on_timeline_scroll_cb (QuatuorRoadmapPage *self,
                       double              dx,
                       double              dy)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);

  if (dy == 0)
    return GDK_EVENT_PROPAGATE;

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + dy * WHEEL_STEP);
  return GDK_EVENT_STOP;
}

/*
 * Actions
 */

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  QuatuorRoadmapPage *self = QUATUOR_ROADMAP_PAGE (widget);

  if (!quatuor_id_is_none (&self->project))
    quatuor_project_acts_present (widget,
                                  quatuor_action_dialog_new_add (store_of (self), &self->project,
                                                                 g_variant_get_string (parameter,
                                                                                       NULL)));
}

static void
add_effect_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  QuatuorRoadmapPage *self = QUATUOR_ROADMAP_PAGE (widget);

  quatuor_project_acts_present (widget,
                                quatuor_effect_dialog_new_add (store_of (self), &self->territory,
                                                               QUATUOR_EFFECT_FORESEEN, NULL));
}

static void
add_learning_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  QuatuorRoadmapPage *self = QUATUOR_ROADMAP_PAGE (widget);

  quatuor_project_acts_present (widget, quatuor_learning_dialog_new_add (store_of (self),
                                                                         &self->territory));
}

static void
add_project_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  QuatuorRoadmapPage *self = QUATUOR_ROADMAP_PAGE (widget);

  quatuor_project_acts_present (widget, quatuor_project_dialog_new_add (store_of (self),
                                                                        &self->territory));
}

static void
on_own_project (QuatuorRoadmapPage *self,
                const char         *action)
{
  g_autofree char *target = quatuor_item_to_target (QUATUOR_TABLE_PROJECT, &self->project);

  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", target);
}

static void
edit_project_action (GtkWidget  *widget,
                     const char *name,
                     GVariant   *parameter)
{
  on_own_project (QUATUOR_ROADMAP_PAGE (widget), "item.edit");
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorRoadmapPage *self = QUATUOR_ROADMAP_PAGE (widget);
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  const QuatuorProject *project =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_PROJECT, &self->project);
  GtkRoot *root = gtk_widget_get_root (widget);

  if (project != NULL)
    quatuor_print_job_run (GTK_WINDOW (root), _("Roadmap"),
                           quatuor_print_roadmap (cohort, project, quatuor_date_today ()));
}

static void
remove_project_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  on_own_project (QUATUOR_ROADMAP_PAGE (widget), "item.remove");
}

static void
observe_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorRoadmapPage *self = QUATUOR_ROADMAP_PAGE (widget);
  QuatuorId foreseen;

  if (quatuor_id_parse (g_variant_get_string (parameter, NULL), &foreseen))
    quatuor_project_acts_present (widget,
                                  quatuor_effect_dialog_new_add (store_of (self),
                                                                 &self->territory,
                                                                 QUATUOR_EFFECT_OBSERVED,
                                                                 &foreseen));
}

/*
 * Overrides
 */

static void
quatuor_roadmap_page_refresh (QuatuorPage   *page,
                              QuatuorCohort *cohort)
{
  QuatuorRoadmapPage *self = QUATUOR_ROADMAP_PAGE (page);
  const GPtrArray *projects = projects_of (self, cohort);
  const QuatuorProject *project =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_PROJECT, &self->project);
  const GPtrArray *actions;

  if (projects->len == 0)
    {
      self->project = QUATUOR_ID_NONE;
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  if (project == NULL || !quatuor_id_equal (&project->territory, &self->territory))
    project = first_project (projects);
  self->project = project->id;
  actions = quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION, &project->id);
  show_projects (self, projects);
  show_project (self, cohort, project, actions);
  fill_timeline (self, cohort, actions);
  show_actions (self, cohort, actions);
  quatuor_effects_view_set (self->effects_view, cohort, &self->territory);
  show_learnings (self, cohort);
  gtk_stack_set_visible_child_name (self->stack, "roadmap");
}

static void
quatuor_roadmap_page_dispose (GObject *object)
{
  QuatuorRoadmapPage *self = QUATUOR_ROADMAP_PAGE (object);

  /* The bin must let go of the stack before the template does, as both would
   * take it down. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_ROADMAP_PAGE);

  G_OBJECT_CLASS (quatuor_roadmap_page_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuatuorRoadmapPage, name)

static void
quatuor_roadmap_page_class_init (QuatuorRoadmapPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_roadmap_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_roadmap_page_refresh;

  g_type_ensure (QUATUOR_TYPE_ACTION_TIMELINE);
  g_type_ensure (QUATUOR_TYPE_EFFECTS_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-roadmap-page.ui");
  BIND (actions_list);
  BIND (aim_label);
  BIND (effects_view);
  BIND (facts_label);
  BIND (learnings_label);
  BIND (learnings_list);
  BIND (no_actions_label);
  BIND (projects_drop);
  BIND (scroller);
  BIND (stack);
  BIND (timeline);
  BIND (timeline_box);
  BIND (timeline_label);
  BIND (title_label);
  gtk_widget_class_bind_template_callback (widget_class, on_project_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_timeline_scroll_cb);

  gtk_widget_class_install_action (widget_class, "roadmap.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "roadmap.add-effect", NULL, add_effect_action);
  gtk_widget_class_install_action (widget_class, "roadmap.add-learning", NULL,
                                   add_learning_action);
  gtk_widget_class_install_action (widget_class, "roadmap.add-project", NULL, add_project_action);
  gtk_widget_class_install_action (widget_class, "roadmap.edit-project", NULL,
                                   edit_project_action);
  gtk_widget_class_install_action (widget_class, "roadmap.observe", "s", observe_action);
  gtk_widget_class_install_action (widget_class, "roadmap.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "roadmap.remove-project", NULL,
                                   remove_project_action);
  quatuor_project_acts_install (widget_class);
}

static void
quatuor_roadmap_page_init (QuatuorRoadmapPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (on_width_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * quatuor_roadmap_page_set_territory:
 * @self: a roadmap page
 * @territory: the id of a territory
 *
 * Shows the roadmap of another territory.
 */
void
quatuor_roadmap_page_set_territory (QuatuorRoadmapPage *self,
                                    const QuatuorId    *territory)
{
  g_return_if_fail (QUATUOR_IS_ROADMAP_PAGE (self));

  if (quatuor_id_equal (&self->territory, territory))
    return;

  self->territory = *territory;
  quatuor_page_refresh (QUATUOR_PAGE (self));
}
