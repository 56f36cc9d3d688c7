/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-digest.h"

G_BEGIN_DECLS

/**
 * QuatuorBriefChange:
 * @on: the day
 * @who: (nullable): who did it
 * @what: the act in words
 * @more: how many others of the same kind the same person did that day
 */
typedef struct
{
  QuatuorDate  on;
  char        *who;
  char        *what;
  guint        more;
} QuatuorBriefChange;

/**
 * QuatuorBriefSource:
 * @cohort: the programme
 * @territory: the territory to be visited
 * @on: the day of the visit
 * @campaign: (nullable): the campaign whose answers are looked at, from
 *   quatuor_brief_campaign()
 * @ratings: (nullable) (element-type QuatuorRating): the territory's answers in
 *   it
 * @changes: (nullable) (element-type QuatuorBriefChange): what the journal says
 *   since quatuor_brief_since(), the newest first
 */
typedef struct
{
  QuatuorCohort          *cohort;
  const QuatuorTerritory *territory;
  QuatuorDate             on;
  const QuatuorCampaign  *campaign;
  const GPtrArray        *ratings;
  const GPtrArray        *changes;
} QuatuorBriefSource;

const QuatuorCampaign *quatuor_brief_campaign    (QuatuorCohort            *cohort,
                                                  const QuatuorId          *territory);
QuatuorDate            quatuor_brief_since       (QuatuorCohort            *cohort,
                                                  const QuatuorId          *territory,
                                                  QuatuorDate               on);
QuatuorDigest         *quatuor_brief_new         (const QuatuorBriefSource *source);
void                   quatuor_brief_change_free (QuatuorBriefChange       *change);

G_END_DECLS
