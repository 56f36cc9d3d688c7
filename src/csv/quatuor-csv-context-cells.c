/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cells of the present row say, each by the type of its column. */

#include "quatuor-csv-context.h"

#include "quatuor-csv-kept.h"
#include "quatuor-csv-protect.h"
#include "quatuor-text.h"

#include <string.h>

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
 * quatuor_csv_context_header:
 * @self: an import
 * @column: a column of the kind, or %QUATUOR_CSV_NO_COLUMN
 *
 * Returns: (transfer none) (nullable): what its column is called; its code where the
 *   table has not got it; %NULL for no column
 */
const char *
quatuor_csv_context_header (QuatuorCsvContext *self,
                            int                column)
{
  if (column < 0)
    return NULL;
  if (self->cells[column] < 0)
    return self->table->columns[column].code;
  return self->names[self->cells[column]];
}

/**
 * quatuor_csv_context_has:
 * @self: an import
 * @column: a column of the kind
 *
 * Returns: whether the table has it, or its value was said for all rows
 */
gboolean
quatuor_csv_context_has (QuatuorCsvContext *self,
                         int                column)
{
  return self->cells[column] >= 0 || self->fixed[column] != NULL;
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
  if (self->fixed[column] != NULL)
    return self->fixed[column];
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
  g_autofree char *kept = NULL;

  /* Most cells of a long table are empty. */
  if (*cell == '\0')
    return NULL;
  kept = quatuor_csv_kept_take (cell);
  return quatuor_text_clean (kept != NULL ? kept : quatuor_csv_unprotect (cell));
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
  const char *cell = quatuor_csv_context_cell (self, column);
  g_autofree char *kept = *cell == QUATUOR_CSV_KEPT ? quatuor_csv_kept_take (cell) : NULL;

  return quatuor_csv_trim (kept != NULL ? kept : cell);
}

/**
 * quatuor_csv_context_phone:
 * @self: an import on a row
 * @column: a column of the kind
 *
 * Takes a number that a spreadsheet took for a number, and that lost its zero or its
 * plus, for what it was, and says so.
 *
 * Returns: (transfer full) (nullable): the phone number in groups
 */
char *
quatuor_csv_context_phone (QuatuorCsvContext *self,
                           int                column)
{
  enum { WITHOUT_ZERO = 9, WITHOUT_PLUS = 11 };
  g_autofree char *text = quatuor_csv_context_text (self, column);
  g_autofree char *mended = NULL;
  char *grouped;
  gsize n_digits = text != NULL ? strspn (text, "0123456789") : 0;

  if (n_digits == WITHOUT_ZERO && text[n_digits] == '\0' && *text != '0')
    mended = g_strconcat ("0", text, NULL);
  else if (n_digits == WITHOUT_PLUS && text[n_digits] == '\0' && g_str_has_prefix (text, "33"))
    mended = g_strconcat ("+", text, NULL);

  grouped = quatuor_text_group_phone (mended != NULL ? mended : text);
  if (mended != NULL)
    quatuor_csv_context_say (self, QUATUOR_PROBLEM_MENDED, column, text, grouped);
  return grouped;
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

  return quatuor_csv_context_say (self, QUATUOR_PROBLEM_BAD_NUMBER, column, word, NULL);
}

/* The words of a table tell in which words its reader is to be answered. */
static QuatuorCsvProfile
profile_of (QuatuorCsvContext *self,
            int                column)
{
  g_autofree char *header = quatuor_text_fold (quatuor_csv_context_header (self, column));
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
  return quatuor_csv_context_say (self, QUATUOR_PROBLEM_BAD_CHOICE, column, word, known);
}
