/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-document.h"

#include <string.h>

#define NO_BREAK_SPACE "\302\240"

/* A number of so many digits at most counts what follows it, or is a day; a longer
 * one is a year, or has spaces of its own. */
#define COUNT_DIGITS 3

static gboolean
starts_with_mark (const char *text)
{
  return strchr (";:!?", *text) != NULL && *text != '\0';
}

/* What stands after a mark that ends something, and not in a time or an address. */
static gboolean
ends_there (const char *text)
{
  return *text == '\0' || g_ascii_isspace (*text) || g_str_has_prefix (text, NO_BREAK_SPACE) ||
         g_str_has_prefix (text, "»") || *text == ')';
}

/* As in “18 mai” and “12 sièges”. */
static gboolean
counts_what_follows (GString    *out,
                     const char *next)
{
  gsize n_digits = 0;

  while (n_digits < out->len && g_ascii_isdigit (out->str[out->len - 1 - n_digits]))
    n_digits++;
  return n_digits > 0 && n_digits <= COUNT_DIGITS && g_unichar_isalpha (g_utf8_get_char (next));
}

static const char *
typeset_space (GString    *out,
               const char *text)
{
  const char *next = text + 1;

  if ((starts_with_mark (next) && ends_there (next + 1)) || g_str_has_prefix (next, "»") ||
      counts_what_follows (out, next))
    g_string_append (out, NO_BREAK_SPACE);
  else
    g_string_append_c (out, ' ');
  return next;
}

static gboolean
is_letter_before (GString *out)
{
  const char *last = out->len > 0 ? g_utf8_prev_char (out->str + out->len) : NULL;

  return last != NULL && g_unichar_isalpha (g_utf8_get_char (last));
}

static const char *
typeset_apostrophe (GString    *out,
                    const char *text)
{
  gboolean between = is_letter_before (out) && g_unichar_isalpha (g_utf8_get_char (text + 1));

  g_string_append (out, between ? "’" : "'");
  return text + 1;
}

/**
 * quatuor_document_typeset:
 * @text: (nullable): a text as people type it
 * @language: the code of its language
 *
 * In French, puts spaces that do not break before “; : ! ? »”, after “«” and between
 * a number and what it counts, where people typed a plain one, and apostrophes as
 * printers have them. Texts of other
 * languages stay as they are.
 *
 * Returns: (transfer full) (nullable): the text to be read
 */
char *
quatuor_document_typeset (const char *text,
                          const char *language)
{
  GString *out;

  if (text == NULL || g_strcmp0 (language, "fr") != 0)
    return g_strdup (text);

  out = g_string_sized_new (strlen (text));
  while (*text != '\0')
    {
      const char *next = g_utf8_next_char (text);

      if (*text == ' ')
        text = typeset_space (out, text);
      else if (*text == '\'')
        text = typeset_apostrophe (out, text);
      else if (g_str_has_prefix (text, "« "))
        {
          g_string_append (out, "«" NO_BREAK_SPACE);
          text = next + 1;
        }
      else
        {
          g_string_append_len (out, text, next - text);
          text = next;
        }
    }
  return g_string_free (out, FALSE);
}
