/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the present row is about: the rows that its cells refer to, and whether a row
 * before was about the same. */

#include "quatuor-csv-context.h"

#include "quatuor-text.h"

#include <string.h>

#define INSEE_LENGTH 5

/**
 * quatuor_csv_context_lookup:
 * @self: an import
 * @table: a table whose rows have a code
 *
 * Returns: (transfer none): the rows of the programme by what cells call them
 */
QuatuorCsvLookup *
quatuor_csv_context_lookup (QuatuorCsvContext *self,
                            QuatuorTable       table)
{
  if (self->lookups[table] == NULL)
    self->lookups[table] = quatuor_csv_lookup_new_table (self->cohort, table);
  return self->lookups[table];
}

/**
 * quatuor_csv_lost_zero:
 * @code: (nullable): a code
 *
 * A spreadsheet takes the zero off an INSEE code: 01004 is then 1004.
 *
 * Returns: (transfer full) (nullable): the code with its zero, or %NULL for one
 *   that cannot have lost it
 */
char *
quatuor_csv_lost_zero (const char *code)
{
  if (code == NULL || strlen (code) != INSEE_LENGTH - 1 ||
      strspn (code, "0123456789") != INSEE_LENGTH - 1)
    return NULL;
  return g_strconcat ("0", code, NULL);
}

/* Looks for the row under the code that the cell may have had. Said once for
 * each code, as a table repeats it. */
static gboolean
mend_reference (QuatuorCsvContext *self,
                int                column,
                QuatuorCsvLookup  *lookup,
                const char        *text,
                gconstpointer     *row)
{
  g_autofree char *mended = quatuor_csv_lost_zero (text);

  if (mended == NULL || quatuor_csv_lookup_find (lookup, mended, row) != QUATUOR_CSV_FOUND)
    return FALSE;

  if (self->mended == NULL)
    self->mended = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (g_hash_table_add (self->mended, g_strdup (text)))
    quatuor_csv_context_say (self, QUATUOR_PROBLEM_MENDED, column, text, mended);
  return TRUE;
}

/**
 * quatuor_csv_context_reference:
 * @self: an import on a row
 * @column: a column of the kind
 * @lookup: what the cell may refer to
 * @row: (out) (nullable): the row it means, or %NULL for an empty cell
 *
 * Returns: whether the cell is empty or means one row; if not, that was said
 */
gboolean
quatuor_csv_context_reference (QuatuorCsvContext *self,
                               int                column,
                               QuatuorCsvLookup  *lookup,
                               gconstpointer     *row)
{
  const char *cell = quatuor_csv_context_cell (self, column);
  QuatuorCsvFound found;

  *row = NULL;
  if (*cell == '\0')
    return TRUE;

  found = quatuor_csv_lookup_find (lookup, cell, row);
  if (found == QUATUOR_CSV_NOT_FOUND)
    {
      /* A label may start with a sign that the export had to protect. */
      g_autofree char *text = quatuor_csv_context_text (self, column);

      if (text == NULL)
        return TRUE;
      found = quatuor_csv_lookup_find (lookup, text, row);
      if (found == QUATUOR_CSV_NOT_FOUND && mend_reference (self, column, lookup, text, row))
        return TRUE;
    }
  if (found == QUATUOR_CSV_FOUND)
    return TRUE;

  return quatuor_csv_context_say (self,
                                  found == QUATUOR_CSV_SEVERAL ? QUATUOR_PROBLEM_AMBIGUOUS
                                                               : QUATUOR_PROBLEM_UNKNOWN_REFERENCE,
                                  column, cell, cell);
}

/**
 * quatuor_csv_context_required:
 * @self: an import on a row
 * @column: a column of the kind that no row can do without
 * @lookup: what the cell refers to
 * @row: (out) (nullable): the row it means
 *
 * Returns: whether the cell means one row; if not, that was said
 */
gboolean
quatuor_csv_context_required (QuatuorCsvContext *self,
                              int                column,
                              QuatuorCsvLookup  *lookup,
                              gconstpointer     *row)
{
  return quatuor_csv_context_reference (self, column, lookup, row) &&
         (*row != NULL ||
          quatuor_csv_context_say (self, QUATUOR_PROBLEM_KEY_MISSING, column, NULL, NULL));
}


/**
 * quatuor_csv_context_seat:
 * @self: an import
 * @territory: a territory
 * @category: a category
 * @seat: (out caller-allocates): the seat
 *
 * Every territory has a seat for each category. One that is missing, as the
 * category came later, is to be written before something refers to it.
 *
 * Returns: whether the programme had the seat before the import
 */
gboolean
quatuor_csv_context_seat (QuatuorCsvContext *self,
                          const QuatuorId   *territory,
                          const QuatuorId   *category,
                          QuatuorSeat       *seat)
{
  const GPtrArray *seats = quatuor_cohort_children (self->cohort, QUATUOR_TABLE_SEAT, territory);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *known = g_ptr_array_index (seats, i);

      if (quatuor_id_equal (&known->category, category))
        {
          *seat = *known;
          return TRUE;
        }
    }
  seat->id = quatuor_id_derive (territory, category);
  seat->territory = *territory;
  seat->category = *category;
  return FALSE;
}

/**
 * quatuor_csv_context_check_once:
 * @self: an import on a row
 * @column: the column to blame
 * @key: what the row is about
 *
 * Returns: whether no row before was about the same; if not, that was said
 */
gboolean
quatuor_csv_context_check_once (QuatuorCsvContext *self,
                                int                column,
                                const char        *key)
{
  gint64 line = quatuor_csv_context_line (self);
  gpointer earlier;

  if (self->seen == NULL)
    self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  earlier = g_hash_table_lookup (self->seen, key);
  if (earlier != NULL)
    return quatuor_csv_context_say_twice (self, line, column, (gint64) GPOINTER_TO_SIZE (earlier));

  g_hash_table_insert (self->seen, g_strdup (key), GSIZE_TO_POINTER ((gsize) line));
  return TRUE;
}

/**
 * quatuor_csv_context_check_pair:
 * @self: an import on a row
 * @column: the column to blame
 * @first: one of the two things that the row is about
 * @second: the other
 *
 * The same as quatuor_csv_context_check_once() for a row whose key is two ids.
 *
 * Returns: whether no row before was about the same two; if not, that was said
 */
gboolean
quatuor_csv_context_check_pair (QuatuorCsvContext *self,
                                int                column,
                                const QuatuorId   *first,
                                const QuatuorId   *second)
{
  g_autofree char *one = quatuor_id_to_string (first);
  g_autofree char *two = quatuor_id_to_string (second);
  g_autofree char *key = g_strconcat (one, " ", two, NULL);

  return quatuor_csv_context_check_once (self, column, key);
}

/**
 * quatuor_csv_context_check_order:
 * @self: an import on a row
 * @column: the column of the last day, to blame
 * @starts: the first day, or %QUATUOR_DATE_UNKNOWN
 * @ends: the last day, or %QUATUOR_DATE_UNKNOWN
 *
 * Returns: whether the last day is not before the first one; if it is, that was said
 */
gboolean
quatuor_csv_context_check_order (QuatuorCsvContext *self,
                                 int                column,
                                 QuatuorDate        starts,
                                 QuatuorDate        ends)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (starts == QUATUOR_DATE_UNKNOWN || ends == QUATUOR_DATE_UNKNOWN || starts <= ends)
    return TRUE;

  first = quatuor_date_to_display (starts);
  last = quatuor_date_to_display (ends);
  return quatuor_csv_context_say (self, QUATUOR_PROBLEM_ENDS_BEFORE_START, column, last, first);
}
