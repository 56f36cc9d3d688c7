/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-shape-mark.h"

#include "quatuor-mirror-line.h"

#include <adwaita.h>

#define SIZE 18
#define MARK 14.0

struct _QuatuorShapeMark
{
  GtkWidget     parent_instance;

  /* Owned */
  char         *colour;

  QuatuorShape  shape;
};

G_DEFINE_FINAL_TYPE (QuatuorShapeMark, quatuor_shape_mark, GTK_TYPE_WIDGET)

static void
quatuor_shape_mark_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = SIZE;
  *natural = SIZE;
}

static void
quatuor_shape_mark_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  QuatuorShapeMark *self = QUATUOR_SHAPE_MARK (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  quatuor_shape_draw (self->shape, quatuor_ink_for_colour (self->colour, dark), cr, width / 2.0,
                      height / 2.0, MARK * MIN (width, height) / SIZE);
  cairo_destroy (cr);
}

static void
quatuor_shape_mark_finalize (GObject *object)
{
  g_free (QUATUOR_SHAPE_MARK (object)->colour);

  G_OBJECT_CLASS (quatuor_shape_mark_parent_class)->finalize (object);
}

static void
quatuor_shape_mark_class_init (QuatuorShapeMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quatuor_shape_mark_finalize;
  widget_class->measure = quatuor_shape_mark_measure;
  widget_class->snapshot = quatuor_shape_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
quatuor_shape_mark_init (QuatuorShapeMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * quatuor_shape_mark_new:
 * @seat: a seat
 *
 * Returns: (transfer floating): its mark; the tooltip and the accessible label
 *   are its category
 */
GtkWidget *
quatuor_shape_mark_new (const QuatuorMirrorSeat *seat)
{
  QuatuorShapeMark *self = g_object_new (QUATUOR_TYPE_SHAPE_MARK, NULL);

  self->shape = quatuor_mirror_seat_shape (seat);
  self->colour = g_strdup (seat->category->colour);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), seat->category->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  seat->category->label, -1);
  return GTK_WIDGET (self);
}
