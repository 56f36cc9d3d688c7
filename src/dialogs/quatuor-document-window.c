/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-document-window.h"

#include "quatuor-document-blocks.h"
#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-html.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

/* The target of the action that saves. */
#define AS_HTML "html"

struct _QuatuorDocumentWindow
{
  AdwWindow                  parent_instance;

  /* Template children */
  GtkBox                    *box;
  AdwStatusPage             *problem;
  GtkStack                  *stack;

  /* Owned */
  QuatuorStore              *store;
  QuatuorDocument           *document;
  GCancellable              *reading;

  const QuatuorDocumentKind *kind;
  QuatuorId                  territory;
  gboolean                   names;
};

G_DEFINE_FINAL_TYPE (QuatuorDocumentWindow, quatuor_document_window, ADW_TYPE_WINDOW)

/* What a document is made with, in the store's thread. */
typedef struct
{
  const QuatuorDocumentKind *kind;
  QuatuorDocumentSource      source;
  QuatuorId                  territory;
  QuatuorDocument           *document;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  quatuor_cohort_unref (making->source.cohort);
  quatuor_document_free (making->document);
  g_free (making);
}

static gboolean
make (QuatuorDb  *db,
      gpointer    data,
      GError    **error)
{
  Making *making = data;

  making->document =
    quatuor_document_kind_make (making->kind, db, &making->source, &making->territory, error);
  return making->document != NULL;
}

static void
enable_actions (QuatuorDocumentWindow *self,
                gboolean               enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.print", enabled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.save", enabled);
}

static void
on_made_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (QuatuorDocumentWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  Making *making = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  /* The window may have been closed, or asked again, meanwhile. */
  if (self->box == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (making == NULL)
    {
      adw_status_page_set_description (self->problem, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }
  g_clear_pointer (&self->document, quatuor_document_free);
  self->document = g_steal_pointer (&making->document);
  quatuor_document_blocks_show (self->box, self->document);
  gtk_stack_set_visible_child_name (self->stack, "document");
  enable_actions (self, TRUE);
}

static void
load (QuatuorDocumentWindow *self)
{
  Making *making = g_new0 (Making, 1);

  making->kind = self->kind;
  making->territory = self->territory;
  making->source.cohort = quatuor_cohort_ref (quatuor_store_get_cohort (self->store));
  making->source.on = quatuor_date_today ();
  making->source.names = self->names ? QUATUOR_NARRATIVE_AS_ALLOWED : QUATUOR_NARRATIVE_ROLES_ONLY;
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  enable_actions (self, FALSE);
  quatuor_store_run_async (self->store, make, making, making_free, self->reading, on_made_cb,
                           g_object_ref (self));
}

/*
 * Saving
 */

typedef struct
{
  QuatuorDocumentWindow *window;
  QuatuorFilePurpose     purpose;
} Saving;

static void
saving_free (Saving *saving)
{
  g_object_unref (saving->window);
  g_free (saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static gboolean
write_document (Saving      *saving,
                const char  *path,
                GError     **error)
{
  g_autoptr (QuatuorSheet) sheet = NULL;

  if (saving->purpose == QUATUOR_FILE_SAVE_HTML)
    return quatuor_html_write (saving->window->document, path, error);
  sheet = quatuor_print_document (saving->window->document);
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

  if (path == NULL || saving->window->document == NULL)
    return;
  if (!write_document (saving, path, &error))
    {
      quatuor_feedback_error (GTK_WIDGET (saving->window), error);
      return;
    }
  name = g_path_get_basename (path);
  /* Translators: the name of a file. */
  words = g_strdup_printf (_("“%s” is saved."), name);
  quatuor_feedback_say (GTK_WIDGET (saving->window), words);
}

/* A file name without what file systems refuse. */
static char *
propose_name (QuatuorDocumentWindow *self,
              const char            *suffix)
{
  g_autofree char *name = g_strdup (quatuor_document_get_title (self->document));

  g_strdelimit (name, "/\\:*?\"<>|", ' ');
  return g_strconcat (name, suffix, NULL);
}

/*
 * Actions
 */

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorDocumentWindow *self = QUATUOR_DOCUMENT_WINDOW (widget);
  gboolean as_html = g_str_equal (g_variant_get_string (parameter, NULL), AS_HTML);
  g_autofree char *proposed = propose_name (self, as_html ? ".html" : ".pdf");
  Saving *saving = g_new0 (Saving, 1);

  saving->window = g_object_ref (self);
  saving->purpose = as_html ? QUATUOR_FILE_SAVE_HTML : QUATUOR_FILE_SAVE_PDF;
  quatuor_file_prompt_async (GTK_WINDOW (self), saving->purpose, _("Save the Document"), proposed,
                             on_file_chosen_cb, saving);
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

/* The choice changes what is read, so the document is made anew. */
static gboolean
get_names (QuatuorDocumentWindow *self)
{
  return self->names;
}

static void
set_names (QuatuorDocumentWindow *self,
           gboolean               names)
{
  if (self->names == names)
    return;
  self->names = names;
  if (self->store != NULL)
    load (self);
  g_object_notify (G_OBJECT (self), "names");
}

/*
 * Class
 */

enum
{
  PROP_0,
  PROP_NAMES,
};

static void
quatuor_document_window_get_property (GObject    *object,
                                      guint       property_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  if (property_id == PROP_NAMES)
    g_value_set_boolean (value, get_names (QUATUOR_DOCUMENT_WINDOW (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
quatuor_document_window_set_property (GObject      *object,
                                      guint         property_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  if (property_id == PROP_NAMES)
    set_names (QUATUOR_DOCUMENT_WINDOW (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
quatuor_document_window_dispose (GObject *object)
{
  QuatuorDocumentWindow *self = QUATUOR_DOCUMENT_WINDOW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_DOCUMENT_WINDOW);
  g_clear_pointer (&self->document, quatuor_document_free);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (quatuor_document_window_parent_class)->dispose (object);
}

static void
quatuor_document_window_class_init (QuatuorDocumentWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_document_window_dispose;
  object_class->get_property = quatuor_document_window_get_property;
  object_class->set_property = quatuor_document_window_set_property;

  /**
   * QuatuorDocumentWindow:names:
   *
   * Whether people are named, as far as they allow it.
   */
  g_object_class_install_property (
    object_class, PROP_NAMES,
    g_param_spec_boolean ("names", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-document-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, stack);

  gtk_widget_class_install_action (widget_class, "document.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "document.save", "s", save_action);
  gtk_widget_class_install_property_action (widget_class, "document.names", "names");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "document.print", NULL);
}

static void
quatuor_document_window_init (QuatuorDocumentWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  enable_actions (self, FALSE);
}

/**
 * quatuor_document_window_new:
 * @store: an open programme
 * @kind: which document
 * @territory: of which territory, or %QUATUOR_ID_NONE
 *
 * Returns: (transfer floating): a window with the document, as soon as it is made
 */
GtkWidget *
quatuor_document_window_new (QuatuorStore              *store,
                             const QuatuorDocumentKind *kind,
                             const QuatuorId           *territory)
{
  QuatuorDocumentWindow *self = g_object_new (QUATUOR_TYPE_DOCUMENT_WINDOW,
                                              "title", _(kind->title),
                                              NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  self->territory = *territory;
  load (self);
  return GTK_WIDGET (self);
}
