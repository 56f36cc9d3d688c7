/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-schema.h"

#include "quatuor-backup.h"
#include "quatuor-journal.h"
#include "quatuor-test-db.h"

#include <string.h>

/* The shipped migrations, and one more that the test gives. */
static GPtrArray *
with_one_more (const char *sql)
{
  GPtrArray *migrations = quatuor_schema_get_shipped ();
  QuatuorMigration *next = g_new0 (QuatuorMigration, 1);

  next->version = quatuor_schema_last (migrations) + 1;
  next->sql = g_strdup (sql);
  g_ptr_array_add (migrations, next);
  return migrations;
}

static void
test_shipped (void)
{
  g_autoptr (GPtrArray) migrations = quatuor_schema_get_shipped ();

  g_assert_cmpuint (migrations->len, >, 0);
  for (guint i = 0; i < migrations->len; i++)
    g_assert_cmpint (((QuatuorMigration *) g_ptr_array_index (migrations, i))->version, ==,
                     (int) i + 1);
}

static void
test_migrate (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) migrations =
    with_one_more ("ALTER TABLE territory ADD COLUMN area INTEGER; UPDATE territory SET area = 7;");
  g_autoptr (GPtrArray) shipped = quatuor_schema_get_shipped ();
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (QuatuorEntry) undo = NULL;
  g_autoptr (GError) error = NULL;
  int version = quatuor_schema_last (migrations);

  quatuor_test_db_rename (fixture, "Avant");
  g_clear_pointer (&fixture->db, quatuor_db_close);
  fixture->db = quatuor_db_open_with (fixture->path, QUATUOR_OPEN_WRITABLE, migrations, &error);
  g_assert_no_error (error);
  g_assert_cmpint (quatuor_db_get_version (fixture->db), ==, version);

  /* A backup of the file as it was, and an entry at which undo stops. */
  backups = quatuor_backup_list (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backups->len, ==, 1);
  entries = quatuor_journal_list (fixture->db, &error);
  g_assert_cmpint (((QuatuorEntry *) g_ptr_array_index (entries, 0))->kind, ==,
                   QUATUOR_ENTRY_MIGRATION);
  undo = quatuor_journal_peek_undo (fixture->db, &error);
  g_assert_no_error (error);
  g_assert_null (undo);

  /* A program that does not know the new version refuses the file. */
  g_clear_pointer (&fixture->db, quatuor_db_close);
  g_assert_null (quatuor_db_open_with (fixture->path, QUATUOR_OPEN_WRITABLE, shipped, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_NEWER);
}

static void
test_failed_migration (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  g_autoptr (GPtrArray) migrations =
    with_one_more ("ALTER TABLE territory ADD COLUMN area INTEGER; UPDATE nowhere SET area = 7;");
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autofree char *bytes_before = NULL;
  g_autofree char *bytes_after = NULL;
  g_autoptr (GError) error = NULL;
  gsize size_before, size_after;

  g_clear_pointer (&fixture->db, quatuor_db_close);
  g_assert_true (g_file_get_contents (fixture->path, &bytes_before, &size_before, NULL));
  g_assert_null (quatuor_db_open_with (fixture->path, QUATUOR_OPEN_WRITABLE, migrations, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_DATABASE);
  g_assert_true (g_file_get_contents (fixture->path, &bytes_after, &size_after, NULL));
  g_assert_cmpmem (bytes_before, size_before, bytes_after, size_after);

  quatuor_test_db_reopen (fixture, QUATUOR_OPEN_WRITABLE);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/schema/shipped", test_shipped);

#define ADD(name, func)                                                          \
  g_test_add ("/store/schema/" name, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              func, quatuor_test_db_tear_down)
  ADD ("migrate", test_migrate);
  ADD ("failed", test_failed_migration);
  return g_test_run ();
}
