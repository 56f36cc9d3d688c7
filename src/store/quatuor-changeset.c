/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal-private.h"

#include <string.h>

/*
 * Applying
 */

static int
on_conflict_cb (void                     *data,
                int                       reason,
                sqlite3_changeset_iter   *iter)
{
  int *conflict = data;

  *conflict = reason;
  return SQLITE_CHANGESET_ABORT;
}

/**
 * quatuor_changeset_apply:
 * @db: a connection in a transaction
 * @changes: a changeset of ours
 * @size: in bytes
 * @invert: whether to take the changes back instead
 * @error: where an error goes
 *
 * Any conflict stops it: half an undo would be worse than none.
 *
 * Returns: whether all of it was applied
 */
gboolean
quatuor_changeset_apply (QuatuorDb      *db,
                         gconstpointer   changes,
                         int             size,
                         gboolean        invert,
                         GError        **error)
{
  void *inverted = NULL;
  int inverted_size = 0;
  int conflict = 0;
  int result = SQLITE_OK;

  if (size == 0)
    return TRUE;

  if (invert)
    result = sqlite3changeset_invert (size, changes, &inverted_size, &inverted);
  if (result == SQLITE_OK)
    result = sqlite3changeset_apply (db->sqlite, invert ? inverted_size : size,
                                     invert ? inverted : (void *) changes, NULL, on_conflict_cb,
                                     &conflict);
  sqlite3_free (inverted);
  if (result == SQLITE_OK)
    return TRUE;

  if (conflict != 0)
    quatuor_problem_raise (error, QUATUOR_PROBLEM_UNDO_CONFLICT, NULL, NULL);
  else
    quatuor_db_fail (db, result, error);
  return FALSE;
}

/*
 * Reading
 */

typedef struct
{
  sqlite3_changeset_iter *iter;
  const char             *table;
  int                     n_columns;
  int                     operation;
  int                     indirect;
  unsigned char          *keys; /* one byte a column: part of the key or not */
} Change;

static gboolean
next_change (Change *change,
             int    *result)
{
  int n_keyed;

  *result = sqlite3changeset_next (change->iter);
  if (*result != SQLITE_ROW)
    return FALSE;

  sqlite3changeset_op (change->iter, &change->table, &change->n_columns, &change->operation,
                       &change->indirect);
  sqlite3changeset_pk (change->iter, &change->keys, &n_keyed);
  return TRUE;
}

static sqlite3_value *
old_value (const Change *change,
           int           column)
{
  sqlite3_value *value = NULL;

  if (change->operation != SQLITE_INSERT)
    sqlite3changeset_old (change->iter, column, &value);
  return value;
}

static sqlite3_value *
new_value (const Change *change,
           int           column)
{
  sqlite3_value *value = NULL;

  if (change->operation != SQLITE_DELETE)
    sqlite3changeset_new (change->iter, column, &value);
  return value;
}

static sqlite3_value *
key_value (const Change *change,
           int           column)
{
  return change->operation == SQLITE_INSERT ? new_value (change, column)
                                            : old_value (change, column);
}

static gboolean
value_id (sqlite3_value *value,
          QuatuorId     *id)
{
  if (value == NULL || sqlite3_value_type (value) != SQLITE_BLOB ||
      sqlite3_value_bytes (value) != QUATUOR_ID_SIZE)
    return FALSE;

  memcpy (id->bytes, sqlite3_value_blob (value), QUATUOR_ID_SIZE);
  return TRUE;
}

static char *
value_text (sqlite3_value *value)
{
  QuatuorId id;

  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return NULL;
  if (value_id (value, &id))
    return quatuor_id_to_string (&id);
  return g_strdup ((const char *) sqlite3_value_text (value));
}

static void
describe_row (const Change *change,
              GPtrArray    *described)
{
  const QuatuorRowType *type;
  QuatuorFieldChange place = { .came = change->operation == SQLITE_INSERT,
                               .went = change->operation == SQLITE_DELETE };

  if (!quatuor_row_find_table (change->table, &place.table))
    return;
  type = quatuor_row_type (place.table);
  for (guint i = 0; i < type->n_keys; i++)
    value_id (key_value (change, (int) i), &place.key[i]);

  for (guint i = type->n_keys; i < type->n_fields && (int) i < change->n_columns; i++)
    {
      g_autofree char *before = value_text (old_value (change, (int) i));
      g_autofree char *after = value_text (new_value (change, (int) i));
      QuatuorFieldChange *field;

      if (before == NULL && after == NULL)
        continue;
      field = g_memdup2 (&place, sizeof place);
      field->column = g_strdup (type->fields[i].name);
      field->before = g_steal_pointer (&before);
      field->after = g_steal_pointer (&after);
      g_ptr_array_add (described, field);
    }
}

/**
 * quatuor_changeset_describe:
 * @db: a connection
 * @changes: a changeset of ours
 * @size: in bytes
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorFieldChange): what
 *   changed, a column each
 */
GPtrArray *
quatuor_changeset_describe (QuatuorDb      *db,
                            gconstpointer   changes,
                            int             size,
                            GError        **error)
{
  g_autoptr (GPtrArray) described =
    g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_field_change_free);
  Change change = { NULL };
  int result;

  result = sqlite3changeset_start (&change.iter, size, (void *) changes);
  if (result == SQLITE_OK)
    {
      while (next_change (&change, &result))
        describe_row (&change, described);
      sqlite3changeset_finalize (change.iter);
    }
  if (result != SQLITE_DONE)
    {
      quatuor_db_fail (db, result, error);
      return NULL;
    }
  return g_steal_pointer (&described);
}

/*
 * Filing: which rows, of which territory, an entry changed
 */

static gboolean
seat_territory (QuatuorDb        *db,
                const QuatuorId  *seat,
                QuatuorId        *territory,
                GError          **error)
{
  const QuatuorId *known = g_hash_table_lookup (db->seats, seat);
  QuatuorStatement *select;
  gboolean has_row;

  if (known == NULL)
    {
      select = quatuor_db_statement (db, "journal/seat-territory", error);
      if (select == NULL)
        return FALSE;
      quatuor_statement_bind_id (select, ":seat", seat);
      if (!quatuor_statement_step (select, &has_row, error))
        return FALSE;
      *territory = has_row ? quatuor_statement_id (select, 0) : QUATUOR_ID_NONE;
      quatuor_statement_reset (select);
      g_hash_table_insert (db->seats, g_memdup2 (seat, sizeof *seat),
                           g_memdup2 (territory, sizeof *territory));
      return TRUE;
    }

  *territory = *known;
  return TRUE;
}

static int
column_of (const QuatuorRowType *type,
           const char           *name)
{
  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, name))
      return (int) i;
  return -1;
}

/* An UPDATE holds only the columns that changed: for the others the row itself
 * is asked, by the statement `journal/scope-TABLE`. */
static gboolean
look_up_scope (QuatuorDb        *db,
               QuatuorTable      table,
               const QuatuorId  *key,
               QuatuorId        *scope,
               GError          **error)
{
  g_autofree char *name = g_strconcat ("journal/scope-", quatuor_row_type (table)->name, NULL);
  QuatuorStatement *select = quatuor_db_statement (db, name, error);
  gboolean has_row;

  if (select == NULL)
    return FALSE;
  quatuor_statement_bind_id (select, ":id", key);
  if (!quatuor_statement_step (select, &has_row, error))
    return FALSE;
  *scope = has_row ? quatuor_statement_id (select, 0) : QUATUOR_ID_NONE;
  quatuor_statement_reset (select);
  return TRUE;
}

/* Rows that hang on another one are filed under its territory: which column
 * names it, and in which table it stands. */
static const struct
{
  QuatuorTable  table;
  const char   *column;
  QuatuorTable  parent;
} HANGING[] = {
  { QUATUOR_TABLE_ACTION, "project", QUATUOR_TABLE_PROJECT },
  { QUATUOR_TABLE_ASSIGNMENT, "session", QUATUOR_TABLE_SESSION },
  { QUATUOR_TABLE_CLAUSE, "charter", QUATUOR_TABLE_CHARTER },
  { QUATUOR_TABLE_CONTACT_PERSON, "contact", QUATUOR_TABLE_CONTACT },
  { QUATUOR_TABLE_CONTACT_TOPIC, "contact", QUATUOR_TABLE_CONTACT },
  { QUATUOR_TABLE_EXCERPT, "interview", QUATUOR_TABLE_INTERVIEW },
  { QUATUOR_TABLE_HALF_DAY, "session", QUATUOR_TABLE_SESSION },
  { QUATUOR_TABLE_SESSION_MEMBER, "session", QUATUOR_TABLE_SESSION },
  { QUATUOR_TABLE_SIGNATURE, "charter", QUATUOR_TABLE_CHARTER },
};

/* What a column of a changed row refers to: the change says it, or the row. */
static gboolean
find_reference (QuatuorDb      *db,
                const Change   *change,
                QuatuorTable    table,
                int             column,
                QuatuorId      *id,
                GError        **error)
{
  QuatuorId key = QUATUOR_ID_NONE;

  value_id (key_value (change, 0), &key);
  return value_id (key_value (change, column), id) || look_up_scope (db, table, &key, id, error);
}

static gboolean
find_territory (QuatuorDb      *db,
                const Change   *change,
                QuatuorTable    table,
                QuatuorId      *territory,
                GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  int column = table == QUATUOR_TABLE_TERRITORY ? 0 : column_of (type, "territory");
  int seat_column = table == QUATUOR_TABLE_SEAT ? -1 : column_of (type, "seat");
  QuatuorId id = QUATUOR_ID_NONE;

  *territory = QUATUOR_ID_NONE;
  for (guint i = 0; i < G_N_ELEMENTS (HANGING); i++)
    if (HANGING[i].table == table)
      return find_reference (db, change, table, column_of (type, HANGING[i].column), &id, error) &&
             look_up_scope (db, HANGING[i].parent, &id, territory, error);

  if (column >= 0)
    return find_reference (db, change, table, column, territory, error);
  if (seat_column < 0)
    return TRUE;
  return find_reference (db, change, table, seat_column, &id, error) &&
         seat_territory (db, &id, territory, error);
}

/* A changed row, as the journal files it. */
typedef struct
{
  QuatuorTable table;
  gsize        size;                     /* of the key, in bytes */
  guint8       key[3 * QUATUOR_ID_SIZE];
  QuatuorId    territory;
} FiledRow;

static int
compare_filed_rows (gconstpointer a,
                    gconstpointer b)
{
  const FiledRow *first = a;
  const FiledRow *second = b;

  if (first->table != second->table)
    return first->table < second->table ? -1 : 1;
  return memcmp (first->key, second->key, sizeof first->key);
}

static gboolean
collect_row (QuatuorDb     *db,
             const Change  *change,
             GArray        *rows,
             GError       **error)
{
  FiledRow row = { 0 };

  if (!quatuor_row_find_table (change->table, &row.table))
    return TRUE;
  if (!find_territory (db, change, row.table, &row.territory, error))
    return FALSE;

  for (guint i = 0; i < quatuor_row_type (row.table)->n_keys; i++)
    {
      QuatuorId id = QUATUOR_ID_NONE;

      value_id (key_value (change, (int) i), &id);
      memcpy (row.key + row.size, id.bytes, QUATUOR_ID_SIZE);
      row.size += QUATUOR_ID_SIZE;
    }
  g_array_append_val (rows, row);
  return TRUE;
}

/* The history of a territory asks for its entries: one row of each entry that
 * names it is enough, and keeps the index of a long import short. */
static gboolean
file_row (QuatuorDb       *db,
          const FiledRow  *row,
          gint64           seq,
          GHashTable      *territories,
          GError         **error)
{
  QuatuorStatement *insert = quatuor_db_statement (db, "journal/insert-row", error);
  gboolean first = g_hash_table_add (territories, (gpointer) &row->territory);

  if (insert == NULL)
    return FALSE;

  quatuor_statement_bind_text (insert, ":tab", quatuor_row_type (row->table)->name);
  quatuor_statement_bind_blob (insert, ":pk", row->key, row->size);
  quatuor_statement_bind_int (insert, ":seq", seq);
  quatuor_statement_bind_id (insert, ":territory", first ? &row->territory : &QUATUOR_ID_NONE);
  return quatuor_statement_run (insert, error);
}

/**
 * quatuor_journal_file_rows:
 * @db: a connection in a transaction
 * @seq: the entry
 * @changes: its changeset
 * @size: in bytes
 * @error: where an error goes
 *
 * Files each changed row under its key and its territory, so that its history
 * is found without reading all changesets.
 *
 * Returns: whether all rows were filed
 */
gboolean
quatuor_journal_file_rows (QuatuorDb      *db,
                           gint64          seq,
                           gconstpointer   changes,
                           int             size,
                           GError        **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (FiledRow));
  g_autoptr (GHashTable) territories = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  Change change = { NULL };
  gboolean filed = TRUE;
  int result = sqlite3changeset_start (&change.iter, size, (void *) changes);

  if (result != SQLITE_OK)
    return quatuor_db_fail (db, result, error);

  while (filed && next_change (&change, &result))
    filed = collect_row (db, &change, rows, error);
  sqlite3changeset_finalize (change.iter);
  if (!filed || (result != SQLITE_DONE && !quatuor_db_fail (db, result, error)))
    return FALSE;

  /* A changeset is in no order: sorted, each row lies beside the one before. */
  g_array_sort (rows, compare_filed_rows);
  for (guint i = 0; filed && i < rows->len; i++)
    filed = file_row (db, &g_array_index (rows, FiledRow, i), seq, territories, error);
  return filed;
}
