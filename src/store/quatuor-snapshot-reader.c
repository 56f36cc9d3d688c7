/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshot-content-private.h"

#include "quatuor-problem.h"

#include <string.h>

#define CHUNK_SIZE (64 * 1024)           /* text that comes from the decompressor at once */
#define LINE_SIZE_MAX (16 * 1024 * 1024) /* a row has some texts of at most 1 MiB each */

/* Rows pack to a thirtieth at most, a long table of equal answers to a sixtieth. What
 * unpacks to more was made to fill a memory: zlib alone would go to a thousandfold. */
#define UNPACKED_MAX 200
#define UNPACKED_SLACK (16 * 1024 * 1024) /* for one long note of nothing but blanks */

typedef struct
{
  int                     version;
  QuatuorSnapshotRowFunc  func;
  gpointer                data;

  gboolean                started;  /* the first line was read */
  int                     table;    /* of the rows that come, or -1 */
  GPtrArray              *fields;   /* which QuatuorField each cell is */
} Reading;

static gboolean
refuse (const char  *what,
        GError     **error)
{
  quatuor_problem_raise (error, QUATUOR_PROBLEM_SNAPSHOT_DAMAGED, NULL, what);
  return FALSE;
}

static gboolean
read_first_line (Reading  *self,
                 char     *line,
                 GError  **error)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", 2);
  gint64 version;

  if (g_strv_length (cells) != 2 || !g_str_equal (cells[0], QUATUOR_SNAPSHOT_FIRST_LINE) ||
      !g_ascii_string_to_signed (cells[1], 10, 1, G_MAXINT, &version, NULL))
    return refuse (QUATUOR_SNAPSHOT_FIRST_LINE, error);
  if (version > self->version)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_NEWER, NULL, NULL);
      return FALSE;
    }
  self->started = TRUE;
  return TRUE;
}

static gboolean
read_table_line (Reading  *self,
                 char     *line,
                 GError  **error)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  QuatuorTable table;

  if (cells[0] == NULL || !quatuor_row_find_table (cells[0], &table))
    return refuse (line, error);

  self->table = (int) table;
  g_ptr_array_set_size (self->fields, 0);
  for (guint i = 1; cells[i] != NULL; i++)
    {
      const QuatuorField *field = quatuor_row_find_field (table, cells[i]);

      if (field == NULL)
        return refuse (cells[i], error);
      g_ptr_array_add (self->fields, (gpointer) field);
    }
  return TRUE;
}

static void
unescape (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from == '\\' && from[1] != '\0')
        {
          from++;
          *to++ = *from == 't' ? '\t' : *from == 'n' ? '\n' : *from;
        }
      else
        *to++ = *from;
    }
  *to = '\0';
}

static gboolean
parse_cells (Reading  *self,
             char     *line,
             gpointer  row)
{
  char *cell = line;

  for (guint i = 0; i < self->fields->len; i++)
    {
      const QuatuorField *field = g_ptr_array_index (self->fields, i);
      char *end = strchr (cell, QUATUOR_SNAPSHOT_SEPARATOR);

      if ((end == NULL) != (i + 1 == self->fields->len))
        return FALSE;
      if (end != NULL)
        *end = '\0';
      if (field->kind == QUATUOR_FIELD_TEXT)
        unescape (cell);
      if (!quatuor_field_parse (field, cell, row))
        return FALSE;
      cell = end != NULL ? end + 1 : NULL;
    }
  return self->fields->len > 0;
}

static gboolean
read_row_line (Reading  *self,
               char     *line,
               GError  **error)
{
  gpointer row;

  if (self->table < 0)
    return refuse (line, error);

  row = quatuor_row_new ((QuatuorTable) self->table);
  if (parse_cells (self, line, row))
    return self->func ((QuatuorTable) self->table, row, self->data, error);

  quatuor_row_free ((QuatuorTable) self->table, row);
  return refuse (quatuor_row_type ((QuatuorTable) self->table)->name, error);
}

static gboolean
read_line (Reading  *self,
           char     *line,
           GError  **error)
{
  if (!self->started)
    return read_first_line (self, line, error);
  return *line == QUATUOR_SNAPSHOT_TABLE_MARK ? read_table_line (self, line + 1, error)
                             : read_row_line (self, line, error);
}

/* Reads the lines that are whole, and keeps the rest for the next time. */
static gboolean
read_lines (Reading  *self,
            GString  *text,
            GError  **error)
{
  char *line = text->str;
  char *end;

  if (strlen (text->str) != text->len)
    return refuse ("NUL", error);

  for (; (end = strchr (line, '\n')) != NULL; line = end + 1)
    {
      *end = '\0';
      if (!read_line (self, line, error))
        return FALSE;
    }
  g_string_erase (text, 0, line - text->str);
  return text->len <= LINE_SIZE_MAX || refuse ("", error);
}

static gboolean
refuse_size (guint64   limit,
             GError  **error)
{
  g_autofree char *size = g_format_size (limit);

  quatuor_problem_raise (error, QUATUOR_PROBLEM_SNAPSHOT_TOO_BIG, size, NULL);
  return FALSE;
}

static gboolean
read_stream (Reading       *self,
             GInputStream  *stream,
             guint64        limit,
             GChecksum     *checksum,
             GError       **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint64 n_read = 0;
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  g_autoptr (GError) broken = NULL;
  gssize length;

  while ((length = g_input_stream_read (stream, chunk, CHUNK_SIZE, NULL, &broken)) > 0)
    {
      n_read += (guint64) length;
      if (n_read > limit)
        return refuse_size (limit, error);
      g_checksum_update (checksum, (const guint8 *) chunk, length);
      g_string_append_len (text, chunk, length);
      if (!read_lines (self, text, error))
        return FALSE;
    }
  if (length < 0)
    return refuse (broken->message, error);
  return (self->started && text->len == 0) || refuse ("", error);
}

/**
 * quatuor_snapshot_read:
 * @content: what quatuor_snapshot_writer_finish() gave
 * @version: the version of the schema that this program knows
 * @sha256: the checksum that was kept beside it
 * @func: takes each row, in the order in which they were written
 * @data: for @func
 * @error: where an error goes
 *
 * Nothing of @content is trusted: what is not as it must be is refused, also what
 * unpacks to far more than rows do.
 *
 * Returns: whether all rows were read and taken, and are those that were written
 */
gboolean
quatuor_snapshot_read (GBytes                  *content,
                       int                      version,
                       const char              *sha256,
                       QuatuorSnapshotRowFunc   func,
                       gpointer                 data,
                       GError                 **error)
{
  g_autoptr (GPtrArray) fields = g_ptr_array_new ();
  Reading self = {
    .version = version, .func = func, .data = data, .table = -1, .fields = fields,
  };
  g_autoptr (GZlibDecompressor) decompressor =
    g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (content);
  g_autoptr (GInputStream) stream =
    g_converter_input_stream_new (memory, G_CONVERTER (decompressor));
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guint64 limit = (guint64) g_bytes_get_size (content) * UNPACKED_MAX + UNPACKED_SLACK;

  if (!read_stream (&self, stream, limit, checksum, error))
    return FALSE;
  return g_strcmp0 (g_checksum_get_string (checksum), sha256) == 0 || refuse ("SHA-256", error);
}
