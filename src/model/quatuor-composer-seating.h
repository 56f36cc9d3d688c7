/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-composer-private.h"

G_BEGIN_DECLS

/**
 * QuatuorSeating:
 *
 * Who sits in which group of which round, while groups are composed: each member
 * in one group a round, the groups of a round of equal size, give or take one, and
 * never two members of a territory together.
 */
typedef struct
{
  const QuatuorComposer *composer;
  guint                  n_members;
  guint                  n_groups;
  guint                  n_rounds;
  guint                  widest;      /* the most members of a group */

  /* Owned */
  guint                 *territories; /* of each member, as a number */
  guint8                *pairs;       /* flags of each two members */
  guint8                *together;    /* how many rounds each two share */
  guint                 *places;      /* [round][member] */
  guint                 *groups;      /* [round][group][slot], members */
  guint                 *sizes;       /* [group], the same in each round */
  guint                 *slots;       /* [round][member], where in its group */
} QuatuorSeating;

void      quatuor_seating_set_up     (QuatuorSeating        *self,
                                      const QuatuorComposer *composer,
                                      guint                  n_groups,
                                      guint                  n_rounds);
void      quatuor_seating_clear      (QuatuorSeating        *self);
void      quatuor_seating_deal       (QuatuorSeating        *self,
                                      GRand                 *draw);
gboolean  quatuor_seating_can_swap   (QuatuorSeating        *self,
                                      guint                  round,
                                      guint                  a,
                                      guint                  b);
void      quatuor_seating_swap       (QuatuorSeating        *self,
                                      guint                  round,
                                      guint                  a,
                                      guint                  b);

/* What it costs: quatuor-composer-cost.c. */
void      quatuor_seating_read_pairs (QuatuorSeating        *self);
gint64    quatuor_seating_cost       (QuatuorSeating        *self);
gint64    quatuor_seating_swap_delta (QuatuorSeating        *self,
                                      guint                  round,
                                      guint                  a,
                                      guint                  b);
gboolean  quatuor_seating_is_calm    (QuatuorSeating        *self,
                                      guint                  round,
                                      guint                  member);

/* The members of a group, as many as its size. */
static inline guint *
quatuor_seating_group (QuatuorSeating *self,
                       guint           round,
                       guint           group)
{
  return &self->groups[(round * self->n_groups + group) * self->widest];
}

/* The group of a member. */
static inline guint *
quatuor_seating_place (QuatuorSeating *self,
                       guint           round,
                       guint           member)
{
  return &self->places[round * self->n_members + member];
}

G_END_DECLS
