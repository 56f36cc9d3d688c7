/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-composer.h"

G_BEGIN_DECLS

/* Where more people than this were together, two of them need not have talked:
 * a plenary makes nobody a pair. */
#define QUATUOR_COMPOSER_TABLE_DEFAULT 8

QuatuorComposer *quatuor_composer_new_for_cohort (QuatuorCohort   *cohort,
                                                  const QuatuorId *category,
                                                  guint            table,
                                                  QuatuorDate      on,
                                                  guint           *n_vacant);

G_END_DECLS
