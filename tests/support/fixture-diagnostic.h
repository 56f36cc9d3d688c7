/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

#define FIXTURE_N_SEATS 4
#define FIXTURE_N_DIMENSIONS 3
#define FIXTURE_N_CRITERIA 12

/**
 * FixtureDiagnostic:
 *
 * A territory with four seats, one of them vacant, and a questionnaire of three
 * dimensions with four criteria each, without a file. Ratings may be added until
 * the end.
 */
typedef struct
{
  QuatuorCohort *cohort;
  GPtrArray     *ratings;
  QuatuorId      territory;
  QuatuorId      campaign;
  QuatuorId      seats[FIXTURE_N_SEATS];
  QuatuorId      criteria[FIXTURE_N_CRITERIA];
} FixtureDiagnostic;

void                     fixture_diagnostic_set_up    (FixtureDiagnostic *self,
                                                       gconstpointer      data);
void                     fixture_diagnostic_tear_down (FixtureDiagnostic *self,
                                                       gconstpointer      data);
void                     fixture_diagnostic_rate      (FixtureDiagnostic *self,
                                                       guint              seat,
                                                       guint              criterion,
                                                       const char        *level,
                                                       const char        *comment);
const QuatuorCampaign   *fixture_diagnostic_campaign  (FixtureDiagnostic *self);
const QuatuorTerritory  *fixture_diagnostic_territory (FixtureDiagnostic *self);

G_END_DECLS
