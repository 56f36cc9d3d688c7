/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-check.h"

#include "quatuor-compare.h"
#include "quatuor-journal-private.h"
#include "quatuor-schema.h"
#include "quatuor-snapshot-private.h"
#include "quatuor-table.h"
#include "quatuor-text.h"

static void
add (GPtrArray          *problems,
     QuatuorProblemCode  code,
     const char         *value,
     const char         *detail)
{
  g_ptr_array_add (problems, quatuor_problem_new (code, value, detail));
}

/*
 * The file
 */

static gboolean
check_pragma (QuatuorDb           *db,
              const char          *pragma,
              int                  column,
              QuatuorProblemCode   code,
              GPtrArray           *problems,
              GError             **error)
{
  QuatuorStatement *statement = quatuor_db_statement_for (db, pragma, pragma, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  while (quatuor_statement_step (statement, &has_row, error))
    {
      const char *text;

      if (!has_row)
        return TRUE;
      text = quatuor_statement_text (statement, column);
      if (g_strcmp0 (text, "ok") != 0)
        add (problems, code, db->path, text);
    }
  return FALSE;
}

/*
 * The journal against the tables
 */

static gboolean
run_migration_on (QuatuorDb        *replica,
                  const GPtrArray  *migrations,
                  int               version,
                  GError          **error)
{
  for (guint i = 0; i < migrations->len; i++)
    {
      const QuatuorMigration *migration = g_ptr_array_index (migrations, i);

      if (migration->version > replica->version && migration->version <= version)
        {
          if (!quatuor_db_execute (replica, migration->sql, error))
            return FALSE;
          replica->version = migration->version;
        }
    }
  return TRUE;
}

static gboolean
replay (QuatuorDb   *db,
        QuatuorDb   *replica,
        GError     **error)
{
  g_autoptr (GPtrArray) migrations = quatuor_schema_get_shipped ();
  QuatuorStatement *select = quatuor_db_statement (db, "check/journal", error);
  gboolean has_row;

  if (select == NULL)
    return FALSE;

  while (quatuor_statement_step (select, &has_row, error))
    {
      gconstpointer changes;
      gsize size;

      if (!has_row)
        return run_migration_on (replica, migrations, db->version, error);

      changes = quatuor_statement_blob (select, 1, &size);
      if (!run_migration_on (replica, migrations, (int) quatuor_statement_int (select, 0), error) ||
          !quatuor_changeset_apply (replica, changes, (int) size, FALSE, error))
        {
          quatuor_statement_reset (select);
          return FALSE;
        }
    }
  return FALSE;
}

static gboolean
note_table (QuatuorTable   table,
            gconstpointer  before,
            gconstpointer  after,
            gpointer       data,
            GError       **error)
{
  gboolean *differs = data;

  differs[table] = TRUE;
  return TRUE;
}

static gboolean
check_journal (QuatuorDb   *db,
               GPtrArray   *problems,
               GError     **error)
{
  g_autoptr (QuatuorDb) replica = quatuor_db_create (":memory:", error);
  g_autoptr (GError) replay_error = NULL;
  gboolean differs[QUATUOR_N_TABLES] = { FALSE };

  if (replica == NULL)
    return FALSE;

  /* Parts of a long act may refer to rows of a later part. */
  if (!quatuor_db_execute (replica, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  if (!replay (db, replica, &replay_error))
    {
      if (g_error_matches (replay_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&replay_error));
          return FALSE;
        }
      add (problems, QUATUOR_PROBLEM_JOURNAL_DIFFERS, "journal", replay_error->message);
      return TRUE;
    }

  if (!quatuor_compare (replica, db, note_table, differs, error))
    return FALSE;
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    if (differs[i])
      add (problems, QUATUOR_PROBLEM_JOURNAL_DIFFERS, quatuor_row_type ((QuatuorTable) i)->name,
           "replay");
  return TRUE;
}

/*
 * The snapshots
 */

static gboolean
check_snapshots (QuatuorDb  *db,
                 GPtrArray  *problems,
                 GError    **error)
{
  g_autoptr (GPtrArray) snapshots = quatuor_snapshot_list (db, error);

  if (snapshots == NULL)
    return FALSE;
  for (guint i = 0; i < snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (snapshots, i);
      g_autoptr (GError) damage = NULL;

      if (!quatuor_snapshot_is_whole (db, &snapshot->id, &damage))
        add (problems, QUATUOR_PROBLEM_SNAPSHOT_DAMAGED, snapshot->title, snapshot->title);
    }
  return TRUE;
}

/*
 * The rules of the domain
 */

static gboolean
check_rule (QuatuorDb           *db,
            const char          *name,
            QuatuorProblemCode   code,
            GPtrArray           *problems,
            GError             **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, name, error);
  gboolean has_row;

  if (select == NULL)
    return FALSE;

  while (quatuor_statement_step (select, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      add (problems, code, quatuor_statement_text (select, 0), quatuor_statement_text (select, 1));
    }
  return FALSE;
}

static gboolean
check_sirens (QuatuorDb   *db,
              GPtrArray   *problems,
              GError     **error)
{
  g_autoptr (GPtrArray) territories = quatuor_table_list (db, QUATUOR_TABLE_TERRITORY, error);

  if (territories == NULL)
    return FALSE;
  for (guint i = 0; i < territories->len; i++)
    {
      QuatuorTerritory *territory = g_ptr_array_index (territories, i);

      if (territory->siren != NULL && !quatuor_text_is_siren (territory->siren))
        add (problems, QUATUOR_PROBLEM_BAD_SIREN, territory->siren, territory->code);
      quatuor_row_free (QUATUOR_TABLE_TERRITORY, territory);
    }
  return TRUE;
}

/**
 * quatuor_check:
 * @db: a connection
 * @error: where an error goes when the check itself could not be done
 *
 * Looks whether the file is sound, whether the journal, replayed from the
 * creation, gives the tables as they are, whether the snapshots are those that
 * were taken, and whether the rules of the domain hold.
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorProblem): what was
 *   found; empty when all is well
 */
GPtrArray *
quatuor_check (QuatuorDb  *db,
               GError    **error)
{
  g_autoptr (GPtrArray) problems =
      g_ptr_array_new_with_free_func ((GDestroyNotify) quatuor_problem_free);

  if (!check_pragma (db, "PRAGMA integrity_check (100)", 0, QUATUOR_PROBLEM_FILE_DAMAGED, problems,
                     error))
    return NULL;
  if (problems->len > 0)
    return g_steal_pointer (&problems);

  if (!check_pragma (db, "PRAGMA foreign_key_check", 0, QUATUOR_PROBLEM_REFERENCE, problems,
                     error) ||
      !check_journal (db, problems, error) || !check_snapshots (db, problems, error) ||
      !check_rule (db, "check/two-holders", QUATUOR_PROBLEM_SECOND_HOLDER, problems, error) ||
      !check_rule (db, "check/seat-missing", QUATUOR_PROBLEM_VALUE_MISSING, problems, error) ||
      !check_sirens (db, problems, error))
    return NULL;
  return g_steal_pointer (&problems);
}
