/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-protect.h"

#include <string.h>

/* A text that a spreadsheet might run as a formula gets one apostrophe in
 * front. Apostrophes that stand there already count as part of the pattern, so
 * that taking one off always gives back the text as it was. */

#define MARK '\''

/* What a spreadsheet may skip before it looks for a formula. */
static gboolean
is_skipped (gunichar c)
{
  return c == ' ' || c == 0x00a0 || c == 0x202f || c == 0xfeff ||
         (c >= 0x200b && c <= 0x200d) || c == 0x2060;
}

static gboolean
starts_formula (gunichar c)
{
  switch (c)
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xff1d: /* full-width twins of the first four */
    case 0xff0b:
    case 0xff0d:
    case 0xff20:
      return TRUE;
    default:
      return FALSE;
    }
}

static const char *
skip_digits (const char *text)
{
  while (g_ascii_isdigit (*text))
    text++;
  return text;
}

/* A sign, digits, and a decimal part or none: a number, and no formula. */
static gboolean
is_decimal (const char *text)
{
  const char *digits = text + (*text == '+' || *text == '-' ? 1 : 0);
  const char *end = skip_digits (digits);

  if (end == digits)
    return FALSE;
  if ((*end == '.' || *end == ',') && g_ascii_isdigit (end[1]))
    end = skip_digits (end + 1);
  return *end == '\0';
}

/* A plus, a country and two groups of digits or more, one space between: what a
 * spreadsheet keeps as text. */
static gboolean
is_grouped_phone (const char *text)
{
  guint n_groups = 0;

  if (*text++ != '+')
    return FALSE;

  while (g_ascii_isdigit (*text))
    {
      text = skip_digits (text);
      n_groups++;
      if (*text == ' ')
        text++;
      else
        break;
    }
  return *text == '\0' && text[-1] != ' ' && n_groups > 2;
}

/**
 * quatuor_csv_needs_protection:
 * @text: valid UTF-8
 *
 * Tells whether @text looks like a formula: apostrophes or none, then spaces of
 * any kind, then a sign that starts one. Strict decimals and phone numbers
 * written in groups are let through as they are.
 *
 * Returns: whether a spreadsheet might run it
 */
gboolean
quatuor_csv_needs_protection (const char *text)
{
  const char *p = text;

  while (*p == MARK)
    p++;
  while (is_skipped (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return starts_formula (g_utf8_get_char (p)) && !is_decimal (text) && !is_grouped_phone (text);
}

/**
 * quatuor_csv_protect:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): the text as it goes into a cell; the inverse is
 *   quatuor_csv_unprotect()
 */
char *
quatuor_csv_protect (const char *text)
{
  if (quatuor_csv_needs_protection (text))
    return g_strdup_printf ("%c%s", MARK, text);
  return g_strdup (text);
}

/**
 * quatuor_csv_unprotect:
 * @text: valid UTF-8, the text of a cell
 *
 * Returns: (transfer none): @text, or @text without the apostrophe that
 *   quatuor_csv_protect() put in front
 */
const char *
quatuor_csv_unprotect (const char *text)
{
  if (*text == MARK && quatuor_csv_needs_protection (text))
    return text + 1;
  return text;
}
