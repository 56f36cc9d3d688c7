/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-chart-draw-private.h"

#include "quatuor-month-scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LABEL_SHARE 0.26
#define BAR 6.0
#define BAR_GAP 2.0
#define ROW_GAP 5.0
#define AXIS_GAP 3.0
#define DASH 3.0
#define LEGEND_MARK 14.0

/* Where days stand. */
typedef struct
{
  QuatuorMonthScale months;
  double            x;
  double            width;
} Axis;

static double
axis_x (const Axis  *axis,
        QuatuorDate  day)
{
  return axis->x + quatuor_month_scale_x (&axis->months, day, axis->width);
}

static void
axis_init (Axis                  *axis,
           const QuatuorChartPen *pen)
{
  QuatuorDate first = pen->chart->on;
  QuatuorDate last = pen->chart->on;

  for (guint i = 0; i < pen->chart->rows->len; i++)
    {
      const QuatuorChartRow *row = g_ptr_array_index (pen->chart->rows, i);

      for (guint n = 0; n < row->cells->len; n++)
        {
          const QuatuorChartCell *cell = &g_array_index (row->cells, QuatuorChartCell, n);

          if (cell->value == QUATUOR_CHART_NONE)
            continue;
          first = MIN (first, cell->value);
          last = MAX (last, cell->end);
        }
    }
  quatuor_month_scale_init (&axis->months, first, last);
  axis->x = pen->width * LABEL_SHARE + QUATUOR_CHART_GAP;
  axis->width = pen->width - axis->x;
}

static double
text_width (const QuatuorChartPen *pen,
            const char            *text)
{
  g_autoptr (PangoLayout) layout = quatuor_chart_pen_layout (pen, text, -1);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return ceil ((double) logical.width / PANGO_SCALE);
}

/* Each month has its tick, and its name where there is room for it. */
static double
draw_axis (const QuatuorChartPen *pen,
           const Axis            *axis)
{
  double height = 0;
  double free_from = axis->x;

  for (guint i = 0; i < quatuor_month_scale_count (&axis->months); i++)
    {
      g_autofree char *label = quatuor_month_scale_label (&axis->months, i);
      double x = axis_x (axis, quatuor_month_scale_start (&axis->months, i));
      double width = text_width (pen, label);
      double its;

      if (x < free_from || x + width > pen->width)
        continue;
      its = quatuor_chart_pen_text (pen, label, x, 0, width, PANGO_ALIGN_LEFT);
      height = MAX (height, its);
      free_from = x + width + QUATUOR_CHART_GAP;
    }
  return height + AXIS_GAP;
}

static void
draw_ticks (const QuatuorChartPen *pen,
            const Axis            *axis,
            double                 top,
            double                 bottom)
{
  quatuor_chart_pen_set_ink (pen, pen->style->faint);
  cairo_set_line_width (pen->cr, QUATUOR_CHART_LINE / 2);
  for (guint i = 0; i <= quatuor_month_scale_count (&axis->months); i++)
    {
      double x = axis_x (axis, quatuor_month_scale_start (&axis->months, i));

      cairo_move_to (pen->cr, x, top);
      cairo_line_to (pen->cr, x, bottom);
    }
  cairo_stroke (pen->cr);
}

/* The present day: a dashed line. */
static void
draw_today (const QuatuorChartPen *pen,
            const Axis            *axis,
            double                 top,
            double                 bottom)
{
  const double dashes[] = { DASH, DASH };
  double x = axis_x (axis, pen->chart->on);

  cairo_save (pen->cr);
  quatuor_chart_pen_set_ink (pen, pen->style->text);
  cairo_set_line_width (pen->cr, QUATUOR_CHART_LINE);
  cairo_set_dash (pen->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (pen->cr, x, top);
  cairo_line_to (pen->cr, x, bottom);
  cairo_stroke (pen->cr);
  cairo_restore (pen->cr);
}

/* The first series is hollow, what is planned; the others are full, what came. */
static void
draw_bar (const QuatuorChartPen *pen,
          guint                  series,
          double                 x,
          double                 y,
          double                 width)
{
  const QuatuorChartSeries *sort = g_ptr_array_index (pen->chart->series, series);

  cairo_set_line_width (pen->cr, QUATUOR_CHART_LINE);
  cairo_rectangle (pen->cr, x, y, width, BAR);
  if (series > 0)
    {
      quatuor_chart_pen_set_ink (pen, quatuor_ink_for_colour (sort->colour, pen->style->dark));
      cairo_fill_preserve (pen->cr);
    }
  quatuor_chart_pen_set_ink (pen, pen->style->text);
  cairo_stroke (pen->cr);
}

static void
draw_span (const QuatuorChartPen  *pen,
           const Axis             *axis,
           guint                   series,
           const QuatuorChartCell *cell,
           double                  y)
{
  const QuatuorChartSeries *sort = g_ptr_array_index (pen->chart->series, series);
  double x = axis_x (axis, cell->value);

  if (cell->value < cell->end)
    draw_bar (pen, series, x, y, axis_x (axis, cell->end + 1) - x);
  else
    quatuor_shape_draw (series > 0 ? QUATUOR_SHAPE_DIAMOND : QUATUOR_SHAPE_CIRCLE,
                        quatuor_ink_for_colour (sort->colour, pen->style->dark), pen->cr, x,
                        y + BAR / 2, pen->style->mark);
}

static double
draw_row (const QuatuorChartPen *pen,
          const Axis            *axis,
          const QuatuorChartRow *row,
          double                 y)
{
  double label = quatuor_chart_pen_text (pen, row->label, 0, y, axis->x - QUATUOR_CHART_GAP,
                                         PANGO_ALIGN_LEFT);
  double bars = row->cells->len * (BAR + BAR_GAP);
  double height = MAX (label, bars);

  for (guint i = 0; pen->cr != NULL && i < row->cells->len; i++)
    {
      const QuatuorChartCell *cell = &g_array_index (row->cells, QuatuorChartCell, i);

      if (cell->value != QUATUOR_CHART_NONE)
        draw_span (pen, axis, i, cell, y + (height - bars) / 2 + i * (BAR + BAR_GAP));
    }
  return height;
}

/* Where the next word of the legend stands. */
typedef struct
{
  double x;
  double y;
  double height; /* of a line */
} Place;

/* Writes a word after its mark, on the next line if there is no room. */
static void
add_word (const QuatuorChartPen *pen,
          Place                 *place,
          double                 mark,
          const char            *text)
{
  double width = MIN (text_width (pen, text), pen->width - mark);

  if (place->x > 0 && place->x + mark + width > pen->width)
    {
      place->x = 0;
      place->y += place->height;
    }
  place->height = quatuor_chart_pen_text (pen, text, place->x + mark, place->y, width,
                                          PANGO_ALIGN_LEFT);
}

static double
draw_legend (const QuatuorChartPen *pen,
             double                 y)
{
  Place place = { 0, y, 0 };

  for (guint i = 0; i < pen->chart->series->len; i++)
    {
      const QuatuorChartSeries *series = g_ptr_array_index (pen->chart->series, i);
      double mark = LEGEND_MARK + AXIS_GAP;

      add_word (pen, &place, mark, series->label);
      if (pen->cr != NULL)
        draw_bar (pen, i, place.x, place.y + (place.height - BAR) / 2, LEGEND_MARK);
      place.x += mark + text_width (pen, series->label) + 2 * QUATUOR_CHART_GAP;
    }
  /* Translators: in the legend of a timeline: the line of the day it was made. */
  add_word (pen, &place, 0, _("Dashed line: the present day"));
  return place.y + place.height - y;
}

/**
 * quatuor_chart_draw_timeline:
 * @pen: a drawing of spans of days
 *
 * A row each, on a scale of months; a span of one day is a mark.
 *
 * Returns: its height
 */
double
quatuor_chart_draw_timeline (const QuatuorChartPen *pen)
{
  const GPtrArray *rows = pen->chart->rows;
  QuatuorChartPen ruler = *pen;
  Axis axis;
  double top, y;

  axis_init (&axis, pen);
  top = y = draw_axis (pen, &axis);

  /* The lines of the scale lie below the bars, and are as long as those are. */
  ruler.cr = NULL;
  for (guint i = 0; i < rows->len; i++)
    y += draw_row (&ruler, &axis, g_ptr_array_index (rows, i), y) + ROW_GAP;
  if (pen->cr != NULL)
    {
      draw_ticks (pen, &axis, top, y);
      draw_today (pen, &axis, top, y);
    }
  y = top;
  for (guint i = 0; i < rows->len; i++)
    y += draw_row (pen, &axis, g_ptr_array_index (rows, i), y) + ROW_GAP;
  return y + draw_legend (pen, y);
}
