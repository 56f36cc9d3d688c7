/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-document-window-private.h"

#include "quatuor-document-basis.h"
#include "quatuor-document-blocks.h"
#include "quatuor-feedback.h"
#include "quatuor-snapshots-loader.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (QuatuorDocumentWindow, quatuor_document_window, ADW_TYPE_WINDOW)

/* What a document is made with, in the store's thread. */
typedef struct
{
  QuatuorDocumentWindow     *window;
  GCancellable              *work;
  const QuatuorDocumentKind *kind;
  QuatuorSnapshot           *snapshot; /* NULL for the programme as it is now */
  QuatuorId                  territory;
  QuatuorNarrativeNames      names;
  QuatuorDocument           *document;
} Making;

static void
making_free (gpointer data)
{
  Making *making = data;

  g_object_unref (making->window);
  g_object_unref (making->work);
  quatuor_snapshot_free (making->snapshot);
  g_clear_pointer (&making->document, quatuor_document_unref);
  g_free (making);
}

static gboolean
make (QuatuorDb  *db,
      gpointer    data,
      GError    **error)
{
  Making *making = data;
  g_auto (QuatuorDocumentBasis) basis = { NULL, };

  if (!quatuor_document_basis_open (&basis, db, making->snapshot, making->names, error))
    return FALSE;
  making->document = quatuor_document_kind_make (making->kind, basis.db, &basis.source,
                                                 &making->territory, error);
  return making->document != NULL;
}

static void
show_problem (QuatuorDocumentWindow *self,
              const GError          *error)
{
  gboolean stopped = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  adw_status_page_set_description (
    self->problem,
    stopped ? _("You stopped before it was made. Choose again what to show.") : error->message);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
on_made_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Making *making = user_data;
  QuatuorDocumentWindow *self = making->window;
  g_autoptr (GError) error = NULL;

  quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);
  /* The window may have been closed, or asked again, meanwhile. */
  if (self->work == NULL || !quatuor_work_bar_end (self->work, making->work))
    return;
  /* What was stopped is not shown, even when it had just been made. */
  if (error != NULL || g_cancellable_set_error_if_cancelled (making->work, &error))
    {
      show_problem (self, error);
      return;
    }
  self->document = g_steal_pointer (&making->document);
  quatuor_document_blocks_show (self->box, self->document);
  gtk_stack_set_visible_child_name (self->stack, "document");
  quatuor_document_window_enable_actions (self, TRUE);
}

static void
begin_making (QuatuorDocumentWindow *self)
{
  const QuatuorSnapshot *snapshot = quatuor_document_window_get_snapshot (self);
  Making *making = g_new0 (Making, 1);

  making->window = g_object_ref (self);
  making->work = g_object_ref (quatuor_work_bar_begin (self->work, _("Making the document…")));
  making->kind = self->kind;
  making->snapshot = snapshot != NULL ? quatuor_snapshot_copy (snapshot) : NULL;
  making->territory = self->chosen;
  making->names = quatuor_document_window_get_names (self);
  quatuor_store_run_async (self->store, make, making, making_free, making->work, on_made_cb,
                           making);
}

static void
load (QuatuorDocumentWindow *self)
{
  g_clear_pointer (&self->document, quatuor_document_unref);
  quatuor_document_window_enable_actions (self, quatuor_document_window_shows_each (self));
  if (!quatuor_document_window_shows_each (self))
    {
      begin_making (self);
      return;
    }
  quatuor_work_bar_cancel (self->work);
  gtk_stack_set_visible_child_name (self->stack, "each");
}

/*
 * What is shown
 */

static void
on_chosen_cb (QuatuorDocumentWindow *self)
{
  const char *territory = quatuor_pick_drop_get_value (self->territory);

  /* Where there is nothing to choose, it is the territory that was asked for. */
  if (self->kind->scope == QUATUOR_DOCUMENT_OF_EITHER ||
      self->kind->scope == QUATUOR_DOCUMENT_OF_EACH)
    if (territory == NULL || !quatuor_id_parse (territory, &self->chosen))
      self->chosen = QUATUOR_ID_NONE;
  load (self);
}

static void
on_snapshots_listed_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (QuatuorDocumentWindow) self = user_data;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_autoptr (GError) error = NULL;

  if (self->work == NULL)
    return;
  self->snapshots = quatuor_snapshots_load_finish (QUATUOR_STORE (source), result, &error);
  if (self->snapshots == NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  for (guint i = 0; i < self->snapshots->len; i++)
    g_strv_builder_add (builder,
                        ((QuatuorSnapshot *) g_ptr_array_index (self->snapshots, i))->title);
  titles = g_strv_builder_end (builder);
  quatuor_pick_drop_set_words (self->snapshot, _("As It Is Now"), (const char *const *) titles);
  gtk_widget_set_visible (self->choices,
                          self->snapshots->len > 0 ||
                            gtk_widget_get_visible (GTK_WIDGET (self->territory)));
}

static void
show_territories (QuatuorDocumentWindow *self)
{
  gboolean has_choice = self->kind->scope == QUATUOR_DOCUMENT_OF_EITHER ||
                        self->kind->scope == QUATUOR_DOCUMENT_OF_EACH;
  g_autofree char *id = quatuor_id_to_string (&self->chosen);

  if (has_choice)
    {
      quatuor_pick_drop_set_rows (self->territory, _("All Territories"),
                                  quatuor_store_get_cohort (self->store),
                                  QUATUOR_TABLE_TERRITORY);
      quatuor_pick_drop_set_value (self->territory,
                                   quatuor_id_is_none (&self->chosen) ? NULL : id);
    }
  gtk_widget_set_visible (self->choices, has_choice);
}

/**
 * quatuor_document_window_get_snapshot:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the snapshot that it shows; %NULL for the
 *   programme as it is now
 */
const QuatuorSnapshot *
quatuor_document_window_get_snapshot (QuatuorDocumentWindow *self)
{
  const char *title = quatuor_pick_drop_get_value (self->snapshot);

  for (guint i = 0; title != NULL && i < self->snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (self->snapshots, i);

      if (g_str_equal (snapshot->title, title))
        return snapshot;
    }
  return NULL;
}

/**
 * quatuor_document_window_shows_each:
 * @self: a window
 *
 * Returns: whether it is a sheet for each territory, which are too many to read
 *   in a window
 */
gboolean
quatuor_document_window_shows_each (QuatuorDocumentWindow *self)
{
  return self->kind->scope == QUATUOR_DOCUMENT_OF_EACH && quatuor_id_is_none (&self->chosen);
}

/**
 * quatuor_document_window_get_names:
 * @self: a window
 *
 * Returns: whom it names
 */
QuatuorNarrativeNames
quatuor_document_window_get_names (QuatuorDocumentWindow *self)
{
  return self->names ? QUATUOR_NARRATIVE_AS_ALLOWED : QUATUOR_NARRATIVE_ROLES_ONLY;
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

  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_DOCUMENT_WINDOW);
  g_clear_pointer (&self->document, quatuor_document_unref);
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
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

  g_type_ensure (QUATUOR_TYPE_PICK_DROP);
  g_type_ensure (QUATUOR_TYPE_WORK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-document-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, box);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, choices);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, problem);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, snapshot);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, territory);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDocumentWindow, work);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);

  quatuor_document_window_install_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "document.names", "names");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK,
                                       "document.print", NULL);
}

static void
quatuor_document_window_init (QuatuorDocumentWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_document_window_new:
 * @store: an open programme
 * @kind: which document
 * @territory: of which territory, or %QUATUOR_ID_NONE for all
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
  self->chosen = *territory;
  show_territories (self);
  quatuor_snapshots_load_async (store, on_snapshots_listed_cb, g_object_ref (self));
  load (self);
  return GTK_WIDGET (self);
}
