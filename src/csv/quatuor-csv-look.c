/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-look.h"

#include "quatuor-csv-guess.h"
#include "quatuor-csv-header.h"

/* Enough to see whether the columns are the right ones. */
#define N_ROWS 20

/* The rows whose days are looked at. */
#define N_ROWS_OF_DAYS 1000

/* A day as it was understood, so that one sees at once when it was not. */
static char *
show_cell (const QuatuorCsvDialect *dialect,
           QuatuorCsvType           type,
           const char              *cell)
{
  g_autofree char *word = type == QUATUOR_CSV_DATE ? quatuor_csv_trim (cell) : NULL;
  QuatuorDate date;

  if (word != NULL && (quatuor_csv_dialect_parse_date (dialect, word, &date) ||
                       quatuor_csv_day_read_count (word, &date)))
    return quatuor_date_to_display (date);
  return g_strdup (cell);
}

static char **
take_row (QuatuorCsvLook          *self,
          const QuatuorCsvDialect *dialect,
          QuatuorCsvReader        *reader)
{
  const QuatuorCsvTable *table = quatuor_csv_kind_get_table (self->kind);
  guint n_columns = quatuor_csv_reader_get_n_columns (reader);
  char **row = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    row[i] = show_cell (dialect,
                        self->columns[i] >= 0 ? table->columns[self->columns[i]].type
                                              : QUATUOR_CSV_TEXT,
                        quatuor_csv_reader_get_cell (reader, i));
  return row;
}

static void
look_at_day (QuatuorCsvLook *self,
             const char     *cell)
{
  QuatuorCsvWriting writing = quatuor_csv_day_classify (cell);

  if (writing == QUATUOR_CSV_WRITING_OTHER)
    return;
  self->n_days[writing]++;
  if (self->days[writing] == NULL)
    self->days[writing] = g_strdup (cell);
}

static void
look_at_row (QuatuorCsvLook          *self,
             const QuatuorCsvDialect *dialect,
             QuatuorCsvReader        *reader)
{
  const QuatuorCsvTable *table = quatuor_csv_kind_get_table (self->kind);

  if (self->rows->len < N_ROWS)
    g_ptr_array_add (self->rows, take_row (self, dialect, reader));
  for (guint i = 0; self->headers[i] != NULL; i++)
    if (self->columns[i] >= 0 && table->columns[self->columns[i]].type == QUATUOR_CSV_DATE)
      look_at_day (self, quatuor_csv_reader_get_cell (reader, i));
}

/**
 * quatuor_csv_look_new:
 * @db: the programme that the table is for
 * @import: an import that has not run: the table and how to read it
 * @kind: (nullable): what the table holds, or %NULL to guess it by its headers
 * @error: where an error goes that makes the table unreadable from the start
 *
 * Reads the header and the first rows; one that cannot be read ends them.
 *
 * Returns: (transfer full) (nullable): what the table looks like
 */
QuatuorCsvLook *
quatuor_csv_look_new (QuatuorDb               *db,
                      const QuatuorCsvImport  *import,
                      const QuatuorCsvKind    *kind,
                      GError                 **error)
{
  g_autoptr (QuatuorCsvReader) reader = quatuor_csv_import_open (import, db, error);
  QuatuorCsvLook *self;
  g_auto (GStrv) headers = NULL;
  gboolean has_row;

  if (reader == NULL)
    return NULL;

  headers = quatuor_csv_header_name (quatuor_csv_reader_get_header (reader));
  self = g_new0 (QuatuorCsvLook, 1);
  self->kind = kind != NULL ? *kind
                            : quatuor_csv_guess_kind ((const char *const *) headers);
  self->separator = quatuor_csv_reader_get_separator (reader);
  self->encoding = g_strdup (quatuor_csv_reader_get_encoding (reader));
  self->columns = quatuor_csv_guess_columns (self->kind, (const char *const *) headers);
  self->written = g_strdupv ((char **) quatuor_csv_reader_get_header (reader));
  self->headers = g_steal_pointer (&headers);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint n_rows = 0; n_rows < N_ROWS_OF_DAYS &&
       quatuor_csv_reader_next (reader, &has_row, NULL) && has_row; n_rows++)
    look_at_row (self, &import->dialect, reader);
  return self;
}

/**
 * quatuor_csv_look_free:
 * @self: (nullable) (transfer full): what a table looks like
 */
void
quatuor_csv_look_free (QuatuorCsvLook *self)
{
  if (self == NULL)
    return;

  g_free (self->encoding);
  g_strfreev (self->headers);
  g_strfreev (self->written);
  g_free (self->columns);
  g_ptr_array_unref (self->rows);
  for (guint i = 0; i < QUATUOR_N_CSV_WRITINGS; i++)
    g_free (self->days[i]);
  g_free (self);
}

/**
 * quatuor_csv_look_is_unsure:
 * @self: what a table looks like
 * @dates: how its days are said to be written
 *
 * Returns: whether the person has to say how: one day at least may be read in two
 *   ways, and another begins with the month
 */
gboolean
quatuor_csv_look_is_unsure (const QuatuorCsvLook *self,
                            QuatuorCsvDates       dates)
{
  return dates == QUATUOR_CSV_DATES_AUTO && self->n_days[QUATUOR_CSV_WRITING_MONTH_FIRST] > 0 &&
         self->n_days[QUATUOR_CSV_WRITING_EITHER] > 0;
}
