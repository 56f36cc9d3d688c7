/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

/**
 * QuatuorSigner:
 * @seat: a seat that the charter is for
 * @signature: (nullable): its signature, or %NULL while it has not signed
 */
typedef struct
{
  const QuatuorSeat      *seat;
  const QuatuorSignature *signature;
} QuatuorSigner;

GPtrArray            *quatuor_charter_list_present (QuatuorCohort        *cohort);
gboolean              quatuor_charter_is_present   (QuatuorCohort        *cohort,
                                                    const QuatuorCharter *charter);
const QuatuorCharter *quatuor_charter_find_present (QuatuorCohort        *cohort,
                                                    const QuatuorId      *territory);
GPtrArray            *quatuor_charter_list_clauses (QuatuorCohort        *cohort,
                                                    const QuatuorId      *charter,
                                                    const QuatuorId      *category);
GArray               *quatuor_charter_list_signers (QuatuorCohort        *cohort,
                                                    const QuatuorCharter *charter,
                                                    QuatuorDate           on);
QuatuorEdit          *quatuor_charter_add          (QuatuorCohort        *cohort,
                                                    const QuatuorId      *territory,
                                                    const char           *title,
                                                    QuatuorId            *id);
QuatuorEdit          *quatuor_charter_add_version  (QuatuorCohort        *cohort,
                                                    const QuatuorCharter *charter,
                                                    QuatuorId            *id);
QuatuorEdit          *quatuor_charter_remove       (QuatuorCohort        *cohort,
                                                    const QuatuorCharter *charter);
QuatuorEdit          *quatuor_charter_sign         (QuatuorCohort        *cohort,
                                                    const QuatuorCharter *charter,
                                                    const QuatuorId      *seat,
                                                    QuatuorDate           on);
QuatuorEdit          *quatuor_charter_sign_all     (QuatuorCohort        *cohort,
                                                    const QuatuorCharter *charter,
                                                    QuatuorDate           on);
QuatuorEdit          *quatuor_charter_unsign       (QuatuorCohort          *cohort,
                                                    const QuatuorSignature *signature);
QuatuorEdit          *quatuor_clause_add           (QuatuorCohort        *cohort,
                                                    const QuatuorCharter *charter,
                                                    const QuatuorId      *category,
                                                    const char           *text);

G_END_DECLS
