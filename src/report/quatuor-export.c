/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-export.h"

#include "quatuor-csv-sessions.h"
#include "quatuor-dictionary.h"
#include "quatuor-report-private.h"
#include "quatuor-table.h"
#include "quatuor-text.h"

#include <string.h>
#include <sys/stat.h>

#define CSV_SUFFIX ".csv"
#define DICTIONARY_SUFFIX ".dictionary.csv"

/* Rows between two looks at the cancellable: a few hundredths of a second. */
#define ROWS_A_LOOK 8192

/* How the cells of a column are written. */
typedef struct
{
  QuatuorCsvType          type;
  const QuatuorCsvChoice *choices;
  GHashTable             *labels;  /* borrowed: code -> label, or NULL for codes */
  gboolean                is_text; /* a person's words, to be protected */
  gboolean                follows_field; /* of the report on changes: what a field held */
} Cell;

typedef struct
{
  const QuatuorExport *export;
  QuatuorCsvWriter    *writer;
  Cell                *cells;
  guint                n_cells;
  QuatuorReportLabels *labels; /* borrowed: NULL for codes */
} Table;

static void
add_score (QuatuorCsvWriter       *writer,
           const QuatuorCsvChoice *choices,
           const char             *score)
{
  gboolean is_negative = score[0] == '-';
  const char *digits = is_negative ? score + 1 : score;
  char *point;
  gint64 tenths;

  if (g_ascii_isdigit (digits[0]))
    {
      tenths = 10 * g_ascii_strtoll (digits, &point, 10);
      tenths += g_ascii_digit_value (point[1]);
      quatuor_csv_writer_add_tenths (writer, is_negative ? -tenths : tenths);
      return;
    }

  if (choices != NULL)
    quatuor_csv_writer_add_choice (writer, choices, score);
  else
    quatuor_csv_writer_add_code (writer, score); /* suppressed */
}

static void
add_half_days (QuatuorCsvWriter *writer,
               const char       *text)
{
  g_autofree char *french = NULL;

  if (quatuor_csv_profile_is_french (quatuor_csv_writer_get_profile (writer)))
    french = quatuor_csv_half_days_to_french (text);
  quatuor_csv_writer_add_code (writer, french != NULL ? french : text);
}

static const char *
labelled (const Cell *cell,
          const char *code)
{
  const char *label = code != NULL && cell->labels != NULL
                        ? g_hash_table_lookup (cell->labels, code) : NULL;

  return label != NULL ? label : code;
}

static void
add_cell (QuatuorCsvWriter *writer,
          const Cell       *cell,
          const char       *text)
{
  if (text == NULL)
    {
      quatuor_csv_writer_add_empty (writer);
      return;
    }

  switch (cell->type)
    {
    case QUATUOR_CSV_DATE:
      quatuor_csv_writer_add_iso_date (writer, text);
      break;
    case QUATUOR_CSV_CHOICE:
      quatuor_csv_writer_add_choice (writer, cell->choices, text);
      break;
    case QUATUOR_CSV_HALF_DAYS:
      add_half_days (writer, text);
      break;
    case QUATUOR_CSV_DECIMAL:
      add_score (writer, cell->choices, text);
      break;
    case QUATUOR_CSV_TEXT:
    case QUATUOR_CSV_PHONE:
    case QUATUOR_CSV_CODE:
    case QUATUOR_CSV_INTEGER:
    case QUATUOR_CSV_REFERENCE:
    default:
      if (cell->is_text)
        quatuor_csv_writer_add_text (writer, labelled (cell, text));
      else
        quatuor_csv_writer_add_code (writer, text);
      break;
    }
}

static void
add_value (Table             *table,
           const char *const *cells,
           const char        *value)
{
  g_autofree char *words = quatuor_report_changes_write (cells, value, table->labels);

  quatuor_csv_writer_add_text (table->writer, words);
}

static gboolean
write_row (const char *const  *cells,
           gpointer            data,
           GError            **error)
{
  Table *table = data;
  gint64 n_rows = quatuor_csv_writer_get_n_rows (table->writer);

  if (n_rows % ROWS_A_LOOK == 0)
    {
      if (g_cancellable_set_error_if_cancelled (table->export->cancellable, error))
        return FALSE;
      if (table->export->progress != NULL)
        table->export->progress (n_rows, table->export->progress_data);
    }

  for (guint i = 0; i < table->n_cells; i++)
    if (table->cells[i].follows_field && cells[i] != NULL)
      add_value (table, cells, cells[i]);
    else
      add_cell (table->writer, &table->cells[i], cells[i]);
  quatuor_csv_writer_end_row (table->writer);
  return TRUE;
}

static Cell *
prepare_cells (const GPtrArray     *columns,
               QuatuorReportLabels *labels)
{
  Cell *cells = g_new0 (Cell, columns->len);

  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      cells[i].type = column->type;
      cells[i].choices = column->choices;
      if (labels != NULL && column->type == QUATUOR_CSV_REFERENCE)
        cells[i].labels = quatuor_report_labels_of (labels, column);
      cells[i].is_text = column->type == QUATUOR_CSV_TEXT || column->type == QUATUOR_CSV_PHONE ||
                         (column->flags & QUATUOR_CSV_PERSON) != 0 || cells[i].labels != NULL;
    }
  return cells;
}

/* In French, what a field held before and after is in the words of that field. */
static void
follow_fields (Cell            *cells,
               const GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      cells[i].follows_field =
        g_str_equal (column->code, "before") || g_str_equal (column->code, "after");
    }
}

static gboolean
write_table (const QuatuorExport  *self,
             QuatuorDb            *db,
             const GPtrArray      *columns,
             QuatuorCsvWriter     *writer,
             GError              **error)
{
  g_autoptr (QuatuorReportLabels) labels = NULL;
  g_autofree Cell *cells = NULL;
  Table table = { self, writer, NULL, columns->len };

  if (quatuor_csv_profile_is_french (self->profile))
    {
      labels = quatuor_report_labels_new (db, error);
      if (labels == NULL)
        return FALSE;
    }

  for (guint i = 0; i < columns->len; i++)
    quatuor_csv_writer_add_header (writer, g_ptr_array_index (columns, i), 1);
  quatuor_csv_writer_end_header (writer);

  cells = prepare_cells (columns, labels);
  if (labels != NULL && quatuor_report_takes (self->report, QUATUOR_REPORT_BY_SINCE))
    follow_fields (cells, columns);
  table.cells = cells;
  table.labels = labels;
  return quatuor_report_run (self->report, db, &self->filter, write_row, &table, error) &&
         quatuor_csv_writer_finish (writer, error);
}

static void
count (QuatuorCsvWriter    *writer,
       QuatuorExportCounts *counts)
{
  counts->n_rows = quatuor_csv_writer_get_n_rows (writer);
  counts->n_protected = quatuor_csv_writer_get_n_protected (writer);
}

/* A dictionary goes beside a file; a pipe or a device has no beside. */
static gboolean
is_file (const char *path)
{
  struct stat info;

  return stat (path, &info) != 0 || S_ISREG (info.st_mode);
}

/**
 * quatuor_export_is_programme:
 * @path: (type filename): a file to be written
 * @db: the programme
 *
 * Whoever says --force means the table of yesterday, never the programme.
 *
 * Returns: whether @path is the file of the programme itself
 */
gboolean
quatuor_export_is_programme (const char *path,
                             QuatuorDb  *db)
{
  struct stat table, programme;

  return stat (path, &table) == 0 && stat (quatuor_db_get_path (db), &programme) == 0 &&
         table.st_dev == programme.st_dev && table.st_ino == programme.st_ino;
}

/**
 * quatuor_export_to_file:
 * @self: what to export, and how
 * @db: the programme
 * @path: (type filename): the file
 * @counts: (out): what was written
 * @error: where an error goes
 *
 * Writes the report and, beside it, its dictionary. Both are written under other
 * names first: until all is well, files that were there stay. The programme's
 * own file is never replaced.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_export_to_file (const QuatuorExport  *self,
                        QuatuorDb            *db,
                        const char           *path,
                        QuatuorExportCounts  *counts,
                        GError              **error)
{
  g_autofree char *beside = quatuor_export_dictionary_path (path);
  QuatuorDb *shown = quatuor_report_filter_get_db (&self->filter, db, error);
  g_autoptr (GPtrArray) columns =
    shown != NULL ? quatuor_report_list_columns (self->report, shown, error) : NULL;
  g_autoptr (QuatuorCsvWriter) writer = NULL;
  g_autoptr (QuatuorCsvWriter) dictionary = NULL;

  if (columns == NULL)
    return FALSE;

  if (quatuor_export_is_programme (path, db) || quatuor_export_is_programme (beside, db))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_EXISTS, path, NULL);
      return FALSE;
    }

  writer = quatuor_csv_writer_new (path, self->profile, self->replace, error);
  if (writer == NULL)
    return FALSE;

  if (is_file (path))
    {
      g_autoptr (QuatuorCohort) cohort = quatuor_table_load_quickly (shown, error);

      if (cohort == NULL)
        return FALSE;
      dictionary = quatuor_csv_writer_new (beside, self->profile, self->replace, error);
      if (dictionary == NULL)
        return FALSE;
      quatuor_dictionary_write (dictionary, self->report, columns, &self->filter, cohort);
    }

  if (!write_table (self, shown, columns, writer, error))
    return FALSE;
  count (writer, counts);
  return dictionary == NULL || quatuor_csv_writer_finish (dictionary, error);
}

/**
 * quatuor_export_to_fd:
 * @self: what to export, and how
 * @db: the programme
 * @fd: an open file, standard output for one, that stays open
 * @name: what to call it in an error
 * @counts: (out): what was written
 * @error: where an error goes
 *
 * Writes the report without a dictionary.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_export_to_fd (const QuatuorExport  *self,
                      QuatuorDb            *db,
                      int                   fd,
                      const char           *name,
                      QuatuorExportCounts  *counts,
                      GError              **error)
{
  QuatuorDb *shown = quatuor_report_filter_get_db (&self->filter, db, error);
  g_autoptr (GPtrArray) columns =
    shown != NULL ? quatuor_report_list_columns (self->report, shown, error) : NULL;
  g_autoptr (QuatuorCsvWriter) writer = NULL;

  if (columns == NULL)
    return FALSE;

  writer = quatuor_csv_writer_new_for_fd (fd, name, self->profile);
  if (!write_table (self, shown, columns, writer, error))
    return FALSE;
  count (writer, counts);
  return TRUE;
}

/**
 * quatuor_export_dictionary_path:
 * @path: (type filename): the file of an export
 *
 * Returns: (transfer full) (type filename): where its dictionary goes
 */
char *
quatuor_export_dictionary_path (const char *path)
{
  g_autofree char *stem = g_strdup (path);

  if (g_str_has_suffix (stem, CSV_SUFFIX))
    stem[strlen (stem) - strlen (CSV_SUFFIX)] = '\0';
  return g_strconcat (stem, DICTIONARY_SUFFIX, NULL);
}

/**
 * quatuor_export_propose_name:
 * @report: a report
 * @programme: (nullable): the title of the programme
 * @on: the day that the report tells of
 *
 * Returns: (transfer full) (type filename): a file name that sorts by day
 */
char *
quatuor_export_propose_name (const QuatuorReport *report,
                             const char          *programme,
                             QuatuorDate          on)
{
  g_autofree char *day = quatuor_date_to_iso (on);
  g_autofree char *code = programme != NULL ? quatuor_text_make_code (programme) : NULL;

  if (code == NULL)
    return g_strconcat (day, "_", report->name, CSV_SUFFIX, NULL);
  return g_strconcat (day, "_", report->name, "_", code, CSV_SUFFIX, NULL);
}
