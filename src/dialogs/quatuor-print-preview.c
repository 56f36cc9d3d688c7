/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-print-preview.h"

#include "quatuor-print-page.h"

#include <cairo.h>
#include <glib/gi18n-lib.h>

#define POINTS_PER_INCH 72.0

struct _QuatuorPrintPreview
{
  AdwWindow                 parent_instance;

  /* Template children */
  GtkListView              *list;
  AdwWindowTitle           *heading;

  /* Owned */
  GtkPrintOperationPreview *preview;
  GListStore               *pages; /* QuatuorPrintPage */
};

enum
{
  PRINT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QuatuorPrintPreview, quatuor_print_preview, ADW_TYPE_WINDOW)

/*
 * Callbacks
 */

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *picture = gtk_picture_new ();

  gtk_widget_add_css_class (picture, "card");
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, picture);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item)
{
  GtkPicture *picture = GTK_PICTURE (gtk_list_item_get_child (item));
  QuatuorPrintPage *page = gtk_list_item_get_item (item);
  /* Translators: %u is the number of a page. */
  g_autofree char *words = g_strdup_printf (_("Page %u"), quatuor_print_page_get_number (page) + 1);

  gtk_picture_set_alternative_text (picture, words);
  gtk_picture_set_paintable (picture, GDK_PAINTABLE (page));
}

/* The pages are cut: which of them are printed, the dialog was told. */
static void
on_ready_cb (QuatuorPrintPreview      *self,
             GtkPrintContext          *context,
             GtkPrintOperationPreview *preview)
{
  g_autofree char *words = NULL;
  guint n_shown;
  int n_pages;

  g_object_get (preview, "n-pages", &n_pages, NULL);
  for (int i = 0; i < n_pages; i++)
    if (gtk_print_operation_preview_is_selected (preview, i))
      {
        g_autoptr (QuatuorPrintPage) page = quatuor_print_page_new (preview, context, (guint) i);

        g_list_store_append (self->pages, page);
      }
  n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->pages));
  words = g_strdup_printf (ngettext ("%u page", "%u pages", n_shown), n_shown);
  adw_window_title_set_subtitle (self->heading, words);
}

/* Another operation may follow: this one must have ended before. */
static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (QuatuorPrintPreview) self = g_object_ref (QUATUOR_PRINT_PREVIEW (widget));

  gtk_window_close (GTK_WINDOW (self));
  g_signal_emit (self, signals[PRINT], 0);
}

/*
 * Overrides
 */

static gboolean
quatuor_print_preview_close_request (GtkWindow *window)
{
  QuatuorPrintPreview *self = QUATUOR_PRINT_PREVIEW (window);

  g_list_store_remove_all (self->pages);
  gtk_print_operation_preview_end_preview (self->preview);
  return GTK_WINDOW_CLASS (quatuor_print_preview_parent_class)->close_request (window);
}

static void
quatuor_print_preview_dispose (GObject *object)
{
  QuatuorPrintPreview *self = QUATUOR_PRINT_PREVIEW (object);

  g_clear_object (&self->preview);
  g_clear_object (&self->pages);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PRINT_PREVIEW);
  G_OBJECT_CLASS (quatuor_print_preview_parent_class)->dispose (object);
}

static void
quatuor_print_preview_class_init (QuatuorPrintPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_print_preview_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = quatuor_print_preview_close_request;

  /**
   * QuatuorPrintPreview::print:
   *
   * The person wants what was shown on paper.
   */
  signals[PRINT] = g_signal_new ("print", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "preview.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-print-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrintPreview, heading);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrintPreview, list);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
}

static void
quatuor_print_preview_init (QuatuorPrintPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->pages = g_list_store_new (QUATUOR_TYPE_PRINT_PAGE);
  gtk_list_view_set_model (
    self->list,
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->pages)))));
}

/* The text is measured before a page is drawn, on something that is as large as paper. */
static void
give_surface (GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, POINTS_PER_INCH, POINTS_PER_INCH);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/**
 * quatuor_print_preview_present:
 * @parent: the window that asks
 * @preview: an operation that was asked for its preview
 * @context: of its pages
 *
 * Shows the pages as soon as they are cut, and ends the preview when it is closed.
 *
 * Returns: (transfer none): the window
 */
GtkWidget *
quatuor_print_preview_present (GtkWindow                *parent,
                               GtkPrintOperationPreview *preview,
                               GtkPrintContext          *context)
{
  QuatuorPrintPreview *self =
    g_object_new (QUATUOR_TYPE_PRINT_PREVIEW, "transient-for", parent, NULL);

  self->preview = g_object_ref (preview);
  give_surface (context);
  g_signal_connect_object (preview, "ready", G_CALLBACK (on_ready_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WIDGET (self);
}
