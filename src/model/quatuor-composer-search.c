/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-seating.h"

#include <string.h>

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

/* More rounds than anybody has patience for. */
#define MAX_ROUNDS 50

typedef struct
{
  QuatuorSeating        seating;
  QuatuorComposerWatch *watch; /* NULL when nobody waits */
  GRand                *draw;
  guint                 n_steps; /* of one attempt */
  gint64                cost;
} Search;

static gsize
size_of_places (const Search *self)
{
  return sizeof (guint) * self->seating.n_members * self->seating.n_rounds;
}

static gboolean
is_stopped (const Search *self)
{
  return self->watch != NULL && g_atomic_int_get (&self->watch->stop) != 0;
}

static void
tell (const Search *self,
      guint         attempt,
      guint         step)
{
  if (self->watch != NULL)
    g_atomic_int_set (&self->watch->permille,
                      (int) (((guint64) attempt * self->n_steps + step) * PERMILLE /
                             ((guint64) N_ATTEMPTS * self->n_steps)));
}

static guint
draw_below (Search *self,
            guint   n)
{
  return (guint) g_rand_int_range (self->draw, 0, (gint32) n);
}

/* Swaps two members who were drawn, if that is allowed and either mends something
 * or is not too bad for the heat of this step. */
static void
try_swap (Search *self,
          guint   step)
{
  gint32 heat = (gint32) (1 + (guint64) HEAT * (self->n_steps - step) / self->n_steps);
  QuatuorSeating *seating = &self->seating;
  guint round = draw_below (self, seating->n_rounds);
  guint a = draw_below (self, seating->n_members);
  guint b = draw_below (self, seating->n_members);
  gint64 delta;

  if ((step % CALM_TURNS != 0 && quatuor_seating_is_calm (seating, round, a)) ||
      !quatuor_seating_can_swap (seating, round, a, b))
    return;
  delta = quatuor_seating_swap_delta (seating, round, a, b);
  if (delta > 0 && delta >= g_rand_int_range (self->draw, 0, heat))
    return;

  quatuor_seating_swap (seating, round, a, b);
  self->cost += delta;
}

/* Swaps members until nothing is left to mend, the patience ends or somebody stops
 * it. The best groups met on the way are kept in @best. */
static gint64
improve (Search *self,
         guint   attempt,
         guint  *best)
{
  gint64 best_cost = self->cost;

  memcpy (best, self->seating.places, size_of_places (self));
  for (guint step = 0; step < self->n_steps && best_cost > 0; step++)
    {
      if (step % WATCH_EVERY == 0)
        {
          if (is_stopped (self))
            break;
          tell (self, attempt, step);
        }
      try_swap (self, step);
      if (self->cost < best_cost)
        {
          best_cost = self->cost;
          memcpy (best, self->seating.places, size_of_places (self));
        }
    }
  return best_cost;
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
  guint n_rounds = CLAMP (options->n_rounds, 1, MAX_ROUNDS);
  guint64 n_places = (guint64) composer->members->len * n_rounds;

  quatuor_seating_set_up (&self->seating, composer,
                          n_groups_asked (composer->members->len, options), n_rounds);
  self->watch = watch;
  self->draw = g_rand_new_with_seed (options->seed);
  self->n_steps = (guint) MIN (STEPS_PER_PLACE * n_places, MAX_STEPS);
}

static void
search_clear (Search *self)
{
  quatuor_seating_clear (&self->seating);
  g_rand_free (self->draw);
}

static QuatuorProposal *
make_proposal (const Search                 *self,
               const QuatuorComposerOptions *options)
{
  QuatuorProposal *proposal = g_new0 (QuatuorProposal, 1);

  proposal->n_members = self->seating.n_members;
  proposal->n_groups = self->seating.n_groups;
  proposal->n_rounds = self->seating.n_rounds;
  proposal->n_asked = n_groups_asked (proposal->n_members, options);
  proposal->seed = options->seed;
  proposal->places = g_malloc0 (size_of_places (self));
  return proposal;
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
  QuatuorProposal *proposal;
  g_autofree guint *attempt = NULL;
  gint64 best = G_MAXINT64;

  search_set_up (&search, self, options, watch);
  proposal = make_proposal (&search, options);
  attempt = g_malloc0 (size_of_places (&search));
  for (guint i = 0; proposal->n_members > 0 && i < N_ATTEMPTS && best > 0; i++)
    {
      gint64 cost;

      if (i > 0 && is_stopped (&search))
        break;
      quatuor_seating_deal (&search.seating, search.draw);
      search.cost = quatuor_seating_cost (&search.seating);
      cost = improve (&search, i, attempt);
      if (cost < best)
        {
          best = cost;
          memcpy (proposal->places, attempt, size_of_places (&search));
        }
    }
  search_clear (&search);
  return proposal;
}
