/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-private.h"

static void
member_clear (gpointer data)
{
  QuatuorComposerMember *member = data;

  g_free (member->name);
}

static void
meeting_free (gpointer data)
{
  QuatuorPairMeeting *meeting = data;

  g_free (meeting->group);
  g_free (meeting);
}

/* A meeting is its own key: the two members, the first one lower. */
static guint
meeting_hash (gconstpointer data)
{
  const QuatuorPairMeeting *meeting = data;

  return meeting->a * 65599u + meeting->b;
}

static gboolean
meeting_equal (gconstpointer first,
               gconstpointer second)
{
  const QuatuorPairMeeting *one = first;
  const QuatuorPairMeeting *other = second;

  return one->a == other->a && one->b == other->b;
}

/**
 * quatuor_composer_new:
 *
 * Returns: (transfer full): a composer without members
 */
QuatuorComposer *
quatuor_composer_new (void)
{
  QuatuorComposer *self = g_atomic_rc_box_new0 (QuatuorComposer);

  self->members = g_array_new (FALSE, TRUE, sizeof (QuatuorComposerMember));
  g_array_set_clear_func (self->members, member_clear);
  self->topics = g_ptr_array_new_with_free_func (g_free);
  self->wishes = g_array_new (FALSE, TRUE, sizeof (QuatuorPairWish));
  self->meetings = g_hash_table_new_full (meeting_hash, meeting_equal, NULL, meeting_free);
  return self;
}

/**
 * quatuor_composer_ref:
 * @self: a composer
 *
 * Returns: (transfer full): the same composer, for a thread that searches; nobody
 *   adds to it from here on
 */
QuatuorComposer *
quatuor_composer_ref (QuatuorComposer *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  QuatuorComposer *self = data;

  g_array_unref (self->members);
  g_ptr_array_unref (self->topics);
  g_array_unref (self->wishes);
  g_hash_table_unref (self->meetings);
}

/**
 * quatuor_composer_unref:
 * @self: (transfer full): a composer
 */
void
quatuor_composer_unref (QuatuorComposer *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * quatuor_composer_add_member:
 * @self: a composer
 * @seat: (nullable): the seat that sits in the groups
 * @person: (nullable): who holds it, or who comes without a seat
 * @territory: (nullable): of which a group holds one at most
 * @name: what people call the member
 *
 * Returns: the member's number, from 0
 */
guint
quatuor_composer_add_member (QuatuorComposer *self,
                             const QuatuorId *seat,
                             const QuatuorId *person,
                             const QuatuorId *territory,
                             const char      *name)
{
  QuatuorComposerMember member = {
    .seat = seat != NULL ? *seat : QUATUOR_ID_NONE,
    .person = person != NULL ? *person : QUATUOR_ID_NONE,
    .territory = territory != NULL ? *territory : QUATUOR_ID_NONE,
    .name = g_strdup (name),
  };

  g_array_append_val (self->members, member);
  return self->members->len - 1;
}

/**
 * quatuor_composer_n_members:
 * @self: a composer
 *
 * Returns: how many members it has
 */
guint
quatuor_composer_n_members (const QuatuorComposer *self)
{
  return self->members->len;
}

/**
 * quatuor_composer_get_member:
 * @self: a composer
 * @member: a member's number
 *
 * Returns: (transfer none): the member
 */
const QuatuorComposerMember *
quatuor_composer_get_member (const QuatuorComposer *self,
                             guint                  member)
{
  g_return_val_if_fail (member < self->members->len, NULL);

  return &g_array_index (self->members, QuatuorComposerMember, member);
}

/**
 * quatuor_composer_find_meeting:
 * @self: a composer
 * @a: a member
 * @b: another one
 *
 * Returns: (transfer none) (nullable): the last time the two sat together
 */
const QuatuorPairMeeting *
quatuor_composer_find_meeting (const QuatuorComposer *self,
                               guint                  a,
                               guint                  b)
{
  QuatuorPairMeeting key = { .a = MIN (a, b), .b = MAX (a, b) };

  return g_hash_table_lookup (self->meetings, &key);
}

/**
 * quatuor_composer_add_meeting:
 * @self: a composer
 * @a: a member
 * @b: another one
 * @on: the day they sat together, or %QUATUOR_DATE_UNKNOWN
 * @group: (nullable): the title of a group that already holds both
 *
 * Of several meetings of two people the latest is kept: it is the one that they
 * remember.
 */
void
quatuor_composer_add_meeting (QuatuorComposer *self,
                              guint            a,
                              guint            b,
                              QuatuorDate      on,
                              const char      *group)
{
  const QuatuorPairMeeting *known = quatuor_composer_find_meeting (self, a, b);
  QuatuorPairMeeting *meeting;

  g_return_if_fail (a < self->members->len && b < self->members->len && a != b);

  if (known != NULL && known->on >= on)
    return;

  meeting = g_new0 (QuatuorPairMeeting, 1);
  meeting->a = MIN (a, b);
  meeting->b = MAX (a, b);
  meeting->on = on;
  meeting->group = g_strdup (group);
  g_hash_table_replace (self->meetings, meeting, meeting);
}

/**
 * quatuor_composer_set_wish:
 * @self: a composer
 * @a: a member
 * @b: another one
 * @wish: what was asked about the two; the last word counts
 */
void
quatuor_composer_set_wish (QuatuorComposer *self,
                           guint            a,
                           guint            b,
                           QuatuorWish      wish)
{
  QuatuorPairWish asked = { .a = MIN (a, b), .b = MAX (a, b), .wish = wish };

  g_return_if_fail (a < self->members->len && b < self->members->len && a != b);

  for (guint i = 0; i < self->wishes->len; i++)
    {
      QuatuorPairWish *known = &g_array_index (self->wishes, QuatuorPairWish, i);

      if (known->a == asked.a && known->b == asked.b)
        {
          known->wish = wish;
          return;
        }
    }
  g_array_append_val (self->wishes, asked);
}

/**
 * quatuor_composer_add_topic:
 * @self: a composer
 * @topic: what one group of each round talks about
 */
void
quatuor_composer_add_topic (QuatuorComposer *self,
                            const char      *topic)
{
  g_ptr_array_add (self->topics, g_strdup (topic));
}

/**
 * quatuor_composer_n_topics:
 * @self: a composer
 *
 * Returns: how many groups of a round have a topic
 */
guint
quatuor_composer_n_topics (const QuatuorComposer *self)
{
  return self->topics->len;
}

/**
 * quatuor_composer_get_topic:
 * @self: a composer
 * @group: a group of a round, from 0
 *
 * Returns: (transfer none) (nullable): what it talks about
 */
const char *
quatuor_composer_get_topic (const QuatuorComposer *self,
                            guint                  group)
{
  return group < self->topics->len ? g_ptr_array_index (self->topics, group) : NULL;
}

/**
 * quatuor_composer_set_wished_topic:
 * @self: a composer
 * @member: a member
 * @topic: the topic the member wishes, from 1 in the order they were added; 0
 *   for none
 */
void
quatuor_composer_set_wished_topic (QuatuorComposer *self,
                                   guint            member,
                                   guint            topic)
{
  g_return_if_fail (member < self->members->len);

  g_array_index (self->members, QuatuorComposerMember, member).topic = topic;
}

/**
 * quatuor_proposal_free:
 * @self: (transfer full): a proposal
 */
void
quatuor_proposal_free (QuatuorProposal *self)
{
  g_free (self->places);
  g_free (self);
}

/**
 * quatuor_proposal_get_place:
 * @self: a proposal
 * @round: a round, from 0
 * @member: a member
 *
 * Returns: the member's group in that round, from 0
 */
guint
quatuor_proposal_get_place (const QuatuorProposal *self,
                            guint                  round,
                            guint                  member)
{
  g_return_val_if_fail (round < self->n_rounds && member < self->n_members, 0);

  return self->places[round * self->n_members + member];
}

/**
 * quatuor_proposal_set_place:
 * @self: a proposal
 * @round: a round, from 0
 * @member: a member
 * @group: the group where the member shall sit, from 0
 *
 * A person may do what the composer would not: quatuor_composer_check() says
 * what is lost.
 */
void
quatuor_proposal_set_place (QuatuorProposal *self,
                            guint            round,
                            guint            member,
                            guint            group)
{
  g_return_if_fail (round < self->n_rounds && member < self->n_members);
  g_return_if_fail (group < self->n_groups);

  self->places[round * self->n_members + member] = group;
}
