/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-calendar.h"

#include "quatuor-restraint.h"
#include "quatuor-session-edit.h"

#include <string.h>

/**
 * quatuor_calendar_part:
 * @part: (nullable): a part of a day, as a half-day has it
 *
 * Returns: the part; none for an unknown one
 */
QuatuorDayParts
quatuor_calendar_part (const char *part)
{
  if (g_strcmp0 (part, "morning") == 0)
    return QUATUOR_MORNING;
  if (g_strcmp0 (part, "afternoon") == 0)
    return QUATUOR_AFTERNOON;
  return g_strcmp0 (part, "evening") == 0 ? QUATUOR_EVENING : 0;
}

/*
 * Filter
 */

static gboolean
sits_in (QuatuorCohort   *cohort,
         const QuatuorId *seat,
         const QuatuorId *territory)
{
  const QuatuorSeat *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, seat);

  return row != NULL && quatuor_id_equal (&row->territory, territory);
}

/* Whether the person was ever on one of the seats of the territory: a session
 * of last year still concerns those who came to it. */
static gboolean
belongs_to (QuatuorCohort   *cohort,
            const QuatuorId *person,
            const QuatuorId *territory)
{
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const GPtrArray *terms = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, &seat->id);

      for (guint n = 0; n < terms->len; n++)
        if (quatuor_id_equal (&((const QuatuorTenure *) g_ptr_array_index (terms, n))->person,
                              person))
          return TRUE;
    }
  return FALSE;
}

static gboolean
group_concerns (QuatuorCohort   *cohort,
                const QuatuorId *group,
                const QuatuorId *territory)
{
  const GPtrArray *members = quatuor_cohort_children (cohort, QUATUOR_TABLE_PEER_GROUP_MEMBER,
                                                      group);

  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorPeerGroupMember *member = g_ptr_array_index (members, i);

      if (sits_in (cohort, &member->seat, territory) ||
          belongs_to (cohort, &member->person, territory))
        return TRUE;
    }
  return FALSE;
}

static gboolean
members_concern (QuatuorCohort   *cohort,
                 const QuatuorId *session,
                 const QuatuorId *territory)
{
  const GPtrArray *members = quatuor_cohort_children (cohort, QUATUOR_TABLE_SESSION_MEMBER,
                                                      session);

  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorSessionMember *member = g_ptr_array_index (members, i);

      if (belongs_to (cohort, &member->person, territory))
        return TRUE;
    }
  return FALSE;
}

static gboolean
concerns (QuatuorCohort        *cohort,
          const QuatuorSession *session,
          const QuatuorId      *territory)
{
  return g_str_equal (session->audience, QUATUOR_AUDIENCE_EVERYONE) ||
         g_str_equal (session->audience, QUATUOR_AUDIENCE_CATEGORY) ||
         quatuor_id_equal (&session->territory, territory) ||
         quatuor_id_equal (&session->host, territory) ||
         group_concerns (cohort, &session->peer_group, territory) ||
         members_concern (cohort, &session->id, territory);
}

static gboolean
is_wanted (const QuatuorId *wanted,
           const QuatuorId *id)
{
  return quatuor_id_is_none (wanted) || quatuor_id_equal (wanted, id);
}

/**
 * quatuor_calendar_matches:
 * @cohort: a cohort
 * @filter: (nullable): a filter
 * @session: a session of @cohort
 *
 * A session concerns a territory when the territory hosts it, or when its
 * audience takes somebody of its team in.
 *
 * Returns: whether the session passes the filter
 */
gboolean
quatuor_calendar_matches (QuatuorCohort               *cohort,
                          const QuatuorCalendarFilter *filter,
                          const QuatuorSession        *session)
{
  if (filter == NULL)
    return TRUE;
  return is_wanted (&filter->session, &session->id) &&
         is_wanted (&filter->phase, &session->phase) &&
         is_wanted (&filter->module, &session->module) &&
         is_wanted (&filter->category, &session->category) &&
         (filter->audience == NULL || g_str_equal (filter->audience, session->audience)) &&
         (quatuor_id_is_none (&filter->territory) ||
          concerns (cohort, session, &filter->territory));
}

/*
 * Meetings
 */

static const char *
earlier (const char *a,
         const char *b)
{
  if (a == NULL || b == NULL)
    return a != NULL ? a : b;
  return strcmp (a, b) < 0 ? a : b;
}

static const char *
later (const char *a,
       const char *b)
{
  if (a == NULL || b == NULL)
    return a != NULL ? a : b;
  return strcmp (a, b) > 0 ? a : b;
}

static void
add_half_day (GArray               *list,
              const QuatuorSession *session,
              const QuatuorHalfDay *half_day)
{
  QuatuorMeeting *last =
    list->len > 0 ? &g_array_index (list, QuatuorMeeting, list->len - 1) : NULL;
  QuatuorMeeting meeting = {
    .session = session,
    .date = half_day->date,
    .parts = quatuor_calendar_part (half_day->part),
    .starts_at = half_day->starts_at,
    .ends_at = half_day->ends_at,
  };

  if (last == NULL || last->session != session || last->date != half_day->date)
    {
      g_array_append_val (list, meeting);
      return;
    }
  last->parts |= meeting.parts;
  last->starts_at = earlier (last->starts_at, meeting.starts_at);
  last->ends_at = later (last->ends_at, meeting.ends_at);
}

static void
add_session (GArray               *list,
             QuatuorCohort        *cohort,
             const QuatuorSession *session,
             QuatuorDate           from,
             QuatuorDate           until)
{
  const GPtrArray *half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY,
                                                        &session->id);
  QuatuorMeeting undated = { .session = session };

  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if ((from == QUATUOR_DATE_UNKNOWN || half_day->date >= from) &&
          (until == QUATUOR_DATE_UNKNOWN || half_day->date <= until))
        add_half_day (list, session, half_day);
    }
  if (half_days->len == 0 && from == QUATUOR_DATE_UNKNOWN && until == QUATUOR_DATE_UNKNOWN)
    g_array_append_val (list, undated);
}

/* The lowest bit is the earliest part of the day. */
static guint
first_part (const QuatuorMeeting *meeting)
{
  return meeting->parts & (~meeting->parts + 1U);
}

static int
compare_meetings (gconstpointer a,
                  gconstpointer b)
{
  const QuatuorMeeting *first = a;
  const QuatuorMeeting *second = b;

  if (first->date != second->date)
    {
      if (first->date == QUATUOR_DATE_UNKNOWN || second->date == QUATUOR_DATE_UNKNOWN)
        return first->date == QUATUOR_DATE_UNKNOWN ? 1 : -1;
      return first->date < second->date ? -1 : 1;
    }
  if (first_part (first) != first_part (second))
    return first_part (first) < first_part (second) ? -1 : 1;
  return g_utf8_collate (first->session->title, second->session->title);
}

/**
 * quatuor_calendar_list:
 * @cohort: a cohort
 * @filter: (nullable): which sessions
 * @from: the first day, or %QUATUOR_DATE_UNKNOWN
 * @until: the last day, or %QUATUOR_DATE_UNKNOWN
 *
 * Sessions without a half-day come last, and only where no day was asked for.
 *
 * Returns: (transfer full) (element-type QuatuorMeeting): a line for each
 *   session and day, by day, part of the day and title; it lives as long as
 *   @cohort
 */
GArray *
quatuor_calendar_list (QuatuorCohort               *cohort,
                       const QuatuorCalendarFilter *filter,
                       QuatuorDate                  from,
                       QuatuorDate                  until)
{
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (QuatuorMeeting));

  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);

      if (quatuor_calendar_matches (cohort, filter, session))
        add_session (list, cohort, session, from, until);
    }
  g_array_sort (list, compare_meetings);
  return list;
}

/**
 * quatuor_calendar_days_of:
 * @cohort: a cohort
 * @session: a session of it
 *
 * Returns: (transfer full) (element-type QuatuorMeeting): a line for each day of
 *   the session; one without a date for a session without a half-day
 */
GArray *
quatuor_calendar_days_of (QuatuorCohort        *cohort,
                          const QuatuorSession *session)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (QuatuorMeeting));

  add_session (list, cohort, session, QUATUOR_DATE_UNKNOWN, QUATUOR_DATE_UNKNOWN);
  return list;
}

/**
 * quatuor_calendar_half_days:
 * @cohort: a cohort
 * @filter: (nullable): which sessions
 *
 * Returns: how many half-days the sessions of the filter have; those of
 *   cancelled sessions do not count
 */
guint
quatuor_calendar_half_days (QuatuorCohort               *cohort,
                            const QuatuorCalendarFilter *filter)
{
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  guint count = 0;

  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);

      if (!g_str_equal (session->state, QUATUOR_SESSION_CANCELLED) &&
          quatuor_calendar_matches (cohort, filter, session))
        count += quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &session->id)->len;
    }
  return count;
}

/**
 * quatuor_calendar_first_day:
 * @cohort: a cohort
 * @session: a session of it
 *
 * Returns: its first day, or %QUATUOR_DATE_UNKNOWN
 */
QuatuorDate
quatuor_calendar_first_day (QuatuorCohort   *cohort,
                            const QuatuorId *session)
{
  const GPtrArray *half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, session);
  QuatuorDate first = QUATUOR_DATE_UNKNOWN;

  for (guint i = 0; i < half_days->len; i++)
    {
      QuatuorDate date = ((const QuatuorHalfDay *) g_ptr_array_index (half_days, i))->date;

      if (first == QUATUOR_DATE_UNKNOWN || date < first)
        first = date;
    }
  return first;
}

/**
 * quatuor_calendar_last_day:
 * @cohort: a cohort
 * @session: a session of it
 *
 * Returns: its last day, or %QUATUOR_DATE_UNKNOWN
 */
QuatuorDate
quatuor_calendar_last_day (QuatuorCohort   *cohort,
                           const QuatuorId *session)
{
  const GPtrArray *half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, session);
  QuatuorDate last = QUATUOR_DATE_UNKNOWN;

  for (guint i = 0; i < half_days->len; i++)
    last = MAX (last, ((const QuatuorHalfDay *) g_ptr_array_index (half_days, i))->date);
  return last;
}

/*
 * Restraint
 */

/**
 * quatuor_calendar_restraint:
 * @cohort: a cohort
 * @session: a session, saved or not
 * @half_days: (element-type QuatuorHalfDay): its half-days
 *
 * Before an election, what an authority shows the public is restrained. The
 * coach decides; the program only says so.
 *
 * Returns: (transfer none) (nullable): the period of restraint in which the first
 *   half-day of a session open to the public lies that lies in one; %NULL when none
 *   does, or when the session is cancelled or not open
 */
const QuatuorRestraint *
quatuor_calendar_restraint (QuatuorCohort        *cohort,
                            const QuatuorSession *session,
                            const GPtrArray      *half_days)
{
  const QuatuorRestraint *restraint = NULL;

  if (session->open_to_all != 1 ||
      g_strcmp0 (session->state, QUATUOR_SESSION_CANCELLED) == 0)
    return NULL;

  for (guint i = 0; restraint == NULL && i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      restraint = quatuor_restraint_at (cohort, half_day->date);
    }
  return restraint;
}

/**
 * quatuor_calendar_n_followed:
 * @cohort: a cohort
 * @on: a day
 *
 * Returns: how many territories are selected or active on that day
 */
guint
quatuor_calendar_n_followed (QuatuorCohort *cohort,
                             QuatuorDate    on)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  guint count = 0;

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);

      count += quatuor_cohort_is_followed (cohort, &territory->id, on) ? 1 : 0;
    }
  return count;
}
