/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/**
 * QuatuorZone:
 *
 * A time zone of the French Republic.
 */
typedef struct _QuatuorZone QuatuorZone;

const QuatuorZone *quatuor_zone_of_session (QuatuorCohort        *cohort,
                                            const QuatuorSession *session);
const char        *quatuor_zone_name       (const QuatuorZone    *zone);
char              *quatuor_zone_definition (const QuatuorZone    *zone);

G_END_DECLS
