/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-context.h"

#include "quatuor-csv-protect.h"
#include "quatuor-text.h"

#include <string.h>

/* More problems than anybody reads; they are counted all the same. */
#define PROBLEMS_MAX 10000

#define INSEE_LENGTH 5

/*
 * Problems
 */

static const char *
header_of (QuatuorCsvContext *self,
           int                column)
{
  if (column < 0)
    return NULL;
  if (self->cells[column] < 0)
    return self->table->columns[column].code;
  return quatuor_csv_reader_get_header (self->reader)[self->cells[column]];
}

static void
keep (QuatuorCsvContext *self,
      QuatuorProblem    *problem)
{
  if (quatuor_problem_is_warning (problem))
    self->result->n_warnings++;
  else
    self->result->n_errors++;

  if (self->result->problems->len < PROBLEMS_MAX)
    g_ptr_array_add (self->result->problems, problem);
  else
    quatuor_problem_free (problem);
}

/**
 * quatuor_csv_context_say:
 * @self: an import
 * @code: what is wrong, or worth saying
 * @line: where
 * @column: in which column of the kind, or %QUATUOR_CSV_NO_COLUMN
 * @value: (nullable): the value
 * @detail: (nullable): what the remedy needs
 */
void
quatuor_csv_context_say (QuatuorCsvContext  *self,
                         QuatuorProblemCode  code,
                         gint64              line,
                         int                 column,
                         const char         *value,
                         const char         *detail)
{
  QuatuorProblem *problem = quatuor_problem_new (code, value, detail);

  quatuor_problem_set_place (problem, quatuor_csv_reader_get_name (self->reader), line,
                             header_of (self, column));
  keep (self, problem);
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
  quatuor_csv_context_say (self, problem->code, line, column, problem->value, problem->detail);
  return TRUE;
}

/*
 * Cells
 */

/**
 * quatuor_csv_context_line:
 * @self: an import on a row
 *
 * Returns: the line where the row begins
 */
gint64
quatuor_csv_context_line (QuatuorCsvContext *self)
{
  return quatuor_csv_reader_get_line (self->reader);
}

/**
 * quatuor_csv_context_has:
 * @self: an import
 * @column: a column of the kind
 *
 * Returns: whether the table has it
 */
gboolean
quatuor_csv_context_has (QuatuorCsvContext *self,
                         int                column)
{
  return self->cells[column] >= 0;
}

/**
 * quatuor_csv_context_cell:
 * @self: an import on a row
 * @column: a column of the kind
 *
 * Returns: (transfer none): the cell as it stands, empty for a column that the
 *   table has not
 */
const char *
quatuor_csv_context_cell (QuatuorCsvContext *self,
                          int                column)
{
  if (self->cells[column] < 0)
    return "";
  return quatuor_csv_reader_get_cell (self->reader, (guint) self->cells[column]);
}

/**
 * quatuor_csv_context_text:
 * @self: an import on a row
 * @column: a column of the kind
 *
 * Returns: (transfer full) (nullable): the cell as text is stored, the
 *   protection against formulas taken off
 */
char *
quatuor_csv_context_text (QuatuorCsvContext *self,
                          int                column)
{
  const char *cell = quatuor_csv_context_cell (self, column);

  /* Most cells of a long table are empty. */
  return *cell != '\0' ? quatuor_text_clean (quatuor_csv_unprotect (cell)) : NULL;
}

/**
 * quatuor_csv_context_word:
 * @self: an import on a row
 * @column: a column of the kind
 *
 * Returns: (transfer full) (nullable): the cell of a column that is no text,
 *   without spaces of any kind at its ends
 */
char *
quatuor_csv_context_word (QuatuorCsvContext *self,
                          int                column)
{
  return quatuor_csv_trim (quatuor_csv_context_cell (self, column));
}

/**
 * quatuor_csv_context_date:
 * @self: an import on a row
 * @column: a column of the kind
 * @date: (out): the day, or %QUATUOR_DATE_UNKNOWN for an empty cell
 *
 * Returns: whether the cell is empty or a day; if not, that was said
 */
gboolean
quatuor_csv_context_date (QuatuorCsvContext *self,
                          int                column,
                          QuatuorDate       *date)
{
  g_autofree char *word = NULL;

  /* What programs write needs no trimming. */
  if (quatuor_date_parse_iso (quatuor_csv_context_cell (self, column), date))
    return TRUE;

  word = quatuor_csv_context_word (self, column);
  *date = QUATUOR_DATE_UNKNOWN;
  if (word == NULL ||
      quatuor_csv_dialect_parse_date (&self->import->dialect, word, date))
    return TRUE;

  quatuor_csv_context_say (self, QUATUOR_PROBLEM_BAD_DATE, quatuor_csv_context_line (self), column,
                           word, NULL);
  return FALSE;
}

/**
 * quatuor_csv_context_integer:
 * @self: an import on a row
 * @column: a column of the kind
 * @value: (out): the number, or %QUATUOR_INTEGER_UNKNOWN for an empty cell
 *
 * Returns: whether the cell is empty or a whole number; if not, that was said
 */
gboolean
quatuor_csv_context_integer (QuatuorCsvContext *self,
                             int                column,
                             gint64            *value)
{
  g_autofree char *word = quatuor_csv_context_word (self, column);

  *value = QUATUOR_INTEGER_UNKNOWN;
  if (word == NULL ||
      quatuor_csv_dialect_parse_integer (&self->import->dialect, word, value))
    return TRUE;

  quatuor_csv_context_say (self, QUATUOR_PROBLEM_BAD_NUMBER, quatuor_csv_context_line (self),
                           column, word, NULL);
  return FALSE;
}

/* The words of a table tell in which words its reader is to be answered. */
static QuatuorCsvProfile
profile_of (QuatuorCsvContext *self,
            int                column)
{
  g_autofree char *header = quatuor_text_fold (header_of (self, column));
  g_autofree char *french = quatuor_text_fold (self->table->columns[column].french);

  return g_str_equal (header, french) ? QUATUOR_CSV_EXCEL_FR : QUATUOR_CSV_UNIVERSAL;
}

/**
 * quatuor_csv_context_choice:
 * @self: an import on a row
 * @column: a column of the kind that has choices
 * @code: (out) (nullable): the code, or %NULL for an empty cell
 *
 * Returns: whether the cell is empty or one of the choices; if not, that was said
 */
gboolean
quatuor_csv_context_choice (QuatuorCsvContext  *self,
                            int                 column,
                            const char        **code)
{
  const QuatuorCsvChoice *choices = self->table->columns[column].choices;
  g_autofree char *word = quatuor_csv_context_word (self, column);
  g_autofree char *known = NULL;
  const QuatuorCsvChoice *choice;

  *code = NULL;
  if (word == NULL)
    return TRUE;

  choice = quatuor_csv_choice_by_code (choices, word);
  if (choice == NULL)
    choice = quatuor_csv_choice_find (choices, word);
  if (choice != NULL)
    {
      *code = choice->code;
      return TRUE;
    }

  known = quatuor_csv_choices_list (choices, profile_of (self, column));
  quatuor_csv_context_say (self, QUATUOR_PROBLEM_BAD_CHOICE, quatuor_csv_context_line (self),
                           column, word, known);
  return FALSE;
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
    quatuor_csv_context_say (self, QUATUOR_PROBLEM_MENDED, quatuor_csv_context_line (self), column,
                             text, mended);
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

  quatuor_csv_context_say (self,
                           found == QUATUOR_CSV_SEVERAL ? QUATUOR_PROBLEM_AMBIGUOUS
                                                        : QUATUOR_PROBLEM_UNKNOWN_REFERENCE,
                           quatuor_csv_context_line (self), column, cell, cell);
  return FALSE;
}

/*
 * Members
 */

/* Whether an empty cell of @column means nothing, as names were left out. */
static gboolean
is_withheld (QuatuorCsvContext *self,
             int                column)
{
  if (!(self->table->columns[column].flags & QUATUOR_CSV_WITHHELD))
    return FALSE;
  if (self->withheld && !self->said_withheld[column])
    {
      quatuor_csv_context_say (self, QUATUOR_PROBLEM_COLUMN_WITHHELD, 1, column, NULL, NULL);
      self->said_withheld[column] = TRUE;
    }
  return self->withheld || self->row_withheld;
}

/**
 * quatuor_csv_context_replace:
 * @self: an import on a row
 * @column: the column that sets the member
 * @member: the text of a row
 * @text: (nullable): what the cell came to
 */
void
quatuor_csv_context_replace (QuatuorCsvContext  *self,
                             int                 column,
                             char              **member,
                             const char         *text)
{
  if (!quatuor_csv_context_has (self, column) || g_strcmp0 (*member, text) == 0)
    return;
  if (text == NULL && is_withheld (self, column))
    return;

  if (text == NULL)
    self->result->n_emptied++;
  quatuor_row_set_text (member, text);
}

/**
 * quatuor_csv_context_set_text:
 * @self: an import on a row
 * @column: a column of the kind
 * @member: the text of a row
 */
void
quatuor_csv_context_set_text (QuatuorCsvContext  *self,
                              int                 column,
                              char              **member)
{
  g_autofree char *text = quatuor_csv_context_text (self, column);

  quatuor_csv_context_replace (self, column, member, text);
}

/**
 * quatuor_csv_context_set_date:
 * @self: an import on a row
 * @column: a column of the kind
 * @member: the day of a row
 */
void
quatuor_csv_context_set_date (QuatuorCsvContext *self,
                              int                column,
                              QuatuorDate       *member)
{
  QuatuorDate date;

  if (!quatuor_csv_context_has (self, column) || !quatuor_csv_context_date (self, column, &date))
    return;
  if (date == QUATUOR_DATE_UNKNOWN && *member != QUATUOR_DATE_UNKNOWN)
    self->result->n_emptied++;
  *member = date;
}

/**
 * quatuor_csv_context_set_integer:
 * @self: an import on a row
 * @column: a column of the kind
 * @member: the number of a row
 */
void
quatuor_csv_context_set_integer (QuatuorCsvContext *self,
                                 int                column,
                                 gint64            *member)
{
  gint64 value;

  if (!quatuor_csv_context_has (self, column) ||
      !quatuor_csv_context_integer (self, column, &value))
    return;
  if (value == QUATUOR_INTEGER_UNKNOWN && *member != QUATUOR_INTEGER_UNKNOWN)
    self->result->n_emptied++;
  *member = value;
}

/*
 * Writing
 */

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
