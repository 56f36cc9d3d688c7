/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-journal.h"
#include "quatuor-template-plan.h"
#include "quatuor-template.h"
#include "quatuor-territory-edit.h"
#include "quatuor-test-db.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char      *directory;
  QuatuorDb *db;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->directory = g_dir_make_tmp ("quatuor-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->directory, "été.quatuor", NULL);
  self->db = quatuor_db_create (path, &error);
  g_assert_no_error (error);
  g_setenv ("QUATUOR_DATA_DIR", TEST_SOURCE_DIR "/data", TRUE);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->db, quatuor_db_close);
  quatuor_test_remove_tree (self->directory);
  g_free (self->directory);
}

static QuatuorCohort *
load (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  QuatuorCohort *cohort = quatuor_table_load_cohort (self->db, &error);

  g_assert_no_error (error);
  return cohort;
}

/* Writes a template of one file into the folder that stands in for the data. */
static void
make_template (Fixture    *self,
               const char *file,
               const char *content)
{
  g_autofree char *folder = g_build_filename (self->directory, "templates", "essai", NULL);
  g_autofree char *keys = g_build_filename (folder, "template.ini", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (keys, "[Template]\nName=Essai\n", -1, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
  g_setenv ("QUATUOR_DATA_DIR", self->directory, TRUE);
}

static void
test_list (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) templates = quatuor_template_list ();
  const QuatuorTemplate *first;

  g_assert_cmpuint (templates->len, >=, 2);
  first = g_ptr_array_index (templates, 0);
  g_assert_cmpstr (first->name, ==, QUATUOR_TEMPLATE_DEFAULT);
  g_assert_cmpstr (first->title, ==, "Territoires pilotes");
  g_assert_nonnull (first->description);
}

static void
test_apply (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) cohort = NULL;
  g_autoptr (QuatuorEntry) undo = NULL;
  const QuatuorPhase *closing;
  const QuatuorFramework *framework;
  QuatuorDate starts = quatuor_date_new (2026, 9, 7);

  quatuor_template_apply (self->db, "territoires-pilotes", "Cohorte 2026", starts, &error);
  g_assert_no_error (error);
  quatuor_test_db_assert_sound (self->db);

  cohort = load (self);
  g_assert_cmpstr (quatuor_cohort_programme (cohort)->title, ==, "Cohorte 2026");
  g_assert_cmpint (quatuor_cohort_programme (cohort)->starts, ==, starts);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE)->len, ==, 5);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY)->len, ==, 4);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_MODULE)->len, ==, 8);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CRITERION)->len, ==, 36);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_DIMENSION)->len, ==, 3);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN)->len, ==, 2);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY)->len, ==, 0);

  closing = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_PHASE, "closing");
  g_assert_cmpint (closing->rank, ==, 5);
  g_assert_cmpint (closing->starts, ==, starts + 46 * 7);
  g_assert_cmpint (closing->ends, ==, starts + 51 * 7 + 4);

  framework = g_ptr_array_index (quatuor_cohort_rows (cohort, QUATUOR_TABLE_FRAMEWORK), 0);
  g_assert_nonnull (framework->source);
  g_assert_cmpint (framework->frozen_on, ==, QUATUOR_DATE_UNKNOWN);

  /* The creation is not an act that a person can take back. */
  undo = quatuor_journal_peek_undo (self->db, NULL);
  g_assert_null (undo);
}

/* Every phase has gates, ranked from 1 within their phase. */
static void
test_gates (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) cohort = NULL;
  const GPtrArray *phases;

  quatuor_template_apply (self->db, data, NULL, QUATUOR_DATE_UNKNOWN, &error);
  g_assert_no_error (error);
  cohort = load (self);
  phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);

  for (guint i = 0; i < phases->len; i++)
    {
      const QuatuorPhase *phase = g_ptr_array_index (phases, i);
      const GPtrArray *gates = quatuor_cohort_children (cohort, QUATUOR_TABLE_GATE, &phase->id);

      g_assert_cmpint (phase->starts, ==, QUATUOR_DATE_UNKNOWN);
      g_assert_cmpuint (gates->len, >=, 2);
      for (guint n = 0; n < gates->len; n++)
        g_assert_cmpint (((const QuatuorGate *) g_ptr_array_index (gates, n))->rank, ==, n + 1);
    }
}

/* The regional cohort brings its own phases and takes the rest from its base. */
static void
test_base (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorPhase *phase;

  quatuor_template_apply (self->db, "cohorte-regionale", NULL, quatuor_date_new (2026, 9, 7),
                          &error);
  g_assert_no_error (error);
  cohort = load (self);
  g_assert_cmpstr (quatuor_cohort_programme (cohort)->title, ==, "Cohorte régionale");
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_CRITERION)->len, ==, 36);
  phase = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_PHASE, "closing");
  g_assert_cmpstr (phase->title, ==, "Journée d’évaluation");
}

static void
test_unknown (Fixture       *self,
              gconstpointer  data)
{
  static const char *const NAMES[] = { "nulle-part", "../sample", "", "/etc" };

  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (quatuor_template_apply (self->db, NAMES[i], NULL, 0, &error));
      g_assert_error (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_NO_TEMPLATE);
      g_assert_nonnull (strstr (quatuor_problem_from (error)->detail, "cohorte-regionale"));
    }
}

/* A coach’s own template is refused with the place of its mistake. */
static void
test_mistakes (Fixture       *self,
               gconstpointer  data)
{
  static const struct
  {
    const char *file;
    const char *content;
    QuatuorProblemCode code;
    const char *column;
    gint64 line;
  } CASES[] = {
    { "phases.csv", "code,kind,title\na,diagnostic,A\nb,agora,B\n", QUATUOR_PROBLEM_BAD_CHOICE,
      "kind", 3 },
    { "phases.csv", "code,kind,title\na,diagnostic,\n", QUATUOR_PROBLEM_VALUE_MISSING, "title", 2 },
    { "phases.csv", "code,kind,title\na,diagnostic,A\na,closing,B\n", QUATUOR_PROBLEM_CODE_TAKEN,
      "code", 3 },
    { "phases.csv", "code,kind,title\nété,diagnostic,A\n", QUATUOR_PROBLEM_BAD_CODE, "code", 2 },
    { "phases.csv", "code,kind,title,starts\na,diagnostic,A,lundi\n", QUATUOR_PROBLEM_BAD_CHOICE,
      "starts", 2 },
    { "phases.csv", "code,kind,title,starts\na,diagnostic,A,4\n", QUATUOR_PROBLEM_BAD_CHOICE,
      "starts", 2 },
    { "gates.csv", "phase,text\ndiagnostic,Les quatre\n", QUATUOR_PROBLEM_UNKNOWN_REFERENCE,
      "phase", 2 },
    { "modules.csv", "code,family,title\na,other,A\n", QUATUOR_PROBLEM_BAD_CHOICE, "family", 2 },
    { "categories.csv", "code,label,plural\na,\"Élu\nou élue\",Élus\nb,B\n",
      QUATUOR_PROBLEM_CSV_RAGGED, NULL, 4 },
    { "territories.csv", "code,name,kind,population\na,A,commune,12 000\n",
      QUATUOR_PROBLEM_BAD_NUMBER, "population", 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (CASES); i++)
    {
      g_autofree char *templates = g_build_filename (self->directory, "templates", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (QuatuorCohort) cohort = NULL;
      const QuatuorProblem *problem;

      make_template (self, CASES[i].file, CASES[i].content);
      g_assert_false (quatuor_template_apply (self->db, "essai", NULL, 0, &error));
      g_assert_error (error, QUATUOR_PROBLEM, (int) CASES[i].code);
      problem = quatuor_problem_from (error);
      g_assert_cmpstr (problem->column, ==, CASES[i].column);
      g_assert_cmpint (problem->line, ==, CASES[i].line);
      g_assert_true (g_str_has_suffix (problem->file, CASES[i].file));

      /* Nothing was written: the file takes a sound template after that. */
      cohort = load (self);
      g_assert_null (quatuor_cohort_programme (cohort));
      quatuor_test_remove_tree (templates);
    }
}

/* What a French spreadsheet makes of a file when a coach saves it. */
static void
test_spreadsheet (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorCategory *category;

  make_template (self, "categories.csv", data);
  quatuor_template_apply (self->db, "essai", NULL, QUATUOR_DATE_UNKNOWN, &error);
  g_assert_no_error (error);
  cohort = load (self);
  category = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_CATEGORY, "elected");
  g_assert_cmpstr (category->label, ==, "Élu");
  g_assert_cmpstr (quatuor_cohort_programme (cohort)->title, ==, "Essai");
}

/* The plan of the template becomes dated sessions; what each territory meets
 * for is planned for one of them, once. */
static void
test_sessions (Fixture       *self,
               gconstpointer  data)
{
  QuatuorTerritory territory = { .id = quatuor_id_new (), .code = (char *) "trois-clochers",
                                 .name = (char *) "CC des Trois-Clochers",
                                 .kind = (char *) "epci_cc",
                                 .population = QUATUOR_INTEGER_UNKNOWN,
                                 .population_year = QUATUOR_INTEGER_UNKNOWN };
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) before = NULL;
  g_autoptr (QuatuorCohort) after = NULL;
  g_autoptr (QuatuorEdit) add = NULL;
  g_autoptr (QuatuorEdit) plan = NULL;
  const QuatuorSession *session;

  g_assert_true (quatuor_template_apply (self->db, QUATUOR_TEMPLATE_DEFAULT, NULL,
                                         quatuor_date_new (2026, 9, 7), &error));
  g_assert_no_error (error);
  before = load (self);
  session = quatuor_cohort_find_code (before, QUATUOR_TABLE_SESSION, "cadre-pensee");
  g_assert_nonnull (session);
  g_assert_cmpuint (quatuor_cohort_children (before, QUATUOR_TABLE_HALF_DAY, &session->id)->len,
                    ==, 4);
  g_assert_nonnull (quatuor_cohort_find_code (before, QUATUOR_TABLE_SESSION, "pairs-3-elected"));
  g_assert_null (quatuor_cohort_find_code (before, QUATUOR_TABLE_SESSION,
                                           "restitution-trois-clochers"));

  add = quatuor_territory_add (before, &territory, "active", QUATUOR_DATE_UNKNOWN);
  g_assert_true (quatuor_journal_apply (self->db, add, &error));
  quatuor_cohort_unref (g_steal_pointer (&before));
  before = load (self);
  plan = quatuor_template_plan_territory (before, &territory.id, &error);
  g_assert_no_error (error);
  g_assert_nonnull (plan);
  g_assert_true (quatuor_journal_apply (self->db, plan, &error));

  after = load (self);
  session = quatuor_cohort_find_code (after, QUATUOR_TABLE_SESSION, "restitution-trois-clochers");
  g_assert_nonnull (session);
  g_assert_cmpstr (session->audience, ==, "territory");
  g_assert_null (quatuor_template_plan_territory (after, &territory.id, &error));
  g_assert_no_error (error);
}

/* Without a first day there are sessions, and nobody knows when. */
static void
test_undated_sessions (Fixture       *self,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorCohort) cohort = NULL;

  g_assert_true (quatuor_template_apply (self->db, QUATUOR_TEMPLATE_DEFAULT, NULL,
                                         QUATUOR_DATE_UNKNOWN, &error));
  g_assert_no_error (error);
  cohort = load (self);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION)->len, >, 0);
  g_assert_cmpuint (quatuor_cohort_rows (cohort, QUATUOR_TABLE_HALF_DAY)->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/csv/template/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/csv/template/apply", Fixture, NULL, set_up, test_apply, tear_down);
  g_test_add ("/csv/template/gates", Fixture, "territoires-pilotes", set_up, test_gates,
              tear_down);
  g_test_add ("/csv/template/gates-regional", Fixture, "cohorte-regionale", set_up, test_gates,
              tear_down);
  g_test_add ("/csv/template/base", Fixture, NULL, set_up, test_base, tear_down);
  g_test_add ("/csv/template/sessions", Fixture, NULL, set_up, test_sessions, tear_down);
  g_test_add ("/csv/template/undated-sessions", Fixture, NULL, set_up, test_undated_sessions,
              tear_down);
  g_test_add ("/csv/template/unknown", Fixture, NULL, set_up, test_unknown, tear_down);
  g_test_add ("/csv/template/mistakes", Fixture, NULL, set_up, test_mistakes, tear_down);
  g_test_add ("/csv/template/excel", Fixture,
              "\xef\xbb\xbf" "code;label;plural\r\nelected;Élu;Élus, élues\r\n", set_up,
              test_spreadsheet, tear_down);
  g_test_add ("/csv/template/windows-1252", Fixture,
              "code;label;plural\r\nelected;\xc9lu;\xc9lus\r\n;;\r\n", set_up, test_spreadsheet,
              tear_down);
  return g_test_run ();
}
