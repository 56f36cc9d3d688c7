/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshot-private.h"

#include "quatuor-db-private.h"
#include "quatuor-table-private.h"

/* How many snapshots stay open: one that is shown, and one that it is compared
 * with. */
#define OPENED_MAX 2

/*
 * Reading
 */

static GBytes *
read_parts (QuatuorDb        *db,
            const QuatuorId  *id,
            GError          **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "snapshot/parts", error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  gboolean has_row;

  if (select == NULL)
    return NULL;

  quatuor_statement_bind_id (select, ":id", id);
  while (quatuor_statement_step (select, &has_row, error))
    {
      gsize size;
      g_autofree guint8 *bytes = NULL;

      if (!has_row)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      bytes = g_base64_decode (quatuor_statement_text (select, 0), &size);
      g_byte_array_append (content, bytes, (guint) size);
    }
  return NULL;
}

static char *
read_checksum (QuatuorDb        *db,
               const QuatuorId  *id,
               GError          **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "snapshot/checksum", error);
  gboolean has_row;
  char *sha256;

  if (select == NULL)
    return NULL;

  quatuor_statement_bind_id (select, ":id", id);
  if (!quatuor_statement_step (select, &has_row, error))
    return NULL;
  if (!has_row)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_SNAPSHOT_UNKNOWN, NULL, NULL);
      return NULL;
    }
  sha256 = g_strdup (quatuor_statement_text (select, 0));
  quatuor_statement_reset (select);
  return sha256;
}

/**
 * quatuor_snapshot_read_rows:
 * @db: a connection
 * @id: a snapshot
 * @func: takes each row
 * @data: for @func
 * @error: where an error goes
 *
 * Returns: whether all rows were read, and are those that were written
 */
gboolean
quatuor_snapshot_read_rows (QuatuorDb               *db,
                            const QuatuorId         *id,
                            QuatuorSnapshotRowFunc   func,
                            gpointer                 data,
                            GError                 **error)
{
  g_autofree char *sha256 = read_checksum (db, id, error);
  g_autoptr (GBytes) content = sha256 != NULL ? read_parts (db, id, error) : NULL;

  return content != NULL &&
         quatuor_snapshot_read (content, db->version, sha256, func, data, error);
}

/*
 * Opening
 */

/* Rows of one table on their way into a snapshot's connection. */
typedef struct
{
  QuatuorDb    *db;
  GCancellable *cancellable;
  QuatuorTable  table;
  gpointer      rows[QUATUOR_TABLE_BATCH];
  guint         n_rows;
} Filling;

static gboolean
insert_rows (Filling     *self,
             const char  *verb,
             guint        n_at_once,
             GError     **error)
{
  const QuatuorRowType *type = quatuor_row_type (self->table);

  for (guint i = 0; i < self->n_rows; i += n_at_once)
    {
      QuatuorStatement *insert = quatuor_table_prepare (self->db, self->table, verb, error);

      if (insert == NULL)
        return FALSE;
      for (guint n = 0; n < n_at_once; n++)
        quatuor_table_bind (insert, n, type, type->n_fields, self->rows[i + n]);
      if (!quatuor_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

static void
drop_rows (Filling *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    quatuor_row_free (self->table, self->rows[i]);
  self->n_rows = 0;
}

static gboolean
write_rows (Filling  *self,
            GError  **error)
{
  gboolean full = self->n_rows == QUATUOR_TABLE_BATCH;
  gboolean written = insert_rows (self, full ? "insert-batch" : "insert",
                                  full ? QUATUOR_TABLE_BATCH : 1, error);

  drop_rows (self);
  return written;
}

static gboolean
fill_row (QuatuorTable   table,
          gpointer       row,
          gpointer       data,
          GError       **error)
{
  Filling *self = data;

  if ((table != self->table || self->n_rows == QUATUOR_TABLE_BATCH) && !write_rows (self, error))
    {
      quatuor_row_free (table, row);
      return FALSE;
    }
  self->table = table;
  self->rows[self->n_rows++] = row;
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* A row that the tables refuse was not written by this program. */
static gboolean
fill (QuatuorDb        *db,
      QuatuorDb        *opened,
      const QuatuorId  *id,
      GError          **error)
{
  Filling filling = { .db = opened, .cancellable = db->cancellable };
  gboolean filled = quatuor_db_execute (opened, "PRAGMA foreign_keys = OFF; BEGIN", error) &&
                    quatuor_snapshot_read_rows (db, id, fill_row, &filling, error) &&
                    write_rows (&filling, error) &&
                    quatuor_db_execute (opened, "COMMIT; PRAGMA query_only = ON", error);

  drop_rows (&filling);
  return filled;
}

static QuatuorDb *
open_snapshot (QuatuorDb        *db,
               const QuatuorId  *id,
               GError          **error)
{
  g_autoptr (QuatuorDb) opened = quatuor_db_create (":memory:", error);

  if (opened == NULL || !fill (db, opened, id, error))
    return NULL;

  g_free (opened->path);
  opened->path = g_strdup (db->path);
  opened->read_only = TRUE;
  opened->origin = db;
  opened->snapshot = *id;
  return g_steal_pointer (&opened);
}

static QuatuorDb *
find_opened (QuatuorDb       *db,
             const QuatuorId *id)
{
  for (guint i = 0; db->snapshots != NULL && i < db->snapshots->len; i++)
    {
      QuatuorDb *opened = g_ptr_array_index (db->snapshots, i);

      if (quatuor_id_equal (&opened->snapshot, id))
        {
          g_ptr_array_add (db->snapshots, g_ptr_array_steal_index (db->snapshots, i));
          return opened;
        }
    }
  return NULL;
}

/**
 * quatuor_snapshot_get_owner:
 * @db: a connection, or one to a snapshot
 *
 * A snapshot holds no snapshots: those of a programme are reached from each.
 *
 * Returns: (transfer none): the connection to the programme
 */
QuatuorDb *
quatuor_snapshot_get_owner (QuatuorDb *db)
{
  return db->origin != NULL ? db->origin : db;
}

/**
 * quatuor_snapshot_get_db:
 * @db: a connection, or one to a snapshot of the same programme
 * @id: a snapshot, or none for the programme as it is now
 * @error: where an error goes
 *
 * Gives a connection on which everything that reads a programme reads what it
 * was: it only reads, and lies in memory. The two that were asked for last stay
 * open; a snapshot of an older schema is read by the names of its columns.
 *
 * Returns: (transfer none) (nullable): the connection; it lasts until two other
 *   snapshots are asked for, or one is removed
 */
QuatuorDb *
quatuor_snapshot_get_db (QuatuorDb        *db,
                         const QuatuorId  *id,
                         GError          **error)
{
  QuatuorDb *owner = quatuor_snapshot_get_owner (db);
  QuatuorDb *opened;

  if (quatuor_id_is_none (id))
    return owner;

  opened = find_opened (owner, id);
  if (opened == NULL)
    {
      opened = open_snapshot (owner, id, error);
      if (opened == NULL)
        return NULL;
      if (owner->snapshots == NULL)
        owner->snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_db_close);
      if (owner->snapshots->len == OPENED_MAX)
        g_ptr_array_remove_index (owner->snapshots, 0);
      g_ptr_array_add (owner->snapshots, opened);
    }
  quatuor_db_set_cancellable (opened, owner->cancellable);
  return opened;
}

/**
 * quatuor_snapshot_drop_opened:
 * @db: a connection
 *
 * Closes the snapshots that are open: what they hold may no longer be so.
 */
void
quatuor_snapshot_drop_opened (QuatuorDb *db)
{
  g_clear_pointer (&db->snapshots, g_ptr_array_unref);
}

static gboolean
ignore_row (QuatuorTable   table,
            gpointer       row,
            gpointer       data,
            GError       **error)
{
  quatuor_row_free (table, row);
  return TRUE;
}

/**
 * quatuor_snapshot_is_whole:
 * @db: a connection
 * @id: a snapshot
 * @error: where it goes what is wrong
 *
 * Returns: whether the snapshot is what was written when it was taken
 */
gboolean
quatuor_snapshot_is_whole (QuatuorDb        *db,
                           const QuatuorId  *id,
                           GError          **error)
{
  return quatuor_snapshot_read_rows (db, id, ignore_row, NULL, error);
}
