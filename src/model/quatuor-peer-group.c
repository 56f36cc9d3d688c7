/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-peer-group.h"

static QuatuorPeer
make_peer (QuatuorCohort                *cohort,
           const QuatuorPeerGroupMember *member,
           QuatuorDate                   on)
{
  QuatuorPeer peer = { .member = member };
  const QuatuorTenure *tenure;

  if (!quatuor_id_is_none (&member->person))
    {
      peer.person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &member->person);
      return peer;
    }
  peer.seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &member->seat);
  if (peer.seat == NULL)
    return peer;

  peer.category = quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &peer.seat->category);
  peer.territory = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &peer.seat->territory);
  tenure = quatuor_cohort_holder (cohort, &member->seat, on);
  if (tenure == NULL)
    {
      tenure = quatuor_cohort_substitute (cohort, &member->seat, on);
      peer.stands_in = tenure != NULL;
    }
  if (tenure != NULL)
    peer.person = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &tenure->person);
  return peer;
}

/* Territory by territory as everywhere, people without a seat last. */
static int
compare_peers (gconstpointer a,
               gconstpointer b)
{
  const QuatuorTerritory *one = ((const QuatuorPeer *) a)->territory;
  const QuatuorTerritory *other = ((const QuatuorPeer *) b)->territory;

  if (one == NULL || other == NULL)
    return (one == NULL) - (other == NULL);
  return g_utf8_collate (one->name, other->name);
}

/**
 * quatuor_peer_group_list_peers:
 * @cohort: a cohort
 * @group: a peer group
 * @on: the day of the look
 *
 * Returns: (transfer full) (element-type QuatuorPeer): its members by territory,
 *   vacant seats among them
 */
GArray *
quatuor_peer_group_list_peers (QuatuorCohort   *cohort,
                               const QuatuorId *group,
                               QuatuorDate      on)
{
  const GPtrArray *members =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_PEER_GROUP_MEMBER, group);
  GArray *peers = g_array_new (FALSE, FALSE, sizeof (QuatuorPeer));

  for (guint i = 0; i < members->len; i++)
    {
      QuatuorPeer peer = make_peer (cohort, g_ptr_array_index (members, i), on);

      g_array_append_val (peers, peer);
    }
  g_array_sort (peers, compare_peers);
  return peers;
}

/**
 * quatuor_peer_group_list_people:
 * @cohort: a cohort
 * @group: a peer group
 * @on: a day
 *
 * Returns: (transfer container) (element-type QuatuorPerson): who is in the
 *   group that day, each once
 */
GPtrArray *
quatuor_peer_group_list_people (QuatuorCohort   *cohort,
                                const QuatuorId *group,
                                QuatuorDate      on)
{
  g_autoptr (GArray) peers = quatuor_peer_group_list_peers (cohort, group, on);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < peers->len; i++)
    {
      const QuatuorPerson *person = g_array_index (peers, QuatuorPeer, i).person;

      if (person != NULL && !g_ptr_array_find (people, person, NULL))
        g_ptr_array_add (people, (gpointer) person);
    }
  return people;
}

/* A session for a group names it; the peer sessions of a category are those of
 * its whole group, too, not of one that was composed out of it. */
static gboolean
is_for_group (const QuatuorSession   *session,
              const QuatuorPeerGroup *group)
{
  if (quatuor_id_equal (&session->peer_group, &group->id))
    return TRUE;
  return g_str_equal (group->kind, "by_category") && group->seed == QUATUOR_INTEGER_UNKNOWN &&
         g_str_equal (session->audience, "category") && g_str_equal (session->kind, "peer") &&
         quatuor_id_equal (&session->category, &group->category);
}

/**
 * quatuor_peer_group_list_sessions:
 * @cohort: a cohort
 * @id: a peer group
 *
 * Returns: (transfer container) (element-type QuatuorSession): the sessions for
 *   this group, in the order of their days
 */
GPtrArray *
quatuor_peer_group_list_sessions (QuatuorCohort   *cohort,
                                  const QuatuorId *id)
{
  const QuatuorPeerGroup *group = quatuor_cohort_find (cohort, QUATUOR_TABLE_PEER_GROUP, id);
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  GPtrArray *sessions = g_ptr_array_new ();

  for (guint i = 0; group != NULL && i < rows->len; i++)
    {
      QuatuorSession *session = g_ptr_array_index (rows, i);

      if (is_for_group (session, group))
        g_ptr_array_add (sessions, session);
    }
  return sessions;
}
