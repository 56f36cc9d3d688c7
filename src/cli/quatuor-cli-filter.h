/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report.h"

G_BEGIN_DECLS

/**
 * QuatuorCliFilter:
 * @territories: (nullable): codes
 * @categories: (nullable): codes
 * @phases: (nullable): codes
 * @campaign: (nullable): a code
 * @before: (nullable): a code
 * @from: (nullable): a day
 * @until: (nullable): a day
 * @on: (nullable): a day
 * @snapshot: (nullable): a title
 * @since: (nullable): a title
 * @names: whether names are told
 * @suppress: whether figures of few persons are taken out
 *
 * What the line says of a report's rows, as it was typed. Owned.
 */
typedef struct
{
  char     **territories;
  char     **categories;
  char     **phases;
  char      *campaign;
  char      *before;
  char      *from;
  char      *until;
  char      *on;
  char      *snapshot;
  char      *since;
  gboolean   names;
  gboolean   suppress;
} QuatuorCliFilter;

void      quatuor_cli_filter_clear    (QuatuorCliFilter       *self);
gboolean  quatuor_cli_filter_is_empty (const QuatuorCliFilter *self);
char     *quatuor_cli_filter_check    (const QuatuorCliFilter *self,
                                       const QuatuorReport    *report,
                                       QuatuorReportFilter    *filter);
gboolean  quatuor_cli_filter_resolve  (const QuatuorCliFilter *self,
                                       QuatuorDb              *db,
                                       QuatuorReportFilter    *filter,
                                       GError                **error);
char     *quatuor_cli_filter_list     (const QuatuorReport    *report);
char     *quatuor_cli_filter_say      (QuatuorDb                 *db,
                                       const QuatuorReport       *report,
                                       const QuatuorReportFilter *filter);

G_END_DECLS
