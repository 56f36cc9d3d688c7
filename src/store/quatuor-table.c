/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-table.h"

#include "quatuor-journal-private.h"
#include "quatuor-rules.h"
#include "quatuor-table-private.h"

static void
bind_date (sqlite3_stmt *handle,
           int           index,
           QuatuorDate   date)
{
  char iso[QUATUOR_DATE_ISO_LENGTH + 1];

  if (quatuor_date_write_iso (date, iso))
    sqlite3_bind_text (handle, index, iso, QUATUOR_DATE_ISO_LENGTH, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (handle, index);
}

static void
bind_field (QuatuorStatement     *statement,
            int                   index,
            const QuatuorRowType *type,
            guint                 field,
            gconstpointer         row)
{
  const guint8 *member = (const guint8 *) row + type->fields[field].offset;
  sqlite3_stmt *handle = quatuor_statement_handle (statement);

  switch (type->fields[field].kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      if (quatuor_id_is_none ((const QuatuorId *) member))
        sqlite3_bind_null (handle, index);
      else
        sqlite3_bind_blob (handle, index, member, QUATUOR_ID_SIZE, SQLITE_STATIC);
      break;
    case QUATUOR_FIELD_TEXT:
      sqlite3_bind_text (handle, index, *(char *const *) member, -1, SQLITE_STATIC);
      break;
    case QUATUOR_FIELD_DATE:
      bind_date (handle, index, *(const QuatuorDate *) member);
      break;
    case QUATUOR_FIELD_INTEGER:
      if (*(const gint64 *) member == QUATUOR_INTEGER_UNKNOWN)
        sqlite3_bind_null (handle, index);
      else
        sqlite3_bind_int64 (handle, index, *(const gint64 *) member);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * quatuor_table_bind:
 * @statement: a statement of quatuor_table_prepare()
 * @nth: which of the rows that it takes at once, from 0
 * @type: the description of @row
 * @n_fields: how many of the columns: all, or those of the key
 * @row: a row that lives until the statement has run
 *
 * A field's parameter stands where the field stands in its table: the first
 * time its name is written, in each of the statements above. Binding by place
 * spares an import of many rows as many searches by name.
 */
void
quatuor_table_bind (QuatuorStatement     *statement,
                    guint                 nth,
                    const QuatuorRowType *type,
                    guint                 n_fields,
                    gconstpointer         row)
{
  for (guint i = 0; i < n_fields; i++)
    bind_field (statement, (int) (nth * type->n_fields + i) + 1, type, i, row);
}

/**
 * quatuor_table_read_row:
 * @statement: a statement on a row whose columns are those of @type, in order
 * @type: the description of the rows
 * @row: (out caller-allocates): an empty row, filled
 */
void
quatuor_table_read_row (QuatuorStatement     *statement,
                        const QuatuorRowType *type,
                        gpointer              row)
{
  for (guint i = 0; i < type->n_fields; i++)
    {
      const QuatuorField *field = &type->fields[i];
      guint8 *member = (guint8 *) row + field->offset;
      int column = (int) i;

      switch (field->kind)
        {
        case QUATUOR_FIELD_KEY:
        case QUATUOR_FIELD_ID:
          *(QuatuorId *) member = quatuor_statement_id (statement, column);
          break;
        case QUATUOR_FIELD_TEXT:
          *(char **) member = g_strdup (quatuor_statement_text (statement, column));
          break;
        case QUATUOR_FIELD_DATE:
          *(QuatuorDate *) member = quatuor_statement_date (statement, column);
          break;
        case QUATUOR_FIELD_INTEGER:
          *(gint64 *) member = quatuor_statement_int (statement, column);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

/**
 * quatuor_table_read_all:
 * @statement: a statement whose columns are those of @table, in order
 * @table: a table
 * @take: called with each row, which it must free
 * @data: its second argument
 * @error: where an error goes
 *
 * Returns: whether all rows were read
 */
gboolean
quatuor_table_read_all (QuatuorStatement  *statement,
                        QuatuorTable       table,
                        GFunc              take,
                        gpointer           data,
                        GError           **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  gboolean has_row;

  while (quatuor_statement_step (statement, &has_row, error))
    {
      gpointer row;

      if (!has_row)
        return TRUE;
      row = quatuor_row_new (table);
      quatuor_table_read_row (statement, type, row);
      take (row, data);
    }
  return FALSE;
}

/**
 * quatuor_table_select_all:
 * @db: a connection
 * @table: a table
 * @error: where an error goes
 *
 * Returns: (transfer none) (nullable): a statement that gives all its rows in
 *   the order people expect
 */
QuatuorStatement *
quatuor_table_select_all (QuatuorDb     *db,
                          QuatuorTable   table,
                          GError       **error)
{
  return quatuor_table_prepare (db, table, "list", error);
}

/**
 * quatuor_table_get:
 * @db: a connection
 * @table: a table
 * @key_row: a row of which only the key counts
 * @row: (out) (transfer full) (nullable): the row, to be freed with
 *   quatuor_row_free(); %NULL if there is none
 * @error: where an error goes
 *
 * Returns: whether it could be looked up
 */
gboolean
quatuor_table_get (QuatuorDb      *db,
                   QuatuorTable    table,
                   gconstpointer   key_row,
                   gpointer       *row,
                   GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  QuatuorStatement *statement = quatuor_table_prepare (db, table, "get", error);
  gboolean has_row;

  *row = NULL;
  if (statement == NULL)
    return FALSE;

  quatuor_table_bind (statement, 0, type, type->n_keys, key_row);
  if (!quatuor_statement_step (statement, &has_row, error))
    return FALSE;

  if (has_row)
    {
      *row = quatuor_row_new (table);
      quatuor_table_read_row (statement, type, *row);
      quatuor_statement_reset (statement);
    }
  return TRUE;
}

static void
add_to_array (gpointer row,
              gpointer array)
{
  g_ptr_array_add (array, row);
}

/**
 * quatuor_table_list:
 * @db: a connection
 * @table: a table
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): all rows in the order people expect; the
 *   array does not free them: each is for quatuor_row_free()
 */
GPtrArray *
quatuor_table_list (QuatuorDb     *db,
                    QuatuorTable   table,
                    GError       **error)
{
  QuatuorStatement *statement = quatuor_table_select_all (db, table, error);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  if (statement == NULL || !quatuor_table_read_all (statement, table, add_to_array, rows, error))
    {
      for (guint i = 0; i < rows->len; i++)
        quatuor_row_free (table, g_ptr_array_index (rows, i));
      return NULL;
    }
  return g_steal_pointer (&rows);
}

/**
 * quatuor_table_each:
 * @db: a connection
 * @table: a table
 * @func: called with each row, which lasts until it returns
 * @data: its second argument
 * @error: where an error goes
 *
 * Goes through all rows in the order of their keys' bytes, one at a time: for
 * tables of any length.
 *
 * Returns: whether all rows were read and @func took them
 */
gboolean
quatuor_table_each (QuatuorDb       *db,
                    QuatuorTable     table,
                    QuatuorRowFunc   func,
                    gpointer         data,
                    GError         **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  QuatuorStatement *statement = quatuor_table_prepare (db, table, "each", error);
  gboolean going = statement != NULL;
  gboolean has_row = TRUE;

  while (going && has_row)
    {
      gpointer row;

      if (!quatuor_statement_step (statement, &has_row, error))
        return FALSE;
      if (!has_row)
        break;
      row = quatuor_row_new (table);
      quatuor_table_read_row (statement, type, row);
      going = func (row, data, error);
      quatuor_row_free (table, row);
    }
  if (has_row && statement != NULL)
    quatuor_statement_reset (statement);
  return going;
}

/**
 * quatuor_table_put:
 * @db: a connection that is recording an act
 * @table: a table
 * @row: the row to write, new or over the one with the same key
 * @result: (out) (optional): what it came to
 * @error: where an error goes: a rule of the domain, or the database
 *
 * Returns: whether it was written; if not, the act must fail
 */
gboolean
quatuor_table_put (QuatuorDb      *db,
                   QuatuorTable    table,
                   gconstpointer   row,
                   QuatuorPut     *result,
                   GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  QuatuorStatement *statement;
  QuatuorPut put;

  g_return_val_if_fail (quatuor_db_is_recording (db), FALSE);

  if (!quatuor_rules_before_put (db, table, row, error))
    return FALSE;
  statement = quatuor_table_prepare (db, table, "put", error);
  if (statement == NULL)
    return FALSE;

  quatuor_table_bind (statement, 0, type, type->n_fields, row);

  /* Only an INSERT sets the last rowid: so it tells a new row from a changed one. */
  sqlite3_set_last_insert_rowid (db->sqlite, 0);
  if (!quatuor_statement_run (statement, error))
    return quatuor_rules_explain (db, table, row, error);

  if (sqlite3_last_insert_rowid (db->sqlite) != 0)
    put = QUATUOR_PUT_NEW;
  else
    put = sqlite3_changes (db->sqlite) > 0 ? QUATUOR_PUT_CHANGED : QUATUOR_PUT_SAME;
  if (result != NULL)
    *result = put;
  return put == QUATUOR_PUT_SAME ||
         (quatuor_rules_after_put (db, table, row, error) && quatuor_journal_tick (db, error));
}

/**
 * quatuor_table_remove:
 * @db: a connection that is recording an act
 * @table: a table
 * @key_row: a row of which only the key counts; what depends on it must be gone
 * @error: where an error goes
 *
 * Returns: whether it is gone
 */
gboolean
quatuor_table_remove (QuatuorDb      *db,
                      QuatuorTable    table,
                      gconstpointer   key_row,
                      GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  QuatuorStatement *statement;

  g_return_val_if_fail (quatuor_db_is_recording (db), FALSE);

  if (!quatuor_rules_before_remove (db, table, key_row, error))
    return FALSE;
  statement = quatuor_table_prepare (db, table, "remove", error);
  if (statement == NULL)
    return FALSE;

  quatuor_table_bind (statement, 0, type, type->n_keys, key_row);
  return quatuor_statement_run (statement, error) && quatuor_journal_tick (db, error);
}
