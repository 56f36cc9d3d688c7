/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

/* Pre-election restraint (période de réserve): the days in which elected people,
 * and sometimes agents, may not speak in public. */

const QuatuorRestraint *quatuor_restraint_at      (QuatuorCohort          *cohort,
                                                   QuatuorDate             date);
char                   *quatuor_restraint_warning (QuatuorCohort          *cohort,
                                                   QuatuorDate             date);
char                   *quatuor_restraint_days    (const QuatuorRestraint *restraint);
QuatuorEdit            *quatuor_restraint_write   (QuatuorCohort          *cohort,
                                                   const QuatuorRestraint *restraint);
QuatuorEdit            *quatuor_restraint_remove  (QuatuorCohort          *cohort,
                                                   const QuatuorRestraint *restraint);

G_END_DECLS
