/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-day.h"

#include "quatuor-test-import.h"

#include <locale.h>

#define KIND QUATUOR_CSV_TERRITORIES
#define HEADER "code;name;kind;state;state_on\n"

static void
test_classify (void)
{
  static const struct
  {
    const char        *cell;
    QuatuorCsvWriting  writing;
  } CASES[] = {
    { "2026-02-04", QUATUOR_CSV_WRITING_YEAR_FIRST },
    { "2026/02/04", QUATUOR_CSV_WRITING_YEAR_FIRST },
    { " 13/02/2026", QUATUOR_CSV_WRITING_DAY_FIRST },
    { "5.2.2026", QUATUOR_CSV_WRITING_DAY_FIRST },
    { "02/13/2026", QUATUOR_CSV_WRITING_MONTH_FIRST },
    { "04/02/2026", QUATUOR_CSV_WRITING_EITHER },
    { "4-2-2026", QUATUOR_CSV_WRITING_EITHER },
    { "4/2-2026", QUATUOR_CSV_WRITING_OTHER },
    { "4 février 2026", QUATUOR_CSV_WRITING_OTHER },
    { "46057", QUATUOR_CSV_WRITING_OTHER },
    { "", QUATUOR_CSV_WRITING_OTHER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    g_assert_cmpint (quatuor_csv_day_classify (CASES[i].cell), ==, CASES[i].writing);
}

static void
test_words (void)
{
  static const char *const DAYS[] = {
    "4 février 2026", "04 FÉVR. 2026", "mercredi 4 février 2026", "4-fevr-2026",
    "4 Feb 2026", "February 4th, 2026", "Wednesday, February 4, 2026",
  };
  static const char *const NONE[] = {
    "4 jui 2026", "31 février 2026", "4 février", "février 2026", "4 février 26", "4 brumaire 2026",
    "4 5 février 2026", "fin février 2026", "", "février",
  };
  const QuatuorDate expected = quatuor_date_new (2026, 2, 4);
  QuatuorDate date;

  for (gsize i = 0; i < G_N_ELEMENTS (DAYS); i++)
    {
      g_test_message ("%s", DAYS[i]);
      g_assert_true (quatuor_csv_day_read_words (DAYS[i], &date));
      g_assert_cmpint (date, ==, expected);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (NONE); i++)
    {
      g_test_message ("%s", NONE[i]);
      g_assert_false (quatuor_csv_day_read_words (NONE[i], &date));
    }
  g_assert_true (quatuor_csv_day_read_words ("1er août 2026", &date));
  g_assert_cmpint (date, ==, quatuor_date_new (2026, 8, 1));
}

static void
test_count (void)
{
  QuatuorDate date;

  g_assert_true (quatuor_csv_day_read_count ("46057", &date));
  g_assert_cmpint (date, ==, quatuor_date_new (2026, 2, 4));
  g_assert_true (quatuor_csv_day_read_count ("36526", &date));
  g_assert_cmpint (date, ==, quatuor_date_new (2000, 1, 1));
  g_assert_false (quatuor_csv_day_read_count ("31000", &date));
  g_assert_false (quatuor_csv_day_read_count ("2026", &date));
  g_assert_false (quatuor_csv_day_read_count ("46057.5", &date));
}

static QuatuorDate
since (QuatuorCohort *cohort,
       const char    *code)
{
  const QuatuorTerritory *territory =
    quatuor_cohort_find_code (cohort, QUATUOR_TABLE_TERRITORY, code);
  const GPtrArray *states =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_TERRITORY_STATE, &territory->id);

  return ((const QuatuorTerritoryState *) g_ptr_array_index (states, 0))->since;
}

/* Days as they come in one table, each written otherwise, are one day. */
static void
test_mixed (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  static const char *const CODES[] = { "un", "deux", "trois", "quatre", "cinq" };
  g_autoptr (QuatuorCsvResult) result =
    quatuor_test_import (fixture, KIND, HEADER
                         "un;Un;pays;actif;04/02/2026\n"
                         "deux;Deux;pays;actif;2026-02-04\n"
                         "trois;Trois;pays;actif;4 février 2026\n"
                         "quatre;Quatre;pays;actif;46057\n"
                         "cinq;Cinq;pays;actif;4.2.2026\n");
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (fixture->db, NULL);

  g_assert_cmpint (result->n_errors, ==, 0);
  g_assert_cmpint (result->n_new, ==, 5);
  /* The number is only likely to be that day. */
  g_assert_cmpint (result->n_warnings, ==, 1);
  g_assert_true (quatuor_test_import_warned (result, QUATUOR_PROBLEM_MENDED));
  for (gsize i = 0; i < G_N_ELEMENTS (CODES); i++)
    g_assert_cmpint (since (cohort, CODES[i]), ==, quatuor_date_new (2026, 2, 4));
}

static const QuatuorProblem *
find_problem (const QuatuorCsvResult *result,
              QuatuorProblemCode      code)
{
  for (guint i = 0; i < result->problems->len; i++)
    {
      const QuatuorProblem *problem = g_ptr_array_index (result->problems, i);

      if (problem->code == code)
        return problem;
    }
  return NULL;
}

/* Where one day begins with the month, one that may as well is asked about. */
static void
test_unsure (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result =
    quatuor_test_import (fixture, KIND, HEADER
                         "un;Un;pays;actif;13/02/2026\n"
                         "deux;Deux;pays;actif;04/02/2026\n"
                         "trois;Trois;pays;actif;02/13/2026\n");
  const QuatuorProblem *turned = find_problem (result, QUATUOR_PROBLEM_DATE_TURNED);
  const QuatuorProblem *unsure = find_problem (result, QUATUOR_PROBLEM_DATES_UNSURE);

  g_assert_cmpint (result->n_errors, ==, 2);
  g_assert_cmpint (turned->line, ==, 4);
  g_assert_cmpstr (turned->value, ==, "02/13/2026");
  g_assert_cmpstr (turned->detail, ==, "13/02/2026");
  g_assert_cmpint (unsure->line, ==, 3);
  g_assert_cmpstr (unsure->value, ==, "04/02/2026");
  g_assert_cmpstr (unsure->column, ==, "state_on");
}

/* Nothing is asked of a table that speaks one way. */
static void
test_sure (QuatuorTestDb *fixture,
           gconstpointer  data)
{
  quatuor_test_import_counts (fixture, KIND, HEADER
                              "un;Un;pays;actif;13/02/2026\n"
                              "deux;Deux;pays;actif;04/02/2026\n", 2, 0, 0, 0);
}

#define ADD(path, function)                                                    \
  g_test_add ("/csv/day/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/day/classify", test_classify);
  g_test_add_func ("/csv/day/words", test_words);
  g_test_add_func ("/csv/day/count", test_count);
  ADD ("mixed", test_mixed);
  ADD ("unsure", test_unsure);
  ADD ("sure", test_sure);
  return g_test_run ();
}
