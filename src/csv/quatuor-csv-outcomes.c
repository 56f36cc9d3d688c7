/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-outcomes.h"

/* More rows than anybody reads; all of them are counted. */
#define ROWS_MAX 100000

struct _QuatuorCsvOutcomes
{
  /* Owned */
  GHashTable *by_line;                    /* line to QuatuorCsvOutcome */
  GPtrArray  *lists[QUATUOR_N_CSV_FATES]; /* QuatuorCsvOutcome, borrowed */
};

static void
free_difference (gpointer data)
{
  QuatuorCsvDifference *difference = data;

  g_free (difference->before);
  g_free (difference->after);
  g_free (difference);
}

static void
free_outcome (gpointer data)
{
  QuatuorCsvOutcome *outcome = data;

  g_free (outcome->name);
  g_free (outcome->tale);
  g_clear_pointer (&outcome->differences, g_ptr_array_unref);
  g_free (outcome);
}

/**
 * quatuor_csv_outcomes_new:
 *
 * Returns: (transfer full): the outcomes of a table without a row yet
 */
QuatuorCsvOutcomes *
quatuor_csv_outcomes_new (void)
{
  QuatuorCsvOutcomes *self = g_new0 (QuatuorCsvOutcomes, 1);

  /* The key is the first member of the value. */
  self->by_line = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_outcome);
  for (guint fate = 0; fate < QUATUOR_N_CSV_FATES; fate++)
    self->lists[fate] = g_ptr_array_new ();
  return self;
}

/**
 * quatuor_csv_outcomes_free:
 * @self: (nullable) (transfer full): the outcomes
 */
void
quatuor_csv_outcomes_free (QuatuorCsvOutcomes *self)
{
  if (self == NULL)
    return;

  for (guint fate = 0; fate < QUATUOR_N_CSV_FATES; fate++)
    g_ptr_array_unref (self->lists[fate]);
  g_hash_table_unref (self->by_line);
  g_free (self);
}

/**
 * quatuor_csv_outcomes_name:
 * @self: the outcomes
 * @line: where a row begins that was not named yet
 * @name: (transfer full) (nullable): what it is about
 * @tale: (transfer full) (nullable): what else it says
 */
void
quatuor_csv_outcomes_name (QuatuorCsvOutcomes *self,
                           gint64              line,
                           char               *name,
                           char               *tale)
{
  QuatuorCsvOutcome *outcome;

  if (g_hash_table_size (self->by_line) >= ROWS_MAX)
    {
      g_free (name);
      g_free (tale);
      return;
    }
  outcome = g_new0 (QuatuorCsvOutcome, 1);
  outcome->line = line;
  outcome->name = name;
  outcome->tale = tale;
  g_hash_table_replace (self->by_line, &outcome->line, outcome);
}

/**
 * quatuor_csv_outcomes_differ:
 * @self: the outcomes
 * @line: where a row begins that was named
 * @table: a table
 * @column: one of its columns, a string that stays
 * @before: (nullable): its value, as quatuor_wording_for_value() takes it
 * @after: (nullable): what the row makes of it
 */
void
quatuor_csv_outcomes_differ (QuatuorCsvOutcomes *self,
                             gint64              line,
                             QuatuorTable        table,
                             const char         *column,
                             const char         *before,
                             const char         *after)
{
  QuatuorCsvOutcome *outcome = g_hash_table_lookup (self->by_line, &line);
  QuatuorCsvDifference difference = { table, column, g_strdup (before), g_strdup (after) };

  if (outcome == NULL)
    {
      g_free (difference.before);
      g_free (difference.after);
      return;
    }
  if (outcome->differences == NULL)
    outcome->differences = g_ptr_array_new_with_free_func (free_difference);
  g_ptr_array_add (outcome->differences, g_memdup2 (&difference, sizeof difference));
}

/**
 * quatuor_csv_outcomes_compare:
 * @self: the outcomes
 * @line: where a row begins that was named
 * @table: a table
 * @before: (nullable): a row of it; %NULL has nothing to be compared with
 * @after: the same row as it will stand
 *
 * Notes each column that becomes another one; a key never does.
 */
void
quatuor_csv_outcomes_compare (QuatuorCsvOutcomes *self,
                              gint64              line,
                              QuatuorTable        table,
                              gconstpointer       before,
                              gconstpointer       after)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  if (before == NULL || !g_hash_table_contains (self->by_line, &line))
    return;

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *to = NULL;

      if (type->fields[i].kind == QUATUOR_FIELD_KEY)
        continue;
      from = quatuor_field_to_text (&type->fields[i], before);
      to = quatuor_field_to_text (&type->fields[i], after);
      if (g_strcmp0 (from, to) != 0)
        quatuor_csv_outcomes_differ (self, line, table, type->fields[i].name, from, to);
    }
}

/**
 * quatuor_csv_outcomes_settle:
 * @self: the outcomes
 * @line: where a row begins that was named
 * @fate: what becomes of it
 */
void
quatuor_csv_outcomes_settle (QuatuorCsvOutcomes *self,
                             gint64              line,
                             QuatuorCsvFate      fate)
{
  QuatuorCsvOutcome *outcome = g_hash_table_lookup (self->by_line, &line);

  if (outcome != NULL)
    g_ptr_array_add (self->lists[fate], outcome);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  const QuatuorCsvOutcome *first = *(const QuatuorCsvOutcome *const *) a;
  const QuatuorCsvOutcome *second = *(const QuatuorCsvOutcome *const *) b;

  return (first->line > second->line) - (first->line < second->line);
}

/**
 * quatuor_csv_outcomes_list:
 * @self: the outcomes, when all rows are settled
 * @fate: what becomes of the rows to list
 *
 * Returns: (transfer none) (element-type QuatuorCsvOutcome): the rows by line
 */
const GPtrArray *
quatuor_csv_outcomes_list (const QuatuorCsvOutcomes *self,
                           QuatuorCsvFate            fate)
{
  g_return_val_if_fail (fate < QUATUOR_N_CSV_FATES, NULL);

  g_ptr_array_sort (self->lists[fate], compare_lines);
  return self->lists[fate];
}
