/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/**
 * QuatuorDayParts:
 *
 * Which parts of a day somebody meets.
 */
typedef enum
{
  QUATUOR_MORNING = 1 << 0,
  QUATUOR_AFTERNOON = 1 << 1,
  QUATUOR_EVENING = 1 << 2,
} QuatuorDayParts;

/**
 * QuatuorCalendarFilter:
 * @phase: sessions of this phase only; none for all
 * @module: sessions of this module only; none for all
 * @territory: sessions that concern this territory only; none for all
 * @audience: (nullable): sessions of this audience only
 * @category: with the audience `category`, of this one only; none for each
 * @session: this session only; none for all
 */
typedef struct
{
  QuatuorId   phase;
  QuatuorId   module;
  QuatuorId   territory;
  const char *audience;
  QuatuorId   category;
  QuatuorId   session;
} QuatuorCalendarFilter;

/**
 * QuatuorMeeting:
 * @session: the session
 * @date: a day on which it meets; unknown for a session without any half-day
 * @parts: the parts of that day
 * @starts_at: (nullable): HH:MM, the earliest hour known
 * @ends_at: (nullable): HH:MM, the latest hour known
 *
 * One day of one session: a line of the calendar.
 */
typedef struct
{
  const QuatuorSession *session;
  QuatuorDate           date;
  QuatuorDayParts       parts;
  const char           *starts_at;
  const char           *ends_at;
} QuatuorMeeting;

QuatuorDayParts         quatuor_calendar_part        (const char                  *part);
gboolean                quatuor_calendar_matches     (QuatuorCohort               *cohort,
                                                      const QuatuorCalendarFilter *filter,
                                                      const QuatuorSession        *session);
GArray                 *quatuor_calendar_list        (QuatuorCohort               *cohort,
                                                      const QuatuorCalendarFilter *filter,
                                                      QuatuorDate                  from,
                                                      QuatuorDate                  until);
GArray                 *quatuor_calendar_days_of     (QuatuorCohort               *cohort,
                                                      const QuatuorSession        *session);
guint                   quatuor_calendar_half_days   (QuatuorCohort               *cohort,
                                                      const QuatuorCalendarFilter *filter);
QuatuorDate             quatuor_calendar_first_day   (QuatuorCohort               *cohort,
                                                      const QuatuorId             *session);
QuatuorDate             quatuor_calendar_last_day    (QuatuorCohort               *cohort,
                                                      const QuatuorId             *session);
const QuatuorRestraint *quatuor_calendar_restraint   (QuatuorCohort               *cohort,
                                                      const QuatuorSession        *session,
                                                      const GPtrArray             *half_days);
guint                   quatuor_calendar_n_followed  (QuatuorCohort               *cohort,
                                                      QuatuorDate                  on);

G_END_DECLS
