/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-peer-group-edit.h"

#include <glib/gi18n-lib.h>

static void
put_member (QuatuorEdit     *edit,
            const QuatuorId *group,
            const QuatuorId *seat,
            const QuatuorId *person)
{
  QuatuorPeerGroupMember member = { .id = quatuor_id_new (), .peer_group = *group };

  if (seat != NULL && !quatuor_id_is_none (seat))
    member.seat = *seat;
  else
    member.person = *person;
  quatuor_edit_put (edit, QUATUOR_TABLE_PEER_GROUP_MEMBER, &member);
}

static gboolean
has_group (QuatuorCohort   *cohort,
           const QuatuorId *category)
{
  const GPtrArray *groups = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PEER_GROUP);

  for (guint i = 0; i < groups->len; i++)
    {
      const QuatuorPeerGroup *group = g_ptr_array_index (groups, i);

      if (g_str_equal (group->kind, "by_category") &&
          quatuor_id_equal (&group->category, category))
        return TRUE;
    }
  return FALSE;
}

static void
propose_category (QuatuorEdit           *edit,
                  QuatuorCohort         *cohort,
                  const QuatuorCategory *category,
                  QuatuorDate            on)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  g_autofree char *code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_PEER_GROUP);
  QuatuorPeerGroup group = {
    .id = quatuor_id_new (),
    .code = code,
    .kind = (char *) "by_category",
    .title = category->plural != NULL ? category->plural : category->label,
    .category = category->id,
    .round = QUATUOR_INTEGER_UNKNOWN,
    .seed = QUATUOR_INTEGER_UNKNOWN,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_PEER_GROUP, &group);
  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorId *territory = g_ptr_array_index (territories, i);
      QuatuorId seat = quatuor_id_derive (territory, &category->id);

      if (quatuor_cohort_is_followed (cohort, territory, on) &&
          quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, &seat) != NULL)
        put_member (edit, &group.id, &seat, NULL);
    }
}

/**
 * quatuor_peer_group_propose:
 * @cohort: a cohort
 * @on: the day of the look
 *
 * Makes one group a category out of its seats in the territories that are
 * selected or active, for each category that has no group of its own yet.
 *
 * Returns: (transfer full) (nullable): the act; %NULL when every category has
 *   its group
 */
QuatuorEdit *
quatuor_peer_group_propose (QuatuorCohort *cohort,
                            QuatuorDate    on)
{
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("peer_group.propose");

  for (guint i = 0; i < categories->len; i++)
    if (!has_group (cohort, g_ptr_array_index (categories, i)))
      propose_category (edit, cohort, g_ptr_array_index (categories, i), on);
  return quatuor_edit_get_changes (edit)->len > 0 ? g_steal_pointer (&edit) : NULL;
}

/**
 * quatuor_peer_group_add:
 * @cohort: a cohort
 * @title: what people call the group
 * @id: (out): the new group
 *
 * Returns: (transfer full): the act that makes a group about a topic, without
 *   members
 */
QuatuorEdit *
quatuor_peer_group_add (QuatuorCohort *cohort,
                        const char    *title,
                        QuatuorId     *id)
{
  g_autofree char *code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_PEER_GROUP);
  QuatuorEdit *edit = quatuor_edit_new ("peer_group.add");
  QuatuorPeerGroup group = {
    .id = quatuor_id_new (),
    .code = code,
    .kind = (char *) "by_topic",
    .title = (char *) title,
    .round = QUATUOR_INTEGER_UNKNOWN,
    .seed = QUATUOR_INTEGER_UNKNOWN,
  };

  *id = group.id;
  quatuor_edit_about (edit, QUATUOR_TABLE_PEER_GROUP, &group.id);
  quatuor_edit_put (edit, QUATUOR_TABLE_PEER_GROUP, &group);
  return edit;
}

static gboolean
holds (const GArray    *ids,
       const QuatuorId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (quatuor_id_equal (&g_array_index (ids, QuatuorId, i), id))
      return TRUE;
  return FALSE;
}

static gboolean
is_member (const GPtrArray *members,
           const QuatuorId *id)
{
  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorPeerGroupMember *member = g_ptr_array_index (members, i);

      if (quatuor_id_equal (&member->seat, id) || quatuor_id_equal (&member->person, id))
        return TRUE;
    }
  return FALSE;
}

/**
 * quatuor_peer_group_set_members:
 * @cohort: a cohort
 * @group: a peer group
 * @seats: (element-type QuatuorId): the seats that shall be in it
 * @people: (element-type QuatuorId): the people without a seat who shall be
 *
 * Returns: (transfer full) (nullable): the act; %NULL when these are its members
 *   already
 */
QuatuorEdit *
quatuor_peer_group_set_members (QuatuorCohort          *cohort,
                                const QuatuorPeerGroup *group,
                                const GArray           *seats,
                                const GArray           *people)
{
  const GPtrArray *members =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_PEER_GROUP_MEMBER, &group->id);
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("peer_group.members");

  quatuor_edit_about (edit, QUATUOR_TABLE_PEER_GROUP, &group->id);
  for (guint i = 0; i < members->len; i++)
    {
      const QuatuorPeerGroupMember *member = g_ptr_array_index (members, i);
      gboolean stays = quatuor_id_is_none (&member->seat) ? holds (people, &member->person)
                                                          : holds (seats, &member->seat);

      if (!stays)
        quatuor_edit_remove (edit, QUATUOR_TABLE_PEER_GROUP_MEMBER, member);
    }
  for (guint i = 0; i < seats->len; i++)
    if (!is_member (members, &g_array_index (seats, QuatuorId, i)))
      put_member (edit, &group->id, &g_array_index (seats, QuatuorId, i), NULL);
  for (guint i = 0; i < people->len; i++)
    if (!is_member (members, &g_array_index (people, QuatuorId, i)))
      put_member (edit, &group->id, NULL, &g_array_index (people, QuatuorId, i));
  return quatuor_edit_get_changes (edit)->len > 0 ? g_steal_pointer (&edit) : NULL;
}

/* A session outlives the group it was for, with all that was noted of it: the
 * people of the group are then those who were chosen for it. */
static void
keep_session (QuatuorEdit          *edit,
              QuatuorCohort        *cohort,
              const QuatuorSession *session)
{
  g_autoptr (GPtrArray) people =
    quatuor_peer_group_list_people (cohort, &session->peer_group, quatuor_date_today ());
  QuatuorSession kept = *session;

  kept.audience = (char *) "chosen";
  kept.peer_group = QUATUOR_ID_NONE;
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &kept);
  for (guint i = 0; i < people->len; i++)
    {
      QuatuorSessionMember member = {
        .session = session->id,
        .person = *(const QuatuorId *) g_ptr_array_index (people, i),
        .role = (char *) "invited",
      };

      if (quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION_MEMBER, &member.session,
                               &member.person) == NULL)
        quatuor_edit_put (edit, QUATUOR_TABLE_SESSION_MEMBER, &member);
    }
}

static void
remove_children (QuatuorEdit     *edit,
                 QuatuorCohort   *cohort,
                 QuatuorTable     table,
                 const QuatuorId *group)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, table, group);

  for (guint i = 0; i < rows->len; i++)
    quatuor_edit_remove (edit, table, g_ptr_array_index (rows, i));
}

/**
 * quatuor_peer_group_remove:
 * @cohort: a cohort
 * @group: a peer group
 *
 * Returns: (transfer full): the act; its members and notes go with it, its
 *   sessions stay, for the people who were in it
 */
QuatuorEdit *
quatuor_peer_group_remove (QuatuorCohort          *cohort,
                           const QuatuorPeerGroup *group)
{
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  QuatuorEdit *edit = quatuor_edit_new ("peer_group.remove");

  quatuor_edit_about (edit, QUATUOR_TABLE_PEER_GROUP, &group->id);
  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);

      if (quatuor_id_equal (&session->peer_group, &group->id))
        keep_session (edit, cohort, session);
    }
  remove_children (edit, cohort, QUATUOR_TABLE_PEER_NOTE, &group->id);
  remove_children (edit, cohort, QUATUOR_TABLE_PEER_GROUP_MEMBER, &group->id);
  quatuor_edit_remove (edit, QUATUOR_TABLE_PEER_GROUP, group);
  return edit;
}

/* A topic names its group; else its number does, within its round. */
static char *
title_of (const QuatuorComposer *composer,
          const QuatuorProposal *proposal,
          guint                  round,
          guint                  group)
{
  const char *topic = quatuor_composer_get_topic (composer, group);

  if (topic != NULL && proposal->n_rounds > 1)
    /* Translators: a topic, and the number of a round. */
    return g_strdup_printf (_("%s, round %u"), topic, round + 1);
  if (topic != NULL)
    return g_strdup (topic);
  if (proposal->n_rounds > 1)
    /* Translators: the numbers of a round and of a group in it. */
    return g_strdup_printf (_("Round %u, group %u"), round + 1, group + 1);
  /* Translators: %u is the number of a group. */
  return g_strdup_printf (_("Group %u"), group + 1);
}

static void
use_group (QuatuorEdit           *edit,
           QuatuorPeerGroup      *group,
           const QuatuorComposer *composer,
           const QuatuorProposal *proposal,
           guint                  round,
           guint                  number)
{
  quatuor_edit_put (edit, QUATUOR_TABLE_PEER_GROUP, group);
  for (guint i = 0; i < proposal->n_members; i++)
    {
      const QuatuorComposerMember *member = quatuor_composer_get_member (composer, i);

      if (quatuor_proposal_get_place (proposal, round, i) == number)
        put_member (edit, &group->id, &member->seat, &member->person);
    }
}

/**
 * quatuor_peer_group_use:
 * @cohort: a cohort
 * @composer: who sits in the groups
 * @proposal: the groups, as the coach wants them
 * @category: (nullable): the category that all members are of
 *
 * Returns: (transfer full): the act that writes the groups of all rounds, with
 *   the seed of their draw
 */
QuatuorEdit *
quatuor_peer_group_use (QuatuorCohort         *cohort,
                        const QuatuorComposer *composer,
                        const QuatuorProposal *proposal,
                        const QuatuorId       *category)
{
  QuatuorEdit *edit = quatuor_edit_new ("peer_group.compose");
  const char *kind = category != NULL                                  ? "by_category"
                     : quatuor_composer_n_topics (composer) > 0 ? "by_topic"
                                                                       : "by_territory";

  for (guint round = 0; round < proposal->n_rounds; round++)
    for (guint i = 0; i < proposal->n_groups; i++)
      {
        g_autofree char *code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_PEER_GROUP);
        g_autofree char *title = title_of (composer, proposal, round, i);
        QuatuorPeerGroup group = {
          .id = quatuor_id_new (),
          .code = code,
          .kind = (char *) kind,
          .title = title,
          .category = category != NULL ? *category : QUATUOR_ID_NONE,
          .round = proposal->n_rounds > 1 ? (gint64) round + 1 : QUATUOR_INTEGER_UNKNOWN,
          .seed = proposal->seed,
        };

        use_group (edit, &group, composer, proposal, round, i);
      }
  return edit;
}

/**
 * quatuor_peer_note_add:
 * @group: a peer group
 * @note: what its members or the coach keep of a talk; the group is set here
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_peer_note_add (const QuatuorPeerGroup *group,
                       const QuatuorPeerNote  *note)
{
  QuatuorEdit *edit = quatuor_edit_new ("peer_note.add");
  QuatuorPeerNote added = *note;

  added.peer_group = group->id;
  quatuor_edit_about (edit, QUATUOR_TABLE_PEER_GROUP, &group->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_PEER_NOTE, &added);
  return edit;
}
