/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshot-content.h"

#include "quatuor-check.h"
#include "quatuor-journal.h"
#include "quatuor-snapshot.h"
#include "quatuor-test-db.h"

#include <sqlite3.h>
#include <string.h>

#define TITLE "Comité de mai : « état des lieux »"

static QuatuorId
take (QuatuorTestDb *fixture,
      const char    *title)
{
  g_autoptr (GError) error = NULL;
  QuatuorId id;

  quatuor_snapshot_take (fixture->db, title, NULL, &id, &error);
  g_assert_no_error (error);
  return id;
}

static QuatuorDb *
get_db (QuatuorTestDb   *fixture,
        const QuatuorId *id)
{
  g_autoptr (GError) error = NULL;
  QuatuorDb *db = quatuor_snapshot_get_db (fixture->db, id, &error);

  g_assert_no_error (error);
  return db;
}

static char *
dump_of (QuatuorTestDb   *fixture,
         const QuatuorId *id)
{
  return quatuor_test_db_dump (get_db (fixture, id));
}

static void
fill (QuatuorTestDb *fixture)
{
  quatuor_test_db_rename (fixture, "CC de l’Œuvre\tet \\de\\n\nSaône");
  quatuor_test_db_seat_person (fixture, 0, "Inès", "Haddad", "2026-01-05");
  quatuor_test_db_rate (fixture, 0, 0, "dont_know", "- puce,\n- puce 🙂\\");
  quatuor_test_db_rate (fixture, 0, 1, "4", NULL);
  quatuor_test_db_rate (fixture, 1, 2, NULL, "#compte");
}

/* What is read of a snapshot is what was there, whatever came after it, also
 * from another connection. */
static void
test_holds_what_was (QuatuorTestDb *fixture,
                     gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *again = NULL;
  QuatuorId id;

  fill (fixture);
  before = quatuor_test_db_dump (fixture->db);
  id = take (fixture, TITLE);
  quatuor_test_db_rename (fixture, "Autre nom");
  quatuor_test_db_rate (fixture, 0, 1, "0", NULL);

  first = dump_of (fixture, &id);
  g_assert_cmpstr (first, ==, before);
  quatuor_test_db_reopen (fixture, QUATUOR_OPEN_READ_ONLY);
  again = dump_of (fixture, &id);
  g_assert_cmpstr (again, ==, before);
}

static void
test_list (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) snapshots = NULL;
  g_autoptr (QuatuorSnapshot) found = NULL;
  const QuatuorSnapshot *snapshot;
  QuatuorId first = take (fixture, "  Premier ");
  QuatuorId second;

  g_assert_true (quatuor_snapshot_take (fixture->db, "Second", &fixture->phase, &second, NULL));
  snapshots = quatuor_snapshot_list (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (snapshots->len, ==, 2);
  snapshot = g_ptr_array_index (snapshots, 0);
  g_assert_true (quatuor_id_equal (&snapshot->id, &second));
  g_assert_true (quatuor_id_equal (&snapshot->phase, &fixture->phase));
  snapshot = g_ptr_array_index (snapshots, 1);
  g_assert_true (quatuor_id_equal (&snapshot->id, &first));
  g_assert_cmpstr (snapshot->title, ==, "Premier");
  g_assert_cmpint (snapshot->taken_on, ==, quatuor_date_today ());
  g_assert_cmpint (snapshot->locked_on, ==, QUATUOR_DATE_UNKNOWN);
  g_assert_true (quatuor_id_is_none (&snapshot->phase));
  g_assert_cmpint (snapshot->size, >, 100);
  g_assert_cmpint (snapshot->size, <, 20000);

  found = quatuor_snapshot_find (get_db (fixture, &first), "Second", &error);
  g_assert_no_error (error);
  g_assert_true (quatuor_id_equal (&found->id, &second));
  g_assert_null (quatuor_snapshot_find (fixture->db, "Troisième", &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_UNKNOWN);
}

static void
test_titles (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  QuatuorId first = take (fixture, "Premier");
  QuatuorId second = take (fixture, "Second");

  g_assert_false (quatuor_snapshot_take (fixture->db, " Premier", NULL, NULL, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_TITLE_TAKEN);
  g_clear_error (&error);
  g_assert_false (quatuor_snapshot_take (fixture->db, "  ", NULL, NULL, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_VALUE_MISSING);
  g_clear_error (&error);
  g_assert_false (quatuor_snapshot_rename (fixture->db, &first, "Second", &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_TITLE_TAKEN);
  g_clear_error (&error);

  g_assert_true (quatuor_snapshot_rename (fixture->db, &second, "Second ", NULL));
  g_assert_true (quatuor_snapshot_rename (fixture->db, &first, "Tout premier", NULL));
  g_assert_true (quatuor_snapshot_remove (fixture->db, &second, NULL));
  g_assert_null (quatuor_snapshot_get_db (fixture->db, &second, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_UNKNOWN);
}

/* Snapshots are no acts. */
static void
test_undo_does_not_reach_it (QuatuorTestDb *fixture,
                             gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  QuatuorId id;

  fill (fixture);
  before = quatuor_test_db_dump (fixture->db);
  id = take (fixture, TITLE);
  g_assert_true (quatuor_journal_undo (fixture->db, NULL));
  g_assert_true (quatuor_journal_undo (fixture->db, NULL));
  after = dump_of (fixture, &id);
  g_assert_cmpstr (after, ==, before);
  quatuor_test_db_assert_sound (fixture->db);
}

/*
 * The lock
 */

static void
test_locked_by_the_store (QuatuorTestDb *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  QuatuorId id;

  fill (fixture);
  id = take (fixture, TITLE);
  before = dump_of (fixture, &id);
  g_assert_true (quatuor_snapshot_lock (fixture->db, &id, NULL));

  g_assert_false (quatuor_snapshot_rename (fixture->db, &id, "Autre", &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_LOCKED);
  g_clear_error (&error);
  g_assert_false (quatuor_snapshot_lock (fixture->db, &id, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_LOCKED);
  g_clear_error (&error);
  g_assert_false (quatuor_snapshot_remove (fixture->db, &id, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_LOCKED);
  g_clear_error (&error);

  after = dump_of (fixture, &id);
  g_assert_cmpstr (after, ==, before);
}

/* All that SQL can do to the two tables, in the file itself and by a connection
 * that knows nothing of us. */
static const char *const ATTACKS[] = {
  "UPDATE snapshot SET title = 'Autre'",
  "UPDATE snapshot SET locked_on = NULL",
  "UPDATE snapshot SET taken_on = '2020-01-01'",
  "UPDATE snapshot SET sha256 = printf ('%064d', 0)",
  "UPDATE snapshot SET id = randomblob (16)",
  "DELETE FROM snapshot",
  "UPDATE OR REPLACE snapshot SET title = (SELECT title FROM snapshot WHERE locked_on NOT NULL)"
  " WHERE locked_on IS NULL",
  "INSERT OR REPLACE INTO snapshot (id, taken_on, title, sha256)"
  " SELECT id, '2020-01-01', 'Autre', sha256 FROM snapshot WHERE locked_on NOT NULL",
  "INSERT OR REPLACE INTO snapshot (id, taken_on, title, sha256)"
  " SELECT randomblob (16), '2020-01-01', title, sha256 FROM snapshot WHERE locked_on NOT NULL",
  "INSERT INTO snapshot SELECT * FROM snapshot WHERE locked_on NOT NULL"
  " ON CONFLICT (id) DO UPDATE SET title = 'Autre'",
  "UPDATE snapshot_part SET content = 'AAAA'",
  "UPDATE snapshot_part SET rank = rank + 1",
  "UPDATE snapshot_part SET snapshot = (SELECT id FROM snapshot WHERE locked_on IS NULL)"
  " WHERE snapshot = (SELECT id FROM snapshot WHERE locked_on NOT NULL)",
  "UPDATE snapshot_part SET snapshot = (SELECT id FROM snapshot WHERE locked_on NOT NULL),"
  " rank = 9 WHERE snapshot = (SELECT id FROM snapshot WHERE locked_on IS NULL)",
  "INSERT INTO snapshot_part SELECT id, 9, 'AAAA' FROM snapshot WHERE locked_on NOT NULL",
  "INSERT OR REPLACE INTO snapshot_part SELECT id, 0, 'AAAA' FROM snapshot"
  " WHERE locked_on NOT NULL",
  "DELETE FROM snapshot_part",
};

static void
test_locked_in_the_file (QuatuorTestDb *fixture,
                         gconstpointer  data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  sqlite3 *sqlite = NULL;
  QuatuorId id;

  fill (fixture);
  id = take (fixture, TITLE);
  take (fixture, "Libre");
  g_assert_true (quatuor_snapshot_lock (fixture->db, &id, NULL));
  before = dump_of (fixture, &id);
  g_clear_pointer (&fixture->db, quatuor_db_close);

  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (ATTACKS); i++)
    {
      g_test_message ("%s", ATTACKS[i]);
      g_assert_cmpint (sqlite3_exec (sqlite, ATTACKS[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
      g_assert_cmpint (sqlite3_extended_errcode (sqlite), ==, SQLITE_CONSTRAINT_TRIGGER);
    }
  sqlite3_close (sqlite);

  quatuor_test_db_reopen (fixture, QUATUOR_OPEN_WRITABLE);
  for (gsize i = 0; i < G_N_ELEMENTS (ATTACKS); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (quatuor_db_execute (fixture->db, ATTACKS[i], &error));
      g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_LOCKED);
    }
  after = dump_of (fixture, &id);
  g_assert_cmpstr (after, ==, before);
}

/* Who takes the triggers away first is found out all the same. */
static void
test_damage_is_found (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  static const char *const DAMAGES[] = {
    "UPDATE snapshot_part SET content = 'AAAA'",
    "UPDATE snapshot_part SET content = substr (content, 1, length (content) / 8 * 4)",
    "UPDATE snapshot SET sha256 = printf ('%064d', 0)",
    "DELETE FROM snapshot_part",
  };

  take (fixture, TITLE);
  g_clear_pointer (&fixture->db, quatuor_db_close);
  for (gsize i = 0; i < G_N_ELEMENTS (DAMAGES); i++)
    {
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (GPtrArray) snapshots = NULL;
      g_autoptr (GError) error = NULL;

      quatuor_test_db_reopen (fixture, QUATUOR_OPEN_WRITABLE);
      g_assert_true (quatuor_db_execute (fixture->db, "SAVEPOINT whole", NULL));
      g_assert_true (quatuor_db_execute (fixture->db, DAMAGES[i], NULL));
      problems = quatuor_check (fixture->db, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (problems->len, ==, 1);
      g_assert_cmpint (((QuatuorProblem *) g_ptr_array_index (problems, 0))->code, ==,
                       QUATUOR_PROBLEM_SNAPSHOT_DAMAGED);

      snapshots = quatuor_snapshot_list (fixture->db, NULL);
      g_assert_null (quatuor_snapshot_get_db (
        fixture->db, &((QuatuorSnapshot *) g_ptr_array_index (snapshots, 0))->id, &error));
      g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_DAMAGED);
      g_assert_true (quatuor_db_execute (fixture->db, "ROLLBACK TO whole", NULL));
    }
}

/*
 * Opening
 */

/* Rows that are each as rows may be, and that pack to next to nothing. */
static GBytes *
make_bomb (gsize   size,
           char  **sha256)
{
  QuatuorSnapshotWriter *writer = quatuor_snapshot_writer_new (1);
  g_autofree char *note = g_strnfill (1024 * 1024, 'a');
  QuatuorPerson person = { .id = quatuor_id_new (), .code = (char *) "ABC123",
                           .informed_on = QUATUOR_DATE_UNKNOWN, .note = note };
  g_autoptr (GError) error = NULL;
  GBytes *content;

  for (gsize written = 0; written < size; written += strlen (note))
    {
      quatuor_snapshot_writer_add (writer, QUATUOR_TABLE_PERSON, &person, &error);
      g_assert_no_error (error);
    }
  content = quatuor_snapshot_writer_finish (writer, sha256, &error);
  g_assert_no_error (error);
  quatuor_snapshot_writer_free (writer);
  return content;
}

static gboolean
count_row (QuatuorTable   table,
           gpointer       row,
           gpointer       data,
           GError       **error)
{
  guint *n_rows = data;

  ++*n_rows;
  quatuor_row_free (table, row);
  return TRUE;
}

/* A snapshot may come from anywhere: one that unpacks to more than any programme
 * holds is refused before it fills the memory, though its checksum is right. */
static void
test_bomb (void)
{
  g_autofree char *sha256 = NULL;
  g_autofree char *small_sha256 = NULL;
  g_autoptr (GBytes) bomb = make_bomb (48 * 1024 * 1024, &sha256);
  g_autoptr (GBytes) small = make_bomb (8 * 1024 * 1024, &small_sha256);
  g_autoptr (GError) error = NULL;
  guint n_rows = 0;

  g_assert_cmpuint (g_bytes_get_size (bomb), <, 64 * 1024);
  g_assert_false (quatuor_snapshot_read (bomb, 1, sha256, count_row, &n_rows, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_TOO_BIG);
  g_assert_cmpuint (n_rows, <, 32);
  g_clear_error (&error);

  n_rows = 0;
  g_assert_true (quatuor_snapshot_read (small, 1, small_sha256, count_row, &n_rows, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_rows, ==, 8);
}

static void
test_only_reads (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  QuatuorId first = take (fixture, "Premier");
  QuatuorId second = take (fixture, "Second");
  QuatuorId third = take (fixture, "Troisième");
  QuatuorDb *shown = get_db (fixture, &first);

  g_assert_true (quatuor_db_is_read_only (shown));
  g_assert_cmpstr (quatuor_db_get_path (shown), ==, fixture->path);
  g_assert_false (quatuor_db_execute (shown, "DELETE FROM rating", &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_READ_ONLY);

  /* Two stay open, and each leads to the others and to the programme. */
  g_assert_true (quatuor_snapshot_get_db (shown, &QUATUOR_ID_NONE, NULL) == fixture->db);
  g_assert_true (quatuor_snapshot_get_db (shown, &first, NULL) == shown);
  g_assert_nonnull (quatuor_snapshot_get_db (shown, &second, NULL));
  g_assert_true (get_db (fixture, &first) == shown);
  g_assert_nonnull (get_db (fixture, &third));
  g_assert_true (get_db (fixture, &first) == shown);
}

static void
test_cancelled (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GPtrArray) snapshots = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  quatuor_db_set_cancellable (fixture->db, cancellable);
  g_cancellable_cancel (cancellable);
  g_assert_false (quatuor_snapshot_take (fixture->db, TITLE, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  quatuor_db_set_cancellable (fixture->db, NULL);
  snapshots = quatuor_snapshot_list (fixture->db, NULL);
  g_assert_cmpuint (snapshots->len, ==, 0);
  quatuor_test_db_rename (fixture, "La suite");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                            \
  g_test_add ("/store/snapshot/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("holds", test_holds_what_was);
  ADD ("list", test_list);
  ADD ("titles", test_titles);
  ADD ("undo", test_undo_does_not_reach_it);
  ADD ("locked/store", test_locked_by_the_store);
  ADD ("locked/file", test_locked_in_the_file);
  ADD ("damage", test_damage_is_found);
  ADD ("reads", test_only_reads);
  ADD ("cancelled", test_cancelled);
  g_test_add_func ("/store/snapshot/bomb", test_bomb);
  return g_test_run ();
}
