/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-action-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-note-row.h"
#include "quatuor-pick-row.h"
#include "quatuor-project-edit.h"

#include <glib/gi18n-lib.h>

struct _QuatuorActionDialog
{
  QuatuorRowDialog     parent_instance;

  /* Template children */
  QuatuorNoteRow      *blocked_row;
  QuatuorPickRow      *criterion_row;
  QuatuorDateRow      *done_row;
  QuatuorProblemRow   *done_problem;
  QuatuorDateRow      *due_row;
  QuatuorProblemRow   *due_problem;
  QuatuorPickRow      *kind_row;
  AdwPreferencesGroup *learnings_group;
  QuatuorNoteRow      *note_row;
  AdwEntryRow         *partner_row;
  QuatuorPickRow      *seat_row;
  QuatuorDateRow      *starts_row;
  QuatuorProblemRow   *starts_problem;
  QuatuorPickRow      *state_row;
  AdwEntryRow         *title_row;
  QuatuorProblemRow   *title_problem;
  QuatuorNoteRow      *unblocked_row;

  /* Owned; the check buttons are in the group */
  GArray              *learnings; /* QuatuorId */
  GPtrArray           *checks;    /* GtkCheckButton, in the order of learnings */
};

G_DEFINE_FINAL_TYPE (QuatuorActionDialog, quatuor_action_dialog, QUATUOR_TYPE_ROW_DIALOG)

static const char *const KINDS[] = { QUATUOR_KIND_ACTION, QUATUOR_KIND_MILESTONE, NULL };

static const char *const STATES[] = { QUATUOR_ACTION_PLANNED, QUATUOR_ACTION_UNDER_WAY,
                                      QUATUOR_ACTION_BLOCKED, QUATUOR_ACTION_DONE,
                                      QUATUOR_ACTION_DROPPED, NULL };

static gboolean
picks (QuatuorPickRow *row,
       const char     *value)
{
  return g_strcmp0 (quatuor_pick_row_get_value (row), value) == 0;
}

/*
 * Callbacks
 */

static void
on_field_changed_cb (QuatuorActionDialog *self)
{
  quatuor_problem_row_set_text (self->title_problem, NULL);
  quatuor_problem_row_set_text (self->starts_problem, NULL);
  quatuor_problem_row_set_text (self->due_problem, NULL);
  quatuor_problem_row_set_text (self->done_problem, NULL);
}

/* A pebble has one day; why it does not go on is asked of what is blocked. */
static void
on_picked_cb (QuatuorActionDialog *self)
{
  gboolean is_milestone = picks (self->kind_row, QUATUOR_KIND_MILESTONE);
  gboolean is_blocked = picks (self->state_row, QUATUOR_ACTION_BLOCKED);

  gtk_widget_set_visible (GTK_WIDGET (self->starts_row), !is_milestone);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->due_row),
                                 is_milestone ? _("_Day") : _("_Last Day"));
  gtk_widget_set_visible (GTK_WIDGET (self->blocked_row), is_blocked);
  gtk_widget_set_visible (GTK_WIDGET (self->unblocked_row), is_blocked);
  gtk_widget_set_visible (GTK_WIDGET (self->done_row), picks (self->state_row,
                                                              QUATUOR_ACTION_DONE));
}

/*
 * Saving
 */

static gboolean
quatuor_action_dialog_check (QuatuorRowDialog *dialog,
                             gconstpointer     row)
{
  QuatuorActionDialog *self = QUATUOR_ACTION_DIALOG (dialog);
  const QuatuorAction *action = row;
  const char *due_problem = quatuor_date_row_get_problem (self->due_row);
  gboolean is_right;

  if (due_problem == NULL && action->starts != QUATUOR_DATE_UNKNOWN &&
      action->due != QUATUOR_DATE_UNKNOWN && action->due < action->starts)
    due_problem = _("The last day comes before the first one.");

  is_right = quatuor_row_dialog_tell (self->done_problem,
                                      quatuor_date_row_get_problem (self->done_row));
  is_right &= quatuor_row_dialog_tell (self->due_problem, due_problem);
  is_right &= quatuor_row_dialog_tell (self->starts_problem,
                                       quatuor_date_row_get_problem (self->starts_row));
  is_right &= quatuor_row_dialog_tell (self->title_problem,
                                       action->title == NULL ? _("A title is needed.") : NULL);
  return is_right;
}

/* What the form hides is not said by it. */
static void
drop_hidden (QuatuorAction *action,
             QuatuorDate    on)
{
  if (quatuor_action_is_milestone (action))
    action->starts = QUATUOR_DATE_UNKNOWN;
  if (!g_str_equal (action->state, QUATUOR_ACTION_DONE))
    action->done_on = QUATUOR_DATE_UNKNOWN;
  else if (action->done_on == QUATUOR_DATE_UNKNOWN)
    action->done_on = on;
}

static QuatuorEdit *
quatuor_action_dialog_save (QuatuorRowDialog *dialog,
                            QuatuorCohort    *cohort,
                            gconstpointer     row)
{
  QuatuorActionDialog *self = QUATUOR_ACTION_DIALOG (dialog);
  g_autoptr (GArray) used = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  QuatuorAction action = *(const QuatuorAction *) row;

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_array_append_val (used, g_array_index (self->learnings, QuatuorId, i));
  drop_hidden (&action, quatuor_date_today ());
  return quatuor_action_save (cohort, &action, used);
}

/*
 * Overrides
 */

static void
quatuor_action_dialog_dispose (GObject *object)
{
  QuatuorActionDialog *self = QUATUOR_ACTION_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_ACTION_DIALOG);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->learnings, g_array_unref);

  G_OBJECT_CLASS (quatuor_action_dialog_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, QuatuorActionDialog, name)

static void
quatuor_action_dialog_class_init (QuatuorActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  QuatuorRowDialogClass *dialog_class = QUATUOR_ROW_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_action_dialog_dispose;
  dialog_class->table = QUATUOR_TABLE_ACTION;
  dialog_class->check = quatuor_action_dialog_check;
  dialog_class->save = quatuor_action_dialog_save;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PICK_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-action-dialog.ui");
  BIND (blocked_row);
  BIND (criterion_row);
  BIND (done_row);
  BIND (done_problem);
  BIND (due_row);
  BIND (due_problem);
  BIND (kind_row);
  BIND (learnings_group);
  BIND (note_row);
  BIND (partner_row);
  BIND (seat_row);
  BIND (starts_row);
  BIND (starts_problem);
  BIND (state_row);
  BIND (title_row);
  BIND (title_problem);
  BIND (unblocked_row);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_picked_cb);
}

static void
quatuor_action_dialog_init (QuatuorActionDialog *self)
{
  self->learnings = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_pick_row_add_codes (self->kind_row, "kind", KINDS);
  quatuor_pick_row_add_codes (self->state_row, "action.state", STATES);
}

static void
add_fields (QuatuorActionDialog *self)
{
  const struct
  {
    const char *column;
    gpointer    field;
  } fields[] = {
    { "kind", self->kind_row },
    { "title", self->title_row },
    { "seat", self->seat_row },
    { "partner", self->partner_row },
    { "starts", self->starts_row },
    { "due", self->due_row },
    { "state", self->state_row },
    { "done_on", self->done_row },
    { "criterion", self->criterion_row },
    { "blocked_because", self->blocked_row },
    { "unblocked_when", self->unblocked_row },
    { "note", self->note_row },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    quatuor_row_dialog_add_field (QUATUOR_ROW_DIALOG (self), fields[i].column, fields[i].field);
}

static gboolean
is_replaced (QuatuorCohort   *cohort,
             const QuatuorId *framework)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_FRAMEWORK);

  for (guint i = 0; i < rows->len; i++)
    if (quatuor_id_equal (&((const QuatuorFramework *) g_ptr_array_index (rows, i))->replaces,
                          framework))
      return TRUE;
  return FALSE;
}

/* The criteria of the questionnaire as it is now, and the one it answers. */
static void
add_criteria (QuatuorActionDialog *self,
              QuatuorCohort       *cohort,
              const QuatuorId     *present)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CRITERION);

  quatuor_pick_row_add (self->criterion_row, NULL, C_("criterion", "None"));
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorCriterion *criterion = g_ptr_array_index (rows, i);
      const QuatuorDimension *dimension =
        quatuor_cohort_find (cohort, QUATUOR_TABLE_DIMENSION, &criterion->dimension);
      g_autofree char *value = NULL;
      g_autofree char *label = NULL;

      if (is_replaced (cohort, &dimension->framework) &&
          !quatuor_id_equal (&criterion->id, present))
        continue;
      value = quatuor_id_to_string (&criterion->id);
      label = g_strdup_printf ("%s  %s", criterion->code, criterion->title);
      quatuor_pick_row_add (self->criterion_row, value, label);
    }
}

static void
add_learning (QuatuorActionDialog   *self,
              const QuatuorLearning *learning,
              gboolean               is_used)
{
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "activatable-widget", check,
                                 "title", learning->text,
                                 "title-lines", 0,
                                 "use-markup", FALSE,
                                 NULL);

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), is_used);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  learning->text, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->learnings_group, row);
  g_array_append_val (self->learnings, learning->id);
  g_ptr_array_add (self->checks, check);
}

/* The learnings of the territory and those of no one: all that another action
 * uses already stay with it. */
static void
add_learnings (QuatuorActionDialog *self,
               QuatuorCohort       *cohort,
               const QuatuorAction *action,
               const QuatuorId     *territory)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_LEARNING);

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorLearning *learning = g_ptr_array_index (rows, i);
      gboolean is_used = quatuor_id_equal (&learning->action, &action->id);
      gboolean is_near = quatuor_id_is_none (&learning->territory) ||
                         quatuor_id_equal (&learning->territory, territory);

      if (is_used || (is_near && quatuor_id_is_none (&learning->action)))
        add_learning (self, learning, is_used);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->learnings_group), self->checks->len > 0);
}

/**
 * quatuor_action_dialog_new:
 * @store: an open programme
 * @action: an action, of the programme or new
 *
 * Returns: (transfer floating): a dialog that saves it
 */
GtkWidget *
quatuor_action_dialog_new (QuatuorStore        *store,
                           const QuatuorAction *action)
{
  QuatuorActionDialog *self = g_object_new (QUATUOR_TYPE_ACTION_DIALOG, "store", store, NULL);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorTerritory *territory = quatuor_project_territory (cohort, &action->project);

  quatuor_pick_row_add (self->seat_row, NULL, C_("in charge", "Nobody"));
  quatuor_pick_row_add_rows (self->seat_row, cohort, QUATUOR_TABLE_SEAT,
                             quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT,
                                                      &territory->id));
  add_criteria (self, cohort, &action->criterion);
  add_learnings (self, cohort, action, &territory->id);
  add_fields (self);
  quatuor_row_dialog_set_row (QUATUOR_ROW_DIALOG (self), action);
  on_picked_cb (self);
  g_object_set (self,
                "title", quatuor_action_is_milestone (action) ? _("White Pebble") : _("Action"),
                "subtitle", territory->name,
                NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->title_row));
  return GTK_WIDGET (self);
}

/**
 * quatuor_action_dialog_new_add:
 * @store: an open programme
 * @project: a project of it
 * @kind: `action` or `milestone`
 *
 * Returns: (transfer floating): a dialog for something new in the roadmap
 */
GtkWidget *
quatuor_action_dialog_new_add (QuatuorStore    *store,
                               const QuatuorId *project,
                               const char      *kind)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  g_autofree char *code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_ACTION);
  QuatuorAction action = {
    .id = quatuor_id_new (),
    .code = code,
    .project = *project,
    .rank = quatuor_action_next_rank (cohort, project),
    .kind = (char *) kind,
    .state = (char *) QUATUOR_ACTION_PLANNED,
  };
  GtkWidget *dialog = quatuor_action_dialog_new (store, &action);

  g_object_set (dialog,
                "title", quatuor_action_is_milestone (&action) ? _("New White Pebble")
                                                               : _("New Action"),
                "save-label", _("_Add"),
                NULL);
  return dialog;
}
