/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-digest.h"

G_BEGIN_DECLS

QuatuorDigest *quatuor_handover_new (QuatuorCohort     *cohort,
                                     const QuatuorSeat *seat,
                                     QuatuorDate        on);

G_END_DECLS
