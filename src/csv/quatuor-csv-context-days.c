/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of the present row, and what those of a whole table say of each other. */

#include "quatuor-csv-context.h"

#include "quatuor-csv-day.h"

/* Where nobody said how days are written, one that begins with the month makes
 * those doubtful that may. */
static void
note_writing (QuatuorCsvContext *self,
              int                column,
              const char        *word)
{
  QuatuorCsvWriting writing = quatuor_csv_day_classify (word);

  if (writing == QUATUOR_CSV_WRITING_MONTH_FIRST)
    self->has_month_first = TRUE;
  if (writing != QUATUOR_CSV_WRITING_EITHER || self->unsure != NULL)
    return;
  self->unsure = g_strdup (word);
  self->unsure_column = column;
  self->unsure_line = quatuor_csv_context_line (self);
}

/**
 * quatuor_csv_context_say_unsure:
 * @self: an import that has read all rows
 *
 * Asks how days are written, where the table itself speaks both ways.
 */
void
quatuor_csv_context_say_unsure (QuatuorCsvContext *self)
{
  if (self->import->dialect.dates == QUATUOR_CSV_DATES_AUTO && self->has_month_first &&
      self->unsure != NULL)
    quatuor_csv_context_say_at (self, QUATUOR_PROBLEM_DATES_UNSURE, self->unsure_line,
                                self->unsure_column, self->unsure, NULL);
}

static gboolean
say_bad_date (QuatuorCsvContext *self,
              int                column,
              const char        *word)
{
  g_autofree char *turned = quatuor_csv_day_turn (word);
  QuatuorCsvWriting writing = quatuor_csv_day_classify (word);
  gboolean is_turned = self->import->dialect.dates == QUATUOR_CSV_DATES_MONTH_FIRST
                         ? writing == QUATUOR_CSV_WRITING_DAY_FIRST
                         : writing == QUATUOR_CSV_WRITING_MONTH_FIRST;

  return quatuor_csv_context_say (self, is_turned ? QUATUOR_PROBLEM_DATE_TURNED
                                                  : QUATUOR_PROBLEM_BAD_DATE,
                                  column, word, turned);
}

/**
 * quatuor_csv_context_date:
 * @self: an import on a row
 * @column: a column of the kind
 * @date: (out): the day, or %QUATUOR_DATE_UNKNOWN for an empty cell
 *
 * A day as a spreadsheet counts it is taken for one, and that is said.
 *
 * Returns: whether the cell is empty or a day; if not, that was said
 */
gboolean
quatuor_csv_context_date (QuatuorCsvContext *self,
                          int                column,
                          QuatuorDate       *date)
{
  g_autofree char *word = NULL;
  g_autofree char *read = NULL;

  /* What programs write needs no trimming. */
  if (quatuor_date_parse_iso (quatuor_csv_context_cell (self, column), date))
    return TRUE;

  word = quatuor_csv_context_word (self, column);
  *date = QUATUOR_DATE_UNKNOWN;
  if (word == NULL)
    return TRUE;

  note_writing (self, column, word);
  if (quatuor_csv_dialect_parse_date (&self->import->dialect, word, date))
    return TRUE;
  if (!quatuor_csv_day_read_count (word, date))
    return say_bad_date (self, column, word);

  read = quatuor_date_to_display (*date);
  quatuor_csv_context_say (self, QUATUOR_PROBLEM_MENDED, column, word, read);
  return TRUE;
}
