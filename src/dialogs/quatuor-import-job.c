/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-job.h"

#define PERMILLE 1000

/* Cells that are shown to recognise a row by. */
#define N_TELLING 4

/**
 * quatuor_import_job_new:
 * @step: what is to be done
 * @import: the table and how it is read, which is copied
 *
 * Returns: (transfer full): a job that has not run yet
 */
QuatuorImportJob *
quatuor_import_job_new (QuatuorImportStep       step,
                        const QuatuorCsvImport *import)
{
  QuatuorImportJob *self = g_atomic_rc_box_new0 (QuatuorImportJob);

  self->step = step;
  self->import = quatuor_csv_import_copy (import);
  self->import->mode = step == QUATUOR_IMPORT_APPLY ? QUATUOR_CSV_APPLY : QUATUOR_CSV_DRY_RUN;
  self->import->lists_outcomes = step == QUATUOR_IMPORT_CHECK;
  self->cancellable = g_cancellable_new ();
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                      (GDestroyNotify) g_strfreev);
  return self;
}

/**
 * quatuor_import_job_ref:
 * @self: a job
 *
 * Returns: (transfer full): the same job: the bar watches it while it runs
 */
QuatuorImportJob *
quatuor_import_job_ref (QuatuorImportJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  QuatuorImportJob *self = data;

  quatuor_csv_import_free (self->import);
  g_object_unref (self->cancellable);
  quatuor_csv_look_free (self->look);
  quatuor_csv_result_free (self->result);
  g_hash_table_unref (self->rows);
  g_clear_error (&self->error);
}

/**
 * quatuor_import_job_unref:
 * @self: (type QuatuorImportJob) (transfer full): a job
 */
void
quatuor_import_job_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static void
on_progress (double   fraction,
             gpointer data)
{
  QuatuorImportJob *self = data;

  g_atomic_int_set (&self->permille, (int) (fraction * PERMILLE));
}

static void
note_line (QuatuorImportJob *self,
           gint64            line)
{
  g_hash_table_insert (self->rows, g_memdup2 (&line, sizeof line), NULL);
}

/* The lines of which something is said, each without its cells yet. */
static guint
note_lines (QuatuorImportJob *self)
{
  const GPtrArray *problems = self->result->problems;
  const GArray *doubles = self->result->doubles;
  const QuatuorCsvCorrections *corrections = self->import->corrections;
  g_autoptr (GArray) mended =
    corrections != NULL ? quatuor_csv_corrections_lines (corrections) : NULL;

  for (guint i = 0; i < problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (problems, i);

      if (problem->line > 1)
        note_line (self, problem->line);
    }
  for (guint i = 0; i < doubles->len; i++)
    {
      const QuatuorCsvDouble *found = &g_array_index (doubles, QuatuorCsvDouble, i);

      note_line (self, found->line);
      if (found->other_line > 0)
        note_line (self, found->other_line);
    }
  for (guint i = 0; mended != NULL && i < mended->len; i++)
    note_line (self, g_array_index (mended, gint64, i));
  return g_hash_table_size (self->rows);
}

/* The cells of a row that is left out are shown as well: the reader passes over it
 * when it is told of the corrections, so they are laid over here. */
static char **
take_cells (QuatuorImportJob *self,
            QuatuorCsvReader *reader)
{
  const QuatuorCsvCorrections *corrections = self->import->corrections;
  const char *const *instead =
    corrections != NULL
      ? quatuor_csv_corrections_get (corrections, quatuor_csv_reader_get_line (reader)) : NULL;
  guint n_cells = quatuor_csv_reader_get_n_cells (reader);
  char **cells;

  if (instead != NULL)
    return g_strdupv ((char **) instead);

  cells = g_new0 (char *, n_cells + 1);
  for (guint i = 0; i < n_cells; i++)
    cells[i] = g_strdup (quatuor_csv_reader_get_cell (reader, i));
  return cells;
}

/* The rows stand somewhere in a table that may be long: it is read once more. */
static void
take_rows (QuatuorImportJob *self,
           QuatuorDb        *db)
{
  g_autoptr (QuatuorCsvReader) reader = NULL;
  guint n_left = note_lines (self);
  gboolean has_row;

  if (n_left > 0)
    reader = quatuor_csv_import_open (self->import, db, NULL);
  if (reader == NULL)
    return;

  while (n_left > 0 && quatuor_csv_reader_next (reader, &has_row, NULL) && has_row)
    {
      gint64 line = quatuor_csv_reader_get_line (reader);

      if (!g_hash_table_contains (self->rows, &line))
        continue;
      g_hash_table_insert (self->rows, g_memdup2 (&line, sizeof line), take_cells (self, reader));
      n_left--;
    }
}

/**
 * quatuor_import_job_run:
 * @db: the connection
 * @self: (type QuatuorImportJob): a job that has not run yet
 * @error: never set: what is wrong with the table is in the job
 *
 * A QuatuorDbFunc.
 *
 * Returns: %TRUE
 */
gboolean
quatuor_import_job_run (QuatuorDb  *db,
                        gpointer    self,
                        GError    **error)
{
  QuatuorImportJob *job = self;
  QuatuorCsvImport *import = job->import;

  if (job->step == QUATUOR_IMPORT_LOOK)
    {
      job->look = quatuor_csv_look_new (db, import, job->guess ? NULL : &import->kind,
                                        &job->error);
      return TRUE;
    }

  import->progress = on_progress;
  import->progress_data = job;
  import->cancellable = g_object_ref (job->cancellable);
  quatuor_csv_import_run (db, import, &job->result, &job->error);
  take_rows (job, db);
  return TRUE;
}

/**
 * quatuor_import_job_describe:
 * @self: a job that tried a table
 * @line: where a row begins of which something is said
 *
 * Returns: (transfer full): the first cells of the row that hold something, to
 *   recognise it by
 */
char *
quatuor_import_job_describe (const QuatuorImportJob *self,
                             gint64                  line)
{
  const char *const *cells = g_hash_table_lookup (self->rows, &line);
  GString *text = g_string_new (NULL);

  for (guint i = 0, n = 0; cells != NULL && cells[i] != NULL && n < N_TELLING; i++)
    {
      if (*cells[i] == '\0')
        continue;
      g_string_append_printf (text, "%s%s", n > 0 ? ", " : "", cells[i]);
      n++;
    }
  return g_string_free (text, FALSE);
}
