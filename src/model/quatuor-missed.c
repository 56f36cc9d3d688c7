/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-missed.h"

#include "quatuor-presence.h"

/* What lies further back, in days, worries nobody any more. */
#define WINDOW_DAYS 120

/* What is known of a seat at one session. */
typedef enum
{
  SEEN_ATTENDED = 1 << 0,
  SEEN_NOT_NOTED = 1 << 1,
  SEEN_MISSED = 1 << 2,
} Seen;

/* A session that is over, and the day of its last half-day. */
typedef struct
{
  const QuatuorSession *session;
  QuatuorDate           last;
} Past;

/* How far the look back at one seat has come. */
typedef struct
{
  guint       n_missed;
  QuatuorDate last;    /* the day of the newest session that was missed */
  gboolean    is_done; /* it attended: what lies before does not count */
} Streak;

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return ((const Past *) b)->last - ((const Past *) a)->last;
}

static GArray *
list_past (QuatuorCohort *cohort,
           QuatuorDate    on)
{
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Past));

  for (guint i = 0; i < sessions->len; i++)
    {
      Past past = { .session = g_ptr_array_index (sessions, i) };
      const GPtrArray *half_days =
        quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &past.session->id);
      const QuatuorHalfDay *newest;

      if (half_days->len == 0 || g_str_equal (past.session->state, "cancelled"))
        continue;
      newest = g_ptr_array_index (half_days, half_days->len - 1);
      past.last = newest->date;
      if (past.last <= on && past.last > on - WINDOW_DAYS)
        g_array_append_val (list, past);
    }
  g_array_sort (list, compare_newest_first);
  return list;
}

static Seen
seen_for (QuatuorPresence presence)
{
  if (quatuor_presence_is_there (presence))
    return SEEN_ATTENDED;
  return presence == QUATUOR_PRESENCE_NOT_NOTED ? SEEN_NOT_NOTED : SEEN_MISSED;
}

/* What is known of each seat at the session, over all of its half-days. */
static GHashTable *
look_at_session (QuatuorCohort   *cohort,
                 QuatuorRollBook *book,
                 const QuatuorId *session)
{
  const GPtrArray *half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, session);
  GHashTable *seen = g_hash_table_new (NULL, NULL);
  guint n_entries;

  for (guint i = 0; i < half_days->len; i++)
    {
      g_autoptr (GArray) roll = quatuor_roll_book_list (book, g_ptr_array_index (half_days, i));

      for (guint n = 0; n < roll->len; n += n_entries)
        {
          gpointer seat = (gpointer) g_array_index (roll, QuatuorRollEntry, n).seat;
          Seen now = seen_for (quatuor_roll_get_seat_presence (roll, n, &n_entries));
          guint before = GPOINTER_TO_UINT (g_hash_table_lookup (seen, seat));

          if (seat != NULL)
            g_hash_table_insert (seen, seat, GUINT_TO_POINTER (before | now));
        }
    }
  return seen;
}

static void
count_session (GHashTable *streaks,
               GHashTable *seen,
               QuatuorDate last)
{
  GHashTableIter iter;
  gpointer seat, bits;

  g_hash_table_iter_init (&iter, seen);
  while (g_hash_table_iter_next (&iter, &seat, &bits))
    {
      Streak *streak = g_hash_table_lookup (streaks, seat);

      if (streak == NULL)
        {
          streak = g_new0 (Streak, 1);
          g_hash_table_insert (streaks, seat, streak);
        }
      if (streak->is_done)
        continue;
      if (GPOINTER_TO_UINT (bits) & SEEN_ATTENDED)
        streak->is_done = TRUE;
      else if (GPOINTER_TO_UINT (bits) == SEEN_MISSED && ++streak->n_missed == 1)
        streak->last = last;
    }
}

/**
 * quatuor_missed_list:
 * @cohort: a cohort
 * @on: the day of the look
 *
 * Looks for the seats for which nobody came to the last two sessions that they
 * were expected at, within four months. A session of which the presence is not
 * noted says nothing.
 *
 * Returns: (transfer full) (element-type QuatuorId int): the seats, by their ids
 *   of the cohort, with the day of the newest session that was missed
 */
GHashTable *
quatuor_missed_list (QuatuorCohort *cohort,
                     QuatuorDate    on)
{
  GHashTable *missed = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  g_autoptr (GHashTable) streaks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr (GArray) past = list_past (cohort, on);
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  GHashTableIter iter;
  gpointer seat, streak;

  /* Where nobody ever noted a presence there is nothing to look through. */
  if (quatuor_cohort_rows (cohort, QUATUOR_TABLE_ATTENDANCE)->len == 0)
    return missed;

  for (guint i = 0; i < past->len; i++)
    {
      const Past *one = &g_array_index (past, Past, i);
      g_autoptr (GHashTable) seen = look_at_session (cohort, book, &one->session->id);

      count_session (streaks, seen, one->last);
    }

  g_hash_table_iter_init (&iter, streaks);
  while (g_hash_table_iter_next (&iter, &seat, &streak))
    if (((Streak *) streak)->n_missed >= QUATUOR_MISSED_SESSIONS)
      g_hash_table_insert (missed, &((QuatuorSeat *) seat)->id,
                           GINT_TO_POINTER (((Streak *) streak)->last));
  return missed;
}
