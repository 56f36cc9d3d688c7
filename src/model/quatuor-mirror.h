/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-sums.h"

G_BEGIN_DECLS

/**
 * QuatuorMirrorSeat:
 * @seat: the seat
 * @category: its category
 * @person: the name of its present holder; a dash when it is vacant
 * @is_held: whether it has a holder
 * @position: its place among the seats, from 0: what chooses its mark's shape
 */
typedef struct
{
  const QuatuorSeat     *seat;
  const QuatuorCategory *category;
  char                  *person;
  gboolean               is_held;
  guint                  position;
} QuatuorMirrorSeat;

/**
 * QuatuorMirrorDimension:
 * @dimension: the dimension
 * @scores: one for each seat of the mirror, in its order
 * @median: over the seats whose score is shown
 */
typedef struct
{
  const QuatuorDimension *dimension;
  QuatuorScore           *scores;
  QuatuorMedian           median;
} QuatuorMirrorDimension;

/**
 * QuatuorMirrorCriterion:
 * @criterion: the criterion
 * @dimension: its dimension
 * @ratings: one for each seat, in the mirror's order; %NULL where a seat said
 *   nothing
 * @levels: the same as numbers, or a #QuatuorLevel
 * @gap: between the seats, or %QUATUOR_GAP_NONE
 * @agreed: (nullable): what the seats agreed on
 */
typedef struct
{
  const QuatuorCriterion  *criterion;
  const QuatuorDimension  *dimension;
  const QuatuorRating    **ratings;
  int                     *levels;
  int                      gap;
  const QuatuorAgreed     *agreed;
} QuatuorMirrorCriterion;

/**
 * QuatuorMirror:
 * @cohort: the programme
 * @campaign: the campaign
 * @territory: the territory
 * @ratings: (element-type QuatuorRating): the territory's answers
 * @seats: (element-type QuatuorMirrorSeat): in the order of the categories
 * @dimensions: (element-type QuatuorMirrorDimension): in the questionnaire's order
 * @criteria: (element-type QuatuorMirrorCriterion): widest gap first, then in
 *   the questionnaire's order; those without a gap last
 *
 * The answers of a territory's seats crossed: what the screen, the print and
 * their tables all show. It is made once and not changed.
 */
typedef struct
{
  QuatuorCohort          *cohort;
  const QuatuorCampaign  *campaign;
  const QuatuorTerritory *territory;
  GPtrArray              *ratings;
  GPtrArray              *seats;
  GPtrArray              *dimensions;
  GPtrArray              *criteria;
} QuatuorMirror;

GPtrArray     *quatuor_mirror_list_seats (QuatuorCohort          *cohort,
                                          const QuatuorTerritory *territory,
                                          QuatuorDate             on);
QuatuorMirror *quatuor_mirror_new        (QuatuorCohort          *cohort,
                                          const QuatuorCampaign  *campaign,
                                          const QuatuorTerritory *territory,
                                          GPtrArray              *ratings,
                                          QuatuorDate             on);
QuatuorMirror *quatuor_mirror_ref        (QuatuorMirror          *self);
void           quatuor_mirror_unref      (QuatuorMirror          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorMirror, quatuor_mirror_unref)

G_END_DECLS
