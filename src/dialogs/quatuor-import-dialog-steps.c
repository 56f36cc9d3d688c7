/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-dialog-private.h"

#include "quatuor-csv-preset.h"
#include "quatuor-feedback.h"

#include <glib/gi18n-lib.h>

/* What the assistant has done in the store’s thread: the table is looked at, tried,
 * written. */

/* A bar that comes and goes at once only flickers. */
#define PROGRESS_DELAY_MS 500
#define PROGRESS_MS 120
#define PERMILLE 1000.0

#define WORKING "working"

static gboolean
on_progress_cb (gpointer user_data)
{
  QuatuorImportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress,
                                 g_atomic_int_get (&self->job->permille) / PERMILLE);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_slow_cb (gpointer user_data)
{
  QuatuorImportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, WORKING);
  gtk_widget_grab_focus (self->cancel_button);
  self->progress_id = g_timeout_add (PROGRESS_MS, on_progress_cb, self);
  return G_SOURCE_REMOVE;
}

static void
set_working (QuatuorImportDialog *self,
             gboolean             working)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  quatuor_import_dialog_set_enabled (self, working);
  if (working)
    self->progress_id = g_timeout_add (PROGRESS_DELAY_MS, on_slow_cb, self);
}

static void
finish (QuatuorImportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  guint n_rows = (guint) (self->job->result->n_new + self->job->result->n_changed);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%'u row imported", "%'u rows imported", n_rows), n_rows);

  if (parent != NULL)
    quatuor_feedback_say (GTK_WIDGET (parent), text);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* A choice on the page keeps the keyboard where it is. */
static void
focus_reading (QuatuorImportDialog *self,
               QuatuorImportJob    *job)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (job->guess || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->reading)))
    quatuor_import_dialog_focus (self);
}

/* A table with the headers of one that was kept under a name is read as that one.
 * Returns whether it has to be looked at again. */
static gboolean
recall (QuatuorImportDialog *self,
        QuatuorImportJob    *job)
{
  g_autofree char *name =
    job->guess && job->look != NULL
      ? quatuor_csv_preset_find ((const char *const *) job->look->headers) : NULL;
  g_autofree char *text = NULL;

  if (name == NULL || !quatuor_csv_preset_load (name, self->plan, NULL))
    return FALSE;

  /* Translators: the name that a person gave to some choices. */
  text = g_strdup_printf (_("Read as “%s”"), name);
  quatuor_feedback_say (GTK_WIDGET (self), text);
  return TRUE;
}

static void
take_look (QuatuorImportDialog *self,
           QuatuorImportJob    *job)
{
  gboolean other_columns = job->look != NULL &&
                           (self->looked == NULL || self->looked->look == NULL || job->guess ||
                            self->looked->look->kind != job->look->kind ||
                            !g_strv_equal ((const char *const *) self->looked->look->headers,
                                           (const char *const *) job->look->headers));

  g_clear_pointer (&self->looked, quatuor_import_job_unref);
  self->looked = quatuor_import_job_ref (job);
  if (job->look != NULL)
    self->plan->kind = job->look->kind;
  quatuor_import_reading_show (self->reading, job);
  /* What was mended stood in other cells. */
  if (other_columns)
    {
      quatuor_import_rows_clear (self->rows);
      quatuor_import_columns_show (self->columns, job->look, self->plan->maps, self->plan->sets,
                                   quatuor_store_get_cohort (self->store));
    }
  quatuor_import_dialog_go_to (self, QUATUOR_IMPORT_PAGE_READING);
  focus_reading (self, job);
}

/* The button says how much it does. */
static void
show_apply_label (QuatuorImportDialog    *self,
                  const QuatuorCsvResult *result)
{
  guint n_rows = (guint) (result->n_new + result->n_changed);
  g_autofree char *label =
    g_strdup_printf (ngettext ("_Import %'u Row", "_Import %'u Rows", n_rows), n_rows);

  gtk_button_set_label (self->apply_button, n_rows > 0 ? label : _("_Import"));
}

static void
take_check (QuatuorImportDialog *self,
            QuatuorImportJob    *job)
{
  const QuatuorCsvLook *look = self->looked->look;
  gboolean is_new = quatuor_import_rows_show (self->rows, job, (const char *const *) look->headers,
                                              quatuor_store_get_cohort (self->store));

  if (self->goal == QUATUOR_IMPORT_PAGE_SUMMARY && !is_new &&
      (self->page == QUATUOR_IMPORT_PAGE_ROWS || !quatuor_import_rows_has_any (self->rows)))
    {
      quatuor_import_summary_show (self->summary, job, quatuor_store_get_cohort (self->store));
      show_apply_label (self, job->result);
      quatuor_import_dialog_go_to (self, QUATUOR_IMPORT_PAGE_SUMMARY);
    }
  else
    quatuor_import_dialog_go_to (self, QUATUOR_IMPORT_PAGE_ROWS);
  quatuor_import_dialog_focus (self);
  if (job->error != NULL && job->result->n_errors == 0)
    quatuor_feedback_error (GTK_WIDGET (self), job->error);
}

static void
on_run_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (QuatuorImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  QuatuorImportJob *job = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  /* Another way of reading was chosen meanwhile, or the dialog is gone. */
  if (self->store == NULL || (job != NULL && job != self->job))
    return;

  set_working (self, FALSE);
  if (job == NULL || g_cancellable_is_cancelled (job->cancellable))
    {
      quatuor_import_dialog_go_to (self, self->page);
      if (error != NULL)
        quatuor_feedback_error (GTK_WIDGET (self), error);
    }
  else if (job->step == QUATUOR_IMPORT_LOOK && recall (self, job))
    quatuor_import_dialog_start (self, QUATUOR_IMPORT_LOOK, FALSE);
  else if (job->step == QUATUOR_IMPORT_LOOK)
    take_look (self, job);
  else if (job->result->written)
    finish (self);
  else
    take_check (self, job);
}

/**
 * quatuor_import_dialog_start:
 * @self: a dialog with a plan
 * @step: what is to be done
 * @guess: whether the kind of the table is to be found by its header
 *
 * Stops what runs, and does that in the store’s thread.
 */
void
quatuor_import_dialog_start (QuatuorImportDialog *self,
                             QuatuorImportStep    step,
                             gboolean             guess)
{
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
  g_clear_pointer (&self->job, quatuor_import_job_unref);
  self->job = quatuor_import_job_new (step, self->plan);
  self->job->guess = guess;
  set_working (self, TRUE);
  quatuor_store_run_async (self->store, quatuor_import_job_run, quatuor_import_job_ref (self->job),
                           quatuor_import_job_unref, NULL, on_run_cb, g_object_ref (self));
}

/**
 * quatuor_import_dialog_start_choices:
 * @self: a dialog with a plan
 * @step: what is to be done
 * @goal: the page to go to when every row is in order
 *
 * Does that with what the person chose and mended.
 */
void
quatuor_import_dialog_start_choices (QuatuorImportDialog *self,
                                     QuatuorImportStep    step,
                                     QuatuorImportPage    goal)
{
  self->goal = goal;
  g_clear_pointer (&self->plan->maps, g_strfreev);
  g_clear_pointer (&self->plan->sets, g_strfreev);
  g_clear_pointer (&self->plan->corrections, quatuor_csv_corrections_free);
  self->plan->maps = quatuor_import_columns_get_maps (self->columns);
  self->plan->sets = quatuor_import_columns_get_sets (self->columns);
  self->plan->corrections =
    quatuor_csv_corrections_copy (quatuor_import_rows_get_corrections (self->rows));
  quatuor_import_dialog_start (self, step, FALSE);
}
