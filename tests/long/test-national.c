/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-national.h"
#include "quatuor-journal.h"
#include "quatuor-snapshot.h"
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

/* A snapshot of all that is of more than one part, opens as what it was, and goes
 * through an archive. How long that takes is printed, not judged. */
static void
test_snapshot (Fixture       *self,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorSnapshot) snapshot = NULL;
  g_autoptr (GTimer) timer = g_timer_new ();
  QuatuorDb *opened;
  double taken, shown;

  quatuor_snapshot_take (self->db, "France entière", NULL, NULL, &error);
  g_assert_no_error (error);
  taken = g_timer_elapsed (timer, NULL);
  snapshot = quatuor_snapshot_find (self->db, "France entière", &error);
  g_assert_no_error (error);

  g_timer_start (timer);
  opened = quatuor_snapshot_get_db (self->db, &snapshot->id, &error);
  g_assert_no_error (error);
  shown = g_timer_elapsed (timer, NULL);
  g_assert_cmpuint (count (opened, QUATUOR_TABLE_RATING), ==, QUATUOR_FIXTURE_RATINGS);
  g_test_message ("taken in %.2f s, %" G_GINT64_FORMAT " bytes, opened in %.2f s", taken,
                  snapshot->size, shown);
  quatuor_test_assert_round_trip (self->db, self->directory);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/long/national/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/long/national/archive", Fixture, NULL, set_up, test_archive, tear_down);
  g_test_add ("/long/national/snapshot", Fixture, NULL, set_up, test_snapshot, tear_down);
  return g_test_run ();
}
