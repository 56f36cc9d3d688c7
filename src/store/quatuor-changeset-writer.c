/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-changeset-writer.h"

#include <sqlite3.h>
#include <string.h>

/* Of a size of 64 bits, seven a byte. */
#define VARINT_MAX 10

/**
 * quatuor_changeset_append_byte:
 * @changes: a changeset
 * @byte: one byte more
 */
void
quatuor_changeset_append_byte (GByteArray *changes,
                               guint8      byte)
{
  g_byte_array_append (changes, &byte, 1);
}

/* Seven bits a byte, the highest first; all but the last have the top bit. */
static guint
write_varint (guint8 *bytes,
              gsize   number)
{
  guint shift = 0, n = 0;

  while (number >> shift > 0x7f)
    shift += 7;
  for (; shift > 0; shift -= 7)
    bytes[n++] = 0x80 | ((number >> shift) & 0x7f);
  bytes[n++] = number & 0x7f;
  return n;
}

static void
append_varint (GByteArray *changes,
               gsize       number)
{
  guint8 bytes[VARINT_MAX];

  g_byte_array_append (changes, bytes, write_varint (bytes, number));
}

/* What stands before a value goes in one piece: an import appends millions. */
static void
append_value (GByteArray    *changes,
              guint8         type,
              gconstpointer  data,
              gsize          size)
{
  guint8 bytes[1 + VARINT_MAX] = { type };

  g_byte_array_append (changes, bytes, 1 + write_varint (bytes + 1, size));
  g_byte_array_append (changes, data, (guint) size);
}

/**
 * quatuor_changeset_append_word:
 * @changes: a changeset
 * @word: the bits of an integer or of a real
 */
void
quatuor_changeset_append_word (GByteArray *changes,
                               guint64     word)
{
  guint64 bytes = GUINT64_TO_BE (word);

  g_byte_array_append (changes, (const guint8 *) &bytes, sizeof bytes);
}

/**
 * quatuor_changeset_append_sized:
 * @changes: a changeset
 * @data: the bytes of a text or of a blob
 * @size: how many
 */
void
quatuor_changeset_append_sized (GByteArray   *changes,
                                gconstpointer data,
                                gsize         size)
{
  append_varint (changes, size);
  g_byte_array_append (changes, data, (guint) size);
}

/**
 * quatuor_changeset_append_table:
 * @changes: a changeset
 * @table: the table of the changes that follow
 * @keys: (array length=n_columns): one byte a column: its place in the key, or 0
 * @n_columns: of that table
 */
void
quatuor_changeset_append_table (GByteArray   *changes,
                                const char   *table,
                                const guint8 *keys,
                                guint         n_columns)
{
  quatuor_changeset_append_byte (changes, 'T');
  append_varint (changes, n_columns);
  g_byte_array_append (changes, keys, n_columns);
  g_byte_array_append (changes, (const guint8 *) table, (guint) strlen (table) + 1);
}

/**
 * quatuor_changeset_append_header:
 * @changes: a changeset
 * @type: the rows of the changes that follow
 */
void
quatuor_changeset_append_header (GByteArray           *changes,
                                 const QuatuorRowType *type)
{
  g_autofree guint8 *keys = g_new0 (guint8, type->n_fields);

  /* The columns of the key are the first ones, and counted. */
  for (guint i = 0; i < type->n_keys; i++)
    keys[i] = (guint8) (i + 1);
  quatuor_changeset_append_table (changes, type->name, keys, type->n_fields);
}

static void
append_text (GByteArray *changes,
             const char *text)
{
  if (text != NULL)
    append_value (changes, SQLITE_TEXT, text, strlen (text));
  else
    quatuor_changeset_append_byte (changes, SQLITE_NULL);
}

static void
append_id (GByteArray      *changes,
           const QuatuorId *id)
{
  if (quatuor_id_is_none (id))
    quatuor_changeset_append_byte (changes, SQLITE_NULL);
  else
    append_value (changes, SQLITE_BLOB, id->bytes, QUATUOR_ID_SIZE);
}

static void
append_date (GByteArray  *changes,
             QuatuorDate  date)
{
  char iso[QUATUOR_DATE_ISO_LENGTH + 1];

  if (quatuor_date_write_iso (date, iso))
    append_value (changes, SQLITE_TEXT, iso, QUATUOR_DATE_ISO_LENGTH);
  else
    quatuor_changeset_append_byte (changes, SQLITE_NULL);
}

static void
append_integer (GByteArray *changes,
                gint64      integer)
{
  gboolean known = integer != QUATUOR_INTEGER_UNKNOWN;

  quatuor_changeset_append_byte (changes, known ? SQLITE_INTEGER : SQLITE_NULL);
  if (known)
    quatuor_changeset_append_word (changes, (guint64) integer);
}

/**
 * quatuor_changeset_append_insert:
 * @changes: a changeset whose last header is that of @type
 * @type: the description of @row
 * @row: a row that came
 */
void
quatuor_changeset_append_insert (GByteArray           *changes,
                                 const QuatuorRowType *type,
                                 gconstpointer         row)
{
  quatuor_changeset_append_byte (changes, SQLITE_INSERT);
  quatuor_changeset_append_byte (changes, 0); /* not indirect */
  for (guint i = 0; i < type->n_fields; i++)
    {
      gconstpointer member = (const guint8 *) row + type->fields[i].offset;

      switch (type->fields[i].kind)
        {
        case QUATUOR_FIELD_KEY:
        case QUATUOR_FIELD_ID:
          append_id (changes, member);
          break;
        case QUATUOR_FIELD_TEXT:
          append_text (changes, *(char *const *) member);
          break;
        case QUATUOR_FIELD_DATE:
          append_date (changes, *(const QuatuorDate *) member);
          break;
        case QUATUOR_FIELD_INTEGER:
          append_integer (changes, *(const gint64 *) member);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}
