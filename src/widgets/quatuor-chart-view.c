/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-chart-view.h"

#include "quatuor-chart-draw.h"

#define MARK 12.0
#define FAINT 0.3
#define LETTERS 0.92

struct _QuatuorChartView
{
  QuatuorDrawing  parent_instance;

  /* Owned */
  QuatuorChart   *chart;
};

G_DEFINE_FINAL_TYPE (QuatuorChartView, quatuor_chart_view, QUATUOR_TYPE_DRAWING)

static QuatuorChartStyle
make_style (QuatuorDrawing *drawing)
{
  return (QuatuorChartStyle) {
    .text = quatuor_drawing_get_ink (drawing, 1),
    .faint = quatuor_drawing_get_ink (drawing, FAINT),
    .dark = quatuor_drawing_is_dark (drawing),
    .mark = MARK,
    .letters = LETTERS,
  };
}

static double
quatuor_chart_view_measure (QuatuorDrawing *drawing,
                            double          width)
{
  QuatuorChartStyle style = make_style (drawing);

  return quatuor_chart_measure (QUATUOR_CHART_VIEW (drawing)->chart, &style,
                                gtk_widget_get_pango_context (GTK_WIDGET (drawing)), width);
}

static void
quatuor_chart_view_draw (QuatuorDrawing *drawing,
                         cairo_t        *cr,
                         double          width)
{
  QuatuorChartStyle style = make_style (drawing);

  quatuor_chart_draw (QUATUOR_CHART_VIEW (drawing)->chart, &style,
                      gtk_widget_get_pango_context (GTK_WIDGET (drawing)), cr, width);
}

static void
quatuor_chart_view_finalize (GObject *object)
{
  g_clear_pointer (&QUATUOR_CHART_VIEW (object)->chart, quatuor_chart_unref);

  G_OBJECT_CLASS (quatuor_chart_view_parent_class)->finalize (object);
}

static void
quatuor_chart_view_class_init (QuatuorChartViewClass *klass)
{
  QuatuorDrawingClass *drawing_class = QUATUOR_DRAWING_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quatuor_chart_view_finalize;
  drawing_class->measure = quatuor_chart_view_measure;
  drawing_class->draw = quatuor_chart_view_draw;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "chart");
}

static void
quatuor_chart_view_init (QuatuorChartView *self)
{
}

/**
 * quatuor_chart_view_new:
 * @chart: a chart with its summary
 *
 * Returns: (transfer floating): the chart on the screen
 */
GtkWidget *
quatuor_chart_view_new (QuatuorChart *chart)
{
  QuatuorChartView *self = g_object_new (QUATUOR_TYPE_CHART_VIEW, NULL);

  self->chart = quatuor_chart_ref (chart);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, chart->summary,
                                  -1);
  return GTK_WIDGET (self);
}
