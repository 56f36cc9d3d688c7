/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-seating.h"

/* What each thing that is not kept weighs. Two people who sit together again
 * outweigh any wish, save that of two who asked to be apart. */
#define WEIGHT_WITHOUT 1000
#define WEIGHT_AGAIN 100
#define WEIGHT_SAME_TOPIC 30
#define WEIGHT_WITH 20
#define WEIGHT_TOPIC 10

/* What the pairs of members are to each other, beside the groups. */
typedef enum
{
  PAIR_MET = 1 << 0,
  PAIR_WITH = 1 << 1,
  PAIR_WITHOUT = 1 << 2,
} PairFlags;

/* What two members cost who share @n rounds. */
static gint64
pair_cost (QuatuorSeating *self,
           guint           a,
           guint           b,
           guint           n)
{
  guint8 flags = self->pairs[a * self->n_members + b];
  guint free_rounds = (flags & PAIR_MET) != 0 ? 0 : 1;
  gint64 cost = n > free_rounds ? (gint64) (n - free_rounds) * WEIGHT_AGAIN : 0;

  if ((flags & PAIR_WITHOUT) != 0)
    cost += (gint64) n * WEIGHT_WITHOUT;
  if ((flags & PAIR_WITH) != 0 && n == 0)
    cost += WEIGHT_WITH;
  return cost;
}

/* What a wish left open costs a member who would sit at @group in @round, and
 * where it sits in the other ones. */
static gint64
wish_cost (QuatuorSeating *self,
           guint           member,
           guint           round,
           guint           group)
{
  guint wished = quatuor_composer_get_member (self->composer, member)->topic;

  if (wished == 0 || wished > quatuor_composer_n_topics (self->composer))
    return 0;
  for (guint i = 0; i < self->n_rounds; i++)
    if ((i == round ? group : *quatuor_seating_place (self, i, member)) + 1 == wished)
      return 0;
  return WEIGHT_TOPIC;
}

/* What it costs a member to talk about the topic of @group in @round and in
 * another one. */
static gint64
same_topic_cost (QuatuorSeating *self,
                 guint           member,
                 guint           round,
                 guint           group)
{
  gint64 cost = 0;

  if (group >= quatuor_composer_n_topics (self->composer))
    return 0;
  for (guint i = 0; i < self->n_rounds; i++)
    if (i != round && *quatuor_seating_place (self, i, member) == group)
      cost += WEIGHT_SAME_TOPIC;
  return cost;
}

static gint64
topic_cost (QuatuorSeating *self,
            guint           member,
            guint           round,
            guint           group)
{
  return wish_cost (self, member, round, group) + same_topic_cost (self, member, round, group);
}

/* What it changes that @comes sits where @goes sits. */
static gint64
replace_delta (QuatuorSeating *self,
               guint           round,
               guint           group,
               guint           goes,
               guint           comes)
{
  const guint *members = quatuor_seating_group (self, round, group);
  gint64 delta = 0;

  for (guint i = 0; i < self->sizes[group]; i++)
    {
      guint other = members[i];
      guint n_goes, n_comes;

      if (other == goes)
        continue;
      n_goes = self->together[goes * self->n_members + other];
      n_comes = self->together[comes * self->n_members + other];
      delta += pair_cost (self, goes, other, n_goes - 1) - pair_cost (self, goes, other, n_goes);
      delta += pair_cost (self, comes, other, n_comes + 1) -
               pair_cost (self, comes, other, n_comes);
    }
  return delta;
}

/**
 * quatuor_seating_swap_delta:
 * @self: a seating
 * @round: a round
 * @a: a member
 * @b: another one, of another group of the round
 *
 * Returns: what the cost changes by when both swap their places
 */
gint64
quatuor_seating_swap_delta (QuatuorSeating *self,
                            guint           round,
                            guint           a,
                            guint           b)
{
  guint group_a = *quatuor_seating_place (self, round, a);
  guint group_b = *quatuor_seating_place (self, round, b);

  return replace_delta (self, round, group_a, a, b) +
         replace_delta (self, round, group_b, b, a) +
         topic_cost (self, a, round, group_b) - topic_cost (self, a, round, group_a) +
         topic_cost (self, b, round, group_a) - topic_cost (self, b, round, group_b);
}

/**
 * quatuor_seating_is_calm:
 * @self: a seating
 * @round: a round
 * @member: a member
 *
 * Returns: whether the member sits with nobody again and is where it wished to be
 */
gboolean
quatuor_seating_is_calm (QuatuorSeating *self,
                         guint           round,
                         guint           member)
{
  guint group = *quatuor_seating_place (self, round, member);
  const guint *members = quatuor_seating_group (self, round, group);

  for (guint i = 0; i < self->sizes[group]; i++)
    if (members[i] != member &&
        pair_cost (self, member, members[i],
                   self->together[member * self->n_members + members[i]]) > 0)
      return FALSE;
  return topic_cost (self, member, round, group) == 0;
}

/**
 * quatuor_seating_cost:
 * @self: a seating
 *
 * Returns: the cost of all pairs and topics as they stand; 0 when nothing is left
 *   to mend
 */
gint64
quatuor_seating_cost (QuatuorSeating *self)
{
  gint64 cost = 0;
  gint64 twice = 0; /* each two rounds with one topic, seen from both */

  for (guint a = 0; a < self->n_members; a++)
    {
      for (guint b = a + 1; b < self->n_members; b++)
        cost += pair_cost (self, a, b, self->together[a * self->n_members + b]);
      cost += wish_cost (self, a, 0, *quatuor_seating_place (self, 0, a));
      for (guint i = 0; i < self->n_rounds; i++)
        twice += same_topic_cost (self, a, i, *quatuor_seating_place (self, i, a));
    }
  return cost + twice / 2;
}

static void
set_pair (QuatuorSeating *self,
          guint           a,
          guint           b,
          PairFlags       flag)
{
  self->pairs[a * self->n_members + b] |= flag;
  self->pairs[b * self->n_members + a] |= flag;
}

/**
 * quatuor_seating_read_pairs:
 * @self: a seating
 *
 * Notes what the members are to each other: who met, and who asked for whom.
 */
void
quatuor_seating_read_pairs (QuatuorSeating *self)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->composer->meetings);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    set_pair (self, ((QuatuorPairMeeting *) key)->a, ((QuatuorPairMeeting *) key)->b, PAIR_MET);

  for (guint i = 0; i < self->composer->wishes->len; i++)
    {
      const QuatuorPairWish *wish = &g_array_index (self->composer->wishes, QuatuorPairWish, i);

      if (wish->wish != QUATUOR_WISH_NONE)
        set_pair (self, wish->a, wish->b,
                  wish->wish == QUATUOR_WISH_WITH ? PAIR_WITH : PAIR_WITHOUT);
    }
}
