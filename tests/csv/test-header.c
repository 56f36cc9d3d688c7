/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-header.h"

#include "quatuor-test-import.h"

#include <locale.h>
#include <string.h>

#define KIND QUATUOR_CSV_TERRITORIES

static void
test_names (void)
{
  const char *const written[] = { "Nom", "", "NOM", "Nom (2)", "nom", "", "Code", NULL };
  const char *const names[] = { "Nom", "#2", "NOM (3)", "Nom (2)", "nom (4)", "#6", "Code", NULL };
  g_auto (GStrv) given = quatuor_csv_header_name (written);

  for (guint i = 0; names[i] != NULL; i++)
    g_assert_cmpstr (given[i], ==, names[i]);
  g_assert_true (quatuor_csv_header_is_repeated (written, 0));
  g_assert_true (quatuor_csv_header_is_repeated (written, 2));
  g_assert_false (quatuor_csv_header_is_repeated (written, 1));
  g_assert_false (quatuor_csv_header_is_repeated (written, 6));
}

/* Imports @text into the programme with what the user says of its columns. */
static QuatuorCsvResult *
import_with (QuatuorTestDb     *fixture,
             const char        *text,
             const char *const *maps,
             const char *const *sets)
{
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (KIND, "table.csv", QUATUOR_CSV_APPLY);
  QuatuorCsvResult *result = NULL;

  import->bytes = g_bytes_new (text, strlen (text));
  import->maps = g_strdupv ((char **) maps);
  import->sets = g_strdupv ((char **) sets);
  quatuor_csv_import_run (fixture->db, import, &result, NULL);
  for (guint i = 0; i < result->problems->len; i++)
    {
      g_autofree char *line = quatuor_problem_to_line (g_ptr_array_index (result->problems, i));

      g_test_message ("%s", line);
    }
  return result;
}

static void
assert_territory (QuatuorTestDb *fixture,
                  const char    *code,
                  const char    *name,
                  const char    *kind)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (cohort, QUATUOR_TABLE_TERRITORY, code);

  g_assert_nonnull (territory);
  g_assert_cmpstr (territory->name, ==, name);
  g_assert_cmpstr (territory->kind, ==, kind);
}

/* Of two columns with one header one is read, the other left out; without a word on
 * it nothing is. */
static void
test_twice (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  const char *text = "Code;Nom;Nom;Nature\nval;Perdrix;CC du Val-Perdrix;CC\n";
  const char *const second[] = { "Nom=", "Nom (2)=name", NULL };
  const char *const first[] = { "nom (2)=", NULL };
  g_autoptr (QuatuorCsvResult) unsaid = import_with (fixture, text, NULL, NULL);
  g_autoptr (QuatuorCsvResult) said = import_with (fixture, text, second, NULL);
  g_autoptr (QuatuorCsvResult) other = NULL;
  const QuatuorProblem *problem = g_ptr_array_index (unsaid->problems, 0);

  g_assert_cmpint (unsaid->n_errors, ==, 1);
  g_assert_cmpint (problem->code, ==, QUATUOR_PROBLEM_CSV_TWICE);
  g_assert_cmpstr (problem->column, ==, "Nom (2)");
  g_assert_true (said->written);
  assert_territory (fixture, "val", "CC du Val-Perdrix", "epci_cc");
  other = import_with (fixture, text, first, NULL);
  g_assert_true (other->written);
  assert_territory (fixture, "val", "Perdrix", "epci_cc");
}

/* A column without a header goes by its place. */
static void
test_unnamed (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  const char *const maps[] = { "#2=name", NULL };
  g_autoptr (QuatuorCsvResult) result =
    import_with (fixture, "Code;;Nature;;\nval;Val-Perdrix;CA;;\n", maps, NULL);

  g_assert_true (result->written);
  g_assert_cmpint (result->n_warnings, ==, 0);
  assert_territory (fixture, "val", "Val-Perdrix", "epci_ca");
}

/* What no column says is said once for all rows; a kept word goes behind one that is
 * said now, and an empty one takes it back. */
static void
test_sets (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  const char *text = "code;name\nun;Un\ndeux;Deux\n";
  const char *const sets[] = { "Nature=Communauté de communes", "kind=pays", "region=", NULL };
  const char *const emptied[] = { "kind=", "kind=pays", NULL };
  g_autoptr (QuatuorCsvResult) none = import_with (fixture, text, NULL, emptied);
  g_autoptr (QuatuorCsvResult) result = import_with (fixture, text, NULL, sets);

  g_assert_cmpint (none->n_errors, ==, 2);
  g_assert_true (result->written);
  g_assert_cmpint (result->n_new, ==, 2);
  assert_territory (fixture, "un", "Un", "epci_cc");
  assert_territory (fixture, "deux", "Deux", "epci_cc");
}

/* What is wrong with it is said once, where it was said, and not a thousand times. */
static void
test_bad_sets (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  const char *text = "code;name\nun;Un\ndeux;Deux\n";
  const char *const wrong[] = { "kind=royaume", NULL };
  const char *const unknown[] = { "couleur=bleu", NULL };
  g_autoptr (QuatuorCsvResult) result = import_with (fixture, text, NULL, wrong);
  g_autoptr (QuatuorCsvResult) other = import_with (fixture, text, NULL, unknown);
  const QuatuorProblem *problem = g_ptr_array_index (result->problems, 0);

  g_assert_cmpint (result->n_errors, ==, 1);
  g_assert_cmpint (problem->code, ==, QUATUOR_PROBLEM_BAD_CHOICE);
  g_assert_cmpint (problem->line, ==, 1);
  g_assert_cmpstr (problem->column, ==, "kind");
  problem = g_ptr_array_index (other->problems, 0);
  g_assert_cmpint (problem->code, ==, QUATUOR_PROBLEM_CSV_NO_COLUMN);
}

/* It takes the place of the column, which is then said to be left out. */
static void
test_set_over_column (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  const char *const sets[] = { "kind=pnr", NULL };
  g_autoptr (QuatuorCsvResult) result =
    import_with (fixture, "code;name;kind\nun;Un;royaume\n", NULL, sets);

  g_assert_true (result->written);
  g_assert_cmpint (result->n_ignored, ==, 1);
  g_assert_true (quatuor_test_import_warned (result, QUATUOR_PROBLEM_COLUMN_IGNORED));
  assert_territory (fixture, "un", "Un", "pnr");
}

/* A list as the ministry gives it: no code but the SIREN, natures in short. */
static void
test_national_list (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  const char *text =
    "siren;nom;dep;nature_juridique\n"
    "200034957;CC du Frontonnais;31 - Haute-Garonne;CC\n"
    "242400752;CA Le Grand Périgueux;24;CA\n"
    "244900015;Angers Loire Métropole;49;CU\n"
    "243300316;Bordeaux Métropole;33;METRO\n";
  const char *const maps[] = { "dep=departments", "nature_juridique=kind", NULL };
  g_autoptr (QuatuorCsvResult) result = import_with (fixture, text, maps, NULL);
  g_autoptr (QuatuorCsvResult) again = import_with (fixture, text, maps, NULL);

  g_assert_true (result->written);
  g_assert_cmpint (result->n_new, ==, 4);
  g_assert_cmpint (again->n_identical, ==, 4);
  assert_territory (fixture, "200034957", "CC du Frontonnais", "epci_cc");
  assert_territory (fixture, "244900015", "Angers Loire Métropole", "epci_cu");
  assert_territory (fixture, "243300316", "Bordeaux Métropole", "metropole");
}

/* A territory that is there under a code of its own is known by its SIREN. */
static void
test_known_by_siren (QuatuorTestDb *fixture,
                     gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) first =
    import_with (fixture, "code;name;kind;siren\nfronton;Frontonnais;CC;200034957\n", NULL, NULL);
  g_autoptr (QuatuorCsvResult) second =
    import_with (fixture, "siren;population\n200 034 957;28757\n", NULL, NULL);
  g_autoptr (QuatuorCsvResult) empty =
    import_with (fixture, "siren;population\n;28757\n", NULL, NULL);
  const QuatuorProblem *problem = g_ptr_array_index (empty->problems, 0);

  g_assert_true (first->written);
  g_assert_true (second->written);
  g_assert_cmpint (second->n_changed, ==, 1);
  g_assert_cmpint (problem->code, ==, QUATUOR_PROBLEM_KEY_MISSING);
  g_assert_cmpstr (problem->column, ==, "siren");
}

#define ADD(path, function)                                                       \
  g_test_add ("/csv/header/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/header/names", test_names);
  ADD ("twice", test_twice);
  ADD ("unnamed", test_unnamed);
  ADD ("sets", test_sets);
  ADD ("bad-sets", test_bad_sets);
  ADD ("set-over-column", test_set_over_column);
  ADD ("national-list", test_national_list);
  ADD ("known-by-siren", test_known_by_siren);
  return g_test_run ();
}
