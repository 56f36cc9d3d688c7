/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a table is written in: a BOM says it, or else the bytes themselves. */

#include "quatuor-csv-source-private.h"

#include <string.h>

/* The bytes that mean nothing in Windows-1252. */
#define NO_WINDOWS_BYTES "\x81\x8d\x8f\x90\x9d"

/* Where it has à ç è é ê, and where an old Mac has them: signs that it hardly uses. */
#define WINDOWS_LETTERS "\xe0\xe7\xe8\xe9\xea"
#define MAC_LETTERS "\x88\x8d\x8f\x8e\x90"

static const struct
{
  const char *bytes;
  gsize       length;
  const char *encoding;
} BOMS[] = {
  { "\xef\xbb\xbf", 3, QUATUOR_CSV_UTF8 },
  { "\xff\xfe", 2, "UTF-16LE" },
  { "\xfe\xff", 2, "UTF-16BE" },
};

/* How the workbooks of spreadsheets begin, new and old. */
static const char *const WORKBOOKS[] = { "PK\x03\x04", "\xd0\xcf\x11\xe0" };

/* As much of the start as tells UTF-16 without a BOM. */
#define START_SIZE 4

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

/**
 * quatuor_csv_source_read_utf8:
 * @self: a source
 * @buffer: (out caller-allocates): where the bytes go
 * @size: how many it takes
 * @length: (out): how many there are, whole sequences of UTF-8
 * @is_utf8: (out): whether that is what there was
 * @error: where an error goes
 *
 * Returns: whether it could read
 */
gboolean
quatuor_csv_source_read_utf8 (QuatuorCsvSource  *self,
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
    return quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);

  *length = self->n_tail + n_read;
  valid = measure_utf8 (buffer, *length);

  /* What is left is the start of a sequence that the next chunk ends, or it is
   * no UTF-8. */
  self->n_tail = *length - valid;
  *length = valid;
  *is_utf8 = self->n_tail <= QUATUOR_CSV_TAIL && (n_read > 0 || self->n_tail == 0);
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
  g_autofree char *buffer = g_malloc (QUATUOR_CSV_CHUNK);
  gsize length;

  *line = 1;
  do
    {
      if (!quatuor_csv_source_read_utf8 (self, buffer, QUATUOR_CSV_CHUNK, &length, is_utf8, error))
        return FALSE;
      for (gsize i = 0; i < length; i++)
        *line += buffer[i] == '\n';
    }
  while (*is_utf8 && (length > 0 || self->n_tail > 0));
  return TRUE;
}

static gboolean
is_one_of (const char *bytes,
           char        byte)
{
  return byte != '\0' && strchr (bytes, byte) != NULL;
}

/* Tells Windows-1252 from what an old Mac writes by the letters of French, and finds the
 * line of a byte that is none in Windows-1252. */
static gboolean
recognise_bytes (QuatuorCsvSource  *self,
                 GError           **error)
{
  g_autofree char *buffer = g_malloc (QUATUOR_CSV_CHUNK);
  g_autoptr (GError) cause = NULL;
  gint64 n_windows = 0, n_mac = 0, line = 1, wrong = 0;
  gsize length;

  do
    {
      if (!g_input_stream_read_all (self->base, buffer, QUATUOR_CSV_CHUNK, &length, NULL,
                                    &cause))
        return quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);
      for (gsize i = 0; i < length; i++)
        {
          n_windows += is_one_of (WINDOWS_LETTERS, buffer[i]);
          n_mac += is_one_of (MAC_LETTERS, buffer[i]);
          if (wrong == 0 && is_one_of (NO_WINDOWS_BYTES, buffer[i]))
            wrong = line;
          line += buffer[i] == '\n';
        }
    }
  while (length > 0);

  self->encoding = n_mac > n_windows ? "MACINTOSH" : "WINDOWS-1252";
  if (n_mac > n_windows || wrong == 0)
    return TRUE;
  quatuor_csv_source_raise_place (self, QUATUOR_PROBLEM_CSV_ENCODING, wrong, NULL, error);
  return FALSE;
}

static gboolean
is_workbook (const char *start)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WORKBOOKS); i++)
    if (memcmp (start, WORKBOOKS[i], START_SIZE) == 0)
      return TRUE;
  return FALSE;
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

/**
 * quatuor_csv_source_recognise:
 * @self: a source at its start
 * @wanted: (nullable): one of quatuor_csv_encodings(), or %NULL to find it out
 * @error: where an error goes
 *
 * Finds out the encoding, and where the text begins.
 *
 * Returns: whether it is one that can be read
 */
gboolean
quatuor_csv_source_recognise (QuatuorCsvSource  *self,
                              const char        *wanted,
                              GError           **error)
{
  char start[START_SIZE] = { 0 };
  g_autoptr (GError) cause = NULL;
  gboolean is_utf8;
  gint64 line;
  gsize length;

  if (!g_input_stream_read_all (self->base, start, sizeof start, &length, NULL, &cause))
    return quatuor_csv_source_explain (self, g_steal_pointer (&cause), error);
  if (is_workbook (start))
    {
      quatuor_csv_source_raise_place (self, QUATUOR_PROBLEM_CSV_WORKBOOK, 0, NULL, error);
      return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (BOMS) && self->encoding == NULL; i++)
    if (length >= BOMS[i].length && memcmp (start, BOMS[i].bytes, BOMS[i].length) == 0 &&
        is_wanted (BOMS[i].encoding, wanted))
      {
        self->encoding = BOMS[i].encoding;
        self->start = (goffset) BOMS[i].length;
      }

  if (self->encoding == NULL)
    self->encoding = wanted != NULL ? wanted : guess_utf16 (start);
  if (self->encoding != NULL && !g_str_equal (self->encoding, QUATUOR_CSV_UTF8))
    return TRUE;

  if (!quatuor_csv_source_seek (self, self->start, error) ||
      !check_utf8 (self, &is_utf8, &line, error))
    return FALSE;
  if (!is_utf8 && self->encoding != NULL)
    {
      quatuor_csv_source_raise_place (self, QUATUOR_PROBLEM_CSV_ENCODING, line, NULL, error);
      return FALSE;
    }
  if (!is_utf8)
    return quatuor_csv_source_seek (self, 0, error) && recognise_bytes (self, error);
  self->encoding = QUATUOR_CSV_UTF8;
  return TRUE;
}
