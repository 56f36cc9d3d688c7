/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-drawing.h"

#include <adwaita.h>
#include <math.h>

#define MINIMUM_WIDTH 240
#define NATURAL_WIDTH 640

G_DEFINE_ABSTRACT_TYPE (QuatuorDrawing, quatuor_drawing, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
quatuor_drawing_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quatuor_drawing_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  QuatuorDrawing *self = QUATUOR_DRAWING (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  *minimum = (int) ceil (QUATUOR_DRAWING_GET_CLASS (self)->measure (
    self, for_size > 0 ? for_size : NATURAL_WIDTH));
  *natural = *minimum;
}

static void
quatuor_drawing_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  QuatuorDrawing *self = QUATUOR_DRAWING (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  QUATUOR_DRAWING_GET_CLASS (self)->draw (self, cr, width);
  cairo_destroy (cr);
}

static void
quatuor_drawing_class_init (QuatuorDrawingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = quatuor_drawing_get_request_mode;
  widget_class->measure = quatuor_drawing_measure;
  widget_class->snapshot = quatuor_drawing_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
quatuor_drawing_init (QuatuorDrawing *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * quatuor_drawing_get_ink:
 * @self: a drawing
 * @strength: how strong it is, 1 being that of the text
 *
 * Returns: the colour of the text around it
 */
QuatuorInk
quatuor_drawing_get_ink (QuatuorDrawing *self,
                         double          strength)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  return (QuatuorInk) { colour.red, colour.green, colour.blue, colour.alpha * strength };
}

/**
 * quatuor_drawing_is_dark:
 * @self: a drawing
 *
 * Returns: whether the window is dark
 */
gboolean
quatuor_drawing_is_dark (QuatuorDrawing *self)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}
