/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-namesakes.h"
#include "quatuor-report-labels.h"
#include "quatuor-report.h"

G_BEGIN_DECLS

/**
 * QuatuorReportRun:
 *
 * One run of a report: its bound statements, its columns and where rows go. @each is
 * %NULL where the statement runs once, @namesakes where nobody goes by name.
 */
typedef struct
{
  QuatuorDb                 *db;
  QuatuorStatement          *each;
  QuatuorStatement          *statement;
  GPtrArray                 *columns;
  QuatuorNamesakes          *namesakes;
  const QuatuorReportFilter *filter;
  QuatuorReportSink          sink;
  gpointer                   data;
} QuatuorReportRun;

/**
 * QuatuorReportSource:
 * @statement: (nullable): the name of the report's statement; %NULL where @stream
 *   finds the rows itself
 * @filters: which parts of a filter the statement has parameters for
 * @each: (nullable): the statement that gives, in their order, the keys for which
 *   @statement runs again and again: each column is named as the parameter to which
 *   it is bound
 * @each_filters: which parts of a filter @each has parameters for
 * @narrowed: which parts of a filter @stream looks at by itself
 * @columns: (nullable): the columns, save those that follow data, ended by a code
 *   of %NULL; %NULL for those of the kind of the same name
 * @n_columns: how many of them there are; counted by quatuor_report_describe()
 * @n_leading: how many of them stand before the columns that follow data; 0 for
 *   all
 * @followed: (nullable): the statement that gives, for each column that follows
 *   data, its code and its title
 * @model: (nullable): what those columns are: their code and header are completed
 *   by what the statement gives
 * @total_of: (nullable): the code of the column that is empty in a row which is the
 *   total of those before it
 * @total_over: (nullable): the code of the column that is empty in a row which is the
 *   total of those further up that say the same in @total_of
 * @stream: sends the rows to the sink
 *
 * Where a report comes from.
 */
struct _QuatuorReportSource
{
  const char              *statement;
  QuatuorReportFilters     filters;
  const char              *each;
  QuatuorReportFilters     each_filters;
  QuatuorReportFilters     narrowed;
  const QuatuorCsvColumn  *columns;
  guint                    n_columns;
  guint                    n_leading;
  const char              *followed;
  const QuatuorCsvColumn  *model;
  const char              *total_of;
  const char              *total_over;
  gboolean               (*stream) (QuatuorReportRun  *run,
                                    GError           **error);
};

void     quatuor_report_describe                (const QuatuorReport  *report,
                                                 QuatuorReportSource  *source);
gboolean quatuor_report_stream_rows             (QuatuorReportRun     *run,
                                                 GError              **error);
gboolean quatuor_report_stream_added            (QuatuorReportRun     *run,
                                                 GError              **error);
gboolean quatuor_report_stream_answers          (QuatuorReportRun     *run,
                                                 GError              **error);
gboolean quatuor_report_stream_before_after     (QuatuorReportRun     *run,
                                                 GError              **error);
char    *quatuor_report_changes_write           (const char *const    *cells,
                                                 const char           *value,
                                                 QuatuorReportLabels  *labels);
char    *quatuor_report_changes_say             (const char *const    *cells,
                                                 const char           *value);
gboolean quatuor_report_stream_changes          (QuatuorReportRun     *run,
                                                 GError              **error);
gboolean quatuor_report_stream_diagnostic       (QuatuorReportRun     *run,
                                                 GError              **error);
gboolean quatuor_report_stream_matrix           (QuatuorReportRun     *run,
                                                 GError              **error);
gboolean quatuor_report_stream_presence         (QuatuorReportRun     *run,
                                                 GError              **error);
gboolean quatuor_report_stream_session_presence (QuatuorReportRun     *run,
                                                 GError              **error);

G_END_DECLS
