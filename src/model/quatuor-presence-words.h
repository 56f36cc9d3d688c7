/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-presence.h"

G_BEGIN_DECLS

char       *quatuor_half_day_to_words       (const QuatuorHalfDay       *half_day);
char       *quatuor_half_day_to_day         (const QuatuorHalfDay       *half_day);
char       *quatuor_half_day_to_hours       (const QuatuorHalfDay       *half_day);
const char *quatuor_half_day_get_part       (const QuatuorHalfDay       *half_day);
char       *quatuor_hour_to_words           (const char                 *time);
const char *quatuor_presence_to_word        (QuatuorPresence             presence);
const char *quatuor_presence_to_letter      (QuatuorPresence             presence);
char       *quatuor_presence_describe       (const QuatuorRollEntry     *entry,
                                             const QuatuorPerson        *person,
                                             const QuatuorHalfDay       *half_day);
char       *quatuor_presence_people_to_words (QuatuorPresence            presence,
                                             guint                       n_people);
char       *quatuor_roll_seats_to_words     (const QuatuorRollSummary   *summary);
char       *quatuor_presence_rate_to_text   (guint                       attended,
                                             guint                       total);
char       *quatuor_presence_count_to_words (const QuatuorPresenceCount *count);
char       *quatuor_presence_rest_to_words  (const QuatuorPresenceCount *count);
char       *quatuor_shortfall_to_words      (const QuatuorShortfall     *shortfall);

G_END_DECLS
