/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report-private.h"

G_BEGIN_DECLS

/**
 * QuatuorReportVeil:
 *
 * Stands before a sink and takes the figures of few persons out of its rows.
 */
typedef struct _QuatuorReportVeil QuatuorReportVeil;

QuatuorReportVeil *quatuor_report_veil_new  (const GPtrArray    *columns,
                                             const char         *total_of,
                                             const char         *total_over,
                                             QuatuorReportSink   sink,
                                             gpointer            data);
void               quatuor_report_veil_free (QuatuorReportVeil  *self);
gboolean           quatuor_report_veil_take (const char *const  *cells,
                                             gpointer            veil,
                                             GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorReportVeil, quatuor_report_veil_free)

G_END_DECLS
