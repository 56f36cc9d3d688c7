/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include <locale.h>

static QuatuorCohort *
load (QuatuorTestDb *fixture)
{
  return quatuor_table_load_cohort (fixture->db, NULL);
}

/* A title nobody knows makes a project; the next import knows both by their titles. */
static void
test_actions (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  const char *table = "Territoire;Projet;Titre;Catégorie;Échéance;État\n"
                      "trois-clochers;La légumerie;Compter;Élu;04/02/2026;terminée\n"
                      "trois-clochers;La légumerie;Réunir;;;\n";
  g_autoptr (QuatuorCohort) cohort = NULL;
  const GPtrArray *projects;
  const GPtrArray *actions;
  const QuatuorAction *action;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_ACTIONS, table, 2, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_ACTIONS, table, 0, 0, 2, 0);
  cohort = load (fixture);
  projects = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PROJECT);
  g_assert_cmpuint (projects->len, ==, 1);
  actions = quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION,
                                     g_ptr_array_index (projects, 0));
  g_assert_cmpuint (actions->len, ==, 2);
  action = g_ptr_array_index (actions, 0);
  g_assert_cmpstr (action->title, ==, "Compter");
  g_assert_cmpstr (action->state, ==, "done");
  g_assert_cmpint (action->due, ==, quatuor_date_new (2026, 2, 4));
  g_assert_true (quatuor_id_equal (&action->seat, &fixture->seat[0]));
  action = g_ptr_array_index (actions, 1);
  g_assert_cmpstr (action->state, ==, "planned");
  g_assert_cmpstr (action->kind, ==, "action");
}

static void
test_action_by_code (QuatuorTestDb *fixture,
                     gconstpointer  data)
{
  quatuor_test_import_counts (fixture, QUATUOR_CSV_ACTIONS,
                              "territory,project,code,title,partner\n"
                              "trois-clochers,P,AB12CD,Compter,DDT\n",
                              1, 0, 0, 0);
  /* Without a project it is the only one there is. */
  quatuor_test_import_counts (fixture, QUATUOR_CSV_ACTIONS,
                              "territory,code,title,partner\n"
                              "trois-clochers,AB12CD,Recompter,\n",
                              0, 1, 0, 1);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_ACTIONS,
                              "territory,title\ntrois-clochers,Recompter\n", 0, 0, 1, 0);
}

static void
test_action_problems (QuatuorTestDb *fixture,
                      gconstpointer  data)
{
  quatuor_test_import_refused (fixture, QUATUOR_CSV_ACTIONS,
                               "territory,title\ntrois-clochers,Compter\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "project");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_ACTIONS,
                               "territory,project,title\n,P,Compter\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "territory");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_ACTIONS,
                               "territory,project,title\ntrois-clochers,P,\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "title");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_ACTIONS,
                               "territory,project,title,state\ntrois-clochers,P,A,finie\n",
                               QUATUOR_PROBLEM_BAD_CHOICE, 2, "state");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_ACTIONS,
                               "territory,project,title,starts,due\n"
                               "trois-clochers,P,A,2026-02-04,2026-02-03\n",
                               QUATUOR_PROBLEM_ENDS_BEFORE_START, 2, "due");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_ACTIONS,
                               "territory,project,title\ntrois-clochers,P,A\n"
                               "trois-clochers,P,A\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "code");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_ACTIONS,
                               "territory,project,title,code\ntrois-clochers,P,A,A1\n"
                               "trois-clochers,P,A,\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "code");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_ACTIONS,
                               "territory,project,title,code\ntrois-clochers,P,A,é 1\n",
                               QUATUOR_PROBLEM_BAD_CODE, 2, "code");
}

/* A project is known by its title in its territory; what the report counts of its
 * actions is not brought back. */
static void
test_projects (QuatuorTestDb *fixture,
               gconstpointer  data)
{
  const char *table = "Territoire;Intitulé;But;Stade;État;Actions\n"
                      "trois-clochers;La légumerie;Nourrir nos cantines;étude;en cours;12\n"
                      "trois-clochers;Le car;;;;0\n";
  g_autoptr (QuatuorCohort) cohort = NULL;
  const GPtrArray *projects;
  const QuatuorProject *project;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_PROJECTS, table, 2, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_PROJECTS, table, 0, 0, 2, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_PROJECTS,
                              "territory,title,phase\ntrois-clochers,La légumerie,\n", 0, 1, 0, 1);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_ACTIONS,
                              "territory,project,title\ntrois-clochers,La légumerie,Compter\n",
                              1, 0, 0, 0);
  cohort = load (fixture);
  projects = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PROJECT);
  g_assert_cmpuint (projects->len, ==, 2);
  for (guint i = 0; i < projects->len; i++)
    {
      project = g_ptr_array_index (projects, i);
      g_assert_null (project->phase);
      if (g_str_equal (project->title, "La légumerie"))
        {
          g_assert_cmpstr (project->aim, ==, "Nourrir nos cantines");
          g_assert_cmpstr (project->state, ==, "under_way");
        }
      else
        g_assert_cmpstr (project->state, ==, "planned");
    }
}

static void
test_project_problems (QuatuorTestDb *fixture,
                       gconstpointer  data)
{
  quatuor_test_import_refused (fixture, QUATUOR_CSV_PROJECTS, "territory,title\n,P\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "territory");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_PROJECTS,
                               "territory,title\ntrois-clochers,\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "title");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_PROJECTS,
                               "territory,title,state\ntrois-clochers,P,perdu\n",
                               QUATUOR_PROBLEM_BAD_CHOICE, 2, "state");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_PROJECTS,
                               "territory,title\ntrois-clochers,P\ntrois-clochers,P\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "title");
}

/* The answer stands before what it answers. */
static void
test_effects (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  const char *table = "territory,code,kind,text,evidence,contribution,foreseen\n"
                      "trois-clochers,B,observed,Vu,2,some,A\n"
                      "trois-clochers,A,foreseen,Attendu,,,\n";
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorEffect *effect;
  const QuatuorEffect *foreseen;

  quatuor_test_import_counts (fixture, QUATUOR_CSV_EFFECTS, table, 2, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_EFFECTS, table, 0, 0, 2, 0);
  cohort = load (fixture);
  effect = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_EFFECT, "B");
  foreseen = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_EFFECT, "A");
  g_assert_true (quatuor_id_equal (&effect->foreseen, &foreseen->id));
  g_assert_cmpint (effect->evidence, ==, 2);
  /* Zero is said once; nothing is not known. */
  g_assert_true (foreseen->evidence == QUATUOR_INTEGER_UNKNOWN);

  quatuor_test_import_counts (fixture, QUATUOR_CSV_EFFECTS,
                              "territory,code,kind,text,foreseen\n"
                              "trois-clochers,B,observed,Vu,\n",
                              0, 1, 0, 1);
  quatuor_test_import_refused (fixture, QUATUOR_CSV_EFFECTS,
                               "territory,kind,text,foreseen\n"
                               "trois-clochers,observed,Vu,ZZ\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "foreseen");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_EFFECTS,
                               "territory,text,evidence\ntrois-clochers,Vu,4\n",
                               QUATUOR_PROBLEM_BAD_CHOICE, 2, "evidence");
}

static void
test_learnings (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  const char *table = "text,territory,category,use\n"
                      "Compter d’abord,trois-clochers,Élu,\n"
                      "Ranger,,,Carnet\n";

  quatuor_test_import_counts (fixture, QUATUOR_CSV_LEARNINGS, table, 2, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_LEARNINGS, table, 0, 0, 2, 0);
  quatuor_test_import_refused (fixture, QUATUOR_CSV_LEARNINGS,
                               "text,territory,category\nRanger,,Élu\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "territory");
  quatuor_test_import_refused (fixture, QUATUOR_CSV_LEARNINGS,
                               "text,action\nRanger,ZZ\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "action");
}

static void
test_resources (QuatuorTestDb *fixture,
                gconstpointer  data)
{
  quatuor_test_import_counts (fixture, QUATUOR_CSV_RESOURCES,
                              "Titre;Nature;Lien;Phase\n"
                              "Le carnet;vidéo;https://a.example/;Diagnostic\n",
                              1, 0, 0, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_RESOURCES, "title,kind\nLe carnet,video\n", 0, 0,
                              1, 0);
  quatuor_test_import_counts (fixture, QUATUOR_CSV_RESOURCES, "title,kind\nLe carnet,\n", 0, 1, 0,
                              1);
  quatuor_test_import_refused (fixture, QUATUOR_CSV_RESOURCES, "title,kind\nLe carnet,disque\n",
                               QUATUOR_PROBLEM_BAD_CHOICE, 2, "kind");
}

#define ADD(path, test) \
  g_test_add (path, QuatuorTestDb, NULL, quatuor_test_db_set_up, test, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("/csv/project/actions", test_actions);
  ADD ("/csv/project/action-by-code", test_action_by_code);
  ADD ("/csv/project/action-problems", test_action_problems);
  ADD ("/csv/project/effects", test_effects);
  ADD ("/csv/project/learnings", test_learnings);
  ADD ("/csv/project/projects", test_projects);
  ADD ("/csv/project/project-problems", test_project_problems);
  ADD ("/csv/project/resources", test_resources);
  return g_test_run ();
}
