/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-chart-draw-private.h"

#include "quatuor-dot-line.h"

#include <math.h>

/* Below this width, in widths of a mark, the label stands above its line. */
#define WIDE_FROM 48.0
#define LABEL_SHARE 0.3
#define NOTE_SHARE 0.14

/* Where the parts of a row stand. */
typedef struct
{
  gboolean wide;
  double   label;
  double   line_x;
  double   line;
  double   note;
} Columns;

static gboolean
has_labels (const QuatuorChart *chart)
{
  for (guint i = 0; i < chart->rows->len; i++)
    if (((const QuatuorChartRow *) g_ptr_array_index (chart->rows, i))->label[0] != '\0')
      return TRUE;
  return FALSE;
}

static void
columns_init (Columns               *columns,
              const QuatuorChartPen *pen)
{
  gboolean has_notes = pen->chart->note_title != NULL;

  columns->wide = pen->width >= WIDE_FROM * pen->style->mark && has_labels (pen->chart);
  columns->label = columns->wide ? pen->width * LABEL_SHARE : pen->width;
  columns->line_x = columns->wide ? columns->label + QUATUOR_CHART_GAP : 0;
  columns->note = columns->wide && has_notes ? pen->width * NOTE_SHARE : 0;
  columns->line = pen->width - columns->line_x - columns->note -
                  (columns->note > 0 ? QUATUOR_CHART_GAP : 0);
}

static QuatuorDotLine *
make_line (const QuatuorChartPen *pen,
           const QuatuorChartRow *row)
{
  gboolean levels = pen->chart->kind == QUATUOR_CHART_LEVELS;
  QuatuorDotLine *line =
    quatuor_dot_line_new (levels ? QUATUOR_SCALE_LEVELS : QUATUOR_SCALE_SCORES);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const QuatuorChartCell *cell = &g_array_index (row->cells, QuatuorChartCell, i);
      const QuatuorChartSeries *series = g_ptr_array_index (pen->chart->series, i);
      g_autofree char *label = NULL;

      if (cell->value == QUATUOR_CHART_NONE)
        continue;
      label = levels ? g_strdup (series->label)
                     : g_strdup_printf ("%s %s", series->label, cell->text);
      quatuor_dot_line_add (line, (guint) cell->value, (QuatuorShape) (i % QUATUOR_N_SHAPES),
                            quatuor_ink_for_colour (series->colour, pen->style->dark), label);
    }
  if (row->median != QUATUOR_CHART_NONE)
    quatuor_dot_line_set_median (line, (guint) row->median);
  return line;
}

static double
draw_line (const QuatuorChartPen *pen,
           const QuatuorChartRow *row,
           const Columns         *columns,
           double                 y)
{
  g_autoptr (QuatuorDotLine) line = make_line (pen, row);
  QuatuorDotStyle style = {
    .text = pen->style->text,
    .faint = pen->style->faint,
    .median = pen->style->text,
    .mark = pen->style->mark,
    .labels = TRUE,
  };

  if (pen->cr != NULL)
    {
      cairo_save (pen->cr);
      cairo_translate (pen->cr, columns->line_x, y);
      quatuor_dot_line_draw (line, &style, pen->context, pen->cr, columns->line);
      cairo_restore (pen->cr);
    }
  return quatuor_dot_line_measure (line, &style, pen->context, columns->line);
}

static double
draw_row (const QuatuorChartPen *pen,
          const QuatuorChartRow *row,
          const Columns         *columns,
          double                 y)
{
  double label = 0, line, note = 0;

  if (row->label[0] != '\0')
    label = quatuor_chart_pen_text (pen, row->label, 0, y, columns->label, PANGO_ALIGN_LEFT);
  line = draw_line (pen, row, columns, columns->wide ? y : y + label);
  if (columns->note > 0 && row->note != NULL)
    note = quatuor_chart_pen_text (pen, row->note, pen->width - columns->note, y, columns->note,
                                   PANGO_ALIGN_RIGHT);
  return columns->wide ? MAX (label, MAX (line, note)) : label + line;
}

/**
 * quatuor_chart_draw_dots:
 * @pen: a drawing of scores or of levels
 *
 * A line a row: its label, its marks with their names, its note.
 *
 * Returns: its height
 */
double
quatuor_chart_draw_dots (const QuatuorChartPen *pen)
{
  Columns columns;
  double y = 0;

  columns_init (&columns, pen);
  if (columns.note > 0)
    y = quatuor_chart_pen_text (pen, pen->chart->note_title, pen->width - columns.note, 0,
                                columns.note, PANGO_ALIGN_RIGHT);
  for (guint i = 0; i < pen->chart->rows->len; i++)
    y += draw_row (pen, g_ptr_array_index (pen->chart->rows, i), &columns, y) +
         (i + 1 < pen->chart->rows->len ? QUATUOR_CHART_GAP : 0);
  return y;
}
