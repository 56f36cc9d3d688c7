/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"
#include "quatuor-db.h"

G_BEGIN_DECLS

/**
 * QuatuorReportLabels:
 *
 * What the programme calls its categories, phases, campaigns and dimensions, for
 * readers to whom a code says little.
 */
typedef struct _QuatuorReportLabels QuatuorReportLabels;

QuatuorReportLabels *quatuor_report_labels_new  (QuatuorDb               *db,
                                                 GError                 **error);
void                 quatuor_report_labels_free (QuatuorReportLabels     *self);
GHashTable          *quatuor_report_labels_of   (QuatuorReportLabels     *self,
                                                 const QuatuorCsvColumn  *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorReportLabels, quatuor_report_labels_free)

G_END_DECLS
