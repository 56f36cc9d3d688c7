/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-pane-private.h"

#include "quatuor-export-dialog.h"
#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

/* A report on its way to paper. */
typedef struct
{
  QuatuorReportView *view;
  QuatuorReportPane *pane;
  GCancellable      *cancellable;
  char              *path; /* of a PDF file, or NULL for the printer */
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  quatuor_report_view_free (making->view);
  g_object_unref (making->pane);
  g_object_unref (making->cancellable);
  g_free (making->path);
  g_free (making);
}

static QuatuorSheet *
make_sheet (QuatuorReportView *view)
{
  g_auto (GStrv) notes = quatuor_report_view_list_notes (view);

  return quatuor_print_table (quatuor_report_get_title (view->report),
                              (const char *const *) notes, view->grid);
}

/* All rows are read; a PDF file is written where nobody waits for it. */
static gboolean
run_making (QuatuorDb  *db,
            gpointer    data,
            GError    **error)
{
  Making *making = data;
  g_autoptr (QuatuorSheet) sheet = NULL;

  if (!quatuor_report_view_run (db, making->view, error))
    return FALSE;
  if (making->path == NULL)
    return TRUE;
  sheet = make_sheet (making->view);
  return quatuor_sheet_write_pdf (sheet, making->path, error);
}

static GtkWindow *
window_of (QuatuorReportPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
finish (QuatuorReportPane *self,
        Making            *making)
{
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (making->path == NULL)
    {
      quatuor_print_job_run (window_of (self), quatuor_report_get_title (making->view->report),
                             make_sheet (making->view));
      return;
    }
  name = g_path_get_basename (making->path);
  /* Translators: the name of a file. */
  words = g_strdup_printf (_("“%s” is saved."), name);
  quatuor_feedback_say (GTK_WIDGET (self), words);
}

static void
on_made_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Making *making = user_data;
  QuatuorReportPane *self = making->pane;
  g_autoptr (GError) error = NULL;

  quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);
  if (self->store == NULL || self->making != making->cancellable)
    return;

  g_clear_object (&self->making);
  quatuor_report_pane_end_work (self, &self->making_delay_id);
  if (error == NULL)
    finish (self, making);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    quatuor_feedback_error (GTK_WIDGET (self), error);
}

static void
make (QuatuorReportPane *self,
      const char        *path)
{
  g_auto (QuatuorReportFilter) filter = { NULL, };
  Making *making = g_new0 (Making, 1);

  g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
  self->making = g_cancellable_new ();
  quatuor_report_filter_bar_get (self->filters, &filter);
  making->view = quatuor_report_view_new (self->report, &filter,
                                          quatuor_store_get_cohort (self->store), 0);
  making->pane = g_object_ref (self);
  making->cancellable = g_object_ref (self->making);
  making->path = g_strdup (path);
  quatuor_report_pane_begin_work (self, &self->making_delay_id, _("Laying out the pages…"));
  quatuor_store_run_async (self->store, run_making, making, making_free, self->making,
                           on_made_cb, making);
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (QuatuorReportPane) self = user_data;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (path != NULL && self->store != NULL)
    make (self, path);
}

static void
pdf_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  QuatuorReportPane *self = QUATUOR_REPORT_PANE (widget);
  g_autofree char *title = g_strdup (quatuor_report_get_title (self->report));
  g_autofree char *name = NULL;

  g_strdelimit (title, "/\\:*?\"<>|", ' ');
  name = g_strconcat (title, ".pdf", NULL);
  quatuor_file_prompt_async (window_of (self), QUATUOR_FILE_SAVE_PDF, _("Save the Report as PDF"),
                             name, on_file_chosen_cb, g_object_ref (self));
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  make (QUATUOR_REPORT_PANE (widget), NULL);
}

static void
export_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  QuatuorReportPane *self = QUATUOR_REPORT_PANE (widget);
  g_auto (QuatuorReportFilter) filter = { NULL, };

  quatuor_report_filter_bar_get (self->filters, &filter);
  quatuor_export_dialog_present (window_of (self), self->store, self->report->name, &filter);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  QuatuorReportPane *self = QUATUOR_REPORT_PANE (widget);

  g_cancellable_cancel (self->loading);
  g_cancellable_cancel (self->making);
}

static void
open_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  QuatuorReportPane *self = QUATUOR_REPORT_PANE (widget);

  if (self->target != NULL)
    gtk_widget_activate_action (widget, "win.go", "s", self->target);
}

/**
 * quatuor_report_pane_install_actions:
 * @widget_class: of the pane
 *
 * Installs what can be done with a report.
 */
void
quatuor_report_pane_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "report.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "report.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "report.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "report.pdf", NULL, pdf_action);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);
}
