/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-db.h"
#include "quatuor-report-filter.h"
#include "quatuor-report-words.h"

G_BEGIN_DECLS

typedef struct _QuatuorReportSource QuatuorReportSource;

/**
 * QuatuorReport:
 * @name: the name on the command line and in file names
 * @title: the English source of what the screen says
 * @summary: the English source of what it holds, in a sentence
 * @records: (nullable): the name of the report that holds the records behind its
 *   figures, found there by the codes of the row
 * @source: its columns, its filters and where its rows come from
 *
 * A table for evaluators, and the one place that defines it. What the screen
 * shows, what is printed and what is exported are the rows of the same statement.
 */
typedef struct
{
  const char                *name;
  const char                *title;
  const char                *summary;
  const char                *records;
  const QuatuorReportSource *source;
} QuatuorReport;

/**
 * QuatuorReportSink:
 * @cells: one text a column, as the universal profile writes it; %NULL for an
 *   empty cell. They last until the function returns
 * @data: what the caller gave
 * @error: where an error goes
 *
 * Takes a row.
 *
 * Returns: whether to go on; %FALSE sets @error
 */
typedef gboolean (*QuatuorReportSink) (const char *const  *cells,
                                       gpointer            data,
                                       GError            **error);

const QuatuorReport *quatuor_report_list         (guint                      *n_reports);
const QuatuorReport *quatuor_report_find         (const char                 *name);
const char          *quatuor_report_get_title    (const QuatuorReport        *report);
const char          *quatuor_report_get_summary  (const QuatuorReport        *report);
gboolean             quatuor_report_takes         (const QuatuorReport        *report,
                                                  QuatuorReportFilters        filters);
GPtrArray           *quatuor_report_list_columns (const QuatuorReport        *report,
                                                  QuatuorDb                  *db,
                                                  GError                    **error);
gboolean             quatuor_report_run          (const QuatuorReport        *report,
                                                  QuatuorDb                  *db,
                                                  const QuatuorReportFilter  *filter,
                                                  QuatuorReportSink           sink,
                                                  gpointer                    data,
                                                  GError                    **error);
char                *quatuor_report_basis_to_sentence (const QuatuorReportFilter *filter,
                                                  GDateTime                  *read_at,
                                                  QuatuorReportLanguage       language);
char                *quatuor_report_filter_to_sentence (const QuatuorReportFilter *filter,
                                                  const QuatuorReport        *report,
                                                  QuatuorCohort              *cohort,
                                                  QuatuorReportLanguage       language);

G_END_DECLS
