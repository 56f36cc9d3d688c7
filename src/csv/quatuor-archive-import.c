/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "quatuor-csv"

#include "quatuor-archive-private.h"

#include "quatuor-backup.h"
#include "quatuor-csv-reader.h"
#include "quatuor-journal.h"
#include "quatuor-problem.h"
#include "quatuor-table.h"

#include <string.h>

#define LABEL "archive.open"

enum
{
  MANIFEST_FILE,
  MANIFEST_ROWS,
  MANIFEST_SHA256,
  MANIFEST_SCHEMA_VERSION,
};

typedef struct
{
  QuatuorDb           *db;
  const char          *directory;
  GCancellable        *cancellable;
  QuatuorArchiveTotal  total;
  gboolean             listed[QUATUOR_ARCHIVE_N_FILES];
  gint64               n_rows[QUATUOR_ARCHIVE_N_FILES];
} Import;

/* Says where an archive is not what it says it is. */
static gboolean
refuse (QuatuorCsvReader  *reader,
        const char        *column,
        const char        *what,
        GError           **error)
{
  QuatuorProblem *problem = quatuor_problem_new (QUATUOR_PROBLEM_ARCHIVE_DAMAGED, NULL, what);

  quatuor_problem_set_place (problem, quatuor_csv_reader_get_name (reader),
                             quatuor_csv_reader_get_line (reader), column);
  quatuor_problem_raise_as (error, problem);
  return FALSE;
}

static gboolean
refuse_file (const char  *name,
             GError     **error)
{
  quatuor_problem_raise (error, QUATUOR_PROBLEM_ARCHIVE_DAMAGED, NULL, name);
  return FALSE;
}

static gboolean
parse_integer (const char *text,
               gint64     *value)
{
  return g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64, value, NULL);
}

/*
 * The manifest
 */

/* Only names of ours are taken, so that no path leads out of the folder. */
static gboolean
find_file (const char *name,
           guint      *file)
{
  for (guint i = 0; i < QUATUOR_ARCHIVE_N_FILES; i++)
    {
      g_autofree char *known = quatuor_archive_file_name (i);

      if (g_str_equal (name, known))
        {
          *file = i;
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
check_file (Import            *self,
            QuatuorCsvReader  *manifest,
            GError           **error)
{
  const char *name = quatuor_csv_reader_get_cell (manifest, MANIFEST_FILE);
  const char *column = quatuor_archive_manifest_columns[MANIFEST_FILE];
  g_autofree char *path = NULL;
  g_autofree char *checksum = NULL;
  gint64 version;
  guint file;

  if (!find_file (name, &file) || self->listed[file])
    return refuse (manifest, column, name, error);
  if (!parse_integer (quatuor_csv_reader_get_cell (manifest, MANIFEST_SCHEMA_VERSION), &version))
    return refuse (manifest, quatuor_archive_manifest_columns[MANIFEST_SCHEMA_VERSION], name,
                   error);
  if (version > quatuor_db_get_version (self->db))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_NEWER, self->directory, NULL);
      return FALSE;
    }
  if (!parse_integer (quatuor_csv_reader_get_cell (manifest, MANIFEST_ROWS), &self->n_rows[file]))
    return refuse (manifest, quatuor_archive_manifest_columns[MANIFEST_ROWS], name, error);

  path = g_build_filename (self->directory, name, NULL);
  checksum = quatuor_archive_checksum (path, NULL);
  if (g_strcmp0 (checksum, quatuor_csv_reader_get_cell (manifest, MANIFEST_SHA256)) != 0)
    return refuse (manifest, quatuor_archive_manifest_columns[MANIFEST_SHA256], name, error);
  self->listed[file] = TRUE;
  return TRUE;
}

static gboolean
check_manifest_header (QuatuorCsvReader *manifest)
{
  const char *const *header = quatuor_csv_reader_get_header (manifest);

  for (guint i = 0; i < QUATUOR_ARCHIVE_N_MANIFEST_COLUMNS; i++)
    if (g_strcmp0 (header[i], quatuor_archive_manifest_columns[i]) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
read_manifest (Import  *self,
               GError **error)
{
  g_autofree char *path = g_build_filename (self->directory, QUATUOR_ARCHIVE_MANIFEST, NULL);
  g_autoptr (QuatuorCsvReader) manifest = quatuor_csv_reader_new (path, ',', error);
  gboolean has_row = TRUE;

  if (manifest == NULL)
    return FALSE;
  if (!check_manifest_header (manifest))
    return refuse_file (QUATUOR_ARCHIVE_MANIFEST, error);

  while (has_row)
    {
      if (!quatuor_csv_reader_next (manifest, &has_row, error))
        return FALSE;
      if (has_row && !check_file (self, manifest, error))
        return FALSE;
    }
  return self->n_rows[QUATUOR_TABLE_PROGRAMME] == 1 ||
         refuse_file (QUATUOR_ARCHIVE_MANIFEST, error);
}

/*
 * Tables
 */

/* Which column of the table each cell fills; an archive of an older schema has
 * fewer, and none that we do not know. */
static gboolean
map_header (QuatuorCsvReader    *reader,
            QuatuorTable         table,
            const QuatuorField **fields)
{
  const char *const *header = quatuor_csv_reader_get_header (reader);

  for (guint i = 0; header[i] != NULL; i++)
    {
      fields[i] = quatuor_row_find_field (table, header[i]);
      if (fields[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_row (Import               *self,
         QuatuorCsvReader     *reader,
         QuatuorTable          table,
         const QuatuorField  **fields,
         GError              **error)
{
  guint n_columns = quatuor_csv_reader_get_n_columns (reader);
  gpointer row;
  gboolean put;

  if (quatuor_csv_reader_get_n_cells (reader) != n_columns)
    return refuse (reader, NULL, quatuor_row_type (table)->name, error);

  row = quatuor_row_new (table);
  for (guint i = 0; i < n_columns; i++)
    if (!quatuor_field_parse (fields[i], quatuor_csv_reader_get_cell (reader, i), row))
      {
        quatuor_row_free (table, row);
        return refuse (reader, fields[i]->name, quatuor_csv_reader_get_cell (reader, i), error);
      }
  put = quatuor_table_put (self->db, table, row, NULL, error);
  quatuor_row_free (table, row);
  return put && !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* A number is text here as everything else: a STRICT table takes it for one. */
static gboolean
put_untracked (Import                     *self,
               QuatuorCsvReader           *reader,
               const QuatuorArchiveTable  *table,
               GError                    **error)
{
  QuatuorStatement *insert = quatuor_db_statement (self->db, table->put, error);

  if (insert == NULL)
    return FALSE;

  for (guint i = 0; table->columns[i] != NULL; i++)
    {
      g_autofree char *parameter = g_strconcat (":", table->columns[i], NULL);
      const char *cell = i < quatuor_csv_reader_get_n_cells (reader)
                           ? quatuor_csv_reader_get_cell (reader, i) : "";
      QuatuorId id;

      if (*cell == '\0')
        quatuor_statement_bind_text (insert, parameter, NULL);
      else if (i >= table->n_ids)
        quatuor_statement_bind_text (insert, parameter, cell);
      else if (quatuor_id_parse (cell, &id))
        quatuor_statement_bind_id (insert, parameter, &id);
      else
        return refuse (reader, table->columns[i], cell, error);
    }
  return quatuor_statement_run (insert, error);
}

static gboolean
read_rows (Import               *self,
           QuatuorCsvReader     *reader,
           guint                 file,
           const QuatuorField  **fields,
           gint64               *n_rows,
           GError              **error)
{
  const QuatuorArchiveTable *untracked = quatuor_archive_table (file);
  gboolean has_row;

  while (quatuor_csv_reader_next (reader, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      if (untracked != NULL
            ? !put_untracked (self, reader, untracked, error)
            : !put_row (self, reader, (QuatuorTable) file, fields, error))
        return FALSE;
      (*n_rows)++;
    }
  return FALSE;
}

static gboolean
read_file (Import  *self,
           guint    file,
           GError **error)
{
  g_autofree char *name = quatuor_archive_file_name (file);
  g_autofree char *path = g_build_filename (self->directory, name, NULL);
  g_autoptr (QuatuorCsvReader) reader = quatuor_csv_reader_new (path, ',', error);
  g_autofree const QuatuorField **fields = NULL;
  gint64 n_rows = 0;

  if (reader == NULL)
    return FALSE;

  fields = g_new0 (const QuatuorField *, quatuor_csv_reader_get_n_columns (reader));
  if (quatuor_archive_table (file) == NULL &&
      !map_header (reader, (QuatuorTable) file, fields))
    return refuse_file (name, error);
  if (!read_rows (self, reader, file, fields, &n_rows, error))
    return FALSE;
  if (n_rows != self->n_rows[file])
    return refuse_file (name, error);

  self->total.n_files++;
  self->total.n_rows += n_rows;
  return TRUE;
}

/*
 * The programme
 */

static gboolean
run (QuatuorDb   *db,
     const char  *name,
     GError     **error)
{
  QuatuorStatement *statement = quatuor_db_statement (db, name, error);

  return statement != NULL && quatuor_statement_run (statement, error);
}

/* What a new programme begins with goes, children first: the archive is the
 * whole of what it holds then. */
static gboolean
empty_programme (Import  *self,
                 GError **error)
{
  gboolean going = run (self->db, "snapshot/clear-parts", error) &&
                   run (self->db, "snapshot/clear", error);

  for (guint i = QUATUOR_N_TABLES; going && i-- > 0;)
    {
      g_autoptr (GPtrArray) rows = quatuor_table_list (self->db, (QuatuorTable) i, error);

      going = rows != NULL;
      for (guint n = 0; rows != NULL && n < rows->len; n++)
        {
          gpointer row = g_ptr_array_index (rows, n);

          going = going && quatuor_table_remove (self->db, (QuatuorTable) i, row, error);
          quatuor_row_free ((QuatuorTable) i, row);
        }
    }
  return going;
}

static gboolean
fill_programme (QuatuorDb  *db,
                gpointer    data,
                GError    **error)
{
  Import *self = data;

  if (!empty_programme (self, error))
    return FALSE;
  for (guint i = 0; i < QUATUOR_ARCHIVE_N_FILES; i++)
    if (self->listed[i] && !read_file (self, i, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_unused (Import  *self,
              GError **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (self->db, error);

  if (cohort == NULL)
    return FALSE;
  if (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY)->len == 0)
    return TRUE;

  quatuor_problem_raise (error, QUATUOR_PROBLEM_ARCHIVE_INTO_USED, NULL, NULL);
  return FALSE;
}

/* A backup that cannot be made stops nothing here: the programme is empty. */
static void
back_up (QuatuorDb *db)
{
  g_autoptr (GError) error = NULL;

  if (!quatuor_backup_make (db, QUATUOR_BACKUP_BEFORE, &error))
    g_debug ("No backup before the archive: %s", error->message);
}

/**
 * quatuor_archive_import:
 * @db: a connection to a programme without territories
 * @directory: (type filename): an archive
 * @cancellable: (nullable): stops it; then nothing is written
 * @total: (out) (optional): what was read
 * @error: where an error goes; the programme is then as it was
 *
 * Makes the programme what the archive says, ids included. Only what the
 * manifest lists is read, and only if its bytes are those that were written.
 *
 * Returns: whether the programme is that of the archive now
 */
gboolean
quatuor_archive_import (QuatuorDb            *db,
                        const char           *directory,
                        GCancellable         *cancellable,
                        QuatuorArchiveTotal  *total,
                        GError              **error)
{
  Import self = { .db = db, .directory = directory, .cancellable = cancellable };

  if (!check_unused (&self, error) || !read_manifest (&self, error))
    return FALSE;

  back_up (db);
  if (!quatuor_journal_record_base (db, LABEL, fill_programme, &self, error))
    return FALSE;
  if (total != NULL)
    *total = self.total;
  return TRUE;
}
