/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

#define QUATUOR_COMMITMENT_OPEN "open"
#define QUATUOR_COMMITMENT_KEPT "kept"
#define QUATUOR_COMMITMENT_DROPPED "dropped"

gboolean     quatuor_commitment_is_open    (const QuatuorCommitment *commitment);
gboolean     quatuor_commitment_is_overdue (const QuatuorCommitment *commitment,
                                            QuatuorDate              on);
gboolean     quatuor_commitment_is_coach   (const QuatuorCommitment *commitment);
char        *quatuor_commitment_who        (QuatuorCohort           *cohort,
                                            const QuatuorCommitment *commitment);
QuatuorEdit *quatuor_commitment_write      (QuatuorCohort           *cohort,
                                            const QuatuorCommitment *commitment);
QuatuorEdit *quatuor_commitment_set_state  (QuatuorCohort           *cohort,
                                            const QuatuorCommitment *commitment,
                                            const char              *state,
                                            QuatuorDate              on);
QuatuorEdit *quatuor_commitment_remove     (QuatuorCohort           *cohort,
                                            const QuatuorCommitment *commitment);

G_END_DECLS
