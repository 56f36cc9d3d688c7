/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-roll.h"

G_BEGIN_DECLS

/* A rate of which the denominator is empty: a dash. */
#define QUATUOR_RATE_NONE (-1)

/**
 * QuatuorPresenceCount:
 * @attended: half-days held at which the seat, or the person, was there
 * @remote: of the attended ones, those from afar
 * @excused: half-days held that were excused beforehand
 * @absent: half-days held without an excuse
 * @not_noted: half-days that are over and of which nobody said anything; they
 *   are in no rate of what was held
 * @to_come: half-days that are still ahead
 *
 * Half-days of a seat, a category, a territory or a person. Half-days of
 * cancelled sessions are in none of these.
 */
typedef struct
{
  guint attended;
  guint remote;
  guint excused;
  guint absent;
  guint not_noted;
  guint to_come;
} QuatuorPresenceCount;

/**
 * QuatuorRollSummary:
 * @people: how many people there are of each sort; one on two seats counts once
 * @n_people: how many people are on the roll
 * @seats: how many seats have somebody on the roll
 * @attended_seats: how many of them somebody attended for
 *
 * The sums of one half-day.
 */
typedef struct
{
  guint people[QUATUOR_N_PRESENCES];
  guint n_people;
  guint seats;
  guint attended_seats;
} QuatuorRollSummary;

/**
 * QuatuorShortfall:
 * @person: who
 * @session: (nullable): the session whose minimum is out of reach; %NULL for the
 *   whole course
 * @attended: half-days attended
 * @possible: half-days that may still be attended, or noted
 * @minimum: half-days that the session, or the course, asks for
 *
 * Somebody who can no longer reach the minimum.
 */
typedef struct
{
  const QuatuorPerson  *person;
  const QuatuorSession *session;
  guint                 attended;
  guint                 possible;
  guint                 minimum;
} QuatuorShortfall;

/**
 * QuatuorPresenceSums:
 *
 * How many half-days each seat, category, territory and person attended, on a
 * day. Made in one pass over the rolls.
 */
typedef struct _QuatuorPresenceSums QuatuorPresenceSums;

QuatuorPresenceSums  *quatuor_presence_sums_new         (QuatuorCohort              *cohort,
                                                         const QuatuorId            *session,
                                                         QuatuorDate                 on);
void                  quatuor_presence_sums_free        (QuatuorPresenceSums        *self);
QuatuorPresenceCount  quatuor_presence_sums_get         (QuatuorPresenceSums        *self,
                                                         const QuatuorId            *id);
QuatuorPresenceCount  quatuor_presence_sums_get_total   (QuatuorPresenceSums        *self);
GArray               *quatuor_presence_list_shortfalls  (QuatuorCohort              *cohort,
                                                         const QuatuorId            *session,
                                                         QuatuorDate                 on);
GArray               *quatuor_presence_list_course_shortfalls (QuatuorCohort        *cohort,
                                                         QuatuorPresenceSums        *sums,
                                                         guint                       percent);

guint                 quatuor_presence_count_held       (const QuatuorPresenceCount *count);
guint                 quatuor_presence_count_planned    (const QuatuorPresenceCount *count);
int                   quatuor_presence_count_rate       (guint                       attended,
                                                         guint                       total);
QuatuorPresence       quatuor_roll_get_seat_presence    (const GArray               *roll,
                                                         guint                       first,
                                                         guint                      *n_entries);
void                  quatuor_roll_summarise            (const GArray               *roll,
                                                         QuatuorRollSummary         *summary);
gboolean              quatuor_half_day_is_counted       (QuatuorCohort              *cohort,
                                                         const QuatuorHalfDay       *half_day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorPresenceSums, quatuor_presence_sums_free)

G_END_DECLS
