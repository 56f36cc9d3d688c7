/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-corrections.h"

struct _QuatuorCsvCorrections
{
  GHashTable *rows;    /* gint64 to the cells to read */
  GHashTable *skipped; /* gint64 of rows that are left out */
};

static gpointer
copy_line (gint64 line)
{
  return g_memdup2 (&line, sizeof line);
}

/**
 * quatuor_csv_corrections_new:
 *
 * Returns: (transfer full): no correction yet
 */
QuatuorCsvCorrections *
quatuor_csv_corrections_new (void)
{
  QuatuorCsvCorrections *self = g_new0 (QuatuorCsvCorrections, 1);

  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                      (GDestroyNotify) g_strfreev);
  self->skipped = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

/**
 * quatuor_csv_corrections_copy:
 * @self: corrections
 *
 * Returns: (transfer full): the same, for another thread
 */
QuatuorCsvCorrections *
quatuor_csv_corrections_copy (const QuatuorCsvCorrections *self)
{
  QuatuorCsvCorrections *copy = quatuor_csv_corrections_new ();
  GHashTableIter iter;
  gpointer line, cells;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &line, &cells))
    quatuor_csv_corrections_set (copy, *(const gint64 *) line, cells);
  g_hash_table_iter_init (&iter, self->skipped);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    quatuor_csv_corrections_skip (copy, *(const gint64 *) line);
  return copy;
}

/**
 * quatuor_csv_corrections_free:
 * @self: (nullable) (transfer full): corrections
 */
void
quatuor_csv_corrections_free (QuatuorCsvCorrections *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->skipped);
  g_free (self);
}

/**
 * quatuor_csv_corrections_set:
 * @self: corrections
 * @line: the line where a row begins
 * @cells: what to read instead of that row, a cell a column of the table
 */
void
quatuor_csv_corrections_set (QuatuorCsvCorrections *self,
                             gint64                 line,
                             const char *const     *cells)
{
  g_return_if_fail (cells != NULL);

  g_hash_table_replace (self->rows, copy_line (line), g_strdupv ((char **) cells));
}

/**
 * quatuor_csv_corrections_get:
 * @self: corrections
 * @line: the line where a row begins
 *
 * Returns: (transfer none) (nullable): the cells to read instead
 */
const char *const *
quatuor_csv_corrections_get (const QuatuorCsvCorrections *self,
                             gint64                       line)
{
  return g_hash_table_lookup (self->rows, &line);
}

/**
 * quatuor_csv_corrections_skip:
 * @self: corrections
 * @line: the line where a row begins that is to be left out
 */
void
quatuor_csv_corrections_skip (QuatuorCsvCorrections *self,
                              gint64                 line)
{
  g_hash_table_add (self->skipped, copy_line (line));
}

/**
 * quatuor_csv_corrections_take:
 * @self: corrections
 * @line: the line where a row begins that is not to be left out, after all
 */
void
quatuor_csv_corrections_take (QuatuorCsvCorrections *self,
                              gint64                 line)
{
  g_hash_table_remove (self->skipped, &line);
}

/**
 * quatuor_csv_corrections_skips:
 * @self: corrections
 * @line: the line where a row begins
 *
 * Returns: whether the row is left out
 */
gboolean
quatuor_csv_corrections_skips (const QuatuorCsvCorrections *self,
                               gint64                       line)
{
  return g_hash_table_contains (self->skipped, &line);
}

/**
 * quatuor_csv_corrections_restore:
 * @self: corrections
 * @line: the line where a row begins that is to be read as it stands
 */
void
quatuor_csv_corrections_restore (QuatuorCsvCorrections *self,
                                 gint64                 line)
{
  g_hash_table_remove (self->rows, &line);
  g_hash_table_remove (self->skipped, &line);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/**
 * quatuor_csv_corrections_lines:
 * @self: corrections
 *
 * Returns: (transfer full) (element-type gint64): the lines that are mended or
 *   left out, from the top
 */
GArray *
quatuor_csv_corrections_lines (const QuatuorCsvCorrections *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer line;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    if (!g_hash_table_contains (self->skipped, line))
      g_array_append_vals (lines, line, 1);
  g_hash_table_iter_init (&iter, self->skipped);
  while (g_hash_table_iter_next (&iter, &line, NULL))
    g_array_append_vals (lines, line, 1);
  g_array_sort (lines, compare_lines);
  return lines;
}
