/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-filing.h"
#include "quatuor-journal-private.h"

#include <string.h>

/* The columns of `journal/entry`. `journal/list*` and `journal/peek-*` give groups. */
enum
{
  COLUMN_GROUP,
  COLUMN_KIND,
  COLUMN_UNDO_OF,
  COLUMN_FIRST_SEQ,
  COLUMN_LAST_SEQ,
  COLUMN_AT,
  COLUMN_AUTHOR,
  COLUMN_LABEL,
  COLUMN_REASON,
  COLUMN_UNDONE,
};

static QuatuorEntryKind
parse_kind (const char *text)
{
  static const char *const KINDS[] = { "base", "act", "undo", "redo", "migration" };

  for (guint i = 0; i < G_N_ELEMENTS (KINDS); i++)
    if (g_strcmp0 (text, KINDS[i]) == 0)
      return (QuatuorEntryKind) i;
  return QUATUOR_ENTRY_ACT;
}

static QuatuorEntry *
make_entry (QuatuorStatement *row)
{
  QuatuorEntry *entry = g_new0 (QuatuorEntry, 1);

  entry->group = quatuor_statement_id (row, COLUMN_GROUP);
  entry->kind = parse_kind (quatuor_statement_text (row, COLUMN_KIND));
  entry->undo_of = quatuor_statement_id (row, COLUMN_UNDO_OF);
  entry->first_seq = quatuor_statement_int (row, COLUMN_FIRST_SEQ);
  entry->last_seq = quatuor_statement_int (row, COLUMN_LAST_SEQ);
  entry->at = quatuor_statement_int (row, COLUMN_AT);
  entry->author = quatuor_statement_id (row, COLUMN_AUTHOR);
  entry->label = g_strdup (quatuor_statement_text (row, COLUMN_LABEL));
  entry->reason = g_strdup (quatuor_statement_text (row, COLUMN_REASON));
  entry->undone = quatuor_statement_int (row, COLUMN_UNDONE) != 0;
  return entry;
}

/**
 * quatuor_entry_free:
 * @entry: (nullable) (transfer full): an entry
 */
void
quatuor_entry_free (QuatuorEntry *entry)
{
  if (entry == NULL)
    return;

  g_free (entry->label);
  g_free (entry->reason);
  g_free (entry);
}

/**
 * quatuor_field_change_free:
 * @change: (transfer full): a change
 */
void
quatuor_field_change_free (QuatuorFieldChange *change)
{
  g_free (change->column);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

/* The entry of the group that a statement stands at. */
static QuatuorEntry *
read_entry (QuatuorDb         *db,
            QuatuorStatement  *groups,
            GError           **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "journal/entry", error);
  QuatuorId group = quatuor_statement_id (groups, COLUMN_GROUP);
  QuatuorEntry *entry = NULL;
  gboolean has_row;

  if (select == NULL)
    return NULL;

  quatuor_statement_bind_id (select, ":group_uid", &group);
  if (quatuor_statement_step (select, &has_row, error) && has_row)
    entry = make_entry (select);
  quatuor_statement_reset (select);
  return entry;
}

static QuatuorEntry *
peek (QuatuorDb   *db,
      const char  *name,
      GError     **error)
{
  QuatuorStatement *groups = quatuor_db_statement (db, name, error);
  QuatuorEntry *entry = NULL;
  gboolean has_row;

  if (groups != NULL && quatuor_statement_step (groups, &has_row, error) && has_row)
    {
      entry = read_entry (db, groups, error);
      quatuor_statement_reset (groups);
    }
  return entry;
}

/**
 * quatuor_journal_peek_undo:
 * @db: a connection
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the act that undo would take back; %NULL
 *   without an error when there is none
 */
QuatuorEntry *
quatuor_journal_peek_undo (QuatuorDb  *db,
                           GError    **error)
{
  return peek (db, "journal/peek-undo", error);
}

/**
 * quatuor_journal_peek_redo:
 * @db: a connection
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the act that redo would bring back;
 *   %NULL without an error when there is none
 */
QuatuorEntry *
quatuor_journal_peek_redo (QuatuorDb  *db,
                           GError    **error)
{
  return peek (db, "journal/peek-redo", error);
}

static GPtrArray *
read_entries (QuatuorDb         *db,
              QuatuorStatement  *groups,
              GError           **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_entry_free);
  gboolean has_row;

  while (quatuor_statement_step (groups, &has_row, error))
    {
      QuatuorEntry *entry = has_row ? read_entry (db, groups, error) : NULL;

      if (!has_row)
        return g_steal_pointer (&entries);
      if (entry == NULL)
        {
          quatuor_statement_reset (groups);
          return NULL;
        }
      g_ptr_array_add (entries, entry);
    }
  return NULL;
}

/**
 * quatuor_journal_list:
 * @db: a connection
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorEntry): all entries,
 *   the newest first
 */
GPtrArray *
quatuor_journal_list (QuatuorDb  *db,
                      GError    **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "journal/list", error);

  return select != NULL ? read_entries (db, select, error) : NULL;
}

/**
 * quatuor_journal_list_row:
 * @db: a connection
 * @table: a table
 * @key_row: a row of which only the key counts
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorEntry): the entries
 *   that changed this row, the newest first
 */
GPtrArray *
quatuor_journal_list_row (QuatuorDb      *db,
                          QuatuorTable    table,
                          gconstpointer   key_row,
                          GError        **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  QuatuorStatement *select;
  QuatuorId territory;

  if (!quatuor_filing_find_scope (db, table, key_row, &territory, error))
    return NULL;
  select = quatuor_db_statement (db, "journal/list-row", error);
  if (select == NULL)
    return NULL;

  /* The key's ids are the first members of a row, one after the other. */
  quatuor_statement_bind_text (select, ":tab", type->name);
  quatuor_statement_bind_blob (select, ":pk", key_row, type->n_keys * QUATUOR_ID_SIZE);
  quatuor_statement_bind_id (select, ":territory", &territory);
  return read_entries (db, select, error);
}

/**
 * quatuor_journal_list_territory:
 * @db: a connection
 * @territory: a territory
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorEntry): the entries
 *   that changed anything of this territory, the newest first
 */
GPtrArray *
quatuor_journal_list_territory (QuatuorDb        *db,
                                const QuatuorId  *territory,
                                GError          **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "journal/list-territory", error);

  if (select == NULL)
    return NULL;

  quatuor_statement_bind_id (select, ":territory", territory);
  return read_entries (db, select, error);
}

/**
 * quatuor_journal_details:
 * @db: a connection
 * @group: an entry's group
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorFieldChange): what
 *   the entry changed, a column each
 */
GPtrArray *
quatuor_journal_details (QuatuorDb        *db,
                         const QuatuorId  *group,
                         GError          **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "journal/group", error);
  g_autoptr (GPtrArray) all =
    g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_field_change_free);
  gboolean has_row;

  if (select == NULL)
    return NULL;

  quatuor_statement_bind_id (select, ":group_uid", group);
  while (quatuor_statement_step (select, &has_row, error))
    {
      g_autoptr (GPtrArray) part = NULL;
      gconstpointer changes;
      gsize size;

      if (!has_row)
        return g_steal_pointer (&all);

      changes = quatuor_statement_blob (select, 0, &size);
      part = quatuor_changeset_describe (db, changes, (int) size, error);
      if (part == NULL)
        break;
      g_ptr_array_extend_and_steal (all, g_steal_pointer (&part));
    }
  quatuor_statement_reset (select);
  return NULL;
}

/**
 * quatuor_journal_last_seq:
 * @db: a connection
 *
 * Returns: the number of the newest row of the journal; 0 for none
 */
gint64
quatuor_journal_last_seq (QuatuorDb *db)
{
  QuatuorStatement *select = quatuor_db_statement (db, "journal/last-seq", NULL);
  gboolean has_row;
  gint64 seq = 0;

  if (select != NULL && quatuor_statement_step (select, &has_row, NULL) && has_row)
    {
      seq = quatuor_statement_int (select, 0);
      quatuor_statement_reset (select);
    }
  return seq;
}
