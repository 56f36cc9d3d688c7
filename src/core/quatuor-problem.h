/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QUATUOR_PROBLEM (quatuor_problem_error_quark ())

/**
 * QuatuorProblemCode:
 *
 * What can go wrong with a file, a table or an act. Each code has one sentence
 * in quatuor-problem.c; add to the end.
 */
typedef enum
{
  /* The working file */
  QUATUOR_PROBLEM_FILE_EXISTS,
  QUATUOR_PROBLEM_FILE_MISSING,
  QUATUOR_PROBLEM_FILE_DENIED,
  QUATUOR_PROBLEM_FILE_READ_ONLY,
  QUATUOR_PROBLEM_FILE_FOREIGN,
  QUATUOR_PROBLEM_FILE_DAMAGED,
  QUATUOR_PROBLEM_FILE_TRUNCATED,
  QUATUOR_PROBLEM_FILE_NEWER,
  QUATUOR_PROBLEM_FILE_LOCKED,
  QUATUOR_PROBLEM_FILE_BUSY,
  QUATUOR_PROBLEM_DISK_FULL,
  QUATUOR_PROBLEM_DISK_ERROR,
  QUATUOR_PROBLEM_DATABASE,
  QUATUOR_PROBLEM_CANCELLED,
  QUATUOR_PROBLEM_NO_TEMPLATE,
  /* Journal */
  QUATUOR_PROBLEM_NOTHING_TO_UNDO,
  QUATUOR_PROBLEM_NOTHING_TO_REDO,
  QUATUOR_PROBLEM_UNDO_CONFLICT,
  QUATUOR_PROBLEM_JOURNAL_DIFFERS,
  /* Rules of the domain: value and detail name the thing */
  QUATUOR_PROBLEM_SECOND_HOLDER,
  QUATUOR_PROBLEM_BAD_SIREN,
  QUATUOR_PROBLEM_BAD_CODE,
  QUATUOR_PROBLEM_CODE_TAKEN,
  QUATUOR_PROBLEM_ENDS_BEFORE_START,
  QUATUOR_PROBLEM_FRAMEWORK_FROZEN,
  QUATUOR_PROBLEM_CAMPAIGN_CLOSED,
  QUATUOR_PROBLEM_BAD_LEVEL,
  QUATUOR_PROBLEM_VALUE_MISSING,
  QUATUOR_PROBLEM_REFERENCE,
  QUATUOR_PROBLEM_IN_USE,
  /* Tables from outside */
  QUATUOR_PROBLEM_CSV_EMPTY,
  QUATUOR_PROBLEM_CSV_NUL,
  QUATUOR_PROBLEM_CSV_TOO_LONG,
  QUATUOR_PROBLEM_CSV_RAGGED,
  QUATUOR_PROBLEM_CSV_UNCLOSED,
  QUATUOR_PROBLEM_CSV_STRAY_QUOTE,
  QUATUOR_PROBLEM_CSV_TWICE,
  QUATUOR_PROBLEM_CSV_NO_HEADER,
  QUATUOR_PROBLEM_CSV_ENCODING,
  QUATUOR_PROBLEM_CSV_FILE_TOO_BIG,
  QUATUOR_PROBLEM_BAD_DATE,
  QUATUOR_PROBLEM_BAD_NUMBER,
  QUATUOR_PROBLEM_BAD_CHOICE,
  QUATUOR_PROBLEM_UNKNOWN_REFERENCE,
  QUATUOR_PROBLEM_KEY_MISSING,
  QUATUOR_PROBLEM_ROW_TWICE,
  QUATUOR_PROBLEM_NO_PERSON,
  /* Warnings: the row is taken, and this is said */
  QUATUOR_PROBLEM_COLUMN_IGNORED,
  QUATUOR_PROBLEM_MENDED,
  QUATUOR_PROBLEM_NAMESAKE,
  QUATUOR_PROBLEM_PERSON_MADE,
  /* Archives and exports */
  QUATUOR_PROBLEM_ARCHIVE_DAMAGED,
  QUATUOR_PROBLEM_ARCHIVE_INTO_USED,
  QUATUOR_PROBLEM_DIRECTORY_NOT_EMPTY,
  /* More of tables from outside */
  QUATUOR_PROBLEM_AMBIGUOUS,
  QUATUOR_PROBLEM_CSV_NO_COLUMN,
  QUATUOR_PROBLEM_PARENT_LOOP,
  QUATUOR_PROBLEM_COLUMN_WITHHELD, /* a warning */
  QUATUOR_PROBLEM_ROWS_DIFFER,
  QUATUOR_PROBLEM_CAMPAIGN_NOT_OPEN,
  /* Sessions */
  QUATUOR_PROBLEM_AUDIENCE_MISSING,
  QUATUOR_PROBLEM_HALF_DAY_TWICE,
  QUATUOR_PROBLEM_DEPENDENCY,
  QUATUOR_PROBLEM_BAD_HALF_DAYS,
  QUATUOR_PROBLEM_HALF_DAY_USED,
  /* Snapshots */
  QUATUOR_PROBLEM_SNAPSHOT_LOCKED,
  QUATUOR_PROBLEM_SNAPSHOT_TITLE_TAKEN,
  QUATUOR_PROBLEM_SNAPSHOT_UNKNOWN,
  QUATUOR_PROBLEM_SNAPSHOT_DAMAGED,
  /* A table that another program writes while we read */
  QUATUOR_PROBLEM_CSV_CHANGED,
  /* Documents */
  QUATUOR_PROBLEM_CROSSING_CLOSED,
  /* More of the assistant: warnings */
  QUATUOR_PROBLEM_DOUBLE,
  QUATUOR_PROBLEM_DOUBLE_LINE,
  /* An error again */
  QUATUOR_PROBLEM_NO_MAPPING,
  /* More of snapshots */
  QUATUOR_PROBLEM_NOT_IN_SNAPSHOT,
  QUATUOR_PROBLEM_SNAPSHOT_TOO_BIG,
  /* And a warning */
  QUATUOR_PROBLEM_COLUMN_COUNTED,
  /* A programme in two hands */
  QUATUOR_PROBLEM_CHANGED_ELSEWHERE,
  /* Days of a table that another one contradicts */
  QUATUOR_PROBLEM_DATE_TURNED,
  QUATUOR_PROBLEM_DATES_UNSURE,
  /* A file that never was whole */
  QUATUOR_PROBLEM_FILE_UNFINISHED,
  /* More of what spreadsheets leave in a table: two errors, two warnings */
  QUATUOR_PROBLEM_CSV_WORKBOOK,
  QUATUOR_PROBLEM_CSV_TOO_WIDE,
  QUATUOR_PROBLEM_CSV_ABOVE_HEADER,
  QUATUOR_PROBLEM_CSV_TOTAL,
} QuatuorProblemCode;

/**
 * QuatuorProblem:
 * @code: what went wrong
 * @file: (nullable): the file, as the user named it
 * @line: the line where the record begins, the header being 1; 0 for none
 * @column: (nullable): the header as written
 * @value: (nullable): the value that was refused
 * @detail: (nullable): what a remedy needs: a name, a list of choices, a
 *   library's own words
 */
typedef struct
{
  QuatuorProblemCode  code;
  char               *file;
  gint64              line;
  char               *column;
  char               *value;
  char               *detail;
} QuatuorProblem;

GQuark          quatuor_problem_error_quark  (void);
QuatuorProblem *quatuor_problem_new          (QuatuorProblemCode    code,
                                              const char           *value,
                                              const char           *detail);
QuatuorProblem *quatuor_problem_copy         (const QuatuorProblem *problem);
void            quatuor_problem_free         (QuatuorProblem       *problem);
void            quatuor_problem_set_place    (QuatuorProblem       *problem,
                                              const char           *file,
                                              gint64                line,
                                              const char           *column);
gboolean        quatuor_problem_is_warning   (const QuatuorProblem *problem);
char           *quatuor_problem_to_sentence  (const QuatuorProblem *problem);
char           *quatuor_problem_to_line      (const QuatuorProblem *problem);

void                  quatuor_problem_raise    (GError             **error,
                                                QuatuorProblemCode   code,
                                                const char          *value,
                                                const char          *detail);
void                  quatuor_problem_raise_as (GError             **error,
                                                QuatuorProblem      *problem);
const QuatuorProblem *quatuor_problem_from     (const GError        *error);
char                 *quatuor_error_to_sentence (const GError       *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorProblem, quatuor_problem_free)

G_END_DECLS
