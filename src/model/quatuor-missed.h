/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/* A seat is told of that missed so many sessions one after the other. */
#define QUATUOR_MISSED_SESSIONS 2

GHashTable *quatuor_missed_list (QuatuorCohort *cohort,
                                 QuatuorDate    on);

G_END_DECLS
