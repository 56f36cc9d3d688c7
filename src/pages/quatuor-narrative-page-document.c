/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-narrative-page-private.h"

#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-html.h"
#include "quatuor-narrative-document.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

/* The targets of the actions: a document of the territory, or of all. */
#define WHOLE_PROGRAMME "programme"

/* A document that waits for its file. */
typedef struct
{
  QuatuorNarrativePage *page;
  QuatuorDocument      *document;
  QuatuorFilePurpose    purpose;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->page);
  quatuor_document_free (saving->document);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static GtkWindow *
window_of (QuatuorNarrativePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static QuatuorDocument *
make_document (QuatuorNarrativePage *self,
               GVariant             *target)
{
  gboolean of_all = g_str_equal (g_variant_get_string (target, NULL), WHOLE_PROGRAMME);

  return quatuor_narrative_document (quatuor_page_get_cohort (QUATUOR_PAGE (self)),
                                     of_all ? &QUATUOR_ID_NONE : &self->territory,
                                     QUATUOR_NARRATIVE_AS_ALLOWED, quatuor_date_today ());
}

static gboolean
write_document (Saving      *saving,
                const char  *path,
                GError     **error)
{
  g_autoptr (QuatuorSheet) sheet = NULL;

  if (saving->purpose == QUATUOR_FILE_SAVE_HTML)
    return quatuor_html_write (saving->document, path, error);
  sheet = quatuor_print_document (saving->document);
  return quatuor_sheet_write_pdf (sheet, path, error);
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (Saving) saving = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;

  if (path == NULL)
    return;
  if (!write_document (saving, path, &error))
    {
      quatuor_feedback_error (GTK_WIDGET (saving->page), error);
      return;
    }
  name = g_path_get_basename (path);
  /* Translators: the name of a file. */
  words = g_strdup_printf (_("“%s” is saved."), name);
  quatuor_feedback_say (GTK_WIDGET (saving->page), words);
}

/* A file name without what file systems refuse. */
static char *
propose_name (QuatuorDocument *document,
              const char      *suffix)
{
  g_autofree char *name = g_strdup (quatuor_document_get_title (document));

  g_strdelimit (name, "/\\:*?\"<>|", ' ');
  return g_strconcat (name, suffix, NULL);
}

static void
save (GtkWidget          *widget,
      GVariant           *target,
      QuatuorFilePurpose  purpose)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  QuatuorDocument *document = make_document (self, target);
  g_autofree char *name = NULL;
  Saving *saving;

  if (document == NULL)
    return;
  name = propose_name (document, purpose == QUATUOR_FILE_SAVE_HTML ? ".html" : ".pdf");
  saving = g_new0 (Saving, 1);
  saving->page = g_object_ref (self);
  saving->document = document;
  saving->purpose = purpose;
  quatuor_file_prompt_async (window_of (self), purpose, _("Save the Narrative"), name,
                             on_file_chosen_cb, saving);
}

static void
save_html_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  save (widget, parameter, QUATUOR_FILE_SAVE_HTML);
}

static void
save_pdf_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  save (widget, parameter, QUATUOR_FILE_SAVE_PDF);
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  g_autoptr (QuatuorDocument) document = make_document (self, parameter);
  g_autofree char *title = NULL;

  if (document == NULL)
    return;
  title = propose_name (document, "");
  quatuor_print_job_run (window_of (self), title, quatuor_print_document (document));
}

/**
 * quatuor_narrative_page_install_document_actions:
 * @widget_class: the class of the page
 */
void
quatuor_narrative_page_install_document_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "narrative.print", "s", print_action);
  gtk_widget_class_install_action (widget_class, "narrative.save-html", "s", save_html_action);
  gtk_widget_class_install_action (widget_class, "narrative.save-pdf", "s", save_pdf_action);
}
