/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-source.h"

#include "quatuor-problem.h"

#include <gio/gunixinputstream.h>
#include <string.h>
#include <unistd.h>

/* More than a programme ever holds; a film dropped by mistake is not read. */
#define FILE_MAX_MIB 1024
#define FILE_MAX ((goffset) FILE_MAX_MIB * 1024 * 1024)

#define CHUNK_SIZE (64 * 1024)
#define STANDARD_INPUT "-"
#define UTF8 "UTF-8"
#define FILE_ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_ETAG_VALUE

/* The bytes that mean nothing in Windows-1252. */
#define NO_WINDOWS_BYTES "\x81\x8d\x8f\x90\x9d"

/* The longest sequence of UTF-8 that a chunk may cut, less its first byte. */
#define TAIL_MAX 3

static const struct
{
  const char *bytes;
  gsize       length;
  const char *encoding;
} BOMS[] = {
  { "\xef\xbb\xbf", 3, UTF8 },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* As much of the start as tells UTF-16 without a BOM. */
#define START_SIZE 4

struct _QuatuorCsvSource
{
  const char    *encoding;
  goffset        start;    /* behind the BOM */
  goffset        size;
  char           tail[TAIL_MAX]; /* of UTF-8: a sequence that was cut, for the next chunk */
  gsize          n_tail;

  /* Owned */
  char          *name;
  char          *etag;     /* of a file when it was opened: it must not change */
  GInputStream  *base;     /* seekable */
  GInputStream  *stream;   /* what is read: @base, or a conversion of it */
  GIOStream     *spool;    /* what @base belongs to, for standard input */
};

static void
raise_place (QuatuorCsvSource    *self,
             QuatuorProblemCode   code,
             gint64               line,
             const char          *detail,
             GError             **error)
{
  QuatuorProblem *problem = quatuor_problem_new (code, self->name, detail);

  quatuor_problem_set_place (problem, self->name, line, NULL);
  quatuor_problem_raise_as (error, problem);
}

/* Says in our words what the system said in its own. */
static gboolean
explain (QuatuorCsvSource  *self,
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
    raise_place (self, QUATUOR_PROBLEM_CSV_ENCODING, 0, NULL, error);
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
  raise_place (self, QUATUOR_PROBLEM_CSV_FILE_TOO_BIG, 0, limit, error);
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
  g_autofree char *buffer = g_malloc (CHUNK_SIZE);
  gsize length;

  file = g_file_new_tmp (NULL, &copy, &cause);
  if (file == NULL || !g_file_delete (file, NULL, &cause))
    return explain (self, g_steal_pointer (&cause), error);

  do
    {
      GOutputStream *output = g_io_stream_get_output_stream (G_IO_STREAM (copy));

      if (!g_input_stream_read_all (input, buffer, CHUNK_SIZE, &length, NULL, &cause) ||
          !g_output_stream_write_all (output, buffer, length, NULL, NULL, &cause))
        return explain (self, g_steal_pointer (&cause), error);
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
    return explain (self, g_steal_pointer (&cause), error);

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return spool (self, G_INPUT_STREAM (input), error);

  self->size = g_file_info_get_size (info);
  self->etag = g_strdup (g_file_info_get_etag (info));
  self->base = G_INPUT_STREAM (g_steal_pointer (&input));
  return check_size (self, error);
}

static gboolean
seek (QuatuorCsvSource  *self,
      goffset            offset,
      GError           **error)
{
  g_autoptr (GError) cause = NULL;

  if (!g_seekable_seek (G_SEEKABLE (self->base), offset, G_SEEK_SET, NULL, &cause))
    return explain (self, g_steal_pointer (&cause), error);
  return TRUE;
}

/* How many bytes of @text are UTF-8; NUL passes, as the reader says where it is. */
static gsize
measure_utf8 (const char *text,
              gsize       length)
{
  const char *p = text;

  while (p < text + length)
    {
      g_utf8_validate_len (p, (gsize) (text + length - p), &p);
      if (p < text + length && *p == '\0')
        p++;
      else
        break;
    }
  return (gsize) (p - text);
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
    return explain (self, g_steal_pointer (&cause), error);
  if (g_file_info_get_size (info) == self->size &&
      g_str_equal (g_file_info_get_etag (info), self->etag))
    return TRUE;

  raise_place (self, QUATUOR_PROBLEM_CSV_CHANGED, 0, NULL, error);
  return FALSE;
}

/* Reads whole sequences of UTF-8; @is_utf8 tells whether that is what there was. */
static gboolean
read_utf8 (QuatuorCsvSource  *self,
           char              *buffer,
           gsize              size,
           gsize             *length,
           gboolean          *is_utf8,
           GError           **error)
{
  g_autoptr (GError) cause = NULL;
  gsize n_read, valid;

  memcpy (buffer, self->tail, self->n_tail);
  if (!g_input_stream_read_all (self->base, buffer + self->n_tail, size - self->n_tail, &n_read,
                                NULL, &cause))
    return explain (self, g_steal_pointer (&cause), error);

  *length = self->n_tail + n_read;
  valid = measure_utf8 (buffer, *length);

  /* What is left is the start of a sequence that the next chunk ends, or it is
   * no UTF-8. */
  self->n_tail = *length - valid;
  *length = valid;
  *is_utf8 = self->n_tail <= TAIL_MAX && (n_read > 0 || self->n_tail == 0);
  if (*is_utf8)
    memcpy (self->tail, buffer + valid, self->n_tail);
  else
    self->n_tail = 0;
  return TRUE;
}

/* Reads all of it once: only so can one tell UTF-8 from Windows-1252. */
static gboolean
check_utf8 (QuatuorCsvSource  *self,
            gboolean          *is_utf8,
            gint64            *line,
            GError           **error)
{
  g_autofree char *buffer = g_malloc (CHUNK_SIZE);
  gsize length;

  *line = 1;
  do
    {
      if (!read_utf8 (self, buffer, CHUNK_SIZE, &length, is_utf8, error))
        return FALSE;
      for (gsize i = 0; i < length; i++)
        *line += buffer[i] == '\n';
    }
  while (*is_utf8 && (length > 0 || self->n_tail > 0));
  return TRUE;
}

/* Finds the line of a byte that is no letter in Windows-1252 either. */
static gboolean
check_windows (QuatuorCsvSource  *self,
               GError           **error)
{
  g_autofree char *buffer = g_malloc (CHUNK_SIZE);
  g_autoptr (GError) cause = NULL;
  gint64 line = 1;
  gsize length;

  do
    {
      if (!g_input_stream_read_all (self->base, buffer, CHUNK_SIZE, &length, NULL, &cause))
        return explain (self, g_steal_pointer (&cause), error);
      for (gsize i = 0; i < length; i++)
        {
          if (buffer[i] != '\0' && strchr (NO_WINDOWS_BYTES, buffer[i]) != NULL)
            {
              raise_place (self, QUATUOR_PROBLEM_CSV_ENCODING, line, NULL, error);
              return FALSE;
            }
          line += buffer[i] == '\n';
        }
    }
  while (length > 0);
  return TRUE;
}

/* Only a BOM of the encoding that the user names is no text. */
static gboolean
is_wanted (const char *encoding,
           const char *wanted)
{
  return wanted == NULL || g_str_equal (encoding, wanted);
}

/* A table begins with a letter of its header, or with a quotation mark: in
 * UTF-16 one of the two bytes of each is nothing. */
static const char *
guess_utf16 (const char *start)
{
  if (start[0] != '\0' && start[1] == '\0' && start[2] != '\0' && start[3] == '\0')
    return "UTF-16LE";
  if (start[0] == '\0' && start[1] != '\0' && start[2] == '\0' && start[3] != '\0')
    return "UTF-16BE";
  return NULL;
}

static gboolean
recognise (QuatuorCsvSource  *self,
           const char        *wanted,
           GError           **error)
{
  char start[START_SIZE] = { 0 };
  g_autoptr (GError) cause = NULL;
  gboolean is_utf8;
  gint64 line;
  gsize length;

  if (!g_input_stream_read_all (self->base, start, sizeof start, &length, NULL, &cause))
    return explain (self, g_steal_pointer (&cause), error);
  for (gsize i = 0; i < G_N_ELEMENTS (BOMS) && self->encoding == NULL; i++)
    if (length >= BOMS[i].length && memcmp (start, BOMS[i].bytes, BOMS[i].length) == 0 &&
        is_wanted (BOMS[i].encoding, wanted))
      {
        self->encoding = BOMS[i].encoding;
        self->start = (goffset) BOMS[i].length;
      }

  if (self->encoding == NULL)
    self->encoding = wanted != NULL ? wanted : guess_utf16 (start);
  if (self->encoding != NULL && !g_str_equal (self->encoding, UTF8))
    return TRUE;

  if (!seek (self, self->start, error) || !check_utf8 (self, &is_utf8, &line, error))
    return FALSE;
  if (!is_utf8 && self->encoding != NULL)
    {
      raise_place (self, QUATUOR_PROBLEM_CSV_ENCODING, line, NULL, error);
      return FALSE;
    }
  self->encoding = is_utf8 ? UTF8 : "WINDOWS-1252";
  return is_utf8 || (seek (self, 0, error) && check_windows (self, error));
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
  if (!check_unchanged (self, error) || !seek (self, self->start, error))
    return FALSE;
  if (g_str_equal (self->encoding, UTF8))
    {
      self->stream = g_object_ref (self->base);
      return TRUE;
    }

  converter = g_charset_converter_new (UTF8, self->encoding, &cause);
  if (converter == NULL)
    return explain (self, g_steal_pointer (&cause), error);
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

  if (!opened || !seek (self, 0, error) || !recognise (self, encoding, error) ||
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
  if (!recognise (self, encoding, error) || !quatuor_csv_source_rewind (self, error))
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
      if (!read_utf8 (self, buffer, size, &length, &is_utf8, error))
        return -1;
    }
  else if (!g_input_stream_read_all (self->stream, buffer, size, &length, NULL, &cause))
    {
      explain (self, g_steal_pointer (&cause), error);
      return -1;
    }

  /* It was UTF-8 when it was looked at. */
  if (!is_utf8)
    raise_place (self, QUATUOR_PROBLEM_CSV_CHANGED, 0, NULL, error);
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
