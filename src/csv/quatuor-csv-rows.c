/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-rows.h"

#include "quatuor-text.h"

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

static gboolean
has_letter (const char *cell)
{
  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* Whether the row adds the others up, as the last one of a spreadsheet often does: it
 * begins with such a word, and no other cell of it has a letter. */
static gboolean
is_total (QuatuorCsvContext *context)
{
  static const char *const WORDS[] = {
    "total", "totaux", "total general", "sous-total", "grand total", "somme", NULL,
  };
  guint n_cells = quatuor_csv_reader_get_n_cells (context->reader);
  g_autofree char *word = NULL;
  guint first = 0;

  while (first < n_cells && *quatuor_csv_reader_get_cell (context->reader, first) == '\0')
    first++;
  for (guint i = first + 1; i < n_cells; i++)
    if (has_letter (quatuor_csv_reader_get_cell (context->reader, i)))
      return FALSE;

  word = quatuor_text_fold (quatuor_csv_reader_get_cell (context->reader, first));
  return g_strv_contains (WORDS, word);
}

static gboolean
take_row (QuatuorCsvContext  *context,
          gpointer            state,
          GError            **error)
{
  if (is_total (context))
    {
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_CSV_TOTAL, QUATUOR_CSV_NO_COLUMN, NULL,
                               NULL);
      return TRUE;
    }
  return !check_row (context) || context->importer->row (context, state, error);
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
      if (!take_row (context, state, error))
        return FALSE;
      if (++context->result->n_rows % QUATUOR_CSV_ROWS_BETWEEN_REPORTS == 0 &&
          !quatuor_csv_context_report (context, quatuor_csv_reader_get_fraction (context->reader),
                                       error))
        return FALSE;
    }
  return FALSE;
}
