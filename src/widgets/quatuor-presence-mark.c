/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-presence-mark.h"

/* In pixels. */
#define SIZE 14
#define RADIUS 5.0
#define DOT 2.0
#define LINE 2.0
#define ARM 4.0

struct _QuatuorPresenceMark
{
  GtkWidget       parent_instance;

  QuatuorPresence presence;
};

G_DEFINE_FINAL_TYPE (QuatuorPresenceMark, quatuor_presence_mark, GTK_TYPE_WIDGET)

static const char *const CLASSES[QUATUOR_N_PRESENCES] = {
  [QUATUOR_PRESENCE_NOT_NOTED] = "not-noted",
  [QUATUOR_PRESENCE_PRESENT] = "present",
  [QUATUOR_PRESENCE_REMOTE] = "remote",
  [QUATUOR_PRESENCE_EXCUSED] = "excused",
  [QUATUOR_PRESENCE_ABSENT] = "absent",
};

static void
add_circle (cairo_t *cr,
            double   radius)
{
  cairo_arc (cr, 0, 0, radius, 0, 2 * G_PI);
}

static void
draw_remote (cairo_t *cr)
{
  add_circle (cr, RADIUS - LINE / 2);
  cairo_stroke (cr);
  add_circle (cr, DOT);
  cairo_fill (cr);
}

static void
draw_excused (cairo_t *cr)
{
  cairo_arc (cr, 0, 0, RADIUS - LINE / 2, 0, G_PI);
  cairo_fill (cr);
  add_circle (cr, RADIUS - LINE / 2);
  cairo_stroke (cr);
}

static void
draw_absent (cairo_t *cr)
{
  cairo_move_to (cr, -ARM, -ARM);
  cairo_line_to (cr, ARM, ARM);
  cairo_move_to (cr, -ARM, ARM);
  cairo_line_to (cr, ARM, -ARM);
  cairo_stroke (cr);
}

static void
draw (QuatuorPresence  presence,
      cairo_t         *cr)
{
  switch (presence)
    {
    case QUATUOR_PRESENCE_PRESENT:
      add_circle (cr, RADIUS);
      cairo_fill (cr);
      break;
    case QUATUOR_PRESENCE_REMOTE:
      draw_remote (cr);
      break;
    case QUATUOR_PRESENCE_EXCUSED:
      draw_excused (cr);
      break;
    case QUATUOR_PRESENCE_ABSENT:
      draw_absent (cr);
      break;
    case QUATUOR_PRESENCE_NOT_NOTED:
    case QUATUOR_N_PRESENCES:
    default:
      cairo_move_to (cr, -ARM / 2, 0);
      cairo_line_to (cr, ARM / 2, 0);
      cairo_stroke (cr);
    }
}

static void
quatuor_presence_mark_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_set_line_width (cr, LINE);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  draw (QUATUOR_PRESENCE_MARK (widget)->presence, cr);
  cairo_destroy (cr);
}

static void
quatuor_presence_mark_measure (GtkWidget      *widget,
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
quatuor_presence_mark_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (quatuor_presence_mark_parent_class)->css_changed (widget, change);
  gtk_widget_queue_draw (widget);
}

static void
quatuor_presence_mark_class_init (QuatuorPresenceMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = quatuor_presence_mark_css_changed;
  widget_class->measure = quatuor_presence_mark_measure;
  widget_class->snapshot = quatuor_presence_mark_snapshot;
  gtk_widget_class_set_css_name (widget_class, "presencemark");
  /* The word or the letter beside it says the same. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
quatuor_presence_mark_init (QuatuorPresenceMark *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

/**
 * quatuor_presence_mark_new:
 *
 * Returns: (transfer floating): a mark of which nothing is noted
 */
GtkWidget *
quatuor_presence_mark_new (void)
{
  return g_object_new (QUATUOR_TYPE_PRESENCE_MARK, NULL);
}

/**
 * quatuor_presence_mark_set:
 * @self: a mark
 * @presence: what to show
 */
void
quatuor_presence_mark_set (QuatuorPresenceMark *self,
                           QuatuorPresence      presence)
{
  g_return_if_fail (QUATUOR_IS_PRESENCE_MARK (self));
  g_return_if_fail (presence < QUATUOR_N_PRESENCES);

  gtk_widget_remove_css_class (GTK_WIDGET (self), CLASSES[self->presence]);
  self->presence = presence;
  gtk_widget_add_css_class (GTK_WIDGET (self), CLASSES[presence]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
