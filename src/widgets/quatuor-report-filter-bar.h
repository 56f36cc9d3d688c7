/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_REPORT_FILTER_BAR (quatuor_report_filter_bar_get_type ())

/**
 * QuatuorReportFilterBar:
 *
 * The controls that filter a report, in as many lines as they need: those that
 * mean something to it. `changed` tells that a person chose something else; what
 * was chosen for one report stays chosen for the next one.
 */
G_DECLARE_FINAL_TYPE (QuatuorReportFilterBar, quatuor_report_filter_bar, QUATUOR,
                      REPORT_FILTER_BAR, AdwBin)

void     quatuor_report_filter_bar_show       (QuatuorReportFilterBar    *self,
                                               QuatuorCohort             *cohort);
void     quatuor_report_filter_bar_set_snapshots (QuatuorReportFilterBar *self,
                                               GPtrArray                 *snapshots);
void     quatuor_report_filter_bar_choose_since (QuatuorReportFilterBar  *self,
                                               const QuatuorId           *since);
void     quatuor_report_filter_bar_set_report (QuatuorReportFilterBar    *self,
                                               const QuatuorReport       *report,
                                               QuatuorCohort             *cohort);
void     quatuor_report_filter_bar_get        (QuatuorReportFilterBar    *self,
                                               QuatuorReportFilter       *filter);
void     quatuor_report_filter_bar_set        (QuatuorReportFilterBar    *self,
                                               const QuatuorReportFilter *filter);
gboolean quatuor_report_filter_bar_is_narrow  (QuatuorReportFilterBar    *self);
void     quatuor_report_filter_bar_reset      (QuatuorReportFilterBar    *self);

G_END_DECLS
