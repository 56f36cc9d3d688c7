/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "quatuor-forget.h"

#include "quatuor-backup.h"
#include "quatuor-journal.h"
#include "quatuor-snapshot.h"
#include "quatuor-test-db.h"

#include <string.h>

#define GIVEN "Zéphyrine"
#define FAMILY "Kervadec-Brüll"

static gboolean
holds (const char *path,
       const char *needle)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return memmem (bytes, size, needle, strlen (needle)) != NULL;
}

/* All files below a folder: the programme, its journal, its backups. */
static gboolean
any_file_holds (const char *directory,
                const char *needle)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) ? any_file_holds (path, needle)
                                                 : holds (path, needle))
        return TRUE;
    }
  return FALSE;
}

static void
test_name_is_nowhere (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mentions = NULL;
  QuatuorId person = quatuor_test_db_seat_person (fixture, 0, GIVEN, FAMILY, "2026-01-05");
  guint n_people = quatuor_test_db_count (fixture->db, QUATUOR_TABLE_PERSON);
  guint n_tenures = quatuor_test_db_count (fixture->db, QUATUOR_TABLE_TENURE);

  quatuor_test_db_rate (fixture, 0, 0, "3", "Vu avec Mme " FAMILY);
  quatuor_test_db_rate (fixture, 0, 0, "3", "Vu avec l’élue");
  g_assert_true (quatuor_backup_make (fixture->db, QUATUOR_BACKUP_DAILY, &error));
  g_assert_true (any_file_holds (fixture->directory, FAMILY));

  mentions = quatuor_forget_mentions (fixture->db, &person, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mentions->len, ==, 0);

  quatuor_forget_person (fixture->db, &person, &error);
  g_assert_no_error (error);
  g_assert_false (any_file_holds (fixture->directory, FAMILY));
  g_assert_false (any_file_holds (fixture->directory, GIVEN));
  g_assert_cmpuint (quatuor_test_db_count (fixture->db, QUATUOR_TABLE_PERSON), ==, n_people);
  g_assert_cmpuint (quatuor_test_db_count (fixture->db, QUATUOR_TABLE_TENURE), ==, n_tenures);
  quatuor_test_db_assert_sound (fixture->db);
}

static void
test_undo_works_around (QuatuorTestDb *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *full = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  QuatuorId person = quatuor_test_db_seat_person (fixture, 0, GIVEN, FAMILY, "2026-01-05");

  quatuor_test_db_rename (fixture, "CC de l’Œuvre");
  quatuor_test_db_rate (fixture, 0, 0, "1", "Dit par " GIVEN);
  quatuor_test_db_rate (fixture, 0, 0, "2", NULL);
  quatuor_forget_person (fixture->db, &person, &error);
  g_assert_no_error (error);
  full = quatuor_test_db_dump (fixture->db);

  for (guint i = 0; i < 4; i++)
    {
      quatuor_journal_undo (fixture->db, &error);
      g_assert_no_error (error);
    }
  undone = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (undone, ==, before);
  for (guint i = 0; i < 4; i++)
    {
      quatuor_journal_redo (fixture->db, &error);
      g_assert_no_error (error);
    }
  redone = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (redone, ==, full);
  g_assert_false (any_file_holds (fixture->directory, GIVEN));
  quatuor_test_db_assert_sound (fixture->db);
}

static void
test_mentions (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mentions = NULL;
  QuatuorId person = quatuor_test_db_seat_person (fixture, 0, GIVEN, FAMILY, "2026-01-05");

  /* Another member of the family keeps the name, and is listed. */
  quatuor_test_db_seat_person (fixture, 1, "Yann", FAMILY, NULL);
  quatuor_test_db_rate (fixture, 0, 0, "3", "Propos de zéphyrine KERVADEC-BRÜLL.");
  quatuor_test_db_rate (fixture, 0, 1, "3", "Kervadec-Brüllien : un autre mot");

  mentions = quatuor_forget_mentions (fixture->db, &person, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (mentions->len, ==, 2);
  g_assert_cmpstr (((QuatuorMention *) g_ptr_array_index (mentions, 0))->column, ==, "family_name");
  g_assert_cmpstr (((QuatuorMention *) g_ptr_array_index (mentions, 1))->column, ==, "comment");

  /* What the coach did not mend stays as it is, and the journal still fits. */
  quatuor_forget_person (fixture->db, &person, &error);
  g_assert_no_error (error);
  quatuor_test_db_assert_sound (fixture->db);
}

/* What a snapshot holds is compressed: its bytes prove nothing, its rows do. */
static gboolean
snapshot_holds (QuatuorTestDb         *fixture,
                const QuatuorSnapshot *snapshot,
                const char            *needle)
{
  g_autoptr (GError) error = NULL;
  QuatuorDb *opened = quatuor_snapshot_get_db (fixture->db, &snapshot->id, &error);
  g_autofree char *dump = NULL;

  g_assert_no_error (error);
  dump = quatuor_test_db_dump (opened);
  return strstr (dump, needle) != NULL || strstr (snapshot->title, needle) != NULL;
}

/* The law is stronger than the lock. */
static void
test_snapshots_too (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  QuatuorId person, id;
  const QuatuorSnapshot *snapshot;

  g_assert_true (quatuor_snapshot_take (fixture->db, "Sans elle", NULL, NULL, NULL));
  person = quatuor_test_db_seat_person (fixture, 0, GIVEN, FAMILY, "2026-01-05");
  quatuor_test_db_rate (fixture, 0, 0, "3", "Propos de zéphyrine " FAMILY);
  g_assert_true (quatuor_snapshot_take (fixture->db, "Départ de " FAMILY, NULL, &id, NULL));
  g_assert_true (quatuor_snapshot_lock (fixture->db, &id, NULL));
  quatuor_test_db_rate (fixture, 0, 0, "3", NULL);
  before = quatuor_snapshot_list (fixture->db, NULL);
  g_assert_true (snapshot_holds (fixture, g_ptr_array_index (before, 0), FAMILY));

  quatuor_forget_person (fixture->db, &person, &error);
  g_assert_no_error (error);
  after = quatuor_snapshot_list (fixture->db, NULL);
  g_assert_cmpuint (after->len, ==, 2);
  for (guint i = 0; i < after->len; i++)
    {
      g_assert_false (snapshot_holds (fixture, g_ptr_array_index (after, i), FAMILY));
      g_assert_false (snapshot_holds (fixture, g_ptr_array_index (after, i), GIVEN));
      g_assert_false (snapshot_holds (fixture, g_ptr_array_index (after, i), "zéphyrine"));
    }

  /* It says so, is locked as before, and keeps the rest; the other one is untouched. */
  snapshot = g_ptr_array_index (after, 0);
  g_assert_cmpint (snapshot->redacted_on, ==, quatuor_date_today ());
  g_assert_true (snapshot_holds (fixture, snapshot, "Propos de "));
  g_assert_false (quatuor_snapshot_rename (fixture->db, &id, "Autre", &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_LOCKED);
  g_clear_error (&error);
  g_assert_false (quatuor_db_execute (fixture->db, "DELETE FROM snapshot_part WHERE snapshot IN "
                                      "(SELECT id FROM snapshot WHERE locked_on NOT NULL)",
                                      &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_SNAPSHOT_LOCKED);
  snapshot = g_ptr_array_index (after, 1);
  g_assert_cmpint (snapshot->redacted_on, ==, QUATUOR_DATE_UNKNOWN);
  g_assert_false (any_file_holds (fixture->directory, FAMILY));
  quatuor_test_db_assert_sound (fixture->db);
}

/* A name may be a word of the program: the snapshot must still open. */
static void
test_names_that_are_words (QuatuorTestDb *fixture,
                           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  QuatuorId person = quatuor_test_db_seat_person (fixture, 0, "Elected", "Holder", NULL);
  QuatuorId id;

  g_assert_true (quatuor_snapshot_take (fixture->db, "Mots", NULL, &id, NULL));
  quatuor_forget_person (fixture->db, &person, &error);
  g_assert_no_error (error);
  g_assert_nonnull (quatuor_snapshot_get_db (fixture->db, &id, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                          \
  g_test_add ("/store/forget/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("nowhere", test_name_is_nowhere);
  ADD ("undo", test_undo_works_around);
  ADD ("mentions", test_mentions);
  ADD ("snapshots", test_snapshots_too);
  ADD ("words", test_names_that_are_words);
  return g_test_run ();
}
