/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of a row that the present row of the table sets: an absent column leaves
 * them alone, an empty cell empties them, and that is counted. */

#include "quatuor-csv-context.h"

/* Whether an empty cell of @column means nothing, as names were left out. */
static gboolean
is_withheld (QuatuorCsvContext *self,
             int                column)
{
  if (!(self->table->columns[column].flags & QUATUOR_CSV_WITHHELD))
    return FALSE;
  if (self->withheld && !self->said_withheld[column])
    {
      quatuor_csv_context_say_at (self, QUATUOR_PROBLEM_COLUMN_WITHHELD, 1, column, NULL, NULL);
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

/**
 * quatuor_csv_context_set_choice:
 * @self: an import on a row
 * @column: a column of the kind that has choices
 * @member: the text of a row
 *
 * An empty cell means what the column says of it, and so does an absent column for a
 * member that nobody set yet.
 */
void
quatuor_csv_context_set_choice (QuatuorCsvContext  *self,
                                int                 column,
                                char              **member)
{
  const char *fallback = self->table->columns[column].fallback;
  const char *code = NULL;

  if (!quatuor_csv_context_choice (self, column, &code))
    return;
  if (code == NULL && *member != NULL)
    {
      if (!quatuor_csv_context_has (self, column))
        return;
      if (g_strcmp0 (*member, fallback) != 0)
        self->result->n_emptied++;
    }
  quatuor_row_set_text (member, code != NULL ? code : fallback);
}

/**
 * quatuor_csv_context_set_id:
 * @self: an import on a row
 * @column: a column of the kind that refers to a row
 * @member: the reference of a row
 * @row: (nullable): what the cell came to; its id is its first member
 */
void
quatuor_csv_context_set_id (QuatuorCsvContext *self,
                            int                column,
                            QuatuorId         *member,
                            gconstpointer      row)
{
  if (!quatuor_csv_context_has (self, column))
    return;
  if (row == NULL && !quatuor_id_is_none (member))
    self->result->n_emptied++;
  *member = row != NULL ? *(const QuatuorId *) row : QUATUOR_ID_NONE;
}
