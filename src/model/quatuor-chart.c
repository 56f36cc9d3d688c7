/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-chart.h"

#include <glib/gi18n-lib.h>

static void
series_free (gpointer data)
{
  QuatuorChartSeries *series = data;

  g_free (series->label);
  g_free (series->colour);
  g_free (series);
}

static void
cell_clear (gpointer data)
{
  g_free (((QuatuorChartCell *) data)->text);
}

static void
row_free (gpointer data)
{
  QuatuorChartRow *row = data;

  g_free (row->label);
  g_free (row->note);
  g_array_unref (row->cells);
  g_free (row);
}

/**
 * quatuor_chart_new:
 * @kind: how it is drawn
 * @title: what it shows
 *
 * Returns: (transfer full): a chart without series or rows
 */
QuatuorChart *
quatuor_chart_new (QuatuorChartKind  kind,
                   const char       *title)
{
  QuatuorChart *self = g_atomic_rc_box_new0 (QuatuorChart);

  self->kind = kind;
  self->title = g_strdup (title);
  self->series = g_ptr_array_new_with_free_func (series_free);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  return self;
}

/**
 * quatuor_chart_ref:
 * @self: a chart
 *
 * Returns: (transfer full): @self
 */
QuatuorChart *
quatuor_chart_ref (QuatuorChart *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  QuatuorChart *self = data;

  g_free (self->title);
  g_free (self->unit);
  g_free (self->source);
  g_free (self->count);
  g_free (self->summary);
  g_free (self->note_title);
  g_ptr_array_unref (self->series);
  g_ptr_array_unref (self->rows);
}

/**
 * quatuor_chart_unref:
 * @self: (transfer full): a chart
 */
void
quatuor_chart_unref (QuatuorChart *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * quatuor_chart_add_series:
 * @self: a chart
 * @label: what the marks of the series are called
 * @colour: (nullable): the name of their colour
 *
 * Adds a sort of marks. Its shape follows from its place.
 */
void
quatuor_chart_add_series (QuatuorChart *self,
                          const char   *label,
                          const char   *colour)
{
  QuatuorChartSeries *series = g_new0 (QuatuorChartSeries, 1);

  series->label = g_strdup (label);
  series->colour = g_strdup (colour);
  g_ptr_array_add (self->series, series);
}

/**
 * quatuor_chart_add_row:
 * @self: a chart
 * @label: what the row is about
 *
 * Returns: (transfer none): the row, to which one cell a series is to be added
 */
QuatuorChartRow *
quatuor_chart_add_row (QuatuorChart *self,
                       const char   *label)
{
  QuatuorChartRow *row = g_new0 (QuatuorChartRow, 1);

  row->label = g_strdup (label);
  row->median = QUATUOR_CHART_NONE;
  row->cells = g_array_new (FALSE, TRUE, sizeof (QuatuorChartCell));
  g_array_set_clear_func (row->cells, cell_clear);
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * quatuor_chart_add_cell:
 * @row: a row
 * @value: where the mark stands, or %QUATUOR_CHART_NONE
 * @end: of a timeline, the last day
 * @text: (nullable): the same in words
 */
void
quatuor_chart_add_cell (QuatuorChartRow *row,
                        int              value,
                        int              end,
                        const char      *text)
{
  QuatuorChartCell cell = { value, end, g_strdup (text != NULL ? text : "—") };

  g_array_append_val (row->cells, cell);
}

/**
 * quatuor_chart_has_marks:
 * @self: a chart
 *
 * Returns: whether there is anything to draw
 */
gboolean
quatuor_chart_has_marks (const QuatuorChart *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const QuatuorChartRow *row = g_ptr_array_index (self->rows, i);

      for (guint n = 0; n < row->cells->len; n++)
        if (g_array_index (row->cells, QuatuorChartCell, n).value != QUATUOR_CHART_NONE)
          return TRUE;
    }
  return FALSE;
}

/**
 * quatuor_chart_origin:
 * @self: a chart
 *
 * Returns: (transfer full): its unit, its source and how many answers it is made
 *   of, in a line
 */
char *
quatuor_chart_origin (const QuatuorChart *self)
{
  /* Translators: under a chart: its unit, where its figures come from, and how many
   * answers they are made of. */
  return g_strdup_printf (_("Unit: %s. Source: %s. %s."), self->unit, self->source, self->count);
}

/**
 * quatuor_chart_to_grid:
 * @self: a chart
 * @corner: what the rows are
 *
 * Returns: (transfer full): its twin, a column a series
 */
QuatuorGrid *
quatuor_chart_to_grid (const QuatuorChart *self,
                       const char         *corner)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  QuatuorGrid *grid;

  g_ptr_array_add (cells, (gpointer) corner);
  for (guint i = 0; i < self->series->len; i++)
    g_ptr_array_add (cells, ((QuatuorChartSeries *) g_ptr_array_index (self->series, i))->label);
  if (self->note_title != NULL)
    g_ptr_array_add (cells, self->note_title);
  g_ptr_array_add (cells, NULL);
  grid = quatuor_grid_new ((const char *const *) cells->pdata);
  if (self->kind != QUATUOR_CHART_TIMELINE)
    quatuor_grid_set_numbers (grid, 1);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const QuatuorChartRow *row = g_ptr_array_index (self->rows, i);

      g_ptr_array_set_size (cells, 0);
      g_ptr_array_add (cells, row->label);
      for (guint n = 0; n < row->cells->len; n++)
        g_ptr_array_add (cells, g_array_index (row->cells, QuatuorChartCell, n).text);
      if (self->note_title != NULL)
        g_ptr_array_add (cells, row->note != NULL ? row->note : (char *) "");
      g_ptr_array_add (cells, NULL);
      quatuor_grid_add_row (grid, (const char *const *) cells->pdata);
    }
  return grid;
}
