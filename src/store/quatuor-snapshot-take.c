/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshot-private.h"

#include "quatuor-db-private.h"
#include "quatuor-table.h"

/* Bytes of a part before base64: its text fits in a cell of an archive, and no
 * part but the last ends in padding. */
#define PART_SIZE (384 * 1024)

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
write_card (QuatuorDb   *db,
            Taking      *self,
            const char  *sha256,
            GError     **error)
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
  g_autofree char *clean = quatuor_snapshot_check_title (db, title, &none, error);
  Taking taking = { clean, phase != NULL ? phase : &none, quatuor_id_new (), db, NULL, 0 };

  if (clean == NULL || !quatuor_snapshot_in_transaction (db, take, &taking, error))
    return FALSE;
  if (id != NULL)
    *id = taking.id;
  return TRUE;
}
