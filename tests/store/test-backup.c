/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-backup.h"

#include "quatuor-test-db.h"

static guint
count (QuatuorTestDb     *fixture,
       QuatuorBackupKind  kind)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = quatuor_backup_list (fixture->db, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < backups->len; i++)
    n += ((const QuatuorBackup *) g_ptr_array_index (backups, i))->kind == kind;
  return n;
}

/* Those that no clock dates later than now. */
static guint
count_of_now (QuatuorTestDb *fixture)
{
  g_autoptr (GPtrArray) backups = quatuor_backup_list (fixture->db, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  guint n = 0;

  for (guint i = 0; i < backups->len; i++)
    n += g_date_time_compare (((const QuatuorBackup *) g_ptr_array_index (backups, i))->made,
                              now) <= 0;
  return n;
}

static void
test_daily_once (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (count (fixture, QUATUOR_BACKUP_DAILY), ==, 0);
  g_assert_true (quatuor_backup_daily (fixture->db, &error));
  g_assert_true (quatuor_backup_daily (fixture->db, &error));
  g_assert_cmpuint (count (fixture, QUATUOR_BACKUP_DAILY), ==, 1);
}

static void
test_old_ones_go (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 12; i++)
    g_assert_true (quatuor_backup_make (fixture->db, QUATUOR_BACKUP_DAILY, &error));
  for (guint i = 0; i < 7; i++)
    g_assert_true (quatuor_backup_make (fixture->db, QUATUOR_BACKUP_BEFORE, &error));
  g_assert_cmpuint (count (fixture, QUATUOR_BACKUP_DAILY), ==, 10);
  g_assert_cmpuint (count (fixture, QUATUOR_BACKUP_BEFORE), ==, 5);
}

static void
test_go_back (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  gint64 changes;

  g_assert_true (quatuor_backup_make (fixture->db, QUATUOR_BACKUP_DAILY, &error));
  backups = quatuor_backup_list (fixture->db, &error);
  quatuor_test_db_rename (fixture, "CC de la Fausse-Route");
  changes = quatuor_db_total_changes (fixture->db);

  quatuor_backup_restore (fixture->db, ((QuatuorBackup *) g_ptr_array_index (backups, 0))->path,
                          &error);
  g_assert_no_error (error);
  g_assert_cmpint (quatuor_db_total_changes (fixture->db), !=, changes);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
  quatuor_test_db_assert_sound (fixture->db);

  /* The present was put aside first. */
  g_assert_cmpuint (count (fixture, QUATUOR_BACKUP_BEFORE), ==, 1);
  quatuor_test_db_rename (fixture, "CC de la Bonne-Route");
}

static char *
backup_directory (QuatuorTestDb *fixture)
{
  g_autoptr (GPtrArray) backups = quatuor_backup_list (fixture->db, NULL);

  return g_path_get_dirname (((const QuatuorBackup *) g_ptr_array_index (backups, 0))->path);
}

static void
plant (const char *directory,
       const char *name)
{
  g_autofree char *path = g_build_filename (directory, name, NULL);

  g_assert_true (g_file_set_contents (path, "Zoé Lefèvre", -1, NULL));
}

/* A computer goes down while it backs up: what is left may hold names, and is no
 * backup. */
static void
test_partial_goes (QuatuorTestDb *fixture,
                   gconstpointer  data)
{
  static const char *const LEFT[] = { "daily-20260316T093000.quatuor.partial",
                                      "daily-20260316T093000.quatuor.partial-journal" };
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = NULL;

  g_assert_true (quatuor_backup_make (fixture->db, QUATUOR_BACKUP_DAILY, &error));
  directory = backup_directory (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (LEFT); i++)
    plant (directory, LEFT[i]);

  g_assert_true (quatuor_backup_renew (fixture->db, &error));
  for (guint i = 0; i < G_N_ELEMENTS (LEFT); i++)
    {
      g_autofree char *path = g_build_filename (directory, LEFT[i], NULL);

      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
  g_assert_cmpuint (count (fixture, QUATUOR_BACKUP_DAILY), ==, 1);
}

/* A clock that was years ahead has been set right. */
static void
test_clock_goes_back (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *directory = NULL;

  g_assert_true (quatuor_backup_make (fixture->db, QUATUOR_BACKUP_DAILY, &error));
  directory = backup_directory (fixture);
  for (guint i = 10; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("daily-209901%uT093000.quatuor", i);

      plant (directory, name);
    }

  g_assert_true (quatuor_backup_make (fixture->db, QUATUOR_BACKUP_DAILY, &error));
  g_assert_cmpuint (count (fixture, QUATUOR_BACKUP_DAILY), ==, 10);
  g_assert_cmpuint (count_of_now (fixture), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                          \
  g_test_add ("/store/backup/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("daily", test_daily_once);
  ADD ("rotation", test_old_ones_go);
  ADD ("go-back", test_go_back);
  ADD ("partial", test_partial_goes);
  ADD ("clock", test_clock_goes_back);
  return g_test_run ();
}
