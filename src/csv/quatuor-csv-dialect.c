/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-dialect.h"

#define AUTO "auto"

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
static const char *const DATES[] = { AUTO, "month-first" };

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
 * @name: `auto` or `month-first`
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
