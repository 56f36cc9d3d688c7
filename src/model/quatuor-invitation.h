/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

GPtrArray *quatuor_invitation_list_people (QuatuorCohort        *cohort,
                                           const QuatuorSession *session);
char      *quatuor_invitation_subject     (QuatuorCohort        *cohort,
                                           const QuatuorSession *session);
char      *quatuor_invitation_body        (QuatuorCohort        *cohort,
                                           const QuatuorSession *session);

G_END_DECLS
