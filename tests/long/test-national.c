/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-national.h"
#include "quatuor-journal.h"
#include "quatuor-test-db.h"

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

/* An act of more rows than the journal takes at once is still one act: taken
 * back and brought again as a whole. */
static void
test_undo (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = g_dir_make_tmp ("quatuor-test-XXXXXX", &error);
  g_autofree char *path = g_build_filename (directory, "national.quatuor", NULL);
  QuatuorDb *db = quatuor_db_create (path, &error);

  g_assert_no_error (error);
  quatuor_fixture_national (db);
  g_assert_cmpuint (count (db, QUATUOR_TABLE_TERRITORY), ==, QUATUOR_FIXTURE_TERRITORIES);
  g_assert_cmpuint (count (db, QUATUOR_TABLE_PERSON), ==, QUATUOR_FIXTURE_PEOPLE);
  g_assert_cmpuint (count (db, QUATUOR_TABLE_RATING), ==, QUATUOR_FIXTURE_RATINGS);
  quatuor_test_db_assert_sound (db);

  quatuor_journal_undo (db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (db, QUATUOR_TABLE_TERRITORY), ==, 0);
  g_assert_cmpuint (count (db, QUATUOR_TABLE_RATING), ==, 0);

  quatuor_journal_redo (db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (db, QUATUOR_TABLE_RATING), ==, QUATUOR_FIXTURE_RATINGS);
  quatuor_test_db_assert_sound (db);

  quatuor_db_close (db);
  quatuor_test_remove_tree (directory);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/long/national/undo", test_undo);
  return g_test_run ();
}
