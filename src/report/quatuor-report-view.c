/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-report-view.h"

#include "quatuor-csv-sessions.h"
#include "quatuor-report-labels.h"
#include "quatuor-report-private.h"
#include "quatuor-table.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <langinfo.h>
#include <string.h>

/* As many rows as a screen shows. */
#define N_FIRST_ROWS 60

/* A report that is being read. */
typedef struct
{
  QuatuorReportView   *view;
  QuatuorReportLabels *labels;
  QuatuorReportSource  source;
} Run;

/*
 * Words
 */

/* Whether dates are written the day first, as the locale says. */
static gboolean
writes_day_first (void)
{
  return g_str_has_prefix (nl_langinfo (D_FMT), "%d");
}

static gboolean
reads_french (void)
{
  /* Translators: the code of the language of this translation, such as fr. */
  return g_str_equal (_("en"), "fr");
}

static char *
date_in_words (const char *iso)
{
  QuatuorDate date;

  if (!quatuor_date_parse_iso (iso, &date) || !writes_day_first ())
    return g_strdup (iso);
  return quatuor_date_to_french (date);
}

static char *
decimal_in_words (const char *number)
{
  g_auto (GStrv) parts = g_strsplit (number, ".", 2);

  return g_strjoinv (nl_langinfo (RADIXCHAR), parts);
}

static char *
reference_in_words (Run                    *run,
                    const QuatuorCsvColumn *column,
                    const char             *code)
{
  GHashTable *labels = quatuor_report_labels_of (run->labels, column);
  const QuatuorTerritory *territory = NULL;
  const char *label = labels != NULL ? g_hash_table_lookup (labels, code) : NULL;

  if (g_str_equal (column->code, "territory"))
    territory = quatuor_cohort_find_code (run->view->cohort, QUATUOR_TABLE_TERRITORY, code);
  if (territory != NULL)
    label = territory->name;
  return g_strdup (label != NULL ? label : code);
}

static char *
in_words (Run                    *run,
          const QuatuorCsvColumn *column,
          const char             *text)
{
  const QuatuorCsvChoice *choice =
    column->choices != NULL ? quatuor_csv_choice_by_code (column->choices, text) : NULL;

  if (choice != NULL)
    return g_strdup (quatuor_csv_choice_get_label (choice));

  switch (column->type)
    {
    case QUATUOR_CSV_DATE:
      return date_in_words (text);
    case QUATUOR_CSV_DECIMAL:
      return decimal_in_words (text);
    case QUATUOR_CSV_REFERENCE:
      return reference_in_words (run, column, text);
    case QUATUOR_CSV_HALF_DAYS:
      return reads_french () ? quatuor_csv_half_days_to_french (text) : g_strdup (text);
    case QUATUOR_CSV_TEXT:
    case QUATUOR_CSV_CODE:
    case QUATUOR_CSV_INTEGER:
    case QUATUOR_CSV_CHOICE:
    case QUATUOR_CSV_PHONE:
    default:
      return g_strdup (text);
    }
}

/* A total has no code where the rows that it adds up have one. */
static char *
empty_in_words (Run                    *run,
                const QuatuorCsvColumn *column)
{
  /* Translators: stands for all categories, or all addressees, together. */
  return g_strdup (g_strcmp0 (run->source.total_of, column->code) == 0 ? _("All together") : "");
}

/*
 * Reading
 */

/* Meaning, unit and rule, a sentence each. */
static char *
explain (const QuatuorCsvColumn *column)
{
  g_autoptr (GString) text =
    g_string_new (quatuor_report_column_get_meaning (column, QUATUOR_REPORT_LOCALE));
  const char *unit = quatuor_report_column_get_unit (column, QUATUOR_REPORT_LOCALE);
  const char *rule = quatuor_report_column_get_rule (column, QUATUOR_REPORT_LOCALE);

  g_string_append_c (text, '.');
  if (unit != NULL)
    {
      g_string_append_c (text, ' ');
      /* Translators: what the numbers of a column count. */
      g_string_append_printf (text, _("Unit: %s."), unit);
    }
  if (rule != NULL)
    g_string_append_printf (text, " %s.", rule);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static QuatuorGrid *
make_grid (const GPtrArray *columns)
{
  g_autofree const char **titles = g_new0 (const char *, columns->len + 1);
  QuatuorGrid *grid;

  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      titles[i] = column->label != NULL ? _(column->label) : column->code;
    }
  grid = quatuor_grid_new (titles);
  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      g_autofree char *meaning = explain (column);

      grid->numbers[i] = column->type == QUATUOR_CSV_INTEGER ||
                         column->type == QUATUOR_CSV_DECIMAL;
      quatuor_grid_set_meaning (grid, i, meaning);
    }
  return grid;
}

/* What a field held follows the field, which its own column names. */
static char *
cell_in_words (Run                    *run,
               const QuatuorCsvColumn *column,
               const char *const      *cells,
               const char             *cell)
{
  if (*cell == '\0')
    return empty_in_words (run, column);
  if (quatuor_report_takes (run->view->report, QUATUOR_REPORT_BY_SINCE) &&
      (g_str_equal (column->code, "before") || g_str_equal (column->code, "after")))
    return quatuor_report_changes_say (cells, cell);
  return in_words (run, column, cell);
}

/* What is shown is another table than the one that goes on growing. */
static void
show_first (QuatuorReportView *self)
{
  g_autoptr (QuatuorGrid) grid = make_grid (self->columns);

  for (guint i = 0; i < self->grid->rows->len; i++)
    quatuor_grid_add_row (grid, g_ptr_array_index (self->grid->rows, i));
  self->first (grid, self->first_data);
}

static gboolean
take_row (const char *const  *cells,
          gpointer            data,
          GError            **error)
{
  Run *run = data;
  QuatuorReportView *self = run->view;
  guint n_columns = self->columns->len;
  char **words, **codes;

  self->n_rows++;
  if (self->max_rows > 0 && self->n_rows > self->max_rows)
    return TRUE;

  words = g_new0 (char *, n_columns + 1);
  codes = g_new0 (char *, n_columns + 1);
  for (guint i = 0; i < n_columns; i++)
    {
      const char *cell = cells[i] != NULL ? cells[i] : "";

      codes[i] = g_strdup (cell);
      words[i] = cell_in_words (run, g_ptr_array_index (self->columns, i), cells, cell);
    }
  g_ptr_array_add (self->grid->rows, words);
  g_ptr_array_add (self->codes, codes);
  if (self->n_rows == N_FIRST_ROWS && self->first != NULL)
    show_first (self);
  return TRUE;
}

/**
 * quatuor_report_view_new:
 * @report: a report
 * @filter: which rows of it
 * @cohort: the programme
 * @max_rows: how many rows are wanted at most; 0 for all
 *
 * Returns: (transfer full): a view that holds nothing yet
 */
QuatuorReportView *
quatuor_report_view_new (const QuatuorReport       *report,
                         const QuatuorReportFilter *filter,
                         QuatuorCohort             *cohort,
                         guint                      max_rows)
{
  QuatuorReportView *self = g_new0 (QuatuorReportView, 1);

  self->report = report;
  quatuor_report_filter_copy (&self->filter, filter);
  self->cohort = quatuor_cohort_ref (cohort);
  self->max_rows = max_rows;
  self->codes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return self;
}

/**
 * quatuor_report_view_free:
 * @view: (type QuatuorReportView) (transfer full): a view
 */
void
quatuor_report_view_free (gpointer view)
{
  QuatuorReportView *self = view;

  quatuor_report_filter_clear (&self->filter);
  quatuor_cohort_unref (self->cohort);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->grid, quatuor_grid_unref);
  g_clear_pointer (&self->read_at, g_date_time_unref);
  g_ptr_array_unref (self->codes);
  g_free (self);
}

/* The names of what was there are those of then. */
static gboolean
look_at_snapshot (QuatuorReportView  *self,
                  QuatuorDb          *shown,
                  GError            **error)
{
  QuatuorCohort *cohort = quatuor_table_load_quickly (shown, error);

  if (cohort == NULL)
    return FALSE;
  quatuor_cohort_unref (self->cohort);
  self->cohort = cohort;
  return TRUE;
}

/**
 * quatuor_report_view_run:
 * @db: the connection
 * @view: (type QuatuorReportView): a new view
 * @error: where an error goes
 *
 * Reads the rows that an export has, and says them in words: a QuatuorDbFunc.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_view_run (QuatuorDb  *db,
                         gpointer    view,
                         GError    **error)
{
  QuatuorReportView *self = view;
  QuatuorDb *shown = quatuor_report_filter_get_db (&self->filter, db, error);
  g_autoptr (QuatuorReportLabels) labels =
    shown != NULL ? quatuor_report_labels_new (shown, error) : NULL;
  Run run = { .view = self, .labels = labels };

  if (labels == NULL || (shown != db && !look_at_snapshot (self, shown, error)))
    return FALSE;
  self->columns = quatuor_report_list_columns (self->report, shown, error);
  if (self->columns == NULL)
    return FALSE;

  quatuor_report_describe (self->report, &run.source);
  self->grid = make_grid (self->columns);
  self->read_at = g_date_time_new_now_local ();
  return quatuor_report_run (self->report, shown, &self->filter, take_row, &run, error);
}

/**
 * quatuor_report_view_to_sentence:
 * @self: a view that was read
 *
 * Returns: (transfer full): of when it is, and which rows it holds
 */
char *
quatuor_report_view_to_sentence (QuatuorReportView *self)
{
  g_autofree char *when =
    quatuor_report_basis_to_sentence (&self->filter, self->read_at, QUATUOR_REPORT_LOCALE);
  g_autofree char *which = quatuor_report_filter_to_sentence (&self->filter, self->report,
                                                              self->cohort, QUATUOR_REPORT_LOCALE);

  return *which != '\0' ? g_strconcat (when, " ", which, NULL) : g_steal_pointer (&when);
}

/**
 * quatuor_report_view_list_notes:
 * @self: a view that was read
 *
 * Returns: (transfer full) (array zero-terminated=1): what stands below the title
 *   of a print: what the report holds, of which programme, which rows, and of
 *   which moment
 */
char **
quatuor_report_view_list_notes (QuatuorReportView *self)
{
  const QuatuorProgramme *programme = quatuor_cohort_programme (self->cohort);
  g_autofree char *when =
    quatuor_report_basis_to_sentence (&self->filter, self->read_at, QUATUOR_REPORT_LOCALE);
  g_autofree char *filter = quatuor_report_filter_to_sentence (&self->filter, self->report,
                                                               self->cohort,
                                                               QUATUOR_REPORT_LOCALE);
  g_autoptr (GStrvBuilder) notes = g_strv_builder_new ();

  if (programme != NULL)
    g_strv_builder_add (notes, programme->title);
  g_strv_builder_add (notes, quatuor_report_get_summary (self->report));
  if (*filter != '\0')
    g_strv_builder_add (notes, filter);
  g_strv_builder_add (notes, when);
  return g_strv_builder_end (notes);
}
