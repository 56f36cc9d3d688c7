/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-protect.h"

/* Pieces of which hostile texts are made. */
static const char *const PIECES[] = {
  "=", "+", "-", "@", "'", " ", "\t", "\r", "\n", "\xc2\xa0", "\xe2\x80\x8b", "\xef\xbb\xbf",
  "＝", "＋", "－", "＠", "1", "5", "33 ", "6", ",", ".", "\"", ";", "é", "œ", "’", "€", "🙂", "A1",
};

#define N_TEXTS 20000
#define PIECES_MAX 8

static void
test_cases (void)
{
  static const struct
  {
    const char *text;
    const char *cell;
  } CASES[] = {
    { "=1+1", "'=1+1" },
    { " =1+1", "' =1+1" },
    { "\xc2\xa0+A1", "'\xc2\xa0+A1" },
    { "＝1", "'＝1" },
    { "@cerdd", "'@cerdd" },
    { "-5", "-5" },
    { "-5,25", "-5,25" },
    { "+3.5", "+3.5" },
    { "-5 000", "'-5 000" },
    { "- puce", "'- puce" },
    { "-", "'-" },
    { "+33 6 12 34 56 78", "+33 6 12 34 56 78" },
    { "+33612345678", "+33612345678" },
    { "+33 6 12 34+A1", "'+33 6 12 34+A1" },
    { "+33 6 ", "'+33 6 " },
    { "'tant", "'tant" },
    { "'=1", "''=1" },
    { "'-5", "''-5" },
    { "''@x", "'''@x" },
    { "l’étoile", "l’étoile" },
    { "a\n=1", "a\n=1" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *cell = quatuor_csv_protect (CASES[i].text);

      g_assert_cmpstr (cell, ==, CASES[i].cell);
      g_assert_cmpstr (quatuor_csv_unprotect (cell), ==, CASES[i].text);
    }
}

/* A person who types the apostrophe herself means the text behind it. */
static void
test_typed_apostrophe (void)
{
  g_assert_cmpstr (quatuor_csv_unprotect ("'=A1"), ==, "=A1");
  g_assert_cmpstr (quatuor_csv_unprotect ("'-5"), ==, "-5");
  g_assert_cmpstr (quatuor_csv_unprotect ("'tant"), ==, "'tant");
}

static void
test_random (void)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *cell = NULL;
      int n_pieces = g_test_rand_int_range (0, PIECES_MAX);

      while (n_pieces-- > 0)
        g_string_append (text, PIECES[g_test_rand_int_range (0, G_N_ELEMENTS (PIECES))]);

      cell = quatuor_csv_protect (text->str);
      g_assert_cmpstr (quatuor_csv_unprotect (cell), ==, text->str);
      g_assert_true (cell[0] == '\'' || !quatuor_csv_needs_protection (cell));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/protect/cases", test_cases);
  g_test_add_func ("/csv/protect/typed-apostrophe", test_typed_apostrophe);
  g_test_add_func ("/csv/protect/random", test_random);
  return g_test_run ();
}
