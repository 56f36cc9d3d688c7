/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By what two rows that people would take for the same are alike. */

#include "quatuor-csv-likeness.h"

#include "quatuor-text.h"

#include <string.h>

/* A number that only some digits of are given tells nobody. */
#define PHONE_DIGITS 9

/* What people leave out of the name of a territory, or put before it. */
static const char *const IDLE_WORDS[] = {
  "agglomeration", "ca",   "cc", "commune", "communes", "communaute", "cu", "d",     "de",
  "des",           "du",   "l",  "la",      "le",       "les",        "mairie", "urbaine", "ville",
  NULL,
};

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of a text, folded, whatever stands between them. */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = quatuor_text_fold (text);
  const char *start = folded;

  while (*start != '\0')
    {
      const char *end = start;

      while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end > start)
        g_ptr_array_add (words, g_strndup (start, (gsize) (end - start)));
      start = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return words;
}

static char *
join_words (const char        *prefix,
            const GPtrArray   *words,
            const char *const *idle)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    if (idle == NULL || !g_strv_contains (idle, g_ptr_array_index (words, i)))
      g_string_append_printf (key, " %s", (const char *) g_ptr_array_index (words, i));
  if (key->len == 0)
    {
      g_string_free (key, TRUE);
      return NULL;
    }
  g_string_prepend (key, prefix);
  return g_string_free (key, FALSE);
}

static void
add_key (GPtrArray *keys,
         char      *key)
{
  if (key != NULL)
    g_ptr_array_add (keys, key);
}

/**
 * quatuor_csv_likeness_of_text:
 * @scope: (nullable): what the text belongs to
 * @text: (nullable): a text
 *
 * Returns: (transfer full): keys by which rows with the same words are alike
 */
GPtrArray *
quatuor_csv_likeness_of_text (const QuatuorId *scope,
                              const char      *text)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = split_words (text);
  g_autofree char *prefix = scope != NULL ? quatuor_id_to_string (scope) : g_strdup ("");

  add_key (keys, join_words (prefix, words, NULL));
  return keys;
}

/**
 * quatuor_csv_likeness_of_territory:
 * @territory: a territory
 *
 * Returns: (transfer full): keys by which territories are alike: the words of the name
 *   that tell something, and the SIREN
 */
GPtrArray *
quatuor_csv_likeness_of_territory (const QuatuorTerritory *territory)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) words = split_words (territory->name);

  add_key (keys, join_words ("", words, IDLE_WORDS));
  if (territory->siren != NULL)
    add_key (keys, g_strconcat ("siren ", territory->siren, NULL));
  return keys;
}

/**
 * quatuor_csv_likeness_of_person:
 * @person: a person
 *
 * Returns: (transfer full): keys by which people are alike: names in whatever order, and
 *   each name with the mail or the phone, as a town hall has one number for many
 */
GPtrArray *
quatuor_csv_likeness_of_person (const QuatuorPerson *person)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *name = quatuor_person_name (person);
  g_autoptr (GPtrArray) words = split_words (name);
  g_autofree char *mail = quatuor_text_fold (person->email);
  g_autoptr (GString) phone = g_string_new (NULL);

  if (person->given_name == NULL && person->family_name == NULL)
    return keys;

  g_ptr_array_sort (words, compare_words);
  add_key (keys, join_words ("", words, NULL));
  for (const char *p = person->phone; p != NULL && *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (phone, *p);
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (*mail != '\0')
        add_key (keys, g_strdup_printf ("mail %s %s", mail, word));
      /* +33 6 and 06 are the same number. */
      if (phone->len >= PHONE_DIGITS)
        add_key (keys, g_strdup_printf ("phone %s %s", phone->str + phone->len - PHONE_DIGITS,
                                        word));
    }
  return keys;
}
