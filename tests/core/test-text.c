/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-text.h"

static void
test_clean (void)
{
  g_autofree char *lines = quatuor_text_clean ("  un\r\ndeux\rtrois  ");
  g_autofree char *composed = quatuor_text_clean ("e\xcc\x81lu");

  g_assert_cmpstr (lines, ==, "un\ndeux\ntrois");
  g_assert_cmpstr (composed, ==, "élu");
  g_assert_null (quatuor_text_clean (" \n\t "));
  g_assert_null (quatuor_text_clean (NULL));
}

static void
test_fold (void)
{
  g_autofree char *accents = quatuor_text_fold ("L’Œuvre  d'ÉTÉ\xc2\xa0!");

  g_assert_cmpstr (accents, ==, "l'oeuvre d'ete !");
  g_assert_true (quatuor_text_contains ("CC du Frontonnais", "frontonn"));
  g_assert_true (quatuor_text_contains ("Saint-Étienne-d’Albagnan", "etienne-d'alb"));
  g_assert_false (quatuor_text_contains (NULL, "x"));
}

/* Folded the long way, by the tables of Unicode, because of the sign at the end. */
static void
test_fold_each (void)
{
  for (gunichar c = ' '; c < 0x2100; c++)
    {
      char letter[8] = { 0 };
      g_autofree char *alone = NULL;
      g_autofree char *among = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *folded_among = NULL;

      if (!g_unichar_isdefined (c))
        continue;
      g_unichar_to_utf8 (c, letter);
      alone = g_strdup_printf ("n%sn", letter);
      among = g_strdup_printf ("n%sn\xe2\x98\x86", letter);
      folded = quatuor_text_fold (alone);
      folded_among = quatuor_text_fold (among);
      g_assert_true (g_str_has_suffix (folded_among, "\xe2\x98\x86"));
      g_assert_true (g_str_has_prefix (folded_among, folded));
      g_assert_cmpuint (strlen (folded) + strlen ("\xe2\x98\x86"), ==, strlen (folded_among));
    }
}

static void
test_phone (void)
{
  static const char *const CASES[][2] = {
    { "0612345678", "06 12 34 56 78" },
    { "06.12.34.56.78", "06 12 34 56 78" },
    { "+33612345678", "+33 6 12 34 56 78" },
    { "+33 6 12 34 56 78", "+33 6 12 34 56 78" },
    { "+32 2 555 12 12", "+32 2 555 12 12" },
    { "poste 12", "poste 12" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *grouped = quatuor_text_group_phone (CASES[i][0]);

      g_assert_cmpstr (grouped, ==, CASES[i][1]);
    }
  g_assert_null (quatuor_text_group_phone (NULL));
}

static void
test_siren (void)
{
  /* ADEME’s own number, public on its notices. */
  g_assert_true (quatuor_text_is_siren ("385290309"));
  g_assert_false (quatuor_text_is_siren ("385290308"));
  g_assert_false (quatuor_text_is_siren ("38529030"));
  g_assert_false (quatuor_text_is_siren ("38529030a"));
  g_assert_false (quatuor_text_is_siren (NULL));
}

static void
test_code (void)
{
  g_autofree char *code = quatuor_text_make_code ("CC de l’Étang — Ouest");

  g_assert_cmpstr (code, ==, "cc-de-l-etang-ouest");
  g_assert_null (quatuor_text_make_code (" — "));
  g_assert_true (quatuor_text_is_code ("CC-2.b_1"));
  g_assert_false (quatuor_text_is_code ("cc étang"));
}

/* Whatever is taken for clean at a glance is what the slow way would give. */
static void
test_clean_every_letter (void)
{
  for (gunichar c = 1; c < 0x3100; c++)
    {
      g_autoptr (GString) text = g_string_new ("e");
      g_autofree char *clean = NULL;
      g_autofree char *normal = NULL;

      if (c == '\r')
        continue;
      g_string_append_unichar (text, c);
      g_string_append_c (text, 'o');
      clean = quatuor_text_clean (text->str);
      normal = g_utf8_normalize (text->str, -1, G_NORMALIZE_DEFAULT_COMPOSE);
      g_assert_cmpstr (clean, ==, normal);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/text/clean", test_clean);
  g_test_add_func ("/core/text/clean-every-letter", test_clean_every_letter);
  g_test_add_func ("/core/text/fold", test_fold);
  g_test_add_func ("/core/text/fold-each", test_fold_each);
  g_test_add_func ("/core/text/phone", test_phone);
  g_test_add_func ("/core/text/siren", test_siren);
  g_test_add_func ("/core/text/code", test_code);
  return g_test_run ();
}
