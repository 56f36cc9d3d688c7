/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

char *quatuor_moment_facts       (QuatuorCohort       *cohort,
                                  const QuatuorMoment *moment);
char *quatuor_moment_voices      (QuatuorCohort       *cohort,
                                  const QuatuorMoment *moment);
char *quatuor_narrative_state    (QuatuorCohort       *cohort,
                                  const QuatuorId     *territory);

G_END_DECLS
