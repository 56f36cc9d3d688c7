/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-job.h"

#include "quatuor-csv-reader.h"

#include <sys/stat.h>

/* Enough to see whether the columns are the right ones. */
#define N_PREVIEW_ROWS 20
#define PERMILLE 1000

/**
 * quatuor_import_job_new:
 * @path: (type filename): a table
 * @mode: to try or to write
 *
 * Returns: (transfer full): a job; the other members may be set before it runs
 */
QuatuorImportJob *
quatuor_import_job_new (const char           *path,
                        QuatuorCsvImportMode  mode)
{
  QuatuorImportJob *self = g_atomic_rc_box_new0 (QuatuorImportJob);

  self->path = g_strdup (path);
  self->mode = mode;
  self->separator = QUATUOR_CSV_DETECT;
  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
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

  g_free (self->path);
  g_strfreev (self->maps);
  g_strfreev (self->headers);
  g_object_unref (self->cancellable);
  g_clear_pointer (&self->result, quatuor_csv_result_free);
  g_clear_error (&self->error);
  g_ptr_array_unref (self->rows);
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

/* The kind most of whose columns are in the header. */
static QuatuorCsvKind
guess_kind (const char *const *header)
{
  QuatuorCsvKind best = QUATUOR_CSV_TERRITORIES;
  guint most = 0;

  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    {
      const QuatuorCsvTable *table = quatuor_csv_kind_get_table ((QuatuorCsvKind) kind);
      guint n_known = 0;

      for (guint i = 0; header[i] != NULL; i++)
        n_known += quatuor_csv_table_find (table, header[i]) >= 0;
      if (n_known > most)
        {
          most = n_known;
          best = (QuatuorCsvKind) kind;
        }
    }
  return best;
}

static char **
take_row (QuatuorCsvReader *reader,
          guint             n_columns)
{
  char **row = g_new0 (char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    {
      gboolean has_cell = i < quatuor_csv_reader_get_n_cells (reader);
      const char *cell = has_cell ? quatuor_csv_reader_get_cell (reader, i) : NULL;

      row[i] = g_strdup (cell != NULL ? cell : "");
    }
  return row;
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

/* What cannot be read is left to the import, which says why. */
static void
look_into (QuatuorImportJob *self)
{
  g_autoptr (QuatuorCsvReader) reader = quatuor_csv_reader_new (self->path, self->separator, NULL);
  gboolean has_row;

  if (reader == NULL)
    return;

  self->headers = g_strdupv ((char **) quatuor_csv_reader_get_header (reader));
  if (self->guess)
    self->kind = guess_kind (quatuor_csv_reader_get_header (reader));
  while (self->rows->len < N_PREVIEW_ROWS &&
         quatuor_csv_reader_next (reader, &has_row, NULL) && has_row)
    g_ptr_array_add (self->rows, take_row (reader, g_strv_length (self->headers)));
}

/**
 * quatuor_import_job_run:
 * @db: the connection
 * @self: (type QuatuorImportJob): a job that has not run yet
 * @error: never set: what is wrong with the table is in the job
 *
 * Reads the first rows and imports the table, or tries to: a QuatuorDbFunc.
 *
 * Returns: %TRUE
 */
gboolean
quatuor_import_job_run (QuatuorDb  *db,
                        gpointer    self,
                        GError    **error)
{
  QuatuorImportJob *job = self;
  g_autoptr (QuatuorCsvImport) import = NULL;

  if (!is_working_file (db, job->path))
    look_into (job);

  import = quatuor_csv_import_new (job->kind, job->path, job->mode);
  import->dialect.separator = job->separator;
  import->maps = g_strdupv (job->maps);
  import->progress = on_progress;
  import->progress_data = job;
  import->cancellable = g_object_ref (job->cancellable);
  quatuor_csv_import_run (db, import, &job->result, &job->error);
  return TRUE;
}
