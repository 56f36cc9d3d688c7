/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-namesakes.h"

G_BEGIN_DECLS

/* Stands between the parts of what a record is called. */
#define QUATUOR_REPORT_BETWEEN " / "

/**
 * QuatuorReportSide:
 * @cohort: a programme as it was, or as it is
 * @table: a table
 * @row: (nullable): a row of it; %NULL where it is not there
 * @namesakes: (nullable): those of that programme, read; %NULL where nobody is named
 *
 * One side of what the report on changes compares.
 */
typedef struct
{
  QuatuorCohort    *cohort;
  QuatuorTable      table;
  gpointer          row;
  QuatuorNamesakes *namesakes;
} QuatuorReportSide;

char                   *quatuor_report_side_get_name      (const QuatuorReportSide *self);
char                   *quatuor_report_side_get_value     (const QuatuorReportSide *self,
                                                           const QuatuorField      *field);
const QuatuorTerritory *quatuor_report_side_get_territory (const QuatuorReportSide *self);
gboolean                quatuor_report_side_is_same       (const QuatuorField      *field,
                                                           gconstpointer            before,
                                                           gconstpointer            after);

G_END_DECLS
