/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-db.h"

#include "quatuor-journal.h"
#include "quatuor-test-db.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static void
assert_refused (const char         *path,
                QuatuorOpenMode     mode,
                QuatuorProblemCode  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize size_before = 0, size_after = 0;

  g_file_get_contents (path, &before, &size_before, NULL);
  db = quatuor_db_open (path, mode, &error);
  g_assert_null (db);
  g_assert_error (error, QUATUOR_PROBLEM, (int) code);
  g_file_get_contents (path, &after, &size_after, NULL);
  g_assert_cmpmem (before, size_before, after, size_after);
}

static void
test_create_refuses_an_existing_file (QuatuorTestDb *fixture,
                                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (quatuor_db_create (fixture->path, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_EXISTS);
  quatuor_test_db_assert_sound (fixture->db);
}

static void
test_missing (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "absent.quatuor", NULL);

  assert_refused (path, QUATUOR_OPEN_WRITABLE, QUATUOR_PROBLEM_FILE_MISSING);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_foreign (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autofree char *text = g_build_filename (fixture->directory, "notes.quatuor", NULL);
  g_autofree char *other = g_build_filename (fixture->directory, "autre.sqlite", NULL);
  sqlite3 *sqlite = NULL;

  g_assert_true (g_file_set_contents (text, "Ceci n’est pas un programme.", -1, NULL));
  assert_refused (text, QUATUOR_OPEN_WRITABLE, QUATUOR_PROBLEM_FILE_FOREIGN);
  assert_refused (fixture->directory, QUATUOR_OPEN_WRITABLE, QUATUOR_PROBLEM_FILE_FOREIGN);

  g_assert_cmpint (sqlite3_open (other, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (sqlite, "CREATE TABLE t (a)", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (sqlite);
  assert_refused (other, QUATUOR_OPEN_WRITABLE, QUATUOR_PROBLEM_FILE_FOREIGN);
  assert_refused (other, QUATUOR_OPEN_READ_ONLY, QUATUOR_PROBLEM_FILE_FOREIGN);
}

/* The program that made it was killed before the programme was in it. */
static void
test_unfinished (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "ébauche.quatuor", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = quatuor_db_create (path, &error);

  g_assert_no_error (error);
  g_clear_pointer (&db, quatuor_db_close);
  assert_refused (path, QUATUOR_OPEN_WRITABLE, QUATUOR_PROBLEM_FILE_UNFINISHED);
  assert_refused (path, QUATUOR_OPEN_READ_ONLY, QUATUOR_PROBLEM_FILE_UNFINISHED);
}

static void
test_newer (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  sqlite3 *sqlite = NULL;

  g_clear_pointer (&fixture->db, quatuor_db_close);
  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  sqlite3_exec (sqlite, "PRAGMA user_version = 1000", NULL, NULL, NULL);
  sqlite3_close (sqlite);
  assert_refused (fixture->path, QUATUOR_OPEN_WRITABLE, QUATUOR_PROBLEM_FILE_NEWER);
  assert_refused (fixture->path, QUATUOR_OPEN_READ_ONLY, QUATUOR_PROBLEM_FILE_NEWER);
}

static void
test_truncated_and_damaged (QuatuorTestDb *fixture,
                            gconstpointer  data)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_clear_pointer (&fixture->db, quatuor_db_close);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));

  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) size / 2, NULL));
  assert_refused (fixture->path, QUATUOR_OPEN_WRITABLE, QUATUOR_PROBLEM_FILE_TRUNCATED);

  /* The first page holds the schema: without it nothing can be read. */
  memset (bytes + 100, 0x5a, 3000);
  g_assert_true (g_file_set_contents (fixture->path, bytes, (gssize) size, NULL));
  assert_refused (fixture->path, QUATUOR_OPEN_WRITABLE, QUATUOR_PROBLEM_FILE_DAMAGED);
}

static void
look_at_read_only_file (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = NULL;
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("crossing.open");
  QuatuorCrossing crossing = { .campaign = fixture->campaign,
                               .territory = fixture->territory,
                               .opened_on = quatuor_date_today () };

  assert_refused (fixture->path, QUATUOR_OPEN_WRITABLE, QUATUOR_PROBLEM_FILE_READ_ONLY);

  db = quatuor_db_open (fixture->path, QUATUOR_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (quatuor_db_is_read_only (db));
  quatuor_test_db_assert_sound (db);

  quatuor_edit_put (edit, QUATUOR_TABLE_CROSSING, &crossing);
  g_assert_false (quatuor_journal_apply (db, edit, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_READ_ONLY);
}

static void
test_read_only (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  g_clear_pointer (&fixture->db, quatuor_db_close);
  g_chmod (fixture->directory, 0555);
  g_chmod (fixture->path, 0444);
  quatuor_test_db_run_as_nobody (fixture, look_at_read_only_file);
  g_chmod (fixture->directory, 0755);
}

static void
look_at_denied_file (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (quatuor_db_open (fixture->path, QUATUOR_OPEN_READ_ONLY, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_DENIED);
}

static void
test_denied (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_clear_pointer (&fixture->db, quatuor_db_close);
  g_chmod (fixture->directory, 0755);
  g_chmod (fixture->path, 0000);
  quatuor_test_db_run_as_nobody (fixture, look_at_denied_file);
}

static void
die_in_the_middle (QuatuorTestDb *fixture)
{
  sqlite3 *sqlite = NULL;

  /* A page cache of one page makes SQLite write before the commit, so that the
   * journal left behind is a hot one. */
  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  sqlite3_exec (sqlite,
                "PRAGMA cache_size = 1; BEGIN IMMEDIATE;"
                "UPDATE territory SET name = 'Moitié';"
                "CREATE TABLE filler (a);"
                "INSERT INTO filler SELECT randomblob (3000) FROM "
                "(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
                "SELECT i FROM n)",
                NULL, NULL, NULL);
  _exit (0);
}

static void
test_hot_journal_beside_a_read_only_file (QuatuorTestDb *fixture,
                                          gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autofree char *bytes = NULL;
  g_autofree char *bytes_after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = NULL;
  gsize size, size_after;
  int status;
  pid_t child;

  g_clear_pointer (&fixture->db, quatuor_db_close);
  child = fork ();
  if (child == 0)
    die_in_the_middle (fixture);
  waitpid (child, &status, 0);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));

  db = quatuor_db_open (fixture->path, QUATUOR_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  after = quatuor_test_db_dump (db);
  g_assert_cmpstr (after, ==, before);

  /* What lies on the medium is left as it is. */
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_get_contents (fixture->path, &bytes_after, &size_after, NULL));
  g_assert_cmpmem (bytes, size, bytes_after, size_after);
}

/* Somebody is in the middle of an act: what they have not finished is not seen, and
 * nothing is copied while they write. */
static void
test_read_while_another_writes (QuatuorTestDb *fixture,
                                gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = NULL;
  sqlite3 *sqlite = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  sqlite3_exec (sqlite, "BEGIN IMMEDIATE; UPDATE territory SET name = 'Moitié'", NULL, NULL,
                NULL);
  g_assert_true (g_file_test (journal, G_FILE_TEST_EXISTS));

  db = quatuor_db_open (fixture->path, QUATUOR_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  after = quatuor_test_db_dump (db);
  g_assert_cmpstr (after, ==, before);

  /* As it is the file itself that is read, what is finished is seen. */
  g_assert_cmpint (sqlite3_exec (sqlite, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  g_free (after);
  after = quatuor_test_db_dump (db);
  g_assert_nonnull (strstr (after, "Moitié"));
  sqlite3_close (sqlite);
}

/* Another program has chosen a log beside the file, and died. */
static void
leave_a_log (QuatuorTestDb *fixture)
{
  sqlite3 *sqlite = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  sqlite3_exec (sqlite,
                "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;"
                "UPDATE programme SET title = 'Dans le journal'",
                NULL, NULL, NULL);
  _exit (0);
}

static void
look_at_log (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = quatuor_db_open (fixture->path, QUATUOR_OPEN_READ_ONLY, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  dump = quatuor_test_db_dump (db);
  g_assert_nonnull (strstr (dump, "Dans le journal"));
}

static void
test_log_of_another_program (QuatuorTestDb *fixture,
                             gconstpointer  data)
{
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (fixture->path, "-shm", NULL);
  g_autoptr (GError) error = NULL;
  pid_t child;

  g_clear_pointer (&fixture->db, quatuor_db_close);
  child = fork ();
  if (child == 0)
    leave_a_log (fixture);
  waitpid (child, NULL, 0);
  g_assert_true (g_file_test (wal, G_FILE_TEST_EXISTS));

  g_unlink (shm);
  g_chmod (fixture->directory, 0555);
  quatuor_test_db_run_as_nobody (fixture, look_at_log);
  g_chmod (fixture->directory, 0755);

  /* From here on the file is alone again. */
  fixture->db = quatuor_db_open (fixture->path, QUATUOR_OPEN_WRITABLE, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
  look_at_log (fixture);
  quatuor_test_db_rename (fixture, "CC de l’Île");
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));
}

static void
fill_until_full (QuatuorTestDb *fixture)
{
  struct rlimit limit;
  GStatBuf info;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (400000, 'x');
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("rating.edit");
  QuatuorRating rating = { .campaign = fixture->campaign,
                           .seat = fixture->seat[0],
                           .criterion = fixture->criterion[0],
                           .comment = text };

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  limit.rlim_cur = limit.rlim_max = (rlim_t) info.st_size + 100000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);

  quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  g_assert_false (quatuor_journal_apply (fixture->db, edit, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DISK_FULL);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);

  /* And it goes on with what fits. */
  quatuor_test_db_rename (fixture, "CC du Peu-de-Place");
  quatuor_test_db_assert_sound (fixture->db);
}

static void
test_full_disk (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  g_chmod (fixture->directory, 0777);
  g_chmod (fixture->path, 0666);
  quatuor_test_db_run_as_nobody (fixture, fill_until_full);
}

static void
test_busy (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  sqlite3 *sqlite = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("crossing.open");
  QuatuorCrossing crossing = { .campaign = fixture->campaign,
                               .territory = fixture->territory,
                               .opened_on = quatuor_date_today () };

  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (sqlite, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  quatuor_edit_put (edit, QUATUOR_TABLE_CROSSING, &crossing);
  g_assert_false (quatuor_journal_apply (fixture->db, edit, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_BUSY);
  sqlite3_close (sqlite);
}

static void
test_file_is_alone_between_acts (QuatuorTestDb *fixture,
                                 gconstpointer  data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);
  g_autofree char *bytes = NULL;
  gsize size;

  quatuor_test_db_rename (fixture, "CC de l’Île");
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (wal, G_FILE_TEST_EXISTS));

  /* Other programs recognise the file by these four bytes. */
  g_clear_pointer (&fixture->db, quatuor_db_close);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  g_assert_cmpmem (bytes + 68, 4, "QTOR", 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                      \
  g_test_add ("/store/db/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("create", test_create_refuses_an_existing_file);
  ADD ("missing", test_missing);
  ADD ("foreign", test_foreign);
  ADD ("unfinished", test_unfinished);
  ADD ("newer", test_newer);
  ADD ("truncated", test_truncated_and_damaged);
  ADD ("read-only", test_read_only);
  ADD ("denied", test_denied);
  ADD ("hot-journal", test_hot_journal_beside_a_read_only_file);
  ADD ("while-written", test_read_while_another_writes);
  ADD ("log", test_log_of_another_program);
  ADD ("full-disk", test_full_disk);
  ADD ("busy", test_busy);
  ADD ("alone", test_file_is_alone_between_acts);
  return g_test_run ();
}
