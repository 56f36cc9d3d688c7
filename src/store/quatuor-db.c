/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "quatuor-store"

#include "config.h"

#include "quatuor-db.h"

#include "quatuor-db-private.h"

#define SQL_PATH RESOURCE_PREFIX "/sql/"

/*
 * Errors
 */

/* A quota or a limit on the size of files shows as a failed write: to a person
 * it is a full disk as well. */
static gboolean
is_full (int result)
{
  return (result & 0xff) == SQLITE_FULL || result == SQLITE_IOERR_WRITE;
}

static QuatuorProblemCode
problem_code (int result)
{
  if (is_full (result))
    return QUATUOR_PROBLEM_DISK_FULL;
  if (result == SQLITE_CONSTRAINT_FOREIGNKEY)
    return QUATUOR_PROBLEM_DEPENDENCY;
  if (result == SQLITE_CONSTRAINT_TRIGGER)
    return QUATUOR_PROBLEM_SNAPSHOT_LOCKED; /* what all our triggers are for */

  switch (result & 0xff)
    {
    case SQLITE_NOTADB:
      return QUATUOR_PROBLEM_FILE_FOREIGN;
    case SQLITE_CORRUPT:
      return QUATUOR_PROBLEM_FILE_DAMAGED;
    case SQLITE_READONLY:
      return QUATUOR_PROBLEM_FILE_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return QUATUOR_PROBLEM_FILE_BUSY;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return QUATUOR_PROBLEM_FILE_DENIED;
    case SQLITE_IOERR:
      return QUATUOR_PROBLEM_DISK_ERROR;
    default:
      return QUATUOR_PROBLEM_DATABASE;
    }
}

/**
 * quatuor_db_raise:
 * @sqlite: (nullable): the connection that failed
 * @result: what SQLite answered
 * @path: the file, as the user named it
 * @error: where the error goes
 */
void
quatuor_db_raise (sqlite3     *sqlite,
                  int          result,
                  const char  *path,
                  GError     **error)
{
  const char *detail = sqlite != NULL ? sqlite3_errmsg (sqlite) : sqlite3_errstr (result);

  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
  else
    quatuor_problem_raise (error, problem_code (result), path, detail);
}

/**
 * quatuor_db_fail:
 * @self: a connection
 * @result: what SQLite answered
 * @error: where the error goes
 *
 * Returns: %FALSE, always
 */
gboolean
quatuor_db_fail (QuatuorDb  *self,
                 int         result,
                 GError    **error)
{
  quatuor_db_raise (self->sqlite, result, self->path, error);
  return FALSE;
}

/*
 * Use
 */

/**
 * quatuor_db_get_path:
 * @self: a connection
 *
 * Returns: (transfer none): the file, as the user named it
 */
const char *
quatuor_db_get_path (QuatuorDb *self)
{
  return self->path;
}

/**
 * quatuor_db_is_read_only:
 * @self: a connection
 *
 * Returns: whether nothing can be written
 */
gboolean
quatuor_db_is_read_only (QuatuorDb *self)
{
  return self->read_only;
}

/**
 * quatuor_db_get_version:
 * @self: a connection
 *
 * Returns: the version of the file's schema
 */
int
quatuor_db_get_version (QuatuorDb *self)
{
  return self->version;
}

/**
 * quatuor_db_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): what stops the statements that run from here on
 */
void
quatuor_db_set_cancellable (QuatuorDb    *self,
                            GCancellable *cancellable)
{
  g_set_object (&self->cancellable, cancellable);
}

/**
 * quatuor_db_is_recording:
 * @self: a connection
 *
 * Returns: whether an act is being recorded: the only time to write
 */
gboolean
quatuor_db_is_recording (QuatuorDb *self)
{
  return self->session != NULL;
}

/**
 * quatuor_db_statement_for:
 * @self: a connection
 * @key: by what name it is kept
 * @sql: its text
 * @error: where an error goes
 *
 * Returns: (transfer none) (nullable): the statement, reset
 */
QuatuorStatement *
quatuor_db_statement_for (QuatuorDb   *self,
                          const char  *key,
                          const char  *sql,
                          GError     **error)
{
  QuatuorStatement *statement = g_hash_table_lookup (self->statements, key);
  sqlite3_stmt *handle = NULL;
  int result;

  if (statement != NULL)
    {
      quatuor_statement_reset (statement);
      return statement;
    }

  result = sqlite3_prepare_v3 (self->sqlite, sql, -1, SQLITE_PREPARE_PERSISTENT, &handle, NULL);
  if (result != SQLITE_OK)
    {
      quatuor_db_fail (self, result, error);
      return NULL;
    }

  statement = quatuor_statement_new (self, handle);
  g_hash_table_insert (self->statements, g_strdup (key), statement);
  return statement;
}

/**
 * quatuor_db_statement:
 * @self: a connection
 * @name: `group/verb`, a file of `sql/` without its ending
 * @error: where an error goes
 *
 * Returns: (transfer none) (nullable): the statement, not running and with
 *   nothing bound
 */
QuatuorStatement *
quatuor_db_statement (QuatuorDb   *self,
                      const char  *name,
                      GError     **error)
{
  QuatuorStatement *statement = g_hash_table_lookup (self->statements, name);
  g_autofree char *path = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (statement != NULL)
    {
      quatuor_statement_reset (statement);
      return statement;
    }

  path = g_strconcat (SQL_PATH, name, ".sql", NULL);
  bytes = g_resources_lookup_data (path, 0, error);
  if (bytes == NULL)
    return NULL;

  sql = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return quatuor_db_statement_for (self, name, sql, error);
}

/**
 * quatuor_db_execute:
 * @self: a connection
 * @sql: statements without parameters: pragmas, transactions, migrations
 * @error: where an error goes
 *
 * Returns: whether all of them went well
 */
gboolean
quatuor_db_execute (QuatuorDb   *self,
                    const char  *sql,
                    GError     **error)
{
  int result = sqlite3_exec (self->sqlite, sql, NULL, NULL, NULL);

  return result == SQLITE_OK || quatuor_db_fail (self, result, error);
}

/**
 * quatuor_db_total_changes:
 * @self: a connection
 *
 * Returns: a number that differs after anything was written by this connection,
 *   or put in place of the whole file
 */
gint64
quatuor_db_total_changes (QuatuorDb *self)
{
  return sqlite3_total_changes64 (self->sqlite) + self->n_restored;
}

/* Grows with each transaction of another connection; 0 if it cannot be read. */
static gint64
count_of_others (QuatuorDb *self)
{
  static const char PRAGMA[] = "PRAGMA data_version";
  QuatuorStatement *select = quatuor_db_statement_for (self, PRAGMA, PRAGMA, NULL);
  gboolean has_row;
  gint64 count = 0;

  if (select != NULL && quatuor_statement_step (select, &has_row, NULL) && has_row)
    {
      count = quatuor_statement_int (select, 0);
      quatuor_statement_reset (select);
    }
  return count;
}

/**
 * quatuor_db_watch:
 * @self: a connection
 *
 * What is read from here on is shown to somebody: quatuor_db_is_changed_elsewhere()
 * tells whether it still holds.
 */
void
quatuor_db_watch (QuatuorDb *self)
{
  self->seen = count_of_others (self);
}

/**
 * quatuor_db_is_changed_elsewhere:
 * @self: a connection
 *
 * Returns: whether another connection wrote since quatuor_db_watch()
 */
gboolean
quatuor_db_is_changed_elsewhere (QuatuorDb *self)
{
  gint64 count = self->seen != 0 ? count_of_others (self) : 0;

  return count != 0 && count != self->seen;
}

/**
 * quatuor_db_start_reading:
 * @self: a connection
 * @error: where an error goes
 *
 * From here to quatuor_db_end_reading() all that is read is of one moment,
 * whoever writes meanwhile.
 *
 * Returns: whether it could
 */
gboolean
quatuor_db_start_reading (QuatuorDb  *self,
                          GError    **error)
{
  return quatuor_db_execute (self, "BEGIN", error);
}

/**
 * quatuor_db_end_reading:
 * @self: a connection that started reading
 */
void
quatuor_db_end_reading (QuatuorDb *self)
{
  quatuor_db_execute (self, "COMMIT", NULL);
}
