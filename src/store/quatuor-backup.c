/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-backup.h"

#include "quatuor-db-private.h"
#include "quatuor-snapshot-private.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define KEEP_DAILY 10
#define KEEP_BEFORE 5
#define PAGES_A_STEP 4096
#define DIRECTORY_MODE 0700

/* What the name of a backup holds of the moment when it was made, and how long
 * that is. */
#define STAMP "%Y%m%dT%H%M%S"
#define STAMP_LENGTH 15

#define PARTIAL ".partial" /* ends the name of one that is being made */

static const char *const PREFIXES[] = { "daily", "before" };

/**
 * quatuor_backup_free:
 * @backup: (transfer full): a backup
 */
void
quatuor_backup_free (QuatuorBackup *backup)
{
  g_free (backup->path);
  g_clear_pointer (&backup->made, g_date_time_unref);
  g_free (backup);
}

/* Backups lie under the programme's id, so that a file that is renamed or moved
 * finds its own again. */
static char *
backup_directory (QuatuorDb  *db,
                  GError    **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "backup/programme-id", error);
  g_autofree char *name = NULL;
  gboolean has_row;
  QuatuorId id;

  if (select == NULL || !quatuor_statement_step (select, &has_row, error))
    return NULL;
  if (!has_row)
    return g_build_filename (g_get_user_data_dir (), "quatuor", "backups", "new", NULL);

  id = quatuor_statement_id (select, 0);
  quatuor_statement_reset (select);
  name = quatuor_id_to_string (&id);
  return g_build_filename (g_get_user_data_dir (), "quatuor", "backups", name, NULL);
}

/*
 * Listing
 */

static QuatuorBackup *
read_backup (const char *directory,
             const char *name)
{
  for (guint kind = 0; kind < G_N_ELEMENTS (PREFIXES); kind++)
    {
      g_autoptr (GDateTime) made = NULL;
      g_autoptr (GTimeZone) local = g_time_zone_new_local ();
      g_autofree char *stamp = NULL;
      QuatuorBackup *backup;
      GStatBuf info;

      if (!g_str_has_prefix (name, PREFIXES[kind]) || !g_str_has_suffix (name, ".quatuor"))
        continue;
      stamp = g_strndup (name + strlen (PREFIXES[kind]) + 1, STAMP_LENGTH);
      made = g_date_time_new_from_iso8601 (stamp, local);
      if (made == NULL)
        continue;

      backup = g_new0 (QuatuorBackup, 1);
      backup->path = g_build_filename (directory, name, NULL);
      backup->kind = (QuatuorBackupKind) kind;
      backup->made = g_steal_pointer (&made);
      if (g_stat (backup->path, &info) == 0)
        backup->size = info.st_size;
      return backup;
    }
  return NULL;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const QuatuorBackup *const *first = a;
  const QuatuorBackup *const *second = b;
  int order = g_date_time_compare ((*second)->made, (*first)->made);

  return order != 0 ? order : g_strcmp0 ((*second)->path, (*first)->path);
}

/**
 * quatuor_backup_list:
 * @db: a connection
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorBackup): the
 *   programme's backups, the newest first
 */
GPtrArray *
quatuor_backup_list (QuatuorDb  *db,
                     GError    **error)
{
  g_autofree char *directory = backup_directory (db, error);
  g_autoptr (GPtrArray) backups =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_backup_free);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (directory == NULL)
    return NULL;

  dir = g_dir_open (directory, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      QuatuorBackup *backup = read_backup (directory, name);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_newest_first);
  return g_steal_pointer (&backups);
}

/* Those that a clock which ran ahead has dated later than now come last, or each
 * new one would be the oldest. */
static void
forget_old (GPtrArray         *backups,
            QuatuorBackupKind  kind,
            guint              keep)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  guint n = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < backups->len; i++)
      {
        const QuatuorBackup *backup = g_ptr_array_index (backups, i);
        gboolean is_ahead = g_date_time_compare (backup->made, now) > 0;

        if (backup->kind == kind && is_ahead == (pass == 1) && ++n > keep)
          g_unlink (backup->path);
      }
}

/* What a computer that went down has left of a backup. */
static void
forget_partial (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      if (strstr (name, PARTIAL) != NULL)
        g_unlink (path);
    }
}

/*
 * Making
 */

static gboolean
copy_pages (QuatuorDb   *db,
            sqlite3     *target,
            const char  *path,
            GError     **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", db->sqlite, "main");
  int result = SQLITE_OK;

  while (backup != NULL && result == SQLITE_OK)
    result = sqlite3_backup_step (backup, PAGES_A_STEP);
  result = backup != NULL ? sqlite3_backup_finish (backup) : sqlite3_extended_errcode (target);
  if (result == SQLITE_OK)
    return TRUE;

  quatuor_db_raise (target, result, path, error);
  return FALSE;
}

static gboolean
copy_to (QuatuorDb   *db,
         const char  *path,
         GError     **error)
{
  sqlite3 *target = NULL;
  int result = sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL);
  gboolean copied;

  sqlite3_extended_result_codes (target, 1);
  if (result != SQLITE_OK)
    quatuor_db_raise (target, result, path, error);
  copied = result == SQLITE_OK && copy_pages (db, target, path, error);
  sqlite3_close (target);
  return copied;
}

static gboolean
make_named (QuatuorDb          *db,
            const char         *directory,
            QuatuorBackupKind   kind,
            GError            **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *stamp = g_date_time_format (now, STAMP);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *partial = NULL;

  for (guint n = 0; path == NULL || g_file_test (path, G_FILE_TEST_EXISTS); n++)
    {
      g_free (name);
      g_free (path);
      name = n == 0 ? g_strdup_printf ("%s-%s.quatuor", PREFIXES[kind], stamp)
                    : g_strdup_printf ("%s-%s-%u.quatuor", PREFIXES[kind], stamp, n);
      path = g_build_filename (directory, name, NULL);
    }

  partial = g_strconcat (path, PARTIAL, NULL);
  if (copy_to (db, partial, error))
    {
      if (g_rename (partial, path) == 0)
        return TRUE;
      quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, path, g_strerror (errno));
    }
  g_unlink (partial);
  return FALSE;
}

/**
 * quatuor_backup_make:
 * @db: a connection
 * @kind: why it is made
 * @error: where an error goes; the programme itself is untouched
 *
 * Copies the programme as it stands into the user's data folder, and removes
 * the oldest copies of the same kind.
 *
 * Returns: whether there is a new backup
 */
gboolean
quatuor_backup_make (QuatuorDb          *db,
                     QuatuorBackupKind   kind,
                     GError            **error)
{
  g_autofree char *directory = backup_directory (db, error);
  g_autoptr (GPtrArray) backups = NULL;

  if (directory == NULL)
    return FALSE;
  if (g_mkdir_with_parents (directory, DIRECTORY_MODE) != 0)
    {
      quatuor_problem_raise (
          error, errno == ENOSPC ? QUATUOR_PROBLEM_DISK_FULL : QUATUOR_PROBLEM_DISK_ERROR,
          directory, g_strerror (errno));
      return FALSE;
    }
  forget_partial (directory);
  if (!make_named (db, directory, kind, error))
    return FALSE;

  backups = quatuor_backup_list (db, error);
  if (backups == NULL)
    return FALSE;
  forget_old (backups, kind, kind == QUATUOR_BACKUP_DAILY ? KEEP_DAILY : KEEP_BEFORE);
  return TRUE;
}

static gboolean
is_of_today (const QuatuorBackup *backup)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return backup->kind == QUATUOR_BACKUP_DAILY &&
         g_date_time_get_year (backup->made) == g_date_time_get_year (now) &&
         g_date_time_get_day_of_year (backup->made) == g_date_time_get_day_of_year (now);
}

/**
 * quatuor_backup_daily:
 * @db: a connection
 * @error: where an error goes; the programme itself is untouched
 *
 * Makes the day's backup, unless there is one.
 *
 * Returns: whether there is a backup of today
 */
gboolean
quatuor_backup_daily (QuatuorDb  *db,
                      GError    **error)
{
  g_autoptr (GPtrArray) backups = quatuor_backup_list (db, error);

  if (backups == NULL)
    return FALSE;
  for (guint i = 0; i < backups->len; i++)
    if (is_of_today (g_ptr_array_index (backups, i)))
      return TRUE;
  return quatuor_backup_make (db, QUATUOR_BACKUP_DAILY, error);
}

/**
 * quatuor_backup_renew:
 * @db: a connection
 * @error: where an error goes
 *
 * Replaces all backups by a fresh one: after a person was forgotten none of
 * them may still hold the name.
 *
 * Returns: whether only the fresh one is left
 */
gboolean
quatuor_backup_renew (QuatuorDb  *db,
                      GError    **error)
{
  g_autoptr (GPtrArray) backups = quatuor_backup_list (db, error);

  if (backups == NULL)
    return FALSE;
  for (guint i = 0; i < backups->len; i++)
    {
      const QuatuorBackup *backup = g_ptr_array_index (backups, i);

      if (g_unlink (backup->path) != 0)
        {
          quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, backup->path,
                                 g_strerror (errno));
          return FALSE;
        }
    }
  return quatuor_backup_make (db, QUATUOR_BACKUP_DAILY, error);
}

/**
 * quatuor_backup_restore:
 * @db: a connection that may write
 * @path: a backup of this programme
 * @error: where an error goes; the programme is then as it was
 *
 * Goes back to a backup: the present is backed up first, so that this too can
 * be taken back.
 *
 * Returns: whether the programme is now what the backup holds
 */
gboolean
quatuor_backup_restore (QuatuorDb   *db,
                        const char  *path,
                        GError     **error)
{
  g_autoptr (QuatuorDb) source = NULL;

  if (db->read_only)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_READ_ONLY, db->path, NULL);
      return FALSE;
    }
  if (!quatuor_backup_make (db, QUATUOR_BACKUP_BEFORE, error))
    return FALSE;

  source = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, error);
  if (source == NULL)
    return FALSE;

  /* Statements must not be running while the pages change under them. */
  g_hash_table_remove_all (db->statements);
  quatuor_snapshot_drop_opened (db);
  db->n_restored++;
  db->touched = QUATUOR_DB_ALL_TOUCHED;
  return copy_pages (source, db->sqlite, db->path, error);
}
