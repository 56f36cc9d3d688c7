/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-print-job.h"

#include "quatuor-feedback.h"
#include "quatuor-pdf.h"
#include "quatuor-print-preview.h"

#include <glib/gi18n-lib.h>

/* What may be printed more than once: after its preview. */
typedef struct
{
  GtkWindow    *parent; /* weak: it may be closed meanwhile */
  char         *name;
  QuatuorSheet *sheet;
} Job;

static void
job_clear (gpointer data)
{
  Job *job = data;

  g_clear_weak_pointer (&job->parent);
  g_free (job->name);
  quatuor_sheet_free (job->sheet);
}

static void
job_unref (gpointer  job,
           GClosure *closure)
{
  g_rc_box_release_full (job, job_clear);
}

static void run (Job *job);

static void
on_begin_print_cb (GtkPrintOperation *operation,
                   GtkPrintContext   *context,
                   Job               *job)
{
  PangoContext *text = gtk_print_context_create_pango_context (context);
  guint n_pages = quatuor_sheet_paginate (job->sheet, text, gtk_print_context_get_width (context),
                                          gtk_print_context_get_height (context));

  g_object_unref (text);
  gtk_print_operation_set_n_pages (operation, (int) n_pages);
  quatuor_pdf_set_title (cairo_get_target (gtk_print_context_get_cairo_context (context)),
                         job->name);
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 Job               *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  /* Which page is the last one that is printed is not known: each is closed by itself. */
  cairo_tag_begin (cr, QUATUOR_PDF_ROOT, NULL);
  quatuor_sheet_draw_page (job->sheet, cr, (guint) page);
  cairo_tag_end (cr, QUATUOR_PDF_ROOT);
}

/* The dialog writes a PDF itself, which does not tell the language; a reader does
 * without when it cannot be added. */
static void
complete_pdf (GtkPrintOperation *operation)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  g_autofree char *path = uri != NULL ? g_filename_from_uri (uri, NULL, NULL) : NULL;

  if (path != NULL && g_str_has_suffix (path, ".pdf"))
    /* Translators: the code of the language of this translation, such as fr. */
    quatuor_pdf_set_language (path, _("en"), NULL);
}

/* What was sent is not yet written when the dialog is done. */
static void
on_status_changed_cb (GtkPrintOperation *operation)
{
  if (!gtk_print_operation_is_finished (operation))
    return;
  g_signal_handlers_disconnect_by_func (operation, on_status_changed_cb, NULL);
  complete_pdf (operation);
  g_object_unref (operation);
}

static void
on_done_cb (GtkPrintOperation       *operation,
            GtkPrintOperationResult  result,
            GtkWindow               *parent)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      g_signal_connect (g_object_ref (operation), "status-changed",
                        G_CALLBACK (on_status_changed_cb), NULL);
      on_status_changed_cb (operation);
    }
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  quatuor_feedback_error (GTK_WIDGET (parent), error);
}

static void
on_print_cb (GtkWidget *preview,
             Job       *job)
{
  if (job->parent != NULL)
    run (job);
}

static gboolean
on_preview_cb (GtkPrintOperation        *operation,
               GtkPrintOperationPreview *preview,
               GtkPrintContext          *context,
               GtkWindow                *parent,
               Job                      *job)
{
  GtkWidget *window = quatuor_print_preview_present (parent, preview, context);

  /* Nothing was written, and the file of that name may be another one. */
  g_signal_handlers_disconnect_by_func (operation, on_done_cb, job->parent);
  g_signal_connect_data (window, "print", G_CALLBACK (on_print_cb), g_rc_box_acquire (job),
                         job_unref, 0);
  return TRUE;
}

/* The margins of a PDF: those of GTK leave no room for holes. */
static void
set_up_page (GtkPrintOperation *operation,
             QuatuorSheet      *sheet)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  gtk_page_setup_set_top_margin (setup, QUATUOR_SHEET_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, QUATUOR_SHEET_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, QUATUOR_SHEET_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, QUATUOR_SHEET_MARGIN, GTK_UNIT_POINTS);
  if (quatuor_sheet_is_landscape (sheet))
    gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
}

static void
run (Job *job)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  g_autoptr (GError) error = NULL;

  /* The name is what the print dialog proposes for a PDF file. */
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, job->name);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_job_name (operation, job->name);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  set_up_page (operation, job->sheet);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (on_begin_print_cb),
                         g_rc_box_acquire (job), job_unref, 0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page_cb), job);
  g_signal_connect (operation, "preview", G_CALLBACK (on_preview_cb), job);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done_cb), job->parent, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               job->parent, &error) == GTK_PRINT_OPERATION_RESULT_ERROR)
    quatuor_feedback_error (GTK_WIDGET (job->parent), error);
}

/**
 * quatuor_print_job_run:
 * @parent: the window that asks
 * @name: what the printer and a PDF file are told it is called
 * @sheet: (transfer full): what to print
 *
 * Shows the print dialog, which also writes a PDF file, and shows the pages first
 * where that is asked for.
 */
void
quatuor_print_job_run (GtkWindow    *parent,
                       const char   *name,
                       QuatuorSheet *sheet)
{
  Job *job = g_rc_box_new0 (Job);

  job->name = g_strdup (name);
  job->sheet = sheet;
  g_set_weak_pointer (&job->parent, parent);
  run (job);
  job_unref (job, NULL);
}
