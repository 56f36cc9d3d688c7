/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-archive-dialog.h"

#include "quatuor-archive.h"
#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-text.h"
#include "quatuor-work-bar.h"

#include <glib/gi18n-lib.h>

struct _QuatuorArchiveDialog
{
  AdwWindow       parent_instance;

  /* Template children */
  GtkStack       *stack;
  AdwStatusPage  *done;
  QuatuorWorkBar *work;

  /* Owned */
  QuatuorStore   *store;
  GCancellable   *writing; /* borrowed from the bar; NULL while nothing is written */
  GFile          *folder;
};

G_DEFINE_FINAL_TYPE (QuatuorArchiveDialog, quatuor_archive_dialog, ADW_TYPE_WINDOW)

/* An archive as it travels into the store’s thread. */
typedef struct
{
  char                *path;
  GCancellable        *cancellable;
  QuatuorArchiveTotal  total;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_object_unref (job->cancellable);
  g_free (job);
}

static gboolean
run_job (QuatuorDb  *db,
         gpointer    data,
         GError    **error)
{
  Job *job = data;

  return quatuor_archive_export (db, job->path, QUATUOR_CSV_REFUSE_EXISTING, job->cancellable,
                                 &job->total, error);
}

/* The folder of the archive, in the one that was chosen: it sorts by day. */
static GFile *
name_folder (QuatuorArchiveDialog *self,
             GFile                *parent)
{
  const QuatuorProgramme *programme =
    quatuor_cohort_programme (quatuor_store_get_cohort (self->store));
  g_autofree char *code = quatuor_text_make_code (programme != NULL ? programme->title : NULL);
  g_autofree char *day = quatuor_date_to_iso (quatuor_date_today ());
  g_autofree char *name = g_strdup_printf ("%s-archive-%s", code != NULL ? code : "quatuor", day);

  return g_file_get_child (parent, name);
}

static void
begin_work (QuatuorArchiveDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "archive.choose", FALSE);
  self->writing = quatuor_work_bar_begin (self->work, _("Writing the tables…"));
}

static void
end_work (QuatuorArchiveDialog *self)
{
  quatuor_work_bar_end (self->work, self->writing);
  self->writing = NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "archive.choose", TRUE);
}

static void
show_done (QuatuorArchiveDialog      *self,
           const QuatuorArchiveTotal *total)
{
  g_autofree char *name = g_file_get_basename (self->folder);
  g_autofree char *shown = g_filename_display_name (name);
  /* Translators: how many tables, how many rows, the name of a folder. */
  g_autofree char *text = g_strdup_printf (_("%u tables with %'u rows are in “%s”."),
                                           total->n_files, (guint) total->n_rows, shown);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->done, escaped);
  gtk_stack_set_visible_child_name (self->stack, "done");
}

/*
 * Callbacks
 */

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (QuatuorArchiveDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Job *job = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  if (self->store == NULL)
    return;

  end_work (self);
  if (error == NULL)
    {
      show_done (self, &job->total);
      return;
    }
  quatuor_feedback_error (GTK_WIDGET (self), error);
}

static void
on_folder_chosen_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (QuatuorArchiveDialog) self = user_data;
  g_autoptr (GFile) folder = quatuor_file_prompt_finish (result, NULL);

  if (folder != NULL && self->store != NULL)
    quatuor_archive_dialog_write (self, folder);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  quatuor_file_prompt_async (GTK_WINDOW (widget), QUATUOR_FILE_SAVE_FOLDER,
                             _("Where the Archive Goes"), NULL, on_folder_chosen_cb,
                             g_object_ref (widget));
}

static void
open_folder_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  quatuor_file_prompt_reveal (GTK_WINDOW (widget), QUATUOR_ARCHIVE_DIALOG (widget)->folder);
}

static void
quatuor_archive_dialog_dispose (GObject *object)
{
  QuatuorArchiveDialog *self = QUATUOR_ARCHIVE_DIALOG (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_ARCHIVE_DIALOG);
  G_OBJECT_CLASS (quatuor_archive_dialog_parent_class)->dispose (object);
}

static void
quatuor_archive_dialog_class_init (QuatuorArchiveDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_archive_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "archive.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "archive.open-folder", NULL, open_folder_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (QUATUOR_TYPE_WORK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-archive-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorArchiveDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorArchiveDialog, done);
  gtk_widget_class_bind_template_child (widget_class, QuatuorArchiveDialog, work);
}

static void
quatuor_archive_dialog_init (QuatuorArchiveDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_archive_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 */
void
quatuor_archive_dialog_present (GtkWindow    *parent,
                                QuatuorStore *store)
{
  QuatuorArchiveDialog *self =
    g_object_new (QUATUOR_TYPE_ARCHIVE_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * quatuor_archive_dialog_write:
 * @self: a dialog
 * @folder: where the folder of the archive is made
 *
 * Writes the archive.
 */
void
quatuor_archive_dialog_write (QuatuorArchiveDialog *self,
                              GFile                *folder)
{
  Job *job;

  g_return_if_fail (QUATUOR_IS_ARCHIVE_DIALOG (self));

  g_clear_object (&self->folder);
  self->folder = name_folder (self, folder);
  begin_work (self);
  job = g_new0 (Job, 1);
  job->path = g_file_get_path (self->folder);
  job->cancellable = g_object_ref (self->writing);

  quatuor_store_run_async (self->store, run_job, job, job_free, self->writing, on_written_cb,
                           g_object_ref (self));
}
