/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-moments.h"
#include "quatuor-csv-voices.h"
#include "quatuor-test-import.h"

#include <string.h>

static QuatuorCohort *
load (QuatuorTestDb *fixture)
{
  g_autoptr (GError) error = NULL;
  QuatuorCohort *cohort = quatuor_table_load_cohort (fixture->db, &error);

  g_assert_no_error (error);
  return cohort;
}

static const QuatuorVoice *
first_voice (QuatuorCohort *cohort)
{
  const GPtrArray *voices = quatuor_cohort_rows (cohort, QUATUOR_TABLE_VOICE);

  g_assert_cmpuint (voices->len, ==, 1);
  return g_ptr_array_index (voices, 0);
}

static void
test_moments (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorMoment *moment;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_MOMENTS,
                              "code,territory,date,title,phase\n"
                              "M1,trois-clochers,2026-02-04,La visite,diagnostic\n"
                              ",trois-clochers,,Le relais,\n",
                              2, 0, 0, 0);
  /* Without its code a moment is known by its title. */
  quatuor_test_import_counts (fixture, QUATUOR_CSV_MOMENTS,
                              "Territoire;Titre;Date\n"
                              "CC des Trois-Clochers;le RELAIS;05/02/2026\n",
                              0, 1, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_MOMENTS,
                              "code,territory,title,date\n"
                              "M1,trois-clochers,La visite,\n",
                              0, 1, 0, 1);
  cohort = load (fixture);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_MOMENT)->len, ==, 2);
  moment = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_MOMENT, "M1");
  g_assert_cmpint (moment->date, ==, QUATUOR_DATE_UNKNOWN);
  g_assert_true (quatuor_id_equal (&moment->phase, &fixture->phase));

  quatuor_test_import_refused (fixture, QUATUOR_CSV_MOMENTS, "territory,title\ntrois-clochers,\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "title");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_MOMENTS,
                               "code,territory,title\nM1,trois-clochers,A\nm1,trois-clochers,B\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "code");
  /* One means the row by its code, the other by its title. */
  quatuor_test_import_refused (fixture, QUATUOR_CSV_MOMENTS,
                               "code,territory,title\n"
                               "M1,trois-clochers,Le bilan\n,trois-clochers,La visite\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "code");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_MOMENTS,
                               "code,territory,title\n"
                               ",trois-clochers,Le bilan\nM3,trois-clochers,LE BILAN\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "code");
  quatuor_test_import_counts (fixture, QUATUOR_CSV_MOMENTS,
                              "code,territory,title\n"
                              "M3,trois-clochers,Le bilan\nM4,trois-clochers,Le bilan\n",
                              2, 0, 0, 0);
  quatuor_test_import_refused (fixture, QUATUOR_CSV_MOMENTS,
                               "territory,title\ntrois-clochers,le bilan\n",
                               QUATUOR_PROBLEM_AMBIGUOUS, 2, "title");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_MOMENTS,
                               "code,territory,title\nM 1,trois-clochers,A\n",
                               QUATUOR_PROBLEM_BAD_CODE, 2, "code");
}

/* Hidden words stay: a table that was written without them empties nothing. */
static void
test_voices (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorCohort) first = NULL;
  g_autoptr (QuatuorCohort) second = NULL;
  g_autoptr (QuatuorCohort) third = NULL;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_MOMENTS,
                              "code,territory,title\nM1,trois-clochers,La visite\n", 1, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_VOICES,
                              "moment,category,text\nM1,elected,Un secret.\n", 1, 0, 0, 0);
  first = load (fixture);
  g_assert_cmpstr (first_voice (first)->consent, ==, "hidden");

  quatuor_test_import_counts (fixture, QUATUOR_CSV_VOICES,
                              "moment,territory,category,text,consent,person,told_on\n"
                              "La visite,trois-clochers,elected,,hidden,,2026-02-04\n",
                              0, 1, 0, 0);
  second = load (fixture);
  g_assert_cmpstr (first_voice (second)->text, ==, "Un secret.");

  quatuor_test_import_counts (fixture, QUATUOR_CSV_VOICES,
                              "moment,category,text,consent\nM1,elected,Dit.,avec le nom\n",
                              0, 1, 0, 0);
  third = load (fixture);
  g_assert_cmpstr (first_voice (third)->text, ==, "Dit.");
  g_assert_cmpstr (first_voice (third)->consent, ==, "named");

  /* A hidden voice that is not here leaves no trace; any other needs words. */
  quatuor_test_import_counts (fixture, QUATUOR_CSV_VOICES,
                              "moment,category,text,consent\nM1,officer,,hidden\n", 0, 0, 1, 0);
  quatuor_test_import_refused (fixture, QUATUOR_CSV_VOICES,
                               "moment,category,text,consent\nM1,officer,,role\n",
                               QUATUOR_PROBLEM_VALUE_MISSING, 2, "text");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_VOICES,
                               "moment,category,text\nM1,officer,A\nm1,Agent,B\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "moment");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_VOICES,
                               "moment,category,text\nM9,officer,A\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "moment");
}

static void
test_recommendations (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorRecommendation *row;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_RECOMMENDATIONS,
                              "code,territory,addressee,text,answer,answered_on\n"
                              "R1,trois-clochers,state,Un seul interlocuteur.,,\n"
                              "R2,,le parcours,Une visio de plus.,Entendu.,2026-02-04\n",
                              2, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_RECOMMENDATIONS,
                              "code,text,answer\nR1,Un seul interlocuteur.,Nommé.\n", 0, 1, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_RECOMMENDATIONS,
                              "territory,addressee,text\n,programme,Une visio de plus.\n",
                              0, 0, 1, 0);
  cohort = load (fixture);
  row = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_RECOMMENDATION, "R1");
  g_assert_cmpstr (row->addressee, ==, "state");
  g_assert_cmpstr (row->answer, ==, "Nommé.");
  g_assert_true (quatuor_id_equal (&row->territory, &fixture->territory));
  quatuor_test_import_refused (fixture, QUATUOR_CSV_RECOMMENDATIONS,
                               "addressee,text\nle voisin,Rien\n", QUATUOR_PROBLEM_BAD_CHOICE, 2,
                               "addressee");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/csv/narrative/moments", QuatuorTestDb, NULL, quatuor_test_db_set_up, test_moments,
              quatuor_test_db_tear_down);
  g_test_add ("/csv/narrative/voices", QuatuorTestDb, NULL, quatuor_test_db_set_up, test_voices,
              quatuor_test_db_tear_down);
  g_test_add ("/csv/narrative/recommendations", QuatuorTestDb, NULL, quatuor_test_db_set_up,
              test_recommendations, quatuor_test_db_tear_down);
  return g_test_run ();
}
