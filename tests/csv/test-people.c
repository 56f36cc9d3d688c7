/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include <locale.h>

#define KIND QUATUOR_CSV_PEOPLE
#define HEADER                                           \
  "person,territory,category,role,given_name,family_name," \
  "function,organisation,email,phone,starts,ends\n"

static const QuatuorPerson *
find_person (QuatuorCohort *cohort,
             const char    *family_name)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PERSON);

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (rows, i);

      if (g_strcmp0 (person->family_name, family_name) == 0)
        return person;
    }
  g_assert_not_reached ();
}

static void
test_team (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  static const char TABLE[] =
    "\xef\xbb\xbfTerritoire;Catégorie;Rôle;Prénom;Nom;Fonction;Courriel;Téléphone;Début\r\n"
    "trois-clochers;Élu;titulaire;Inès;L’Œuvre;Maire;ines@example.org;612345678;04/02/2026\r\n"
    "trois-clochers;Agent;;Jean-Noël;D’Été;DGS;jn@example.org;+33 6 12 34 56 78;\r\n"
    "trois-clochers;Agent;Suppléant;Zoé;Petit;;;33612345678;\r\n"
    ";;;Claire;Martin;Accompagnatrice;claire@example.org;;\r\n";
  g_autoptr (QuatuorCohort) cohort = NULL;
  g_autoptr (QuatuorCsvResult) result = NULL;
  const QuatuorTenure *holder;

  result = quatuor_test_import (fixture, KIND, TABLE);
  g_assert_cmpint (result->n_new, ==, 4);
  g_assert_cmpint (result->n_warnings, ==, 2);
  g_assert_true (quatuor_test_import_warned (result, QUATUOR_PROBLEM_MENDED));

  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  g_assert_cmpstr (find_person (cohort, "L’Œuvre")->phone, ==, "06 12 34 56 78");
  g_assert_cmpstr (find_person (cohort, "D’Été")->phone, ==, "+33 6 12 34 56 78");
  g_assert_cmpstr (find_person (cohort, "Petit")->phone, ==, "+33 6 12 34 56 78");
  holder = quatuor_cohort_holder (cohort, &fixture->seat[0], quatuor_date_new (2026, 2, 4));
  g_assert_true (quatuor_id_equal (&holder->person, &find_person (cohort, "L’Œuvre")->id));
  g_assert_null (quatuor_cohort_holder (cohort, &fixture->seat[0], quatuor_date_new (2026, 2, 3)));

  quatuor_test_import_counts (fixture, KIND, TABLE, 0, 0, 4, 0);
}

static void
test_known_by_email (QuatuorTestDb *fixture,
                     gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND,
                              "given_name,family_name,email\nInès,Haddad,ines@x.fr\n",
                              1, 0, 0, 0);
  quatuor_test_import_counts (fixture, KIND,
                              "given_name,family_name,email\nInès,Haddad-Roy,INES@x.fr\n",
                              0, 1, 0, 0);
  quatuor_test_import_counts (fixture, KIND, "email,function\nines@x.fr,Maire\n", 0, 1, 0, 0);

  /* An address that two persons share renames nobody. */
  quatuor_test_import_refused (fixture, KIND, "given_name,family_name,email\nPaul,Roux,ines@x.fr\n",
                               QUATUOR_PROBLEM_AMBIGUOUS, 2, "email");
}

static void
test_namesake (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result = NULL;

  quatuor_test_db_seat_person (fixture, 0, "Jean", "Martin", NULL);
  quatuor_test_import_counts (fixture, KIND,
                              "territory,category,role,given_name,family_name\n"
                              "trois-clochers,officer,associate,jean,MARTIN\n", 1, 0, 0, 0);
  result = quatuor_test_import (fixture, KIND, "given_name,family_name\nJean,Martin\n");
  g_assert_cmpint (result->n_new, ==, 1);
  g_assert_true (quatuor_test_import_warned (result, QUATUOR_PROBLEM_NAMESAKE));
}

static void
test_codes (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND,
                              HEADER "P00001,trois-clochers,elected,holder,Ana,Roy,Maire,CC,a@x.fr,"
                              "06 12 34 56 78,2026-01-01,\n", 1, 0, 0, 0);
  /* Without names, those that are known stay. */
  quatuor_test_import_counts (fixture, KIND,
                              HEADER "P00001,trois-clochers,elected,holder,,,,,,,2026-01-01,\n",
                              0, 0, 1, 0);
  quatuor_test_import_counts (fixture, KIND, "person,function\np00001,\n", 0, 0, 1, 0);
  quatuor_test_import_counts (fixture, KIND,
                              "person,given_name,family_name,function\nP00001,Ana,Roy,\n", 0, 1, 0,
                              1);
  quatuor_test_import_refused (fixture, KIND, "person,function\nP00009,Maire\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "person");
  quatuor_test_import_refused (fixture, KIND, "person,function\n,Maire\n",
                               QUATUOR_PROBLEM_NO_PERSON, 2, "person");
}

#define TERMS "person,territory,category,role,given_name,starts,ends\n"
#define ANA "P1,trois-clochers,elected,holder,Ana,"
#define BEA "P2,trois-clochers,elected,holder,Béa,"

static void
test_terms (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  g_autoptr (QuatuorCohort) cohort = NULL;

  quatuor_test_import_counts (fixture, KIND, TERMS ANA "2026-01-01,\n", 1, 0, 0, 0);

  /* One term with another first day: the row corrects it. */
  quatuor_test_import_counts (fixture, KIND, TERMS ANA "2026-01-05,\n", 0, 1, 0, 0);
  quatuor_test_import_counts (fixture, KIND, TERMS ANA ",\n", 0, 1, 0, 1);
  quatuor_test_import_counts (fixture, KIND, TERMS ANA "2026-01-05,2026-02-01\n", 0, 1, 0, 0);

  /* Two rows, one of which is known: the other is a new term. */
  quatuor_test_import_counts (fixture, KIND,
                              TERMS ANA "2026-01-05,2026-02-01\n" ANA "2026-03-01,\n", 1, 0, 1, 0);
  /* Both change, and each is in the other's way for a moment. */
  quatuor_test_import_counts (fixture, KIND,
                              TERMS ANA "2026-03-01,\n" ANA "2026-01-05,2026-02-28\n", 0, 1, 1, 0);
  quatuor_test_import_refused (fixture, KIND, TERMS ANA "2026-03-01,\n" ANA "2026-03-01,\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "starts");
  quatuor_test_import_refused (fixture, KIND, TERMS ANA "2026-03-01,2026-02-01\n",
                               QUATUOR_PROBLEM_ENDS_BEFORE_START, 2, "ends");

  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TENURE)->len, ==, 2);
}

static void
test_hand_over (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND, TERMS ANA "2025-01-01,\n", 1, 0, 0, 0);
  quatuor_test_import_refused (fixture, KIND, TERMS BEA "2026-01-01,\n",
                               QUATUOR_PROBLEM_SECOND_HOLDER, 2, "starts");
  quatuor_test_import_refused (fixture, KIND,
                               TERMS BEA "2025-12-31,\n" ANA "2025-01-01,2025-12-31\n",
                               QUATUOR_PROBLEM_SECOND_HOLDER, 3, "starts");
  quatuor_test_import_counts (fixture, KIND,
                              TERMS BEA "2026-01-01,\n" ANA "2025-01-01,2025-12-31\n",
                              1, 1, 0, 0);
  /* The day of the hand-over moves, both ways. */
  quatuor_test_import_counts (fixture, KIND,
                              TERMS BEA "2025-11-01,\n" ANA "2025-01-01,2025-10-31\n",
                              0, 2, 0, 0);
  quatuor_test_import_counts (fixture, KIND,
                              TERMS ANA "2025-01-01,2026-01-31\n" BEA "2026-02-01,\n",
                              0, 2, 0, 0);
}

static void
test_second_holder_is_named (QuatuorTestDb *fixture,
                             gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autofree char *line = NULL;

  quatuor_test_db_seat_person (fixture, 0, "Jean", "Martin", NULL);
  result = quatuor_test_import (fixture, KIND, TERMS BEA "2026-01-01,\n");
  g_assert_cmpint (result->n_errors, ==, 1);
  line = quatuor_problem_to_line (g_ptr_array_index (result->problems, 0));
  g_assert_nonnull (strstr (line, "Jean Martin"));
  g_assert_nonnull (strstr (line, ":2: starts: "));
}

static void
test_rows_agree (QuatuorTestDb *fixture,
                 gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND,
                              "territory,category,role,given_name,family_name,email\n"
                              "trois-clochers,elected,holder,Ana,Roy,a@x.fr\n"
                              "trois-clochers,officer,associate,Ana,Roy,a@x.fr\n", 2, 0, 0, 0);
  quatuor_test_import_refused (fixture, KIND,
                               "territory,category,role,given_name,family_name,email\n"
                               "trois-clochers,elected,holder,Ana,Roy,a@x.fr\n"
                               "trois-clochers,officer,associate,Ana,Roy-Petit,a@x.fr\n",
                               QUATUOR_PROBLEM_ROWS_DIFFER, 3, "family_name");
}

static void
test_place (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  quatuor_test_import_refused (fixture, KIND,
                               "territory,category,family_name\ntrois-clochers,,Roy\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "category");
  quatuor_test_import_refused (fixture, KIND, "territory,category,family_name\n,elected,Roy\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "territory");
  quatuor_test_import_refused (fixture, KIND, "territory,category,family_name\nx,elected,Roy\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "territory");
  quatuor_test_import_refused (fixture, KIND,
                               "territory,category,role,family_name\n"
                               "trois-clochers,elected,roi,Roy\n",
                               QUATUOR_PROBLEM_BAD_CHOICE, 2, "role");
}

#define ADD(path, function)                                                     \
  g_test_add ("/csv/people/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("team", test_team);
  ADD ("email", test_known_by_email);
  ADD ("namesake", test_namesake);
  ADD ("codes", test_codes);
  ADD ("terms", test_terms);
  ADD ("hand-over", test_hand_over);
  ADD ("second-holder", test_second_holder_is_named);
  ADD ("rows-agree", test_rows_agree);
  ADD ("place", test_place);
  return g_test_run ();
}
