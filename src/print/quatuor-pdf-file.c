/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-pdf-file.h"

#include "quatuor-problem.h"

#include <string.h>

/*
 * cairo 1.16 writes the table of references in plain text, and each object by
 * itself. From 1.18 on the table is a compressed stream, and most objects stand in
 * another one: a list of their numbers and places, then one after the other.
 */

#define PLAIN_TABLE "xref\n0 "
#define PLAIN_ENTRY 20 /* bytes */

#define N_WIDTHS 3     /* of a packed table: of what an entry is, and of two numbers */
#define WIDTH_MAX 8    /* bytes */

/* What an entry of a packed table says. */
#define ENTRY_PLACE 1     /* the object stands at a place of the file */
#define ENTRY_CONTAINED 2 /* it stands in the stream of another object */

typedef struct
{
  guint64 kind;
  guint64 place; /* or the number of the object that contains it */
  guint64 index; /* among those that are contained with it */
} Entry;

/*
 * Words
 */

/* The text from a place of the file on. */
static const char *
text_at (QuatuorPdfFile *self,
         guint64         place,
         gssize         *length)
{
  gsize all = g_mapped_file_get_length (self->mapped);

  *length = place < all ? (gssize) (all - place) : 0;
  if (*length == 0)
    return NULL;
  return g_mapped_file_get_contents (self->mapped) + place;
}

/* The number after @key in the text of a dictionary. */
static gboolean
read_number (const char *dictionary,
             const char *key,
             guint64    *number)
{
  const char *place = strstr (dictionary, key);
  const char *value = NULL;
  char *end = NULL;

  /* A key may begin as another one does. */
  while (place != NULL && g_ascii_isalpha (place[strlen (key)]))
    place = strstr (place + 1, key);
  if (place != NULL)
    {
      value = place + strlen (key);
      *number = g_ascii_strtoull (value, &end, 10);
    }
  return end != value;
}

/* What stands between the signs of the dictionary that @text begins with. */
static char *
copy_dictionary (const char *text,
                 gssize      length)
{
  const char *open = g_strstr_len (text, length, "<<");
  const char *close =
    open != NULL ? g_strrstr_len (open, length - (gssize) (open - text), ">>") : NULL;

  return close != NULL && close > open ? g_strndup (open + 2, (gsize) (close - open - 2)) : NULL;
}

/* The dictionary that begins at a place of the file and ends before @end. */
static char *
read_dictionary (QuatuorPdfFile *self,
                 guint64         place,
                 const char     *end)
{
  gssize length;
  const char *text = text_at (self, place, &length);
  const char *behind = text != NULL ? g_strstr_len (text, length, end) : NULL;

  return behind != NULL ? copy_dictionary (text, behind - text) : NULL;
}

/* Where the last table of references begins. */
static gboolean
find_table (QuatuorPdfFile *self)
{
  const char word[] = "startxref";
  gsize size = sizeof word - 1;
  gssize length;
  const char *text = text_at (self, 0, &length);

  /* Streams hold any bytes: searching a text would end at the first NUL. */
  for (gssize i = length - (gssize) size; i >= 0; i--)
    if (memcmp (text + i, word, size) == 0)
      {
        g_autofree char *tail = g_strndup (text + i, (gsize) (length - i));

        return read_number (tail, word, &self->table_at);
      }
  return FALSE;
}

static gboolean
read_trailer (QuatuorPdfFile *self,
              const char     *trailer)
{
  read_number (trailer, "/Info", &self->info);
  return read_number (trailer, "/Root", &self->root) &&
         read_number (trailer, "/Size", &self->size);
}

/*
 * A plain table
 */

static gboolean
find_plain (QuatuorPdfFile *self,
            guint64         object,
            guint64        *place)
{
  gssize length;
  const char *table = text_at (self, self->table_at, &length);
  const char *entries = g_strstr_len (table + strlen (PLAIN_TABLE),
                                      length - (gssize) strlen (PLAIN_TABLE), "\n");
  guint64 at = object * PLAIN_ENTRY;

  if (entries == NULL || object >= self->size ||
      at + PLAIN_ENTRY >= (guint64) (length - (entries + 1 - table)))
    return FALSE;
  *place = g_ascii_strtoull (entries + 1 + at, NULL, 10);
  return TRUE;
}

static void
read_plain (QuatuorPdfFile *self)
{
  gssize length;
  const char *table = text_at (self, self->table_at, &length);
  const char *start = g_strstr_len (table, length, "trailer");
  g_autofree char *trailer =
    start != NULL ? copy_dictionary (start, length - (gssize) (start - table)) : NULL;
  guint64 place;

  if (trailer != NULL && read_trailer (self, trailer) && find_plain (self, self->root, &place))
    self->catalogue = read_dictionary (self, place, "endobj");
}

/*
 * A packed table
 */

/* The contents of the stream at a place; its own end says how long it is. */
static GBytes *
unpack (QuatuorPdfFile  *self,
        guint64          place,
        char           **dictionary)
{
  const char begin[] = "\nstream\n";
  g_autoptr (GConverter) converter =
    G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GInputStream) memory = NULL;
  g_autoptr (GInputStream) unpacked = NULL;
  g_autoptr (GOutputStream) contents = g_memory_output_stream_new_resizable ();
  gssize length;
  const char *text = text_at (self, place, &length);
  const char *stream = text != NULL ? g_strstr_len (text, length, begin) : NULL;

  *dictionary = read_dictionary (self, place, begin);
  if (*dictionary == NULL || strstr (*dictionary, "/FlateDecode") == NULL ||
      strstr (*dictionary, "/DecodeParms") != NULL)
    return NULL;
  stream += strlen (begin);
  memory = g_memory_input_stream_new_from_data (stream, length - (gssize) (stream - text), NULL);
  unpacked = g_converter_input_stream_new (memory, converter);
  if (g_output_stream_splice (contents, unpacked, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL,
                              NULL) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (contents));
}

static gboolean
read_widths (const char *dictionary,
             guint      *widths)
{
  const char *place = strstr (dictionary, "/W [");
  char *end;

  if (place == NULL || strstr (dictionary, "/Index") != NULL)
    return FALSE;
  place += strlen ("/W [");
  for (guint i = 0; i < N_WIDTHS; i++, place = end)
    {
      guint64 width = g_ascii_strtoull (place, &end, 10);

      if (end == place || width > WIDTH_MAX)
        return FALSE;
      widths[i] = (guint) width;
    }
  return widths[0] > 0;
}

static gboolean
find_packed (GBytes      *table,
             const guint *widths,
             guint64      object,
             Entry       *entry)
{
  guint64 *const fields[N_WIDTHS] = { &entry->kind, &entry->place, &entry->index };
  gsize entry_size = widths[0] + widths[1] + widths[2];
  gsize length;
  const guint8 *byte = g_bytes_get_data (table, &length);

  if (object >= length / entry_size)
    return FALSE;
  byte += object * entry_size;
  *entry = (Entry) { 0 };
  for (guint i = 0; i < N_WIDTHS; i++)
    for (guint n = 0; n < widths[i]; n++)
      *fields[i] = *fields[i] << 8 | *byte++;
  return TRUE;
}

/* A stream of objects begins with pairs: a number, and where its object begins. */
static char *
find_contained (const char *text,
                const char *dictionary,
                guint64     index,
                guint64     object)
{
  const char *pair = text;
  guint64 first, count, number = 0, from = 0, length = strlen (text);
  char *end;

  if (!read_number (dictionary, "/First", &first) || !read_number (dictionary, "/N", &count) ||
      index >= count || first >= length)
    return NULL;
  for (guint64 i = 0; i <= index; i++)
    {
      number = g_ascii_strtoull (pair, &end, 10);
      from = g_ascii_strtoull (end, &end, 10);
      if (end == pair)
        return NULL;
      pair = end;
    }
  if (number != object || from >= length - first)
    return NULL;
  text += first + from;
  /* The last one ends with the stream. */
  number = index + 1 < count ? g_ascii_strtoull (pair, &end, 10) : 0;
  count = index + 1 < count ? g_ascii_strtoull (end, NULL, 10) : length - first;
  return count > from ? copy_dictionary (text, (gssize) MIN (count - from, strlen (text))) : NULL;
}

static char *
read_contained (QuatuorPdfFile *self,
                guint64         place,
                guint64         index)
{
  g_autofree char *dictionary = NULL;
  g_autoptr (GBytes) bytes = unpack (self, place, &dictionary);
  g_autofree char *text = NULL;
  gsize length;

  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes));
  return find_contained (text, dictionary, index, self->root);
}

static void
read_packed (QuatuorPdfFile *self)
{
  g_autofree char *dictionary = NULL;
  g_autoptr (GBytes) table = unpack (self, self->table_at, &dictionary);
  guint widths[N_WIDTHS];
  Entry root, container;

  self->is_packed = TRUE;
  if (table == NULL || !read_widths (dictionary, widths) || !read_trailer (self, dictionary) ||
      !find_packed (table, widths, self->root, &root))
    return;
  if (root.kind == ENTRY_PLACE)
    self->catalogue = read_dictionary (self, root.place, "endobj");
  else if (root.kind == ENTRY_CONTAINED &&
           find_packed (table, widths, root.place, &container) && container.kind == ENTRY_PLACE)
    self->catalogue = read_contained (self, container.place, root.index);
}

/**
 * quatuor_pdf_file_open:
 * @path: (type filename): a PDF file
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable): what is known of the file, %NULL when it
 *   cannot be read
 */
QuatuorPdfFile *
quatuor_pdf_file_open (const char  *path,
                       GError     **error)
{
  g_autoptr (QuatuorPdfFile) self = g_new0 (QuatuorPdfFile, 1);
  g_autoptr (GError) cause = NULL;
  gssize length;
  const char *table;

  self->mapped = g_mapped_file_new (path, FALSE, &cause);
  if (self->mapped == NULL)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, path, cause->message);
      return NULL;
    }
  table = find_table (self) ? text_at (self, self->table_at, &length) : NULL;
  if (table != NULL && length > (gssize) strlen (PLAIN_TABLE) &&
      g_str_has_prefix (table, PLAIN_TABLE))
    read_plain (self);
  else if (table != NULL)
    read_packed (self);
  return g_steal_pointer (&self);
}

/**
 * quatuor_pdf_file_free:
 * @self: (nullable) (transfer full): what is known of a file
 */
void
quatuor_pdf_file_free (QuatuorPdfFile *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->mapped, g_mapped_file_unref);
  g_free (self->catalogue);
  g_free (self);
}
