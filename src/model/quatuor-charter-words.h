/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

char *quatuor_charter_to_words (QuatuorCohort        *cohort,
                                const QuatuorCharter *charter,
                                QuatuorDate           on);

G_END_DECLS
