/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

char        *quatuor_interview_new_code (QuatuorCohort          *cohort);
char        *quatuor_excerpt_source     (QuatuorCohort          *cohort,
                                         const QuatuorExcerpt   *excerpt);
GPtrArray   *quatuor_excerpt_list       (QuatuorCohort          *cohort,
                                         const QuatuorId        *territory,
                                         const QuatuorId        *criterion);
QuatuorEdit *quatuor_interview_write    (QuatuorCohort          *cohort,
                                         const QuatuorInterview *interview,
                                         const GPtrArray        *excerpts);
QuatuorEdit *quatuor_interview_remove   (QuatuorCohort          *cohort,
                                         const QuatuorInterview *interview);

G_END_DECLS
