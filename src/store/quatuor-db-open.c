/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-db-private.h"
#include "quatuor-filing.h"
#include "quatuor-schema.h"
#include "quatuor-text.h"

#include <glib/gstdio.h>
#include <unistd.h>

#define APPLICATION 0x51544f52 /* "QTOR", at offset 68 of the file */
#define BUSY_TIMEOUT_MS 5000
#define PROGRESS_STEPS 1000 /* of SQLite's machine, between two looks at the cancellable */
#define CACHE_KIB "32768" /* holds the pages of some 200,000 ratings; used only as far as needed */
#define HEADER_SIZE 32    /* up to the number of pages, in the file's header */

/*
 * Connections
 */

static void
fold_function (sqlite3_context  *context,
               int               n_values,
               sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text != NULL)
    sqlite3_result_text (context, quatuor_text_fold (text), -1, g_free);
}

static int
on_progress_cb (void *data)
{
  QuatuorDb *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

/* The rows of a table come one after the other: its name is looked up once. */
static void
on_row_written_cb (void          *data,
                   int            operation,
                   const char    *database,
                   const char    *name,
                   sqlite3_int64  rowid)
{
  QuatuorDb *self = data;
  QuatuorTable table;

  if (self->last_touched != NULL && g_str_equal (name, self->last_touched))
    return;
  if (!quatuor_row_find_table (name, &table))
    return;
  self->touched |= QUATUOR_DB_TOUCHED (table);
  self->last_touched = quatuor_row_type (table)->name;
}

static gboolean
set_up (QuatuorDb  *self,
        GError    **error)
{
  sqlite3_extended_result_codes (self->sqlite, 1);
  sqlite3_busy_timeout (self->sqlite, BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->sqlite, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->sqlite, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config (self->sqlite, SQLITE_DBCONFIG_DQS_DML, 0, NULL);
  sqlite3_create_function (self->sqlite, "quatuor_fold", 1,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                           fold_function, NULL, NULL);
  sqlite3_create_function (self->sqlite, "quatuor_touches", 3,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                           quatuor_filing_touches, NULL, NULL);
  sqlite3_create_function (self->sqlite, "quatuor_called", 4, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                           NULL, quatuor_namesakes_call, NULL, NULL);
  sqlite3_update_hook (self->sqlite, on_row_written_cb, self);
  sqlite3_progress_handler (self->sqlite, PROGRESS_STEPS, on_progress_cb, self);
  return quatuor_db_execute (self,
                             "PRAGMA foreign_keys = ON;"
                             "PRAGMA cell_size_check = ON;"
                             "PRAGMA temp_store = MEMORY;"
                             "PRAGMA cache_size = -" CACHE_KIB ";",
                             error);
}

/* Nobody asks SQLite how much memory it uses, and counting it costs a lock for
 * each allocation. */
static void
configure_once (void)
{
  static gsize configured = 0;

  if (g_once_init_enter (&configured))
    {
      sqlite3_config (SQLITE_CONFIG_MEMSTATUS, 0);
      g_once_init_leave (&configured, 1);
    }
}

static QuatuorDb *
connect_to (const char  *path,
            const char  *shown_path,
            int          flags,
            GError     **error)
{
  g_autoptr (QuatuorDb) self = g_new0 (QuatuorDb, 1);
  int result;

  configure_once ();
  self->path = g_strdup (shown_path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) quatuor_statement_free);
  result = sqlite3_open_v2 (path, &self->sqlite, flags | SQLITE_OPEN_NOMUTEX, NULL);
  if (result != SQLITE_OK)
    {
      quatuor_db_fail (self, result, error);
      return NULL;
    }
  if (!set_up (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
read_number (QuatuorDb   *self,
             const char  *sql,
             gint64      *number,
             GError     **error)
{
  QuatuorStatement *statement = quatuor_db_statement_for (self, sql, sql, error);
  gboolean has_row;

  if (statement == NULL || !quatuor_statement_step (statement, &has_row, error))
    return FALSE;

  *number = has_row ? quatuor_statement_int (statement, 0) : 0;
  quatuor_statement_reset (statement);
  return TRUE;
}

/*
 * Files as they are met
 */

/* The header tells how many pages there must be: a copy that was cut short is
 * told from one that is damaged inside. The file is not open when this runs. */
static gboolean
is_truncated (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  guint8 header[HEADER_SIZE];
  gsize read = 0;
  GStatBuf info;
  guint64 page_size, n_pages;

  if (stream == NULL || g_stat (path, &info) != 0 ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), header, sizeof header, &read, NULL,
                                NULL) ||
      read < sizeof header)
    return FALSE;

  page_size = (guint64) header[16] << 8 | header[17];
  if (page_size == 1)
    page_size = 65536;
  n_pages = (guint64) header[28] << 24 | (guint64) header[29] << 16 | (guint64) header[30] << 8 |
            header[31];
  return (guint64) info.st_size < page_size * n_pages;
}

static gboolean
is_ours (QuatuorDb        *self,
         const GPtrArray  *migrations,
         GError          **error)
{
  gint64 application, version, n_tables;

  /* The header alone can be read of a file whose schema is damaged. */
  if (!read_number (self, "PRAGMA application_id", &application, error) ||
      !read_number (self, "PRAGMA user_version", &version, error) ||
      !read_number (self, "SELECT count (*) FROM sqlite_schema", &n_tables, error))
    return FALSE;

  if (application != APPLICATION || version < 1)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_FOREIGN, self->path, NULL);
      return FALSE;
    }
  if (version > quatuor_schema_last (migrations))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_NEWER, self->path, NULL);
      return FALSE;
    }

  self->version = (int) version;
  return TRUE;
}

/* Whether a file that may be read must first be put right: a program died in the
 * middle of an act, or another one left a log that has no place to be read in. An
 * act that somebody is just about to finish is no such thing. */
static gboolean
must_be_mended (const GError *error)
{
  return g_error_matches (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_READ_ONLY) ||
         g_error_matches (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_DENIED);
}

static gboolean
copy_into (const char  *source,
           const char  *directory,
           GError     **error)
{
  g_autofree char *name = g_path_get_basename (source);
  g_autofree char *target = g_build_filename (directory, name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (source);
  g_autoptr (GFile) to = g_file_new_for_path (target);

  return g_file_copy (from, to, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error);
}

static void
remove_copy (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);

      g_unlink (path);
    }
  g_rmdir (directory);
}

/* The file, and what SQLite may have left beside it. */
static gboolean
copy_all (const char  *path,
          const char  *directory,
          GError     **error)
{
  static const char *const BESIDE[] = { "-journal", "-wal" };

  if (!copy_into (path, directory, error))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (BESIDE); i++)
    {
      g_autofree char *beside = g_strconcat (path, BESIDE[i], NULL);

      if (g_file_test (beside, G_FILE_TEST_EXISTS) && !copy_into (beside, directory, error))
        return FALSE;
    }
  return TRUE;
}

/* A file that was left in the middle of an act, or is of an older schema, cannot be
 * put right where nothing may be written: that is done on a copy. */
static QuatuorDb *
open_copy (const char  *path,
           GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *directory = g_dir_make_tmp ("quatuor-XXXXXX", &local_error);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *copy = NULL;
  QuatuorDb *self = NULL;

  if (directory == NULL || !copy_all (path, directory, &local_error))
    quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR,
                           directory != NULL ? directory : g_get_tmp_dir (),
                           local_error->message);
  else
    {
      copy = g_build_filename (directory, name, NULL);
      self = connect_to (copy, path, SQLITE_OPEN_READWRITE, error);
    }

  if (self != NULL)
    self->copy_dir = g_steal_pointer (&directory);
  else if (directory != NULL)
    remove_copy (directory);
  return self;
}

static QuatuorDb *
connect_existing (const char       *path,
                  QuatuorOpenMode   mode,
                  GError          **error)
{
  g_autoptr (QuatuorDb) self = NULL;
  g_autoptr (GError) local_error = NULL;

  if (mode == QUATUOR_OPEN_WRITABLE)
    {
      self = connect_to (path, path, SQLITE_OPEN_READWRITE, error);
      if (self != NULL && sqlite3_db_readonly (self->sqlite, "main") == 1)
        {
          quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_READ_ONLY, path, NULL);
          return NULL;
        }
      return g_steal_pointer (&self);
    }

  self = connect_to (path, path, SQLITE_OPEN_READONLY, &local_error);
  if (self == NULL && must_be_mended (local_error))
    self = open_copy (path, error);
  else if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  if (self != NULL)
    self->read_only = TRUE;
  return g_steal_pointer (&self);
}

static gboolean
can_be_tried (const char  *path,
              GError     **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_MISSING, path, NULL);
      return FALSE;
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_FOREIGN, path, NULL);
      return FALSE;
    }
  if (g_access (path, R_OK) != 0)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_DENIED, path, NULL);
      return FALSE;
    }
  return TRUE;
}

/* An older file that is only read is brought up to date as a copy. */
static gboolean
bring_up_to_date (QuatuorDb        **self,
                  const char        *path,
                  const GPtrArray   *migrations,
                  GError           **error)
{
  if ((*self)->read_only && (*self)->copy_dir == NULL &&
      (*self)->version < quatuor_schema_last (migrations))
    {
      g_autoptr (QuatuorDb) copy = open_copy (path, error);

      if (copy == NULL || !is_ours (copy, migrations, error))
        return FALSE;
      copy->read_only = TRUE;
      quatuor_db_close (*self);
      *self = g_steal_pointer (&copy);
    }
  if ((*self)->read_only && (*self)->copy_dir == NULL)
    return TRUE;

  /* Another program may have left it with a log beside it, which would be lost when
   * the file alone is sent. */
  return quatuor_db_execute (*self, "PRAGMA journal_mode = DELETE", error) &&
         quatuor_schema_migrate (*self, migrations, error);
}

/*
 * Opening, creating, closing
 */

/**
 * quatuor_db_open_with:
 * @path: a file
 * @mode: to write or only to read
 * @migrations: (element-type QuatuorMigration): the schema's versions, in order
 * @error: where an error goes
 *
 * As quatuor_db_open(), with other migrations than the shipped ones.
 *
 * Returns: (transfer full) (nullable): the connection
 */
QuatuorDb *
quatuor_db_open_with (const char       *path,
                      QuatuorOpenMode   mode,
                      const GPtrArray  *migrations,
                      GError          **error)
{
  g_autoptr (QuatuorDb) self = NULL;
  g_autoptr (GError) local_error = NULL;

  if (!can_be_tried (path, error))
    return NULL;

  self = connect_existing (path, mode, &local_error);
  if (self != NULL && is_ours (self, migrations, &local_error) &&
      bring_up_to_date (&self, path, migrations, &local_error))
    return g_steal_pointer (&self);

  g_clear_pointer (&self, quatuor_db_close);
  if (g_error_matches (local_error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_DAMAGED) &&
      is_truncated (path))
    quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_TRUNCATED, path, NULL);
  else
    g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

/* A program that died while it made the file has left tables without a programme. */
static gboolean
has_programme (QuatuorDb  *self,
               GError    **error)
{
  QuatuorStatement *select = quatuor_db_statement (self, "backup/programme-id", error);
  gboolean has_row;

  if (select == NULL || !quatuor_statement_step (select, &has_row, error))
    return FALSE;

  quatuor_statement_reset (select);
  if (!has_row)
    quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_UNFINISHED, self->path, NULL);
  return has_row;
}

/**
 * quatuor_db_open:
 * @path: a file
 * @mode: to write or only to read
 * @error: where an error goes: each kind of file that cannot be opened has its
 *   own problem, and is left as it was
 *
 * Opens a programme. An older schema is brought up to date when writing is
 * allowed. The lock is not taken here: see quatuor_lock_take().
 *
 * Returns: (transfer full) (nullable): the connection
 */
QuatuorDb *
quatuor_db_open (const char       *path,
                 QuatuorOpenMode   mode,
                 GError          **error)
{
  g_autoptr (GPtrArray) migrations = quatuor_schema_get_shipped ();
  g_autoptr (QuatuorDb) self = quatuor_db_open_with (path, mode, migrations, error);

  if (self == NULL || !has_programme (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gboolean
lay_out (QuatuorDb  *self,
         GError    **error)
{
  g_autoptr (GPtrArray) migrations = quatuor_schema_get_shipped ();
  g_autofree char *pragma = g_strdup_printf ("PRAGMA application_id = %d", APPLICATION);

  return quatuor_db_execute (self, pragma, error) &&
         quatuor_schema_migrate (self, migrations, error);
}

/**
 * quatuor_db_create:
 * @path: a file that does not exist, or `:memory:`
 * @error: where an error goes; no file is left behind then
 *
 * Makes an empty programme: tables without a row, and no journal yet. What is
 * written first goes through quatuor_journal_record_base().
 *
 * Returns: (transfer full) (nullable): the connection
 */
QuatuorDb *
quatuor_db_create (const char  *path,
                   GError     **error)
{
  g_autoptr (QuatuorDb) self = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_EXISTS, path, NULL);
      return NULL;
    }

  self = connect_to (path, path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  if (self == NULL)
    return NULL;
  if (!lay_out (self, error))
    {
      quatuor_db_discard (g_steal_pointer (&self));
      return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * quatuor_db_close:
 * @self: (nullable) (transfer full): a connection
 */
void
quatuor_db_close (QuatuorDb *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->sqlite);
  if (self->copy_dir != NULL)
    remove_copy (self->copy_dir);
  g_clear_object (&self->cancellable);
  g_free (self->copy_dir);
  g_free (self->taken_title);
  g_free (self->path);
  g_free (self);
}

/**
 * quatuor_db_discard:
 * @self: (transfer full): a connection made by quatuor_db_create()
 *
 * Closes the connection and removes its file: for a creation that failed.
 */
void
quatuor_db_discard (QuatuorDb *self)
{
  g_autofree char *path = g_strdup (self->path);

  quatuor_db_close (self);
  g_unlink (path);
}
