/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-mirror.h"

#include "quatuor-answer.h"

static void
seat_free (gpointer data)
{
  QuatuorMirrorSeat *seat = data;

  g_free (seat->person);
  g_free (seat);
}

static void
dimension_free (gpointer data)
{
  QuatuorMirrorDimension *dimension = data;

  g_free (dimension->scores);
  g_free (dimension);
}

static void
criterion_free (gpointer data)
{
  QuatuorMirrorCriterion *criterion = data;

  g_free (criterion->ratings);
  g_free (criterion->levels);
  g_free (criterion);
}

/**
 * quatuor_mirror_list_seats:
 * @cohort: the programme
 * @territory: a territory
 * @on: the day whose holders are named
 *
 * Returns: (transfer full) (element-type QuatuorMirrorSeat): the territory's
 *   seats in the order of the categories; their rows belong to @cohort
 */
GPtrArray *
quatuor_mirror_list_seats (QuatuorCohort          *cohort,
                           const QuatuorTerritory *territory,
                           QuatuorDate             on)
{
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &territory->id);
  GPtrArray *seats = g_ptr_array_new_with_free_func (seat_free);

  for (guint i = 0; i < categories->len; i++)
    for (guint n = 0; n < rows->len; n++)
      {
        const QuatuorCategory *category = g_ptr_array_index (categories, i);
        const QuatuorSeat *row = g_ptr_array_index (rows, n);
        const QuatuorTenure *holder = quatuor_cohort_holder (cohort, &row->id, on);
        QuatuorMirrorSeat *seat;

        if (!quatuor_id_equal (&row->category, &category->id))
          continue;
        seat = g_new0 (QuatuorMirrorSeat, 1);
        seat->seat = row;
        seat->category = category;
        seat->is_held = holder != NULL;
        seat->position = seats->len;
        seat->person = quatuor_person_name (
          holder != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &holder->person)
                         : NULL);
        g_ptr_array_add (seats, seat);
      }
  return seats;
}

static void
add_dimension (QuatuorMirror          *self,
               const QuatuorDimension *row)
{
  QuatuorMirrorDimension *dimension = g_new0 (QuatuorMirrorDimension, 1);

  dimension->dimension = row;
  dimension->scores = g_new0 (QuatuorScore, self->seats->len);
  for (guint i = 0; i < self->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (self->seats, i);

      dimension->scores[i] = quatuor_sums_score_ratings (self->cohort, self->campaign, &row->id,
                                                         &seat->seat->id, self->ratings);
    }
  dimension->median = quatuor_median_of_scores (dimension->scores, self->seats->len);
  g_ptr_array_add (self->dimensions, dimension);
}

static void
add_criterion (QuatuorMirror          *self,
               const QuatuorDimension *dimension,
               const QuatuorCriterion *row)
{
  QuatuorMirrorCriterion *criterion = g_new0 (QuatuorMirrorCriterion, 1);

  criterion->criterion = row;
  criterion->dimension = dimension;
  criterion->ratings = g_new0 (const QuatuorRating *, self->seats->len);
  criterion->levels = g_new0 (int, self->seats->len);
  for (guint i = 0; i < self->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (self->seats, i);
      const QuatuorRating *rating = quatuor_sums_find_rating (
        self->ratings, &self->campaign->id, &seat->seat->id, &row->id);

      criterion->ratings[i] = rating;
      criterion->levels[i] =
        rating != NULL ? quatuor_level_parse (rating->level) : QUATUOR_LEVEL_NONE;
    }
  criterion->gap = quatuor_gap_of_levels (criterion->levels, self->seats->len);
  criterion->agreed = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_AGREED, &self->campaign->id,
                                           &self->territory->id, &row->id);
  g_ptr_array_add (self->criteria, criterion);
}

/* GLib keeps the order of equal elements: the questionnaire's. */
static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  const QuatuorMirrorCriterion *first = *(const QuatuorMirrorCriterion *const *) a;
  const QuatuorMirrorCriterion *second = *(const QuatuorMirrorCriterion *const *) b;

  return second->gap - first->gap;
}

/**
 * quatuor_mirror_new:
 * @cohort: the programme
 * @campaign: a campaign
 * @territory: a territory
 * @ratings: (element-type QuatuorRating): the territory's answers in that campaign
 * @on: the day whose holders are named
 *
 * Returns: (transfer full): the answers of the seats, crossed
 */
QuatuorMirror *
quatuor_mirror_new (QuatuorCohort          *cohort,
                    const QuatuorCampaign  *campaign,
                    const QuatuorTerritory *territory,
                    GPtrArray              *ratings,
                    QuatuorDate             on)
{
  const GPtrArray *dimensions =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION, &campaign->framework);
  QuatuorMirror *self = g_atomic_rc_box_new0 (QuatuorMirror);

  self->cohort = quatuor_cohort_ref (cohort);
  self->campaign = campaign;
  self->territory = territory;
  self->ratings = g_ptr_array_ref (ratings);
  self->seats =
    quatuor_mirror_list_seats (cohort, territory, quatuor_campaign_day_of (campaign, on));
  self->dimensions = g_ptr_array_new_with_free_func (dimension_free);
  self->criteria = g_ptr_array_new_with_free_func (criterion_free);

  for (guint i = 0; i < dimensions->len; i++)
    {
      const QuatuorDimension *dimension = g_ptr_array_index (dimensions, i);
      g_autoptr (GPtrArray) criteria =
        quatuor_sums_list_criteria (cohort, campaign, &dimension->id);

      add_dimension (self, dimension);
      for (guint n = 0; n < criteria->len; n++)
        add_criterion (self, dimension, g_ptr_array_index (criteria, n));
    }
  g_ptr_array_sort (self->criteria, compare_gaps);
  return self;
}

/**
 * quatuor_mirror_ref:
 * @self: a mirror
 *
 * Returns: (transfer full): @self
 */
QuatuorMirror *
quatuor_mirror_ref (QuatuorMirror *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  QuatuorMirror *self = data;

  g_ptr_array_unref (self->seats);
  g_ptr_array_unref (self->dimensions);
  g_ptr_array_unref (self->criteria);
  g_ptr_array_unref (self->ratings);
  quatuor_cohort_unref (self->cohort);
}

/**
 * quatuor_mirror_unref:
 * @self: (transfer full): a mirror
 */
void
quatuor_mirror_unref (QuatuorMirror *self)
{
  g_atomic_rc_box_release_full (self, clear);
}
