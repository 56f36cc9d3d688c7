/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-chart-draw.h"

G_BEGIN_DECLS

#define QUATUOR_CHART_GAP 8.0   /* between two columns, or two rows */
#define QUATUOR_CHART_LINE 0.75 /* the width of a thin line */

/**
 * QuatuorChartPen:
 * @chart: what is drawn
 * @style: its inks and measures
 * @context: of the text
 * @cr: (nullable): where to draw, from its origin on; %NULL to measure only
 * @width: the width there is
 *
 * A drawing under way. Each kind of chart has one function that goes through its
 * parts from top to bottom and returns the height; with a @cr it draws them, too:
 * what is measured and what is drawn cannot differ.
 */
typedef struct
{
  const QuatuorChart      *chart;
  const QuatuorChartStyle *style;
  PangoContext            *context;
  cairo_t                 *cr;
  double                   width;
} QuatuorChartPen;

PangoLayout *quatuor_chart_pen_layout   (const QuatuorChartPen *pen,
                                         const char            *text,
                                         double                 width);
double       quatuor_chart_pen_text     (const QuatuorChartPen *pen,
                                         const char            *text,
                                         double                 x,
                                         double                 y,
                                         double                 width,
                                         PangoAlignment         alignment);
void         quatuor_chart_pen_set_ink  (const QuatuorChartPen *pen,
                                         QuatuorInk             ink);
double       quatuor_chart_draw_dots     (const QuatuorChartPen *pen);
double       quatuor_chart_draw_heat     (const QuatuorChartPen *pen);
double       quatuor_chart_draw_timeline (const QuatuorChartPen *pen);

G_END_DECLS
