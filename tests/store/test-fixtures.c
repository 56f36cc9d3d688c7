/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal.h"
#include "quatuor-schema.h"
#include "quatuor-snapshot.h"
#include "quatuor-test-db.h"

#include <sqlite3.h>

/* Makes a file of a released schema out of its dump, as it lay on a user's
 * disk. */
static void
load (QuatuorTestDb *fixture,
      int            version)
{
  g_autofree char *dump =
    g_strdup_printf ("%s/tests/fixtures/schema-%d.sql", TEST_SOURCE_DIR, version);
  g_autofree char *sql = NULL;
  g_autoptr (GError) error = NULL;
  sqlite3 *sqlite = NULL;

  g_free (fixture->path);
  fixture->path = g_strdup_printf ("%s/schema-%d.quatuor", fixture->directory, version);
  g_file_get_contents (dump, &sql, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (sqlite);
}

static void
test_every_version_opens (QuatuorTestDb *fixture,
                          gconstpointer  data)
{
  g_autoptr (GPtrArray) shipped = quatuor_schema_get_shipped ();
  int last = quatuor_schema_last (shipped);

  for (int version = 1; version <= last; version++)
    {
      load (fixture, version);
      quatuor_test_db_reopen (fixture, QUATUOR_OPEN_WRITABLE);
      g_assert_cmpint (quatuor_db_get_version (fixture->db), ==, last);
      quatuor_test_db_assert_sound (fixture->db);
    }
}

static void
test_the_last_undoes_and_redoes (QuatuorTestDb *fixture,
                                 gconstpointer  data)
{
  g_autoptr (GPtrArray) shipped = quatuor_schema_get_shipped ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  load (fixture, quatuor_schema_last (shipped));
  quatuor_test_db_reopen (fixture, QUATUOR_OPEN_WRITABLE);
  before = quatuor_test_db_dump (fixture->db);
  while (quatuor_journal_undo (fixture->db, NULL))
    n++;
  g_assert_cmpuint (n, >, 3);
  for (; n > 0; n--)
    {
      quatuor_journal_redo (fixture->db, &error);
      g_assert_no_error (error);
    }
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

/* An older file is read as if it were of today, and stays as it is. */
static void
test_every_version_is_read (QuatuorTestDb *fixture,
                            gconstpointer  data)
{
  g_autoptr (GPtrArray) shipped = quatuor_schema_get_shipped ();
  int last = quatuor_schema_last (shipped);

  for (int version = 1; version <= last; version++)
    {
      g_autoptr (QuatuorCohort) cohort = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      gsize length, length_after;

      load (fixture, version);
      g_file_get_contents (fixture->path, &before, &length, &error);
      g_assert_no_error (error);
      quatuor_test_db_reopen (fixture, QUATUOR_OPEN_READ_ONLY);
      g_assert_true (quatuor_db_is_read_only (fixture->db));
      g_assert_cmpint (quatuor_db_get_version (fixture->db), ==, last);
      cohort = quatuor_table_load_cohort (fixture->db, &error);
      g_assert_no_error (error);
      g_assert_nonnull (quatuor_cohort_programme (cohort));

      g_file_get_contents (fixture->path, &after, &length_after, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (after, length_after, before, length);
    }
}

/* A snapshot opens in every schema that came after its own. */
static void
test_its_snapshots_open (QuatuorTestDb *fixture,
                         gconstpointer  data)
{
  g_autoptr (GPtrArray) shipped = quatuor_schema_get_shipped ();
  int last = quatuor_schema_last (shipped);
  guint n_opened = 0;

  for (int version = 1; version <= last; version++)
    {
      g_autoptr (GPtrArray) snapshots = NULL;
      g_autofree char *live = NULL;

      load (fixture, version);
      quatuor_test_db_reopen (fixture, QUATUOR_OPEN_WRITABLE);
      live = quatuor_test_db_dump (fixture->db);
      snapshots = quatuor_snapshot_list (fixture->db, NULL);
      for (guint i = 0; i < snapshots->len; i++, n_opened++)
        {
          const QuatuorSnapshot *snapshot = g_ptr_array_index (snapshots, i);
          g_autoptr (GError) error = NULL;
          QuatuorDb *opened = quatuor_snapshot_get_db (fixture->db, &snapshot->id, &error);
          g_autofree char *held = NULL;

          g_assert_no_error (error);
          held = quatuor_test_db_dump (opened);
          g_assert_cmpstr (held, ==, live);
        }
    }
  g_assert_cmpuint (n_opened, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                            \
  g_test_add ("/store/fixtures/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("opens", test_every_version_opens);
  ADD ("read-only", test_every_version_is_read);
  ADD ("snapshots", test_its_snapshots_open);
  ADD ("undo", test_the_last_undoes_and_redoes);
  return g_test_run ();
}
