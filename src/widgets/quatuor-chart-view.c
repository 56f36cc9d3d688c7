/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-chart-view.h"

#include "quatuor-chart-draw.h"

#include <adwaita.h>

#define MARK 12.0
#define FAINT 0.3
#define LETTERS 0.92
#define MINIMUM_WIDTH 260
#define NATURAL_WIDTH 640

struct _QuatuorChartView
{
  GtkWidget     parent_instance;

  /* Owned */
  QuatuorChart *chart;
};

G_DEFINE_FINAL_TYPE (QuatuorChartView, quatuor_chart_view, GTK_TYPE_WIDGET)

static QuatuorChartStyle
make_style (QuatuorChartView *self)
{
  QuatuorChartStyle style = {
    .dark = adw_style_manager_get_dark (adw_style_manager_get_default ()),
    .mark = MARK,
    .letters = LETTERS,
  };
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  style.text = (QuatuorInk){ colour.red, colour.green, colour.blue, colour.alpha };
  style.faint = style.text;
  style.faint.alpha *= FAINT;
  return style;
}

static GtkSizeRequestMode
quatuor_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quatuor_chart_view_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  QuatuorChartView *self = QUATUOR_CHART_VIEW (widget);
  QuatuorChartStyle style;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }

  style = make_style (self);
  *minimum = (int) quatuor_chart_measure (self->chart, &style,
                                          gtk_widget_get_pango_context (widget),
                                          for_size > 0 ? for_size : NATURAL_WIDTH);
  *natural = *minimum;
}

static void
quatuor_chart_view_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  QuatuorChartView *self = QUATUOR_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  QuatuorChartStyle style = make_style (self);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  quatuor_chart_draw (self->chart, &style, gtk_widget_get_pango_context (widget), cr, width);
  cairo_destroy (cr);
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
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quatuor_chart_view_finalize;
  widget_class->get_request_mode = quatuor_chart_view_get_request_mode;
  widget_class->measure = quatuor_chart_view_measure;
  widget_class->snapshot = quatuor_chart_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
quatuor_chart_view_init (QuatuorChartView *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
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
