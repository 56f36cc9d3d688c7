/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-print-page.h"

#define POINTS_PER_INCH 72.0

struct _QuatuorPrintPage
{
  GObject                   parent_instance;

  /* Owned */
  GtkPrintOperationPreview *preview;
  GtkPrintContext          *context;

  guint                     number; /* from 0 */
};

static void quatuor_print_page_paintable_init (GdkPaintableInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuatuorPrintPage, quatuor_print_page, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GDK_TYPE_PAINTABLE,
                                                      quatuor_print_page_paintable_init))

static double
paper_width (QuatuorPrintPage *self)
{
  return gtk_page_setup_get_paper_width (gtk_print_context_get_page_setup (self->context),
                                         GTK_UNIT_POINTS);
}

static double
paper_height (QuatuorPrintPage *self)
{
  return gtk_page_setup_get_paper_height (gtk_print_context_get_page_setup (self->context),
                                          GTK_UNIT_POINTS);
}

/*
 * Interface
 */

static void
quatuor_print_page_snapshot (GdkPaintable *paintable,
                             GdkSnapshot  *snapshot,
                             double        width,
                             double        height)
{
  QuatuorPrintPage *self = QUATUOR_PRINT_PAGE (paintable);
  double resolution = width / paper_width (self) * POINTS_PER_INCH;
  cairo_t *cr = gtk_snapshot_append_cairo (GTK_SNAPSHOT (snapshot),
                                           &GRAPHENE_RECT_INIT (0, 0, (float) width,
                                                                (float) height));

  /* Paper is white, in a dark window too. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  gtk_print_context_set_cairo_context (self->context, cr, resolution, resolution);
  gtk_print_operation_preview_render_page (self->preview, (int) self->number);
  cairo_destroy (cr);
}

static int
quatuor_print_page_get_intrinsic_width (GdkPaintable *paintable)
{
  return (int) paper_width (QUATUOR_PRINT_PAGE (paintable));
}

static int
quatuor_print_page_get_intrinsic_height (GdkPaintable *paintable)
{
  return (int) paper_height (QUATUOR_PRINT_PAGE (paintable));
}

static void
quatuor_print_page_paintable_init (GdkPaintableInterface *interface)
{
  interface->snapshot = quatuor_print_page_snapshot;
  interface->get_intrinsic_width = quatuor_print_page_get_intrinsic_width;
  interface->get_intrinsic_height = quatuor_print_page_get_intrinsic_height;
}

/*
 * Overrides
 */

static void
quatuor_print_page_finalize (GObject *object)
{
  QuatuorPrintPage *self = QUATUOR_PRINT_PAGE (object);

  g_clear_object (&self->preview);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (quatuor_print_page_parent_class)->finalize (object);
}

static void
quatuor_print_page_class_init (QuatuorPrintPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_print_page_finalize;
}

static void
quatuor_print_page_init (QuatuorPrintPage *self)
{
}

/**
 * quatuor_print_page_new:
 * @preview: an operation that is ready to show its pages
 * @context: of its pages
 * @number: which page, from 0
 *
 * Returns: (transfer full): the page
 */
QuatuorPrintPage *
quatuor_print_page_new (GtkPrintOperationPreview *preview,
                        GtkPrintContext          *context,
                        guint                     number)
{
  QuatuorPrintPage *self = g_object_new (QUATUOR_TYPE_PRINT_PAGE, NULL);

  self->preview = g_object_ref (preview);
  self->context = g_object_ref (context);
  self->number = number;
  return self;
}

/**
 * quatuor_print_page_get_number:
 * @self: a page
 *
 * Returns: which page it is, from 0
 */
guint
quatuor_print_page_get_number (QuatuorPrintPage *self)
{
  g_return_val_if_fail (QUATUOR_IS_PRINT_PAGE (self), 0);

  return self->number;
}
