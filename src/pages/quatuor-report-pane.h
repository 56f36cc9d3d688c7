/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report.h"
#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_REPORT_PANE (quatuor_report_pane_get_type ())

/**
 * QuatuorReportPane:
 *
 * One report: its filters, what they say in words, its first rows, what its
 * columns mean; and the ways out of it: an export, a print, a PDF file, and from
 * each row to the records that it counts.
 */
G_DECLARE_FINAL_TYPE (QuatuorReportPane, quatuor_report_pane, QUATUOR, REPORT_PANE, AdwBin)

void quatuor_report_pane_refresh    (QuatuorReportPane   *self,
                                     QuatuorStore        *store);
void quatuor_report_pane_set_report (QuatuorReportPane   *self,
                                     const QuatuorReport *report);

void quatuor_report_pane_compare_with (QuatuorReportPane   *self,
                                       const QuatuorId     *snapshot);
void quatuor_report_pane_narrow     (QuatuorReportPane   *self,
                                     const char          *narrowing);

G_END_DECLS
