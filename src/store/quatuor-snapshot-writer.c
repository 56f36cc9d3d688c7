/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-snapshot-content-private.h"

#include <string.h>

#define LEVEL 6                /* of compression: what a second more gains is little */
#define FLUSH_SIZE (64 * 1024) /* text that goes to the compressor at once */

struct _QuatuorSnapshotWriter
{
  GOutputStream *memory;
  GOutputStream *compressed;
  GChecksum     *checksum;
  GString       *text;  /* not compressed yet */
  int            table; /* of the last row, or -1 */
};

/**
 * quatuor_snapshot_writer_new:
 * @version: of the schema whose rows will come
 *
 * Returns: (transfer full): a snapshot without rows
 */
QuatuorSnapshotWriter *
quatuor_snapshot_writer_new (int version)
{
  QuatuorSnapshotWriter *self = g_new0 (QuatuorSnapshotWriter, 1);
  g_autoptr (GZlibCompressor) compressor =
    g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, LEVEL);

  self->memory = g_memory_output_stream_new_resizable ();
  self->compressed = g_converter_output_stream_new (self->memory, G_CONVERTER (compressor));
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  self->text = g_string_sized_new (FLUSH_SIZE);
  self->table = -1;
  g_string_append_printf (self->text, QUATUOR_SNAPSHOT_FIRST_LINE "%c%d\n",
                          QUATUOR_SNAPSHOT_SEPARATOR, version);
  return self;
}

/**
 * quatuor_snapshot_writer_free:
 * @self: (nullable) (transfer full): a writer
 */
void
quatuor_snapshot_writer_free (QuatuorSnapshotWriter *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->compressed);
  g_object_unref (self->memory);
  g_checksum_free (self->checksum);
  g_string_free (self->text, TRUE);
  g_free (self);
}

static gboolean
flush (QuatuorSnapshotWriter  *self,
       GError                **error)
{
  g_checksum_update (self->checksum, (const guint8 *) self->text->str, (gssize) self->text->len);
  if (!g_output_stream_write_all (self->compressed, self->text->str, self->text->len, NULL, NULL,
                                  error))
    return FALSE;
  g_string_truncate (self->text, 0);
  return TRUE;
}

static void
append_text (GString    *line,
             const char *text)
{
  static const char SPECIAL[] = "\\\t\n";
  static const char *const WRITTEN[] = { "\\\\", "\\t", "\\n" };

  while (*text != '\0')
    {
      gsize length = strcspn (text, SPECIAL);

      g_string_append_len (line, text, (gssize) length);
      text += length;
      if (*text != '\0')
        g_string_append (line, WRITTEN[strchr (SPECIAL, *text++) - SPECIAL]);
    }
}

static void
append_cell (GString            *line,
             const QuatuorField *field,
             const guint8       *member)
{
  char iso[QUATUOR_DATE_ISO_LENGTH + 1];

  switch (field->kind)
    {
    case QUATUOR_FIELD_KEY:
    case QUATUOR_FIELD_ID:
      if (!quatuor_id_is_none ((const QuatuorId *) member))
        quatuor_id_append ((const QuatuorId *) member, line);
      break;
    case QUATUOR_FIELD_TEXT:
      if (*(char *const *) member != NULL)
        append_text (line, *(char *const *) member);
      break;
    case QUATUOR_FIELD_DATE:
      if (quatuor_date_write_iso (*(const QuatuorDate *) member, iso))
        g_string_append (line, iso);
      break;
    case QUATUOR_FIELD_INTEGER:
      if (*(const gint64 *) member != QUATUOR_INTEGER_UNKNOWN)
        g_string_append_printf (line, "%" G_GINT64_FORMAT, *(const gint64 *) member);
      break;
    default:
      g_assert_not_reached ();
    }
}

static void
append_table (QuatuorSnapshotWriter *self,
              const QuatuorRowType  *type)
{
  g_string_append_printf (self->text, "%c%s", QUATUOR_SNAPSHOT_TABLE_MARK, type->name);
  for (guint i = 0; i < type->n_fields; i++)
    g_string_append_printf (self->text, "%c%s", QUATUOR_SNAPSHOT_SEPARATOR, type->fields[i].name);
  g_string_append_c (self->text, '\n');
}

/**
 * quatuor_snapshot_writer_add:
 * @self: a writer
 * @table: a table; all rows of one table come together
 * @row: a row of it
 * @error: where an error goes
 *
 * Returns: whether it was taken
 */
gboolean
quatuor_snapshot_writer_add (QuatuorSnapshotWriter  *self,
                             QuatuorTable            table,
                             gconstpointer           row,
                             GError                **error)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  if (self->table != (int) table)
    append_table (self, type);
  self->table = (int) table;

  for (guint i = 0; i < type->n_fields; i++)
    {
      if (i > 0)
        g_string_append_c (self->text, QUATUOR_SNAPSHOT_SEPARATOR);
      append_cell (self->text, &type->fields[i],
                   (const guint8 *) row + type->fields[i].offset);
    }
  g_string_append_c (self->text, '\n');
  return self->text->len < FLUSH_SIZE || flush (self, error);
}

/**
 * quatuor_snapshot_writer_finish:
 * @self: a writer that takes no more rows
 * @sha256: (out) (transfer full): the checksum of the text, in hexadecimal digits
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): the compressed text
 */
GBytes *
quatuor_snapshot_writer_finish (QuatuorSnapshotWriter  *self,
                                char                  **sha256,
                                GError                **error)
{
  if (!flush (self, error) || !g_output_stream_close (self->compressed, NULL, error))
    return NULL;

  *sha256 = g_strdup (g_checksum_get_string (self->checksum));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (self->memory));
}
