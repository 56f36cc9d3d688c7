/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-presence.h"

#define PERCENT 100

struct _QuatuorPresenceSums
{
  QuatuorCohort        *cohort;
  QuatuorDate           on;
  GHashTable           *counts; /* id -> QuatuorPresenceCount: owns both */
  QuatuorPresenceCount  total;
};

/**
 * quatuor_presence_count_held:
 * @count: half-days
 *
 * Returns: how many were held and noted: the first denominator
 */
guint
quatuor_presence_count_held (const QuatuorPresenceCount *count)
{
  return count->attended + count->excused + count->absent;
}

/**
 * quatuor_presence_count_planned:
 * @count: half-days
 *
 * Returns: how many there are, the cancelled ones left out: the second
 *   denominator
 */
guint
quatuor_presence_count_planned (const QuatuorPresenceCount *count)
{
  return quatuor_presence_count_held (count) + count->not_noted + count->to_come;
}

/**
 * quatuor_presence_count_rate:
 * @attended: half-days attended
 * @total: out of how many
 *
 * Returns: per cent, half up; %QUATUOR_RATE_NONE of an empty denominator
 */
int
quatuor_presence_count_rate (guint attended,
                             guint total)
{
  if (total == 0)
    return QUATUOR_RATE_NONE;
  return (int) ((2 * PERCENT * attended + total) / (2 * total));
}

static gboolean
same_seat (const GArray *roll,
           guint         one,
           guint         other)
{
  return g_array_index (roll, QuatuorRollEntry, one).seat ==
         g_array_index (roll, QuatuorRollEntry, other).seat;
}

/**
 * quatuor_roll_get_seat_presence:
 * @roll: (element-type QuatuorRollEntry): the roll of a half-day
 * @first: the first entry of a seat
 * @n_entries: (out): how many entries the seat has
 *
 * A seat attended when one of its people did. Where nobody did, it is not noted
 * as long as one of them is not, and excused as soon as one of them is.
 *
 * Returns: what is known of the seat
 */
QuatuorPresence
quatuor_roll_get_seat_presence (const GArray *roll,
                                guint         first,
                                guint        *n_entries)
{
  guint n_of[QUATUOR_N_PRESENCES] = { 0 };
  guint i;

  for (i = first; i < roll->len && same_seat (roll, first, i); i++)
    n_of[quatuor_roll_entry_get_presence (&g_array_index (roll, QuatuorRollEntry, i))]++;
  *n_entries = i - first;

  if (n_of[QUATUOR_PRESENCE_PRESENT] > 0)
    return QUATUOR_PRESENCE_PRESENT;
  if (n_of[QUATUOR_PRESENCE_REMOTE] > 0)
    return QUATUOR_PRESENCE_REMOTE;
  if (n_of[QUATUOR_PRESENCE_NOT_NOTED] > 0)
    return QUATUOR_PRESENCE_NOT_NOTED;
  return n_of[QUATUOR_PRESENCE_EXCUSED] > 0 ? QUATUOR_PRESENCE_EXCUSED : QUATUOR_PRESENCE_ABSENT;
}

/**
 * quatuor_roll_summarise:
 * @roll: (element-type QuatuorRollEntry): the roll of a half-day
 * @summary: (out): its sums
 */
void
quatuor_roll_summarise (const GArray       *roll,
                        QuatuorRollSummary *summary)
{
  guint n_entries;

  *summary = (QuatuorRollSummary) { 0 };
  for (guint i = 0; i < roll->len; i++)
    {
      const QuatuorRollEntry *entry = &g_array_index (roll, QuatuorRollEntry, i);

      if (entry->is_repeated)
        continue;
      summary->people[quatuor_roll_entry_get_presence (entry)]++;
      summary->n_people++;
    }

  for (guint i = 0; i < roll->len; i += n_entries)
    {
      QuatuorPresence presence = quatuor_roll_get_seat_presence (roll, i, &n_entries);

      if (g_array_index (roll, QuatuorRollEntry, i).seat == NULL)
        continue;
      summary->seats++;
      summary->attended_seats += quatuor_presence_is_there (presence) ? 1 : 0;
    }
}

/**
 * quatuor_half_day_is_counted:
 * @cohort: a cohort
 * @half_day: a half-day of it
 *
 * Returns: whether its session was not cancelled
 */
gboolean
quatuor_half_day_is_counted (QuatuorCohort        *cohort,
                             const QuatuorHalfDay *half_day)
{
  const QuatuorSession *session =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, &half_day->session);

  return session != NULL && !g_str_equal (session->state, "cancelled");
}

static void
add_one (QuatuorPresenceCount *count,
         QuatuorPresence       presence,
         gboolean              is_over)
{
  if (!is_over)
    {
      count->to_come++;
      return;
    }

  switch (presence)
    {
    case QUATUOR_PRESENCE_PRESENT:
      count->attended++;
      break;
    case QUATUOR_PRESENCE_REMOTE:
      count->attended++;
      count->remote++;
      break;
    case QUATUOR_PRESENCE_EXCUSED:
      count->excused++;
      break;
    case QUATUOR_PRESENCE_ABSENT:
      count->absent++;
      break;
    case QUATUOR_PRESENCE_NOT_NOTED:
    case QUATUOR_N_PRESENCES:
    default:
      count->not_noted++;
    }
}

static void
count_for (QuatuorPresenceSums *self,
           const QuatuorId     *id,
           QuatuorPresence      presence,
           gboolean             is_over)
{
  QuatuorPresenceCount *count = g_hash_table_lookup (self->counts, id);

  if (count == NULL)
    {
      count = g_new0 (QuatuorPresenceCount, 1);
      g_hash_table_insert (self->counts, g_memdup2 (id, sizeof *id), count);
    }
  add_one (count, presence, is_over);
}

static void
count_seat (QuatuorPresenceSums *self,
            const QuatuorSeat   *seat,
            const QuatuorId     *session,
            QuatuorPresence      presence,
            gboolean             is_over)
{
  count_for (self, &seat->id, presence, is_over);
  count_for (self, &seat->territory, presence, is_over);
  count_for (self, &seat->category, presence, is_over);
  count_for (self, session, presence, is_over);
  add_one (&self->total, presence, is_over);
}

static void
count_half_day (QuatuorPresenceSums  *self,
                QuatuorRollBook      *book,
                const QuatuorHalfDay *half_day)
{
  gboolean is_over = half_day->date <= self->on;
  g_autoptr (GArray) roll = NULL;
  guint n_entries;

  if (!quatuor_half_day_is_counted (self->cohort, half_day))
    return;

  roll = quatuor_roll_book_list (book, half_day);
  for (guint i = 0; i < roll->len; i += n_entries)
    {
      const QuatuorSeat *seat = g_array_index (roll, QuatuorRollEntry, i).seat;
      QuatuorPresence presence = quatuor_roll_get_seat_presence (roll, i, &n_entries);

      if (seat != NULL)
        count_seat (self, seat, &half_day->session, presence, is_over);
    }
  for (guint i = 0; i < roll->len; i++)
    {
      const QuatuorRollEntry *entry = &g_array_index (roll, QuatuorRollEntry, i);

      if (!entry->is_repeated)
        count_for (self, &entry->person->id, quatuor_roll_entry_get_presence (entry), is_over);
    }
}

/**
 * quatuor_presence_sums_new:
 * @cohort: a cohort
 * @session: (nullable): the id of a session; %NULL for all of them
 * @on: the present day; half-days of that day count as held
 *
 * Returns: (transfer full): the sums
 */
QuatuorPresenceSums *
quatuor_presence_sums_new (QuatuorCohort   *cohort,
                           const QuatuorId *session,
                           QuatuorDate      on)
{
  const GPtrArray *half_days =
    session != NULL ? quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, session)
                    : quatuor_cohort_rows (cohort, QUATUOR_TABLE_HALF_DAY);
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  QuatuorPresenceSums *self = g_new0 (QuatuorPresenceSums, 1);

  self->cohort = quatuor_cohort_ref (cohort);
  self->on = on;
  self->counts = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, g_free);
  for (guint i = 0; i < half_days->len; i++)
    count_half_day (self, book, g_ptr_array_index (half_days, i));
  return self;
}

/**
 * quatuor_presence_sums_free:
 * @self: (nullable) (transfer full): sums
 */
void
quatuor_presence_sums_free (QuatuorPresenceSums *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->counts);
  quatuor_cohort_unref (self->cohort);
  g_free (self);
}

/**
 * quatuor_presence_sums_get:
 * @self: sums
 * @id: of a seat, a category, a territory, a session or a person
 *
 * Those of a person count half-days of the person; all others count half-days of
 * seats.
 *
 * Returns: the count, of zeros where nobody was expected
 */
QuatuorPresenceCount
quatuor_presence_sums_get (QuatuorPresenceSums *self,
                           const QuatuorId     *id)
{
  const QuatuorPresenceCount *count = g_hash_table_lookup (self->counts, id);

  return count != NULL ? *count : (QuatuorPresenceCount) { 0 };
}

/**
 * quatuor_presence_sums_get_total:
 * @self: sums
 *
 * Returns: the count of all seats
 */
QuatuorPresenceCount
quatuor_presence_sums_get_total (QuatuorPresenceSums *self)
{
  return self->total;
}

/*
 * The minimum
 */

static void
add_shortfalls (QuatuorCohort        *cohort,
                const QuatuorSession *session,
                QuatuorDate           on,
                GArray               *shortfalls)
{
  g_autoptr (QuatuorPresenceSums) sums = quatuor_presence_sums_new (cohort, &session->id, on);
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  g_autoptr (GPtrArray) lines = quatuor_roll_book_list_lines (book, &session->id);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const QuatuorRollLine *line = g_ptr_array_index (lines, i);
      QuatuorPresenceCount count = quatuor_presence_sums_get (sums, &line->person->id);
      QuatuorShortfall shortfall = {
        .person = line->person,
        .session = session,
        .attended = count.attended,
        .possible = count.not_noted + count.to_come,
        .minimum = (guint) session->minimum,
      };

      if (g_hash_table_add (seen, (gpointer) line->person) &&
          shortfall.attended + shortfall.possible < shortfall.minimum)
        g_array_append_val (shortfalls, shortfall);
    }
}

/**
 * quatuor_presence_list_shortfalls:
 * @cohort: a cohort
 * @session: (nullable): the id of a session; %NULL for all of them
 * @on: the present day
 *
 * Lists the people who can no longer reach the minimum of half-days that a
 * session asks for, all half-days to come and all those not noted granted.
 *
 * Returns: (transfer full) (element-type QuatuorShortfall): the people, session
 *   by session
 */
GArray *
quatuor_presence_list_shortfalls (QuatuorCohort   *cohort,
                                  const QuatuorId *session,
                                  QuatuorDate      on)
{
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  GArray *shortfalls = g_array_new (FALSE, FALSE, sizeof (QuatuorShortfall));

  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *row = g_ptr_array_index (sessions, i);

      if ((session == NULL || quatuor_id_equal (&row->id, session)) && row->minimum > 0 &&
          !g_str_equal (row->state, "cancelled"))
        add_shortfalls (cohort, row, on, shortfalls);
    }
  return shortfalls;
}

/**
 * quatuor_presence_list_course_shortfalls:
 * @cohort: a cohort
 * @sums: the sums of all its sessions
 * @percent: the part of the planned half-days that the course asks for; 0 for none
 *
 * Lists the people who can no longer attend that part of the half-days planned for
 * them, those to come and those not noted granted. What the course asks for is
 * rounded up to whole half-days.
 *
 * Returns: (transfer full) (element-type QuatuorShortfall): the people, each without
 *   a session
 */
GArray *
quatuor_presence_list_course_shortfalls (QuatuorCohort       *cohort,
                                         QuatuorPresenceSums *sums,
                                         guint                percent)
{
  const GPtrArray *people = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PERSON);
  GArray *shortfalls = g_array_new (FALSE, FALSE, sizeof (QuatuorShortfall));

  for (guint i = 0; percent > 0 && i < people->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (people, i);
      QuatuorPresenceCount count = quatuor_presence_sums_get (sums, &person->id);
      QuatuorShortfall shortfall = {
        .person = person,
        .attended = count.attended,
        .possible = count.not_noted + count.to_come,
        .minimum = (quatuor_presence_count_planned (&count) * percent + PERCENT - 1) / PERCENT,
      };

      if (shortfall.attended + shortfall.possible < shortfall.minimum)
        g_array_append_val (shortfalls, shortfall);
    }
  return shortfalls;
}
