/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-archive-private.h"

#include "quatuor-problem.h"
#include "quatuor-table.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define DIRECTORY_MODE 0777 /* less what the umask takes */
#define CHECKSUM_CHUNK (64 * 1024)

const char *const quatuor_archive_manifest_columns[] = {
  "file", "rows", "sha256", "schema_version",
};

static const char *const PART_COLUMNS[] = { "snapshot", "rank", "content", NULL };
static const char *const SNAPSHOT_COLUMNS[] = {
  "id", "phase", "taken_on", "title", "sha256", "locked_on", "redacted_on", NULL,
};

/* The files behind those of the tracked tables. */
static const QuatuorArchiveTable UNTRACKED[] = {
  { "snapshot_part", "snapshot/all-parts", "snapshot/put-part", PART_COLUMNS, 1 },
  { "snapshot", "snapshot/all", "snapshot/put", SNAPSHOT_COLUMNS, 2 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (UNTRACKED) == QUATUOR_ARCHIVE_N_FILES - QUATUOR_N_TABLES);

typedef struct
{
  QuatuorDb            *db;
  GCancellable         *cancellable;
  QuatuorArchiveTotal  *total;
  const QuatuorRowType *type;      /* of the table that is being written */

  /* Owned */
  char                 *target;
  char                 *temporary; /* the folder beside @target */
  QuatuorCsvWriter     *writer;    /* of that table */
  QuatuorCsvWriter     *manifest;
} Export;

/**
 * quatuor_archive_table:
 * @file: which file of an archive, from 0
 *
 * Returns: (transfer none) (nullable): the table that the journal does not
 *   follow; %NULL for a tracked one
 */
const QuatuorArchiveTable *
quatuor_archive_table (guint file)
{
  return file >= QUATUOR_N_TABLES ? &UNTRACKED[file - QUATUOR_N_TABLES] : NULL;
}

/**
 * quatuor_archive_file_name:
 * @file: which file of an archive, from 0
 *
 * Returns: (transfer full): its name
 */
char *
quatuor_archive_file_name (guint file)
{
  const QuatuorArchiveTable *untracked = quatuor_archive_table (file);
  const char *table = untracked != NULL ? untracked->name
                                        : quatuor_row_type ((QuatuorTable) file)->name;

  return g_strconcat (table, ".csv", NULL);
}

/**
 * quatuor_archive_checksum:
 * @path: (type filename): a file
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): its SHA-256 in hexadecimal digits
 */
char *
quatuor_archive_checksum (const char  *path,
                          GError     **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree guint8 *chunk = g_malloc (CHECKSUM_CHUNK);
  gssize length = 0;

  if (stream == NULL)
    return NULL;

  while ((length = g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHECKSUM_CHUNK, NULL,
                                        error)) > 0)
    g_checksum_update (checksum, chunk, length);
  return length == 0 ? g_strdup (g_checksum_get_string (checksum)) : NULL;
}

/*
 * The folder
 */

static gboolean
is_of_an_archive (const char *name)
{
  if (g_str_equal (name, QUATUOR_ARCHIVE_MANIFEST))
    return TRUE;

  for (guint i = 0; i < QUATUOR_ARCHIVE_N_FILES; i++)
    {
      g_autofree char *known = quatuor_archive_file_name (i);

      if (g_str_equal (name, known))
        return TRUE;
    }
  return FALSE;
}

/* A folder that holds anything else is never replaced: it is somebody's. */
static gboolean
may_take_place_of (const char         *target,
                   QuatuorCsvReplace   replace)
{
  g_autoptr (GDir) dir = g_dir_open (target, 0, NULL);
  const char *name;

  if (dir == NULL)
    return !g_file_test (target, G_FILE_TEST_EXISTS);

  while ((name = g_dir_read_name (dir)) != NULL)
    if (replace == QUATUOR_CSV_REFUSE_EXISTING || !is_of_an_archive (name))
      return FALSE;
  return TRUE;
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static gboolean
fail_at_disk (const char  *path,
              int          failure,
              GError     **error)
{
  gboolean full = failure == ENOSPC || failure == EDQUOT;

  quatuor_problem_raise (error, full ? QUATUOR_PROBLEM_DISK_FULL : QUATUOR_PROBLEM_DISK_ERROR, path,
                         g_strerror (failure));
  return FALSE;
}

static char *
make_folder_beside (const char  *target,
                    GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *name = g_path_get_basename (target);
  g_autofree char *pattern = g_strdup_printf ("%s/.%s.XXXXXX", folder, name);

  if (g_mkdtemp_full (pattern, DIRECTORY_MODE) != NULL)
    return g_steal_pointer (&pattern);

  fail_at_disk (target, errno, error);
  return NULL;
}

/* The archive that was there goes aside first, and comes back if the new one
 * cannot take its place. */
static gboolean
take_place (Export  *self,
            GError **error)
{
  g_autofree char *aside = NULL;
  int failure;

  if (g_file_test (self->target, G_FILE_TEST_IS_DIR))
    {
      aside = make_folder_beside (self->target, error);
      if (aside == NULL)
        return FALSE;
      if (g_rename (self->target, aside) != 0)
        {
          failure = errno;
          g_rmdir (aside);
          return fail_at_disk (self->target, failure, error);
        }
    }

  if (g_rename (self->temporary, self->target) != 0)
    {
      failure = errno;
      if (aside != NULL && g_rename (aside, self->target) != 0)
        g_debug ("%s: %s", aside, g_strerror (errno));
      return fail_at_disk (self->target, failure, error);
    }
  g_clear_pointer (&self->temporary, g_free);
  if (aside != NULL)
    remove_folder (aside);
  return TRUE;
}

/*
 * Tables
 */

static gboolean
write_row (gconstpointer   row,
           gpointer        data,
           GError        **error)
{
  Export *self = data;

  for (guint i = 0; i < self->type->n_fields; i++)
    {
      const QuatuorField *field = &self->type->fields[i];
      const guint8 *member = (const guint8 *) row + field->offset;
      g_autofree char *id = NULL;

      switch (field->kind)
        {
        case QUATUOR_FIELD_KEY:
        case QUATUOR_FIELD_ID:
          if (!quatuor_id_is_none ((const QuatuorId *) member))
            id = quatuor_id_to_string ((const QuatuorId *) member);
          quatuor_csv_writer_add_code (self->writer, id);
          break;
        case QUATUOR_FIELD_TEXT:
          quatuor_csv_writer_add_text (self->writer, *(char *const *) member);
          break;
        case QUATUOR_FIELD_DATE:
          quatuor_csv_writer_add_date (self->writer, *(const QuatuorDate *) member);
          break;
        case QUATUOR_FIELD_INTEGER:
          quatuor_csv_writer_add_integer (self->writer, *(const gint64 *) member);
          break;
        default:
          g_assert_not_reached ();
        }
    }
  quatuor_csv_writer_end_row (self->writer);
  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

static gboolean
write_table (Export        *self,
             QuatuorTable   table,
             GError       **error)
{
  self->type = quatuor_row_type (table);
  for (guint i = 0; i < self->type->n_fields; i++)
    quatuor_csv_writer_add_text (self->writer, self->type->fields[i].name);
  quatuor_csv_writer_end_header (self->writer);
  return quatuor_table_each (self->db, table, write_row, self, error);
}

static void
add_value (Export           *self,
           QuatuorStatement *select,
           int               column,
           gboolean          is_id)
{
  if (is_id && !quatuor_statement_is_null (select, column))
    {
      QuatuorId key = quatuor_statement_id (select, column);
      g_autofree char *id = quatuor_id_to_string (&key);

      quatuor_csv_writer_add_code (self->writer, id);
      return;
    }
  quatuor_csv_writer_add_text (self->writer, quatuor_statement_text (select, column));
}

static gboolean
write_untracked (Export                     *self,
                 const QuatuorArchiveTable  *table,
                 GError                    **error)
{
  QuatuorStatement *select = quatuor_db_statement (self->db, table->all, error);
  gboolean has_row;

  if (select == NULL)
    return FALSE;

  for (guint i = 0; table->columns[i] != NULL; i++)
    quatuor_csv_writer_add_text (self->writer, table->columns[i]);
  quatuor_csv_writer_end_header (self->writer);

  while (quatuor_statement_step (select, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      for (guint i = 0; table->columns[i] != NULL; i++)
        add_value (self, select, (int) i, i < table->n_ids);
      quatuor_csv_writer_end_row (self->writer);
    }
  return FALSE;
}

static gboolean
note_file (Export      *self,
           const char  *name,
           const char  *path,
           GError     **error)
{
  g_autofree char *checksum = quatuor_archive_checksum (path, error);

  if (checksum == NULL)
    return FALSE;

  quatuor_csv_writer_add_text (self->manifest, name);
  quatuor_csv_writer_add_integer (self->manifest, quatuor_csv_writer_get_n_rows (self->writer));
  quatuor_csv_writer_add_code (self->manifest, checksum);
  quatuor_csv_writer_add_integer (self->manifest, quatuor_db_get_version (self->db));
  quatuor_csv_writer_end_row (self->manifest);
  if (self->total != NULL)
    {
      self->total->n_files++;
      self->total->n_rows += quatuor_csv_writer_get_n_rows (self->writer);
    }
  return TRUE;
}

static gboolean
write_file (Export  *self,
            guint    file,
            GError **error)
{
  g_autofree char *name = quatuor_archive_file_name (file);
  g_autofree char *path = g_build_filename (self->temporary, name, NULL);
  const QuatuorArchiveTable *untracked = quatuor_archive_table (file);
  gboolean written;

  self->writer = quatuor_csv_writer_new (path, QUATUOR_CSV_ARCHIVE, QUATUOR_CSV_REFUSE_EXISTING,
                                         error);
  if (self->writer == NULL)
    return FALSE;

  written = (untracked != NULL ? write_untracked (self, untracked, error)
                               : write_table (self, (QuatuorTable) file, error)) &&
            quatuor_csv_writer_finish (self->writer, error) && note_file (self, name, path, error);
  g_clear_pointer (&self->writer, quatuor_csv_writer_free);
  return written;
}

static gboolean
write_files (Export  *self,
             GError **error)
{
  g_autofree char *path = g_build_filename (self->temporary, QUATUOR_ARCHIVE_MANIFEST, NULL);

  self->manifest = quatuor_csv_writer_new (path, QUATUOR_CSV_ARCHIVE, QUATUOR_CSV_REFUSE_EXISTING,
                                           error);
  if (self->manifest == NULL)
    return FALSE;

  for (guint i = 0; i < QUATUOR_ARCHIVE_N_MANIFEST_COLUMNS; i++)
    quatuor_csv_writer_add_text (self->manifest, quatuor_archive_manifest_columns[i]);
  quatuor_csv_writer_end_header (self->manifest);
  for (guint i = 0; i < QUATUOR_ARCHIVE_N_FILES; i++)
    if (!write_file (self, i, error))
      return FALSE;
  return quatuor_csv_writer_finish (self->manifest, error);
}

static gboolean
write_archive (Export  *self,
               GError **error)
{
  gboolean written;

  self->temporary = make_folder_beside (self->target, error);
  if (self->temporary == NULL || !quatuor_db_start_reading (self->db, error))
    return FALSE;

  written = write_files (self, error);
  quatuor_db_end_reading (self->db);
  g_clear_pointer (&self->manifest, quatuor_csv_writer_free);
  return written && take_place (self, error);
}

/**
 * quatuor_archive_export:
 * @db: a connection
 * @directory: (type filename): the folder to make
 * @replace: what to do when it is there and not empty; only an archive is ever
 *   replaced
 * @cancellable: (nullable): stops it
 * @total: (out) (optional): what was written
 * @error: where an error goes; the folder is then as it was
 *
 * Writes all that the programme holds, the journal aside, as tables. It is
 * written beside and renamed. The same content gives the same bytes.
 *
 * Returns: whether the archive is there
 */
gboolean
quatuor_archive_export (QuatuorDb            *db,
                        const char           *directory,
                        QuatuorCsvReplace     replace,
                        GCancellable         *cancellable,
                        QuatuorArchiveTotal  *total,
                        GError              **error)
{
  Export self = { .db = db, .cancellable = cancellable, .total = total };
  gboolean written;

  if (total != NULL)
    *total = (QuatuorArchiveTotal) { 0 };
  self.target = g_canonicalize_filename (directory, NULL);
  if (!may_take_place_of (self.target, replace))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_DIRECTORY_NOT_EMPTY, directory, NULL);
      g_free (self.target);
      return FALSE;
    }

  written = write_archive (&self, error);
  if (self.temporary != NULL)
    remove_folder (self.temporary);
  g_free (self.temporary);
  g_free (self.target);
  return written;
}
