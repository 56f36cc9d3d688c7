/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-document-window-private.h"

#include "quatuor-document-basis.h"
#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-html.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

/* A document, or the sheets of all territories, on the way into a file. */
typedef struct
{
  QuatuorDocumentWindow *window;
  GCancellable          *work;
  QuatuorDocument       *document; /* NULL for the sheets */
  QuatuorSnapshot       *snapshot; /* NULL for the programme as it is now */
  QuatuorNarrativeNames  names;
  QuatuorFilePurpose     purpose;
  char                  *path;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->window);
  g_clear_object (&saving->work);
  g_clear_pointer (&saving->document, quatuor_document_unref);
  quatuor_snapshot_free (saving->snapshot);
  g_free (saving->path);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

/*
 * In the store's thread
 */

/* How far the sheets are, on its way to the main thread. */
typedef struct
{
  QuatuorDocumentWindow *window;
  GCancellable          *work;
  guint                  n_done;
  guint                  n_all;
} Step;

static void
step_free (gpointer data)
{
  Step *step = data;

  g_object_unref (step->window);
  g_object_unref (step->work);
  g_free (step);
}

static gboolean
show_step (gpointer data)
{
  Step *step = data;
  g_autofree char *words = NULL;

  if (step->window->work == NULL || g_cancellable_is_cancelled (step->work))
    return G_SOURCE_REMOVE;
  /* Translators: how many sheets are laid out, and how many there are. */
  words = g_strdup_printf (_("Laying out the sheets: %u of %u"), step->n_done, step->n_all);
  quatuor_work_bar_say (step->window->work, words);
  return G_SOURCE_REMOVE;
}

static void
send_step (guint    n_done,
           guint    n_all,
           gpointer data)
{
  Saving *saving = data;
  Step *step = g_new0 (Step, 1);

  step->window = g_object_ref (saving->window);
  step->work = g_object_ref (saving->work);
  step->n_done = n_done;
  step->n_all = n_all;
  g_idle_add_full (G_PRIORITY_DEFAULT, show_step, step, step_free);
}

static gboolean
write_sheets (QuatuorDb  *db,
              Saving     *saving,
              GError    **error)
{
  g_auto (QuatuorDocumentBasis) basis = { NULL, };

  return quatuor_document_basis_open (&basis, db, saving->snapshot, saving->names, error) &&
         quatuor_print_territories (&basis.source, saving->path, send_step, saving, saving->work,
                                    error);
}

static gboolean
write_file (QuatuorDb  *db,
            gpointer    data,
            GError    **error)
{
  Saving *saving = data;
  g_autoptr (QuatuorSheet) sheet = NULL;

  if (saving->document == NULL)
    return write_sheets (db, saving, error);
  if (saving->purpose == QUATUOR_FILE_SAVE_HTML)
    return quatuor_html_write (saving->document, saving->path, error);
  sheet = quatuor_print_document (saving->document);
  return quatuor_sheet_write_pdf (sheet, saving->path, error);
}

/*
 * In the window
 */

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Saving *saving = user_data;
  QuatuorDocumentWindow *self = saving->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);
  if (self->work == NULL || !quatuor_work_bar_end (self->work, saving->work))
    return;
  gtk_widget_set_sensitive (self->choices, TRUE);
  quatuor_document_window_enable_actions (self, TRUE);
  if (error != NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  name = g_path_get_basename (saving->path);
  /* Translators: the name of a file. */
  words = g_strdup_printf (_("“%s” is saved."), name);
  quatuor_feedback_say (GTK_WIDGET (self), words);
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);
  QuatuorDocumentWindow *self = saving->window;
  Saving *job;

  saving->path = file != NULL ? g_file_get_path (file) : NULL;
  if (saving->path == NULL || self->work == NULL)
    return;
  saving->work = g_object_ref (quatuor_work_bar_begin (self->work, _("Laying out the pages…")));
  gtk_widget_set_sensitive (self->choices, FALSE);
  quatuor_document_window_enable_actions (self, FALSE);
  job = g_steal_pointer (&saving);
  quatuor_store_run_async (self->store, write_file, job, saving_free, job->work, on_written_cb,
                           job);
}

/* A file name without what file systems refuse. */
static char *
propose_name (QuatuorDocumentWindow *self,
              const char            *suffix)
{
  g_autofree char *name = g_strdup (self->document != NULL
                                      ? quatuor_document_get_title (self->document)
                                      : _("Territory Sheets"));

  g_strdelimit (name, "/\\:*?\"<>|", ' ');
  return g_strconcat (name, suffix, NULL);
}

/* What is shown now is what is written, whatever is chosen meanwhile. */
static void
save (QuatuorDocumentWindow *self,
      QuatuorFilePurpose     purpose,
      const char            *suffix)
{
  g_autofree char *proposed = propose_name (self, suffix);
  const QuatuorSnapshot *snapshot = quatuor_document_window_get_snapshot (self);
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (self);
  saving->purpose = purpose;
  saving->names = quatuor_document_window_get_names (self);
  saving->snapshot = snapshot != NULL ? quatuor_snapshot_copy (snapshot) : NULL;
  saving->document = self->document != NULL ? quatuor_document_ref (self->document) : NULL;
  quatuor_file_prompt_async (GTK_WINDOW (self), purpose, _("Save the Document"), proposed,
                             on_file_chosen_cb, saving);
}

static void
save_pdf_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  save (QUATUOR_DOCUMENT_WINDOW (widget), QUATUOR_FILE_SAVE_PDF, ".pdf");
}

static void
save_html_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  save (QUATUOR_DOCUMENT_WINDOW (widget), QUATUOR_FILE_SAVE_HTML, ".html");
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorDocumentWindow *self = QUATUOR_DOCUMENT_WINDOW (widget);
  g_autofree char *title = propose_name (self, "");

  quatuor_print_job_run (GTK_WINDOW (self), title, quatuor_print_document (self->document));
}

/**
 * quatuor_document_window_enable_actions:
 * @self: a window
 * @enabled: whether what it shows can be taken away
 *
 * The sheets of all territories go into a PDF file alone.
 */
void
quatuor_document_window_enable_actions (QuatuorDocumentWindow *self,
                                        gboolean               enabled)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_shown = enabled && self->document != NULL;

  gtk_widget_action_set_enabled (widget, "document.print", is_shown);
  gtk_widget_action_set_enabled (widget, "document.save-html", is_shown);
  gtk_widget_action_set_enabled (widget, "document.save-pdf",
                                 is_shown ||
                                   (enabled && quatuor_document_window_shows_each (self)));
}

/**
 * quatuor_document_window_install_actions:
 * @widget_class: the class of the window
 */
void
quatuor_document_window_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "document.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "document.save-html", NULL, save_html_action);
  gtk_widget_class_install_action (widget_class, "document.save-pdf", NULL, save_pdf_action);
}
