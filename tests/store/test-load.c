/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal.h"

#include "quatuor-test-db.h"

static QuatuorCohort *
load_first (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;
  QuatuorCohort *cohort = quatuor_table_load_quickly (fixture->db, &error);

  g_assert_no_error (error);
  return cohort;
}

static QuatuorCohort *
load_again (QuatuorTestDb *fixture,
            QuatuorCohort *before)
{
  g_autoptr (GError) error = NULL;
  QuatuorCohort *cohort = quatuor_table_load_again (fixture->db, before, &error);

  g_assert_no_error (error);
  return cohort;
}

/* As if all of it had been read anew. */
static void
assert_fresh (QuatuorTestDb *fixture,
              QuatuorCohort *cohort)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) fresh = quatuor_table_load_cohort (fixture->db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      const GPtrArray *rows = quatuor_cohort_rows (cohort, (QuatuorTable) i);
      const GPtrArray *expected = quatuor_cohort_rows (fresh, (QuatuorTable) i);

      g_assert_cmpuint (rows->len, ==, expected->len);
      for (guint n = 0; n < rows->len; n++)
        g_assert_true (quatuor_row_equal ((QuatuorTable) i, g_ptr_array_index (rows, n),
                                          g_ptr_array_index (expected, n)));
    }
}

static gboolean
shares (QuatuorCohort *a,
        QuatuorCohort *b,
        QuatuorTable   table)
{
  return quatuor_cohort_rows (a, table) == quatuor_cohort_rows (b, table);
}

static void
test_only_what_changed (QuatuorTestDb *fixture,
                        gconstpointer  data)
{
  g_autoptr (QuatuorCohort) before = load_first (fixture);
  g_autoptr (QuatuorCohort) renamed = NULL;
  g_autoptr (QuatuorCohort) seated = NULL;
  g_autoptr (QuatuorCohort) undone = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_test_db_rename (fixture, "CC de l’Œuvre");
  renamed = load_again (fixture, before);
  assert_fresh (fixture, renamed);
  g_assert_false (shares (renamed, before, QUATUOR_TABLE_TERRITORY));
  g_assert_true (shares (renamed, before, QUATUOR_TABLE_SEAT));

  quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-05");
  seated = load_again (fixture, renamed);
  assert_fresh (fixture, seated);
  g_assert_true (shares (seated, renamed, QUATUOR_TABLE_TERRITORY));

  /* The rows that are shared outlive the cohort that read them. */
  g_clear_pointer (&renamed, quatuor_cohort_unref);
  assert_fresh (fixture, seated);

  quatuor_journal_undo (fixture->db, &error);
  quatuor_journal_undo (fixture->db, &error);
  g_assert_no_error (error);
  undone = load_again (fixture, seated);
  assert_fresh (fixture, undone);
}

/* Seats are in the order of their categories. */
static void
test_order_of_another_table (QuatuorTestDb *fixture,
                             gconstpointer  data)
{
  g_autoptr (QuatuorCohort) before = load_first (fixture);
  g_autoptr (QuatuorCohort) after = NULL;
  QuatuorEdit *edit = quatuor_edit_new ("category.change");
  QuatuorCategory *category = quatuor_row_copy (
    QUATUOR_TABLE_CATEGORY,
    quatuor_cohort_find (before, QUATUOR_TABLE_CATEGORY, &fixture->category[0]));

  category->rank = 99;
  quatuor_edit_put (edit, QUATUOR_TABLE_CATEGORY, category);
  quatuor_row_free (QUATUOR_TABLE_CATEGORY, category);
  quatuor_test_db_apply (fixture, edit);

  after = load_again (fixture, before);
  assert_fresh (fixture, after);
}

static guint
count_answers (QuatuorTestDb *fixture,
               QuatuorCohort *cohort)
{
  const GArray *tallies = quatuor_cohort_tallies (cohort, &fixture->seat[0]);

  return tallies != NULL ? g_array_index (tallies, QuatuorTally, 0).answered : 0;
}

static void
test_sums (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  g_autoptr (QuatuorCohort) before = load_first (fixture);
  g_autoptr (QuatuorCohort) answered = NULL;
  g_autoptr (QuatuorCohort) renamed = NULL;

  quatuor_test_db_rate (fixture, 0, 0, "3", NULL);
  quatuor_test_db_rate (fixture, 1, 0, "0", NULL);
  answered = load_again (fixture, before);
  g_assert_true (quatuor_cohort_is_counted (answered));
  g_assert_cmpuint (count_answers (fixture, before), ==, 0);
  g_assert_cmpuint (count_answers (fixture, answered), ==, 1);
  g_assert_cmpuint (
    quatuor_cohort_open_gaps (answered, &fixture->campaign, &fixture->territory), ==, 1);

  quatuor_test_db_rename (fixture, "CC de l’Œuvre");
  renamed = load_again (fixture, answered);
  g_assert_true (quatuor_cohort_is_counted (renamed));
  g_assert_true (quatuor_cohort_tallies (renamed, &fixture->seat[0]) ==
                 quatuor_cohort_tallies (answered, &fixture->seat[0]));
  g_assert_cmpuint (
    quatuor_cohort_open_gaps (renamed, &fixture->campaign, &fixture->territory), ==, 1);
  assert_fresh (fixture, renamed);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                        \
  g_test_add ("/store/load/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("changed", test_only_what_changed);
  ADD ("order", test_order_of_another_table);
  ADD ("sums", test_sums);
  return g_test_run ();
}
