/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-chart-draw-private.h"

#define LABEL_SHARE 0.32
#define CELL_PADDING 3.0
#define CELL_GAP 2.0
#define BAR_HEIGHT 2.5
#define PERCENT 100.0

/* The darkest cell still bears its number in black, or in white on a dark screen. */
#define DARKEST 0.42

static void
draw_cell (const QuatuorChartPen  *pen,
           const QuatuorChartCell *cell,
           double                  x,
           double                  y,
           double                  width,
           double                  height)
{
  QuatuorInk ink = pen->style->text;

  cairo_set_line_width (pen->cr, QUATUOR_CHART_LINE);
  cairo_rectangle (pen->cr, x, y, width, height);
  if (cell->value != QUATUOR_CHART_NONE)
    {
      ink.alpha = DARKEST * cell->value / PERCENT;
      quatuor_chart_pen_set_ink (pen, ink);
      cairo_fill_preserve (pen->cr);
    }
  quatuor_chart_pen_set_ink (pen, pen->style->faint);
  cairo_stroke (pen->cr);
  if (cell->value == QUATUOR_CHART_NONE)
    return;

  /* What the shade says, a length says too. */
  quatuor_chart_pen_set_ink (pen, pen->style->text);
  cairo_rectangle (pen->cr, x, y + height - BAR_HEIGHT, width * cell->value / PERCENT,
                   BAR_HEIGHT);
  cairo_fill (pen->cr);
}

/* Writes the words of a row, or only measures them. */
static double
draw_words (const QuatuorChartPen *pen,
            const QuatuorChartRow *row,
            double                 y,
            double                 label_width,
            double                 cell_width)
{
  double height = quatuor_chart_pen_text (pen, row->label, 0, y, label_width - QUATUOR_CHART_GAP,
                                          PANGO_ALIGN_LEFT);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const QuatuorChartCell *cell = &g_array_index (row->cells, QuatuorChartCell, i);
      double its = quatuor_chart_pen_text (pen, cell->text, label_width + i * cell_width, y,
                                           cell_width - CELL_GAP, PANGO_ALIGN_CENTER);

      height = MAX (height, its);
    }
  return height;
}

static double
draw_row (const QuatuorChartPen *pen,
          const QuatuorChartRow *row,
          double                 y)
{
  double label_width = pen->width * LABEL_SHARE;
  double cell_width = (pen->width - label_width) / MAX (pen->chart->series->len, 1);
  QuatuorChartPen ruler = *pen;
  double height;

  ruler.cr = NULL;
  height = draw_words (&ruler, row, y, label_width, cell_width) + 2 * CELL_PADDING + BAR_HEIGHT;
  for (guint i = 0; pen->cr != NULL && i < row->cells->len; i++)
    draw_cell (pen, &g_array_index (row->cells, QuatuorChartCell, i),
               label_width + i * cell_width, y, cell_width - CELL_GAP, height);
  draw_words (pen, row, y + CELL_PADDING, label_width, cell_width);
  return height;
}

/**
 * quatuor_chart_draw_heat:
 * @pen: a drawing of percentages
 *
 * A column a series, a cell each: its shade, a bar and its number say the same.
 *
 * Returns: its height
 */
double
quatuor_chart_draw_heat (const QuatuorChartPen *pen)
{
  double label_width = pen->width * LABEL_SHARE;
  double cell_width = (pen->width - label_width) / MAX (pen->chart->series->len, 1);
  double y = 0;

  for (guint i = 0; i < pen->chart->series->len; i++)
    {
      const QuatuorChartSeries *series = g_ptr_array_index (pen->chart->series, i);
      double height = quatuor_chart_pen_text (pen, series->label, label_width + i * cell_width, 0,
                                              cell_width - CELL_GAP, PANGO_ALIGN_CENTER);

      y = MAX (y, height);
    }
  y += CELL_GAP;
  for (guint i = 0; i < pen->chart->rows->len; i++)
    y += draw_row (pen, g_ptr_array_index (pen->chart->rows, i), y) + CELL_GAP;
  return y;
}
