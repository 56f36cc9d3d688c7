/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshot-private.h"

#include "quatuor-db-private.h"
#include "quatuor-journal.h"
#include "quatuor-table.h"
#include "quatuor-text.h"

/* Bytes of a part before base64: its text fits in a cell of an archive, and no
 * part but the last ends in padding. */
#define PART_SIZE (384 * 1024)

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

/* Part of an act's transaction, or a transaction of its own. */
static gboolean
in_transaction (QuatuorDb      *db,
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
 * quatuor_snapshot_write_parts:
 * @db: a connection in a transaction
 * @id: a snapshot without parts
 * @content: what quatuor_snapshot_writer_finish() gave
 * @error: where an error goes
 *
 * Returns: whether they are written
 */
gboolean
quatuor_snapshot_write_parts (QuatuorDb        *db,
                              const QuatuorId  *id,
                              GBytes           *content,
                              GError          **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (content, &size);
  QuatuorStatement *put;

  for (gsize at = 0; at < size; at += PART_SIZE)
    {
      g_autofree char *text = g_base64_encode (bytes + at, MIN (PART_SIZE, size - at));

      put = quatuor_db_statement (db, "snapshot/put-part", error);
      if (put == NULL)
        return FALSE;
      quatuor_statement_bind_id (put, ":snapshot", id);
      quatuor_statement_bind_int (put, ":rank", (gint64) (at / PART_SIZE));
      quatuor_statement_bind_text (put, ":content", text);
      if (!quatuor_statement_run (put, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  const char            *title;
  const QuatuorId       *phase;
  QuatuorId              id;
  QuatuorDb             *db;
  QuatuorSnapshotWriter *writer;
  QuatuorTable           table; /* the one being read */
} Taking;

static gboolean
take_row (gconstpointer   row,
          gpointer        data,
          GError        **error)
{
  Taking *self = data;

  return !g_cancellable_set_error_if_cancelled (self->db->cancellable, error) &&
         quatuor_snapshot_writer_add (self->writer, self->table, row, error);
}

static gboolean
write_card (QuatuorDb    *db,
            Taking       *self,
            const char   *sha256,
            GError      **error)
{
  QuatuorStatement *put = quatuor_db_statement (db, "snapshot/put", error);

  if (put == NULL)
    return FALSE;
  quatuor_statement_bind_id (put, ":id", &self->id);
  quatuor_statement_bind_date (put, ":taken_on", quatuor_date_today ());
  quatuor_statement_bind_text (put, ":title", self->title);
  quatuor_statement_bind_id (put, ":phase", self->phase);
  quatuor_statement_bind_text (put, ":sha256", sha256);
  return quatuor_statement_run (put, error);
}

static gboolean
take (QuatuorDb  *db,
      gpointer    data,
      GError    **error)
{
  Taking *self = data;
  g_autoptr (QuatuorSnapshotWriter) writer = quatuor_snapshot_writer_new (db->version);
  g_autoptr (GBytes) content = NULL;
  g_autofree char *sha256 = NULL;

  self->writer = writer;
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      self->table = (QuatuorTable) i;
      if (!quatuor_table_each (db, self->table, take_row, self, error))
        return FALSE;
    }
  content = quatuor_snapshot_writer_finish (writer, &sha256, error);
  return content != NULL && write_card (db, self, sha256, error) &&
         quatuor_snapshot_write_parts (db, &self->id, content, error);
}

static char *
check_title (QuatuorDb        *db,
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

/**
 * quatuor_snapshot_take:
 * @db: a connection that may write
 * @title: what to call it, as typed
 * @phase: (nullable): the phase at whose close it is made
 * @id: (out) (optional): the new snapshot
 * @error: where an error goes; then nothing was written
 *
 * Keeps the whole programme as it stands, in a transaction of its own or, within
 * an act, in that of the act. It is no entry of the journal: undo does not reach
 * it. The connection's cancellable stops it.
 *
 * Returns: whether there is a new snapshot
 */
gboolean
quatuor_snapshot_take (QuatuorDb        *db,
                       const char       *title,
                       const QuatuorId  *phase,
                       QuatuorId        *id,
                       GError          **error)
{
  const QuatuorId none = QUATUOR_ID_NONE;
  g_autofree char *clean = check_title (db, title, &none, error);
  Taking taking = { clean, phase != NULL ? phase : &none, quatuor_id_new (), db, NULL, 0 };

  if (clean == NULL || !in_transaction (db, take, &taking, error))
    return FALSE;
  if (id != NULL)
    *id = taking.id;
  return TRUE;
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
  g_autofree char *clean = check_title (db, title, id, error);
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
         in_transaction (db, remove_snapshot, (gpointer) id, error);
}
