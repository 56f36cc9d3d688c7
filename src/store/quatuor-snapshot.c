/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshot-private.h"

#include "quatuor-db-private.h"
#include "quatuor-text.h"

/* The columns of snapshot/list.sql. */
enum
{
  COLUMN_ID,
  COLUMN_TITLE,
  COLUMN_TAKEN_ON,
  COLUMN_PHASE,
  COLUMN_LOCKED_ON,
  COLUMN_REDACTED_ON,
  COLUMN_SIZE,
};

/**
 * quatuor_snapshot_copy:
 * @snapshot: a snapshot
 *
 * Returns: (transfer full): a copy
 */
QuatuorSnapshot *
quatuor_snapshot_copy (const QuatuorSnapshot *snapshot)
{
  QuatuorSnapshot *copy = g_memdup2 (snapshot, sizeof *snapshot);

  copy->title = g_strdup (snapshot->title);
  return copy;
}

/**
 * quatuor_snapshot_free:
 * @snapshot: (nullable) (transfer full): a snapshot
 */
void
quatuor_snapshot_free (QuatuorSnapshot *snapshot)
{
  if (snapshot == NULL)
    return;

  g_free (snapshot->title);
  g_free (snapshot);
}

/*
 * Which there are
 */

static QuatuorSnapshot *
read_snapshot (QuatuorStatement *select)
{
  QuatuorSnapshot *snapshot = g_new0 (QuatuorSnapshot, 1);

  snapshot->id = quatuor_statement_id (select, COLUMN_ID);
  snapshot->title = g_strdup (quatuor_statement_text (select, COLUMN_TITLE));
  snapshot->taken_on = quatuor_statement_date (select, COLUMN_TAKEN_ON);
  snapshot->phase = quatuor_statement_id (select, COLUMN_PHASE);
  snapshot->locked_on = quatuor_statement_date (select, COLUMN_LOCKED_ON);
  snapshot->redacted_on = quatuor_statement_date (select, COLUMN_REDACTED_ON);
  snapshot->size = quatuor_statement_int (select, COLUMN_SIZE);
  return snapshot;
}

/**
 * quatuor_snapshot_list:
 * @db: a connection, or one to a snapshot
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorSnapshot): those of
 *   the programme, the newest first
 */
GPtrArray *
quatuor_snapshot_list (QuatuorDb  *db,
                       GError    **error)
{
  QuatuorStatement *select = quatuor_db_statement (quatuor_snapshot_get_owner (db),
                                                   "snapshot/list", error);
  g_autoptr (GPtrArray) snapshots =
    g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_snapshot_free);
  gboolean has_row;

  if (select == NULL)
    return NULL;

  while (quatuor_statement_step (select, &has_row, error))
    {
      if (!has_row)
        return g_steal_pointer (&snapshots);
      g_ptr_array_add (snapshots, read_snapshot (select));
    }
  return NULL;
}

/**
 * quatuor_snapshot_find:
 * @db: a connection, or one to a snapshot
 * @title: what people call it
 * @error: where an error goes, also when there is none of that title
 *
 * Returns: (transfer full) (nullable): the snapshot
 */
QuatuorSnapshot *
quatuor_snapshot_find (QuatuorDb   *db,
                       const char  *title,
                       GError     **error)
{
  g_autoptr (GPtrArray) snapshots = quatuor_snapshot_list (db, error);

  if (snapshots == NULL)
    return NULL;
  for (guint i = 0; i < snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      if (g_str_equal (snapshot->title, title))
        return quatuor_snapshot_copy (snapshot);
    }
  quatuor_problem_raise (error, QUATUOR_PROBLEM_SNAPSHOT_UNKNOWN, title, NULL);
  return NULL;
}

/**
 * quatuor_snapshot_get:
 * @db: a connection, or one to a snapshot
 * @id: a snapshot
 * @error: where an error goes, also when there is none of that id
 *
 * Returns: (transfer full) (nullable): the snapshot
 */
QuatuorSnapshot *
quatuor_snapshot_get (QuatuorDb        *db,
                      const QuatuorId  *id,
                      GError          **error)
{
  g_autoptr (GPtrArray) snapshots = quatuor_snapshot_list (db, error);

  if (snapshots == NULL)
    return NULL;
  for (guint i = 0; i < snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      if (quatuor_id_equal (&snapshot->id, id))
        return quatuor_snapshot_copy (snapshot);
    }
  quatuor_problem_raise (error, QUATUOR_PROBLEM_SNAPSHOT_UNKNOWN, NULL, NULL);
  return NULL;
}

/*
 * Writing
 */

/**
 * quatuor_snapshot_in_transaction:
 * @db: a connection that may write
 * @func: what to write
 * @data: for @func
 * @error: where an error goes; then nothing was written
 *
 * Writes as a part of an act’s transaction, or in a transaction of its own.
 *
 * Returns: whether it was written
 */
gboolean
quatuor_snapshot_in_transaction (QuatuorDb      *db,
                                 QuatuorDbFunc   func,
                                 gpointer        data,
                                 GError        **error)
{
  gboolean done;

  if (!sqlite3_get_autocommit (db->sqlite))
    return func (db, data, error);

  if (!quatuor_db_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  done = func (db, data, error) && quatuor_db_execute (db, "COMMIT", error);
  if (!done)
    {
      /* What was cancelled must still be rolled back. */
      g_autoptr (GCancellable) cancellable = g_steal_pointer (&db->cancellable);

      if (!sqlite3_get_autocommit (db->sqlite))
        quatuor_db_execute (db, "ROLLBACK", NULL);
      db->cancellable = g_steal_pointer (&cancellable);
    }
  return done;
}

/**
 * quatuor_snapshot_check_title:
 * @db: a connection
 * @title: what to call a snapshot, as typed
 * @except: the snapshot that may be called so already, or none
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the title, if no other one is called so
 */
char *
quatuor_snapshot_check_title (QuatuorDb        *db,
                              const char       *title,
                              const QuatuorId  *except,
                              GError          **error)
{
  g_autofree char *clean = quatuor_text_clean (title);
  g_autoptr (GPtrArray) snapshots = quatuor_snapshot_list (db, error);

  if (snapshots == NULL)
    return NULL;
  if (clean == NULL)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_VALUE_MISSING, "title", NULL);
      return NULL;
    }
  for (guint i = 0; i < snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      if (g_str_equal (snapshot->title, clean) && !quatuor_id_equal (&snapshot->id, except))
        {
          quatuor_problem_raise (error, QUATUOR_PROBLEM_SNAPSHOT_TITLE_TAKEN, clean, NULL);
          return NULL;
        }
    }
  return g_steal_pointer (&clean);
}

static gboolean
check_unlocked (QuatuorDb        *db,
                const QuatuorId  *id,
                GError          **error)
{
  g_autoptr (QuatuorSnapshot) snapshot = quatuor_snapshot_get (db, id, error);

  if (snapshot == NULL)
    return FALSE;
  if (snapshot->locked_on == QUATUOR_DATE_UNKNOWN)
    return TRUE;

  quatuor_problem_raise (error, QUATUOR_PROBLEM_SNAPSHOT_LOCKED, NULL, NULL);
  return FALSE;
}

static gboolean
run_on (QuatuorDb        *db,
        const char       *name,
        const QuatuorId  *id,
        GError          **error)
{
  QuatuorStatement *statement = quatuor_db_statement (db, name, error);

  if (statement == NULL)
    return FALSE;
  quatuor_statement_bind_id (statement, ":id", id);
  return quatuor_statement_run (statement, error);
}

/**
 * quatuor_snapshot_rename:
 * @db: a connection that may write
 * @id: a snapshot that is not locked
 * @title: what to call it, as typed
 * @error: where an error goes
 *
 * Returns: whether it is called so now
 */
gboolean
quatuor_snapshot_rename (QuatuorDb        *db,
                         const QuatuorId  *id,
                         const char       *title,
                         GError          **error)
{
  g_autofree char *clean = quatuor_snapshot_check_title (db, title, id, error);
  QuatuorStatement *rename;

  if (clean == NULL || !check_unlocked (db, id, error))
    return FALSE;

  rename = quatuor_db_statement (db, "snapshot/rename", error);
  if (rename == NULL)
    return FALSE;
  quatuor_statement_bind_id (rename, ":id", id);
  quatuor_statement_bind_text (rename, ":title", clean);
  return quatuor_statement_run (rename, error);
}

/**
 * quatuor_snapshot_lock:
 * @db: a connection that may write
 * @id: a snapshot that is not locked
 * @error: where an error goes
 *
 * From here on nothing changes or removes it: the file itself refuses. Only the
 * law is stronger: see quatuor_forget_person().
 *
 * Returns: whether it is locked now
 */
gboolean
quatuor_snapshot_lock (QuatuorDb        *db,
                       const QuatuorId  *id,
                       GError          **error)
{
  QuatuorStatement *lock;

  if (!check_unlocked (db, id, error))
    return FALSE;

  lock = quatuor_db_statement (db, "snapshot/lock", error);
  if (lock == NULL)
    return FALSE;
  quatuor_statement_bind_id (lock, ":id", id);
  quatuor_statement_bind_date (lock, ":on", quatuor_date_today ());
  return quatuor_statement_run (lock, error);
}

static gboolean
remove_snapshot (QuatuorDb  *db,
                 gpointer    data,
                 GError    **error)
{
  return run_on (db, "snapshot/remove-parts", data, error) &&
         run_on (db, "snapshot/remove", data, error);
}

/**
 * quatuor_snapshot_remove:
 * @db: a connection that may write
 * @id: a snapshot that is not locked
 * @error: where an error goes
 *
 * It cannot be undone.
 *
 * Returns: whether it is gone
 */
gboolean
quatuor_snapshot_remove (QuatuorDb        *db,
                         const QuatuorId  *id,
                         GError          **error)
{
  quatuor_snapshot_drop_opened (db);
  return check_unlocked (db, id, error) &&
         quatuor_snapshot_in_transaction (db, remove_snapshot, (gpointer) id, error);
}
