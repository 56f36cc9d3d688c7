/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include "quatuor-journal.h"

#include <locale.h>

#define KIND QUATUOR_CSV_RATINGS
#define KEYS "territory,campaign,category,criterion"
#define ELECTED "trois-clochers,initial,elected,"

static QuatuorRating *
get (QuatuorTestDb *fixture,
     guint          category,
     guint          criterion)
{
  QuatuorRating key = { .campaign = fixture->campaign, .seat = fixture->seat[category],
                        .criterion = fixture->criterion[criterion] };
  gpointer rating = NULL;

  g_assert_true (quatuor_table_get (fixture->db, QUATUOR_TABLE_RATING, &key, &rating, NULL));
  return rating;
}

static void
free_rating (QuatuorRating *rating)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, rating);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorRating, free_rating)

static void
test_levels (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  static const char *const LEVELS[][2] = {
    { "0", "0" }, { "4", "4" }, { " 3 ", "3" }, { "dont_know", "dont_know" }, { "dk", "dont_know" },
    { "NSP", "dont_know" }, { "ne sait pas", "dont_know" }, { "NE SAIT PAS", "dont_know" },
    { "na", "not_applicable" }, { "so", "not_applicable" }, { "Sans objet", "not_applicable" },
    { "not_applicable", "not_applicable" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (LEVELS); i++)
    {
      g_autofree char *text =
        g_strdup_printf (KEYS ",level\n" ELECTED "s01,%s\n", LEVELS[i][0]);
      g_autoptr (QuatuorCsvResult) result = quatuor_test_import (fixture, KIND, text);
      g_autoptr (QuatuorRating) rating = get (fixture, 0, 0);

      g_assert_cmpint (result->n_errors, ==, 0);
      g_assert_cmpstr (rating->level, ==, LEVELS[i][1]);
    }
}

static void
test_french (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  static const char TABLE[] =
    "\xef\xbb\xbfTerritoire;Campagne;Catégorie;Critère;Niveau;Commentaire;Éléments de preuve;"
    "Personne;Répondu le\r\n"
    "CC des Trois-Clochers;Diagnostic initial;Agent de l'Etat;S01;Ne sait pas;"
    "'- à voir;;;04.02.2026\r\n"
    "trois-clochers;initial;Acteur socio-économique;S02;;« sans avis »;;;\r\n";
  g_autoptr (QuatuorRating) first = NULL;
  g_autoptr (QuatuorRating) second = NULL;

  quatuor_test_import_counts (fixture, KIND, TABLE, 2, 0, 0, 0);
  first = get (fixture, 3, 0);
  second = get (fixture, 2, 1);
  g_assert_cmpstr (first->level, ==, "dont_know");
  g_assert_cmpstr (first->comment, ==, "- à voir");
  g_assert_cmpint (first->rated_on, ==, quatuor_date_new (2026, 2, 4));
  g_assert_null (second->level);
  g_assert_cmpstr (second->comment, ==, "« sans avis »");
  quatuor_test_import_counts (fixture, KIND, TABLE, 0, 0, 2, 0);
}

/* The table to fill in comes back with rows that nobody filled. */
static void
test_unanswered (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (QuatuorRating) rating = NULL;

  result = quatuor_test_import (fixture, KIND,
                                KEYS ",level,comment\n" ELECTED "S01,,\n" ELECTED "S02,2,\n");
  g_assert_cmpint (result->n_errors + result->n_changed + result->n_identical, ==, 0);
  g_assert_cmpint (result->n_new, ==, 1);
  g_assert_cmpint (result->n_left_empty, ==, 1);
  quatuor_test_import_counts (fixture, KIND, KEYS ",level\n" ELECTED "S02,\n", 0, 1, 0, 1);
  rating = get (fixture, 0, 1);
  g_assert_null (rating->level);
}

static void
test_persons (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  QuatuorId holder = quatuor_test_db_seat_person (fixture, 0, "Inès", "Haddad", "2026-02-01");
  g_autoptr (QuatuorRating) held = NULL;
  g_autoptr (QuatuorRating) earlier = NULL;
  g_autoptr (QuatuorRating) named = NULL;

  quatuor_test_import_counts (fixture, KIND,
                              KEYS ",level,person,rated_on\n"
                              ELECTED "S01,1,,2026-02-04\n"
                              ELECTED "S02,2,,2026-01-04\n"
                              ELECTED "S03,3,Ines HADDAD,2026-01-04\n", 3, 0, 0, 0);
  held = get (fixture, 0, 0);
  earlier = get (fixture, 0, 1);
  named = get (fixture, 0, 2);
  g_assert_true (quatuor_id_equal (&held->person, &holder));
  g_assert_true (quatuor_id_is_none (&earlier->person));
  g_assert_true (quatuor_id_equal (&named->person, &holder));

  /* Nobody is named, and nothing changes who answered. */
  quatuor_test_import_counts (fixture, KIND,
                              KEYS ",level,person,rated_on\n"
                              ELECTED "S01,1,,2026-02-04\n"
                              ELECTED "S02,2,,2026-01-04\n", 0, 0, 2, 0);
  quatuor_test_import_counts (fixture, KIND, KEYS ",level\n" ELECTED "S03,3\n", 0, 0, 1, 0);
}

static void
test_withheld (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  g_autoptr (QuatuorRating) rating = NULL;

  quatuor_test_import_counts (fixture, KIND,
                              KEYS ",level,comment,evidence\n" ELECTED "S01,1,oui,note\n", 1, 0, 0,
                              0);
  quatuor_test_import_counts (fixture, KIND,
                              KEYS ",level,comment,evidence,person,rated_on\n"
                              ELECTED "S01,2,,,,\n", 0, 1, 0, 0);
  rating = get (fixture, 0, 0);
  g_assert_cmpstr (rating->comment, ==, "oui");
  g_assert_cmpstr (rating->level, ==, "2");

  /* In a table of fewer columns an empty cell is meant. */
  quatuor_test_import_counts (fixture, KIND, KEYS ",comment\n" ELECTED "S01,\n", 0, 1, 0, 1);
}

static void
test_refused (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char         *text;
    QuatuorProblemCode  code;
    gint64              line;
    const char         *column;
  } CASES[] = {
    { KEYS ",level\n" ELECTED "S01,5\n", QUATUOR_PROBLEM_BAD_LEVEL, 2, "level" },
    { KEYS ",level\n" ELECTED "S01,\"2,5\"\n", QUATUOR_PROBLEM_BAD_LEVEL, 2, "level" },
    { KEYS ",level\n" ELECTED "S99,1\n", QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "criterion" },
    { KEYS ",level\n" ELECTED "Cap de long terme,1\n", QUATUOR_PROBLEM_AMBIGUOUS, 2, "criterion" },
    { KEYS ",level\n" ELECTED ",1\n", QUATUOR_PROBLEM_KEY_MISSING, 2, "criterion" },
    { KEYS ",level\n" ELECTED "S01,1\n" ELECTED "s01,1\n", QUATUOR_PROBLEM_ROW_TWICE, 3,
      "criterion" },
    { KEYS ",level,person\n" ELECTED "S01,1,ABC123\n", QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2,
      "person" },
    { KEYS ",level,rated_on\n" ELECTED "S01,1,31/02/2026\n", QUATUOR_PROBLEM_BAD_DATE, 2,
      "rated_on" },
    { "territory,campaign,category,level\ntrois-clochers,initial,elected,1\n",
      QUATUOR_PROBLEM_VALUE_MISSING, 1, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    quatuor_test_import_refused (fixture, KIND, CASES[i].text, CASES[i].code, CASES[i].line,
                                 CASES[i].column);
}

static void
test_closed_campaign (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  QuatuorEdit *edit = quatuor_edit_new ("campaign.close");
  gpointer campaign = NULL;

  quatuor_test_db_rate (fixture, 0, 0, "1", NULL);
  g_assert_true (quatuor_table_get (fixture->db, QUATUOR_TABLE_CAMPAIGN, &fixture->campaign,
                                    &campaign, NULL));
  ((QuatuorCampaign *) campaign)->closes = quatuor_date_new (2026, 3, 1);
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_row_free (QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_test_db_apply (fixture, edit);

  quatuor_test_import_counts (fixture, KIND, KEYS ",level\n" ELECTED "S01,1\n", 0, 0, 1, 0);
  quatuor_test_import_refused (fixture, KIND, KEYS ",level\n" ELECTED "S01,2\n",
                               QUATUOR_PROBLEM_CAMPAIGN_CLOSED, 2, "campaign");
}

/* Answers so long that they do not all wait for each other. */
static void
test_long_comments (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  static const char *const SEATS[] = { "elected", "officer", "socio_economic", "state_officer" };
  g_autofree char *words = g_strnfill (900 * 1024, 'x');
  g_autoptr (GString) table = g_string_new (KEYS ",comment,evidence\n");
  g_autoptr (QuatuorRating) first = NULL;
  g_autoptr (QuatuorRating) last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (SEATS); i++)
    for (guint n = 1; n <= 3; n++)
      g_string_append_printf (table, "trois-clochers,initial,%s,S%02u,%s,%s\n", SEATS[i], n, words,
                              words);

  quatuor_test_import_counts (fixture, KIND, table->str, 12, 0, 0, 0);
  first = get (fixture, 0, 0);
  last = get (fixture, 3, 2);
  g_assert_cmpstr (first->comment, ==, words);
  g_assert_cmpstr (last->evidence, ==, words);
}

#define ADD(path, function)                                                      \
  g_test_add ("/csv/ratings/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("levels", test_levels);
  ADD ("french", test_french);
  ADD ("unanswered", test_unanswered);
  ADD ("persons", test_persons);
  ADD ("withheld", test_withheld);
  ADD ("refused", test_refused);
  ADD ("closed-campaign", test_closed_campaign);
  ADD ("long-comments", test_long_comments);
  return g_test_run ();
}
