/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-diagnostic.h"
#include "quatuor-mirror-words.h"

#include <locale.h>
#include <string.h>

#define TODAY 2461030

static QuatuorMirror *
mirror_of (FixtureDiagnostic *fixture)
{
  return quatuor_mirror_new (fixture->cohort, fixture_diagnostic_campaign (fixture),
                             fixture_diagnostic_territory (fixture), fixture->ratings, TODAY);
}

static void
test_seats (FixtureDiagnostic *fixture,
            gconstpointer      data)
{
  g_autoptr (QuatuorMirror) mirror = mirror_of (fixture);
  const QuatuorMirrorSeat *first = g_ptr_array_index (mirror->seats, 0);
  const QuatuorMirrorSeat *vacant = g_ptr_array_index (mirror->seats, 2);

  g_assert_cmpuint (mirror->seats->len, ==, FIXTURE_N_SEATS);
  g_assert_cmpstr (first->person, ==, "Zoé Béranger");
  g_assert_cmpstr (vacant->category->label, ==, "Acteur éco.");
  g_assert_cmpstr (vacant->person, ==, "—");
}

static void
test_dimensions (FixtureDiagnostic *fixture,
                 gconstpointer      data)
{
  g_autoptr (QuatuorMirror) mirror = NULL;
  const QuatuorMirrorDimension *dimension;

  for (guint i = 0; i < 4; i++)
    fixture_diagnostic_rate (fixture, 0, i, "3", NULL);
  for (guint i = 0; i < 2; i++)
    fixture_diagnostic_rate (fixture, 1, i, "1", NULL);
  for (guint i = 0; i < 4; i++)
    fixture_diagnostic_rate (fixture, 3, i, "not_applicable", NULL);

  mirror = mirror_of (fixture);
  dimension = g_ptr_array_index (mirror->dimensions, 0);
  g_assert_cmpstr (dimension->dimension->title, ==, "Stratégique");
  g_assert_cmpuint (dimension->scores[0].tenths, ==, 750);
  g_assert_cmpuint (dimension->scores[1].kind, ==, QUATUOR_SCORE_NOT_ENOUGH);
  g_assert_cmpuint (dimension->scores[2].answered, ==, 0);
  g_assert_cmpuint (dimension->scores[3].kind, ==, QUATUOR_SCORE_NOT_APPLICABLE);
  g_assert_cmpuint (dimension->median.n_seats, ==, 1);
  g_assert_cmpuint (dimension->median.tenths, ==, 750);
}

static void
test_widest_gap_first (FixtureDiagnostic *fixture,
                       gconstpointer      data)
{
  g_autoptr (QuatuorMirror) mirror = NULL;
  const QuatuorMirrorCriterion *first, *second, *third, *last;

  fixture_diagnostic_rate (fixture, 0, 2, "2", NULL);
  fixture_diagnostic_rate (fixture, 1, 2, "2", NULL);
  fixture_diagnostic_rate (fixture, 0, 5, "0", NULL);
  fixture_diagnostic_rate (fixture, 3, 5, "3", NULL);
  fixture_diagnostic_rate (fixture, 0, 7, "4", NULL);
  fixture_diagnostic_rate (fixture, 1, 7, "1", NULL);

  mirror = mirror_of (fixture);
  first = g_ptr_array_index (mirror->criteria, 0);
  second = g_ptr_array_index (mirror->criteria, 1);
  third = g_ptr_array_index (mirror->criteria, 2);
  last = g_ptr_array_index (mirror->criteria, FIXTURE_N_CRITERIA - 1);
  /* Equal gaps stay in the questionnaire's order; no gap at all comes after 0. */
  g_assert_cmpstr (first->criterion->code, ==, "P02");
  g_assert_cmpstr (second->criterion->code, ==, "P04");
  g_assert_cmpstr (third->criterion->code, ==, "S03");
  g_assert_cmpint (third->gap, ==, 0);
  g_assert_cmpstr (last->criterion->code, ==, "M04");
  g_assert_cmpint (last->gap, ==, QUATUOR_GAP_NONE);
}

static void
test_words (FixtureDiagnostic *fixture,
            gconstpointer      data)
{
  g_autoptr (QuatuorMirror) mirror = NULL;
  const QuatuorMirrorCriterion *criterion;
  g_autofree char *said = NULL;
  g_autofree char *unplaced = NULL;
  g_autofree char *missing = NULL;

  fixture_diagnostic_rate (fixture, 0, 0, "0", NULL);
  fixture_diagnostic_rate (fixture, 1, 0, "3", NULL);
  fixture_diagnostic_rate (fixture, 3, 0, "dont_know", NULL);
  mirror = mirror_of (fixture);
  criterion = g_ptr_array_index (mirror->criteria, 0);

  said = quatuor_mirror_describe_criterion (mirror, criterion);
  unplaced = quatuor_mirror_describe_unplaced (mirror, criterion);
  missing = quatuor_mirror_describe_missing (mirror,
                                             g_ptr_array_index (mirror->dimensions, 0));
  for (guint i = 0; i < mirror->seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (mirror->seats, i);

      g_assert_nonnull (strstr (said, seat->category->label));
      g_assert_true ((strstr (unplaced, seat->category->label) != NULL) ==
                     (criterion->levels[i] < 0));
    }
  g_assert_nonnull (strstr (missing, "1/4"));
  g_assert_nonnull (strstr (missing, "0/4"));
}

/* The excerpts of the first criterion, one a line. */
static char *
say_excerpts (FixtureDiagnostic *fixture)
{
  g_autoptr (QuatuorMirror) mirror = mirror_of (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < mirror->criteria->len; i++)
    {
      g_autoptr (GPtrArray) excerpts =
        quatuor_mirror_excerpts (mirror, g_ptr_array_index (mirror->criteria, i));

      for (guint n = 0; n < excerpts->len; n++)
        g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (excerpts, n));
    }
  return g_string_free (text, FALSE);
}

static void
test_excerpts (FixtureDiagnostic *fixture,
               gconstpointer      data)
{
  QuatuorInterview *interview =
    g_ptr_array_index (quatuor_cohort_rows (fixture->cohort, QUATUOR_TABLE_INTERVIEW), 0);
  g_autofree char *before = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *refused = NULL;

  /* Nobody asked yet. */
  before = say_excerpts (fixture);
  g_assert_cmpstr (before, ==, "");

  quatuor_row_set_text (&interview->consent, "given");
  shown = say_excerpts (fixture);
  g_assert_nonnull (strstr (shown, "On y va"));
  g_assert_null (strstr (shown, "Je me tais"));
  g_assert_null (strstr (shown, "Note réservée"));

  quatuor_row_set_text (&interview->consent, "refused");
  refused = say_excerpts (fixture);
  g_assert_cmpstr (refused, ==, "");
}

static void
test_numbers (void)
{
  g_autofree char *score = quatuor_tenths_to_text (521);
  g_autofree char *zero = quatuor_tenths_to_text (0);
  g_autofree char *all = quatuor_tenths_to_text (1000);

  /* Whether the words of the screen are there to be read depends on the build. */
  g_assert_true (g_str_equal (score, "52.1") || g_str_equal (score, "52,1"));
  g_assert_cmpuint (strlen (zero), ==, 3);
  g_assert_cmpuint (strlen (all), ==, 5);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                            \
  g_test_add ("/mirror/" path, FixtureDiagnostic, NULL, fixture_diagnostic_set_up, \
              function, fixture_diagnostic_tear_down)
  ADD ("seats", test_seats);
  ADD ("dimensions", test_dimensions);
  ADD ("widest-gap-first", test_widest_gap_first);
  ADD ("words", test_words);
  ADD ("excerpts", test_excerpts);
  g_test_add_func ("/mirror/numbers", test_numbers);
  return g_test_run ();
}
