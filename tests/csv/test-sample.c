/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-template.h"
#include "quatuor-test-db.h"
#include "round-trip.h"

/* The sample is to show every state that a coach meets: this holds it so. */

typedef struct
{
  char          *directory;
  QuatuorDb     *db;
  QuatuorCohort *cohort;
  QuatuorDate    monday;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->monday = quatuor_date_monday (quatuor_date_today ());
  self->directory = g_dir_make_tmp ("quatuor-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->directory, "exemple.quatuor", NULL);
  g_setenv ("QUATUOR_DATA_DIR", TEST_SOURCE_DIR "/data", TRUE);
  self->db = quatuor_db_create (path, &error);
  g_assert_no_error (error);
  quatuor_template_apply_sample (self->db, self->monday, &error);
  g_assert_no_error (error);
  self->cohort = quatuor_table_load_cohort (self->db, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  g_clear_pointer (&self->db, quatuor_db_close);
  quatuor_test_remove_tree (self->directory);
  g_free (self->directory);
}

static const QuatuorTerritory *
territory (Fixture    *self,
           const char *code)
{
  const QuatuorTerritory *found =
    quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_TERRITORY, code);

  g_assert_nonnull (found);
  return found;
}

static QuatuorId
seat (Fixture    *self,
      const char *code,
      const char *category)
{
  const QuatuorCategory *row =
    quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_CATEGORY, category);

  return quatuor_id_derive (&territory (self, code)->id, &row->id);
}

static guint
count_levels (Fixture    *self,
              const char *campaign,
              const char *code,
              const char *level)
{
  g_autoptr (GError) error = NULL;
  const QuatuorCampaign *row =
    quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_CAMPAIGN, campaign);
  g_autoptr (GPtrArray) ratings =
    quatuor_table_load_ratings (self->db, &row->id, &territory (self, code)->id, &error);
  guint count = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < ratings->len; i++)
    {
      QuatuorRating *rating = g_ptr_array_index (ratings, i);

      count += level == NULL || g_strcmp0 (rating->level, level) == 0;
    }
  return count;
}

static void
test_sound (Fixture       *self,
            gconstpointer  data)
{
  quatuor_test_db_assert_sound (self->db);
  g_assert_cmpuint (quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_TERRITORY)->len, ==, 10);
  g_assert_cmpuint (quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_SEAT)->len, ==, 40);
  g_assert_cmpint (quatuor_cohort_programme (self->cohort)->starts, ==, self->monday - 26 * 7);
}

static void
test_teams (Fixture       *self,
            gconstpointer  data)
{
  QuatuorId vacant = seat (self, "montjoie", "socio_economic");
  QuatuorId replaced = seat (self, "trois-clochers", "elected");
  QuatuorId lent = seat (self, "bourg-etourneau", "state_officer");
  const GPtrArray *terms;
  guint team = 0;
  static const char *const CATEGORIES[] = { "elected", "officer", "socio_economic",
                                            "state_officer" };

  /* Vacant for two months */
  g_assert_null (quatuor_cohort_holder (self->cohort, &vacant, self->monday));
  g_assert_cmpint (quatuor_cohort_vacant_since (self->cohort, &vacant, self->monday), <=,
                   self->monday - 60);

  /* Replaced between two ratings */
  terms = quatuor_cohort_children (self->cohort, QUATUOR_TABLE_TENURE, &replaced);
  g_assert_cmpuint (terms->len, ==, 2);

  /* A substitute without a holder */
  g_assert_null (quatuor_cohort_holder (self->cohort, &lent, self->monday));
  g_assert_nonnull (quatuor_cohort_substitute (self->cohort, &lent, self->monday));

  /* A team of six */
  for (gsize i = 0; i < G_N_ELEMENTS (CATEGORIES); i++)
    {
      QuatuorId id = seat (self, "val-perdrix", CATEGORIES[i]);

      team += quatuor_cohort_children (self->cohort, QUATUOR_TABLE_TENURE, &id)->len;
    }
  g_assert_cmpuint (team, ==, 6);
}

static void
test_territories (Fixture       *self,
                  gconstpointer  data)
{
  g_assert_cmpstr (quatuor_cohort_state (self->cohort, &territory (self, "nulle-part")->id,
                                         self->monday),
                   ==, "withdrawn");
  g_assert_cmpstr (territory (self, "val-perdrix")->departments, ==, "52 55");
  g_assert_true (quatuor_id_equal (&territory (self, "trois-clochers")->parent,
                                   &territory (self, "quatre-vents")->id));
  g_assert_false (quatuor_id_is_none (&territory (self, "montjoie")->coach));
}

static void
test_path (Fixture       *self,
           gconstpointer  data)
{
  const QuatuorPhase *diagnostic =
    quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_PHASE, "diagnostic");
  const QuatuorPhase *peers =
    quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_PHASE, "peer_groups");
  const QuatuorProgress *early =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PROGRESS,
                         &territory (self, "port-mirage")->id, &peers->id);

  g_assert_true (quatuor_cohort_is_late (self->cohort, &territory (self, "haute-brindille")->id,
                                         diagnostic, self->monday));
  g_assert_cmpstr (early->state, ==, "done");
  g_assert_cmpint (early->completed, <, peers->ends);
}

static void
test_answers (Fixture       *self,
              gconstpointer  data)
{
  const QuatuorCampaign *initial =
    quatuor_cohort_find_code (self->cohort, QUATUOR_TABLE_CAMPAIGN, "initial");
  const QuatuorTerritory *crossed = territory (self, "trois-clochers");

  g_assert_cmpuint (count_levels (self, "initial", "trois-clochers", NULL), ==, 4 * 36);
  g_assert_cmpuint (count_levels (self, "interim", "trois-clochers", NULL), ==, 4 * 36);
  g_assert_cmpuint (count_levels (self, "initial", "trois-clochers", "dont_know"), >, 0);
  g_assert_cmpuint (count_levels (self, "initial", "trois-clochers", "not_applicable"), >, 0);
  g_assert_cmpuint (count_levels (self, "initial", "haute-brindille", NULL), ==, 3 * 36 + 21);

  /* Crossed, and each gap of it talked over; elsewhere gaps stay open. */
  g_assert_nonnull (quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CROSSING, &initial->id,
                                         &crossed->id));
  g_assert_cmpuint (
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_AGREED, &crossed->id)->len, >, 5);
  g_assert_cmpuint (quatuor_cohort_open_gaps (self->cohort, &initial->id, &crossed->id), ==, 0);
  g_assert_cmpuint (quatuor_cohort_open_gaps (self->cohort, &initial->id,
                                              &territory (self, "sainte-lucarne")->id),
                    >, 0);
}

static void
test_archive (Fixture       *self,
              gconstpointer  data)
{
  quatuor_test_assert_round_trip (self->db, self->directory);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/csv/sample/sound", Fixture, NULL, set_up, test_sound, tear_down);
  g_test_add ("/csv/sample/teams", Fixture, NULL, set_up, test_teams, tear_down);
  g_test_add ("/csv/sample/territories", Fixture, NULL, set_up, test_territories, tear_down);
  g_test_add ("/csv/sample/path", Fixture, NULL, set_up, test_path, tear_down);
  g_test_add ("/csv/sample/answers", Fixture, NULL, set_up, test_answers, tear_down);
  g_test_add ("/csv/sample/archive", Fixture, NULL, set_up, test_archive, tear_down);
  return g_test_run ();
}
