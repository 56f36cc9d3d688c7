/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-people.h"

#include "quatuor-peer-group-edit.h"

/* What making a composer out of a programme needs at every step. */
typedef struct
{
  QuatuorComposer *composer;
  QuatuorCohort   *cohort;
  QuatuorDate      on;
  guint            table;   /* the most people who count as having sat together */

  /* Seats and people -> the member’s number and one, so that none is NULL */
  GHashTable      *members;
} Filling;

static void
know (Filling         *filling,
      const QuatuorId *id,
      guint            member)
{
  if (!g_hash_table_contains (filling->members, id))
    g_hash_table_insert (filling->members, (gpointer) id, GUINT_TO_POINTER (member + 1));
}

/* Adds the one who sits on a seat; nobody sits on a vacant one. */
static gboolean
add_seat (Filling           *filling,
          const QuatuorSeat *seat)
{
  const QuatuorTenure *tenure = quatuor_cohort_holder (filling->cohort, &seat->id, filling->on);
  const QuatuorPerson *person;
  g_autofree char *name = NULL;
  guint member;

  if (tenure == NULL)
    tenure = quatuor_cohort_substitute (filling->cohort, &seat->id, filling->on);
  person = tenure != NULL
             ? quatuor_cohort_find (filling->cohort, QUATUOR_TABLE_PERSON, &tenure->person)
             : NULL;
  if (person == NULL)
    return FALSE;

  name = quatuor_person_name (person);
  member = quatuor_composer_add_member (filling->composer, &seat->id, &person->id,
                                        &seat->territory, name);
  know (filling, &seat->id, member);
  know (filling, &person->id, member);
  return TRUE;
}

static guint
add_seats (Filling         *filling,
           const QuatuorId *category)
{
  const GPtrArray *territories = quatuor_cohort_rows (filling->cohort, QUATUOR_TABLE_TERRITORY);
  guint n_vacant = 0;

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorId *territory = g_ptr_array_index (territories, i);
      const GPtrArray *seats =
        quatuor_cohort_children (filling->cohort, QUATUOR_TABLE_SEAT, territory);

      if (!quatuor_cohort_is_followed (filling->cohort, territory, filling->on))
        continue;
      for (guint n = 0; n < seats->len; n++)
        {
          const QuatuorSeat *seat = g_ptr_array_index (seats, n);

          if (category == NULL || quatuor_id_equal (category, &seat->category))
            n_vacant += add_seat (filling, seat) ? 0 : 1;
        }
    }
  return n_vacant;
}

static void
add_pairs (Filling      *filling,
           const GArray *members,
           QuatuorDate   on,
           const char   *group)
{
  for (guint i = 0; i < members->len; i++)
    for (guint j = i + 1; j < members->len; j++)
      if (g_array_index (members, guint, i) != g_array_index (members, guint, j))
        quatuor_composer_add_meeting (filling->composer, g_array_index (members, guint, i),
                                      g_array_index (members, guint, j), on, group);
}

static void
add_known (Filling         *filling,
           GArray          *members,
           const QuatuorId *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (filling->members, id));

  if (number > 0)
    {
      number--;
      g_array_append_val (members, number);
    }
}

static void
add_half_day (Filling              *filling,
              const QuatuorHalfDay *half_day)
{
  const GPtrArray *rows =
    quatuor_cohort_children (filling->cohort, QUATUOR_TABLE_ATTENDANCE, &half_day->id);
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_there = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorAttendance *attendance = g_ptr_array_index (rows, i);

      if (!g_str_equal (attendance->status, "present") &&
          !g_str_equal (attendance->status, "remote"))
        continue;
      n_there++;
      add_known (filling, members, &attendance->person);
    }
  if (n_there <= filling->table)
    add_pairs (filling, members, half_day->date, NULL);
}

static void
add_group (Filling                *filling,
           const QuatuorPeerGroup *group)
{
  g_autoptr (GArray) peers =
    quatuor_peer_group_list_peers (filling->cohort, &group->id, filling->on);
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));

  if (peers->len > filling->table)
    return;
  for (guint i = 0; i < peers->len; i++)
    {
      const QuatuorPeer *peer = &g_array_index (peers, QuatuorPeer, i);

      add_known (filling, members, peer->seat != NULL ? &peer->seat->id : &peer->member->person);
    }
  add_pairs (filling, members, QUATUOR_DATE_UNKNOWN, group->title);
}

/**
 * quatuor_composer_new_for_cohort:
 * @cohort: a cohort
 * @category: (nullable): whose people shall be composed; %NULL for everybody
 * @table: up to how many people who were at the same half-day, or are in the
 *   same group, count as having sat together
 * @on: the day of the look
 * @n_vacant: (out): how many seats are left out because nobody sits on them
 *
 * Returns: (transfer full): a composer for the people on the seats of the
 *   territories that are selected or active, who knows from the presence and the
 *   groups who already sat together
 */
QuatuorComposer *
quatuor_composer_new_for_cohort (QuatuorCohort   *cohort,
                                 const QuatuorId *category,
                                 guint            table,
                                 QuatuorDate      on,
                                 guint           *n_vacant)
{
  g_autoptr (GHashTable) members = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  Filling filling = { quatuor_composer_new (), cohort, on, table, members };
  const GPtrArray *half_days = quatuor_cohort_rows (cohort, QUATUOR_TABLE_HALF_DAY);
  const GPtrArray *groups = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PEER_GROUP);

  *n_vacant = add_seats (&filling, category);
  for (guint i = 0; i < half_days->len; i++)
    add_half_day (&filling, g_ptr_array_index (half_days, i));
  for (guint i = 0; i < groups->len; i++)
    add_group (&filling, g_ptr_array_index (groups, i));
  return filling.composer;
}
