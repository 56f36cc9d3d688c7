/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-session-mark.h"

#include "quatuor-shape.h"

#include <adwaita.h>

#define SIZE 12
#define MARK 10.0

struct _QuatuorSessionMark
{
  GtkWidget     parent_instance;

  QuatuorShape  shape;
  const char   *colour;
};

G_DEFINE_FINAL_TYPE (QuatuorSessionMark, quatuor_session_mark, GTK_TYPE_WIDGET)

/* A session without a phase is a brown cross. */
static const struct
{
  const char   *kind;
  QuatuorShape  shape;
  const char   *colour;
} LOOKS[] = {
  { "diagnostic", QUATUOR_SHAPE_CIRCLE, "blue" },
  { "common_core", QUATUOR_SHAPE_SQUARE, "green" },
  { "peer_groups", QUATUOR_SHAPE_DIAMOND, "purple" },
  { "local_support", QUATUOR_SHAPE_TRIANGLE, "orange" },
  { "closing", QUATUOR_SHAPE_DROP, "teal" },
  { NULL, QUATUOR_SHAPE_CROSS, "brown" },
};

static void
quatuor_session_mark_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
quatuor_session_mark_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  QuatuorSessionMark *self = QUATUOR_SESSION_MARK (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  quatuor_shape_draw (self->shape, quatuor_ink_for_colour (self->colour, dark), cr, width / 2.0,
                      height / 2.0, MARK);
  cairo_destroy (cr);
}

static void
quatuor_session_mark_class_init (QuatuorSessionMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = quatuor_session_mark_measure;
  widget_class->snapshot = quatuor_session_mark_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
quatuor_session_mark_init (QuatuorSessionMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  quatuor_session_mark_set (self, NULL);
}

/**
 * quatuor_session_mark_new:
 *
 * Returns: (transfer floating): the mark of a session without a phase
 */
GtkWidget *
quatuor_session_mark_new (void)
{
  return g_object_new (QUATUOR_TYPE_SESSION_MARK, NULL);
}

/**
 * quatuor_session_mark_set:
 * @self: a mark
 * @phase: (nullable): the phase that the session belongs to
 */
void
quatuor_session_mark_set (QuatuorSessionMark *self,
                          const QuatuorPhase *phase)
{
  gsize i = 0;

  g_return_if_fail (QUATUOR_IS_SESSION_MARK (self));

  while (LOOKS[i].kind != NULL && (phase == NULL || !g_str_equal (LOOKS[i].kind, phase->kind)))
    i++;
  self->shape = LOOKS[i].shape;
  self->colour = LOOKS[i].colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
