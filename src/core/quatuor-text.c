/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-text.h"

#include <string.h>

#define SIREN_LENGTH 9
#define FRENCH_PHONE_LENGTH 10

/* The bytes of UTF-8 that a text in its normal form may hold without a look at
 * what they mean: ASCII, letters up to U+02FF, which nothing composes with as
 * combining marks come later, and the dashes, quotes and dots of U+2010 to U+202E. */
static gsize
plain_length (const guint8 *p)
{
  if (p[0] < 0x80)
    return p[0] != '\r' && p[0] != '\0' ? 1 : 0;
  if (p[0] >= 0xc2 && p[0] <= 0xcb)
    return (p[1] & 0xc0) == 0x80 ? 2 : 0;
  return p[0] == 0xe2 && p[1] == 0x80 && p[2] >= 0x90 && p[2] <= 0xae ? 3 : 0;
}

/* Whether a text is clean as it stands: most are. */
static gboolean
is_clean (const char *text)
{
  const guint8 *p = (const guint8 *) text;
  gsize length;

  if (*p == '\0' || g_ascii_isspace (*p))
    return FALSE;
  while ((length = plain_length (p)) > 0)
    p += length;
  return *p == '\0' && !g_ascii_isspace (p[-1]);
}

/**
 * quatuor_text_clean:
 * @text: (nullable): valid UTF-8 that a person typed or a file held
 *
 * Gives the one form in which text is stored: NFC, LF line ends, no space at
 * either end, never empty.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if nothing is left
 */
char *
quatuor_text_clean (const char *text)
{
  g_autofree char *normal = NULL;
  GString *clean;

  if (text == NULL)
    return NULL;
  if (is_clean (text))
    return g_strdup (text);

  normal = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  if (normal == NULL)
    return NULL;

  clean = g_string_sized_new (strlen (normal));
  for (const char *p = g_strstrip (normal); *p != '\0'; p++)
    {
      if (p[0] == '\r')
        {
          g_string_append_c (clean, '\n');
          if (p[1] == '\n')
            p++;
        }
      else
        g_string_append_c (clean, *p);
    }

  if (clean->len == 0)
    {
      g_string_free (clean, TRUE);
      return NULL;
    }
  return g_string_free (clean, FALSE);
}

/* What stands for an apostrophe, and what stands for a space, on the keyboards
 * and in the files that reach us. */
static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2018 || c == 0x02bc || c == '`' || c == 0x00b4;
}

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00a0 || c == 0x202f || c == 0x200b || c == 0xfeff;
}

#define ASCII_LOWER 0x20 /* the bit that a capital lacks */

/* The letters of French and of its neighbours, U+00C0 to U+00FF, folded. */
#define LATIN_FIRST 0xc0
#define LATIN_LAST 0xff
static const char LATIN[LATIN_LAST - LATIN_FIRST + 1][3] = {
  "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
  "ð", "n", "o", "o", "o", "o", "o", "×", "ø", "u", "u", "u", "u", "y", "þ", "ss",
  "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
  "ð", "n", "o", "o", "o", "o", "o", "÷", "ø", "u", "u", "u", "u", "y", "þ", "y",
};

/* One space for several, and none at the beginning. */
static void
append_folded (GString  *folded,
               gunichar  c)
{
  if (is_space (c))
    {
      if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }
  else if (is_apostrophe (c))
    g_string_append_c (folded, '\'');
  else if (c == 0x0153)
    g_string_append (folded, "oe");
  else if (c == 0x00e6)
    g_string_append (folded, "ae");
  else
    g_string_append_unichar (folded, c);
}

/* What nearly all texts are made of; tells what it does not know. */
static gboolean
fold_quickly (const char *text,
              GString    *folded)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint8 byte = (guint8) *p;
      gunichar c;

      if (byte > ' ' && byte < 0x7f && byte != '`')
        {
          g_string_append_c (folded, (char) (g_ascii_isupper (byte) ? byte | ASCII_LOWER : byte));
          continue;
        }
      c = byte < 0x80 ? byte : g_utf8_get_char (p);
      if (c >= LATIN_FIRST && c <= LATIN_LAST)
        for (const char *letter = LATIN[c - LATIN_FIRST]; *letter != '\0'; letter++)
          g_string_append_c (folded, *letter);
      else if (c == 0x0152)
        append_folded (folded, 0x0153);
      else if (c < 0x7f || c == 0x00a0 || c == 0x0153 || c == 0x2019)
        append_folded (folded, c);
      else
        return FALSE;
    }
  return TRUE;
}

static void
fold_any (const char *text,
          GString    *folded)
{
  g_autofree char *cased = g_utf8_casefold (text, -1);
  g_autofree char *decomposed = g_utf8_normalize (cased, -1, G_NORMALIZE_ALL);

  g_string_truncate (folded, 0);
  for (const char *p = decomposed; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_ismark (c))
        append_folded (folded, c);
    }
}

/**
 * quatuor_text_fold_into:
 * @text: (nullable): valid UTF-8
 * @folded: takes the folded text, empty for %NULL, in the place of what it held
 *
 * As quatuor_text_fold(), for whoever folds one text after the other.
 */
void
quatuor_text_fold_into (const char *text,
                        GString    *folded)
{
  g_string_truncate (folded, 0);
  if (text != NULL && !fold_quickly (text, folded))
    fold_any (text, folded);
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
}

/**
 * quatuor_text_fold:
 * @text: (nullable): valid UTF-8
 *
 * Gives the form in which texts are compared and searched: no case, no accents,
 * ligatures opened, one kind of apostrophe and of space.
 *
 * Returns: (transfer full): the folded text, empty for %NULL
 */
char *
quatuor_text_fold (const char *text)
{
  GString *folded = g_string_sized_new (text != NULL ? strlen (text) : 0);

  quatuor_text_fold_into (text, folded);
  return g_string_free (folded, FALSE);
}

/**
 * quatuor_text_contains:
 * @text: (nullable): the text to look into
 * @folded_needle: what to look for, as quatuor_text_fold() gives it
 *
 * Returns: whether @text holds it, accents and case aside
 */
gboolean
quatuor_text_contains (const char *text,
                       const char *folded_needle)
{
  g_autofree char *folded = quatuor_text_fold (text);

  return strstr (folded, folded_needle) != NULL;
}

static void
append_pairs (GString    *grouped,
              const char *digits)
{
  for (gsize i = 0; digits[i] != '\0'; i++)
    {
      if (i > 0 && i % 2 == 0)
        g_string_append_c (grouped, ' ');
      g_string_append_c (grouped, digits[i]);
    }
}

/**
 * quatuor_text_group_phone:
 * @phone: (nullable): a phone number as typed
 *
 * Groups French numbers in pairs: written so, a spreadsheet leaves them as
 * text. Other numbers stay as they were typed.
 *
 * Returns: (transfer full) (nullable): the grouped number
 */
char *
quatuor_text_group_phone (const char *phone)
{
  g_autofree char *clean = quatuor_text_clean (phone);
  g_autoptr (GString) digits = g_string_new (NULL);
  GString *grouped;

  if (clean == NULL)
    return NULL;

  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 128 && (g_ascii_isdigit ((char) c) || (c == '+' && digits->len == 0)))
        g_string_append_c (digits, (char) c);
      else if (!is_space (c) && c != '.' && c != '-' && c != '/')
        return g_steal_pointer (&clean);
    }

  grouped = g_string_new (NULL);
  if (digits->len == FRENCH_PHONE_LENGTH && digits->str[0] == '0')
    append_pairs (grouped, digits->str);
  else if (digits->len == 12 && g_str_has_prefix (digits->str, "+33"))
    {
      g_string_append_printf (grouped, "+33 %c ", digits->str[3]);
      append_pairs (grouped, digits->str + 4);
    }
  else
    g_string_append (grouped, clean);
  return g_string_free (grouped, FALSE);
}

/**
 * quatuor_text_is_siren:
 * @digits: (nullable): a candidate
 *
 * Checks the nine digits of a SIREN by Luhn's sum, as INSEE defines the number.
 *
 * Returns: whether @digits is a SIREN
 */
gboolean
quatuor_text_is_siren (const char *digits)
{
  guint sum = 0;

  if (digits == NULL || strlen (digits) != SIREN_LENGTH ||
      strspn (digits, "0123456789") != SIREN_LENGTH)
    return FALSE;

  for (guint i = 0; i < SIREN_LENGTH; i++)
    {
      guint digit = (guint) (digits[i] - '0') * (i % 2 == 1 ? 2 : 1);

      sum += digit / 10 + digit % 10;
    }
  return sum % 10 == 0;
}

/**
 * quatuor_text_is_code:
 * @text: what stands for a code
 *
 * Returns: whether it is made of ASCII letters, digits, hyphens, underscores and
 *   full stops, which every program keeps as they are
 */
gboolean
quatuor_text_is_code (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("-_.", *p) == NULL)
      return FALSE;
  return TRUE;
}

/**
 * quatuor_text_make_code:
 * @title: (nullable): what a person wrote
 *
 * Makes an ASCII code of a title: lower case, words joined by hyphens.
 *
 * Returns: (transfer full) (nullable): the code, or %NULL if no letter or digit
 *   is left
 */
char *
quatuor_text_make_code (const char *title)
{
  g_autofree char *folded = quatuor_text_fold (title);
  GString *code = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (code, *p);
      else if (code->len > 0 && code->str[code->len - 1] != '-')
        g_string_append_c (code, '-');
    }
  if (code->len > 0 && code->str[code->len - 1] == '-')
    g_string_truncate (code, code->len - 1);

  if (code->len == 0)
    {
      g_string_free (code, TRUE);
      return NULL;
    }
  return g_string_free (code, FALSE);
}
