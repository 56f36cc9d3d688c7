/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

GPtrArray               *quatuor_need_list       (QuatuorCohort     *cohort,
                                                  const QuatuorId   *from_seat,
                                                  const QuatuorId   *to_seat);
const QuatuorCommitment *quatuor_need_commitment (QuatuorCohort     *cohort,
                                                  const QuatuorId   *need);
QuatuorEdit             *quatuor_need_add        (QuatuorCohort     *cohort,
                                                  const QuatuorSeat *from_seat,
                                                  const QuatuorId   *to_seat,
                                                  const char        *text);
QuatuorEdit             *quatuor_need_commit     (QuatuorCohort     *cohort,
                                                  const QuatuorNeed *need,
                                                  QuatuorDate        due);

G_END_DECLS
