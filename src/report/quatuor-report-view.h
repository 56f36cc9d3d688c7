/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-grid.h"
#include "quatuor-report.h"

G_BEGIN_DECLS

/**
 * QuatuorReportViewFirst:
 * @grid: the first rows
 * @data: what the caller gave
 *
 * Called once, in the thread that reads, when the rows are many: the first ones
 * can be shown while the others are counted.
 */
typedef void (*QuatuorReportViewFirst) (QuatuorGrid *grid,
                                        gpointer     data);

/**
 * QuatuorReportView:
 * @report: which report
 * @filter: which rows of it
 * @cohort: the programme
 * @max_rows: how many rows are wanted at most; 0 for all
 * @first: (nullable): takes the first rows
 * @first_data: for @first
 * @columns: (element-type QuatuorCsvColumn): the columns of the report
 * @grid: the table in the words of the reader
 * @codes: (element-type GStrv): for each row of @grid, its cells as the universal
 *   profile writes them
 * @n_rows: how many rows there are in all
 * @read_at: when they were read
 *
 * A report as people read it, on the screen and on paper: codes are names, days
 * and numbers are written as the reader writes them.
 */
typedef struct
{
  const QuatuorReport    *report;
  QuatuorReportFilter     filter;
  QuatuorCohort          *cohort;
  guint                   max_rows;
  QuatuorReportViewFirst  first;
  gpointer                first_data;
  GPtrArray              *columns;
  QuatuorGrid            *grid;
  GPtrArray              *codes;
  guint                   n_rows;
  GDateTime              *read_at;
} QuatuorReportView;

QuatuorReportView *quatuor_report_view_new        (const QuatuorReport       *report,
                                                   const QuatuorReportFilter *filter,
                                                   QuatuorCohort             *cohort,
                                                   guint                      max_rows);
void               quatuor_report_view_free       (gpointer                   view);
gboolean           quatuor_report_view_run        (QuatuorDb                 *db,
                                                   gpointer                   view,
                                                   GError                   **error);
char              *quatuor_report_view_to_sentence (QuatuorReportView        *self);
char             **quatuor_report_view_list_notes (QuatuorReportView         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorReportView, quatuor_report_view_free)

G_END_DECLS
