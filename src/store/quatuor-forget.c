/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-forget.h"

#include "quatuor-backup.h"
#include "quatuor-db-private.h"
#include "quatuor-redaction.h"
#include "quatuor-snapshot-private.h"
#include "quatuor-table.h"

#include <string.h>

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
 * Mentions
 */

static void
note_mention (GPtrArray            *mentions,
              QuatuorTable          table,
              gconstpointer         row,
              const QuatuorField   *field)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  QuatuorMention *mention = g_new0 (QuatuorMention, 1);

  mention->table = table;
  memcpy (mention->key, row, type->n_keys * sizeof (QuatuorId));
  mention->column = g_strdup (field->name);
  mention->text = g_strdup (*(char *const *) ((const guint8 *) row + field->offset));
  g_ptr_array_add (mentions, mention);
}

static void
look_into (QuatuorRedaction *redaction,
           GPtrArray        *mentions,
           QuatuorTable      table,
           gconstpointer     row)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].kind == QUATUOR_FIELD_TEXT &&
        quatuor_redaction_finds (redaction,
                                 *(char *const *) ((const guint8 *) row + type->fields[i].offset)))
      {
        note_mention (mentions, table, row, &type->fields[i]);
        quatuor_redaction_keep (redaction, table, row, i);
      }
}

static gboolean
search_tables (QuatuorDb         *db,
               const QuatuorId   *person,
               QuatuorRedaction  *redaction,
               GPtrArray         *mentions,
               GError           **error)
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
            look_into (redaction, mentions, table, row);
          quatuor_row_free (table, row);
        }
    }
  return TRUE;
}

static QuatuorRedaction *
prepare_redaction (QuatuorDb        *db,
                   const QuatuorId  *person,
                   GPtrArray        *mentions,
                   GError          **error)
{
  g_autoptr (QuatuorRedaction) redaction = NULL;
  gpointer row = NULL;

  if (!quatuor_table_get (db, QUATUOR_TABLE_PERSON, person, &row, error))
    return NULL;
  if (row == NULL)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, "person", NULL);
      return NULL;
    }

  redaction = quatuor_redaction_new (row);
  quatuor_row_free (QUATUOR_TABLE_PERSON, row);
  if (!search_tables (db, person, redaction, mentions, error))
    return NULL;
  return g_steal_pointer (&redaction);
}

/**
 * quatuor_forget_mentions:
 * @db: a connection
 * @person: somebody
 * @error: where an error goes
 *
 * Looks for the names, the address and the phone in all texts of the programme
 * but the person's own card.
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
  g_autoptr (QuatuorRedaction) redaction = prepare_redaction (db, person, mentions, error);

  return redaction != NULL ? g_steal_pointer (&mentions) : NULL;
}

/*
 * Forgetting
 */

static gboolean
seal_entry (QuatuorDb         *db,
            QuatuorRedaction  *redaction,
            gint64             seq,
            gconstpointer      changes,
            gsize              size,
            const char        *reason,
            GError           **error)
{
  QuatuorStatement *update;
  g_autoptr (GByteArray) redacted = NULL;
  g_autofree char *redacted_reason = NULL;
  gboolean touched;

  redacted = quatuor_redaction_apply (redaction, db, changes, (int) size, &touched, error);
  if (redacted == NULL)
    return FALSE;
  if (!touched && !quatuor_redaction_finds (redaction, reason))
    return TRUE;

  redacted_reason = quatuor_redaction_text (redaction, reason);
  update = quatuor_db_statement (db, "forget/seal", error);
  if (update == NULL)
    return FALSE;
  quatuor_statement_bind_int (update, ":seq", seq);
  quatuor_statement_bind_text (update, ":reason", redacted_reason);
  quatuor_statement_bind_blob (update, ":changes", redacted->data, redacted->len);
  return quatuor_statement_run (update, error);
}

static gboolean
seal_journal (QuatuorDb         *db,
              QuatuorRedaction  *redaction,
              GError           **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "forget/journal", error);
  gboolean has_row;

  if (select == NULL)
    return FALSE;

  while (quatuor_statement_step (select, &has_row, error))
    {
      gconstpointer changes;
      gsize size;

      if (!has_row)
        return TRUE;

      changes = quatuor_statement_blob (select, 1, &size);
      if (!seal_entry (db, redaction, quatuor_statement_int (select, 0), changes, size,
                       quatuor_statement_text (select, 2), error))
        break;
    }
  quatuor_statement_reset (select);
  return FALSE;
}

static gboolean
empty_card (QuatuorDb        *db,
            const QuatuorId  *person,
            GError          **error)
{
  QuatuorStatement *empty = quatuor_db_statement (db, "forget/empty", error);

  if (empty == NULL)
    return FALSE;
  quatuor_statement_bind_id (empty, ":person", person);
  return quatuor_statement_run (empty, error);
}

static gboolean
forget_in_tables (QuatuorDb        *db,
                  const QuatuorId  *person,
                  GError          **error)
{
  g_autoptr (GPtrArray) mentions =
    g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_mention_free);
  g_autoptr (QuatuorRedaction) redaction = prepare_redaction (db, person, mentions, error);

  return redaction != NULL && seal_journal (db, redaction, error) &&
         quatuor_snapshot_redact_all (db, redaction, error) && empty_card (db, person, error);
}

/**
 * quatuor_forget_person:
 * @db: a connection that may write
 * @person: whom to forget
 * @error: where an error goes; up to the end of the transaction nothing is
 *   changed then
 *
 * Leaves of a person only the code: in the table, and in each changeset of the
 * journal, so that replay still equals the tables. Earlier wordings of other
 * texts lose the name too; a text that mentions the person now is the coach's
 * to mend first (see quatuor_forget_mentions()), and stays as it is. Snapshots,
 * which nobody can mend, lose the names everywhere, locked ones too. Then the
 * file is written anew without its free pages, and the backups are replaced by
 * a fresh one. It is no entry of the journal and cannot be undone.
 *
 * Returns: whether the person is forgotten here
 */
gboolean
quatuor_forget_person (QuatuorDb        *db,
                       const QuatuorId  *person,
                       GError          **error)
{
  gboolean vacuumed;

  if (!quatuor_db_execute (db, "PRAGMA secure_delete = ON; BEGIN IMMEDIATE", error))
    return FALSE;

  if (!forget_in_tables (db, person, error) || !quatuor_db_execute (db, "COMMIT", error))
    {
      if (!sqlite3_get_autocommit (db->sqlite))
        quatuor_db_execute (db, "ROLLBACK", NULL);
      return FALSE;
    }

  /* Old backups hold the name also where the file could not be written anew. */
  vacuumed = quatuor_db_execute (db, "VACUUM", error);
  return quatuor_backup_renew (db, vacuumed ? error : NULL) && vacuumed;
}
