/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-chart.h"
#include "quatuor-cohort.h"
#include "quatuor-presence.h"
#include "quatuor-sums.h"

G_BEGIN_DECLS

/**
 * QuatuorCampaignPair:
 * @before: (nullable): the first campaign that was answered
 * @after: (nullable): the last one, on the same questionnaire; %NULL when there is
 *   one campaign only
 *
 * Two campaigns that can be put side by side.
 */
typedef struct
{
  const QuatuorCampaign *before;
  const QuatuorCampaign *after;
} QuatuorCampaignPair;

GPtrArray           *quatuor_document_list_seats  (QuatuorCohort             *cohort,
                                                   const QuatuorId           *territory,
                                                   const QuatuorId           *category);
QuatuorMedian        quatuor_document_median      (QuatuorCohort             *cohort,
                                                   const QuatuorCampaign     *campaign,
                                                   const QuatuorId           *dimension,
                                                   const GPtrArray           *seats);
QuatuorCampaignPair  quatuor_document_find_pair   (QuatuorCohort             *cohort,
                                                   const QuatuorId           *territory);
guint                quatuor_document_count_answers (QuatuorCohort           *cohort,
                                                   const QuatuorId           *territory,
                                                   const QuatuorId           *campaign,
                                                   const QuatuorId           *dimension);
QuatuorChart        *quatuor_chart_of_dimensions  (QuatuorCohort             *cohort,
                                                   const QuatuorId           *territory);
QuatuorChart        *quatuor_chart_of_gaps        (QuatuorCohort             *cohort,
                                                   const QuatuorId           *territory);
QuatuorChart        *quatuor_chart_of_attendance  (QuatuorCohort             *cohort,
                                                   QuatuorPresenceSums       *sums);
QuatuorChart        *quatuor_chart_of_path        (QuatuorCohort             *cohort,
                                                   const QuatuorId           *territory,
                                                   QuatuorDate                on);

G_END_DECLS
