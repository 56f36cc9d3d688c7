/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-digest.h"

#include "quatuor-cohort.h"

G_BEGIN_DECLS

QuatuorDigest *quatuor_visit_brief (QuatuorDb        *db,
                                    QuatuorCohort    *cohort,
                                    const QuatuorId  *territory,
                                    QuatuorDate       on,
                                    GError          **error);

G_END_DECLS
