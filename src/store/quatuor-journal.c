/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal.h"

#include "quatuor-filing.h"
#include "quatuor-journal-private.h"
#include "quatuor-phase-close-private.h"
#include "quatuor-rules.h"
#include "quatuor-table.h"

/*
 * The act: one transaction, one session, one entry
 */

static gboolean
open_session (QuatuorDb  *db,
              GError    **error)
{
  int result = sqlite3session_create (db->sqlite, "main", &db->session);

  for (guint i = 0; result == SQLITE_OK && i < QUATUOR_N_TABLES; i++)
    result = sqlite3session_attach (db->session, quatuor_row_type ((QuatuorTable) i)->name);
  db->n_rows = 0;
  return result == SQLITE_OK || quatuor_db_fail (db, result, error);
}

/* Returns the entry's number, or 0. */
static gint64
write_entry (QuatuorDb      *db,
             gconstpointer   changes,
             gsize           size,
             GError        **error)
{
  QuatuorStatement *insert = quatuor_db_statement (db, "journal/insert", error);
  QuatuorId uid = quatuor_id_new ();

  if (insert == NULL)
    return 0;

  if (quatuor_id_is_none (&db->group))
    db->group = uid;
  quatuor_statement_bind_id (insert, ":uid", &uid);
  quatuor_statement_bind_id (insert, ":group_uid", &db->group);
  quatuor_statement_bind_text (insert, ":kind", db->entry_kind);
  quatuor_statement_bind_id (insert, ":undo_of", &db->undo_of);
  quatuor_statement_bind_int (insert, ":at", g_get_real_time ());
  quatuor_statement_bind_id (insert, ":author", &db->author);
  quatuor_statement_bind_text (insert, ":label", db->label);
  quatuor_statement_bind_text (insert, ":reason", db->reason);
  quatuor_statement_bind_int (insert, ":schema_version", db->version);
  quatuor_statement_bind_blob (insert, ":changes", changes, size);
  return quatuor_statement_run (insert, error) ? sqlite3_last_insert_rowid (db->sqlite) : 0;
}

static gboolean
write_changes (QuatuorDb      *db,
               gconstpointer   changes,
               gsize           size,
               GError        **error)
{
  g_autoptr (QuatuorFiling) filing = quatuor_filing_new ();
  gint64 seq = write_entry (db, changes, size, error);

  return seq != 0 && quatuor_filing_add_changes (filing, db, changes, size, error) &&
         quatuor_filing_write (filing, db, seq, error);
}

/* The changeset is taken before the commit: if it cannot be had, nothing of the
 * act may stay. Work that came to nothing gives no bytes, and no entry. */
static gboolean
close_session (QuatuorDb  *db,
               GError    **error)
{
  void *changes = NULL;
  int size = 0;
  int result = sqlite3session_changeset (db->session, &size, &changes);
  gboolean written;

  g_clear_pointer (&db->session, sqlite3session_delete);
  if (result != SQLITE_OK)
    return quatuor_db_fail (db, result, error);

  written = size == 0 || write_changes (db, changes, (gsize) size, error);
  sqlite3_free (changes);
  return written;
}

/**
 * quatuor_journal_pause:
 * @db: a connection that is recording an act
 * @error: where an error goes
 *
 * Writes what was recorded up to here. Until quatuor_journal_resume(), who
 * writes a row must also write its entry, by quatuor_journal_write_rows().
 *
 * Returns: whether it went well
 */
gboolean
quatuor_journal_pause (QuatuorDb  *db,
                       GError    **error)
{
  return close_session (db, error);
}

/**
 * quatuor_journal_resume:
 * @db: a connection whose recording pauses
 * @error: where an error goes
 *
 * Returns: whether it records again
 */
gboolean
quatuor_journal_resume (QuatuorDb  *db,
                        GError    **error)
{
  return open_session (db, error);
}

/**
 * quatuor_journal_write_rows:
 * @db: a connection whose recording pauses
 * @table: a table
 * @rows: (array length=n_rows): the rows of it that @changes inserts
 * @n_rows: how many
 * @changes: a changeset
 * @error: where an error goes
 *
 * Returns: whether there is an entry now
 */
gboolean
quatuor_journal_write_rows (QuatuorDb         *db,
                            QuatuorTable       table,
                            gconstpointer     *rows,
                            guint              n_rows,
                            const GByteArray  *changes,
                            GError           **error)
{
  g_autoptr (QuatuorFiling) filing = quatuor_filing_new ();
  gint64 seq = write_entry (db, changes->data, changes->len, error);

  return seq != 0 && quatuor_filing_add_rows (filing, db, table, rows, n_rows, error) &&
         quatuor_filing_write (filing, db, seq, error);
}

/**
 * quatuor_journal_tick:
 * @db: a connection that is recording an act
 * @error: where an error goes
 *
 * Counts one written row, and closes the changeset when it has grown long.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_journal_tick (QuatuorDb  *db,
                      GError    **error)
{
  db->n_rows++;
  if (db->n_rows < QUATUOR_JOURNAL_CHUNK)
    return TRUE;
  return close_session (db, error) && open_session (db, error);
}

static void
start_act (QuatuorDb  *db,
           const char *kind,
           const char *label)
{
  db->entry_kind = kind;
  db->label = label;
  db->group = QUATUOR_ID_NONE;
  quatuor_rules_start (db);
  g_clear_pointer (&db->seats, g_hash_table_unref);
  db->seats = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, g_free);
}

static void
end_act (QuatuorDb *db)
{
  g_clear_pointer (&db->session, sqlite3session_delete);
  g_clear_pointer (&db->campaigns, g_hash_table_unref);
  g_clear_pointer (&db->seats, g_hash_table_unref);
  g_clear_pointer (&db->closed_phases, g_hash_table_unref);
  db->label = NULL;
  db->reason = NULL;
  db->undo_of = QUATUOR_ID_NONE;
}

static gboolean
record (QuatuorDb      *db,
        const char     *kind,
        const char     *label,
        QuatuorDbFunc   func,
        gpointer        data,
        GError        **error)
{
  gboolean done;

  g_return_val_if_fail (!quatuor_db_is_recording (db), FALSE);

  if (!quatuor_db_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  start_act (db, kind, label);
  g_clear_pointer (&db->taken_title, g_free);
  done = open_session (db, error) && func (db, data, error) && close_session (db, error) &&
         quatuor_phase_close_end_act (db, error) && quatuor_db_execute (db, "COMMIT", error);
  end_act (db);
  if (!done)
    {
      /* A cancelled act must still be rolled back. */
      g_autoptr (GCancellable) cancellable = g_steal_pointer (&db->cancellable);

      g_clear_pointer (&db->taken_title, g_free);
      if (!sqlite3_get_autocommit (db->sqlite))
        quatuor_db_execute (db, "ROLLBACK", NULL);
      db->cancellable = g_steal_pointer (&cancellable);
    }
  return done;
}

/**
 * quatuor_journal_record:
 * @db: a connection
 * @label: as quatuor_edit_get_label() gives it
 * @func: does the act, by quatuor_table_put() and quatuor_table_remove()
 * @data: the second argument of @func
 * @error: where an error goes; the programme is then as it was
 *
 * The one door for writing: one act, one transaction, one step of undo.
 *
 * Returns: whether the act is done and on the disk
 */
gboolean
quatuor_journal_record (QuatuorDb      *db,
                        const char     *label,
                        QuatuorDbFunc   func,
                        gpointer        data,
                        GError        **error)
{
  return record (db, "act", label, func, data, error);
}

/**
 * quatuor_journal_record_base:
 * @db: a connection
 * @label: as quatuor_edit_get_label() gives it
 * @func: fills the programme
 * @data: the second argument of @func
 * @error: where an error goes; the programme is then as it was
 *
 * As quatuor_journal_record(), for entry 0: the creation of the programme or
 * the opening of an archive. It cannot be undone.
 *
 * Returns: whether it is done and on the disk
 */
gboolean
quatuor_journal_record_base (QuatuorDb      *db,
                             const char     *label,
                             QuatuorDbFunc   func,
                             gpointer        data,
                             GError        **error)
{
  return record (db, "base", label, func, data, error);
}

static gboolean
put_change (QuatuorDb            *db,
            const QuatuorChange  *change,
            GError              **error)
{
  gpointer present = NULL;

  if (change->before != NULL)
    {
      if (!quatuor_table_get (db, change->table, change->row, &present, error))
        return FALSE;
      if (present != NULL)
        quatuor_row_take_over (change->table, change->row, change->before, present);
      quatuor_row_free (change->table, present);
    }
  return quatuor_table_put (db, change->table, change->row, NULL, error);
}

static gboolean
make_changes (QuatuorDb  *db,
              gpointer    data,
              GError    **error)
{
  QuatuorEdit *edit = data;
  const GPtrArray *changes = quatuor_edit_get_changes (edit);

  db->reason = quatuor_edit_get_reason (edit);
  for (guint i = 0; i < changes->len; i++)
    {
      const QuatuorChange *change = g_ptr_array_index (changes, i);

      if (change->remove ? !quatuor_table_remove (db, change->table, change->row, error)
                         : !put_change (db, change, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * quatuor_journal_apply:
 * @db: a connection
 * @edit: an act
 * @error: where an error goes; the programme is then as it was
 *
 * Returns: whether the act is done and on the disk
 */
gboolean
quatuor_journal_apply (QuatuorDb    *db,
                       QuatuorEdit  *edit,
                       GError      **error)
{
  return record (db, "act", quatuor_edit_get_label (edit), make_changes, edit, error);
}

/**
 * quatuor_journal_set_author:
 * @db: a connection
 * @author: the person who acts from here on, or none
 */
void
quatuor_journal_set_author (QuatuorDb       *db,
                            const QuatuorId *author)
{
  db->author = *author;
}

/*
 * Undo and redo
 */

typedef struct
{
  const char         *kind;    /* of the new entry */
  const char         *group;   /* the statement that gives the changes of an act */
  gboolean            invert;
  QuatuorEntry     *(*peek)    (QuatuorDb  *db,
                                GError    **error);
  QuatuorProblemCode  nothing; /* when there is no such act */
} Replay;

static const Replay UNDO = { "undo", "journal/group-backwards", TRUE, quatuor_journal_peek_undo,
                             QUATUOR_PROBLEM_NOTHING_TO_UNDO };
static const Replay REDO = { "redo", "journal/group", FALSE, quatuor_journal_peek_redo,
                             QUATUOR_PROBLEM_NOTHING_TO_REDO };

static gboolean
replay_group (QuatuorDb        *db,
              const Replay     *replay,
              const QuatuorId  *group,
              GError          **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, replay->group, error);
  gboolean has_row;

  if (select == NULL)
    return FALSE;

  quatuor_statement_bind_id (select, ":group_uid", group);
  while (quatuor_statement_step (select, &has_row, error))
    {
      gconstpointer changes;
      gsize size;

      if (!has_row)
        return TRUE;

      /* Each part of a long act goes into a changeset of its own here as well. */
      changes = quatuor_statement_blob (select, 0, &size);
      if (!quatuor_changeset_apply (db, changes, (int) size, replay->invert, error) ||
          !close_session (db, error) || !open_session (db, error))
        {
          quatuor_statement_reset (select);
          return FALSE;
        }
    }
  return FALSE;
}

/* A person who was shown another act than the one that it would be is told so. */
static QuatuorEntry *
find_newest (QuatuorDb     *db,
             const Replay  *replay,
             GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autoptr (QuatuorEntry) entry = replay->peek (db, &local_error);

  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (quatuor_db_is_changed_elsewhere (db))
    quatuor_problem_raise (error, QUATUOR_PROBLEM_CHANGED_ELSEWHERE, NULL, NULL);
  else if (entry == NULL)
    quatuor_problem_raise (error, replay->nothing, NULL, NULL);
  else
    return g_steal_pointer (&entry);
  return NULL;
}

/* Which act it is, is looked up here, where nobody else can write. */
static gboolean
replay_newest (QuatuorDb  *db,
               gpointer    data,
               GError    **error)
{
  const Replay *replay = data;
  g_autoptr (QuatuorEntry) entry = find_newest (db, replay, error);
  gboolean replayed;

  if (entry == NULL)
    return FALSE;

  db->label = entry->label;
  db->undo_of = entry->group;
  replayed = replay_group (db, replay, &entry->group, error);
  db->label = NULL; /* the entry's own */
  return replayed;
}

static gboolean
replay_entry (QuatuorDb     *db,
              const Replay  *replay,
              GError       **error)
{
  g_autoptr (GCancellable) cancellable = NULL;
  gboolean done;

  /* What is replayed leads to a state that was checked when it was made, and any
   * difference is a conflict that stops it. Checked again, each person or seat
   * that goes would cost a look at all ratings. */
  if (!quatuor_db_execute (db, "PRAGMA foreign_keys = OFF", error))
    return FALSE;

  done = record (db, replay->kind, NULL, replay_newest, (gpointer) replay, error);

  /* Also after a cancelled undo. */
  cancellable = g_steal_pointer (&db->cancellable);
  done = quatuor_db_execute (db, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
  db->cancellable = g_steal_pointer (&cancellable);
  return done;
}

/**
 * quatuor_journal_undo:
 * @db: a connection
 * @error: where an error goes; the programme is then as it was
 *
 * Takes back the newest act that stands, by a new entry that inverts it.
 *
 * Returns: whether it was taken back
 */
gboolean
quatuor_journal_undo (QuatuorDb  *db,
                      GError    **error)
{
  return replay_entry (db, &UNDO, error);
}

/**
 * quatuor_journal_redo:
 * @db: a connection
 * @error: where an error goes; the programme is then as it was
 *
 * Brings back the act that was taken back last, unless a new act came since.
 *
 * Returns: whether it was brought back
 */
gboolean
quatuor_journal_redo (QuatuorDb  *db,
                      GError    **error)
{
  return replay_entry (db, &REDO, error);
}
