/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-schema.h"

#include "quatuor-backup.h"
#include "quatuor-db-private.h"

#include <stdlib.h>

#define SCHEMA_PATH RESOURCE_PREFIX "/sql/schema/"

/**
 * quatuor_migration_free:
 * @migration: (transfer full): a migration
 */
void
quatuor_migration_free (QuatuorMigration *migration)
{
  g_free (migration->sql);
  g_free (migration);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const QuatuorMigration *const *first = a;
  const QuatuorMigration *const *second = b;

  return (*first)->version - (*second)->version;
}

/**
 * quatuor_schema_get_shipped:
 *
 * Returns: (transfer full) (element-type QuatuorMigration): the migrations that
 *   this program knows, `sql/schema/NNNN-name.sql`, in order
 */
GPtrArray *
quatuor_schema_get_shipped (void)
{
  GPtrArray *migrations = g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_migration_free);
  g_auto (GStrv) names = g_resources_enumerate_children (SCHEMA_PATH, 0, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat (SCHEMA_PATH, names[i], NULL);
      g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, NULL);
      QuatuorMigration *migration = g_new0 (QuatuorMigration, 1);

      migration->version = atoi (names[i]);
      migration->sql = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      g_ptr_array_add (migrations, migration);
    }

  g_ptr_array_sort (migrations, compare_versions);
  return migrations;
}

/**
 * quatuor_schema_last:
 * @migrations: (element-type QuatuorMigration): migrations, in order
 *
 * Returns: the version that the last one leads to
 */
int
quatuor_schema_last (const GPtrArray *migrations)
{
  const QuatuorMigration *last;

  if (migrations->len == 0)
    return 0;
  last = g_ptr_array_index (migrations, migrations->len - 1);
  return last->version;
}

/* The journal says where a migration stands between two acts: replay runs it
 * there, and undo stops there. */
static gboolean
note_migration (QuatuorDb  *db,
                int         version,
                GError    **error)
{
  QuatuorStatement *insert = quatuor_db_statement (db, "journal/insert", error);
  QuatuorId uid = quatuor_id_new ();

  if (insert == NULL)
    return FALSE;

  quatuor_statement_bind_id (insert, ":uid", &uid);
  quatuor_statement_bind_id (insert, ":group_uid", &uid);
  quatuor_statement_bind_text (insert, ":kind", "migration");
  quatuor_statement_bind_int (insert, ":at", g_get_real_time ());
  quatuor_statement_bind_text (insert, ":label", "migration");
  quatuor_statement_bind_int (insert, ":schema_version", version);
  quatuor_statement_bind_blob (insert, ":changes", "", 0);
  return quatuor_statement_run (insert, error);
}

static gboolean
run_migration (QuatuorDb               *db,
               const QuatuorMigration  *migration,
               gboolean                 note,
               GError                 **error)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA user_version = %d", migration->version);

  if (!quatuor_db_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (quatuor_db_execute (db, migration->sql, error) &&
      (!note || note_migration (db, migration->version, error)) &&
      quatuor_db_execute (db, pragma, error) && quatuor_db_execute (db, "COMMIT", error))
    {
      db->version = migration->version;
      return TRUE;
    }

  quatuor_db_execute (db, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * quatuor_schema_migrate:
 * @db: a connection that may write
 * @migrations: (element-type QuatuorMigration): migrations, in order
 * @error: where an error goes
 *
 * Brings the file to the last version, each step in a transaction of its own. A
 * file that held something is backed up before the first step; without that
 * backup nothing is changed.
 *
 * Returns: whether the file now has the last version
 */
gboolean
quatuor_schema_migrate (QuatuorDb        *db,
                        const GPtrArray  *migrations,
                        GError          **error)
{
  gboolean held_something = db->version > 0;

  /* Of a copy that is only read nothing can be lost. */
  if (held_something && db->copy_dir == NULL && db->version < quatuor_schema_last (migrations) &&
      !quatuor_backup_make (db, QUATUOR_BACKUP_BEFORE, error))
    return FALSE;

  for (guint i = 0; i < migrations->len; i++)
    {
      const QuatuorMigration *migration = g_ptr_array_index (migrations, i);

      if (migration->version > db->version && !run_migration (db, migration, held_something, error))
        return FALSE;
    }
  return TRUE;
}
