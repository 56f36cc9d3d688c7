/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

/**
 * QuatuorContactNote:
 * @contact: the contact as it shall be: known or new
 * @people: (element-type QuatuorId): who was met
 * @topics: (element-type QuatuorId): which local topics were talked about
 * @new_topics: (nullable) (element-type QuatuorTopic): topics that came up
 * @commitments: (nullable) (element-type QuatuorCommitment): what was promised
 *   there and is new or changed
 *
 * All that is noted of one contact: one act.
 */
typedef struct
{
  const QuatuorContact *contact;
  const GArray         *people;
  const GArray         *topics;
  const GPtrArray      *new_topics;
  const GPtrArray      *commitments;
} QuatuorContactNote;

const QuatuorContact *quatuor_contact_last   (QuatuorCohort            *cohort,
                                              const QuatuorId          *territory,
                                              QuatuorDate               on);
const char           *quatuor_contact_shared_note (const QuatuorContact *contact);
QuatuorEdit          *quatuor_contact_write  (QuatuorCohort            *cohort,
                                              const QuatuorContactNote *note);
QuatuorEdit          *quatuor_contact_remove (QuatuorCohort            *cohort,
                                              const QuatuorContact     *contact);

G_END_DECLS
