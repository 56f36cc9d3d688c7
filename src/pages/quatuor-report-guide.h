/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-report.h"

G_BEGIN_DECLS

/**
 * QuatuorReportGuide:
 * @reports: the reports that it is for, up to a %NULL
 * @sentence: what to do so that the report holds something
 * @button: the label of a button that leads there
 * @action: the action of the button
 * @place: (nullable): the target of the action, or a tab of a territory; %NULL for
 *   an action without a target
 *
 * What to do about a report that is empty because the programme holds nothing of
 * what it tells.
 */
typedef struct
{
  const char *reports[5];
  const char *sentence;
  const char *button;
  const char *action;
  const char *place;
} QuatuorReportGuide;

const QuatuorReportGuide *quatuor_report_guide_find       (const QuatuorReport      *report,
                                                           QuatuorCohort            *cohort);
char                     *quatuor_report_guide_get_target (const QuatuorReportGuide *self,
                                                           QuatuorCohort            *cohort);

G_END_DECLS
