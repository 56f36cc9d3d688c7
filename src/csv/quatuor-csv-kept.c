/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-kept.h"

#include <string.h>

#define QUOTE '"'

/* How such a cell begins. */
#define KEPT "=\""

/* The length of such a cell at the start of @bytes; 0 where it is not a whole cell. */
static gsize
measure_kept (const char *bytes,
              gsize       length,
              char        separator)
{
  const char *end;
  gsize whole;

  if (length < strlen (KEPT) || memcmp (bytes, KEPT, strlen (KEPT)) != 0)
    return 0;
  end = memchr (bytes + strlen (KEPT), QUOTE, length - strlen (KEPT));
  if (end == NULL)
    return 0;
  whole = (gsize) (end - bytes) + 1;
  return whole == length || bytes[whole] == separator || bytes[whole] == '\r' ||
         bytes[whole] == '\n' ? whole : 0;
}

/**
 * quatuor_csv_kept_quote:
 * @bytes: (array length=length): a line, or the start of one
 * @length: how many bytes of it
 * @separator: what stands between its cells
 *
 * Puts quotation marks where the grammar asks for them around such cells.
 *
 * Returns: (transfer full): the line
 */
GString *
quatuor_csv_kept_quote (const char *bytes,
                        gsize       length,
                        char        separator)
{
  GString *line = g_string_sized_new (length);
  gboolean at_start = TRUE, quoted = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      gsize kept = at_start ? measure_kept (bytes + i, length - i, separator) : 0;

      if (kept > 0)
        {
          g_string_append_printf (line, "\"=\"\"%.*s\"\"\"", (int) (kept - strlen (KEPT) - 1),
                                  bytes + i + strlen (KEPT));
          i += kept - 1;
        }
      else
        g_string_append_c (line, bytes[i]);
      if (kept == 0 && bytes[i] == QUOTE)
        quoted = !quoted;
      at_start = kept == 0 && !quoted && bytes[i] == separator;
    }
  return line;
}

/**
 * quatuor_csv_kept_take:
 * @cell: a cell
 *
 * Returns: (transfer full) (nullable): what such a cell holds, %NULL for any other
 */
char *
quatuor_csv_kept_take (const char *cell)
{
  gsize start = strlen (KEPT);
  gsize length = strlen (cell);

  if (length <= start || !g_str_has_prefix (cell, KEPT) ||
      strchr (cell + start, QUOTE) != cell + length - 1)
    return NULL;
  return g_strndup (cell + start, length - start - 1);
}
