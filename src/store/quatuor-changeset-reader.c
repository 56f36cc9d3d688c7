/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-changeset-reader.h"

#include <string.h>

/**
 * quatuor_changeset_reader_start:
 * @self: (out caller-allocates): a reader, before the first change
 * @changes: a changeset of ours; must outlive the reader
 * @size: in bytes
 */
void
quatuor_changeset_reader_start (QuatuorChangesetReader *self,
                                gconstpointer           changes,
                                gsize                   size)
{
  memset (self, 0, sizeof *self);
  self->result = sqlite3changeset_start (&self->iter, (int) size, (void *) changes);
}

/**
 * quatuor_changeset_reader_next:
 * @self: a reader
 *
 * Returns: whether there is a change to read; why not,
 *   quatuor_changeset_reader_end() tells
 */
gboolean
quatuor_changeset_reader_next (QuatuorChangesetReader *self)
{
  int n_keyed;

  if (self->result != SQLITE_OK && self->result != SQLITE_ROW)
    return FALSE;

  self->result = sqlite3changeset_next (self->iter);
  if (self->result != SQLITE_ROW)
    return FALSE;

  sqlite3changeset_op (self->iter, &self->table, &self->n_columns, &self->operation,
                       &self->indirect);
  sqlite3changeset_pk (self->iter, &self->keys, &n_keyed);
  return TRUE;
}

/**
 * quatuor_changeset_reader_end:
 * @self: a reader, wherever it stands
 * @db: a connection
 * @error: where an error goes
 *
 * Returns: whether what was read could be read
 */
gboolean
quatuor_changeset_reader_end (QuatuorChangesetReader  *self,
                              QuatuorDb               *db,
                              GError                 **error)
{
  g_clear_pointer (&self->iter, sqlite3changeset_finalize);
  return self->result == SQLITE_OK || self->result == SQLITE_ROW || self->result == SQLITE_DONE ||
         quatuor_db_fail (db, self->result, error);
}

/**
 * quatuor_changeset_reader_old:
 * @self: a reader on a change
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the value before; %NULL where it did not
 *   change or the row is new
 */
sqlite3_value *
quatuor_changeset_reader_old (const QuatuorChangesetReader *self,
                              int                           column)
{
  sqlite3_value *value = NULL;

  if (self->operation != SQLITE_INSERT)
    sqlite3changeset_old (self->iter, column, &value);
  return value;
}

/**
 * quatuor_changeset_reader_new:
 * @self: a reader on a change
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the value after; %NULL where it did not
 *   change or the row is gone
 */
sqlite3_value *
quatuor_changeset_reader_new (const QuatuorChangesetReader *self,
                              int                           column)
{
  sqlite3_value *value = NULL;

  if (self->operation != SQLITE_DELETE)
    sqlite3changeset_new (self->iter, column, &value);
  return value;
}

/**
 * quatuor_changeset_reader_key:
 * @self: a reader on a change
 * @column: a column that belongs to the key
 *
 * Returns: (transfer none) (nullable): the key's value
 */
sqlite3_value *
quatuor_changeset_reader_key (const QuatuorChangesetReader *self,
                              int                           column)
{
  return self->operation == SQLITE_INSERT ? quatuor_changeset_reader_new (self, column)
                                          : quatuor_changeset_reader_old (self, column);
}

/**
 * quatuor_changeset_value_id:
 * @value: (nullable): a value of a change
 * @id: (out): the id that it holds
 *
 * Returns: whether it holds one; if not, @id is left alone
 */
gboolean
quatuor_changeset_value_id (sqlite3_value *value,
                            QuatuorId     *id)
{
  if (value == NULL || sqlite3_value_type (value) != SQLITE_BLOB ||
      sqlite3_value_bytes (value) != QUATUOR_ID_SIZE)
    return FALSE;

  memcpy (id->bytes, sqlite3_value_blob (value), QUATUOR_ID_SIZE);
  return TRUE;
}
