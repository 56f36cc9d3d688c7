/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-sums.h"

#include <stdlib.h>

/* A score is shown from seven answered criteria in ten on. */
#define SHOWN_ANSWERED 10
#define SHOWN_APPLICABLE 7

static const char *const LEVEL_CODES[QUATUOR_N_LEVELS] = { "0", "1", "2", "3", "4" };

/**
 * quatuor_level_parse:
 * @level: (nullable): the level of a rating, as its row has it
 *
 * Returns: 0 to 4, or a #QuatuorLevel
 */
int
quatuor_level_parse (const char *level)
{
  if (level == NULL)
    return QUATUOR_LEVEL_NONE;
  if (g_str_equal (level, "dont_know"))
    return QUATUOR_LEVEL_DONT_KNOW;
  if (g_str_equal (level, "not_applicable"))
    return QUATUOR_LEVEL_NOT_APPLICABLE;

  for (int i = 0; i < QUATUOR_N_LEVELS; i++)
    if (g_str_equal (level, LEVEL_CODES[i]))
      return i;
  return QUATUOR_LEVEL_NONE;
}

/**
 * quatuor_level_to_code:
 * @level: 0 to 4, or a #QuatuorLevel
 *
 * Returns: (nullable): the level as a row holds it; %NULL for no answer
 */
const char *
quatuor_level_to_code (int level)
{
  if (level >= 0 && level <= QUATUOR_LEVEL_MAX)
    return LEVEL_CODES[level];
  if (level == QUATUOR_LEVEL_DONT_KNOW)
    return "dont_know";
  if (level == QUATUOR_LEVEL_NOT_APPLICABLE)
    return "not_applicable";
  return NULL;
}

/**
 * quatuor_score_from_counts:
 * @applicable: how many visible criteria are not set aside as not applicable
 * @answered: how many of them have a level
 * @sum: of these levels
 *
 * The rule of every figure: the mean of the levels on a scale of 100, half
 * rounded up, in whole numbers throughout, from seven answers in ten on.
 *
 * Returns: the score
 */
QuatuorScore
quatuor_score_from_counts (guint applicable,
                           guint answered,
                           guint sum)
{
  QuatuorScore score = { QUATUOR_SCORE_NOT_APPLICABLE, answered, applicable, 0 };

  if (applicable == 0)
    return score;

  if (SHOWN_ANSWERED * answered < SHOWN_APPLICABLE * applicable)
    {
      score.kind = QUATUOR_SCORE_NOT_ENOUGH;
      return score;
    }

  /* 250 tenths a level; doubled, so that half of the divisor is whole. */
  score.kind = QUATUOR_SCORE_SHOWN;
  score.tenths = (500 * sum + answered) / (2 * answered);
  return score;
}

/**
 * quatuor_score_from_tally:
 * @tally: (nullable): what a seat's answers to a dimension add up to; %NULL for
 *   a seat that never answered
 * @n_visible: how many criteria of the dimension the campaign shows
 *
 * Returns: the score
 */
QuatuorScore
quatuor_score_from_tally (const QuatuorTally *tally,
                          guint               n_visible)
{
  guint set_aside;

  if (tally == NULL)
    return quatuor_score_from_counts (n_visible, 0, 0);

  set_aside = MIN (tally->not_applicable, n_visible);
  return quatuor_score_from_counts (n_visible - set_aside, tally->answered, tally->sum);
}

static int
compare_tenths (gconstpointer a,
                gconstpointer b)
{
  guint first = *(const guint *) a;
  guint second = *(const guint *) b;

  return (first > second) - (first < second);
}

/**
 * quatuor_median_of_scores:
 * @scores: (array length=n_scores): the scores of the seats
 * @n_scores: how many seats there are
 *
 * Returns: the median of the scores that are shown; of an even number, the
 *   mean of the two in the middle, half rounded up
 */
QuatuorMedian
quatuor_median_of_scores (const QuatuorScore *scores,
                          gsize               n_scores)
{
  g_autofree guint *shown = g_new (guint, n_scores);
  guint n = 0;

  for (gsize i = 0; i < n_scores; i++)
    if (scores[i].kind == QUATUOR_SCORE_SHOWN)
      shown[n++] = scores[i].tenths;

  if (n == 0)
    return (QuatuorMedian){ 0, 0 };

  qsort (shown, n, sizeof shown[0], compare_tenths);
  if (n % 2 == 1)
    return (QuatuorMedian){ n, shown[n / 2] };
  return (QuatuorMedian){ n, (shown[n / 2 - 1] + shown[n / 2] + 1) / 2 };
}

/**
 * quatuor_gap_of_levels:
 * @levels: (array length=n_levels): 0 to 4, or a #QuatuorLevel, for each seat
 * @n_levels: how many seats there are
 *
 * Returns: the highest level minus the lowest; %QUATUOR_GAP_NONE when fewer
 *   than two seats gave a level
 */
int
quatuor_gap_of_levels (const int *levels,
                       gsize      n_levels)
{
  int lowest = QUATUOR_LEVEL_MAX;
  int highest = 0;
  guint n = 0;

  for (gsize i = 0; i < n_levels; i++)
    if (levels[i] >= 0)
      {
        lowest = MIN (lowest, levels[i]);
        highest = MAX (highest, levels[i]);
        n++;
      }
  return n >= 2 ? highest - lowest : QUATUOR_GAP_NONE;
}

/**
 * quatuor_gap_is_flagged:
 * @gap: a gap, or %QUATUOR_GAP_NONE
 *
 * Returns: whether it is wide enough to be talked over
 */
gboolean
quatuor_gap_is_flagged (int gap)
{
  return gap >= QUATUOR_GAP_FLAGGED;
}

/**
 * quatuor_sums_list_criteria:
 * @cohort: the programme
 * @campaign: a campaign
 * @dimension: (nullable): a dimension of its questionnaire, or %NULL for all
 *
 * Returns: (transfer container) (element-type QuatuorCriterion): the criteria
 *   that the campaign asks, in the order of the questionnaire; the rows belong
 *   to @cohort
 */
GPtrArray *
quatuor_sums_list_criteria (QuatuorCohort         *cohort,
                            const QuatuorCampaign *campaign,
                            const QuatuorId       *dimension)
{
  const GPtrArray *dimensions =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION, &campaign->framework);
  GPtrArray *visible = g_ptr_array_new ();

  for (guint i = 0; i < dimensions->len; i++)
    {
      const QuatuorDimension *row = g_ptr_array_index (dimensions, i);
      const GPtrArray *criteria =
        quatuor_cohort_children (cohort, QUATUOR_TABLE_CRITERION, &row->id);

      if (dimension != NULL && !quatuor_id_equal (&row->id, dimension))
        continue;
      for (guint n = 0; n < criteria->len; n++)
        {
          QuatuorCriterion *criterion = g_ptr_array_index (criteria, n);

          if (quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN_HIDDEN, &campaign->id,
                                   &criterion->id) == NULL)
            g_ptr_array_add (visible, criterion);
        }
    }
  return visible;
}

/**
 * quatuor_sums_find_rating:
 * @ratings: (element-type QuatuorRating): ratings
 * @campaign: a campaign
 * @seat: a seat
 * @criterion: a criterion
 *
 * Returns: (transfer none) (nullable): the seat's answer to the criterion
 */
const QuatuorRating *
quatuor_sums_find_rating (const GPtrArray *ratings,
                          const QuatuorId *campaign,
                          const QuatuorId *seat,
                          const QuatuorId *criterion)
{
  for (guint i = 0; i < ratings->len; i++)
    {
      const QuatuorRating *rating = g_ptr_array_index (ratings, i);

      if (quatuor_id_equal (&rating->criterion, criterion) &&
          quatuor_id_equal (&rating->seat, seat) && quatuor_id_equal (&rating->campaign, campaign))
        return rating;
    }
  return NULL;
}

static int
level_of (const GPtrArray *ratings,
          const QuatuorId *campaign,
          const QuatuorId *seat,
          const QuatuorId *criterion)
{
  const QuatuorRating *rating = quatuor_sums_find_rating (ratings, campaign, seat, criterion);

  return rating != NULL ? quatuor_level_parse (rating->level) : QUATUOR_LEVEL_NONE;
}

/* What the seat's answers to the visible criteria add up to. */
static QuatuorTally
tally_ratings (QuatuorCohort         *cohort,
               const QuatuorCampaign *campaign,
               const QuatuorId       *dimension,
               const QuatuorId       *seat,
               const GPtrArray       *ratings)
{
  g_autoptr (GPtrArray) criteria = quatuor_sums_list_criteria (cohort, campaign, dimension);
  QuatuorTally tally = { .campaign = campaign->id, .seat = *seat, .dimension = *dimension };

  for (guint i = 0; i < criteria->len; i++)
    {
      const QuatuorCriterion *criterion = g_ptr_array_index (criteria, i);
      int level = level_of (ratings, &campaign->id, seat, &criterion->id);

      if (level >= 0)
        {
          tally.answered++;
          tally.sum += (guint) level;
        }
      else if (level == QUATUOR_LEVEL_DONT_KNOW)
        tally.dont_know++;
      else if (level == QUATUOR_LEVEL_NOT_APPLICABLE)
        tally.not_applicable++;
    }
  return tally;
}

/**
 * quatuor_sums_score_ratings:
 * @cohort: the programme
 * @campaign: a campaign
 * @dimension: a dimension of its questionnaire
 * @seat: a seat
 * @ratings: (element-type QuatuorRating): the answers of its territory
 *
 * Returns: the seat's score, from the answers themselves
 */
QuatuorScore
quatuor_sums_score_ratings (QuatuorCohort         *cohort,
                            const QuatuorCampaign *campaign,
                            const QuatuorId       *dimension,
                            const QuatuorId       *seat,
                            const GPtrArray       *ratings)
{
  g_autoptr (GPtrArray) criteria = quatuor_sums_list_criteria (cohort, campaign, dimension);
  QuatuorTally tally = tally_ratings (cohort, campaign, dimension, seat, ratings);

  return quatuor_score_from_tally (&tally, criteria->len);
}

static const QuatuorTally *
find_tally (QuatuorCohort   *cohort,
            const QuatuorId *campaign,
            const QuatuorId *dimension,
            const QuatuorId *seat)
{
  const GArray *tallies = quatuor_cohort_tallies (cohort, seat);

  for (guint i = 0; tallies != NULL && i < tallies->len; i++)
    {
      const QuatuorTally *tally = &g_array_index (tallies, QuatuorTally, i);

      if (quatuor_id_equal (&tally->campaign, campaign) &&
          quatuor_id_equal (&tally->dimension, dimension))
        return tally;
    }
  return NULL;
}

/**
 * quatuor_sums_score_cohort:
 * @cohort: the programme
 * @campaign: a campaign
 * @dimension: a dimension of its questionnaire
 * @seat: a seat
 *
 * Returns: the seat's score, from the tallies of @cohort
 */
QuatuorScore
quatuor_sums_score_cohort (QuatuorCohort         *cohort,
                           const QuatuorCampaign *campaign,
                           const QuatuorId       *dimension,
                           const QuatuorId       *seat)
{
  g_autoptr (GPtrArray) criteria = quatuor_sums_list_criteria (cohort, campaign, dimension);

  return quatuor_score_from_tally (find_tally (cohort, &campaign->id, dimension, seat),
                                   criteria->len);
}

/**
 * quatuor_sums_count_cohort:
 * @cohort: the programme
 * @campaign: a campaign
 * @seat: a seat
 *
 * How far a seat has come with the whole questionnaire. These are counts and
 * no score: there is none over all dimensions.
 *
 * Returns: what its answers add up to
 */
QuatuorCount
quatuor_sums_count_cohort (QuatuorCohort         *cohort,
                           const QuatuorCampaign *campaign,
                           const QuatuorId       *seat)
{
  const GPtrArray *dimensions =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION, &campaign->framework);
  QuatuorCount count = { 0 };

  for (guint i = 0; i < dimensions->len; i++)
    {
      const QuatuorDimension *dimension = g_ptr_array_index (dimensions, i);
      const QuatuorTally *tally = find_tally (cohort, &campaign->id, &dimension->id, seat);
      QuatuorScore score = quatuor_sums_score_cohort (cohort, campaign, &dimension->id, seat);

      count.answered += score.answered;
      count.applicable += score.applicable;
      count.dont_know += tally != NULL ? tally->dont_know : 0;
      count.not_applicable += tally != NULL ? tally->not_applicable : 0;
    }
  return count;
}

/**
 * quatuor_sums_gap:
 * @campaign: a campaign
 * @criterion: one of its criteria
 * @seats: (element-type QuatuorSeat): the seats of a territory
 * @ratings: (element-type QuatuorRating): their answers
 *
 * Returns: the gap between the seats; %QUATUOR_GAP_NONE when fewer than two
 *   gave a level
 */
int
quatuor_sums_gap (const QuatuorCampaign *campaign,
                  const QuatuorId       *criterion,
                  const GPtrArray       *seats,
                  const GPtrArray       *ratings)
{
  g_autofree int *levels = g_new (int, seats->len);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);

      levels[i] = level_of (ratings, &campaign->id, &seat->id, criterion);
    }
  return quatuor_gap_of_levels (levels, seats->len);
}
