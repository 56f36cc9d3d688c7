/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-national.h"
#include "quatuor-journal.h"
#include "quatuor-test-db.h"
#include "round-trip.h"

static guint
count (QuatuorDb    *db,
       QuatuorTable  table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = quatuor_table_list (db, table, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    quatuor_row_free (table, g_ptr_array_index (rows, i));
  return rows->len;
}

typedef struct
{
  char      *directory;
  QuatuorDb *db;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->directory = g_dir_make_tmp ("quatuor-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->directory, "national.quatuor", NULL);
  self->db = quatuor_db_create (path, &error);
  g_assert_no_error (error);
  quatuor_fixture_national (self->db);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->db, quatuor_db_close);
  quatuor_test_remove_tree (self->directory);
  g_free (self->directory);
}

/* An act of more rows than the journal takes at once is still one act: taken
 * back and brought again as a whole. */
static void
test_undo (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count (self->db, QUATUOR_TABLE_TERRITORY), ==, QUATUOR_FIXTURE_TERRITORIES);
  g_assert_cmpuint (count (self->db, QUATUOR_TABLE_PERSON), ==, QUATUOR_FIXTURE_PEOPLE);
  g_assert_cmpuint (count (self->db, QUATUOR_TABLE_RATING), ==, QUATUOR_FIXTURE_RATINGS);
  quatuor_test_db_assert_sound (self->db);

  quatuor_journal_undo (self->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self->db, QUATUOR_TABLE_TERRITORY), ==, 0);
  g_assert_cmpuint (count (self->db, QUATUOR_TABLE_RATING), ==, 0);

  quatuor_journal_redo (self->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (self->db, QUATUOR_TABLE_RATING), ==, QUATUOR_FIXTURE_RATINGS);
  quatuor_test_db_assert_sound (self->db);
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
  g_test_add ("/long/national/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/long/national/archive", Fixture, NULL, set_up, test_archive, tear_down);
  return g_test_run ();
}
