/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"

#include "quatuor-template.h"
#include "quatuor-test-db.h"

/**
 * fixture_sample_set_up:
 * @self: a fixture
 * @data: unused, as GTest asks
 */
void
fixture_sample_set_up (FixtureSample *self,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->directory = g_dir_make_tmp ("quatuor-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->directory, "exemple.quatuor", NULL);
  g_setenv ("QUATUOR_DATA_DIR", TEST_SOURCE_DIR "/data", TRUE);
  self->db = quatuor_db_create (path, &error);
  g_assert_no_error (error);
  quatuor_template_apply_sample (self->db, quatuor_date_monday (quatuor_date_today ()), &error);
  g_assert_no_error (error);
  self->cohort = quatuor_table_load_cohort (self->db, &error);
  g_assert_no_error (error);
}

/**
 * fixture_sample_tear_down:
 * @self: a fixture
 * @data: unused, as GTest asks
 */
void
fixture_sample_tear_down (FixtureSample *self,
                          gconstpointer  data)
{
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  g_clear_pointer (&self->db, quatuor_db_close);
  quatuor_test_remove_tree (self->directory);
  g_free (self->directory);
}
