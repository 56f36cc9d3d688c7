/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-record-private.h"

/* Territories, categories and phases have shipped labels too; others their code
 * and their title. */
static QuatuorCsvLookup *
new_lookup (QuatuorCohort *cohort,
            QuatuorTable   table)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, table);
  gsize title = quatuor_csv_record_offset (table, "title");
  QuatuorCsvLookup *lookup;

  if (table == QUATUOR_TABLE_TERRITORY || table == QUATUOR_TABLE_CATEGORY ||
      table == QUATUOR_TABLE_PHASE)
    return quatuor_csv_lookup_new_table (cohort, table);

  lookup = quatuor_csv_lookup_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      gconstpointer row = g_ptr_array_index (rows, i);

      quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_CODE,
                              *quatuor_csv_record_code (table, row), row);
      if (title > 0)
        quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_LABEL,
                                *(char *const *) ((const guint8 *) row + title), row);
    }
  return lookup;
}

static gboolean
find_row (QuatuorCsvRecord *self,
          int               column,
          QuatuorTable      table,
          gconstpointer    *row)
{
  QuatuorCsvLookup *lookup = g_hash_table_lookup (self->lookups, GINT_TO_POINTER (column));

  if (lookup == NULL)
    {
      lookup = new_lookup (self->context->cohort, table);
      g_hash_table_insert (self->lookups, GINT_TO_POINTER (column), lookup);
    }
  return quatuor_csv_context_reference (self->context, column, lookup, row);
}

static void
set_id (QuatuorCsvRecord *self,
        QuatuorId        *member,
        gconstpointer     row)
{
  if (row == NULL && !quatuor_id_is_none (member))
    self->context->result->n_emptied++;
  *member = row != NULL ? *(const QuatuorId *) row : QUATUOR_ID_NONE;
}

/**
 * quatuor_csv_record_reference:
 * @self: an import on a row
 * @column: a column of the kind
 * @table: what it refers to
 * @member: the reference of a row
 *
 * An absent column leaves the member alone, an empty cell empties it. Where the
 * member already refers to a row with that code it stays: two versions of a
 * questionnaire have criteria of the same code.
 *
 * Returns: whether the cell is empty or means one row; if not, that was said
 */
gboolean
quatuor_csv_record_reference (QuatuorCsvRecord *self,
                              int               column,
                              QuatuorTable      table,
                              QuatuorId        *member)
{
  g_autofree char *word = NULL;
  gconstpointer known;
  gconstpointer row;

  if (!quatuor_csv_context_has (self->context, column))
    return TRUE;

  word = quatuor_csv_context_word (self->context, column);
  known = quatuor_cohort_find (self->context->cohort, table, member);
  if (known != NULL && g_strcmp0 (*quatuor_csv_record_code (table, known), word) == 0)
    return TRUE;
  if (!find_row (self, column, table, &row))
    return FALSE;
  set_id (self, member, row);
  return TRUE;
}

/**
 * quatuor_csv_record_required:
 * @self: an import on a row
 * @column: a column of the kind
 * @table: what it refers to
 * @member: the reference of a row, which must have one
 *
 * The same as quatuor_csv_record_reference(), for what no row can be without.
 *
 * Returns: whether the member means one row; if not, that was said
 */
gboolean
quatuor_csv_record_required (QuatuorCsvRecord *self,
                             int               column,
                             QuatuorTable      table,
                             QuatuorId        *member)
{
  if (!quatuor_csv_record_reference (self, column, table, member))
    return FALSE;
  return !quatuor_id_is_none (member) ||
         quatuor_csv_record_say (self, QUATUOR_PROBLEM_KEY_MISSING, column, NULL, NULL);
}

/**
 * quatuor_csv_record_seat:
 * @self: an import on a row
 * @territory_column: the column of the territory, to blame when it is empty
 * @column: the column of the seat's category
 * @territory: the territory of the row, or none
 * @member: the seat of a row
 *
 * Returns: whether the cell is empty or means a seat; if not, that was said
 */
gboolean
quatuor_csv_record_seat (QuatuorCsvRecord *self,
                         int               territory_column,
                         int               column,
                         const QuatuorId  *territory,
                         QuatuorId        *member)
{
  gconstpointer category;
  QuatuorSeat seat;

  if (!quatuor_csv_context_has (self->context, column))
    return TRUE;
  if (!find_row (self, column, QUATUOR_TABLE_CATEGORY, &category))
    return FALSE;
  if (category == NULL)
    {
      set_id (self, member, NULL);
      return TRUE;
    }
  if (quatuor_id_is_none (territory))
    return quatuor_csv_record_say (self, QUATUOR_PROBLEM_KEY_MISSING, territory_column, NULL, NULL);

  if (!quatuor_csv_context_seat (self->context, territory, category, &seat))
    quatuor_csv_record_need (self, QUATUOR_TABLE_SEAT, &seat);
  *member = seat.id;
  return TRUE;
}

/**
 * quatuor_csv_record_choice:
 * @self: an import on a row
 * @column: a column of the kind that has choices
 * @fallback: (nullable): what an empty cell means, and an absent column in a new
 *   row; %NULL for nothing
 * @member: the text of a row
 *
 * Returns: whether the cell is empty or one of the choices; if not, that was said
 */
gboolean
quatuor_csv_record_choice (QuatuorCsvRecord  *self,
                           int                column,
                           const char        *fallback,
                           char             **member)
{
  const char *code = NULL;

  if (!quatuor_csv_context_choice (self->context, column, &code))
    return FALSE;
  if (!quatuor_csv_context_has (self->context, column))
    code = *member;
  if (code == NULL && *member != NULL && fallback == NULL)
    self->context->result->n_emptied++;
  if (code != *member)
    quatuor_row_set_text (member, code != NULL ? code : fallback);
  else if (code == NULL)
    quatuor_row_set_text (member, fallback);
  return TRUE;
}

/**
 * quatuor_csv_record_find_person:
 * @self: an import
 * @column: the column that names people, to blame
 * @word: a code or a full name
 * @id: (out): the person
 *
 * Returns: whether it means one person of the programme; if not, that was said
 */
gboolean
quatuor_csv_record_find_person (QuatuorCsvRecord *self,
                                int               column,
                                const char       *word,
                                QuatuorId        *id)
{
  gconstpointer row = NULL;
  QuatuorCsvFound found;

  if (self->persons == NULL)
    self->persons = quatuor_csv_persons_new (self->context->cohort);
  found = quatuor_csv_persons_look (self->persons, word, &row);
  if (found == QUATUOR_CSV_FOUND)
    {
      *id = *(const QuatuorId *) row;
      return TRUE;
    }
  return quatuor_csv_record_say (self,
                                 found == QUATUOR_CSV_SEVERAL ? QUATUOR_PROBLEM_AMBIGUOUS
                                                              : QUATUOR_PROBLEM_UNKNOWN_REFERENCE,
                                 column, word, word);
}

/**
 * quatuor_csv_record_person:
 * @self: an import on a row
 * @column: a column of the kind that names one person
 * @member: the reference of a row
 *
 * Returns: whether the cell is empty or means one person of the programme; if
 *   not, that was said
 */
gboolean
quatuor_csv_record_person (QuatuorCsvRecord *self,
                           int               column,
                           QuatuorId        *member)
{
  g_autofree char *word = quatuor_csv_context_text (self->context, column);
  QuatuorId id = QUATUOR_ID_NONE;

  if (!quatuor_csv_context_has (self->context, column))
    return TRUE;
  if (word != NULL && !quatuor_csv_record_find_person (self, column, word, &id))
    return FALSE;
  set_id (self, member, word != NULL ? &id : NULL);
  return TRUE;
}
