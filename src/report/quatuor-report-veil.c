/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-veil.h"

struct _QuatuorReportVeil
{
  guint               n_columns;
  guint               total_of; /* the column that is empty in a total */
  QuatuorReportSink   sink;
  gpointer            data;

  /* Owned */
  guint              *rests_on; /* for each column, the column that counts */
  gboolean           *is_count; /* for each column */
  guint              *n_hidden; /* for each column, in the rows since the last total */
  const char        **cells;
};

/* No column. */
#define NONE G_MAXUINT

static guint
find_column (const GPtrArray *columns,
             const char      *code)
{
  for (guint i = 0; code != NULL && i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      if (g_str_equal (column->code, code))
        return i;
    }
  return NONE;
}

/**
 * quatuor_report_veil_new:
 * @columns: (element-type QuatuorCsvColumn): the columns of the rows
 * @total_of: (nullable): the code of the column that is empty in a row which is
 *   the total of those since the last such row
 * @sink: takes the rows that come out
 * @data: for @sink
 *
 * Returns: (transfer full): a veil
 */
QuatuorReportVeil *
quatuor_report_veil_new (const GPtrArray   *columns,
                         const char        *total_of,
                         QuatuorReportSink  sink,
                         gpointer           data)
{
  QuatuorReportVeil *self = g_new0 (QuatuorReportVeil, 1);

  self->n_columns = columns->len;
  self->total_of = find_column (columns, total_of);
  self->sink = sink;
  self->data = data;
  self->rests_on = g_new (guint, columns->len);
  self->is_count = g_new0 (gboolean, columns->len);
  self->n_hidden = g_new0 (guint, columns->len);
  self->cells = g_new0 (const char *, columns->len);
  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      self->rests_on[i] = find_column (columns, column->rests_on);
      self->is_count[i] = column->type == QUATUOR_CSV_INTEGER;
    }
  return self;
}

/**
 * quatuor_report_veil_free:
 * @self: (nullable) (transfer full): a veil
 */
void
quatuor_report_veil_free (QuatuorReportVeil *self)
{
  if (self == NULL)
    return;

  g_free (self->rests_on);
  g_free (self->is_count);
  g_free (self->n_hidden);
  g_free (self->cells);
  g_free (self);
}

/* Nobody is recognised by nobody: a zero is told. */
static gboolean
is_few (const char *count)
{
  gint64 n = count != NULL ? g_ascii_strtoll (count, NULL, 10) : 0;

  return n > 0 && n < QUATUOR_REPORT_FEW;
}

/* A figure of few, or a count of few answers that many seats stand behind. */
static gboolean
tells_of_few (QuatuorReportVeil *self,
              const char *const *cells,
              guint              column)
{
  guint counting = self->rests_on[column];

  return counting != NONE &&
         (is_few (cells[counting]) || (self->is_count[column] && is_few (cells[column])));
}

/**
 * quatuor_report_veil_take:
 * @cells: a row
 * @veil: (type QuatuorReportVeil): a veil
 * @error: where an error goes
 *
 * Puts %QUATUOR_REPORT_SUPPRESSED in the place of each count of one to four
 * persons and of each figure that rests on it; in a total also where it would give
 * away the one row that hides the same figure. What other reports or other filters
 * add up to, it does not know. A QuatuorReportSink.
 *
 * Returns: what the sink behind it returns
 */
gboolean
quatuor_report_veil_take (const char *const  *cells,
                          gpointer            veil,
                          GError            **error)
{
  QuatuorReportVeil *self = veil;
  gboolean is_total = self->total_of != NONE && cells[self->total_of] == NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      gboolean few = tells_of_few (self, cells, i);
      /* A total less all the rows but one is that one row. */
      gboolean hidden = few || (is_total && self->n_hidden[i] == 1);

      self->cells[i] = cells[i] != NULL && hidden ? QUATUOR_REPORT_SUPPRESSED : cells[i];
      self->n_hidden[i] = is_total ? 0 : self->n_hidden[i] + (few ? 1 : 0);
    }
  return self->sink (self->cells, self->data, error);
}
