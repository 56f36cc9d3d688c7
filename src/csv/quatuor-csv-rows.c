/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-rows.h"

static gboolean
has_all_columns (QuatuorCsvContext *context)
{
  for (guint i = 0; i < context->table->n_columns; i++)
    if (context->cells[i] < 0)
      return FALSE;
  return TRUE;
}

static gboolean
row_withholds (QuatuorCsvContext *context)
{
  for (guint i = 0; i < context->table->n_columns; i++)
    {
      g_autofree char *word = NULL;

      if (!(context->table->columns[i].flags & QUATUOR_CSV_WITHHELD))
        continue;
      word = quatuor_csv_context_word (context, (int) i);
      if (word != NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * quatuor_csv_rows_find_withheld:
 * @context: an import that has mapped the header
 * @error: where an error goes
 *
 * A table that we exported without names has every column, and nothing at all in those
 * that tell of persons: taking it back must not empty them.
 *
 * Returns: whether the table could be read
 */
gboolean
quatuor_csv_rows_find_withheld (QuatuorCsvContext  *context,
                                GError            **error)
{
  gboolean has_row = TRUE;

  context->withheld = has_all_columns (context);
  while (context->withheld)
    {
      if (!quatuor_csv_reader_next (context->reader, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      context->withheld = row_withholds (context);
    }
  return quatuor_csv_reader_rewind (context->reader, error);
}

static gboolean
check_row (QuatuorCsvContext *context)
{
  guint n_cells = quatuor_csv_reader_get_n_cells (context->reader);
  guint n_columns = quatuor_csv_reader_get_n_columns (context->reader);
  g_autofree char *found = NULL;
  g_autofree char *expected = NULL;

  if (n_cells == n_columns)
    return TRUE;

  found = g_strdup_printf ("%u", n_cells);
  expected = g_strdup_printf ("%u", n_columns);
  return quatuor_csv_context_say (context, QUATUOR_PROBLEM_CSV_RAGGED, QUATUOR_CSV_NO_COLUMN,
                                  found, expected);
}

/**
 * quatuor_csv_rows_read:
 * @context: an import that has mapped the header
 * @state: the state of its importer
 * @naming: (nullable): what calls the rows by their names, where somebody wants to know
 * @error: where an error goes that stops the import
 *
 * Reads all rows and hands them to the importer.
 *
 * Returns: whether all were taken; problems of single rows were said
 */
gboolean
quatuor_csv_rows_read (QuatuorCsvContext  *context,
                       gpointer            state,
                       QuatuorCsvNaming   *naming,
                       GError            **error)
{
  const QuatuorCsvImporter *importer = context->importer;
  gboolean has_row;

  while (quatuor_csv_reader_next (context->reader, &has_row, error))
    {
      if (!has_row)
        return importer->end == NULL || importer->end (context, state, error);

      context->row_withheld = FALSE;
      if (naming != NULL)
        quatuor_csv_outcomes_name (context->result->outcomes, quatuor_csv_context_line (context),
                                   quatuor_csv_naming_call (naming),
                                   quatuor_csv_naming_tell (naming));
      if (check_row (context) && !importer->row (context, state, error))
        return FALSE;
      if (++context->result->n_rows % QUATUOR_CSV_ROWS_BETWEEN_REPORTS == 0 &&
          !quatuor_csv_context_report (context, quatuor_csv_reader_get_fraction (context->reader),
                                       error))
        return FALSE;
    }
  return FALSE;
}
