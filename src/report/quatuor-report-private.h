/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report.h"

G_BEGIN_DECLS

/**
 * QuatuorReportRun:
 *
 * One run of a report: its bound statement, its columns and where rows go.
 */
typedef struct
{
  QuatuorDb                 *db;
  QuatuorStatement          *statement;
  GPtrArray                 *columns;
  const QuatuorReportFilter *filter;
  QuatuorReportSink          sink;
  gpointer                   data;
} QuatuorReportRun;

/**
 * QuatuorReportSource:
 * @statement: the name of the report's statement
 * @filters: which parts of a filter the statement has parameters for
 * @columns: the columns, save those that follow data
 * @n_columns: how many of them there are
 * @n_leading: how many of them stand before the columns that follow data
 * @followed: (nullable): the statement that gives, for each column that follows
 *   data, its code and its title
 * @model: what those columns are: their code and header are completed by what
 *   the statement gives
 * @stream: sends the rows to the sink
 *
 * Where a report comes from.
 */
typedef struct
{
  const char              *statement;
  QuatuorReportFilters     filters;
  const QuatuorCsvColumn  *columns;
  guint                    n_columns;
  guint                    n_leading;
  const char              *followed;
  QuatuorCsvColumn         model;
  gboolean               (*stream) (QuatuorReportRun  *run,
                                    GError           **error);
} QuatuorReportSource;

void     quatuor_report_describe          (const QuatuorReport  *report,
                                           QuatuorReportSource  *source);
gboolean quatuor_report_stream_rows       (QuatuorReportRun     *run,
                                           GError              **error);
gboolean quatuor_report_stream_diagnostic (QuatuorReportRun     *run,
                                           GError              **error);
gboolean quatuor_report_stream_matrix     (QuatuorReportRun     *run,
                                           GError              **error);
gboolean quatuor_report_stream_presence   (QuatuorReportRun     *run,
                                           GError              **error);

G_END_DECLS
