/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include <locale.h>

#define KIND QUATUOR_CSV_PROGRESS

static void
test_round (QuatuorTestDb *fixture,
            gconstpointer  data)
{
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorProgress *progress;

  quatuor_test_import_counts (fixture, KIND,
                              "Territoire;Phase;État;Commencée le;Terminée le;Note\n"
                              "CC des Trois-Clochers;Diagnostic;En cours;04/02/2026;;"
                              "\"- un\n- deux\"\n",
                              1, 0, 0, 0);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  progress = quatuor_cohort_find (cohort, QUATUOR_TABLE_PROGRESS, &fixture->territory,
                                  &fixture->phase);
  g_assert_cmpstr (progress->state, ==, "under_way");
  g_assert_cmpint (progress->started, ==, quatuor_date_new (2026, 2, 4));
  g_assert_cmpstr (progress->note, ==, "- un\n- deux");

  quatuor_test_import_counts (fixture, KIND,
                              "territory,phase,state\ntrois-clochers,diagnostic,done\n", 0, 1, 0,
                              0);
  quatuor_test_import_counts (fixture, KIND,
                              "territory,phase,note\ntrois-clochers,diagnostic,\n", 0, 1, 0, 1);
  quatuor_test_import_counts (fixture, KIND,
                              "territory,phase,started\ntrois-clochers,diagnostic,\n", 0, 1, 0, 1);
}

/* A phase that is not started has no row, and gets none. */
static void
test_not_started (QuatuorTestDb *fixture,
                  gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) empty = NULL;

  quatuor_test_import_counts (fixture, KIND,
                              "territory,phase,state\ntrois-clochers,diagnostic,non commencée\n",
                              0, 0, 1, 0);
  empty = quatuor_test_import (fixture, KIND,
                               "territory,phase,state\ntrois-clochers,diagnostic,\n");
  g_assert_cmpint (empty->n_left_empty, ==, 1);
  g_assert_cmpint (empty->n_errors + empty->n_new + empty->n_changed + empty->n_identical, ==, 0);
}

/* Our own table without names has every column, and no notes: they stay. */
static void
test_withheld (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  g_autoptr (QuatuorCsvResult) result = NULL;

  quatuor_test_import_counts (fixture, KIND,
                              "territory,phase,state,note\ntrois-clochers,diagnostic,done,bien\n",
                              1, 0, 0, 0);
  result = quatuor_test_import (fixture, KIND,
                                "territory,phase,state,started,completed,note\n"
                                "trois-clochers,diagnostic,done,,,\n");
  g_assert_cmpint (result->n_identical, ==, 1);
  g_assert_cmpint (result->n_emptied, ==, 0);
  g_assert_true (quatuor_test_import_warned (result, QUATUOR_PROBLEM_COLUMN_WITHHELD));
}

static void
test_refused (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  quatuor_test_import_refused (fixture, KIND, "territory,phase,state\nx,diagnostic,done\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "territory");
  quatuor_test_import_refused (fixture, KIND, "territory,phase,state\ntrois-clochers,,done\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "phase");
  quatuor_test_import_refused (fixture, KIND,
                               "territory,phase,state\ntrois-clochers,diagnostic,x\n",
                               QUATUOR_PROBLEM_BAD_CHOICE, 2, "state");
  quatuor_test_import_refused (fixture, KIND,
                               "territory,phase,state\ntrois-clochers,diagnostic,done\n"
                               "CC des trois clochers,diagnostic,done\n"
                               "CC DES TROIS-CLOCHERS,diagnostic,done\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 3, "territory");
  quatuor_test_import_refused (fixture, KIND,
                               "territory,phase,state\ntrois-clochers,diagnostic,done\n"
                               "CC DES TROIS-CLOCHERS,diagnostic,done\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "territory");
  quatuor_test_import_refused (fixture, KIND,
                               "territory,phase,state,started,completed\n"
                               "trois-clochers,diagnostic,done,2026-03-02,2026-03-01\n",
                               QUATUOR_PROBLEM_ENDS_BEFORE_START, 2, "completed");
}

#define ADD(path, function)                                                       \
  g_test_add ("/csv/progress/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("round", test_round);
  ADD ("not-started", test_not_started);
  ADD ("withheld", test_withheld);
  ADD ("refused", test_refused);
  return g_test_run ();
}
