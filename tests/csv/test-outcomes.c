/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

static const char KNOWN[] = "code;nom;nature;population;état;état depuis\n"
                            "val-perdrix;Val-Perdrix;commune;12 400;actif;15/03/2026\n"
                            "aubrac;Pays de l’Aubrac;pays;8 300;actif;15/03/2026\n";

static const char TABLE[] = "code;nom;nature;population;état;état depuis\n"
                            "horloges;Deux-Horloges;commune;900;;\n"
                            "aubrac;Pays de l’Aubrac;pays;8 300;actif;15/03/2026\n"
                            "val-perdrix;Val-Perdrix;commune;;parcours achevé;16/03/2026\n";

static QuatuorCsvResult *
try_table (QuatuorTestDb  *fixture,
           QuatuorCsvKind  kind,
           const char     *table)
{
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (kind, "presse-papiers", QUATUOR_CSV_DRY_RUN);
  g_autoptr (GError) error = NULL;
  QuatuorCsvResult *result = NULL;

  import->bytes = g_bytes_new (table, strlen (table));
  import->lists_outcomes = TRUE;
  g_assert_true (quatuor_csv_import_run (fixture->db, import, &result, &error));
  g_assert_no_error (error);
  return result;
}

static const QuatuorCsvOutcome *
only_one (const QuatuorCsvResult *result,
          QuatuorCsvFate          fate,
          gint64                  line,
          const char             *name)
{
  const GPtrArray *list = quatuor_csv_outcomes_list (result->outcomes, fate);
  const QuatuorCsvOutcome *outcome;

  g_assert_cmpuint (list->len, ==, 1);
  outcome = g_ptr_array_index (list, 0);
  g_assert_cmpint (outcome->line, ==, line);
  g_assert_cmpstr (outcome->name, ==, name);
  return outcome;
}

static void
expect (const QuatuorCsvOutcome *outcome,
        guint                    place,
        const char              *column,
        const char              *before,
        const char              *after)
{
  const QuatuorCsvDifference *difference = g_ptr_array_index (outcome->differences, place);

  g_assert_cmpstr (difference->column, ==, column);
  g_assert_cmpstr (difference->before, ==, before);
  g_assert_cmpstr (difference->after, ==, after);
}

/* Each row stands under what becomes of it, and says which values change. */
static void
test_territories (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result = NULL;
  const QuatuorCsvOutcome *changed;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_TERRITORIES, KNOWN, 2, 0, 0, 0);
  result = try_table (fixture, QUATUOR_CSV_TERRITORIES, TABLE);
  g_assert_null (only_one (result, QUATUOR_CSV_NEW, 2, "Deux-Horloges")->differences);
  g_assert_null (only_one (result, QUATUOR_CSV_IDENTICAL, 3, "Pays de l’Aubrac")->differences);

  changed = only_one (result, QUATUOR_CSV_CHANGED, 4, "Val-Perdrix");
  g_assert_cmpuint (changed->differences->len, ==, 3);
  expect (changed, 0, "population", "12400", NULL);
  expect (changed, 1, "state", "active", "completed");
  expect (changed, 2, "since", "2026-03-15", "2026-03-16");
}

/* A person is called by name, the seat by the names of what it stands for. */
static void
test_people (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result = NULL;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_TERRITORIES, KNOWN, 2, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_PEOPLE,
                              "territory,category,given_name,family_name,function\n"
                              "aubrac,elected,Zoé,Lefèvre,maire\n", 1, 0, 0, 0);
  result = try_table (fixture, QUATUOR_CSV_PEOPLE,
                      "territory,category,given_name,family_name,function\n"
                      "aubrac,elected,Zoé,Lefèvre,présidente\n");
  expect (only_one (result, QUATUOR_CSV_CHANGED, 2, "Zoé Lefèvre, Pays de l’Aubrac, Élu"), 0,
          "function", "maire", "présidente");
}

/* Without the wish for it, nothing is kept. */
static void
test_unasked (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result =
    quatuor_test_import (fixture, QUATUOR_CSV_TERRITORIES, KNOWN);

  g_assert_null (result->outcomes);
}

/* A long table is counted to its end and listed as far as a person may read. */
static void
test_long (void)
{
  enum { N_LISTED = 100000, N_ROWS = 100003 };
  g_autoptr (QuatuorCsvOutcomes) self = quatuor_csv_outcomes_new ();

  for (gint64 line = N_ROWS + 1; line > 1; line--)
    {
      quatuor_csv_outcomes_name (self, line, g_strdup ("Val-Perdrix"), NULL);
      quatuor_csv_outcomes_settle (self, line, QUATUOR_CSV_NEW);
    }
  g_assert_cmpuint (quatuor_csv_outcomes_list (self, QUATUOR_CSV_NEW)->len, ==, N_LISTED);
  g_assert_cmpuint (quatuor_csv_outcomes_list (self, QUATUOR_CSV_CHANGED)->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) \
  g_test_add ("/csv/outcomes/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, function, \
              quatuor_test_db_tear_down)
  ADD ("territories", test_territories);
  ADD ("people", test_people);
  ADD ("unasked", test_unasked);
  g_test_add_func ("/csv/outcomes/long", test_long);
  return g_test_run ();
}
