/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-dot-plot.h"

#include "quatuor-mirror-line.h"
#include "quatuor-mirror-words.h"

#define MARK 14.0
#define FAINT 0.25
#define MEDIAN 0.7

struct _QuatuorDotPlot
{
  QuatuorDrawing                parent_instance;

  /* Owned */
  QuatuorMirror                *mirror;

  /* Of the mirror; one of the two */
  const QuatuorMirrorDimension *dimension;
  const QuatuorMirrorCriterion *criterion;

  QuatuorDotLabels              labels;
};

G_DEFINE_FINAL_TYPE (QuatuorDotPlot, quatuor_dot_plot, QUATUOR_TYPE_DRAWING)

/* The line is made anew for each drawing: a few marks, whose colours follow the
 * style of the moment. */
static QuatuorDotLine *
make_line (QuatuorDotPlot *self)
{
  gboolean dark = quatuor_drawing_is_dark (QUATUOR_DRAWING (self));

  if (self->dimension != NULL)
    return quatuor_mirror_dimension_line (self->mirror, self->dimension, dark);
  if (self->criterion != NULL)
    return quatuor_mirror_criterion_line (self->mirror, self->criterion, dark);
  return quatuor_dot_line_new (QUATUOR_SCALE_LEVELS);
}

static QuatuorDotStyle
make_style (QuatuorDotPlot *self)
{
  QuatuorDrawing *drawing = QUATUOR_DRAWING (self);

  return (QuatuorDotStyle) {
    .text = quatuor_drawing_get_ink (drawing, 1),
    .faint = quatuor_drawing_get_ink (drawing, FAINT),
    .median = quatuor_drawing_get_ink (drawing, MEDIAN),
    .mark = MARK,
    .labels = self->labels == QUATUOR_DOTS_LABELLED,
  };
}

static double
quatuor_dot_plot_measure (QuatuorDrawing *drawing,
                          double          width)
{
  QuatuorDotPlot *self = QUATUOR_DOT_PLOT (drawing);
  g_autoptr (QuatuorDotLine) line = make_line (self);
  QuatuorDotStyle style = make_style (self);

  return quatuor_dot_line_measure (line, &style, gtk_widget_get_pango_context (GTK_WIDGET (self)),
                                   width);
}

static void
quatuor_dot_plot_draw (QuatuorDrawing *drawing,
                       cairo_t        *cr,
                       double          width)
{
  QuatuorDotPlot *self = QUATUOR_DOT_PLOT (drawing);
  g_autoptr (QuatuorDotLine) line = make_line (self);
  QuatuorDotStyle style = make_style (self);

  quatuor_dot_line_draw (line, &style, gtk_widget_get_pango_context (GTK_WIDGET (self)), cr,
                         width);
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
  QuatuorDrawingClass *drawing_class = QUATUOR_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_dot_plot_dispose;
  drawing_class->measure = quatuor_dot_plot_measure;
  drawing_class->draw = quatuor_dot_plot_draw;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "dotplot");
}

static void
quatuor_dot_plot_init (QuatuorDotPlot *self)
{
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
