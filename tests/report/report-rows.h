/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report.h"

G_BEGIN_DECLS

/* The rows of a report as tests compare them. */
GPtrArray *report_rows_read (const QuatuorReport       *report,
                             QuatuorDb                 *db,
                             const QuatuorReportFilter *filter);
char      *report_rows_say  (const char                *name,
                             QuatuorDb                 *db,
                             const QuatuorReportFilter *filter);

G_END_DECLS
