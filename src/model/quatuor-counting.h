/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/**
 * QuatuorCounting:
 *
 * Adds up the ratings of a programme in one pass, in any order: the tallies of
 * each seat and the gaps that were not talked over.
 */
typedef struct _QuatuorCounting QuatuorCounting;

QuatuorCounting *quatuor_counting_new    (QuatuorCohort   *cohort);
void             quatuor_counting_add    (QuatuorCounting *self,
                                          const QuatuorId *campaign,
                                          const QuatuorId *seat,
                                          const QuatuorId *criterion,
                                          const char      *level);
void             quatuor_counting_finish (QuatuorCounting *self);
void             quatuor_counting_free   (QuatuorCounting *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorCounting, quatuor_counting_free)

G_END_DECLS
