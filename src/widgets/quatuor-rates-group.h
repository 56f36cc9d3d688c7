/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-presence.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_RATES_GROUP (quatuor_rates_group_get_type ())

/**
 * QuatuorRatesGroup:
 *
 * Rates of presence, one row for each seat, category or territory: the rate of
 * what was held, and under the name both denominators in words.
 */
G_DECLARE_FINAL_TYPE (QuatuorRatesGroup, quatuor_rates_group, QUATUOR, RATES_GROUP,
                      AdwPreferencesGroup)

void quatuor_rates_group_clear    (QuatuorRatesGroup          *self);
void quatuor_rates_group_add      (QuatuorRatesGroup          *self,
                                   const char                 *title,
                                   const QuatuorPresenceCount *count,
                                   const char                 *target);
void quatuor_rates_group_add_line (QuatuorRatesGroup          *self,
                                   const char                 *title,
                                   const char                 *target);

G_END_DECLS
