/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-sample.h"
#include "quatuor-print.h"
#include "quatuor-visit.h"

#include <string.h>

/* A territory that makes far more work than one sheet has room for. */
#define N_SECTIONS 8
#define N_LINES 60
#define N_WORDS 120

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return text;
}

/* Writes the sheet and gives its text, after another program counted its pages. */
static char *
assert_one_page (FixtureSample *sample,
                 QuatuorSheet  *sheet)
{
  g_autofree char *path = g_build_filename (sample->directory, "visite.pdf", NULL);
  const char *const read_info[] = { "pdfinfo", path, NULL };
  const char *const read_text[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autofree char *info = NULL;
  g_autoptr (GError) error = NULL;

  quatuor_sheet_write_pdf (sheet, path, &error);
  g_assert_no_error (error);
  info = run (read_info);
  g_assert_true (g_regex_match_simple ("Pages:\\s+1\n", info, 0, 0));
  g_assert_true (g_regex_match_simple ("Page size:.*A4", info, 0, 0));
  return run (read_text);
}

static guint
count_lines (QuatuorDigest *digest)
{
  guint n = 0;

  for (guint i = 0; i < digest->sections->len; i++)
    n += ((QuatuorDigestSection *) g_ptr_array_index (digest->sections, i))->lines->len;
  return n;
}

/* The longest brief of the sample fills one page, with all its questions. */
static void
test_sample (FixtureSample *sample,
             gconstpointer  data)
{
  const GPtrArray *territories = quatuor_cohort_rows (sample->cohort, QUATUOR_TABLE_TERRITORY);
  g_autoptr (QuatuorDigest) longest = NULL;
  g_autoptr (QuatuorSheet) sheet = NULL;
  g_autofree char *text = NULL;
  const QuatuorDigestSection *questions;

  for (guint i = 0; i < territories->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (QuatuorDigest) digest = quatuor_visit_brief (
        sample->db, sample->cohort, g_ptr_array_index (territories, i), quatuor_date_today (),
        &error);

      g_assert_no_error (error);
      if (longest == NULL || count_lines (digest) > count_lines (longest))
        {
          g_clear_pointer (&longest, quatuor_digest_free);
          longest = g_steal_pointer (&digest);
        }
    }

  sheet = quatuor_print_brief (longest);
  text = assert_one_page (sample, sheet);
  questions = g_ptr_array_index (longest->sections, longest->sections->len - 1);
  g_assert_cmpuint (questions->lines->len, ==, 3);
  g_assert_nonnull (strstr (text, questions->title));
}

static char *
make_words (const char *word,
            guint       n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, i > 0 ? " %s" : "%s", word);
  return g_string_free (text, FALSE);
}

static QuatuorDigest *
make_heavy (guint n_words)
{
  g_autofree char *long_text = make_words ("intercommunalité", n_words);
  QuatuorDigest *digest = quatuor_digest_new (long_text, long_text);

  for (guint i = 0; i < N_SECTIONS; i++)
    {
      QuatuorDigestSection *section = quatuor_digest_add_section (digest, "Promesses", "Rien");
      guint n_lines = i == N_SECTIONS - 1 ? 3 : N_LINES;

      section->is_whole = i == N_SECTIONS - 1;
      for (guint n = 0; n < n_lines; n++)
        quatuor_digest_add_line (section, long_text, long_text);
    }
  quatuor_digest_add_line (g_ptr_array_index (digest->sections, N_SECTIONS - 1), "Et la suite ?",
                           NULL);
  return digest;
}

/* Whatever stands in it, it is one page; what is left out is counted, the questions
 * stay. */
static void
test_heavy (FixtureSample *sample,
            gconstpointer  data)
{
  static const guint N_WORDS_EACH[] = { 1, 4, N_WORDS };

  for (guint i = 0; i < G_N_ELEMENTS (N_WORDS_EACH); i++)
    {
      g_autoptr (QuatuorDigest) digest = make_heavy (N_WORDS_EACH[i]);
      g_autoptr (QuatuorSheet) sheet = quatuor_print_brief (digest);
      g_autofree char *text = assert_one_page (sample, sheet);

      g_assert_nonnull (strstr (text, "Et la suite"));
      g_assert_true (g_regex_match_simple ("[45][0-9]", text, 0, 0));
    }
}

/* What fits is printed whole. */
static void
test_light (FixtureSample *sample,
            gconstpointer  data)
{
  g_autoptr (QuatuorDigest) digest = quatuor_digest_new ("CC du Val d’Oriel", "Visite");
  QuatuorDigestSection *section = quatuor_digest_add_section (digest, "Promesses", "Rien");
  g_autoptr (QuatuorSheet) sheet = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *line = g_strdup_printf ("Promesse %u", i);

      quatuor_digest_add_line (section, line, NULL);
    }
  sheet = quatuor_print_brief (digest);
  text = assert_one_page (sample, sheet);
  g_assert_nonnull (strstr (text, "Promesse 11"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, FixtureSample, NULL, fixture_sample_set_up, func, fixture_sample_tear_down)
  ADD ("/print/brief/sample", test_sample);
  ADD ("/print/brief/heavy", test_heavy);
  ADD ("/print/brief/light", test_light);
#undef ADD

  return g_test_run ();
}
