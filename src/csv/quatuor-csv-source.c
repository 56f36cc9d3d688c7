/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-source-private.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

/* More than a programme ever holds; a film dropped by mistake is not read. */
#define FILE_MAX_MIB 1024
#define FILE_MAX ((goffset) FILE_MAX_MIB * 1024 * 1024)

#define STANDARD_INPUT "-"
#define FILE_ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_ETAG_VALUE

/**
 * quatuor_csv_source_raise_place:
 * @self: a source
 * @code: what is wrong
 * @line: where, or 0
 * @detail: (nullable): what the remedy needs
 * @error: where it goes
 */
void
quatuor_csv_source_raise_place (QuatuorCsvSource    *self,
                                QuatuorProblemCode   code,
                                gint64               line,
                                const char          *detail,
                                GError             **error)
{
  QuatuorProblem *problem = quatuor_problem_new (code, self->name, detail);

  quatuor_problem_set_place (problem, self->name, line, NULL);
  quatuor_problem_raise_as (error, problem);
}

/**
 * quatuor_csv_source_explain:
 * @self: a source
 * @cause: (transfer full): what the system said
 * @error: where the same goes in our words
 *
 * Returns: %FALSE
 */
gboolean
quatuor_csv_source_explain (QuatuorCsvSource  *self,
                            GError            *cause,
                            GError           **error)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_NOT_FOUND) ||
      g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_MISSING, self->name, NULL);
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_DENIED, self->name, NULL);
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
           g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    quatuor_csv_source_raise_place (self, QUATUOR_PROBLEM_CSV_ENCODING, 0, NULL, error);
  else if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_FULL, self->name, NULL);
  else
    quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_DAMAGED, self->name, owned->message);
  return FALSE;
}

static gboolean
check_size (QuatuorCsvSource  *self,
            GError           **error)
{
  g_autofree char *limit = NULL;

  if (self->size <= FILE_MAX)
    return TRUE;

  limit = g_format_size_full (FILE_MAX, G_FORMAT_SIZE_IEC_UNITS);
  quatuor_csv_source_raise_place (self, QUATUOR_PROBLEM_CSV_FILE_TOO_BIG, 0, limit, error);
  return FALSE;
}

/* Copies what can be read only once to a file without a name. */
static gboolean
spool (QuatuorCsvSource  *self,
       GInputStream      *input,
       GError           **error)
{
  g_autoptr (GFileIOStream) copy = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *buffer = g_malloc (QUATUOR_CSV_CHUNK);
  gsize length;

  file = g_file_new_tmp (NULL, &copy, &cause);
  if (file == NULL || !g_file_delete (file, NULL, &cause))
    return quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);

  do
    {
      GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (copy));

      if (!g_input_stream_read_all (input, buffer, QUATUOR_CSV_CHUNK, &length, NULL, &cause) ||
          !g_output_stream_write_all (output, buffer, length, NULL, NULL, &cause))
        return quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);
      self->size += (goffset) length;
      if (!check_size (self, error))
        return FALSE;
    }
  while (length > 0);

  self->base = g_object_ref (g_io_stream_get_input_stream (G_IO_STREAM (copy)));
  self->spool = G_IO_STREAM (g_steal_pointer (&copy));
  return TRUE;
}

static gboolean
open_file (QuatuorCsvSource  *self,
           GError           **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->name);
  g_autoptr (GFileInputStream) input = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) cause = NULL;

  input = g_file_read (file, NULL, &cause);
  if (input != NULL)
    info = g_file_input_stream_query_info (input, FILE_ATTRIBUTES, NULL, &cause);
  if (info == NULL)
    return quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return spool (self, G_INPUT_STREAM (input), error);

  self->size = g_file_info_get_size (info);
  self->etag = g_strdup (g_file_info_get_etag (info));
  self->base = G_INPUT_STREAM (g_steal_pointer (&input));
  return check_size (self, error);
}

/**
 * quatuor_csv_source_seek:
 * @self: a source
 * @offset: where to read on
 * @error: where an error goes
 *
 * Returns: whether it could
 */
gboolean
quatuor_csv_source_seek (QuatuorCsvSource  *self,
                         goffset            offset,
                         GError           **error)
{
  g_autoptr (GError) cause = NULL;

  if (!g_seekable_seek (G_SEEKABLE (self->base), offset, G_SEEK_SET, NULL, &cause))
    return quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);
  return TRUE;
}

/* What was said of a file holds for the bytes that it had: a program that still
 * writes it may have cut a row, or have written other bytes than text. */
static gboolean
check_unchanged (QuatuorCsvSource  *self,
                 GError           **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GError) cause = NULL;

  if (self->etag == NULL)
    return TRUE;

  info = g_file_input_stream_query_info (G_FILE_INPUT_STREAM (self->base), FILE_ATTRIBUTES, NULL,
                                         &cause);
  if (info == NULL)
    return quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);
  if (g_file_info_get_size (info) == self->size &&
      g_str_equal (g_file_info_get_etag (info), self->etag))
    return TRUE;

  quatuor_csv_source_raise_place (self, QUATUOR_PROBLEM_CSV_CHANGED, 0, NULL, error);
  return FALSE;
}

/**
 * quatuor_csv_source_rewind:
 * @self: a source
 * @error: where an error goes
 *
 * Goes back to the start.
 *
 * Returns: whether it could
 */
gboolean
quatuor_csv_source_rewind (QuatuorCsvSource  *self,
                           GError           **error)
{
  g_autoptr (GCharsetConverter) converter = NULL;
  g_autoptr (GError) cause = NULL;

  g_clear_object (&self->stream);
  self->n_tail = 0;
  if (!check_unchanged (self, error) || !quatuor_csv_source_seek (self, self->start, error))
    return FALSE;
  if (g_str_equal (self->encoding, QUATUOR_CSV_UTF8))
    {
      self->stream = g_object_ref (self->base);
      return TRUE;
    }

  converter = g_charset_converter_new (QUATUOR_CSV_UTF8, self->encoding, &cause);
  if (converter == NULL)
    return quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);
  self->stream = g_converter_input_stream_new (self->base, G_CONVERTER (converter));
  g_filter_input_stream_set_close_base_stream (G_FILTER_INPUT_STREAM (self->stream), FALSE);
  return TRUE;
}

/**
 * quatuor_csv_source_new:
 * @path: (type filename): a file, or `-` for standard input
 * @encoding: (nullable): one of quatuor_csv_encodings(), or %NULL to find it out
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the source, at its start, or %NULL
 */
QuatuorCsvSource *
quatuor_csv_source_new (const char  *path,
                        const char  *encoding,
                        GError     **error)
{
  g_autoptr (QuatuorCsvSource) self = g_new0 (QuatuorCsvSource, 1);
  g_autoptr (GInputStream) input = NULL;
  gboolean opened;

  g_return_val_if_fail (path != NULL, NULL);

  self->name = g_strdup (path);
  if (g_str_equal (path, STANDARD_INPUT))
    {
      input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
      opened = spool (self, input, error);
    }
  else
    opened = open_file (self, error);

  if (!opened || !quatuor_csv_source_seek (self, 0, error) ||
      !quatuor_csv_source_recognise (self, encoding, error) ||
      !quatuor_csv_source_rewind (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * quatuor_csv_source_new_for_bytes:
 * @bytes: what to read
 * @name: what to call it in an error
 * @encoding: (nullable): one of quatuor_csv_encodings(), or %NULL to find it out
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the source, at its start, or %NULL
 */
QuatuorCsvSource *
quatuor_csv_source_new_for_bytes (GBytes      *bytes,
                                  const char  *name,
                                  const char  *encoding,
                                  GError     **error)
{
  g_autoptr (QuatuorCsvSource) self = g_new0 (QuatuorCsvSource, 1);

  self->name = g_strdup (name);
  self->size = (goffset) g_bytes_get_size (bytes);
  self->base = g_memory_input_stream_new_from_bytes (bytes);
  if (!quatuor_csv_source_recognise (self, encoding, error) ||
      !quatuor_csv_source_rewind (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * quatuor_csv_source_free:
 * @self: (nullable) (transfer full): a source
 */
void
quatuor_csv_source_free (QuatuorCsvSource *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->stream);
  g_clear_object (&self->base);
  g_clear_object (&self->spool);
  g_free (self->name);
  g_free (self->etag);
  g_free (self);
}

/**
 * quatuor_csv_source_read:
 * @self: a source
 * @buffer: (out caller-allocates): where the bytes go
 * @size: how many it takes
 * @error: where an error goes
 *
 * Returns: how many bytes of UTF-8 were read, 0 at the end only, -1 for an error
 */
gssize
quatuor_csv_source_read (QuatuorCsvSource  *self,
                         char              *buffer,
                         gsize              size,
                         GError           **error)
{
  g_autoptr (GError) cause = NULL;
  gboolean is_utf8 = TRUE;
  gsize length;

  if (self->stream == self->base)
    {
      if (!quatuor_csv_source_read_utf8 (self, buffer, size, &length, &is_utf8, error))
        return -1;
    }
  else if (!g_input_stream_read_all (self->stream, buffer, size, &length, NULL, &cause))
    {
      quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);
      return -1;
    }

  /* It was UTF-8 when it was looked at. */
  if (!is_utf8)
    quatuor_csv_source_raise_place (self, QUATUOR_PROBLEM_CSV_CHANGED, 0, NULL, error);
  if (!is_utf8 || (length == 0 && !check_unchanged (self, error)))
    return -1;
  return (gssize) length;
}

/**
 * quatuor_csv_source_get_name:
 * @self: a source
 *
 * Returns: (transfer none): the file as the user named it
 */
const char *
quatuor_csv_source_get_name (QuatuorCsvSource *self)
{
  return self->name;
}

/**
 * quatuor_csv_source_get_encoding:
 * @self: a source
 *
 * Returns: (transfer none): the encoding that was recognised
 */
const char *
quatuor_csv_source_get_encoding (QuatuorCsvSource *self)
{
  return self->encoding;
}

/**
 * quatuor_csv_source_get_fraction:
 * @self: a source
 *
 * Returns: how much of the bytes was read, 0 to 1
 */
double
quatuor_csv_source_get_fraction (QuatuorCsvSource *self)
{
  if (self->size == 0)
    return 1.0;
  return MIN (1.0, (double) g_seekable_tell (G_SEEKABLE (self->base)) / (double) self->size);
}
