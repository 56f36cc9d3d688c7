/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

G_BEGIN_DECLS

char                *quatuor_author_get_name (void);
const QuatuorPerson *quatuor_author_find     (QuatuorCohort       *cohort,
                                              const char          *name);
QuatuorId            quatuor_author_get_id   (QuatuorCohort       *cohort);
void                 quatuor_author_set      (QuatuorStore        *store,
                                              const QuatuorPerson *person);
gboolean             quatuor_author_recall   (QuatuorStore        *store);

G_END_DECLS
