/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-sheet.h"

#include "quatuor-csv-reader.h"

#define DAYS_PER_WEEK 7
#define OFFSET_EXAMPLES "0w, 12w, 12w+4d, -10d"

struct _QuatuorCsvSheet
{
  char        *path;
  char       **header;
  GPtrArray   *rows;  /* of char **, a cell a column */
  GArray      *lines; /* of gint64: where each row begins */
};

static gboolean
check_width (QuatuorCsvSheet  *self,
             QuatuorCsvReader *reader,
             GError          **error)
{
  guint n_cells = quatuor_csv_reader_get_n_cells (reader);
  guint n_columns = quatuor_csv_reader_get_n_columns (reader);
  g_autofree char *value = g_strdup_printf ("%u", n_cells);
  g_autofree char *detail = g_strdup_printf ("%u", n_columns);
  QuatuorProblem *problem;

  if (n_cells == n_columns)
    return TRUE;

  problem = quatuor_problem_new (QUATUOR_PROBLEM_CSV_RAGGED, value, detail);
  quatuor_problem_set_place (problem, self->path, quatuor_csv_reader_get_line (reader), NULL);
  quatuor_problem_raise_as (error, problem);
  return FALSE;
}

static void
add_row (QuatuorCsvSheet  *self,
         QuatuorCsvReader *reader)
{
  guint n_columns = quatuor_csv_reader_get_n_columns (reader);
  gint64 line = quatuor_csv_reader_get_line (reader);
  char **cells = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    cells[i] = g_strdup (quatuor_csv_reader_get_cell (reader, i));
  g_ptr_array_add (self->rows, cells);
  g_array_append_val (self->lines, line);
}

/**
 * quatuor_csv_sheet_load:
 * @path: (type filename): a file with a header of column names; separator and
 *   encoding are those of the program or of the spreadsheet it went through
 * @error: return location for an error: what the reading raised, or a problem
 *   with its line
 *
 * Returns: (transfer full) (nullable): the table
 */
QuatuorCsvSheet *
quatuor_csv_sheet_load (const char *path,
                        GError    **error)
{
  g_autoptr (QuatuorCsvReader) reader = NULL;
  g_autoptr (QuatuorCsvSheet) self = NULL;
  gboolean has_row;

  g_return_val_if_fail (path != NULL, NULL);

  reader = quatuor_csv_reader_new (path, QUATUOR_CSV_DETECT, error);
  if (reader == NULL)
    return NULL;

  self = g_new0 (QuatuorCsvSheet, 1);
  self->path = g_strdup (path);
  self->header = g_strdupv ((char **) quatuor_csv_reader_get_header (reader));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->lines = g_array_new (FALSE, FALSE, sizeof (gint64));

  do
    {
      if (!quatuor_csv_reader_next (reader, &has_row, error) ||
          (has_row && !check_width (self, reader, error)))
        return NULL;
      if (has_row)
        add_row (self, reader);
    }
  while (has_row);

  return g_steal_pointer (&self);
}

/**
 * quatuor_csv_sheet_free:
 * @self: (nullable) (transfer full): a table
 */
void
quatuor_csv_sheet_free (QuatuorCsvSheet *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_strfreev (self->header);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->lines);
  g_free (self);
}

/**
 * quatuor_csv_sheet_get_n_rows:
 * @self: a table
 *
 * Returns: how many rows follow the header
 */
guint
quatuor_csv_sheet_get_n_rows (QuatuorCsvSheet *self)
{
  return self->rows->len;
}

/**
 * quatuor_csv_sheet_get:
 * @self: a table
 * @row: a row
 * @column: a name of the header
 *
 * Returns: (transfer none) (nullable): the cell; %NULL when it is empty or the
 *   table does not have the column
 */
const char *
quatuor_csv_sheet_get (QuatuorCsvSheet *self,
                       guint            row,
                       const char      *column)
{
  char **cells;

  g_return_val_if_fail (row < self->rows->len, NULL);

  cells = g_ptr_array_index (self->rows, row);
  for (guint i = 0; self->header[i] != NULL; i++)
    if (g_str_equal (self->header[i], column))
      return *cells[i] != '\0' ? cells[i] : NULL;
  return NULL;
}

/**
 * quatuor_csv_sheet_get_count:
 * @self: a table
 * @row: a row
 * @column: a name of the header
 * @count: (out): where a number goes; left alone when the cell is empty
 * @error: return location for the problem of a cell that is no whole number
 *
 * Returns: whether the cell was empty or a whole number, 0 or above
 */
gboolean
quatuor_csv_sheet_get_count (QuatuorCsvSheet *self,
                             guint            row,
                             const char      *column,
                             gint64          *count,
                             GError         **error)
{
  const char *text = quatuor_csv_sheet_get (self, row, column);

  if (text == NULL || g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, count, NULL))
    return TRUE;

  quatuor_csv_sheet_raise (self, row, column, QUATUOR_PROBLEM_BAD_NUMBER, NULL, error);
  return FALSE;
}

/**
 * quatuor_csv_sheet_parse_offset:
 * @text: days and weeks with their signs: `12w+4d` is the Friday of the
 *   thirteenth week of a programme that starts on a Monday
 * @days: (out): the offset in days
 *
 * Returns: whether @text was an offset
 */
gboolean
quatuor_csv_sheet_parse_offset (const char *text,
                                int        *days)
{
  int sum = 0;

  do
    {
      char *end;
      gint64 count = g_ascii_strtoll (text, &end, 10);

      if (end == text || ABS (count) > G_MAXINT16 || (*end != 'w' && *end != 'd'))
        return FALSE;
      sum += (int) count * (*end == 'w' ? DAYS_PER_WEEK : 1);
      text = end + 1;
    }
  while (*text == '+' || *text == '-');

  *days = sum;
  return *text == '\0';
}

/**
 * quatuor_csv_sheet_get_day:
 * @self: a table
 * @row: a row
 * @column: a name of the header
 * @origin: the day that offsets count from; of a programme without a first day
 *   no day is known
 * @day: (out): where the day goes; left alone when the cell is empty
 * @error: return location for the problem of a cell that is no offset
 *
 * Returns: whether the cell was empty or an offset
 */
gboolean
quatuor_csv_sheet_get_day (QuatuorCsvSheet *self,
                           guint            row,
                           const char      *column,
                           QuatuorDate      origin,
                           QuatuorDate     *day,
                           GError         **error)
{
  const char *text = quatuor_csv_sheet_get (self, row, column);
  int days;

  if (text == NULL)
    return TRUE;
  if (!quatuor_csv_sheet_parse_offset (text, &days))
    {
      quatuor_csv_sheet_raise (self, row, column, QUATUOR_PROBLEM_BAD_CHOICE, OFFSET_EXAMPLES,
                               error);
      return FALSE;
    }
  if (origin != QUATUOR_DATE_UNKNOWN)
    *day = origin + days;
  return TRUE;
}

/**
 * quatuor_csv_sheet_raise:
 * @self: a table
 * @row: a row
 * @column: the column at fault
 * @code: what is wrong with the cell
 * @detail: (nullable): what the remedy needs
 * @error: return location for the problem, which gets its place
 */
void
quatuor_csv_sheet_raise (QuatuorCsvSheet   *self,
                         guint              row,
                         const char        *column,
                         QuatuorProblemCode code,
                         const char        *detail,
                         GError           **error)
{
  const char *value = quatuor_csv_sheet_get (self, row, column);
  QuatuorProblem *problem = quatuor_problem_new (code, value != NULL ? value : column, detail);

  quatuor_problem_set_place (problem, self->path, g_array_index (self->lines, gint64, row),
                             column);
  quatuor_problem_raise_as (error, problem);
}
