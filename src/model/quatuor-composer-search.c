/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-private.h"

#include <string.h>

/* What each thing that is not kept weighs. Two people who sit together again
 * outweigh any wish, save that of two who asked to be apart. */
#define WEIGHT_WITHOUT 1000
#define WEIGHT_AGAIN 100
#define WEIGHT_SAME_TOPIC 30
#define WEIGHT_WITH 20
#define WEIGHT_TOPIC 10

/* The search: swaps of two members, the worse ones accepted less and less. */
#define HEAT 200
#define STEPS_PER_PLACE 300
#define MAX_STEPS 1000000
#define N_ATTEMPTS 3

/* How many steps pass between two looks at who waits. */
#define WATCH_EVERY 512
#define PERMILLE 1000

/* A member whom nothing disturbs is moved once in so many times. */
#define CALM_TURNS 4

/* Territories that are none, so that any two members of them may sit together. */
#define NO_TERRITORY G_MAXUINT

/* In the deal, the place of a member who has been dealt. */
#define DEALT G_MAXUINT

/* More rounds than anybody has patience for. */
#define MAX_ROUNDS 50

/* What the pairs of members are to each other, beside the groups. */
typedef enum
{
  PAIR_MET = 1 << 0,
  PAIR_WITH = 1 << 1,
  PAIR_WITHOUT = 1 << 2,
} PairFlags;

typedef struct
{
  const QuatuorComposer *composer;
  QuatuorComposerWatch  *watch; /* NULL when nobody waits */
  GRand                 *draw;
  guint                  n_members;
  guint                  n_groups;
  guint                  n_rounds;

  /* Owned */
  guint                 *territories; /* of each member, as a number */
  guint8                *pairs;       /* PairFlags of each two members */
  guint8                *together;    /* how many rounds each two share */
  guint                 *places;      /* [round][member] */
  guint                 *groups;      /* [round][group][slot], members */
  guint                 *sizes;       /* [group], the same in each round */
  guint                 *slots;       /* [round][member], where in its group */
  guint                  widest;      /* the most members of a group */
  gint64                 cost;
} Search;

static guint *
group_of (Search *self,
          guint   round,
          guint   group)
{
  return &self->groups[(round * self->n_groups + group) * self->widest];
}

static guint *
place_of (Search *self,
          guint   round,
          guint   member)
{
  return &self->places[round * self->n_members + member];
}

/* What two members cost who share @n rounds. */
static gint64
pair_cost (Search *self,
           guint   a,
           guint   b,
           guint   n)
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
wish_cost (Search *self,
           guint   member,
           guint   round,
           guint   group)
{
  guint wished = quatuor_composer_get_member (self->composer, member)->topic;

  if (wished == 0 || wished > quatuor_composer_n_topics (self->composer))
    return 0;
  for (guint i = 0; i < self->n_rounds; i++)
    if ((i == round ? group : *place_of (self, i, member)) + 1 == wished)
      return 0;
  return WEIGHT_TOPIC;
}

/* What it costs a member to talk about the topic of @group in @round and in
 * another one. */
static gint64
same_topic_cost (Search *self,
                 guint   member,
                 guint   round,
                 guint   group)
{
  gint64 cost = 0;

  if (group >= quatuor_composer_n_topics (self->composer))
    return 0;
  for (guint i = 0; i < self->n_rounds; i++)
    if (i != round && *place_of (self, i, member) == group)
      cost += WEIGHT_SAME_TOPIC;
  return cost;
}

static gint64
topic_cost (Search *self,
            guint   member,
            guint   round,
            guint   group)
{
  return wish_cost (self, member, round, group) + same_topic_cost (self, member, round, group);
}

static void
change_together (Search *self,
                 guint   a,
                 guint   b,
                 int     by)
{
  guint8 n = (guint8) (self->together[a * self->n_members + b] + by);

  self->together[a * self->n_members + b] = n;
  self->together[b * self->n_members + a] = n;
}

/* What it changes that @comes sits where @goes sits. */
static gint64
replace_delta (Search *self,
               guint   round,
               guint   group,
               guint   goes,
               guint   comes)
{
  const guint *members = group_of (self, round, group);
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

static gint64
swap_delta (Search *self,
            guint   round,
            guint   a,
            guint   b)
{
  guint group_a = *place_of (self, round, a);
  guint group_b = *place_of (self, round, b);

  return replace_delta (self, round, group_a, a, b) +
         replace_delta (self, round, group_b, b, a) +
         topic_cost (self, a, round, group_b) - topic_cost (self, a, round, group_a) +
         topic_cost (self, b, round, group_a) - topic_cost (self, b, round, group_b);
}

/* Whether a group, without the one who goes, holds somebody of a territory. */
static gboolean
holds_territory (Search *self,
                 guint   round,
                 guint   group,
                 guint   goes,
                 guint   territory)
{
  const guint *members = group_of (self, round, group);

  if (territory == NO_TERRITORY)
    return FALSE;
  for (guint i = 0; i < self->sizes[group]; i++)
    if (members[i] != goes && self->territories[members[i]] == territory)
      return TRUE;
  return FALSE;
}

static gboolean
can_swap (Search *self,
          guint   round,
          guint   a,
          guint   b)
{
  guint group_a = *place_of (self, round, a);
  guint group_b = *place_of (self, round, b);

  return group_a != group_b &&
         !holds_territory (self, round, group_a, a, self->territories[b]) &&
         !holds_territory (self, round, group_b, b, self->territories[a]);
}

static void
replace (Search *self,
         guint   round,
         guint   group,
         guint   goes,
         guint   comes)
{
  guint *members = group_of (self, round, group);

  for (guint i = 0; i < self->sizes[group]; i++)
    if (members[i] != goes)
      {
        change_together (self, goes, members[i], -1);
        change_together (self, comes, members[i], 1);
      }
}

static void
put (Search *self,
     guint   round,
     guint   group,
     guint   slot,
     guint   member)
{
  group_of (self, round, group)[slot] = member;
  self->slots[round * self->n_members + member] = slot;
  *place_of (self, round, member) = group;
}

static void
swap (Search *self,
      guint   round,
      guint   a,
      guint   b)
{
  guint group_a = *place_of (self, round, a);
  guint group_b = *place_of (self, round, b);
  guint slot_a = self->slots[round * self->n_members + a];
  guint slot_b = self->slots[round * self->n_members + b];

  replace (self, round, group_a, a, b);
  replace (self, round, group_b, b, a);
  put (self, round, group_a, slot_a, b);
  put (self, round, group_b, slot_b, a);
}

/* Whether the member sits with nobody again and is where it wished to be. */
static gboolean
is_calm (Search *self,
         guint   round,
         guint   member)
{
  guint group = *place_of (self, round, member);
  const guint *members = group_of (self, round, group);

  for (guint i = 0; i < self->sizes[group]; i++)
    if (members[i] != member &&
        pair_cost (self, member, members[i],
                   self->together[member * self->n_members + members[i]]) > 0)
      return FALSE;
  return topic_cost (self, member, round, group) == 0;
}

static void
shuffle (GRand *draw,
         guint *numbers,
         guint  n)
{
  for (guint i = n; i > 1; i--)
    {
      guint at = (guint) g_rand_int_range (draw, 0, (gint32) i);
      guint number = numbers[i - 1];

      numbers[i - 1] = numbers[at];
      numbers[at] = number;
    }
}

/* A territory's members follow one another in the deal, so that they come to
 * different groups; which territory comes first is drawn. */
static guint *
deal_order (Search *self)
{
  guint *order = g_new (guint, self->n_members);
  guint *left = g_new0 (guint, self->n_members);
  guint n = 0;

  for (guint i = 0; i < self->n_members; i++)
    order[i] = i;
  shuffle (self->draw, order, self->n_members);
  for (guint i = 0; i < self->n_members; i++)
    left[i] = order[i];

  for (guint i = 0; i < self->n_members; i++)
    {
      guint territory;

      if (left[i] == DEALT)
        continue;
      territory = self->territories[left[i]];
      order[n++] = left[i];
      for (guint j = i + 1; territory != NO_TERRITORY && j < self->n_members; j++)
        if (left[j] != DEALT && self->territories[left[j]] == territory)
          {
            order[n++] = left[j];
            left[j] = DEALT;
          }
    }
  g_free (left);
  return order;
}

/* The cost of all pairs and topics as they stand. */
static gint64
total_cost (Search *self)
{
  gint64 cost = 0;
  gint64 twice = 0; /* each two rounds with one topic, seen from both */

  for (guint a = 0; a < self->n_members; a++)
    {
      for (guint b = a + 1; b < self->n_members; b++)
        cost += pair_cost (self, a, b, self->together[a * self->n_members + b]);
      cost += wish_cost (self, a, 0, *place_of (self, 0, a));
      for (guint i = 0; i < self->n_rounds; i++)
        twice += same_topic_cost (self, a, i, *place_of (self, i, a));
    }
  return cost + twice / 2;
}

static void
deal (Search *self)
{
  memset (self->together, 0, (gsize) self->n_members * self->n_members);
  for (guint round = 0; round < self->n_rounds; round++)
    {
      g_autofree guint *order = deal_order (self);

      for (guint i = 0; i < self->n_members; i++)
        put (self, round, i % self->n_groups, i / self->n_groups, order[i]);
      for (guint group = 0; group < self->n_groups; group++)
        {
          const guint *members = group_of (self, round, group);

          for (guint i = 0; i < self->sizes[group]; i++)
            for (guint j = i + 1; j < self->sizes[group]; j++)
              change_together (self, members[i], members[j], 1);
        }
    }
  self->cost = total_cost (self);
}

static guint
n_steps_of (Search *self)
{
  guint64 steps = (guint64) STEPS_PER_PLACE * self->n_members * self->n_rounds;

  return (guint) MIN (steps, MAX_STEPS);
}

static gboolean
is_stopped (Search *self)
{
  return self->watch != NULL && g_atomic_int_get (&self->watch->stop) != 0;
}

static void
tell (Search *self,
      guint   attempt,
      guint   step,
      guint   n_steps)
{
  if (self->watch != NULL)
    g_atomic_int_set (&self->watch->permille,
                      (int) (((guint64) attempt * n_steps + step) * PERMILLE /
                             ((guint64) N_ATTEMPTS * n_steps)));
}

/* Swaps members until nothing is left to mend, the patience ends or somebody stops
 * it. The best groups met on the way are kept in @best. */
static gint64
improve (Search *self,
         guint   attempt,
         guint  *best)
{
  gsize size = sizeof *best * self->n_members * self->n_rounds;
  guint n_steps = n_steps_of (self);
  gint64 best_cost = self->cost;

  memcpy (best, self->places, size);
  for (guint step = 0; step < n_steps && best_cost > 0; step++)
    {
      gint32 heat = (gint32) (1 + (guint64) HEAT * (n_steps - step) / n_steps);
      guint round = (guint) g_rand_int_range (self->draw, 0, (gint32) self->n_rounds);
      guint a = (guint) g_rand_int_range (self->draw, 0, (gint32) self->n_members);
      guint b = (guint) g_rand_int_range (self->draw, 0, (gint32) self->n_members);
      gint64 delta;

      if (step % WATCH_EVERY == 0)
        {
          if (is_stopped (self))
            break;
          tell (self, attempt, step, n_steps);
        }
      if ((step % CALM_TURNS != 0 && is_calm (self, round, a)) || !can_swap (self, round, a, b))
        continue;
      delta = swap_delta (self, round, a, b);
      if (delta > 0 && delta >= g_rand_int_range (self->draw, 0, heat))
        continue;

      swap (self, round, a, b);
      self->cost += delta;
      if (self->cost < best_cost)
        {
          best_cost = self->cost;
          memcpy (best, self->places, size);
        }
    }
  return best_cost;
}

/*
 * Setting up
 */

static guint
number_territories (Search *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  g_autofree guint *counts = g_new0 (guint, self->n_members + 1);
  guint most = 0;

  for (guint i = 0; i < self->n_members; i++)
    {
      const QuatuorId *territory =
        &quatuor_composer_get_member (self->composer, i)->territory;
      guint number;

      if (quatuor_id_is_none (territory))
        {
          self->territories[i] = NO_TERRITORY;
          continue;
        }
      number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, territory));
      if (number == 0)
        {
          number = g_hash_table_size (numbers) + 1;
          g_hash_table_insert (numbers, (gpointer) territory, GUINT_TO_POINTER (number));
        }
      self->territories[i] = number;
      counts[number]++;
      most = MAX (most, counts[number]);
    }
  return most;
}

static void
set_pair (Search    *self,
          guint      a,
          guint      b,
          PairFlags  flag)
{
  self->pairs[a * self->n_members + b] |= flag;
  self->pairs[b * self->n_members + a] |= flag;
}

static void
set_pairs (Search *self)
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

static guint
n_groups_asked (guint                         n_members,
                const QuatuorComposerOptions *options)
{
  guint n_groups = options->n_groups;

  if (n_groups == 0)
    n_groups = (n_members + MAX (options->size, 1) - 1) / MAX (options->size, 1);
  return CLAMP (n_groups, 1, MAX (n_members, 1));
}

static void
search_set_up (Search                       *self,
               const QuatuorComposer        *composer,
               const QuatuorComposerOptions *options,
               QuatuorComposerWatch         *watch)
{
  guint n = composer->members->len;
  gsize n_pairs = (gsize) n * n;
  guint n_needed;

  self->composer = composer;
  self->watch = watch;
  self->draw = g_rand_new_with_seed (options->seed);
  self->n_members = n;
  self->n_rounds = CLAMP (options->n_rounds, 1, MAX_ROUNDS);
  self->territories = g_new0 (guint, n);
  n_needed = number_territories (self);
  self->n_groups = n_groups_asked (n, options);
  self->n_groups = MAX (self->n_groups, n_needed);
  self->widest = (n + self->n_groups - 1) / self->n_groups;
  self->pairs = g_new0 (guint8, n_pairs);
  self->together = g_new0 (guint8, n_pairs);
  self->places = g_new0 (guint, (gsize) n * self->n_rounds);
  self->slots = g_new0 (guint, (gsize) n * self->n_rounds);
  self->groups = g_new0 (guint, (gsize) self->n_rounds * self->n_groups * self->widest);
  self->sizes = g_new0 (guint, self->n_groups);
  for (guint i = 0; i < n; i++)
    self->sizes[i % self->n_groups]++;
  set_pairs (self);
}

static void
search_clear (Search *self)
{
  g_rand_free (self->draw);
  g_free (self->territories);
  g_free (self->pairs);
  g_free (self->together);
  g_free (self->places);
  g_free (self->slots);
  g_free (self->groups);
  g_free (self->sizes);
}

/**
 * quatuor_composer_propose:
 * @self: a composer
 * @options: how many groups and rounds, and the seed
 * @watch: (nullable): tells how far it is and may stop it
 *
 * Composes groups. Where a territory has more members than there would be
 * groups, there are more groups: one of each territory is never given up. The
 * same composer, options and seed give the same groups, unless the search is
 * stopped: then they are the best so far. It takes some milliseconds for a
 * programme of forty, and reads nothing but the composer, so that a thread may do it.
 *
 * Returns: (transfer full): the groups
 */
QuatuorProposal *
quatuor_composer_propose (const QuatuorComposer        *self,
                          const QuatuorComposerOptions *options,
                          QuatuorComposerWatch         *watch)
{
  Search search = { 0 };
  QuatuorProposal *proposal = g_new0 (QuatuorProposal, 1);
  g_autofree guint *attempt = NULL;
  gint64 best = G_MAXINT64;

  search_set_up (&search, self, options, watch);
  proposal->n_members = search.n_members;
  proposal->n_groups = search.n_groups;
  proposal->n_rounds = search.n_rounds;
  proposal->n_asked = n_groups_asked (search.n_members, options);
  proposal->seed = options->seed;
  proposal->places = g_new0 (guint, (gsize) search.n_members * search.n_rounds);
  attempt = g_new0 (guint, (gsize) search.n_members * search.n_rounds);

  for (guint i = 0; search.n_members > 0 && i < N_ATTEMPTS && best > 0; i++)
    {
      gint64 cost;

      if (i > 0 && is_stopped (&search))
        break;
      deal (&search);
      cost = improve (&search, i, attempt);
      if (cost < best)
        {
          best = cost;
          memcpy (proposal->places, attempt,
                  sizeof *attempt * search.n_members * search.n_rounds);
        }
    }
  search_clear (&search);
  return proposal;
}
