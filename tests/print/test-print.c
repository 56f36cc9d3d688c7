/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-diagnostic.h"
#include "quatuor-print.h"
#include "read-pdf.h"

#include <locale.h>
#include <string.h>

#define TODAY 2461030

static guint
count (const char *text,
       const char *needle)
{
  guint n = 0;

  for (const char *at = strstr (text, needle); at != NULL; at = strstr (at + 1, needle))
    n++;
  return n;
}

static void
test_questionnaire (FixtureDiagnostic *fixture,
                    gconstpointer      data)
{
  const QuatuorSeat *seat =
    quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_SEAT, &fixture->seats[0]);
  g_autoptr (QuatuorSheet) sheet = quatuor_print_questionnaire (
    fixture->cohort, fixture_diagnostic_campaign (fixture), seat, TODAY);
  g_autofree char *text = read_sheet (sheet, "pdftotext", "-layout");

  g_assert_nonnull (strstr (text, "Diagnostic initial"));
  g_assert_nonnull (strstr (text, "CC du Frontonnais"));
  g_assert_nonnull (strstr (text, "Élu"));
  g_assert_nonnull (strstr (text, "Zoé Béranger"));
  g_assert_nonnull (strstr (text, "Managériale"));
  g_assert_nonnull (strstr (text, "S01"));
  g_assert_nonnull (strstr (text, "M04"));
  g_assert_cmpuint (count (text, "Une synthèse récente circule entre les élus."), ==,
                    FIXTURE_N_CRITERIA);
  g_assert_nonnull (strstr (text, "« pour de vrai »"));
}

static void
test_questionnaire_of_a_vacant_seat (FixtureDiagnostic *fixture,
                                     gconstpointer      data)
{
  const QuatuorSeat *seat =
    quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_SEAT, &fixture->seats[2]);
  g_autoptr (QuatuorSheet) sheet = quatuor_print_questionnaire (
    fixture->cohort, fixture_diagnostic_campaign (fixture), seat, TODAY);
  g_autofree char *text = read_sheet (sheet, "pdftotext", "-layout");

  g_assert_nonnull (strstr (text, "Acteur éco."));
  g_assert_null (strstr (text, "Zoé"));
}

static void
test_mirror (FixtureDiagnostic *fixture,
             gconstpointer      data)
{
  g_autoptr (QuatuorMirror) mirror = NULL;
  g_autoptr (QuatuorSheet) sheet = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 4; i++)
    {
      fixture_diagnostic_rate (fixture, 0, i, "3", "Débattue en conseil, à l’été");
      fixture_diagnostic_rate (fixture, 1, i, "1", NULL);
    }
  mirror = quatuor_mirror_new (fixture->cohort, fixture_diagnostic_campaign (fixture),
                               fixture_diagnostic_territory (fixture), fixture->ratings, TODAY);
  sheet = quatuor_print_mirror (mirror);
  text = read_sheet (sheet, "pdftotext", "-layout");

  g_assert_nonnull (strstr (text, "CC du Frontonnais"));
  g_assert_nonnull (strstr (text, "Élu 75"));
  g_assert_nonnull (strstr (text, "Agent 25"));
  g_assert_cmpuint (count (text, "Débattue en conseil"), ==, 4);
  g_assert_nonnull (strstr (text, "0/4"));
  g_assert_nonnull (strstr (text, "M04"));
}

/* A comment longer than a page is cut, not lost. */
static void
test_long_text (void)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_sheet_new ("Longue réponse");
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (guint i = 0; i < 400; i++)
    g_string_append_printf (long_text, "Ligne n°%03u\n", i);
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, long_text->str);
  text = read_sheet (sheet, "pdftotext", "-layout");
  for (guint i = 0; i < 400; i++)
    {
      g_autofree char *line = g_strdup_printf ("Ligne n°%03u", i);

      g_assert_nonnull (strstr (text, line));
    }
}

static void
test_empty (void)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_sheet_new ("Rien");
  g_autofree char *text = read_sheet (sheet, "pdftotext", "-layout");

  g_assert_nonnull (strstr (text, "Rien"));
}

static void
test_nowhere (void)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_sheet_new ("Rien");
  g_autoptr (GError) error = NULL;

  g_assert_false (quatuor_sheet_write_pdf (sheet, "/nowhere/at/all.pdf", &error));
  g_assert_nonnull (error);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                            \
  g_test_add ("/print/" path, FixtureDiagnostic, NULL, fixture_diagnostic_set_up, function, \
              fixture_diagnostic_tear_down)
  ADD ("questionnaire", test_questionnaire);
  ADD ("questionnaire/vacant", test_questionnaire_of_a_vacant_seat);
  ADD ("mirror", test_mirror);
  g_test_add_func ("/print/sheet/long-text", test_long_text);
  g_test_add_func ("/print/sheet/empty", test_empty);
  g_test_add_func ("/print/sheet/nowhere", test_nowhere);
  return g_test_run ();
}
