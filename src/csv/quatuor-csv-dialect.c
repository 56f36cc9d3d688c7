/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-dialect.h"

#include "quatuor-csv-day.h"

#include <string.h>

#define AUTO "auto"

#define INTEGER_DIGITS_MAX 12

/* What spreadsheets write on the computers there are, by the names iconv has. */
static const char *const ENCODINGS[] = {
  "UTF-8",
  "WINDOWS-1252",
  "ISO-8859-15",
  "MACINTOSH",
  "UTF-16LE",
  "UTF-16BE",
  NULL,
};

static const struct
{
  const char *name;
  char        separator;
} SEPARATORS[] = {
  { AUTO, QUATUOR_CSV_DETECT },
  { "semicolon", ';' },
  { "comma", ',' },
  { "tab", '\t' },
};

/* In the order of the enumerations. */
static const char *const DECIMALS[] = { AUTO, "comma", "point" };
static const char *const DATES[] = { AUTO, "day-first", "month-first" };

/**
 * quatuor_csv_encodings:
 *
 * Returns: (transfer none) (array zero-terminated=1): the encodings that a table
 *   may be read in
 */
const char *const *
quatuor_csv_encodings (void)
{
  return ENCODINGS;
}

/**
 * quatuor_csv_encoding_find:
 * @name: an encoding, whatever its case, or `auto`
 * @encoding: (out) (nullable): the encoding, or %NULL to find it out
 *
 * Returns: whether there is such an encoding
 */
gboolean
quatuor_csv_encoding_find (const char  *name,
                           const char **encoding)
{
  *encoding = NULL;
  if (g_str_equal (name, AUTO))
    return TRUE;

  for (gsize i = 0; ENCODINGS[i] != NULL; i++)
    if (g_ascii_strcasecmp (ENCODINGS[i], name) == 0)
      *encoding = ENCODINGS[i];
  return *encoding != NULL;
}

/**
 * quatuor_csv_separator_find:
 * @name: `semicolon`, `comma`, `tab` or `auto`, or the character itself
 * @separator: (out): the separator
 *
 * Returns: whether there is such a separator
 */
gboolean
quatuor_csv_separator_find (const char *name,
                            char       *separator)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    {
      const char itself[] = { SEPARATORS[i].separator, '\0' };

      if (g_str_equal (SEPARATORS[i].name, name) ||
          (itself[0] != QUATUOR_CSV_DETECT && g_str_equal (itself, name)))
        {
          *separator = SEPARATORS[i].separator;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * quatuor_csv_separator_get_name:
 * @separator: a separator
 *
 * Returns: (transfer none): its name, which quatuor_csv_separator_find() knows
 */
const char *
quatuor_csv_separator_get_name (char separator)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SEPARATORS); i++)
    if (SEPARATORS[i].separator == separator)
      return SEPARATORS[i].name;
  return AUTO;
}

static gboolean
find_name (const char *const *names,
           gsize              n_names,
           const char        *name,
           guint             *place)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i], name))
      {
        *place = (guint) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * quatuor_csv_decimal_find:
 * @name: `auto`, `comma` or `point`
 * @decimal: (out): how numbers are written
 *
 * Returns: whether there is such a way
 */
gboolean
quatuor_csv_decimal_find (const char        *name,
                          QuatuorCsvDecimal *decimal)
{
  guint place;

  if (!find_name (DECIMALS, G_N_ELEMENTS (DECIMALS), name, &place))
    return FALSE;
  *decimal = (QuatuorCsvDecimal) place;
  return TRUE;
}

/**
 * quatuor_csv_decimal_get_name:
 * @decimal: how numbers are written
 *
 * Returns: (transfer none): the name that quatuor_csv_decimal_find() knows
 */
const char *
quatuor_csv_decimal_get_name (QuatuorCsvDecimal decimal)
{
  return DECIMALS[decimal];
}

/**
 * quatuor_csv_dates_find:
 * @name: `auto`, `day-first` or `month-first`
 * @dates: (out): how days are written
 *
 * Returns: whether there is such a way
 */
gboolean
quatuor_csv_dates_find (const char      *name,
                        QuatuorCsvDates *dates)
{
  guint place;

  if (!find_name (DATES, G_N_ELEMENTS (DATES), name, &place))
    return FALSE;
  *dates = (QuatuorCsvDates) place;
  return TRUE;
}

/**
 * quatuor_csv_dates_get_name:
 * @dates: how days are written
 *
 * Returns: (transfer none): the name that quatuor_csv_dates_find() knows
 */
const char *
quatuor_csv_dates_get_name (QuatuorCsvDates dates)
{
  return DATES[dates];
}

static gboolean
is_edge_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00a0 || c == 0x202f || c == 0x200b || c == 0xfeff;
}

/**
 * quatuor_csv_trim:
 * @cell: a cell that is no text
 *
 * Returns: (transfer full) (nullable): the cell without spaces of any kind at its
 *   ends, or %NULL when nothing else is in it
 */
char *
quatuor_csv_trim (const char *cell)
{
  const char *start = cell;
  const char *end = start + strlen (start);

  while (*start != '\0' && is_edge_space (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (end > start && is_edge_space (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return end > start ? g_strndup (start, (gsize) (end - start)) : NULL;
}

/**
 * quatuor_csv_dialect_parse_date:
 * @self: how a table is read
 * @word: a cell without spaces at its ends
 * @date: (out): where the day goes
 *
 * Returns: whether @word was a day; if not, @date is left alone
 */
gboolean
quatuor_csv_dialect_parse_date (const QuatuorCsvDialect *self,
                                const char              *word,
                                QuatuorDate             *date)
{
  g_autofree char *turned = NULL;

  if (self->dates == QUATUOR_CSV_DATES_MONTH_FIRST)
    turned = quatuor_csv_day_turn (word);
  return quatuor_date_parse (turned != NULL ? turned : word, date) ||
         quatuor_csv_day_read_words (word, date);
}

/* Whether a decimal mark and zeros are all that is left: 12,00 is whole. */
static gboolean
is_whole (const char *rest)
{
  return rest[1] != '\0' && strspn (rest + 1, "0") == strlen (rest + 1);
}

/**
 * quatuor_csv_dialect_parse_integer:
 * @self: how a table is read
 * @word: a cell without spaces at its ends
 * @value: (out): where the number goes
 *
 * Takes digits with spaces of any kind between them, and nothing else: 12,000 and
 * 12.000 are twelve to some and twelve thousand to others, unless @self says
 * which.
 *
 * Returns: whether @word was a whole number
 */
gboolean
quatuor_csv_dialect_parse_integer (const QuatuorCsvDialect *self,
                                   const char              *word,
                                   gint64                  *value)
{
  char digits[INTEGER_DIGITS_MAX + 1] = { 0 };
  gboolean knows = self->decimal != QUATUOR_CSV_DECIMAL_AUTO;
  gboolean has_comma = self->decimal == QUATUOR_CSV_DECIMAL_COMMA;
  char mark = has_comma ? ',' : '.';
  char group = has_comma ? '.' : ',';
  guint n = 0;

  for (const char *p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_ascii_isdigit (*p) && n < INTEGER_DIGITS_MAX)
        digits[n++] = *p;
      else if (knows && *p == mark && is_whole (p))
        break;
      else if (!(knows && *p == group && n > 0) && !is_edge_space (g_utf8_get_char (p)))
        return FALSE;
    }
  *value = n > 0 ? g_ascii_strtoll (digits, NULL, 10) : 0;
  return n > 0;
}
