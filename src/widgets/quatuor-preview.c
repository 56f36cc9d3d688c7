/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-preview.h"

#include "quatuor-report-labels.h"
#include "quatuor-table-view.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

/* More rows than anybody reads on a screen; the export has all of them. */
#define MAX_ROWS 1000

/* A preview under way. */
typedef struct
{
  QuatuorPreview      *preview;
  GPtrArray           *columns;
  QuatuorReportLabels *labels;
} Run;

static char *
date_in_words (const char *iso)
{
  QuatuorDate date;

  if (!quatuor_date_parse_iso (iso, &date))
    return g_strdup (iso);
  return g_str_has_prefix (nl_langinfo (D_FMT), "%d") ? quatuor_date_to_french (date)
                                                      : g_strdup (iso);
}

static char *
in_words (Run                    *run,
          const QuatuorCsvColumn *column,
          const char             *text)
{
  const QuatuorCsvChoice *choice =
    column->choices != NULL ? quatuor_csv_choice_by_code (column->choices, text) : NULL;
  const QuatuorTerritory *territory;
  GHashTable *labels;

  if (choice != NULL)
    return g_strdup (_(choice->label));
  if (column->type == QUATUOR_CSV_DATE)
    return date_in_words (text);
  if (column->type == QUATUOR_CSV_REFERENCE)
    {
      territory = g_str_equal (column->code, "territory")
                    ? quatuor_cohort_find_code (run->preview->cohort, QUATUOR_TABLE_TERRITORY, text)
                    : NULL;
      if (territory != NULL)
        return g_strdup (territory->name);
      labels = quatuor_report_labels_of (run->labels, column);
      if (labels != NULL && g_hash_table_contains (labels, text))
        return g_strdup (g_hash_table_lookup (labels, text));
    }
  return g_strdup (text);
}

static gboolean
take_row (const char *const  *cells,
          gpointer            data,
          GError            **error)
{
  Run *run = data;
  char **row;

  run->preview->n_rows++;
  if (run->preview->rows->len >= MAX_ROWS)
    return TRUE;

  row = g_new0 (char *, run->columns->len + 1);
  for (guint i = 0; i < run->columns->len; i++)
    row[i] = cells[i] != NULL ? in_words (run, g_ptr_array_index (run->columns, i), cells[i])
                              : g_strdup ("");
  g_ptr_array_add (run->preview->rows, row);
  return TRUE;
}

static void
describe_columns (QuatuorPreview  *preview,
                  const GPtrArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (columns, i);

      quatuor_table_columns_add (preview->columns,
                                 column->label != NULL ? _(column->label) : column->code,
                                 column->type == QUATUOR_CSV_INTEGER ||
                                   column->type == QUATUOR_CSV_DECIMAL);
    }
}

/**
 * quatuor_preview_new:
 * @report: a report
 * @filter: which rows of it
 * @cohort: what there is
 *
 * Returns: (transfer full): a preview that holds nothing yet
 */
QuatuorPreview *
quatuor_preview_new (const QuatuorReport       *report,
                     const QuatuorReportFilter *filter,
                     QuatuorCohort             *cohort)
{
  QuatuorPreview *preview = g_new0 (QuatuorPreview, 1);

  preview->report = report;
  preview->filter = *filter;
  preview->cohort = quatuor_cohort_ref (cohort);
  preview->columns = quatuor_table_columns_new ();
  preview->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return preview;
}

/**
 * quatuor_preview_free:
 * @preview: (type QuatuorPreview) (transfer full): a preview
 */
void
quatuor_preview_free (gpointer preview)
{
  QuatuorPreview *self = preview;

  quatuor_cohort_unref (self->cohort);
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * quatuor_preview_run:
 * @db: the connection
 * @preview: (type QuatuorPreview): a new preview
 * @error: where an error goes
 *
 * Reads the rows of the export and says them in words: a QuatuorDbFunc.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_preview_run (QuatuorDb  *db,
                     gpointer    preview,
                     GError    **error)
{
  QuatuorPreview *self = preview;
  g_autoptr (GPtrArray) columns = quatuor_report_list_columns (self->report, db, error);
  g_autoptr (QuatuorReportLabels) labels =
    columns != NULL ? quatuor_report_labels_new (db, error) : NULL;
  Run run = { self, columns, labels };

  if (labels == NULL)
    return FALSE;

  describe_columns (self, columns);
  return quatuor_report_run (self->report, db, &self->filter, take_row, &run, error);
}
