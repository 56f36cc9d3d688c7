/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include "quatuor-journal.h"

#include <locale.h>
#include <string.h>

#define KIND QUATUOR_CSV_TERRITORIES
#define BOM "\xef\xbb\xbf"

static const QuatuorTerritory *
find (QuatuorCohort *cohort,
      const char    *code)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (cohort, QUATUOR_TABLE_TERRITORY, code);

  g_assert_nonnull (territory);
  return territory;
}

static void
test_excel (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  static const char TABLE[] =
    BOM "Code;Nom;Nature;SIREN;Départements;Population;Labels;État;État depuis;Note\r\n"
    "frontonnais;CC du Frontonnais;Communauté de communes;200 034 957;31 82;28 757;"
    "TEPOS| PCAET ;Actif;04/02/2026;'=1+1\r\n"
    ";;;;;;;;;\r\n"
    "loos;Loos-en-Gohelle;commune;;62;;;retenu;;\"dit \"\"oui\"\";\r\net - non\"\r\n";
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorTerritory *territory;
  const GPtrArray *states;

  quatuor_test_import_counts (fixture, KIND, TABLE, 2, 0, 0, 0);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  territory = find (cohort, "frontonnais");
  g_assert_cmpstr (territory->name, ==, "CC du Frontonnais");
  g_assert_cmpstr (territory->kind, ==, "epci_cc");
  g_assert_cmpstr (territory->siren, ==, "200034957");
  g_assert_cmpstr (territory->departments, ==, "31 82");
  g_assert_cmpint (territory->population, ==, 28757);
  g_assert_cmpstr (territory->labels, ==, "TEPOS | PCAET");
  g_assert_cmpstr (territory->note, ==, "=1+1");
  g_assert_cmpuint (quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, &territory->id)->len, ==,
                    4);
  states = quatuor_cohort_children (cohort, QUATUOR_TABLE_TERRITORY_STATE, &territory->id);
  g_assert_cmpuint (states->len, ==, 1);
  g_assert_cmpint (((QuatuorTerritoryState *) g_ptr_array_index (states, 0))->since, ==,
                   quatuor_date_new (2026, 2, 4));
  g_assert_cmpstr (find (cohort, "loos")->note, ==, "dit \"oui\";\net - non");

  quatuor_test_import_counts (fixture, KIND, TABLE, 0, 0, 2, 0);
}

static void
test_undo_is_one_step (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;

  quatuor_test_import_counts (fixture, KIND,
                              "code,name,kind,state,coach\na,A,pays,active,Claire Martin\n"
                              "b,B,pnr,,\n", 2, 0, 0, 0);
  g_assert_true (quatuor_journal_undo (fixture->db, NULL));
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_absent_and_empty (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  g_autoptr (QuatuorCohort) cohort = NULL;

  quatuor_test_import_counts (fixture, KIND, "code,name\ntrois-clochers,CC des Trois-Clochers\n",
                              0, 0, 1, 0);
  quatuor_test_import_counts (fixture, KIND, "code,note\nTrois-Clochers,à revoir\n", 0, 1, 0, 0);
  quatuor_test_import_counts (fixture, KIND, "code,note,population\ntrois-clochers,,\n", 0, 1, 0,
                              2);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  g_assert_cmpstr (find (cohort, "trois-clochers")->kind, ==, "epci_cc");
  g_assert_null (find (cohort, "trois-clochers")->note);
  g_assert_cmpint (find (cohort, "trois-clochers")->population, ==, QUATUOR_INTEGER_UNKNOWN);
}

static void
test_states (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorCohort) cohort = NULL;
  const GPtrArray *states;

  /* The step is there already, or it is corrected, or it is a new one. */
  quatuor_test_import_counts (fixture, KIND,
                              "code,state,state_on\ntrois-clochers,active,2026-01-05\n",
                              0, 0, 1, 0);
  quatuor_test_import_counts (fixture, KIND, "code,state\ntrois-clochers,actif\n", 0, 0, 1, 0);
  quatuor_test_import_counts (fixture, KIND,
                              "code,state,state_on\ntrois-clochers,active,06/01/2026\n",
                              0, 1, 0, 0);
  quatuor_test_import_counts (fixture, KIND, "code,state,state_on\ntrois-clochers,withdrawn,\n",
                              0, 1, 0, 0);
  quatuor_test_import_counts (fixture, KIND, "code,state,state_on\ntrois-clochers,withdrawn,\n",
                              0, 0, 1, 0);
  quatuor_test_import_counts (fixture, KIND, "code,state,state_on\ntrois-clochers,,\n", 0, 0, 1, 0);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  states = quatuor_cohort_children (cohort, QUATUOR_TABLE_TERRITORY_STATE, &fixture->territory);
  g_assert_cmpuint (states->len, ==, 2);
  g_assert_cmpint (((QuatuorTerritoryState *) g_ptr_array_index (states, 0))->since, ==,
                   quatuor_date_new (2026, 1, 6));
  g_assert_cmpstr (((QuatuorTerritoryState *) g_ptr_array_index (states, 1))->state, ==,
                   "withdrawn");
}

static void
test_parents (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autoptr (QuatuorCohort) cohort = NULL;

  quatuor_test_import_counts (fixture, KIND,
                              "code,name,kind,parent\nc,C,commune,b\nb,B,epci_cc,Pays A\n"
                              "a,Pays A,pays,\n", 3, 0, 0, 0);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  g_assert_true (quatuor_id_equal (&find (cohort, "c")->parent, &find (cohort, "b")->id));
  g_assert_true (quatuor_id_equal (&find (cohort, "b")->parent, &find (cohort, "a")->id));

  quatuor_test_import_counts (fixture, KIND, "code,parent\nc,\n", 0, 1, 0, 1);
  quatuor_test_import_refused (fixture, KIND, "code,parent\nb,b\n", QUATUOR_PROBLEM_PARENT_LOOP, 2,
                               "parent");
  quatuor_test_import_refused (fixture, KIND, "code,parent\nc,b\na,c\n",
                               QUATUOR_PROBLEM_PARENT_LOOP, 2, "parent");
  /* Who only leads to a loop is in none. */
  quatuor_test_import_refused (fixture, KIND, "code,name,kind,parent\nd,D,pays,c\nc,C,commune,a\n"
                               "a,A,pays,c\n", QUATUOR_PROBLEM_PARENT_LOOP, 3, "parent");
  quatuor_test_import_refused (fixture, KIND, "code,parent\nc,zzz\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "parent");
}

static void
test_coach (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorPerson *coach;

  result = quatuor_test_import (fixture, KIND,
                                "code,coach\ntrois-clochers,Claire de la Tour\n");
  g_assert_cmpint (result->n_changed, ==, 1);
  g_assert_true (quatuor_test_import_warned (result, QUATUOR_PROBLEM_PERSON_MADE));
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  coach = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &find (cohort,
                                                                    "trois-clochers")->coach);
  g_assert_cmpstr (coach->given_name, ==, "Claire");
  g_assert_cmpstr (coach->family_name, ==, "de la Tour");

  quatuor_test_import_counts (fixture, KIND, "code,coach\ntrois-clochers,DE LA TOUR claire\n",
                              0, 0, 1, 0);
  quatuor_test_import_refused (fixture, KIND, "code,coach\ntrois-clochers,K7Q2MZ\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "coach");
}

static void
test_mended (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (QuatuorCohort) cohort = NULL;

  result = quatuor_test_import (fixture, KIND,
                                "code,name,kind,departments\n1004,Ambérieu-en-Bugey,commune,1\n");
  g_assert_cmpint (result->n_errors, ==, 0);
  g_assert_cmpint (result->n_warnings, ==, 2);
  g_assert_true (quatuor_test_import_warned (result, QUATUOR_PROBLEM_MENDED));
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  g_assert_cmpstr (find (cohort, "01004")->departments, ==, "01");

  /* Known with its zero, it is mended wherever it stands. */
  quatuor_test_import_counts (fixture, KIND, "code,name\n1004,Ambérieu-en-Bugey\n", 0, 0, 1, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_PROGRESS,
                              "territory,phase,state\n1004,diagnostic,done\n", 1, 0, 0, 0);
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
    { "", QUATUOR_PROBLEM_CSV_EMPTY, 1, NULL },
    { "foo,bar\n1,2\n", QUATUOR_PROBLEM_CSV_NO_HEADER, 1, NULL },
    { "name\nA\n", QUATUOR_PROBLEM_VALUE_MISSING, 1, NULL },
    { "code,Nom,name\na,A,A\n", QUATUOR_PROBLEM_CSV_TWICE, 1, "name" },
    { "code,x,X\na,A,A\n", QUATUOR_PROBLEM_CSV_TWICE, 1, "X (2)" },
    { "code,name,kind\na,A,pays\nb,B\n", QUATUOR_PROBLEM_CSV_RAGGED, 3, NULL },
    { "code,name,kind\na,A,pays,,x\n", QUATUOR_PROBLEM_CSV_RAGGED, 2, NULL },
    { "code,name,kind\na,\"A,pays\n", QUATUOR_PROBLEM_CSV_UNCLOSED, 2, "name" },
    { "code,name,kind\na,A \"B\",pays\n", QUATUOR_PROBLEM_CSV_STRAY_QUOTE, 2, "name" },
    { "code,name,kind\n,A,pays\n", QUATUOR_PROBLEM_KEY_MISSING, 2, "code" },
    { "code,name,kind\né,A,pays\n", QUATUOR_PROBLEM_BAD_CODE, 2, "code" },
    { "code,name,kind\na,A,pays\nA,B,pnr\n", QUATUOR_PROBLEM_ROW_TWICE, 3, "code" },
    { "code,name,kind\na,A,royaume\n", QUATUOR_PROBLEM_BAD_CHOICE, 2, "kind" },
    { "code,name\na,A\n", QUATUOR_PROBLEM_VALUE_MISSING, 2, "kind" },
    { "code,name,kind\na,,pays\n", QUATUOR_PROBLEM_VALUE_MISSING, 2, "name" },
    { "code,siren\ntrois-clochers,200034958\n", QUATUOR_PROBLEM_BAD_SIREN, 2, "siren" },
    { "code,population\ntrois-clochers,\"12,000\"\n", QUATUOR_PROBLEM_BAD_NUMBER, 2, "population" },
    { "code;Population\ntrois-clochers;12.000\n", QUATUOR_PROBLEM_BAD_NUMBER, 2, "Population" },
    { "code,population\ntrois-clochers,-5\n", QUATUOR_PROBLEM_BAD_NUMBER, 2, "population" },
    { "code,departments\ntrois-clochers,31 123\n", QUATUOR_PROBLEM_BAD_CHOICE, 2, "departments" },
    { "code,state,state_on\ntrois-clochers,active,02/13/2026\n", QUATUOR_PROBLEM_DATE_TURNED, 2,
      "state_on" },
    { "code,state,state_on\ntrois-clochers,active,4/2/26\n", QUATUOR_PROBLEM_BAD_DATE, 2,
      "state_on" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    quatuor_test_import_refused (fixture, KIND, CASES[i].text, CASES[i].code, CASES[i].line,
                                 CASES[i].column);
}

/* A table in French is answered in its own words. */
static void
test_choices_are_told (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) french =
    quatuor_test_import (fixture, KIND, "Code;Nom;Nature\na;A;royaume\n");
  g_autoptr (QuatuorCsvResult) codes =
    quatuor_test_import (fixture, KIND, "code,name,kind\na,A,royaume\n");
  const QuatuorProblem *problem = g_ptr_array_index (french->problems, 0);

  g_assert_nonnull (strstr (problem->detail, "communauté de communes"));
  problem = g_ptr_array_index (codes->problems, 0);
  g_assert_nonnull (strstr (problem->detail, "epci_cc"));
}

static void
test_all_errors_are_listed (QuatuorTestDb *fixture,
                            gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result =
    quatuor_test_import (fixture, KIND,
                         "code,name,kind,siren,population\na,A,x,12,y\nb,B\nc,C,pays,,1\n");
  const QuatuorProblem *last;

  g_assert_cmpint (result->n_errors, ==, 4);
  g_assert_false (result->written);
  last = g_ptr_array_index (result->problems, 3);
  g_assert_cmpint (last->line, ==, 3);
}

static void
test_spaces_in_numbers (QuatuorTestDb *fixture,
                        gconstpointer  data)
{
  static const char *const NUMBERS[] = { "28757", "28 757", "28\xc2\xa0" "757",
                                         "28\xe2\x80\xaf" "757 " };
  g_autoptr (GString) text = g_string_new (NULL);

  quatuor_test_import_counts (fixture, KIND, "code,population\ntrois-clochers,28757\n", 0, 1, 0, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (NUMBERS); i++)
    {
      g_string_printf (text, "code,population\ntrois-clochers,%s\n", NUMBERS[i]);
      quatuor_test_import_counts (fixture, KIND, text->str, 0, 0, 1, 0);
    }
}

static void
test_national_list (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  static const char *const MAPS[] = {
    "siren=code", "nom=name", "type=kind", "pop_mun=population", NULL,
  };
  g_autoptr (QuatuorCsvImport) import = NULL;
  g_autoptr (QuatuorCohort) cohort = NULL;
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (QuatuorCsvResult) again = NULL;
  g_autoptr (GError) error = NULL;

  import = quatuor_csv_import_new (KIND, TEST_SOURCE_DIR "/tests/fixtures/csv/epci-2026.csv",
                                   QUATUOR_CSV_DRY_RUN);
  import->maps = g_strdupv ((char **) MAPS);
  quatuor_csv_import_run (fixture->db, import, &result, &error);
  g_assert_no_error (error);
  g_assert_false (result->written);
  g_assert_cmpint (result->n_new, ==, 49);
  g_assert_cmpuint (result->n_ignored, ==, 4);

  import->mode = QUATUOR_CSV_APPLY;
  quatuor_csv_import_run (fixture->db, import, &again, &error);
  g_assert_no_error (error);
  g_assert_cmpint (again->n_new, ==, 49);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  g_assert_cmpstr (find (cohort, "200006682")->name, ==,
                   "CA Beaune, Côte et Sud - Communauté Beaune-Chagny-Nolay");
  g_assert_cmpstr (find (cohort, "200040715")->kind, ==, "metropole");
  g_assert_cmpstr (find (cohort, "200057867")->kind, ==, "ept");
  quatuor_test_db_assert_sound (fixture->db);
}

static void
test_maps_are_checked (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  static const char *const MAPS[][2] = { { "absent=code", NULL }, { "code=absent", NULL },
                                         { "code", NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (MAPS); i++)
    {
      g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
      g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_new (KIND, path, QUATUOR_CSV_APPLY);
      g_autoptr (QuatuorCsvResult) result = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (g_file_set_contents (path, "code,name\na,A\n", -1, NULL));
      import->maps = g_strdupv ((char **) MAPS[i]);
      g_assert_false (quatuor_csv_import_run (fixture->db, import, &result, &error));
      g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CSV_NO_COLUMN);
    }
}

static void
test_working_file_is_refused (QuatuorTestDb *fixture,
                              gconstpointer  data)
{
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (KIND, fixture->path, QUATUOR_CSV_APPLY);
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (quatuor_csv_import_run (fixture->db, import, &result, &error));
  g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CSV_ENCODING);
}

static void
test_cancelled (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->directory, "table.csv", NULL);
  g_autofree char *before = quatuor_test_db_dump (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (GString) text = g_string_new ("code,name,kind\n");
  g_autoptr (QuatuorCsvImport) import = quatuor_csv_import_new (KIND, path, QUATUOR_CSV_APPLY);
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2500; i++)
    g_string_append_printf (text, "t%u,T%u,pays\n", i, i);
  g_assert_true (g_file_set_contents (path, text->str, -1, NULL));
  import->cancellable = g_cancellable_new ();
  g_cancellable_cancel (import->cancellable);
  g_assert_false (quatuor_csv_import_run (fixture->db, import, &result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = quatuor_test_db_dump (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

#define ADD(path, function)                                                          \
  g_test_add ("/csv/territories/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("excel", test_excel);
  ADD ("undo", test_undo_is_one_step);
  ADD ("absent-and-empty", test_absent_and_empty);
  ADD ("states", test_states);
  ADD ("parents", test_parents);
  ADD ("coach", test_coach);
  ADD ("mended", test_mended);
  ADD ("refused", test_refused);
  ADD ("choices", test_choices_are_told);
  ADD ("all-errors", test_all_errors_are_listed);
  ADD ("numbers", test_spaces_in_numbers);
  ADD ("national-list", test_national_list);
  ADD ("maps", test_maps_are_checked);
  ADD ("working-file", test_working_file_is_refused);
  ADD ("cancelled", test_cancelled);
  return g_test_run ();
}
