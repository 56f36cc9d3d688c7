/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-dot-plot.h"

#include "quatuor-mirror-line.h"
#include "quatuor-mirror-words.h"

#include <adwaita.h>
#include <math.h>

#define MARK 14.0
#define FAINT 0.25
#define MEDIAN 0.7
#define MINIMUM_WIDTH 240
#define NATURAL_WIDTH 560

struct _QuatuorDotPlot
{
  GtkWidget                     parent_instance;

  /* Owned */
  QuatuorMirror                *mirror;

  /* Of the mirror; one of the two */
  const QuatuorMirrorDimension *dimension;
  const QuatuorMirrorCriterion *criterion;

  QuatuorDotLabels              labels;
};

G_DEFINE_FINAL_TYPE (QuatuorDotPlot, quatuor_dot_plot, GTK_TYPE_WIDGET)

/* The line is made anew for each drawing: a few marks, whose colours follow the
 * style of the moment. */
static QuatuorDotLine *
make_line (QuatuorDotPlot *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (self->dimension != NULL)
    return quatuor_mirror_dimension_line (self->mirror, self->dimension, dark);
  if (self->criterion != NULL)
    return quatuor_mirror_criterion_line (self->mirror, self->criterion, dark);
  return quatuor_dot_line_new (QUATUOR_SCALE_LEVELS);
}

static QuatuorDotStyle
make_style (QuatuorDotPlot *self)
{
  QuatuorDotStyle style = { .mark = MARK, .labels = self->labels == QUATUOR_DOTS_LABELLED };
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  style.text = (QuatuorInk){ colour.red, colour.green, colour.blue, colour.alpha };
  style.faint = style.text;
  style.faint.alpha *= FAINT;
  style.median = style.text;
  style.median.alpha *= MEDIAN;
  return style;
}

static GtkSizeRequestMode
quatuor_dot_plot_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quatuor_dot_plot_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  QuatuorDotPlot *self = QUATUOR_DOT_PLOT (widget);
  g_autoptr (QuatuorDotLine) line = NULL;
  QuatuorDotStyle style;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  line = make_line (self);
  style = make_style (self);
  *minimum = (int) ceil (quatuor_dot_line_measure (line, &style,
                                                   gtk_widget_get_pango_context (widget),
                                                   for_size > 0 ? for_size : NATURAL_WIDTH));
  *natural = *minimum;
}

static void
quatuor_dot_plot_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  QuatuorDotPlot *self = QUATUOR_DOT_PLOT (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  g_autoptr (QuatuorDotLine) line = make_line (self);
  QuatuorDotStyle style = make_style (self);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  quatuor_dot_line_draw (line, &style, gtk_widget_get_pango_context (widget), cr, width);
  cairo_destroy (cr);
}

static void
quatuor_dot_plot_dispose (GObject *object)
{
  QuatuorDotPlot *self = QUATUOR_DOT_PLOT (object);

  self->dimension = NULL;
  self->criterion = NULL;
  g_clear_pointer (&self->mirror, quatuor_mirror_unref);

  G_OBJECT_CLASS (quatuor_dot_plot_parent_class)->dispose (object);
}

static void
quatuor_dot_plot_class_init (QuatuorDotPlotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_dot_plot_dispose;
  widget_class->get_request_mode = quatuor_dot_plot_get_request_mode;
  widget_class->measure = quatuor_dot_plot_measure;
  widget_class->snapshot = quatuor_dot_plot_snapshot;
  gtk_widget_class_set_css_name (widget_class, "dotplot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
quatuor_dot_plot_init (QuatuorDotPlot *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * quatuor_dot_plot_new:
 *
 * Returns: (transfer floating): a line without marks
 */
GtkWidget *
quatuor_dot_plot_new (void)
{
  return g_object_new (QUATUOR_TYPE_DOT_PLOT, NULL);
}

static void
show (QuatuorDotPlot *self,
      QuatuorMirror  *mirror,
      const char     *words)
{
  QuatuorMirror *old = self->mirror;

  /* The mirror may be the one that is shown already. */
  self->mirror = quatuor_mirror_ref (mirror);
  g_clear_pointer (&old, quatuor_mirror_unref);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * quatuor_dot_plot_show_dimension:
 * @self: a line
 * @mirror: the answers of a territory's seats
 * @dimension: one of its dimensions
 *
 * Shows the scores of a dimension, each mark with its name.
 */
void
quatuor_dot_plot_show_dimension (QuatuorDotPlot               *self,
                                 QuatuorMirror                *mirror,
                                 const QuatuorMirrorDimension *dimension)
{
  g_autofree char *words = NULL;

  g_return_if_fail (QUATUOR_IS_DOT_PLOT (self));

  words = quatuor_mirror_describe_dimension (mirror, dimension);
  self->dimension = dimension;
  self->criterion = NULL;
  self->labels = QUATUOR_DOTS_LABELLED;
  show (self, mirror, words);
}

/**
 * quatuor_dot_plot_show_criterion:
 * @self: a line
 * @mirror: the answers of a territory's seats
 * @criterion: one of its criteria
 * @labels: whether the marks are named on the line
 *
 * Shows the levels that were given for a criterion.
 */
void
quatuor_dot_plot_show_criterion (QuatuorDotPlot               *self,
                                 QuatuorMirror                *mirror,
                                 const QuatuorMirrorCriterion *criterion,
                                 QuatuorDotLabels              labels)
{
  g_autofree char *words = NULL;

  g_return_if_fail (QUATUOR_IS_DOT_PLOT (self));

  words = quatuor_mirror_describe_criterion (mirror, criterion);
  self->dimension = NULL;
  self->criterion = criterion;
  self->labels = labels;
  show (self, mirror, words);
}
