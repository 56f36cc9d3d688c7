/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-context.h"

#include "quatuor-csv-persons.h"
#include "quatuor-csv-result-private.h"

/**
 * quatuor_csv_context_clear:
 * @self: an import that is over
 *
 * Frees what it made on its way; what it was given stays.
 */
void
quatuor_csv_context_clear (QuatuorCsvContext *self)
{
  for (guint table = 0; table < QUATUOR_N_TABLES; table++)
    g_clear_pointer (&self->lookups[table], quatuor_csv_lookup_free);
  g_clear_pointer (&self->persons, quatuor_csv_persons_free);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->mended, g_hash_table_unref);
  g_clear_pointer (&self->names, g_strfreev);
  g_clear_pointer (&self->unsure, g_free);
  g_clear_pointer (&self->doubles, quatuor_csv_doubles_free);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
}

/*
 * Problems
 */

/* What stands for all rows is to be mended where it was said, and once. */
static gboolean
is_said_already (QuatuorCsvContext *self,
                 int                column)
{
  if (column < 0 || self->fixed[column] == NULL)
    return FALSE;
  if (self->said_fixed[column])
    return TRUE;
  self->said_fixed[column] = TRUE;
  return FALSE;
}

/**
 * quatuor_csv_context_say_at:
 * @self: an import
 * @code: what is wrong, or worth saying
 * @line: where
 * @column: in which column of the kind, or %QUATUOR_CSV_NO_COLUMN
 * @value: (nullable): the value
 * @detail: (nullable): what the remedy needs
 */
void
quatuor_csv_context_say_at (QuatuorCsvContext  *self,
                            QuatuorProblemCode  code,
                            gint64              line,
                            int                 column,
                            const char         *value,
                            const char         *detail)
{
  QuatuorProblem *problem;

  if (is_said_already (self, column))
    return;

  if (column >= 0 && self->fixed[column] != NULL)
    line = 1;
  problem = quatuor_problem_new (code, value, detail);
  quatuor_problem_set_place (problem, quatuor_csv_reader_get_name (self->reader), line,
                             quatuor_csv_context_header (self, column));
  quatuor_csv_result_keep (self->result, problem);
}

/**
 * quatuor_csv_context_say:
 * @self: an import on a row
 * @code: what is wrong with it, or worth saying
 * @column: in which column of the kind, or %QUATUOR_CSV_NO_COLUMN
 * @value: (nullable): the value
 * @detail: (nullable): what the remedy needs
 *
 * Returns: %FALSE, for a caller that gives the row up
 */
gboolean
quatuor_csv_context_say (QuatuorCsvContext  *self,
                         QuatuorProblemCode  code,
                         int                 column,
                         const char         *value,
                         const char         *detail)
{
  quatuor_csv_context_say_at (self, code, quatuor_csv_context_line (self), column, value, detail);
  return FALSE;
}

/**
 * quatuor_csv_context_say_twice:
 * @self: an import
 * @line: the line to blame
 * @column: the column to blame
 * @earlier: the line that is about the same
 *
 * Returns: %FALSE, for a caller that gives the row up
 */
gboolean
quatuor_csv_context_say_twice (QuatuorCsvContext *self,
                               gint64             line,
                               int                column,
                               gint64             earlier)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, earlier);

  quatuor_csv_context_say_at (self, QUATUOR_PROBLEM_ROW_TWICE, line, column, NULL, number);
  return FALSE;
}

/* Whether the row alone is to blame, so that the other rows may be looked at. */
static gboolean
is_of_the_row (const GError *error)
{
  const QuatuorProblem *problem = quatuor_problem_from (error);

  if (problem == NULL)
    return FALSE;
  return (problem->code >= QUATUOR_PROBLEM_SECOND_HOLDER &&
          problem->code <= QUATUOR_PROBLEM_IN_USE) ||
         problem->code == QUATUOR_PROBLEM_AUDIENCE_MISSING ||
         problem->code == QUATUOR_PROBLEM_HALF_DAY_TWICE;
}

/**
 * quatuor_csv_context_take:
 * @self: an import
 * @line: the line to blame
 * @column: the column to blame, or %QUATUOR_CSV_NO_COLUMN
 * @refused: (transfer full): why the store refused a row
 * @error: where an error goes that stops the import at once
 *
 * Returns: whether the import may look at the rows that are left
 */
gboolean
quatuor_csv_context_take (QuatuorCsvContext  *self,
                          gint64              line,
                          int                 column,
                          GError             *refused,
                          GError            **error)
{
  g_autoptr (GError) owned = refused;
  const QuatuorProblem *problem;

  if (!is_of_the_row (owned))
    {
      g_propagate_error (error, g_steal_pointer (&owned));
      return FALSE;
    }

  problem = quatuor_problem_from (owned);
  quatuor_csv_context_say_at (self, problem->code, line, column, problem->value, problem->detail);
  return TRUE;
}

/*
 * Writing
 */

/**
 * quatuor_csv_context_put:
 * @self: an import
 * @line: the line that asks for it
 * @column: the column to blame if the store refuses, or %QUATUOR_CSV_NO_COLUMN
 * @table: a table
 * @row: the row to write
 * @error: where an error goes that stops the import at once
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_context_put (QuatuorCsvContext  *self,
                         gint64              line,
                         int                 column,
                         QuatuorTable        table,
                         gconstpointer       row,
                         GError            **error)
{
  g_autoptr (GError) refused = NULL;

  if (self->doubles != NULL)
    quatuor_csv_doubles_note (self->doubles, line, table, row);
  if (quatuor_table_put (self->db, table, row, NULL, &refused))
    return TRUE;
  return quatuor_csv_context_take (self, line, column, g_steal_pointer (&refused), error);
}

/**
 * quatuor_csv_context_report:
 * @self: an import
 * @fraction: how much of the import is done, 0 to 1
 * @error: where an error goes when the import was cancelled
 *
 * Says how far the import is: every %QUATUOR_CSV_ROWS_BETWEEN_REPORTS rows.
 *
 * Returns: whether it may go on
 */
gboolean
quatuor_csv_context_report (QuatuorCsvContext  *self,
                            double              fraction,
                            GError            **error)
{
  const QuatuorCsvImport *import = self->import;

  if (g_cancellable_set_error_if_cancelled (import->cancellable, error))
    return FALSE;
  if (import->progress != NULL)
    import->progress (fraction, import->progress_data);
  return TRUE;
}

/**
 * quatuor_csv_context_count:
 * @self: an import
 * @line: where a row of the table begins
 * @fate: what the row came to
 */
void
quatuor_csv_context_count (QuatuorCsvContext *self,
                           gint64             line,
                           QuatuorCsvFate     fate)
{
  QuatuorCsvResult *result = self->result;
  gint64 *counts[QUATUOR_N_CSV_FATES] = {
    [QUATUOR_CSV_NEW] = &result->n_new,
    [QUATUOR_CSV_CHANGED] = &result->n_changed,
    [QUATUOR_CSV_IDENTICAL] = &result->n_identical,
    [QUATUOR_CSV_LEFT_EMPTY] = &result->n_left_empty,
  };

  *counts[fate] += 1;
  if (result->outcomes != NULL)
    quatuor_csv_outcomes_settle (result->outcomes, line, fate);
}

/**
 * quatuor_csv_context_compare:
 * @self: an import
 * @line: where a row of the table begins
 * @table: a table
 * @before: (nullable): a row of it, or %NULL for a new one
 * @after: the row as it will stand
 *
 * Notes what the row of the table changes, where somebody wants to know.
 */
void
quatuor_csv_context_compare (QuatuorCsvContext *self,
                             gint64             line,
                             QuatuorTable       table,
                             gconstpointer      before,
                             gconstpointer      after)
{
  if (self->result->outcomes != NULL)
    quatuor_csv_outcomes_compare (self->result->outcomes, line, table, before, after);
}

/**
 * quatuor_csv_context_write:
 * @self: an import
 * @line: where a row of the table begins that is one row of @table
 * @column: the column to blame if the store refuses, or %QUATUOR_CSV_NO_COLUMN
 * @table: a table
 * @before: (nullable): the row as it stands, or %NULL for a new one
 * @after: the row as it will stand
 * @error: where an error goes that stops the import at once
 *
 * Counts the row and writes it, unless the programme holds the same already.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_context_write (QuatuorCsvContext  *self,
                           gint64              line,
                           int                 column,
                           QuatuorTable        table,
                           gconstpointer       before,
                           gconstpointer       after,
                           GError            **error)
{
  if (before != NULL && quatuor_row_equal (table, before, after))
    {
      quatuor_csv_context_count (self, line, QUATUOR_CSV_IDENTICAL);
      return TRUE;
    }

  quatuor_csv_context_compare (self, line, table, before, after);
  quatuor_csv_context_count (self, line, before != NULL ? QUATUOR_CSV_CHANGED : QUATUOR_CSV_NEW);
  return quatuor_csv_context_put (self, line, column, table, after, error);
}
