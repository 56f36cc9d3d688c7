/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvDouble:
 * @line: the line of a row that would make something new
 * @other_line: an earlier line that seems to say the same, or 0
 * @table: what both are
 * @other: what seems to be the same, in the programme when @other_line is 0
 *
 * A row that is likely to be there twice.
 */
typedef struct
{
  gint64       line;
  gint64       other_line;
  QuatuorTable table;
  QuatuorId    other;
} QuatuorCsvDouble;

/**
 * QuatuorCsvDoubles:
 *
 * Finds out which new rows of an import resemble others: people by their names, or
 * by mail or phone and one of their names; territories by name or SIREN; the rest by
 * title or text on one territory, about the same day. Private to the import.
 */
typedef struct _QuatuorCsvDoubles QuatuorCsvDoubles;

QuatuorCsvDoubles *quatuor_csv_doubles_new  (QuatuorCsvKind   kind,
                                         QuatuorCohort   *cohort);
void             quatuor_csv_doubles_free (QuatuorCsvDoubles *self);
void             quatuor_csv_doubles_note (QuatuorCsvDoubles *self,
                                         gint64           line,
                                         QuatuorTable     table,
                                         gconstpointer    row);
GArray          *quatuor_csv_doubles_find (QuatuorCsvDoubles *self);
char            *quatuor_csv_doubles_name (QuatuorCsvDoubles *self,
                                         const QuatuorId *id);

G_END_DECLS
