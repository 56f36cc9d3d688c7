/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-progress-dialog.h"

#include "quatuor-author.h"
#include "quatuor-date-row.h"
#include "quatuor-note-row.h"
#include "quatuor-problem-row.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorProgressDialog
{
  QuatuorFormDialog    parent_instance;

  /* Template children */
  QuatuorDateRow      *completed_row;
  QuatuorProblemRow   *completed_problem;
  AdwPreferencesGroup *gates_group;
  QuatuorNoteRow      *note_row;
  QuatuorProblemRow   *note_problem;
  QuatuorDateRow      *started_row;
  QuatuorProblemRow   *started_problem;
  AdwComboRow         *state_row;

  QuatuorId            territory;
  QuatuorId            phase;
  QuatuorPathStep      step;
  gboolean             takes_step; /* else the whole row is edited */
  gboolean             has_open_gates;
};

G_DEFINE_FINAL_TYPE (QuatuorProgressDialog, quatuor_progress_dialog, QUATUOR_TYPE_FORM_DIALOG)

static const char *const STATES[] = { "not_started", "under_way", "done", "skipped" };

static gboolean
show_problem (QuatuorProblemRow *row,
              const char        *problem)
{
  quatuor_problem_row_set_text (row, problem);
  if (problem != NULL)
    gtk_widget_grab_focus (quatuor_problem_row_get_field (row));
  return problem != NULL;
}

static gboolean
check (QuatuorProgressDialog *self,
       const char            *note)
{
  QuatuorDate started = quatuor_date_row_get_date (self->started_row);
  QuatuorDate completed = quatuor_date_row_get_date (self->completed_row);
  const char *start_problem = quatuor_date_row_get_problem (self->started_row);
  const char *end_problem = quatuor_date_row_get_problem (self->completed_row);
  gboolean is_wrong;

  if (started != QUATUOR_DATE_UNKNOWN && completed != QUATUOR_DATE_UNKNOWN && completed < started)
    end_problem = _("The phase would be completed before it started.");

  is_wrong = show_problem (self->note_problem, self->has_open_gates && note == NULL
                                                 ? _("A word why is needed.")
                                                 : NULL);
  is_wrong |= show_problem (self->completed_problem, end_problem);
  is_wrong |= show_problem (self->started_problem, start_problem);
  return !is_wrong;
}

static QuatuorEdit *
edit_whole (QuatuorProgressDialog *self,
            const char            *note)
{
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (QUATUOR_FORM_DIALOG (self));
  const QuatuorProgress *known = quatuor_cohort_find (cohort, QUATUOR_TABLE_PROGRESS,
                                                      &self->territory, &self->phase);
  const char *state = STATES[adw_combo_row_get_selected (self->state_row)];
  gboolean same = g_str_equal (state, quatuor_path_state (cohort, &self->territory, &self->phase));
  QuatuorProgress progress = {
    .territory = self->territory,
    .phase = self->phase,
    .state = (char *) state,
    .started = quatuor_date_row_get_date (self->started_row),
    .completed = quatuor_date_row_get_date (self->completed_row),
    .note = (char *) note,
  };

  /* Who mends a date has not decided anything. */
  if (!same)
    progress.decided_by = quatuor_author_get_id (cohort);
  else if (known != NULL)
    progress.decided_by = known->decided_by;

  return quatuor_path_edit (cohort, &progress);
}

static void
on_changed_cb (QuatuorProgressDialog *self)
{
  quatuor_problem_row_set_text (self->completed_problem, NULL);
  quatuor_problem_row_set_text (self->note_problem, NULL);
  quatuor_problem_row_set_text (self->started_problem, NULL);
}

static QuatuorEdit *
quatuor_progress_dialog_make_edit (QuatuorFormDialog *dialog)
{
  QuatuorProgressDialog *self = QUATUOR_PROGRESS_DIALOG (dialog);
  QuatuorCohort *cohort = quatuor_form_dialog_get_cohort (dialog);
  QuatuorId author = quatuor_author_get_id (cohort);
  g_autofree char *note = quatuor_note_row_dup_text (self->note_row);

  if (!check (self, note))
    return NULL;
  if (!self->takes_step)
    return edit_whole (self, note);
  return quatuor_path_step (cohort, &self->territory, &self->phase, self->step, &author,
                            quatuor_date_row_get_date (self->completed_row), note);
}

static void
quatuor_progress_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PROGRESS_DIALOG);

  G_OBJECT_CLASS (quatuor_progress_dialog_parent_class)->dispose (object);
}

static void
quatuor_progress_dialog_class_init (QuatuorProgressDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_progress_dialog_dispose;
  QUATUOR_FORM_DIALOG_CLASS (klass)->make_edit = quatuor_progress_dialog_make_edit;

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  g_type_ensure (QUATUOR_TYPE_NOTE_ROW);
  g_type_ensure (QUATUOR_TYPE_PROBLEM_ROW);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-progress-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgressDialog, completed_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgressDialog, completed_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgressDialog, gates_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgressDialog, note_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgressDialog, note_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgressDialog, started_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgressDialog, started_problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorProgressDialog, state_row);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_progress_dialog_init (QuatuorProgressDialog *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (STATES); i++)
    gtk_string_list_append (words, quatuor_wording_for_code ("state", STATES[i]));
  adw_combo_row_set_model (self->state_row, G_LIST_MODEL (words));
}

static void
show_progress (QuatuorProgressDialog *self,
               QuatuorCohort         *cohort)
{
  const QuatuorProgress *progress = quatuor_cohort_find (cohort, QUATUOR_TABLE_PROGRESS,
                                                         &self->territory, &self->phase);
  const char *state = quatuor_path_state (cohort, &self->territory, &self->phase);

  for (guint i = 0; i < G_N_ELEMENTS (STATES); i++)
    if (g_str_equal (STATES[i], state))
      adw_combo_row_set_selected (self->state_row, i);
  if (progress == NULL)
    return;

  quatuor_date_row_set_date (self->started_row, progress->started);
  quatuor_date_row_set_date (self->completed_row, progress->completed);
  quatuor_note_row_set_text (self->note_row, progress->note);
}

static void
show_open_gates (QuatuorProgressDialog *self,
                 QuatuorCohort         *cohort)
{
  g_autoptr (GPtrArray) gates = quatuor_path_open_gates (cohort, &self->territory, &self->phase);

  for (guint i = 0; i < gates->len; i++)
    {
      const QuatuorGate *gate = g_ptr_array_index (gates, i);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                     "title", gate->text,
                                     "title-lines", 0,
                                     "use-markup", FALSE,
                                     NULL);

      adw_preferences_group_add (self->gates_group, row);
    }
  self->has_open_gates = gates->len > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->gates_group), gates->len > 0);
}

/**
 * quatuor_progress_dialog_new:
 * @store: an open programme
 * @territory: a territory of it
 * @phase: a phase of it
 *
 * Returns: (transfer floating): a dialog that changes state, dates and note
 */
GtkWidget *
quatuor_progress_dialog_new (QuatuorStore    *store,
                             const QuatuorId *territory,
                             const QuatuorId *phase)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorPhase *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_PHASE, phase);
  QuatuorProgressDialog *self = g_object_new (QUATUOR_TYPE_PROGRESS_DIALOG,
                                              "store", store,
                                              "subtitle", row->title,
                                              NULL);

  self->territory = *territory;
  self->phase = *phase;
  show_progress (self, cohort);
  return GTK_WIDGET (self);
}

/**
 * quatuor_progress_dialog_new_step:
 * @store: an open programme
 * @territory: a territory of it
 * @phase: a phase of it
 * @step: %QUATUOR_PATH_CLOSE or %QUATUOR_PATH_SKIP
 *
 * Returns: (transfer floating): a dialog that shows the gates still open and
 *   asks for a word why
 */
GtkWidget *
quatuor_progress_dialog_new_step (QuatuorStore    *store,
                                  const QuatuorId *territory,
                                  const QuatuorId *phase,
                                  QuatuorPathStep  step)
{
  QuatuorProgressDialog *self =
    QUATUOR_PROGRESS_DIALOG (quatuor_progress_dialog_new (store, territory, phase));
  gboolean skips = step == QUATUOR_PATH_SKIP;

  self->takes_step = TRUE;
  self->step = step;
  show_open_gates (self, quatuor_store_get_cohort (store));
  gtk_widget_set_visible (GTK_WIDGET (self->state_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->started_row), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->completed_row), !skips);
  quatuor_date_row_set_required (self->completed_row, !skips);
  quatuor_date_row_set_date (self->completed_row,
                             skips ? QUATUOR_DATE_UNKNOWN : quatuor_date_today ());
  quatuor_note_row_set_text (self->note_row, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->note_row), _("_Why Go On"));
  g_object_set (self,
                "title", skips ? _("Skip the Phase") : _("Close the Phase"),
                "save-label", skips ? _("_Skip") : _("_Close the Phase"),
                NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->note_row));
  return GTK_WIDGET (self);
}
