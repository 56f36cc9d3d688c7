/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-removal.h"

#include "fixture-sample.h"
#include "quatuor-journal.h"
#include "quatuor-territory-edit.h"
#include "quatuor-test-db.h"

/* Rows of the sample programme, which fills every table, are taken away one
 * after the other: nothing may be left hanging, and one undo brings it back. */

static void
apply_and_undo (FixtureSample *self,
                QuatuorEdit   *edit)
{
  g_autofree char *before = quatuor_test_db_dump (self->db);
  g_autofree char *after = NULL;
  g_autofree char *back = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_journal_apply (self->db, edit, &error);
  g_assert_no_error (error);
  after = quatuor_test_db_dump (self->db);
  g_assert_cmpstr (after, !=, before);
  quatuor_journal_undo (self->db, &error);
  g_assert_no_error (error);
  back = quatuor_test_db_dump (self->db);
  g_assert_cmpstr (back, ==, before);
}

static void
add_ratings (FixtureSample    *self,
             const QuatuorId  *campaign,
             const QuatuorId  *territory,
             GPtrArray        *all)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ratings =
    quatuor_table_load_ratings (self->db, campaign, territory, &error);

  g_assert_no_error (error);
  g_ptr_array_extend_and_steal (all, g_steal_pointer (&ratings));
}

static void
free_rating (gpointer row)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, row);
}

static void
test_territories (FixtureSample *self,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (self->db, &error);
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);

  g_assert_cmpuint (territories->len, ==, 10);
  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);
      g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func (free_rating);
      g_autoptr (QuatuorEdit) edit = NULL;

      for (guint n = 0; n < campaigns->len; n++)
        add_ratings (self, g_ptr_array_index (campaigns, n), &territory->id, ratings);
      edit = quatuor_territory_remove (cohort, &territory->id, ratings);
      quatuor_edit_set_reason (edit, "Sorti de la cohorte"); /* answers of a closed campaign go */
      apply_and_undo (self, edit);
    }
  quatuor_test_db_assert_sound (self->db);
}

/* Answers hang on these, and they are not in a cohort. */
static gboolean
holds_answers (QuatuorTable table)
{
  switch ((int) table)
    {
    case QUATUOR_TABLE_PROGRAMME:
    case QUATUOR_TABLE_PERSON:
    case QUATUOR_TABLE_CATEGORY:
    case QUATUOR_TABLE_TERRITORY:
    case QUATUOR_TABLE_SEAT:
    case QUATUOR_TABLE_FRAMEWORK:
    case QUATUOR_TABLE_DIMENSION:
    case QUATUOR_TABLE_CRITERION:
    case QUATUOR_TABLE_CAMPAIGN:
    case QUATUOR_TABLE_CAMPAIGN_HIDDEN:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
test_any_row (FixtureSample *self,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (self->db, &error);

  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      const GPtrArray *rows = quatuor_cohort_rows (cohort, (QuatuorTable) i);
      g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("gate.remove");

      if (holds_answers ((QuatuorTable) i) || rows->len == 0)
        continue;
      quatuor_removal_add (edit, cohort, (QuatuorTable) i, g_ptr_array_index (rows, 0));
      apply_and_undo (self, edit);
    }
  quatuor_test_db_assert_sound (self->db);
}

#define ADD(path, function) \
  g_test_add ("/csv/removal/" path, FixtureSample, NULL, fixture_sample_set_up, function, \
              fixture_sample_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("territories", test_territories);
  ADD ("any-row", test_any_row);
  return g_test_run ();
}
