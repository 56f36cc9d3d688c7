/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-forget.h"

#include "quatuor-backup.h"
#include "quatuor-journal-private.h"
#include "quatuor-table.h"
#include "quatuor-text.h"

#include <string.h>

/* A name of fewer letters is found in half the words of the language. */
#define MIN_NAME_LENGTH 3

/**
 * quatuor_mention_free:
 * @mention: (transfer full): a mention
 */
void
quatuor_mention_free (QuatuorMention *mention)
{
  g_free (mention->column);
  g_free (mention->text);
  g_free (mention);
}

/*
 * Forgetting
 */

static gboolean
seal_entry (QuatuorDb        *db,
            gint64            seq,
            const QuatuorId  *person,
            GError          **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "forget/changes", error);
  QuatuorStatement *update;
  g_autoptr (GByteArray) changes = NULL;
  gboolean has_row, touched;
  gconstpointer blob;
  gsize size;

  if (select == NULL)
    return FALSE;
  quatuor_statement_bind_int (select, ":seq", seq);
  if (!quatuor_statement_step (select, &has_row, error))
    return FALSE;
  blob = quatuor_statement_blob (select, 0, &size);
  changes = quatuor_changeset_forget (db, blob, (int) size, person, &touched, error);
  quatuor_statement_reset (select);
  if (changes == NULL || !touched)
    return changes != NULL;

  update = quatuor_db_statement (db, "forget/seal", error);
  if (update == NULL)
    return FALSE;
  quatuor_statement_bind_int (update, ":seq", seq);
  quatuor_statement_bind_blob (update, ":changes", changes->data, changes->len);
  return quatuor_statement_run (update, error);
}

static GArray *
list_entries (QuatuorDb        *db,
              const QuatuorId  *person,
              GError          **error)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  QuatuorStatement *select = quatuor_db_statement (db, "forget/entries", error);
  gboolean has_row;

  if (select == NULL)
    return NULL;
  quatuor_statement_bind_id (select, ":person", person);
  while (quatuor_statement_step (select, &has_row, error))
    {
      gint64 seq;

      if (!has_row)
        return g_steal_pointer (&entries);
      seq = quatuor_statement_int (select, 0);
      g_array_append_val (entries, seq);
    }
  return NULL;
}

static gboolean
empty_row_and_journal (QuatuorDb        *db,
                       const QuatuorId  *person,
                       GError          **error)
{
  g_autoptr (GArray) entries = list_entries (db, person, error);
  QuatuorStatement *empty;

  if (entries == NULL)
    return FALSE;
  for (guint i = 0; i < entries->len; i++)
    if (!seal_entry (db, g_array_index (entries, gint64, i), person, error))
      return FALSE;

  empty = quatuor_db_statement (db, "forget/empty", error);
  if (empty == NULL)
    return FALSE;
  quatuor_statement_bind_id (empty, ":person", person);
  return quatuor_statement_run (empty, error);
}

/**
 * quatuor_forget_person:
 * @db: a connection that may write
 * @person: whom to forget
 * @error: where an error goes; up to the end of the transaction nothing is
 *   changed then
 *
 * Leaves of a person only the code: in the table, and in each changeset of the
 * journal, so that replay still equals the tables. Then the file is written
 * anew without its free pages, and the backups are replaced by a fresh one. It
 * is no entry of the journal and cannot be undone. Texts that mention the
 * person are the coach's to mend first: see quatuor_forget_mentions().
 *
 * Returns: whether the person is forgotten here
 */
gboolean
quatuor_forget_person (QuatuorDb        *db,
                       const QuatuorId  *person,
                       GError          **error)
{
  if (!quatuor_db_execute (db, "PRAGMA secure_delete = ON; BEGIN IMMEDIATE", error))
    return FALSE;

  if (!empty_row_and_journal (db, person, error) || !quatuor_db_execute (db, "COMMIT", error))
    {
      if (!sqlite3_get_autocommit (db->sqlite))
        quatuor_db_execute (db, "ROLLBACK", NULL);
      return FALSE;
    }

  return quatuor_db_execute (db, "VACUUM", error) && quatuor_backup_renew (db, error);
}

/*
 * Mentions
 */

typedef struct
{
  GPtrArray  *mentions;
  char       *given;
  char       *family;
} Search;

static gboolean
holds (const char *text,
       const char *name)
{
  return g_utf8_strlen (name, -1) >= MIN_NAME_LENGTH && strstr (text, name) != NULL;
}

static void
look_into (Search        *search,
           QuatuorTable   table,
           gconstpointer  row)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    {
      const QuatuorField *field = &type->fields[i];
      const char *text;
      g_autofree char *folded = NULL;
      QuatuorMention *mention;

      if (field->kind != QUATUOR_FIELD_TEXT)
        continue;
      text = *(char *const *) ((const guint8 *) row + field->offset);
      folded = quatuor_text_fold (text);
      if (!holds (folded, search->family) && !holds (folded, search->given))
        continue;

      mention = g_new0 (QuatuorMention, 1);
      mention->table = table;
      memcpy (mention->key, row, type->n_keys * sizeof (QuatuorId));
      mention->column = g_strdup (field->name);
      mention->text = g_strdup (text);
      g_ptr_array_add (search->mentions, mention);
    }
}

static gboolean
search_tables (QuatuorDb        *db,
               const QuatuorId  *person,
               Search           *search,
               GError          **error)
{
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      QuatuorTable table = (QuatuorTable) i;
      g_autoptr (GPtrArray) rows = quatuor_table_list (db, table, error);

      if (rows == NULL)
        return FALSE;
      for (guint n = 0; n < rows->len; n++)
        {
          gpointer row = g_ptr_array_index (rows, n);

          if (table != QUATUOR_TABLE_PERSON || !quatuor_id_equal (row, person))
            look_into (search, table, row);
          quatuor_row_free (table, row);
        }
    }
  return TRUE;
}

/**
 * quatuor_forget_mentions:
 * @db: a connection
 * @person: somebody
 * @error: where an error goes
 *
 * Looks for the given and the family name, accents and case aside, in all texts
 * of the programme but the person's own card.
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorMention): the texts
 *   for the coach to mend
 */
GPtrArray *
quatuor_forget_mentions (QuatuorDb        *db,
                         const QuatuorId  *person,
                         GError          **error)
{
  g_autoptr (GPtrArray) mentions =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_mention_free);
  g_autofree char *given = NULL;
  g_autofree char *family = NULL;
  gpointer row = NULL;
  Search search;

  if (!quatuor_table_get (db, QUATUOR_TABLE_PERSON, person, &row, error))
    return NULL;
  if (row == NULL)
    return g_steal_pointer (&mentions);

  given = quatuor_text_fold (((const QuatuorPerson *) row)->given_name);
  family = quatuor_text_fold (((const QuatuorPerson *) row)->family_name);
  quatuor_row_free (QUATUOR_TABLE_PERSON, row);

  search = (Search){ mentions, given, family };
  if (!search_tables (db, person, &search, error))
    return NULL;
  return g_steal_pointer (&mentions);
}
