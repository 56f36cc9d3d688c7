/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-changeset-writer.h"
#include "quatuor-journal-private.h"
#include "quatuor-rules.h"
#include "quatuor-table-private.h"

/*
 * Many new rows at once. Of a row that comes, the changeset tells nothing but
 * the row itself: so it is written along, and the session, which would look
 * each row up again, is spared.
 */

/* Fewer rows than this are written one by one. */
#define ROWS_MIN 500

static gboolean
put_each (QuatuorDb      *db,
          QuatuorTable    table,
          gconstpointer  *rows,
          guint           n_rows,
          guint          *n_done,
          GError        **error)
{
  for (*n_done = 0; *n_done < n_rows; (*n_done)++)
    if (!quatuor_table_put (db, table, rows[*n_done], NULL, error))
      return FALSE;
  return TRUE;
}

static gboolean
insert_each (QuatuorDb      *db,
             QuatuorTable    table,
             gconstpointer  *rows,
             guint           n_rows,
             guint          *n_done,
             GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  QuatuorStatement *insert = quatuor_table_prepare (db, table, "insert", error);

  if (insert == NULL)
    return FALSE;

  for (guint i = 0; i < n_rows; i++, (*n_done)++)
    {
      quatuor_table_bind (insert, 0, type, type->n_fields, rows[i]);
      if (!quatuor_statement_run (insert, error))
        return quatuor_rules_explain (db, table, rows[i], error);
    }
  return TRUE;
}

/* A statement has a price of its own, that of a CHECK with a list of values
 * above all: many rows share it. */
static gboolean
insert_batches (QuatuorDb      *db,
                QuatuorTable    table,
                gconstpointer  *rows,
                guint           n_rows,
                guint          *n_done,
                GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  QuatuorStatement *insert = quatuor_table_prepare (db, table, "insert-batch", error);

  if (insert == NULL)
    return FALSE;

  for (*n_done = 0; *n_done + QUATUOR_TABLE_BATCH <= n_rows; *n_done += QUATUOR_TABLE_BATCH)
    {
      g_autoptr (GError) refused = NULL;

      for (guint i = 0; i < QUATUOR_TABLE_BATCH; i++)
        quatuor_table_bind (insert, i, type, type->n_fields, rows[*n_done + i]);
      if (quatuor_statement_run (insert, &refused))
        continue;
      if ((sqlite3_errcode (db->sqlite) & 0xff) == SQLITE_CONSTRAINT)
        break;

      /* The transaction may be gone: nothing more may be written. */
      g_propagate_error (error, g_steal_pointer (&refused));
      return FALSE;
    }

  /* One by one it turns out which row of a batch is refused, and why. */
  return insert_each (db, table, rows + *n_done, n_rows - *n_done, n_done, error);
}

static gboolean
write_rows (QuatuorDb      *db,
            QuatuorTable    table,
            gconstpointer  *rows,
            guint           n_rows,
            guint          *n_done,
            GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  g_autoptr (GByteArray) changes = NULL;

  if (!insert_batches (db, table, rows, n_rows, n_done, error))
    return FALSE;

  changes = g_byte_array_new ();
  quatuor_changeset_append_header (changes, type);
  for (guint i = 0; i < n_rows; i++)
    quatuor_changeset_append_insert (changes, type, rows[i]);
  return quatuor_journal_write_rows (db, table, rows, n_rows, changes, error);
}

/**
 * quatuor_table_insert_all:
 * @db: a connection that is recording an act
 * @table: a table whose rules do not look at its other rows
 * @rows: (array length=n_rows): rows that are not there yet, in the order of
 *   their keys: so each lies beside the one before, in the table and its index
 * @n_rows: how many; they make one changeset, so not more than
 *   %QUATUOR_TABLE_ROWS_MAX
 * @n_done: (out): if it fails, the index of the row that is to blame
 * @error: where an error goes: a rule of the domain, or the database
 *
 * As quatuor_table_put() for each, in a fraction of the time. What the rows
 * refer to must be there before.
 *
 * Returns: whether they were written; if not, the act must fail
 */
gboolean
quatuor_table_insert_all (QuatuorDb      *db,
                          QuatuorTable    table,
                          gconstpointer  *rows,
                          guint           n_rows,
                          guint          *n_done,
                          GError        **error)
{
  gboolean written;

  g_return_val_if_fail (quatuor_db_is_recording (db), FALSE);
  g_return_val_if_fail (n_rows <= QUATUOR_TABLE_ROWS_MAX, FALSE);

  if (n_rows < ROWS_MIN)
    return put_each (db, table, rows, n_rows, n_done, error);

  for (*n_done = 0; *n_done < n_rows; (*n_done)++)
    if (!quatuor_rules_before_insert (db, table, rows[*n_done], error))
      return FALSE;

  if (!quatuor_journal_pause (db, error))
    return FALSE;
  written = write_rows (db, table, rows, n_rows, n_done, error);
  return quatuor_journal_resume (db, written ? error : NULL) && written;
}
