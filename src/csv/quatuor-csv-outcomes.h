/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvFate:
 * @QUATUOR_CSV_NEW: the row makes something new
 * @QUATUOR_CSV_CHANGED: it changes something
 * @QUATUOR_CSV_IDENTICAL: it says what the programme holds already
 * @QUATUOR_CSV_LEFT_EMPTY: it was prepared and not filled in
 *
 * What becomes of a row of a table.
 */
typedef enum
{
  QUATUOR_CSV_NEW,
  QUATUOR_CSV_CHANGED,
  QUATUOR_CSV_IDENTICAL,
  QUATUOR_CSV_LEFT_EMPTY,
  QUATUOR_N_CSV_FATES,
} QuatuorCsvFate;

/**
 * QuatuorCsvDifference:
 * @table: the table of the row of the programme
 * @column: the column of @table that another value comes into
 * @before: (nullable): its value, as quatuor_wording_for_value() takes it
 * @after: (nullable): the other one
 */
typedef struct
{
  QuatuorTable  table;
  const char   *column;
  char         *before;
  char         *after;
} QuatuorCsvDifference;

/**
 * QuatuorCsvOutcome:
 * @line: the line where the row begins
 * @name: (nullable): what it is about, in words
 * @tale: (nullable): what else it says, in words
 * @differences: (nullable) (element-type QuatuorCsvDifference): what it changes
 *
 * A row of a table and what becomes of it.
 */
typedef struct
{
  gint64     line;
  char      *name;
  char      *tale;
  GPtrArray *differences;
} QuatuorCsvOutcome;

/**
 * QuatuorCsvOutcomes:
 *
 * The rows of a table by what becomes of them. The first hundred thousand are
 * kept, whatever the length of the table.
 */
typedef struct _QuatuorCsvOutcomes QuatuorCsvOutcomes;

QuatuorCsvOutcomes *quatuor_csv_outcomes_new     (void);
void                quatuor_csv_outcomes_free    (QuatuorCsvOutcomes       *self);
void                quatuor_csv_outcomes_name    (QuatuorCsvOutcomes       *self,
                                                  gint64                    line,
                                                  char                     *name,
                                                  char                     *tale);
void                quatuor_csv_outcomes_compare (QuatuorCsvOutcomes       *self,
                                                  gint64                    line,
                                                  QuatuorTable              table,
                                                  gconstpointer             before,
                                                  gconstpointer             after);
void                quatuor_csv_outcomes_differ  (QuatuorCsvOutcomes       *self,
                                                  gint64                    line,
                                                  QuatuorTable              table,
                                                  const char               *column,
                                                  const char               *before,
                                                  const char               *after);
void                quatuor_csv_outcomes_settle  (QuatuorCsvOutcomes       *self,
                                                  gint64                    line,
                                                  QuatuorCsvFate            fate);
const GPtrArray    *quatuor_csv_outcomes_list    (const QuatuorCsvOutcomes *self,
                                                  QuatuorCsvFate            fate);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCsvOutcomes, quatuor_csv_outcomes_free)

G_END_DECLS
