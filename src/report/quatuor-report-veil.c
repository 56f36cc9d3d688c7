/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-veil.h"

/* What a total adds up, in one column. */
typedef struct
{
  guint  n_hidden;
  gint64 shown; /* the sum of the others */
} Part;

struct _QuatuorReportVeil
{
  guint               n_columns;
  guint               total_of; /* the column that is empty in a total */
  guint               total_over; /* the column that is empty in a total of rows further up */
  QuatuorReportSink   sink;
  gpointer            data;

  /* Owned */
  guint              *rests_on; /* for each column, the column that counts */
  gboolean           *is_count; /* for each column */
  gboolean           *is_balance; /* for each column */
  Part               *rows; /* for each column, since the last total */
  GHashTable         *further; /* what @total_of says -> Part for each column */
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
 * @total_over: (nullable): the code of the column that is empty in a row which is
 *   the total of those since the last such row that say the same in @total_of
 * @sink: takes the rows that come out
 * @data: for @sink
 *
 * Returns: (transfer full): a veil
 */
QuatuorReportVeil *
quatuor_report_veil_new (const GPtrArray   *columns,
                         const char        *total_of,
                         const char        *total_over,
                         QuatuorReportSink  sink,
                         gpointer           data)
{
  QuatuorReportVeil *self = g_new0 (QuatuorReportVeil, 1);

  self->n_columns = columns->len;
  self->total_of = find_column (columns, total_of);
  self->total_over = find_column (columns, total_over);
  self->sink = sink;
  self->data = data;
  self->rests_on = g_new (guint, columns->len);
  self->is_count = g_new0 (gboolean, columns->len);
  self->is_balance = g_new0 (gboolean, columns->len);
  self->rows = g_new0 (Part, columns->len);
  self->further = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->cells = g_new0 (const char *, columns->len);
  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      self->rests_on[i] = find_column (columns, column->rests_on);
      self->is_count[i] = column->type == QUATUOR_CSV_INTEGER;
      self->is_balance[i] = (column->flags & QUATUOR_CSV_BALANCE) != 0;
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
  g_free (self->is_balance);
  g_free (self->rows);
  g_hash_table_unref (self->further);
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

static gint64
number_of (const char *cell)
{
  return cell != NULL ? g_ascii_strtoll (cell, NULL, 10) : 0;
}

/* A total less all the rows but one is that one row. So are several rows, when what
 * is left for them is the least, or the most, that they can hold. */
static gboolean
gives_away (const Part *part,
            gboolean    is_count,
            const char *total)
{
  gint64 left = number_of (total) - part->shown;

  if (part->n_hidden <= 1)
    return part->n_hidden == 1;
  return is_count &&
         (left <= part->n_hidden || left == (gint64) part->n_hidden * (QUATUOR_REPORT_FEW - 1));
}

/* Tells @part of a row, which starts again after its total. */
static void
count_row (Part       *part,
           gboolean    is_total,
           gboolean    is_hidden,
           const char *cell)
{
  if (is_total)
    *part = (Part){ 0, 0 };
  else if (is_hidden)
    part->n_hidden++;
  else
    part->shown += number_of (cell);
}

static Part *
ensure_further (QuatuorReportVeil *self,
                const char *const *cells)
{
  const char *key =
    self->total_of != NONE && cells[self->total_of] != NULL ? cells[self->total_of] : "";
  Part *parts = g_hash_table_lookup (self->further, key);

  if (parts == NULL)
    {
      parts = g_new0 (Part, self->n_columns);
      g_hash_table_insert (self->further, g_strdup (key), parts);
    }
  return parts;
}

/**
 * quatuor_report_veil_take:
 * @cells: a row
 * @veil: (type QuatuorReportVeil): a veil
 * @error: where an error goes
 *
 * Puts %QUATUOR_REPORT_SUPPRESSED in the place of each count of one to four
 * persons and of each figure that rests on it; in a total also where it would give
 * away a row that hides the same figure, and in all rows where the next row would give
 * it away. What other reports or other filters add up
 * to, it does not know. A QuatuorReportSink.
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
  gboolean is_further = self->total_over != NONE && cells[self->total_over] == NULL;
  Part *further = ensure_further (self, cells);

  for (guint i = 0; i < self->n_columns; i++)
    {
      gboolean hidden =
        self->is_balance[i] || tells_of_few (self, cells, i) ||
        (is_total && gives_away (&self->rows[i], self->is_count[i], cells[i])) ||
        (is_further && gives_away (&further[i], self->is_count[i], cells[i]));

      self->cells[i] = cells[i] != NULL && hidden ? QUATUOR_REPORT_SUPPRESSED : cells[i];
      count_row (&self->rows[i], is_total, hidden, cells[i]);
      if (self->total_over != NONE)
        count_row (&further[i], is_further, hidden, cells[i]);
    }
  return self->sink (self->cells, self->data, error);
}
