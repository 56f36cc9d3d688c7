/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "quatuor-store"

#include "quatuor-db-private.h"

#include <string.h>

struct _QuatuorStatement
{
  QuatuorDb    *db; /* borrowed: it owns us */
  sqlite3_stmt *handle;
};

/**
 * quatuor_statement_new:
 * @db: the connection that will own it
 * @handle: (transfer full): what SQLite prepared
 *
 * Returns: (transfer full): a statement
 */
QuatuorStatement *
quatuor_statement_new (QuatuorDb    *db,
                       sqlite3_stmt *handle)
{
  QuatuorStatement *self = g_new0 (QuatuorStatement, 1);

  self->db = db;
  self->handle = handle;
  return self;
}

/**
 * quatuor_statement_free:
 * @self: (transfer full): a statement
 */
void
quatuor_statement_free (QuatuorStatement *self)
{
  sqlite3_finalize (self->handle);
  g_free (self);
}

/**
 * quatuor_statement_handle:
 * @self: a statement
 *
 * Returns: (transfer none): SQLite's own
 */
sqlite3_stmt *
quatuor_statement_handle (QuatuorStatement *self)
{
  return self->handle;
}

/**
 * quatuor_statement_reset:
 * @self: a statement
 *
 * Makes it as new: not running, nothing bound.
 */
void
quatuor_statement_reset (QuatuorStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
}

static int
parameter_index (QuatuorStatement *self,
                 const char       *parameter)
{
  int index = sqlite3_bind_parameter_index (self->handle, parameter);

  if (index == 0)
    g_critical ("No parameter %s in: %s", parameter, sqlite3_sql (self->handle));
  return index;
}

/**
 * quatuor_statement_bind_text:
 * @self: a statement
 * @parameter: its name, with the colon
 * @value: (nullable): UTF-8, copied; %NULL for unknown
 */
void
quatuor_statement_bind_text (QuatuorStatement *self,
                             const char       *parameter,
                             const char       *value)
{
  sqlite3_bind_text (self->handle, parameter_index (self, parameter), value, -1, SQLITE_TRANSIENT);
}

/**
 * quatuor_statement_bind_int:
 * @self: a statement
 * @parameter: its name, with the colon
 * @value: a number; %G_MININT64, which stands for unknown, becomes NULL
 */
void
quatuor_statement_bind_int (QuatuorStatement *self,
                            const char       *parameter,
                            gint64            value)
{
  int index = parameter_index (self, parameter);

  if (value == QUATUOR_INTEGER_UNKNOWN)
    sqlite3_bind_null (self->handle, index);
  else
    sqlite3_bind_int64 (self->handle, index, value);
}

/**
 * quatuor_statement_bind_id:
 * @self: a statement
 * @parameter: its name, with the colon
 * @value: an id, copied; none becomes NULL
 */
void
quatuor_statement_bind_id (QuatuorStatement *self,
                           const char       *parameter,
                           const QuatuorId  *value)
{
  int index = parameter_index (self, parameter);

  if (quatuor_id_is_none (value))
    sqlite3_bind_null (self->handle, index);
  else
    sqlite3_bind_blob (self->handle, index, value->bytes, QUATUOR_ID_SIZE, SQLITE_TRANSIENT);
}

/**
 * quatuor_statement_bind_ids:
 * @self: a statement
 * @parameter: its name, with the colon
 * @ids: (nullable) (element-type QuatuorId): ids; none becomes NULL
 *
 * Binds the text of a JSON array, each id in the digits that hex() writes: a
 * statement looks an id up in it by json_each().
 */
void
quatuor_statement_bind_ids (QuatuorStatement *self,
                            const char       *parameter,
                            const GArray     *ids)
{
  g_autoptr (GString) json = g_string_new ("[");

  if (ids == NULL || ids->len == 0)
    {
      quatuor_statement_bind_text (self, parameter, NULL);
      return;
    }

  for (guint i = 0; i < ids->len; i++)
    {
      const QuatuorId *id = &g_array_index (ids, QuatuorId, i);

      g_string_append (json, i > 0 ? ",\"" : "\"");
      for (guint byte = 0; byte < QUATUOR_ID_SIZE; byte++)
        g_string_append_printf (json, "%02X", id->bytes[byte]);
      g_string_append_c (json, '"');
    }
  g_string_append_c (json, ']');
  quatuor_statement_bind_text (self, parameter, json->str);
}

/**
 * quatuor_statement_bind_date:
 * @self: a statement
 * @parameter: its name, with the colon
 * @value: a day; unknown becomes NULL
 */
void
quatuor_statement_bind_date (QuatuorStatement *self,
                             const char       *parameter,
                             QuatuorDate       value)
{
  g_autofree char *iso = quatuor_date_to_iso (value);

  quatuor_statement_bind_text (self, parameter, iso);
}

/**
 * quatuor_statement_bind_blob:
 * @self: a statement
 * @parameter: its name, with the colon
 * @data: bytes, copied
 * @size: how many
 */
void
quatuor_statement_bind_blob (QuatuorStatement *self,
                             const char       *parameter,
                             gconstpointer     data,
                             gsize             size)
{
  sqlite3_bind_blob64 (self->handle, parameter_index (self, parameter), data, size,
                       SQLITE_TRANSIENT);
}

/**
 * quatuor_statement_step:
 * @self: a statement
 * @has_row: (out): whether there is a row to read
 * @error: where an error goes
 *
 * Returns: whether it went well
 */
gboolean
quatuor_statement_step (QuatuorStatement  *self,
                        gboolean          *has_row,
                        GError           **error)
{
  int result = sqlite3_step (self->handle);

  *has_row = result == SQLITE_ROW;
  if (result == SQLITE_ROW)
    return TRUE;

  if (result == SQLITE_DONE)
    {
      sqlite3_reset (self->handle);
      return TRUE;
    }

  quatuor_db_fail (self->db, result, error);
  sqlite3_reset (self->handle);
  return FALSE;
}

/**
 * quatuor_statement_run:
 * @self: a statement
 * @error: where an error goes
 *
 * Runs a statement whose rows, if any, do not matter.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_statement_run (QuatuorStatement  *self,
                       GError           **error)
{
  gboolean has_row = TRUE;

  while (has_row)
    if (!quatuor_statement_step (self, &has_row, error))
      return FALSE;
  return TRUE;
}

/**
 * quatuor_statement_n_columns:
 * @self: a statement
 *
 * Returns: how many columns a row has
 */
int
quatuor_statement_n_columns (QuatuorStatement *self)
{
  return sqlite3_column_count (self->handle);
}

/**
 * quatuor_statement_column_name:
 * @self: a statement
 * @column: from 0
 *
 * Returns: (transfer none): the column's name
 */
const char *
quatuor_statement_column_name (QuatuorStatement *self,
                               int               column)
{
  return sqlite3_column_name (self->handle, column);
}

/**
 * quatuor_statement_is_null:
 * @self: a statement on a row
 * @column: from 0
 *
 * Returns: whether the value is unknown
 */
gboolean
quatuor_statement_is_null (QuatuorStatement *self,
                           int               column)
{
  return sqlite3_column_type (self->handle, column) == SQLITE_NULL;
}

/**
 * quatuor_statement_text:
 * @self: a statement on a row
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): the text, until the next step
 */
const char *
quatuor_statement_text (QuatuorStatement *self,
                        int               column)
{
  return (const char *) sqlite3_column_text (self->handle, column);
}

/**
 * quatuor_statement_int:
 * @self: a statement on a row
 * @column: from 0
 *
 * Returns: the number, or %G_MININT64 for unknown
 */
gint64
quatuor_statement_int (QuatuorStatement *self,
                       int               column)
{
  if (quatuor_statement_is_null (self, column))
    return QUATUOR_INTEGER_UNKNOWN;
  return sqlite3_column_int64 (self->handle, column);
}

/**
 * quatuor_statement_id:
 * @self: a statement on a row
 * @column: from 0
 *
 * Returns: the id, or none
 */
QuatuorId
quatuor_statement_id (QuatuorStatement *self,
                      int               column)
{
  QuatuorId id = QUATUOR_ID_NONE;

  if (sqlite3_column_bytes (self->handle, column) == QUATUOR_ID_SIZE)
    memcpy (id.bytes, sqlite3_column_blob (self->handle, column), QUATUOR_ID_SIZE);
  return id;
}

/**
 * quatuor_statement_date:
 * @self: a statement on a row
 * @column: from 0
 *
 * Returns: the day, or %QUATUOR_DATE_UNKNOWN
 */
QuatuorDate
quatuor_statement_date (QuatuorStatement *self,
                        int               column)
{
  QuatuorDate date = QUATUOR_DATE_UNKNOWN;

  quatuor_date_parse_iso (quatuor_statement_text (self, column), &date);
  return date;
}

/**
 * quatuor_statement_blob:
 * @self: a statement on a row
 * @column: from 0
 * @size: (out): how many bytes
 *
 * Returns: (transfer none) (nullable): the bytes, until the next step
 */
gconstpointer
quatuor_statement_blob (QuatuorStatement *self,
                        int               column,
                        gsize            *size)
{
  gconstpointer data = sqlite3_column_blob (self->handle, column);

  *size = (gsize) sqlite3_column_bytes (self->handle, column);
  return data;
}

/**
 * quatuor_statement_has_same:
 * @self: a statement on a row
 * @other: another statement on a row
 * @column: from 0
 *
 * Returns: whether both rows hold the same value there, of the same type
 */
gboolean
quatuor_statement_has_same (QuatuorStatement *self,
                            QuatuorStatement *other,
                            int               column)
{
  int type = sqlite3_column_type (self->handle, column);
  gconstpointer ours, theirs;
  int size;

  if (type != sqlite3_column_type (other->handle, column))
    return FALSE;
  if (type == SQLITE_NULL)
    return TRUE;
  if (type == SQLITE_INTEGER)
    return sqlite3_column_int64 (self->handle, column) ==
           sqlite3_column_int64 (other->handle, column);

  ours = sqlite3_column_blob (self->handle, column);
  theirs = sqlite3_column_blob (other->handle, column);
  size = sqlite3_column_bytes (self->handle, column);
  return size == sqlite3_column_bytes (other->handle, column) &&
         (size == 0 || memcmp (ours, theirs, (gsize) size) == 0);
}
