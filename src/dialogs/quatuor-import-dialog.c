/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-dialog.h"

#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-import-job.h"
#include "quatuor-import-review.h"

#include <glib/gi18n-lib.h>

/* A bar that comes and goes at once only flickers. */
#define PROGRESS_DELAY_MS 500
#define PROGRESS_MS 120
#define PERMILLE 1000.0

struct _QuatuorImportDialog
{
  AdwWindow            parent_instance;

  /* Template children */
  GtkStack            *stack;
  QuatuorImportReview *review;
  GtkProgressBar      *progress;
  GtkWidget           *cancel_button;

  /* Owned */
  QuatuorStore        *store;
  QuatuorImportJob    *job; /* the one that runs, or ran last */

  guint                progress_id;
};

G_DEFINE_FINAL_TYPE (QuatuorImportDialog, quatuor_import_dialog, ADW_TYPE_WINDOW)

static void start (QuatuorImportDialog *self,
                   QuatuorImportJob    *job);

static gboolean
is_ready (QuatuorImportDialog *self)
{
  const QuatuorCsvResult *result = self->job != NULL ? self->job->result : NULL;

  return result != NULL && result->n_errors == 0 && self->job->error == NULL &&
         result->n_new + result->n_changed > 0;
}

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

  gtk_stack_set_visible_child_name (self->stack, "working");
  gtk_widget_grab_focus (self->cancel_button);
  self->progress_id = g_timeout_add (PROGRESS_MS, on_progress_cb, self);
  return G_SOURCE_REMOVE;
}

static void
set_working (QuatuorImportDialog *self,
             gboolean             working)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", !working && is_ready (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.choose", !working);
  if (working)
    self->progress_id = g_timeout_add (PROGRESS_DELAY_MS, on_slow_cb, self);
}

static void
finish (QuatuorImportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  guint n_rows = (guint) (self->job->result->n_new + self->job->result->n_changed);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u row imported", "%u rows imported", n_rows), n_rows);

  if (parent != NULL)
    quatuor_feedback_say (GTK_WIDGET (parent), text);
  gtk_window_destroy (GTK_WINDOW (self));
}

/*
 * Callbacks
 */

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
      gtk_stack_set_visible_child_name (self->stack, "choose");
      if (error != NULL)
        quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  if (job->result->written)
    {
      finish (self);
      return;
    }

  quatuor_import_review_show (self->review, job);
  gtk_stack_set_visible_child_name (self->stack, "review");
  if (job->error != NULL && job->result->n_errors == 0)
    quatuor_feedback_error (GTK_WIDGET (self), job->error);
}

static void
start (QuatuorImportDialog *self,
       QuatuorImportJob    *job)
{
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
  g_clear_pointer (&self->job, quatuor_import_job_unref);
  self->job = job;
  set_working (self, TRUE);
  quatuor_store_run_async (self->store, quatuor_import_job_run, quatuor_import_job_ref (job),
                           quatuor_import_job_unref, NULL, on_run_cb, g_object_ref (self));
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (QuatuorImportDialog) self = user_data;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);

  if (file != NULL && self->store != NULL)
    quatuor_import_dialog_open (self, file);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  quatuor_file_prompt_async (GTK_WINDOW (widget), QUATUOR_FILE_OPEN_TABLE, _("Import a Table"),
                             NULL, on_file_chosen_cb, g_object_ref (widget));
}

static void
restart (QuatuorImportDialog  *self,
         QuatuorCsvImportMode  mode)
{
  QuatuorImportJob *job = quatuor_import_job_new (self->job->path, mode);

  quatuor_import_review_apply (self->review, job);
  start (self, job);
}

static void
on_changed_cb (QuatuorImportDialog *self)
{
  if (self->job != NULL)
    restart (self, QUATUOR_CSV_DRY_RUN);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  restart (QUATUOR_IMPORT_DIALOG (widget), QUATUOR_CSV_APPLY);
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  QuatuorImportDialog *self = QUATUOR_IMPORT_DIALOG (widget);

  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
}

static void
quatuor_import_dialog_dispose (GObject *object)
{
  QuatuorImportDialog *self = QUATUOR_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
  g_clear_pointer (&self->job, quatuor_import_job_unref);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (quatuor_import_dialog_parent_class)->dispose (object);
}

static void
quatuor_import_dialog_class_init (QuatuorImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_import_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (QUATUOR_TYPE_IMPORT_REVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, review);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
quatuor_import_dialog_init (QuatuorImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.apply", FALSE);
}

/**
 * quatuor_import_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 */
void
quatuor_import_dialog_present (GtkWindow    *parent,
                               QuatuorStore *store)
{
  QuatuorImportDialog *self =
    g_object_new (QUATUOR_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * quatuor_import_dialog_open:
 * @self: a dialog
 * @file: a table
 *
 * Tries the table: its kind is found by its header.
 */
void
quatuor_import_dialog_open (QuatuorImportDialog *self,
                            GFile               *file)
{
  QuatuorImportJob *job;

  g_return_if_fail (QUATUOR_IS_IMPORT_DIALOG (self));

  job = quatuor_import_job_new (g_file_peek_path (file), QUATUOR_CSV_DRY_RUN);
  job->guess = TRUE;
  start (self, job);
}
