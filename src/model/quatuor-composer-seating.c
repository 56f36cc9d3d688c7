/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-seating.h"

#include <string.h>

/* Territories that are none, so that any two members of them may sit together. */
#define NO_TERRITORY G_MAXUINT

/* In the deal, the place of a member who has been dealt. */
#define DEALT G_MAXUINT

static void
change_together (QuatuorSeating *self,
                 guint           a,
                 guint           b,
                 int             by)
{
  guint8 n = (guint8) (self->together[a * self->n_members + b] + by);

  self->together[a * self->n_members + b] = n;
  self->together[b * self->n_members + a] = n;
}

/* Whether a group, without the one who goes, holds somebody of a territory. */
static gboolean
holds_territory (QuatuorSeating *self,
                 guint           round,
                 guint           group,
                 guint           goes,
                 guint           territory)
{
  const guint *members = quatuor_seating_group (self, round, group);

  if (territory == NO_TERRITORY)
    return FALSE;
  for (guint i = 0; i < self->sizes[group]; i++)
    if (members[i] != goes && self->territories[members[i]] == territory)
      return TRUE;
  return FALSE;
}

/**
 * quatuor_seating_can_swap:
 * @self: a seating
 * @round: a round
 * @a: a member
 * @b: another one
 *
 * Returns: whether both are of different groups and neither would meet somebody
 *   of its territory in the other one
 */
gboolean
quatuor_seating_can_swap (QuatuorSeating *self,
                          guint           round,
                          guint           a,
                          guint           b)
{
  guint group_a = *quatuor_seating_place (self, round, a);
  guint group_b = *quatuor_seating_place (self, round, b);

  return group_a != group_b &&
         !holds_territory (self, round, group_a, a, self->territories[b]) &&
         !holds_territory (self, round, group_b, b, self->territories[a]);
}

static void
replace (QuatuorSeating *self,
         guint           round,
         guint           group,
         guint           goes,
         guint           comes)
{
  guint *members = quatuor_seating_group (self, round, group);

  for (guint i = 0; i < self->sizes[group]; i++)
    if (members[i] != goes)
      {
        change_together (self, goes, members[i], -1);
        change_together (self, comes, members[i], 1);
      }
}

static void
put (QuatuorSeating *self,
     guint           round,
     guint           group,
     guint           slot,
     guint           member)
{
  quatuor_seating_group (self, round, group)[slot] = member;
  self->slots[round * self->n_members + member] = slot;
  *quatuor_seating_place (self, round, member) = group;
}

/**
 * quatuor_seating_swap:
 * @self: a seating
 * @round: a round
 * @a: a member
 * @b: another one, with whom it can swap
 *
 * Each takes the other's place.
 */
void
quatuor_seating_swap (QuatuorSeating *self,
                      guint           round,
                      guint           a,
                      guint           b)
{
  guint group_a = *quatuor_seating_place (self, round, a);
  guint group_b = *quatuor_seating_place (self, round, b);
  guint slot_a = self->slots[round * self->n_members + a];
  guint slot_b = self->slots[round * self->n_members + b];

  replace (self, round, group_a, a, b);
  replace (self, round, group_b, b, a);
  put (self, round, group_a, slot_a, b);
  put (self, round, group_b, slot_b, a);
}

/*
 * The deal
 */

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
deal_order (QuatuorSeating *self,
            GRand          *draw)
{
  guint *order = g_new (guint, self->n_members);
  guint *left = g_new0 (guint, self->n_members);
  guint n = 0;

  for (guint i = 0; i < self->n_members; i++)
    order[i] = i;
  shuffle (draw, order, self->n_members);
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

static void
meet (QuatuorSeating *self,
      guint           round,
      guint           group)
{
  const guint *members = quatuor_seating_group (self, round, group);

  for (guint i = 0; i < self->sizes[group]; i++)
    for (guint j = i + 1; j < self->sizes[group]; j++)
      change_together (self, members[i], members[j], 1);
}

/**
 * quatuor_seating_deal:
 * @self: a seating
 * @draw: draws the order
 *
 * Gives each member a place in each round, as cards are dealt.
 */
void
quatuor_seating_deal (QuatuorSeating *self,
                      GRand          *draw)
{
  memset (self->together, 0, (gsize) self->n_members * self->n_members);
  for (guint round = 0; round < self->n_rounds; round++)
    {
      g_autofree guint *order = deal_order (self, draw);

      for (guint i = 0; i < self->n_members; i++)
        put (self, round, i % self->n_groups, i / self->n_groups, order[i]);
      for (guint group = 0; group < self->n_groups; group++)
        meet (self, round, group);
    }
}

/*
 * Setting up
 */

/* Returns: how many members the territory with the most of them has. */
static guint
number_territories (QuatuorSeating *self)
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

/**
 * quatuor_seating_set_up:
 * @self: (out caller-allocates): a seating, all 0
 * @composer: the members and what they wish
 * @n_groups: how many groups there shall be; there are more where a territory has
 *   more members
 * @n_rounds: how many rounds there are
 *
 * Makes the room: nobody has a place yet.
 */
void
quatuor_seating_set_up (QuatuorSeating        *self,
                        const QuatuorComposer *composer,
                        guint                  n_groups,
                        guint                  n_rounds)
{
  guint n = composer->members->len;
  gsize n_pairs = (gsize) n * n;

  self->composer = composer;
  self->n_members = n;
  self->n_rounds = n_rounds;
  self->territories = g_new0 (guint, n);
  self->n_groups = MAX (n_groups, number_territories (self));
  self->widest = (n + self->n_groups - 1) / self->n_groups;
  self->pairs = g_new0 (guint8, n_pairs);
  self->together = g_new0 (guint8, n_pairs);
  self->places = g_new0 (guint, (gsize) n * self->n_rounds);
  self->slots = g_new0 (guint, (gsize) n * self->n_rounds);
  self->groups = g_new0 (guint, (gsize) self->n_rounds * self->n_groups * self->widest);
  self->sizes = g_new0 (guint, self->n_groups);
  for (guint i = 0; i < n; i++)
    self->sizes[i % self->n_groups]++;
  quatuor_seating_read_pairs (self);
}

/**
 * quatuor_seating_clear:
 * @self: a seating that was set up
 *
 * Frees what it owns.
 */
void
quatuor_seating_clear (QuatuorSeating *self)
{
  g_free (self->territories);
  g_free (self->pairs);
  g_free (self->together);
  g_free (self->places);
  g_free (self->slots);
  g_free (self->groups);
  g_free (self->sizes);
}
