/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-counting.h"

typedef struct
{
  QuatuorCohort   *cohort;
  QuatuorCounting *counting;
  QuatuorId        campaign;
  QuatuorId        territory;
  QuatuorId        dimension;
  QuatuorId        seat[2];
  QuatuorId        criterion[3];
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->cohort = quatuor_cohort_new ();
  fixture->campaign = quatuor_id_new ();
  fixture->territory = quatuor_id_new ();
  fixture->dimension = quatuor_id_new ();
  for (guint i = 0; i < 2; i++)
    {
      QuatuorSeat *seat = quatuor_row_new (QUATUOR_TABLE_SEAT);

      fixture->seat[i] = seat->id = quatuor_id_new ();
      seat->territory = fixture->territory;
      quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_SEAT, seat);
    }
  for (guint i = 0; i < 3; i++)
    {
      QuatuorCriterion *criterion = quatuor_row_new (QUATUOR_TABLE_CRITERION);

      fixture->criterion[i] = criterion->id = quatuor_id_new ();
      criterion->dimension = fixture->dimension;
      quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CRITERION, criterion);
    }
  fixture->counting = quatuor_counting_new (fixture->cohort);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  quatuor_counting_free (fixture->counting);
  quatuor_cohort_unref (fixture->cohort);
}

static void
rate (Fixture    *fixture,
      guint       seat,
      guint       criterion,
      const char *level)
{
  quatuor_counting_add (fixture->counting, &fixture->campaign, &fixture->seat[seat],
                        &fixture->criterion[criterion], level);
}

static guint
open_gaps (Fixture *fixture)
{
  quatuor_counting_finish (fixture->counting);
  return quatuor_cohort_open_gaps (fixture->cohort, &fixture->campaign, &fixture->territory);
}

static void
test_tallies (Fixture       *fixture,
              gconstpointer  data)
{
  const GArray *tallies;
  const QuatuorTally *tally;

  rate (fixture, 0, 0, "4");
  rate (fixture, 0, 1, "dont_know");
  rate (fixture, 0, 2, "0");
  rate (fixture, 1, 0, "not_applicable");
  rate (fixture, 1, 1, NULL);
  g_assert_false (quatuor_cohort_is_counted (fixture->cohort));
  quatuor_counting_finish (fixture->counting);
  g_assert_true (quatuor_cohort_is_counted (fixture->cohort));

  tallies = quatuor_cohort_tallies (fixture->cohort, &fixture->seat[0]);
  g_assert_cmpuint (tallies->len, ==, 1);
  tally = &g_array_index (tallies, QuatuorTally, 0);
  g_assert_true (quatuor_id_equal (&tally->dimension, &fixture->dimension));
  g_assert_cmpuint (tally->answered, ==, 2);
  g_assert_cmpuint (tally->dont_know, ==, 1);
  g_assert_cmpuint (tally->sum, ==, 4);

  tallies = quatuor_cohort_tallies (fixture->cohort, &fixture->seat[1]);
  tally = &g_array_index (tallies, QuatuorTally, 0);
  g_assert_cmpuint (tally->answered, ==, 0);
  g_assert_cmpuint (tally->not_applicable, ==, 1);
}

static void
test_gap_from_two_levels (Fixture       *fixture,
                          gconstpointer  data)
{
  rate (fixture, 0, 0, "1");
  rate (fixture, 1, 0, "3"); /* two apart */
  rate (fixture, 0, 1, "0");
  rate (fixture, 1, 1, "1"); /* one apart */
  rate (fixture, 0, 2, "4");
  rate (fixture, 1, 2, "dont_know"); /* one seat alone is no gap */
  g_assert_cmpuint (open_gaps (fixture), ==, 1);
}

static void
test_zero_is_a_level (Fixture       *fixture,
                      gconstpointer  data)
{
  rate (fixture, 0, 0, "2");
  rate (fixture, 1, 0, "0");
  g_assert_cmpuint (open_gaps (fixture), ==, 1);
}

static void
test_agreed_closes_the_gap (Fixture       *fixture,
                            gconstpointer  data)
{
  QuatuorAgreed *agreed = quatuor_row_new (QUATUOR_TABLE_AGREED);

  agreed->campaign = fixture->campaign;
  agreed->territory = fixture->territory;
  agreed->criterion = fixture->criterion[0];
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_AGREED, agreed);

  rate (fixture, 0, 0, "0");
  rate (fixture, 1, 0, "4");
  g_assert_cmpuint (open_gaps (fixture), ==, 0);
}

static void
test_hidden_does_not_count (Fixture       *fixture,
                            gconstpointer  data)
{
  QuatuorCampaignHidden *hidden = quatuor_row_new (QUATUOR_TABLE_CAMPAIGN_HIDDEN);

  hidden->campaign = fixture->campaign;
  hidden->criterion = fixture->criterion[0];
  quatuor_cohort_take (fixture->cohort, QUATUOR_TABLE_CAMPAIGN_HIDDEN, hidden);

  rate (fixture, 0, 0, "0");
  rate (fixture, 1, 0, "4");
  g_assert_cmpuint (open_gaps (fixture), ==, 0);
  g_assert_null (quatuor_cohort_tallies (fixture->cohort, &fixture->seat[0]));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/model/counting/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("tallies", test_tallies);
  ADD ("gap", test_gap_from_two_levels);
  ADD ("zero", test_zero_is_a_level);
  ADD ("agreed", test_agreed_closes_the_gap);
  ADD ("hidden", test_hidden_does_not_count);
  return g_test_run ();
}
