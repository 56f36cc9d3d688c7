/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-check.h"

#include "quatuor-test-db.h"

#include <sqlite3.h>

/* What a program that does not use the one door for writing would do. */
static void
meddle (QuatuorTestDb *fixture,
        const char    *sql)
{
  sqlite3 *sqlite = NULL;

  g_clear_pointer (&fixture->db, quatuor_db_close);
  g_assert_cmpint (sqlite3_open (fixture->path, &sqlite), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (sqlite, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (sqlite);
  quatuor_test_db_reopen (fixture, QUATUOR_OPEN_WRITABLE);
}

static void
assert_finds (QuatuorTestDb      *fixture,
              QuatuorProblemCode  code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = quatuor_check (fixture->db, &error);
  gboolean found = FALSE;

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    found = found || ((QuatuorProblem *) g_ptr_array_index (problems, i))->code == code;
  g_assert_true (found);
}

static void
test_sound (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-05");
  quatuor_test_db_rate (fixture, 0, 0, "dont_know", NULL);
  quatuor_test_db_assert_sound (fixture->db);
}

static void
test_tables_without_journal (QuatuorTestDb *fixture,
                             gconstpointer  data)
{
  meddle (fixture, "UPDATE territory SET name = 'En douce'");
  assert_finds (fixture, QUATUOR_PROBLEM_JOURNAL_DIFFERS);
}

static void
test_lost_entry (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  quatuor_test_db_rename (fixture, "Un");
  quatuor_test_db_rename (fixture, "Deux");
  meddle (fixture, "DELETE FROM journal_row WHERE seq = 2; DELETE FROM journal WHERE seq = 2");
  assert_finds (fixture, QUATUOR_PROBLEM_JOURNAL_DIFFERS);
}

static void
test_dangling_reference (QuatuorTestDb *fixture,
                         gconstpointer  data)
{
  meddle (fixture, "DELETE FROM category WHERE code = 'elected'");
  assert_finds (fixture, QUATUOR_PROBLEM_REFERENCE);
}

static void
test_two_holders (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-05");
  meddle (fixture,
          "INSERT INTO tenure SELECT randomblob (16), seat, person, role, '2026-02-01', NULL "
          "FROM tenure");
  assert_finds (fixture, QUATUOR_PROBLEM_SECOND_HOLDER);
}

static void
test_bad_siren (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  meddle (fixture, "UPDATE territory SET siren = '123456789'");
  assert_finds (fixture, QUATUOR_PROBLEM_BAD_SIREN);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                         \
  g_test_add ("/store/check/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("sound", test_sound);
  ADD ("journal", test_tables_without_journal);
  ADD ("lost-entry", test_lost_entry);
  ADD ("reference", test_dangling_reference);
  ADD ("holders", test_two_holders);
  ADD ("siren", test_bad_siren);
  return g_test_run ();
}
