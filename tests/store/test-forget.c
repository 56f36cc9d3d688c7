/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "quatuor-forget.h"

#include "quatuor-backup.h"
#include "quatuor-journal.h"
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

static guint
count_rows (QuatuorTestDb *fixture,
            QuatuorTable   table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = quatuor_table_list (fixture->db, table, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    quatuor_row_free (table, g_ptr_array_index (rows, i));
  return rows->len;
}

static void
test_name_is_nowhere (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) mentions = NULL;
  QuatuorId person = quatuor_test_db_seat_person (fixture, 0, GIVEN, FAMILY, "2026-01-05");
  guint n_people = count_rows (fixture, QUATUOR_TABLE_PERSON);
  guint n_tenures = count_rows (fixture, QUATUOR_TABLE_TENURE);

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
  g_assert_cmpuint (count_rows (fixture, QUATUOR_TABLE_PERSON), ==, n_people);
  g_assert_cmpuint (count_rows (fixture, QUATUOR_TABLE_TENURE), ==, n_tenures);
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
  return g_test_run ();
}
