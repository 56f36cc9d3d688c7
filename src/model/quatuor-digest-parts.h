/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-digest.h"

G_BEGIN_DECLS

/* Sections that the visit brief and the handover sheet share. */

void     quatuor_digest_add_promises     (QuatuorDigestSection    *section,
                                          QuatuorCohort           *cohort,
                                          const QuatuorId         *territory,
                                          const QuatuorId         *seat,
                                          QuatuorDate              on);
void     quatuor_digest_add_promise      (QuatuorDigestSection    *section,
                                          QuatuorCohort           *cohort,
                                          const QuatuorCommitment *commitment,
                                          gboolean                 with_who,
                                          QuatuorDate              on);
void     quatuor_digest_add_dates        (QuatuorDigestSection    *section,
                                          QuatuorCohort           *cohort,
                                          const QuatuorId         *territory,
                                          const QuatuorId         *seat,
                                          QuatuorDate              on);
gboolean quatuor_digest_session_concerns (QuatuorCohort           *cohort,
                                          const QuatuorSession    *session,
                                          const QuatuorId         *territory,
                                          const QuatuorId         *seat,
                                          QuatuorDate              on);
char    *quatuor_digest_due              (QuatuorDate              due,
                                          QuatuorDate              on);

G_END_DECLS
