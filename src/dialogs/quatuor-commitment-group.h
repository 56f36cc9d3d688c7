/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_COMMITMENT_GROUP (quatuor_commitment_group_get_type ())

/**
 * QuatuorCommitmentGroup:
 *
 * The fields of a commitment: what, who, until when. One without words is no
 * commitment.
 */
G_DECLARE_FINAL_TYPE (QuatuorCommitmentGroup, quatuor_commitment_group, QUATUOR, COMMITMENT_GROUP,
                      AdwPreferencesGroup)

GtkWidget         *quatuor_commitment_group_new      (QuatuorCohort           *cohort,
                                                      const QuatuorId         *territory,
                                                      const QuatuorCommitment *commitment);
gboolean           quatuor_commitment_group_is_empty (QuatuorCommitmentGroup  *self);
QuatuorCommitment *quatuor_commitment_group_make     (QuatuorCommitmentGroup  *self);

G_END_DECLS
