/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report.h"

#include "quatuor-report-veil.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * quatuor_report_find:
 * @name: (nullable): a name, as the command line takes it
 *
 * Returns: (transfer none) (nullable): the report
 */
const QuatuorReport *
quatuor_report_find (const char *name)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    if (g_strcmp0 (reports[i].name, name) == 0)
      return &reports[i];
  return NULL;
}

/**
 * quatuor_report_get_title:
 * @report: a report
 *
 * Returns: (transfer none): what the screen calls it
 */
const char *
quatuor_report_get_title (const QuatuorReport *report)
{
  return g_dgettext (GETTEXT_PACKAGE, report->title);
}

/**
 * quatuor_report_get_summary:
 * @report: a report
 *
 * Returns: (transfer none): what it holds, without a full stop
 */
const char *
quatuor_report_get_summary (const QuatuorReport *report)
{
  return g_dgettext (GETTEXT_PACKAGE, report->summary);
}

/* The columns say whether persons or counts of persons are in it. */
static QuatuorReportFilters
list_filters (const QuatuorReportSource *source)
{
  QuatuorReportFilters filters = source->filters | source->each_filters | source->narrowed;

  for (guint i = 0; i < source->n_columns; i++)
    {
      if ((source->columns[i].flags & (QUATUOR_CSV_PERSON | QUATUOR_CSV_WITHHELD)) != 0)
        filters |= QUATUOR_REPORT_BY_NAMES;
      if (source->columns[i].rests_on != NULL)
        filters |= QUATUOR_REPORT_BY_COUNTS;
    }
  return filters;
}

/**
 * quatuor_report_takes:
 * @report: a report
 * @filters: parts of a filter
 *
 * Returns: whether all of them mean something to it
 */
gboolean
quatuor_report_takes (const QuatuorReport  *report,
                      QuatuorReportFilters  filters)
{
  QuatuorReportSource source;

  quatuor_report_describe (report, &source);
  return (filters & ~list_filters (&source)) == 0;
}

/*
 * Columns
 */

static QuatuorCsvColumn *
column_copy (const QuatuorCsvColumn *column,
             const char             *code,
             const char             *title)
{
  QuatuorCsvColumn *copy = g_new (QuatuorCsvColumn, 1);

  *copy = *column;
  copy->code = g_strconcat (column->code, code, NULL);
  copy->french = g_strconcat (column->french, title, NULL);
  /* What is said of a category or a phase goes before its name. */
  copy->label = title != NULL && column->label != NULL
                  ? g_strdup_printf ("%s %s", g_dgettext (GETTEXT_PACKAGE, column->label), title)
                  : g_strdup (title != NULL ? title : column->label);
  return copy;
}

static void
column_free (QuatuorCsvColumn *column)
{
  g_free ((char *) column->code);
  g_free ((char *) column->french);
  g_free ((char *) column->label);
  g_free (column);
}

static gboolean
add_followed (GPtrArray                  *columns,
              const QuatuorReportSource  *source,
              QuatuorDb                  *db,
              GError                    **error)
{
  QuatuorStatement *statement = quatuor_db_statement (db, source->followed, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  while (quatuor_statement_step (statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      g_ptr_array_add (columns, column_copy (source->model, quatuor_statement_text (statement, 0),
                                             quatuor_statement_text (statement, 1)));
    }
  return FALSE;
}

/* Two phases may bear the same title; two columns may not. */
static void
make_distinct (GPtrArray *columns)
{
  g_autoptr (GHashTable) headers = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean distinct = TRUE;

  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      distinct &= g_hash_table_add (headers, (gpointer) column->french);
    }

  for (guint i = 0; i < columns->len && !distinct; i++)
    {
      QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      g_free ((char *) column->french);
      column->french = g_strdup (column->code);
    }
}

/**
 * quatuor_report_list_columns:
 * @report: a report
 * @db: the programme: two reports have a column for each category or phase
 * @error: where an error goes
 *
 * The label of a column that follows data is what the programme calls the
 * category or the phase; the other labels are English sources for gettext.
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorCsvColumn): the columns
 */
GPtrArray *
quatuor_report_list_columns (const QuatuorReport  *report,
                             QuatuorDb            *db,
                             GError              **error)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);
  QuatuorReportSource source;

  quatuor_report_describe (report, &source);
  for (guint i = 0; i < source.n_leading; i++)
    g_ptr_array_add (columns, column_copy (&source.columns[i], NULL, NULL));
  if (source.followed != NULL && !add_followed (columns, &source, db, error))
    return NULL;
  for (guint i = source.n_leading; i < source.n_columns; i++)
    g_ptr_array_add (columns, column_copy (&source.columns[i], NULL, NULL));
  make_distinct (columns);
  return g_steal_pointer (&columns);
}

/*
 * Rows
 */

/* Which columns of the statement are read: the others stay empty. */
static GArray *
list_shown (QuatuorReportRun *run)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < run->columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (run->columns, i);

      if (run->filter->names == QUATUOR_REPORT_NAMES || (column->flags & QUATUOR_CSV_WITHHELD) == 0)
        g_array_append_val (shown, i);
    }
  return shown;
}

static gboolean
send_rows (QuatuorReportRun  *run,
           const GArray      *shown,
           GError           **error)
{
  g_autofree const char **cells = g_new0 (const char *, run->columns->len);
  gboolean has_row;

  while (quatuor_statement_step (run->statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;

      for (guint i = 0; i < shown->len; i++)
        {
          guint column = g_array_index (shown, guint, i);

          cells[column] = quatuor_statement_text (run->statement, (int) column);
        }
      if (!run->sink (cells, run->data, error))
        return FALSE;
    }
  return FALSE;
}

static void
bind_keys (QuatuorReportRun *run)
{
  for (int i = 0; i < quatuor_statement_n_columns (run->each); i++)
    {
      QuatuorId key = quatuor_statement_id (run->each, i);

      quatuor_statement_bind_id (run->statement, quatuor_statement_column_name (run->each, i),
                                 &key);
    }
}

/**
 * quatuor_report_stream_rows:
 * @run: a run whose statement has the report's columns
 * @error: where an error goes
 *
 * Sends the rows as they come. Nothing is allocated for a row.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_rows (QuatuorReportRun  *run,
                            GError           **error)
{
  g_autoptr (GArray) shown = list_shown (run);
  gboolean has_key;

  if (run->each == NULL)
    return send_rows (run, shown, error);

  while (quatuor_statement_step (run->each, &has_key, error))
    {
      if (!has_key)
        return TRUE;
      bind_keys (run);
      if (!send_rows (run, shown, error))
        return FALSE;
    }
  return FALSE;
}

/* An unbound parameter of names gives codes. */
static QuatuorStatement *
bind (QuatuorReportRun      *run,
      const char            *name,
      QuatuorReportFilters   filters,
      GError               **error)
{
  const QuatuorReportFilter *filter = run->filter;
  QuatuorStatement *statement = quatuor_db_statement (run->db, name, error);

  if (statement == NULL)
    return NULL;

  if (filters & QUATUOR_REPORT_BY_TERRITORY)
    quatuor_statement_bind_ids (statement, ":territories", filter->territories);
  if (filters & QUATUOR_REPORT_BY_CATEGORY)
    quatuor_statement_bind_ids (statement, ":categories", filter->categories);
  if (filters & QUATUOR_REPORT_BY_PHASE)
    quatuor_statement_bind_ids (statement, ":phases", filter->phases);
  if (filters & QUATUOR_REPORT_BY_CAMPAIGN)
    quatuor_statement_bind_id (statement, ":campaign", &filter->campaign);
  if (filters & QUATUOR_REPORT_BY_BEFORE)
    quatuor_statement_bind_id (statement, ":before", &filter->before);
  if (filters & QUATUOR_REPORT_BY_DAY)
    quatuor_statement_bind_date (statement, ":on", quatuor_report_filter_get_on (filter));
  if (filters & QUATUOR_REPORT_BY_PERIOD)
    {
      quatuor_statement_bind_date (statement, ":from", filter->from);
      quatuor_statement_bind_date (statement, ":until", filter->until);
    }
  if ((filters & QUATUOR_REPORT_BY_NAMES) && run->namesakes != NULL)
    quatuor_namesakes_bind (run->namesakes, statement, ":names");
  return statement;
}

/**
 * quatuor_report_run:
 * @report: a report
 * @db: the programme
 * @filter: which rows, which day, whether names are told
 * @sink: takes each row; its cells are in the order of
 *   quatuor_report_list_columns()
 * @data: for @sink
 * @error: where an error goes, the sink's own included
 *
 * Sends all rows of the filter, in an order that does not change.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_run (const QuatuorReport        *report,
                    QuatuorDb                  *db,
                    const QuatuorReportFilter  *filter,
                    QuatuorReportSink           sink,
                    gpointer                    data,
                    GError                    **error)
{
  g_autoptr (GPtrArray) columns = quatuor_report_list_columns (report, db, error);
  g_autoptr (QuatuorNamesakes) namesakes =
    filter->names == QUATUOR_REPORT_NAMES ? quatuor_namesakes_new (db) : NULL;
  QuatuorReportRun run = {
    .db = db, .columns = columns, .namesakes = namesakes, .filter = filter, .sink = sink,
    .data = data,
  };
  g_autoptr (QuatuorReportVeil) veil = NULL;
  QuatuorReportSource source;

  if (columns == NULL)
    return FALSE;

  quatuor_report_describe (report, &source);
  if (source.statement == NULL)
    return source.stream (&run, error);

  run.statement = bind (&run, source.statement, source.filters, error);
  if (run.statement != NULL && source.each != NULL)
    run.each = bind (&run, source.each, source.each_filters, error);
  if (run.statement == NULL || (source.each != NULL && run.each == NULL))
    return FALSE;
  if (filter->counts == QUATUOR_REPORT_LARGE_COUNTS)
    {
      veil = quatuor_report_veil_new (columns, source.total_of, source.total_over, sink, data);
      run.sink = quatuor_report_veil_take;
      run.data = veil;
    }
  if (source.stream (&run, error))
    return TRUE;

  /* A sink that gave up left the statements in the middle of their rows, which
   * holds the file for reading: asking for them again puts them back. */
  quatuor_db_statement (db, source.statement, NULL);
  if (source.each != NULL)
    quatuor_db_statement (db, source.each, NULL);
  return FALSE;
}
