/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-sums.h"

#define N_CRITERIA 10

static void
assert_score (guint            applicable,
              guint            answered,
              guint            sum,
              QuatuorScoreKind kind,
              guint            tenths)
{
  QuatuorScore score = quatuor_score_from_counts (applicable, answered, sum);

  g_assert_cmpuint (score.kind, ==, kind);
  g_assert_cmpuint (score.tenths, ==, tenths);
  g_assert_cmpuint (score.answered, ==, answered);
  g_assert_cmpuint (score.applicable, ==, applicable);
}

static void
test_level (void)
{
  g_assert_cmpint (quatuor_level_parse (NULL), ==, QUATUOR_LEVEL_NONE);
  g_assert_cmpint (quatuor_level_parse ("0"), ==, 0);
  g_assert_cmpint (quatuor_level_parse ("4"), ==, 4);
  g_assert_cmpint (quatuor_level_parse ("5"), ==, QUATUOR_LEVEL_NONE);
  g_assert_cmpint (quatuor_level_parse (""), ==, QUATUOR_LEVEL_NONE);
  g_assert_cmpint (quatuor_level_parse ("dont_know"), ==, QUATUOR_LEVEL_DONT_KNOW);
  g_assert_cmpint (quatuor_level_parse ("not_applicable"), ==, QUATUOR_LEVEL_NOT_APPLICABLE);

  for (int level = QUATUOR_LEVEL_NOT_APPLICABLE; level <= QUATUOR_LEVEL_MAX; level++)
    g_assert_cmpint (quatuor_level_parse (quatuor_level_to_code (level)), ==, level);
  g_assert_null (quatuor_level_to_code (QUATUOR_LEVEL_NONE));
  g_assert_null (quatuor_level_to_code (QUATUOR_N_LEVELS));
}

static void
test_score_kinds (void)
{
  /* Nothing applies; with nothing applicable, nothing can be answered. */
  assert_score (0, 0, 0, QUATUOR_SCORE_NOT_APPLICABLE, 0);
  /* Unknown is not zero... */
  assert_score (12, 0, 0, QUATUOR_SCORE_NOT_ENOUGH, 0);
  /* ...and zero is an answer. */
  assert_score (12, 12, 0, QUATUOR_SCORE_SHOWN, 0);
  assert_score (1, 1, 0, QUATUOR_SCORE_SHOWN, 0);
  assert_score (12, 12, 48, QUATUOR_SCORE_SHOWN, QUATUOR_SCORE_MAX);
}

static void
test_score_seven_in_ten (void)
{
  assert_score (10, 6, 12, QUATUOR_SCORE_NOT_ENOUGH, 0);
  assert_score (10, 7, 14, QUATUOR_SCORE_SHOWN, 500);
  /* 8 of 12 is 66 %, 9 of 12 is 75 %. */
  assert_score (12, 8, 16, QUATUOR_SCORE_NOT_ENOUGH, 0);
  assert_score (12, 9, 18, QUATUOR_SCORE_SHOWN, 500);
  /* 7 of 10 exactly, again: 14 of 20. */
  assert_score (20, 13, 13, QUATUOR_SCORE_NOT_ENOUGH, 0);
  assert_score (20, 14, 14, QUATUOR_SCORE_SHOWN, 250);
  assert_score (1, 0, 0, QUATUOR_SCORE_NOT_ENOUGH, 0);
  assert_score (2, 1, 4, QUATUOR_SCORE_NOT_ENOUGH, 0);
  assert_score (3, 2, 4, QUATUOR_SCORE_NOT_ENOUGH, 0);
  assert_score (4, 3, 3, QUATUOR_SCORE_SHOWN, 250);
}

static void
test_score_rounding (void)
{
  /* 1/3 x 250 = 83.33; 2/3 x 250 = 166.67 */
  assert_score (3, 3, 1, QUATUOR_SCORE_SHOWN, 83);
  assert_score (3, 3, 2, QUATUOR_SCORE_SHOWN, 167);
  /* 1/4 x 250 = 62.5 goes up; 3/4 x 250 = 187.5 too */
  assert_score (4, 4, 1, QUATUOR_SCORE_SHOWN, 63);
  assert_score (4, 4, 3, QUATUOR_SCORE_SHOWN, 188);
  /* 25/12 x 250 = 520.83 */
  assert_score (12, 12, 25, QUATUOR_SCORE_SHOWN, 521);
  /* 19/9 x 250 = 527.78, of twelve */
  assert_score (12, 9, 19, QUATUOR_SCORE_SHOWN, 528);
  /* 17/11 x 250 = 386.36 */
  assert_score (11, 11, 17, QUATUOR_SCORE_SHOWN, 386);
}

static void
test_score_equals_mean (void)
{
  for (guint applicable = 1; applicable <= 40; applicable++)
    for (guint answered = 1; answered <= applicable; answered++)
      for (guint sum = 0; sum <= 4 * answered; sum++)
        {
          QuatuorScore score = quatuor_score_from_counts (applicable, answered, sum);

          if (answered * 10 < applicable * 7)
            {
              g_assert_cmpuint (score.kind, ==, QUATUOR_SCORE_NOT_ENOUGH);
              continue;
            }
          g_assert_cmpuint (score.kind, ==, QUATUOR_SCORE_SHOWN);
          /* Half up: 2 x tenths - 1 <= 500 x sum / answered < 2 x tenths + 1 */
          g_assert_cmpint (((int) score.tenths * 2 - 1) * (int) answered, <=, 500 * (int) sum);
          g_assert_cmpint (((int) score.tenths * 2 + 1) * (int) answered, >, 500 * (int) sum);
        }
}

static void
test_score_from_tally (void)
{
  QuatuorTally tally = { .answered = 7, .dont_know = 2, .not_applicable = 2, .sum = 14 };
  QuatuorScore score = quatuor_score_from_tally (&tally, 12);

  /* Two set aside leave ten; the two unknown ones are still among them. */
  g_assert_cmpuint (score.applicable, ==, 10);
  g_assert_cmpuint (score.answered, ==, 7);
  g_assert_cmpuint (score.kind, ==, QUATUOR_SCORE_SHOWN);
  g_assert_cmpuint (score.tenths, ==, 500);

  tally = (QuatuorTally){ .not_applicable = 12 };
  g_assert_cmpuint (quatuor_score_from_tally (&tally, 12).kind, ==, QUATUOR_SCORE_NOT_APPLICABLE);

  score = quatuor_score_from_tally (NULL, 12);
  g_assert_cmpuint (score.kind, ==, QUATUOR_SCORE_NOT_ENOUGH);
  g_assert_cmpuint (score.applicable, ==, 12);
  g_assert_cmpuint (quatuor_score_from_tally (NULL, 0).kind, ==, QUATUOR_SCORE_NOT_APPLICABLE);
}

static QuatuorScore
shown (guint tenths)
{
  return (QuatuorScore){ QUATUOR_SCORE_SHOWN, 12, 12, tenths };
}

static void
test_median (void)
{
  const QuatuorScore unknown = { QUATUOR_SCORE_NOT_ENOUGH, 1, 12, 0 };
  const QuatuorScore aside = { QUATUOR_SCORE_NOT_APPLICABLE, 0, 0, 0 };
  const QuatuorScore four[] = { shown (750), shown (0), shown (500), shown (251) };
  const QuatuorScore three[] = { shown (900), unknown, shown (100), shown (521) };
  const QuatuorScore one[] = { unknown, aside, shown (42), unknown };
  const QuatuorScore none[] = { unknown, aside };
  const QuatuorScore two[] = { shown (500), aside, shown (501) };

  /* (251 + 500) / 2 = 375.5 goes up. */
  g_assert_cmpuint (quatuor_median_of_scores (four, 4).tenths, ==, 376);
  g_assert_cmpuint (quatuor_median_of_scores (four, 4).n_seats, ==, 4);
  g_assert_cmpuint (quatuor_median_of_scores (three, 4).tenths, ==, 521);
  g_assert_cmpuint (quatuor_median_of_scores (three, 4).n_seats, ==, 3);
  g_assert_cmpuint (quatuor_median_of_scores (one, 4).tenths, ==, 42);
  g_assert_cmpuint (quatuor_median_of_scores (one, 4).n_seats, ==, 1);
  g_assert_cmpuint (quatuor_median_of_scores (none, 2).n_seats, ==, 0);
  g_assert_cmpuint (quatuor_median_of_scores (NULL, 0).n_seats, ==, 0);
  g_assert_cmpuint (quatuor_median_of_scores (two, 3).tenths, ==, 501);
  g_assert_cmpuint (quatuor_median_of_scores (two, 3).n_seats, ==, 2);
}

static void
test_gap (void)
{
  const int wide[] = { 4, 0, QUATUOR_LEVEL_NONE, 2 };
  const int same[] = { 3, 3, 3, 3 };
  const int zeros[] = { 0, 0 };
  const int alone[] = {
    4, QUATUOR_LEVEL_DONT_KNOW, QUATUOR_LEVEL_NOT_APPLICABLE, QUATUOR_LEVEL_NONE,
  };
  const int close[] = { 2, QUATUOR_LEVEL_DONT_KNOW, 3 };

  g_assert_cmpint (quatuor_gap_of_levels (wide, 4), ==, 4);
  g_assert_cmpint (quatuor_gap_of_levels (same, 4), ==, 0);
  g_assert_cmpint (quatuor_gap_of_levels (zeros, 2), ==, 0);
  g_assert_cmpint (quatuor_gap_of_levels (alone, 4), ==, QUATUOR_GAP_NONE);
  g_assert_cmpint (quatuor_gap_of_levels (close, 3), ==, 1);
  g_assert_cmpint (quatuor_gap_of_levels (NULL, 0), ==, QUATUOR_GAP_NONE);

  g_assert_false (quatuor_gap_is_flagged (QUATUOR_GAP_NONE));
  g_assert_false (quatuor_gap_is_flagged (0));
  g_assert_false (quatuor_gap_is_flagged (1));
  g_assert_true (quatuor_gap_is_flagged (2));
  g_assert_true (quatuor_gap_is_flagged (4));
}

/* A programme with one dimension of ten criteria, the last one hidden. */
typedef struct
{
  QuatuorCohort   *cohort;
  GPtrArray       *ratings;
  QuatuorId        campaign;
  QuatuorId        dimension;
  QuatuorId        seats[2];
  QuatuorId        criteria[N_CRITERIA];
} Fixture;

static void
free_rating (gpointer rating)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, rating);
}

static void
take_dimension (Fixture         *fixture,
                const QuatuorId *framework)
{
  QuatuorDimension dimension = { .id = fixture->dimension, .framework = *framework, .rank = 1 };

  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_DIMENSION,
                       quatuor_row_copy (QUATUOR_TABLE_DIMENSION, &dimension));
  for (guint i = 0; i < N_CRITERIA; i++)
    {
      QuatuorCriterion criterion = { .id = quatuor_id_new (), .dimension = fixture->dimension };

      fixture->criteria[i] = criterion.id;
      quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CRITERION,
                           quatuor_row_copy (QUATUOR_TABLE_CRITERION, &criterion));
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  QuatuorCampaign campaign = { .id = quatuor_id_new (), .framework = quatuor_id_new () };
  QuatuorCampaignHidden hidden = { .campaign = campaign.id };
  QuatuorTally tally = { .answered = 7, .dont_know = 1, .not_applicable = 1, .sum = 15 };
  QuatuorId territory = quatuor_id_new ();

  fixture->cohort = quatuor_cohort_new ();
  fixture->ratings = g_ptr_array_new_with_free_func (free_rating);
  fixture->campaign = campaign.id;
  fixture->dimension = quatuor_id_new ();
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CAMPAIGN,
                       quatuor_row_copy (QUATUOR_TABLE_CAMPAIGN, &campaign));
  take_dimension (fixture, &campaign.framework);
  hidden.criterion = fixture->criteria[N_CRITERIA - 1];
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CAMPAIGN_HIDDEN,
                       quatuor_row_copy (QUATUOR_TABLE_CAMPAIGN_HIDDEN, &hidden));

  for (guint i = 0; i < G_N_ELEMENTS (fixture->seats); i++)
    {
      QuatuorSeat seat = { .id = quatuor_id_new (), .territory = territory };

      fixture->seats[i] = seat.id;
      quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SEAT,
                           quatuor_row_copy (QUATUOR_TABLE_SEAT, &seat));
    }
  tally.campaign = campaign.id;
  tally.seat = fixture->seats[1];
  tally.dimension = fixture->dimension;
  quatuor_cohort_add_tally (fixture->cohort, &tally);
  quatuor_cohort_seal (fixture->cohort);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  quatuor_cohort_unref (fixture->cohort);
  g_ptr_array_unref (fixture->ratings);
}

static void
rate (Fixture    *fixture,
      guint       seat,
      guint       criterion,
      const char *level)
{
  QuatuorRating rating = {
    .campaign = fixture->campaign,
    .seat = fixture->seats[seat],
    .criterion = fixture->criteria[criterion],
    .level = (char *) level,
  };

  g_ptr_array_add (fixture->ratings, quatuor_row_copy (QUATUOR_TABLE_RATING, &rating));
}

static const QuatuorCampaign *
campaign_of (Fixture *fixture)
{
  return quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_CAMPAIGN, &fixture->campaign);
}

static void
test_rows_score (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *levels[] = { "0", "1", "2", "3", "4", "4", "dont_know", "not_applicable", NULL, "4" };
  QuatuorScore score;

  for (guint i = 0; i < N_CRITERIA; i++)
    rate (fixture, 0, i, levels[i]);

  score = quatuor_sums_score_ratings (fixture->cohort, campaign_of (fixture), &fixture->dimension,
                                      &fixture->seats[0], fixture->ratings);
  /* Nine visible, one set aside; 6 answered of 8; the hidden 4 does not count. */
  g_assert_cmpuint (score.applicable, ==, 8);
  g_assert_cmpuint (score.answered, ==, 6);
  g_assert_cmpuint (score.kind, ==, QUATUOR_SCORE_SHOWN);
  /* 14/6 x 250 = 583.33 */
  g_assert_cmpuint (score.tenths, ==, 583);

  score = quatuor_sums_score_ratings (fixture->cohort, campaign_of (fixture), &fixture->dimension,
                                      &fixture->seats[1], fixture->ratings);
  g_assert_cmpuint (score.kind, ==, QUATUOR_SCORE_NOT_ENOUGH);
  g_assert_cmpuint (score.applicable, ==, 9);
}

static void
test_rows_gap (Fixture       *fixture,
               gconstpointer  data)
{
  const GPtrArray *seats = quatuor_cohort_rows (fixture->cohort, QUATUOR_TABLE_SEAT);
  const QuatuorCampaign *campaign = campaign_of (fixture);

  rate (fixture, 0, 0, "1");
  rate (fixture, 1, 0, "4");
  rate (fixture, 0, 1, "1");
  rate (fixture, 1, 1, "dont_know");
  rate (fixture, 0, 2, "2");

  g_assert_cmpint (quatuor_sums_gap (campaign, &fixture->criteria[0], seats, fixture->ratings),
                   ==, 3);
  g_assert_cmpint (quatuor_sums_gap (campaign, &fixture->criteria[1], seats, fixture->ratings), ==,
                   QUATUOR_GAP_NONE);
  g_assert_cmpint (quatuor_sums_gap (campaign, &fixture->criteria[2], seats, fixture->ratings), ==,
                   QUATUOR_GAP_NONE);
  g_assert_cmpint (quatuor_sums_gap (campaign, &fixture->criteria[3], seats, fixture->ratings), ==,
                   QUATUOR_GAP_NONE);
}

static void
test_rows_cohort (Fixture       *fixture,
                  gconstpointer  data)
{
  const QuatuorCampaign *campaign = campaign_of (fixture);
  QuatuorScore score = quatuor_sums_score_cohort (fixture->cohort, campaign, &fixture->dimension,
                                                  &fixture->seats[1]);
  QuatuorCount count = quatuor_sums_count_cohort (fixture->cohort, campaign, &fixture->seats[1]);
  QuatuorCount silent = quatuor_sums_count_cohort (fixture->cohort, campaign, &fixture->seats[0]);

  /* 15/7 x 250 = 535.71 */
  g_assert_cmpuint (score.tenths, ==, 536);
  g_assert_cmpuint (score.applicable, ==, 8);
  g_assert_cmpuint (count.answered, ==, 7);
  g_assert_cmpuint (count.applicable, ==, 8);
  g_assert_cmpuint (count.dont_know, ==, 1);
  g_assert_cmpuint (count.not_applicable, ==, 1);
  g_assert_cmpuint (silent.answered, ==, 0);
  g_assert_cmpuint (silent.applicable, ==, 9);
}

static void
test_rows_visible (Fixture       *fixture,
                   gconstpointer  data)
{
  QuatuorId foreign = quatuor_id_new ();
  g_autoptr (GPtrArray) all =
    quatuor_sums_list_criteria (fixture->cohort, campaign_of (fixture), NULL);
  g_autoptr (GPtrArray) none =
    quatuor_sums_list_criteria (fixture->cohort, campaign_of (fixture), &foreign);

  g_assert_cmpuint (all->len, ==, N_CRITERIA - 1);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/sums/level", test_level);
  g_test_add_func ("/model/sums/score/kinds", test_score_kinds);
  g_test_add_func ("/model/sums/score/seven-in-ten", test_score_seven_in_ten);
  g_test_add_func ("/model/sums/score/rounding", test_score_rounding);
  g_test_add_func ("/model/sums/score/mean", test_score_equals_mean);
  g_test_add_func ("/model/sums/score/tally", test_score_from_tally);
  g_test_add_func ("/model/sums/median", test_median);
  g_test_add_func ("/model/sums/gap", test_gap);
  g_test_add ("/model/sums/rows/score", Fixture, NULL, set_up, test_rows_score, tear_down);
  g_test_add ("/model/sums/rows/gap", Fixture, NULL, set_up, test_rows_gap, tear_down);
  g_test_add ("/model/sums/rows/cohort", Fixture, NULL, set_up, test_rows_cohort, tear_down);
  g_test_add ("/model/sums/rows/visible", Fixture, NULL, set_up, test_rows_visible, tear_down);
  return g_test_run ();
}
