/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshot-private.h"

#include "quatuor-db-private.h"

typedef struct
{
  QuatuorRedaction      *redaction;
  QuatuorSnapshotWriter *writer;
  gboolean               touched;
} Redacting;

static gboolean
redact_row (QuatuorTable   table,
            gpointer       row,
            gpointer       data,
            GError       **error)
{
  Redacting *self = data;
  gboolean written;

  self->touched |= quatuor_redaction_row (self->redaction, table, row);
  written = quatuor_snapshot_writer_add (self->writer, table, row, error);
  quatuor_row_free (table, row);
  return written;
}

static gboolean
write_redacted (QuatuorDb        *db,
                const QuatuorId  *id,
                GBytes           *content,
                const char       *sha256,
                GError          **error)
{
  QuatuorStatement *update = quatuor_db_statement (db, "snapshot/redact", error);
  QuatuorStatement *remove_parts;

  if (update == NULL)
    return FALSE;
  quatuor_statement_bind_id (update, ":id", id);
  quatuor_statement_bind_text (update, ":sha256", sha256);
  quatuor_statement_bind_date (update, ":on", quatuor_date_today ());
  if (!quatuor_statement_run (update, error))
    return FALSE;

  remove_parts = quatuor_db_statement (db, "snapshot/remove-parts", error);
  if (remove_parts == NULL)
    return FALSE;
  quatuor_statement_bind_id (remove_parts, ":id", id);
  return quatuor_statement_run (remove_parts, error) &&
         quatuor_snapshot_write_parts (db, id, content, error);
}

static gboolean
redact_content (QuatuorDb         *db,
                QuatuorRedaction  *redaction,
                const QuatuorId   *id,
                GError           **error)
{
  g_autoptr (QuatuorSnapshotWriter) writer = quatuor_snapshot_writer_new (db->version);
  Redacting redacting = { redaction, writer, FALSE };
  g_autoptr (GBytes) content = NULL;
  g_autofree char *sha256 = NULL;

  if (!quatuor_snapshot_read_rows (db, id, redact_row, &redacting, error))
    return FALSE;
  if (!redacting.touched)
    return TRUE;

  content = quatuor_snapshot_writer_finish (writer, &sha256, error);
  return content != NULL && write_redacted (db, id, content, sha256, error);
}

static gboolean
redact_title (QuatuorDb              *db,
              QuatuorRedaction       *redaction,
              const QuatuorSnapshot  *snapshot,
              GError                **error)
{
  g_autofree char *title = quatuor_redaction_text (redaction, snapshot->title);
  QuatuorStatement *rename;

  if (g_str_equal (title, snapshot->title))
    return TRUE;

  rename = quatuor_db_statement (db, "snapshot/rename", error);
  if (rename == NULL)
    return FALSE;
  quatuor_statement_bind_id (rename, ":id", &snapshot->id);
  quatuor_statement_bind_text (rename, ":title", title);
  return quatuor_statement_run (rename, error);
}

static gboolean
redact_titles_and_contents (QuatuorDb         *db,
                            QuatuorRedaction  *redaction,
                            GError           **error)
{
  g_autoptr (GPtrArray) snapshots = quatuor_snapshot_list (db, error);
  gboolean done = snapshots != NULL;

  for (guint i = 0; done && i < snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (snapshots, i);

      done = redact_title (db, redaction, snapshot, error) &&
             redact_content (db, redaction, &snapshot->id, error);
    }
  return done;
}

/**
 * quatuor_snapshot_redact_all:
 * @db: a connection in a transaction
 * @redaction: how a person is taken out
 * @error: where an error goes
 *
 * Takes a person out of all snapshots, locked ones too: the law is stronger than
 * the lock, whose triggers this connection leaves aside meanwhile. A snapshot that
 * held nothing of the person stays byte for byte; another one says when it was
 * changed.
 *
 * Returns: whether no snapshot holds the person any more
 */
gboolean
quatuor_snapshot_redact_all (QuatuorDb         *db,
                             QuatuorRedaction  *redaction,
                             GError           **error)
{
  gboolean done;

  quatuor_snapshot_drop_opened (db);
  sqlite3_db_config (db->sqlite, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  done = redact_titles_and_contents (db, redaction, error);
  sqlite3_db_config (db->sqlite, SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, NULL);
  return done;
}
