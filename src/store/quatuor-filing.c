/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "quatuor-filing.h"

#include "quatuor-changeset-reader.h"

#include <string.h>

/* An entry of more rows than this is filed by territory: an index of each row
 * of a long import would be as long as the import. */
#define ROWS_MAX 2000

#define KEYS_MAX 3
#define SUMMARY_SIZE (1 + QUATUOR_ID_SIZE)

/* An id inside a changeset: its type, its length, its bytes. */
#define PACKED_SIZE (2 + QUATUOR_ID_SIZE)

typedef struct
{
  QuatuorTable table;
  gsize        size;                            /* of the key, in bytes */
  guint8       key[KEYS_MAX * QUATUOR_ID_SIZE];
  QuatuorId    territory;
} FiledRow;

struct _QuatuorFiling
{
  GArray   *rows; /* FiledRow */
  gboolean  is_long;
};

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

/* Where the rows of a table tell which territory they belong to. */
typedef struct
{
  int          column;  /* -1: they belong to none */
  QuatuorTable parent;  /* the table that the column refers to */
} Scope;

/**
 * quatuor_filing_new:
 *
 * Returns: (transfer full): a filing without a row
 */
QuatuorFiling *
quatuor_filing_new (void)
{
  QuatuorFiling *self = g_new0 (QuatuorFiling, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (FiledRow));
  return self;
}

/**
 * quatuor_filing_free:
 * @self: (nullable) (transfer full): a filing
 */
void
quatuor_filing_free (QuatuorFiling *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->rows);
  g_free (self);
}

/*
 * Territories
 */

static int
column_of (QuatuorTable  table,
           const char   *name)
{
  const QuatuorField *field = quatuor_row_find_field (table, name);

  return field != NULL ? (int) (field - quatuor_row_type (table)->fields) : -1;
}

static Scope
scope_of (QuatuorTable table)
{
  Scope scope = { -1, QUATUOR_TABLE_TERRITORY };

  for (guint i = 0; i < G_N_ELEMENTS (HANGING); i++)
    if (HANGING[i].table == table)
      return (Scope) { column_of (table, HANGING[i].column), HANGING[i].parent };

  scope.column = table == QUATUOR_TABLE_TERRITORY ? 0 : column_of (table, "territory");
  if (scope.column < 0)
    {
      scope.column = column_of (table, "seat");
      scope.parent = QUATUOR_TABLE_SEAT;
    }
  return scope;
}

/* Asks a row itself which id stands in the column of its scope: an UPDATE holds only
 * the columns that changed, and a seat is known by its id. */
static gboolean
look_up_scope (QuatuorDb        *db,
               QuatuorTable      table,
               const QuatuorId  *key,
               QuatuorId        *id,
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
  *id = has_row ? quatuor_statement_id (select, 0) : QUATUOR_ID_NONE;
  quatuor_statement_reset (select);
  return TRUE;
}

static gboolean
seat_territory (QuatuorDb        *db,
                const QuatuorId  *seat,
                QuatuorId        *territory,
                GError          **error)
{
  const QuatuorId *known = g_hash_table_lookup (db->seats, seat);

  if (known != NULL)
    {
      *territory = *known;
      return TRUE;
    }

  if (!look_up_scope (db, QUATUOR_TABLE_SEAT, seat, territory, error))
    return FALSE;
  g_hash_table_insert (db->seats, g_memdup2 (seat, sizeof *seat),
                       g_memdup2 (territory, sizeof *territory));
  return TRUE;
}

/* What the column of the scope refers to: it is the territory, or knows it. */
static gboolean
parent_territory (QuatuorDb        *db,
                  const Scope      *scope,
                  const QuatuorId  *parent,
                  QuatuorId        *territory,
                  GError          **error)
{
  if (scope->parent == QUATUOR_TABLE_SEAT)
    return seat_territory (db, parent, territory, error);
  if (scope->parent != QUATUOR_TABLE_TERRITORY)
    return look_up_scope (db, scope->parent, parent, territory, error);
  *territory = *parent;
  return TRUE;
}

static gboolean
find_territory (QuatuorDb                     *db,
                const QuatuorChangesetReader  *change,
                FiledRow                      *row,
                GError                       **error)
{
  Scope scope = scope_of (row->table);
  QuatuorId key = QUATUOR_ID_NONE;
  QuatuorId id = QUATUOR_ID_NONE;

  if (scope.column < 0)
    return TRUE;

  quatuor_changeset_value_id (quatuor_changeset_reader_key (change, 0), &key);
  return (quatuor_changeset_value_id (quatuor_changeset_reader_key (change, scope.column), &id) ||
          look_up_scope (db, row->table, &key, &id, error)) &&
         parent_territory (db, &scope, &id, &row->territory, error);
}

/**
 * quatuor_filing_find_scope:
 * @db: a connection
 * @table: a table
 * @key_row: a row of which only the key counts
 * @territory: (out): whose it is, as far as the key alone tells, or none
 * @error: where an error goes
 *
 * Returns: whether it could be looked up
 */
gboolean
quatuor_filing_find_scope (QuatuorDb      *db,
                           QuatuorTable    table,
                           gconstpointer   key_row,
                           QuatuorId      *territory,
                           GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  Scope scope = scope_of (table);
  const QuatuorId *id;

  *territory = QUATUOR_ID_NONE;
  if (scope.column < 0 || scope.column >= (int) type->n_keys)
    return TRUE;

  id = (const QuatuorId *) ((const guint8 *) key_row + type->fields[scope.column].offset);
  if (scope.parent == QUATUOR_TABLE_SEAT)
    return look_up_scope (db, QUATUOR_TABLE_SEAT, id, territory, error);
  if (scope.parent == QUATUOR_TABLE_TERRITORY)
    *territory = *id;
  return TRUE;
}

/*
 * Collecting
 */

static gboolean
add_change (QuatuorFiling                 *self,
            QuatuorDb                     *db,
            const QuatuorChangesetReader  *change,
            GError                       **error)
{
  FiledRow row = { 0 };

  if (!quatuor_row_find_table (change->table, &row.table))
    return TRUE;
  if (!find_territory (db, change, &row, error))
    return FALSE;

  for (guint i = 0; i < quatuor_row_type (row.table)->n_keys; i++)
    {
      QuatuorId id = QUATUOR_ID_NONE;

      quatuor_changeset_value_id (quatuor_changeset_reader_key (change, (int) i), &id);
      memcpy (row.key + row.size, id.bytes, QUATUOR_ID_SIZE);
      row.size += QUATUOR_ID_SIZE;
    }
  g_array_append_val (self->rows, row);
  return TRUE;
}

/**
 * quatuor_filing_add_changes:
 * @self: a filing
 * @db: a connection that is recording an act
 * @changes: a changeset
 * @size: in bytes
 * @error: where an error goes
 *
 * Returns: whether all its rows were added
 */
gboolean
quatuor_filing_add_changes (QuatuorFiling  *self,
                            QuatuorDb      *db,
                            gconstpointer   changes,
                            gsize           size,
                            GError        **error)
{
  QuatuorChangesetReader change;
  gboolean added = TRUE;

  quatuor_changeset_reader_start (&change, changes, size);
  while (added && quatuor_changeset_reader_next (&change))
    added = add_change (self, db, &change, error);
  self->is_long = self->rows->len > ROWS_MAX;
  return quatuor_changeset_reader_end (&change, db, added ? error : NULL) && added;
}

/**
 * quatuor_filing_add_rows:
 * @self: a filing
 * @db: a connection that is recording an act
 * @table: a table
 * @rows: (array length=n_rows): many of its rows, those of a seat together
 * @n_rows: how many
 * @error: where an error goes
 *
 * Adds the rows of a long entry, without a look at its changeset.
 *
 * Returns: whether they were added
 */
gboolean
quatuor_filing_add_rows (QuatuorFiling  *self,
                         QuatuorDb      *db,
                         QuatuorTable    table,
                         gconstpointer  *rows,
                         guint           n_rows,
                         GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  Scope scope = scope_of (table);
  FiledRow filed = { .table = table };
  const QuatuorId none = QUATUOR_ID_NONE;
  const QuatuorId *before = NULL;

  self->is_long = TRUE;
  for (guint i = 0; i < n_rows; i++)
    {
      const QuatuorId *id = scope.column < 0
        ? &none
        : (const QuatuorId *) ((const guint8 *) rows[i] + type->fields[scope.column].offset);

      if (before != NULL && quatuor_id_equal (before, id))
        continue;
      before = id;
      if (scope.column >= 0 && !parent_territory (db, &scope, id, &filed.territory, error))
        return FALSE;
      g_array_append_val (self->rows, filed);
    }
  return TRUE;
}

/*
 * Writing
 */

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const FiledRow *first = a;
  const FiledRow *second = b;

  if (first->table != second->table)
    return first->table < second->table ? -1 : 1;
  return memcmp (first->key, second->key, sizeof first->key);
}

/* In a long entry the territory takes the place of the key. */
static void
summarise (QuatuorFiling *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      FiledRow *row = &g_array_index (self->rows, FiledRow, i);

      memset (row->key, 0, sizeof row->key);
      memcpy (row->key + 1, row->territory.bytes, QUATUOR_ID_SIZE);
      row->size = SUMMARY_SIZE;
    }
}

/* The history of a territory asks for its entries: one row of each entry that
 * names it is enough. */
static gboolean
write_row (QuatuorDb       *db,
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
 * quatuor_filing_write:
 * @self: a filing
 * @db: a connection that is recording an act
 * @seq: the entry
 * @error: where an error goes
 *
 * Returns: whether all its rows were filed
 */
gboolean
quatuor_filing_write (QuatuorFiling  *self,
                      QuatuorDb      *db,
                      gint64          seq,
                      GError        **error)
{
  g_autoptr (GHashTable) territories = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  const FiledRow *before = NULL;

  if (self->is_long)
    summarise (self);

  /* A changeset is in no order: sorted, each row lies beside the one before. */
  g_array_sort (self->rows, compare_rows);
  for (guint i = 0; i < self->rows->len; i++)
    {
      const FiledRow *row = &g_array_index (self->rows, FiledRow, i);

      if (before != NULL && compare_rows (before, row) == 0)
        continue;
      if (!write_row (db, row, seq, territories, error))
        return FALSE;
      before = row;
    }
  return TRUE;
}

/*
 * Looking into long entries
 */

static gboolean
is_of_row (const QuatuorChangesetReader *change,
           const char                   *table,
           const guint8                 *key,
           gsize                         size)
{
  if (!g_str_equal (change->table, table))
    return FALSE;

  for (gsize i = 0; i < size / QUATUOR_ID_SIZE; i++)
    {
      QuatuorId id = QUATUOR_ID_NONE;

      quatuor_changeset_value_id (quatuor_changeset_reader_key (change, (int) i), &id);
      if (memcmp (id.bytes, key + i * QUATUOR_ID_SIZE, QUATUOR_ID_SIZE) != 0)
        return FALSE;
    }
  return TRUE;
}

/* A key stands in a changeset as its ids, one behind the other: what does not
 * hold these bytes need not be read change by change. */
static gboolean
may_hold (gconstpointer  changes,
          gsize          size,
          const guint8  *key,
          gsize          key_size)
{
  guint8 packed[KEYS_MAX * PACKED_SIZE];
  gsize n_keys = key_size / QUATUOR_ID_SIZE;

  for (gsize i = 0; i < n_keys; i++)
    {
      packed[i * PACKED_SIZE] = SQLITE_BLOB;
      packed[i * PACKED_SIZE + 1] = QUATUOR_ID_SIZE;
      memcpy (packed + i * PACKED_SIZE + 2, key + i * QUATUOR_ID_SIZE, QUATUOR_ID_SIZE);
    }
  return memmem (changes, size, packed, n_keys * PACKED_SIZE) != NULL;
}

/**
 * quatuor_filing_touches:
 * @context: where the answer goes
 * @n_values: 3
 * @values: a changeset, the name of a table, the bytes of a key
 *
 * The SQL function quatuor_touches(): whether a changeset changes a row.
 */
void
quatuor_filing_touches (sqlite3_context  *context,
                        int               n_values,
                        sqlite3_value   **values)
{
  gconstpointer changes = sqlite3_value_blob (values[0]);
  gsize size = (gsize) sqlite3_value_bytes (values[0]);
  const char *table = (const char *) sqlite3_value_text (values[1]);
  const guint8 *key = sqlite3_value_blob (values[2]);
  gsize key_size = (gsize) sqlite3_value_bytes (values[2]);
  QuatuorChangesetReader change;
  gboolean found = FALSE;

  if (changes == NULL || table == NULL || key == NULL || key_size > KEYS_MAX * QUATUOR_ID_SIZE ||
      !may_hold (changes, size, key, key_size))
    {
      sqlite3_result_int (context, 0);
      return;
    }

  quatuor_changeset_reader_start (&change, changes, size);
  while (!found && quatuor_changeset_reader_next (&change))
    found = is_of_row (&change, table, key, key_size);
  g_clear_pointer (&change.iter, sqlite3changeset_finalize);
  sqlite3_result_int (context, found);
}
