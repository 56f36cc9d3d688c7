/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-import.h"

#include "quatuor-csv-context.h"
#include "quatuor-csv-header.h"
#include "quatuor-csv-result-private.h"
#include "quatuor-csv-rows.h"
#include "quatuor-csv-sessions.h"
#include "quatuor-journal.h"

#include <sys/stat.h>

static const QuatuorCsvImporter *const IMPORTERS[QUATUOR_N_CSV_KINDS] = {
  [QUATUOR_CSV_TERRITORIES] = &quatuor_csv_territories_importer,
  [QUATUOR_CSV_PEOPLE] = &quatuor_csv_people_importer,
  [QUATUOR_CSV_RATINGS] = &quatuor_csv_ratings_importer,
  [QUATUOR_CSV_PROGRESS] = &quatuor_csv_progress_importer,
  [QUATUOR_CSV_ATTENDANCE] = &quatuor_csv_attendance_importer,
  [QUATUOR_CSV_CONTACTS] = &quatuor_csv_contacts_importer,
  [QUATUOR_CSV_COMMITMENTS] = &quatuor_csv_commitments_importer,
  [QUATUOR_CSV_MOMENTS] = &quatuor_csv_moments_importer,
  [QUATUOR_CSV_VOICES] = &quatuor_csv_voices_importer,
  [QUATUOR_CSV_RECOMMENDATIONS] = &quatuor_csv_recommendations_importer,
  [QUATUOR_CSV_SESSIONS] = &quatuor_csv_sessions_importer,
  [QUATUOR_CSV_ACTIONS] = &quatuor_csv_actions_importer,
  [QUATUOR_CSV_EFFECTS] = &quatuor_csv_effects_importer,
  [QUATUOR_CSV_LEARNINGS] = &quatuor_csv_learnings_importer,
  [QUATUOR_CSV_RESOURCES] = &quatuor_csv_resources_importer,
  [QUATUOR_CSV_PROJECTS] = &quatuor_csv_projects_importer,
};

G_STATIC_ASSERT (QUATUOR_N_TERRITORIES_COLUMNS <= QUATUOR_CSV_COLUMNS_MAX);
G_STATIC_ASSERT (QUATUOR_N_PEOPLE_COLUMNS <= QUATUOR_CSV_COLUMNS_MAX);
G_STATIC_ASSERT (QUATUOR_N_SESSIONS_COLUMNS <= QUATUOR_CSV_COLUMNS_MAX);

/**
 * quatuor_csv_import_new:
 * @kind: what the table holds
 * @path: (type filename): the file, or `-` for standard input
 * @mode: whether to keep what is written
 *
 * Returns: (transfer full): an import that finds out how to read the table
 */
QuatuorCsvImport *
quatuor_csv_import_new (QuatuorCsvKind        kind,
                        const char           *path,
                        QuatuorCsvImportMode  mode)
{
  QuatuorCsvImport *self = g_new0 (QuatuorCsvImport, 1);

  self->kind = kind;
  self->path = g_strdup (path);
  self->mode = mode;
  return self;
}

/**
 * quatuor_csv_import_copy:
 * @self: an import
 *
 * Returns: (transfer full): the same table to be read in the same way, in another
 *   thread perhaps; without what watches or stops @self
 */
QuatuorCsvImport *
quatuor_csv_import_copy (const QuatuorCsvImport *self)
{
  QuatuorCsvImport *copy = quatuor_csv_import_new (self->kind, self->path, self->mode);

  copy->bytes = self->bytes != NULL ? g_bytes_ref (self->bytes) : NULL;
  copy->dialect = self->dialect;
  copy->maps = g_strdupv (self->maps);
  copy->sets = g_strdupv (self->sets);
  if (self->corrections != NULL)
    copy->corrections = quatuor_csv_corrections_copy (self->corrections);
  return copy;
}

/**
 * quatuor_csv_import_free:
 * @self: (nullable) (transfer full): an import
 */
void
quatuor_csv_import_free (QuatuorCsvImport *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_strfreev (self->maps);
  g_strfreev (self->sets);
  quatuor_csv_corrections_free (self->corrections);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/* A namesake was said already, with the same remedy. */
static gboolean
is_namesake (QuatuorCsvContext *context,
             gint64             line)
{
  const GPtrArray *problems = context->result->problems;

  for (guint i = 0; i < problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (problems, i);

      if (problem->code == QUATUOR_PROBLEM_NAMESAKE && problem->line == line)
        return TRUE;
    }
  return FALSE;
}

static void
say_doubles (QuatuorCsvContext *context)
{
  g_clear_pointer (&context->result->doubles, g_array_unref);
  context->result->doubles = quatuor_csv_doubles_find (context->doubles);
  for (guint i = 0; i < context->result->doubles->len; i++)
    {
      const QuatuorCsvDouble *twin = &g_array_index (context->result->doubles, QuatuorCsvDouble, i);
      g_autofree char *name = quatuor_csv_doubles_name (context->doubles, &twin->other);
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT, twin->other_line);

      if (twin->other_line > 0)
        quatuor_csv_context_say_at (context, QUATUOR_PROBLEM_DOUBLE_LINE, twin->line,
                                    QUATUOR_CSV_NO_COLUMN, name, line);
      else if (!is_namesake (context, twin->line))
        quatuor_csv_context_say_at (context, QUATUOR_PROBLEM_DOUBLE, twin->line,
                                    QUATUOR_CSV_NO_COLUMN, name, NULL);
    }
}

static gboolean
do_import (QuatuorDb  *db,
           gpointer    data,
           GError    **error)
{
  QuatuorCsvContext *context = data;
  const QuatuorCsvImporter *importer = context->importer;
  QuatuorCsvNaming *naming = NULL;
  gpointer state = NULL;
  gboolean done;

  context->cohort = quatuor_table_load_cohort (db, error);
  if (context->cohort == NULL)
    return FALSE;

  context->doubles = quatuor_csv_doubles_new (context->import->kind, context->cohort);
  if (context->import->lists_outcomes)
    {
      context->result->outcomes = quatuor_csv_outcomes_new ();
      naming = quatuor_csv_naming_new (context);
    }
  if (importer->begin != NULL)
    state = importer->begin (context);
  done = quatuor_csv_rows_read (context, state, naming, error);
  if (state != NULL)
    importer->free (state);
  quatuor_csv_naming_free (naming);
  if (done && context->doubles != NULL)
    say_doubles (context);
  if (done)
    quatuor_csv_context_say_unsure (context);

  if (done && context->result->n_errors > 0)
    return quatuor_csv_result_raise (context->result, error);

  /* A dry run ends as a cancelled one: the store takes everything back. */
  context->finished = done;
  if (done && context->import->mode == QUATUOR_CSV_DRY_RUN)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_CANCELLED, NULL, NULL);
      return FALSE;
    }
  return done;
}

/* A problem that stopped the reading belongs to the list as well. */
static gboolean
stop (QuatuorCsvContext  *context,
      GError             *cause,
      GError            **error)
{
  const QuatuorProblem *problem = quatuor_problem_from (cause);

  if (problem != NULL && context->result->n_errors == 0)
    quatuor_csv_result_keep (context->result, quatuor_problem_copy (problem));
  g_propagate_error (error, cause);
  return FALSE;
}

static gboolean
run (QuatuorCsvContext  *context,
     GError            **error)
{
  GError *cause = NULL;
  gboolean recorded;

  if (!quatuor_csv_header_map (context))
    return quatuor_csv_result_raise (context->result, error);
  if (!quatuor_csv_rows_find_withheld (context, &cause))
    return stop (context, cause, error);

  recorded = quatuor_journal_record (context->db, context->table->verb, do_import, context, &cause);
  quatuor_csv_result_sort (context->result);
  if (recorded)
    {
      context->result->written = TRUE;
      return TRUE;
    }
  if (context->import->mode == QUATUOR_CSV_DRY_RUN && context->finished)
    {
      g_clear_error (&cause);
      return TRUE;
    }
  return stop (context, cause, error);
}

/* The working file, opened and closed once more, would lose its locks. */
static gboolean
is_working_file (QuatuorDb  *db,
                 const char *path)
{
  struct stat table, working;

  return stat (path, &table) == 0 && stat (quatuor_db_get_path (db), &working) == 0 &&
         table.st_dev == working.st_dev && table.st_ino == working.st_ino;
}

/**
 * quatuor_csv_import_open:
 * @self: an import
 * @db: the programme it goes into, whose own file is no table
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): a reader of the table, without corrections
 */
QuatuorCsvReader *
quatuor_csv_import_open (const QuatuorCsvImport  *self,
                         QuatuorDb               *db,
                         GError                 **error)
{
  if (self->bytes == NULL && is_working_file (db, self->path))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_CSV_ENCODING, self->path, NULL);
      return NULL;
    }
  return quatuor_csv_reader_new_as (self->path, self->bytes, &self->dialect, error);
}

/**
 * quatuor_csv_import_run:
 * @db: a connection to a programme
 * @import: what to import and how
 * @result: (out) (transfer full): what it came to, also when it failed
 * @error: where an error goes: the first problem, when there are some
 *
 * Reads a table and writes what it says: all of it in one act, or nothing. An
 * absent column leaves what it would set alone, an empty cell empties it, an
 * absent row changes nothing, and nothing is deleted.
 *
 * Returns: whether there was no error; a dry run then left all as it was
 */
gboolean
quatuor_csv_import_run (QuatuorDb               *db,
                        const QuatuorCsvImport  *import,
                        QuatuorCsvResult       **result,
                        GError                 **error)
{
  g_autoptr (QuatuorCsvReader) reader = NULL;
  QuatuorCsvContext context = { .db = db, .import = import };
  GError *cause = NULL;
  gboolean done;

  g_return_val_if_fail (import->kind < QUATUOR_N_CSV_KINDS, FALSE);

  *result = quatuor_csv_result_new ();
  context.result = *result;
  context.table = quatuor_csv_kind_get_table (import->kind);
  context.importer = IMPORTERS[import->kind];
  quatuor_csv_context_match (&context);

  reader = quatuor_csv_import_open (import, db, &cause);
  if (reader == NULL)
    return stop (&context, cause, error);

  quatuor_csv_reader_correct (reader, import->corrections);
  context.reader = reader;
  (*result)->encoding = g_strdup (quatuor_csv_reader_get_encoding (reader));
  (*result)->separator = quatuor_csv_reader_get_separator (reader);
  done = run (&context, error);
  quatuor_csv_context_clear (&context);
  return done;
}
