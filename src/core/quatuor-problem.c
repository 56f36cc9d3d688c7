/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-problem.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  QuatuorProblem *problem;
} QuatuorProblemErrorPrivate;

static void
quatuor_problem_error_private_init (QuatuorProblemErrorPrivate *private)
{
}

static void
quatuor_problem_error_private_copy (const QuatuorProblemErrorPrivate *source,
                                    QuatuorProblemErrorPrivate       *copy)
{
  copy->problem = quatuor_problem_copy (source->problem);
}

static void
quatuor_problem_error_private_clear (QuatuorProblemErrorPrivate *private)
{
  g_clear_pointer (&private->problem, quatuor_problem_free);
}

G_DEFINE_EXTENDED_ERROR (QuatuorProblemError, quatuor_problem_error)

/* What is wrong, and what to do. {value} and {detail} are the problem's own;
 * the place (file, line, column) stands before the sentence. */
static const struct
{
  QuatuorProblemCode code;
  const char *sentence;
} SENTENCES[] = {
  { QUATUOR_PROBLEM_FILE_EXISTS, N_("The file “{value}” exists already. Choose another name.") },
  { QUATUOR_PROBLEM_FILE_MISSING, N_("The file “{value}” does not exist. Check its name and folder.") },
  { QUATUOR_PROBLEM_FILE_DENIED, N_("The file “{value}” cannot be opened: access is denied. Ask its owner for the right to read it.") },
  { QUATUOR_PROBLEM_FILE_READ_ONLY, N_("The file “{value}” can only be read. Copy it to a folder where you can write to change it.") },
  { QUATUOR_PROBLEM_FILE_FOREIGN, N_("The file “{value}” is not a Quatuor programme. Choose a file whose name ends in .quatuor.") },
  { QUATUOR_PROBLEM_FILE_DAMAGED, N_("The file “{value}” is damaged ({detail}). Go back to a backup, or to the copy you sent last.") },
  { QUATUOR_PROBLEM_FILE_TRUNCATED, N_("The file “{value}” is cut short: a part of it is missing. Copy or download it again.") },
  { QUATUOR_PROBLEM_FILE_NEWER, N_("The file “{value}” was written by a newer version of Quatuor. Update the program to open it.") },
  { QUATUOR_PROBLEM_FILE_LOCKED, N_("“{value}” is open elsewhere: {detail}. Close it there, or open it read-only.") },
  { QUATUOR_PROBLEM_FILE_BUSY, N_("The file “{value}” is being used by another program. Try again in a moment.") },
  { QUATUOR_PROBLEM_DISK_FULL, N_("The disk is full: “{value}” could not be written and is as it was. Make room and try again.") },
  { QUATUOR_PROBLEM_DISK_ERROR, N_("“{value}” could not be written ({detail}) and is as it was. Check the disk or choose another folder.") },
  { QUATUOR_PROBLEM_DATABASE, N_("The programme refused the change ({detail}). Nothing was written.") },
  { QUATUOR_PROBLEM_CANCELLED, N_("Cancelled. Nothing was written.") },
  { QUATUOR_PROBLEM_NO_TEMPLATE, N_("There is no programme template “{value}”. The templates are: {detail}.") },
  { QUATUOR_PROBLEM_NOTHING_TO_UNDO, N_("There is nothing to undo.") },
  { QUATUOR_PROBLEM_NOTHING_TO_REDO, N_("There is nothing to redo.") },
  { QUATUOR_PROBLEM_UNDO_CONFLICT, N_("This step cannot be undone: what it changed was changed again since. Look at the history.") },
  { QUATUOR_PROBLEM_JOURNAL_DIFFERS, N_("The journal and the table “{value}” differ ({detail}). Go back to a backup.") },
  { QUATUOR_PROBLEM_SECOND_HOLDER, N_("The seat is already held by {value} ({detail}). End that term first, or enter the person as a substitute.") },
  { QUATUOR_PROBLEM_BAD_SIREN, N_("“{value}” is not a SIREN: nine digits with a check digit are expected. Correct it or leave it empty.") },
  { QUATUOR_PROBLEM_BAD_CODE, N_("“{value}” is not a code: use letters without accents, digits and hyphens.") },
  { QUATUOR_PROBLEM_CODE_TAKEN, N_("The code “{value}” is already taken. Choose another one.") },
  { QUATUOR_PROBLEM_ENDS_BEFORE_START, N_("The end ({value}) is before the start ({detail}). Correct one of the two.") },
  { QUATUOR_PROBLEM_FRAMEWORK_FROZEN, N_("The questionnaire has been answered: its levels, codes and list no longer change. Make a new version of it.") },
  { QUATUOR_PROBLEM_CAMPAIGN_CLOSED, N_("The campaign “{value}” is closed. To change an answer, open the programme in the window and reopen the campaign there, or correct the answer with a reason.") },
  { QUATUOR_PROBLEM_BAD_LEVEL, N_("“{value}” is not an answer. Use 0 to 4, dont_know or not_applicable.") },
  { QUATUOR_PROBLEM_VALUE_MISSING, N_("“{value}” is missing. Fill it in.") },
  { QUATUOR_PROBLEM_REFERENCE, N_("Something that this refers to is not in the programme ({detail}). Nothing was written.") },
  { QUATUOR_PROBLEM_IN_USE, N_("“{value}” is still in use ({detail}). Remove what depends on it first.") },
  { QUATUOR_PROBLEM_CSV_EMPTY, N_("The file is empty. Choose a table with a header line.") },
  { QUATUOR_PROBLEM_CSV_NUL, N_("A NUL character stands in the text. Save the file again as CSV (UTF-8).") },
  { QUATUOR_PROBLEM_CSV_TOO_LONG, N_("A cell is longer than 1 MiB. Look for a quotation mark that is not closed on this line.") },
  { QUATUOR_PROBLEM_CSV_RAGGED, N_("The line has {value} cells where the header has {detail}. Look for a missing or extra separator.") },
  { QUATUOR_PROBLEM_CSV_UNCLOSED, N_("A quotation mark opened here is never closed. Close or remove it.") },
  { QUATUOR_PROBLEM_CSV_STRAY_QUOTE, N_("A quotation mark stands in the middle of a cell. Double it and put the whole cell in quotation marks.") },
  { QUATUOR_PROBLEM_CSV_TWICE, N_("The column stands twice. Remove or rename one of the two in the file, or say what each of them is: --map “{value}=FIELD”, with nothing behind the sign to leave it out.") },
  { QUATUOR_PROBLEM_CSV_NO_HEADER, N_("No known column stands in the first line. Columns known here: {detail}.") },
  { QUATUOR_PROBLEM_CSV_ENCODING, N_("The text is in an unknown encoding. Save the file again as CSV (UTF-8).") },
  { QUATUOR_PROBLEM_CSV_FILE_TOO_BIG, N_("The file is larger than {detail}. Split it into several files.") },
  { QUATUOR_PROBLEM_BAD_DATE, N_("“{value}” is not a date. Write the day first, then the month, then the year with four digits: 04/02/2026, or 2026-02-04.") },
  { QUATUOR_PROBLEM_BAD_NUMBER, N_("“{value}” is not a whole number. Write the digits alone: 12000.") },
  { QUATUOR_PROBLEM_BAD_CHOICE, N_("“{value}” is not one of the values known here: {detail}.") },
  { QUATUOR_PROBLEM_UNKNOWN_REFERENCE, N_("“{value}” is not in the programme. Import or create it first, or correct the code.") },
  { QUATUOR_PROBLEM_KEY_MISSING, N_("The cell is empty, and the row cannot be recognised without it. Fill it in.") },
  { QUATUOR_PROBLEM_ROW_TWICE, N_("The row stands for the same thing as line {detail}. Keep one of the two.") },
  { QUATUOR_PROBLEM_NO_PERSON, N_("The row has neither the code nor the name of a person. Give one of the two.") },
  { QUATUOR_PROBLEM_COLUMN_IGNORED, N_("The column is not known here and is left out.") },
  { QUATUOR_PROBLEM_MENDED, N_("“{value}” was read as “{detail}”.") },
  { QUATUOR_PROBLEM_NAMESAKE, N_("A person named {value} exists in another territory. A new person was made: merge the two by giving the code {detail} if they are one.") },
  { QUATUOR_PROBLEM_PERSON_MADE, N_("{value} was not known: a person without a seat was made.") },
  { QUATUOR_PROBLEM_ARCHIVE_DAMAGED, N_("The archive is not whole: {detail}. Copy it again.") },
  { QUATUOR_PROBLEM_ARCHIVE_INTO_USED, N_("An archive only goes into a new programme, and this one has territories. Create an empty programme for it.") },
  { QUATUOR_PROBLEM_DIRECTORY_NOT_EMPTY, N_("The folder “{value}” is not empty. Choose another one, or replace its content with --force.") },
  { QUATUOR_PROBLEM_AMBIGUOUS, N_("“{value}” may be several: {detail}. Give the code.") },
  { QUATUOR_PROBLEM_CSV_NO_COLUMN, N_("There is no column “{value}”. Choose among: {detail}.") },
  { QUATUOR_PROBLEM_PARENT_LOOP, N_("“{value}” would be a part of itself. Correct the territory it belongs to.") },
  { QUATUOR_PROBLEM_COLUMN_WITHHELD, N_("The column is empty from top to bottom, as in a table without names: what the programme holds stays.") },
  { QUATUOR_PROBLEM_ROWS_DIFFER, N_("“{value}” is not what line {detail} says of the same person. Write the same in both.") },
  { QUATUOR_PROBLEM_CAMPAIGN_NOT_OPEN, N_("The campaign “{value}” opens only on {detail}. Wait until then, or answer with a reason in the window.") },
  { QUATUOR_PROBLEM_AUDIENCE_MISSING, N_("The session “{value}” is for one category, one territory or one group: choose which one.") },
  { QUATUOR_PROBLEM_HALF_DAY_TWICE, N_("The session has two half-days at the same time on {value}: give one of them another day or another part of the day.") },
  { QUATUOR_PROBLEM_DEPENDENCY, N_("Something else in the programme belongs to what would go, or what this belongs to is not there. Nothing was written. Remove first what depends on it.") },
  { QUATUOR_PROBLEM_BAD_HALF_DAYS, N_("“{value}” are no half-days. Write a day, a part of it and perhaps hours, with a bar between two half-days: 2026-02-04 morning 09:00-12:30 | 2026-02-04 afternoon.") },
  { QUATUOR_PROBLEM_HALF_DAY_USED, N_("The half-day of {value} is not in the table, but presence was noted on it. Add it to the cell, or remove it in the window.") },
  { QUATUOR_PROBLEM_SNAPSHOT_LOCKED, N_("A locked snapshot can be neither changed nor removed. Take a new one beside it.") },
  { QUATUOR_PROBLEM_SNAPSHOT_TITLE_TAKEN, N_("A snapshot is called “{value}” already. Choose another title.") },
  { QUATUOR_PROBLEM_SNAPSHOT_UNKNOWN, N_("No snapshot is called “{value}”. “quatuor-cli snapshots” lists those that there are.") },
  { QUATUOR_PROBLEM_SNAPSHOT_DAMAGED, N_("A snapshot is not what was written ({detail}). Go back to a backup that holds it.") },
  { QUATUOR_PROBLEM_CSV_CHANGED, N_("The file has changed while it was read. Close it in the other program, then try again.") },
  { QUATUOR_PROBLEM_CROSSING_CLOSED, N_("The crossing of “{value}” is not open. Open it on the page Diagnostic, then make the document.") },
  { QUATUOR_PROBLEM_DOUBLE, N_("The row resembles “{value}”, which the programme has already. If they are one, give its code; if not, nothing is to do.") },
  { QUATUOR_PROBLEM_DOUBLE_LINE, N_("The row resembles “{value}” on line {detail}. If they are one, leave one of the two out; if not, nothing is to do.") },
  { QUATUOR_PROBLEM_NO_MAPPING, N_("No mapping is kept under the name “{value}”. Keep it in the window first, or choose among: {detail}.") },
  { QUATUOR_PROBLEM_NOT_IN_SNAPSHOT, N_("The territory was not yet in the programme then ({value}). Choose a later snapshot, or the programme as it is now.") },
  { QUATUOR_PROBLEM_SNAPSHOT_TOO_BIG, N_("A snapshot unpacks to more than {value}, as none of this program does. It was not written here: go back to a backup without it.") },
  { QUATUOR_PROBLEM_COLUMN_COUNTED, N_("The column is counted by Quatuor and is not read.") },
  { QUATUOR_PROBLEM_CHANGED_ELSEWHERE, N_("Somebody else changed the programme meanwhile, and nothing was undone. Look at what it holds now, then try again.") },
  { QUATUOR_PROBLEM_DATE_TURNED, N_("“{value}” is not a date as this table is read. Write {detail}, or choose how all its dates are written (Dates, or --dates).") },
  { QUATUOR_PROBLEM_DATES_UNSURE, N_("“{value}” may begin with the day or with the month, as another date of the table begins with the month. Choose how they are written (Dates, or --dates day-first or month-first).") },
  { QUATUOR_PROBLEM_FILE_UNFINISHED, N_("The file “{value}” is empty: its making was cut short. Delete it, then make the programme again.") },
  { QUATUOR_PROBLEM_CSV_WORKBOOK, N_("This is a workbook, not a table of text. Open it in the spreadsheet and save the sheet as CSV (UTF-8).") },
  { QUATUOR_PROBLEM_CSV_TOO_WIDE, N_("The line has more than {value} cells. Remove what stands far to the right, or choose another separator.") },
  { QUATUOR_PROBLEM_CSV_ABOVE_HEADER, N_("The header stands on line {value}. What stands above it is left out.") },
  { QUATUOR_PROBLEM_CSV_TOTAL, N_("The row is a total. It is left out.") },
};

/**
 * quatuor_problem_new:
 * @code: what went wrong
 * @value: (nullable): the value that was refused
 * @detail: (nullable): what the remedy needs
 *
 * Returns: (transfer full): a problem without a place
 */
QuatuorProblem *
quatuor_problem_new (QuatuorProblemCode  code,
                     const char         *value,
                     const char         *detail)
{
  QuatuorProblem *problem = g_new0 (QuatuorProblem, 1);

  problem->code = code;
  problem->value = g_strdup (value);
  problem->detail = g_strdup (detail);
  return problem;
}

/**
 * quatuor_problem_copy:
 * @problem: (nullable): a problem
 *
 * Returns: (transfer full) (nullable): a copy
 */
QuatuorProblem *
quatuor_problem_copy (const QuatuorProblem *problem)
{
  QuatuorProblem *copy;

  if (problem == NULL)
    return NULL;

  copy = quatuor_problem_new (problem->code, problem->value, problem->detail);
  quatuor_problem_set_place (copy, problem->file, problem->line, problem->column);
  return copy;
}

/**
 * quatuor_problem_free:
 * @problem: (nullable) (transfer full): a problem
 */
void
quatuor_problem_free (QuatuorProblem *problem)
{
  if (problem == NULL)
    return;

  g_free (problem->file);
  g_free (problem->column);
  g_free (problem->value);
  g_free (problem->detail);
  g_free (problem);
}

/**
 * quatuor_problem_set_place:
 * @problem: a problem
 * @file: (nullable): the file, as the user named it
 * @line: the line where the record begins, or 0
 * @column: (nullable): the header as written
 */
void
quatuor_problem_set_place (QuatuorProblem *problem,
                           const char     *file,
                           gint64          line,
                           const char     *column)
{
  g_autofree char *old_file G_GNUC_UNUSED = g_steal_pointer (&problem->file);
  g_autofree char *old_column G_GNUC_UNUSED = g_steal_pointer (&problem->column);

  problem->file = g_strdup (file);
  problem->line = line;
  problem->column = g_strdup (column);
}

/**
 * quatuor_problem_is_warning:
 * @problem: a problem
 *
 * Returns: whether the row is taken all the same
 */
gboolean
quatuor_problem_is_warning (const QuatuorProblem *problem)
{
  return (problem->code >= QUATUOR_PROBLEM_COLUMN_IGNORED &&
          problem->code <= QUATUOR_PROBLEM_PERSON_MADE) ||
         problem->code == QUATUOR_PROBLEM_COLUMN_WITHHELD ||
         problem->code == QUATUOR_PROBLEM_COLUMN_COUNTED ||
         problem->code == QUATUOR_PROBLEM_CSV_ABOVE_HEADER ||
         problem->code == QUATUOR_PROBLEM_CSV_TOTAL ||
         problem->code == QUATUOR_PROBLEM_DOUBLE || problem->code == QUATUOR_PROBLEM_DOUBLE_LINE;
}

static const char *
sentence_of (QuatuorProblemCode code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SENTENCES); i++)
    if (SENTENCES[i].code == code)
      return SENTENCES[i].sentence;

  g_assert_not_reached ();
}

/**
 * quatuor_problem_to_sentence:
 * @problem: a problem
 *
 * The one place that says a problem to a person: the command line and the
 * window show the same words.
 *
 * Returns: (transfer full): what is wrong and what to do, in the language of
 *   the screen
 */
char *
quatuor_problem_to_sentence (const QuatuorProblem *problem)
{
  GString *sentence = g_string_new (_(sentence_of (problem->code)));

  /* The detail first: it is ours, while a value may hold any text, “{detail}”
   * among others. */
  g_string_replace (sentence, "{detail}", problem->detail ? problem->detail : "", 0);
  g_string_replace (sentence, "{value}", problem->value ? problem->value : "", 1);
  return g_string_free (sentence, FALSE);
}

/**
 * quatuor_problem_to_line:
 * @problem: a problem
 *
 * Returns: (transfer full): `FILE:LINE: COLUMN: sentence`, without the parts
 *   that the problem has not
 */
char *
quatuor_problem_to_line (const QuatuorProblem *problem)
{
  g_autofree char *sentence = quatuor_problem_to_sentence (problem);
  GString *line = g_string_new (NULL);

  if (problem->file != NULL)
    g_string_append (line, problem->file);
  if (problem->line > 0)
    g_string_append_printf (line, ":%" G_GINT64_FORMAT, problem->line);
  if (line->len > 0)
    g_string_append (line, ": ");
  if (problem->column != NULL)
    g_string_append_printf (line, "%s: ", problem->column);
  g_string_append (line, sentence);
  return g_string_free (line, FALSE);
}

/**
 * quatuor_problem_raise_as:
 * @error: (out) (optional): where the error goes
 * @problem: (transfer full): what it carries
 */
void
quatuor_problem_raise_as (GError         **error,
                          QuatuorProblem  *problem)
{
  g_autoptr (QuatuorProblem) owned = problem;
  g_autofree char *line = NULL;

  if (error == NULL)
    return;

  line = quatuor_problem_to_line (owned);
  g_set_error_literal (error, QUATUOR_PROBLEM, (int) owned->code, line);
  quatuor_problem_error_get_private (*error)->problem = g_steal_pointer (&owned);
}

/**
 * quatuor_problem_raise:
 * @error: (out) (optional): where the error goes
 * @code: what went wrong
 * @value: (nullable): the value that was refused
 * @detail: (nullable): what the remedy needs
 */
void
quatuor_problem_raise (GError             **error,
                       QuatuorProblemCode   code,
                       const char          *value,
                       const char          *detail)
{
  quatuor_problem_raise_as (error, quatuor_problem_new (code, value, detail));
}

/**
 * quatuor_problem_from:
 * @error: an error
 *
 * Returns: (transfer none) (nullable): the problem it carries, if it is ours
 */
const QuatuorProblem *
quatuor_problem_from (const GError *error)
{
  if (error->domain != QUATUOR_PROBLEM)
    return NULL;
  return quatuor_problem_error_get_private (error)->problem;
}

/**
 * quatuor_error_to_sentence:
 * @error: any error
 *
 * Returns: (transfer full): the sentence to show for it
 */
char *
quatuor_error_to_sentence (const GError *error)
{
  const QuatuorProblem *problem = quatuor_problem_from (error);
  QuatuorProblem cancelled = { QUATUOR_PROBLEM_CANCELLED };

  if (problem != NULL)
    return quatuor_problem_to_sentence (problem);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return quatuor_problem_to_sentence (&cancelled);
  return g_strdup (error->message);
}
