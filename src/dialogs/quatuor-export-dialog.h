/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report.h"
#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_EXPORT_DIALOG (quatuor_export_dialog_get_type ())

/**
 * QuatuorExportDialog:
 *
 * Exports a report: which one, for whom, with names or pseudonyms, which rows,
 * and where. Then it says how many rows there are and opens their folder.
 */
G_DECLARE_FINAL_TYPE (QuatuorExportDialog, quatuor_export_dialog, QUATUOR, EXPORT_DIALOG, AdwWindow)

void quatuor_export_dialog_present (GtkWindow                 *parent,
                                    QuatuorStore              *store,
                                    const char                *report,
                                    const QuatuorReportFilter *filter);

G_END_DECLS
