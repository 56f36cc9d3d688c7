/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-report-view.h"

G_BEGIN_DECLS

/**
 * QuatuorReportPlace:
 * @label: what is there, for a button: “CC des Trois-Clochers, Diagnostic”
 * @target: (nullable): where it is, as the window’s action `win.go` takes it; %NULL
 *   for what is nowhere any more, which @label says
 *
 * Where the records are that a row of a report counts.
 */
typedef struct
{
  char *label;
  char *target;
} QuatuorReportPlace;

GPtrArray *quatuor_report_view_list_places (QuatuorReportView *self,
                                            guint              row);
void       quatuor_report_filter_narrow    (QuatuorReportFilter *self,
                                            QuatuorCohort       *cohort,
                                            const char          *narrowing);

G_END_DECLS
