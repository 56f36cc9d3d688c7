/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-calendar.h"

G_BEGIN_DECLS

char       *quatuor_session_audience_in_words  (QuatuorCohort        *cohort,
                                                const QuatuorSession *session,
                                                QuatuorDate           on);
char       *quatuor_session_whom_in_words      (QuatuorCohort        *cohort,
                                                const QuatuorSession *session);
char       *quatuor_session_days_in_words      (const GPtrArray      *half_days);
char       *quatuor_session_place_in_words     (const QuatuorSession *session);
char       *quatuor_session_weekday_in_words   (QuatuorDate           date);
char       *quatuor_session_month_in_words     (QuatuorDate           date);
char       *quatuor_session_time_in_words      (QuatuorDayParts       parts,
                                                const char           *starts_at,
                                                const char           *ends_at);
char       *quatuor_session_count_in_words     (guint                 n_half_days);
gboolean    quatuor_session_parse_hours        (const char           *text,
                                                char                **starts_at,
                                                char                **ends_at);
const char *quatuor_session_kind_in_words      (const QuatuorSession *session);

G_END_DECLS
