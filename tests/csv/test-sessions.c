/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-sessions.h"
#include "quatuor-journal.h"
#include "quatuor-test-import.h"

#include <locale.h>

#define KIND QUATUOR_CSV_SESSIONS

/* The course of the CNFPT in one line of a French table. */
static void
test_blocks (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorSession *session;
  const QuatuorHalfDay *last;
  const GPtrArray *half_days;

  quatuor_test_import_counts (fixture, KIND,
                              "Code;Titre;Nature;Public;Catégorie;Demi-journées\n"
                              "cnfpt;Conduire une démarche;tronc commun;une catégorie;Agent;"
                              "04/02/2026 matin 09:00-12:30 | 04/02/2026 après-midi | 06/02/2026 "
                              "matin | 25/06/2026 soir 18:30\n",
                              1, 0, 0, 0);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  session = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_SESSION, "cnfpt");
  g_assert_cmpstr (session->kind, ==, "core");
  g_assert_cmpstr (session->state, ==, "planned");
  g_assert_true (quatuor_id_equal (&session->category, &fixture->category[1]));
  half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
  g_assert_cmpuint (half_days->len, ==, 4);
  last = g_ptr_array_index (half_days, 3);
  g_assert_cmpstr (last->part, ==, "evening");
  g_assert_cmpstr (last->starts_at, ==, "18:30");
  g_assert_null (last->ends_at);
}

/* Without a code a session is known by its title and its first day. */
static void
test_known_by_title (QuatuorTestDb *fixture,
                     gconstpointer  data)
{
  const char *table = "title,half_days\nAgora,2026-05-12 morning | 2026-05-12 afternoon\n";

  quatuor_test_import_counts (fixture, KIND, table, 1, 0, 0, 0);
  quatuor_test_import_counts (fixture, KIND, table, 0, 0, 1, 0);
  quatuor_test_import_counts (fixture, KIND, "title,half_days,place\n"
                              "Agora,2026-05-12 morning | 2026-05-12 afternoon,Montjoie\n",
                              0, 1, 0, 0);
  quatuor_test_import_counts (fixture, KIND, "title,half_days\nAgora,2026-05-13 morning\n",
                              1, 0, 0, 0);
}

/* A half-day that is no longer told goes, unless presence was noted on it. */
static void
test_used_half_day (QuatuorTestDb *fixture,
                    gconstpointer  data)
{
  QuatuorId person = quatuor_test_db_seat_person (fixture, 0, "Zoé", "Lefèvre", "2026-01-05");
  QuatuorEdit *edit = quatuor_edit_new ("attendance.set");
  QuatuorAttendance attendance = { .person = person, .status = (char *) "present" };
  g_autoptr (QuatuorCohort) cohort = NULL;
  const QuatuorSession *session;
  const QuatuorHalfDay *half_day;

  quatuor_test_import_counts (fixture, KIND, "code,title,half_days\n"
                              "a,Agora,2026-05-12 morning | 2026-05-12 afternoon\n", 1, 0, 0, 0);
  cohort = quatuor_table_load_cohort (fixture->db, NULL);
  session = quatuor_cohort_find_code (cohort, QUATUOR_TABLE_SESSION, "a");
  half_day = g_ptr_array_index (
      quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &session->id), 0);
  attendance.half_day = half_day->id;
  quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &attendance);
  quatuor_test_db_apply (fixture, edit);

  quatuor_test_import_counts (fixture, KIND, "code,half_days\na,2026-05-12 morning\n", 0, 1, 0, 0);
  quatuor_test_import_refused (fixture, KIND, "code,half_days\na,2026-05-13 morning\n",
                               QUATUOR_PROBLEM_HALF_DAY_USED, 2, "half_days");
}

static void
test_refused (QuatuorTestDb *fixture,
              gconstpointer  data)
{
  static const char *const WRONG[] = {
    "2026-02-30 morning", "2026-02-04", "2026-02-04 noon", "2026-02-04 morning 12:30-09:00",
    "2026-02-04 morning 25:00", "2026-02-04 morning 9h", "2026-02-04 morning |",
    "2026-02-04 morning | 04/02/2026 matin",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_autofree char *table = g_strdup_printf ("title,half_days\nAgora,%s\n", WRONG[i]);

      quatuor_test_import_refused (fixture, KIND, table, QUATUOR_PROBLEM_BAD_HALF_DAYS, 2,
                                   "half_days");
    }
  quatuor_test_import_refused (fixture, KIND, "code,title\na,\n", QUATUOR_PROBLEM_KEY_MISSING, 2,
                               "title");
  quatuor_test_import_refused (fixture, KIND, "title,audience\nPairs,category\n",
                               QUATUOR_PROBLEM_AUDIENCE_MISSING, 2, "audience");
  quatuor_test_import_refused (fixture, KIND, "title,audience,category\nPairs,category,x\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "category");
  quatuor_test_import_refused (fixture, KIND, "code,title\na,Agora\na,Visite\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "code");
  quatuor_test_import_refused (fixture, KIND, "code,title\na,Agora\n,Agora\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "code");
}

static void
test_french (QuatuorTestDb *fixture,
             gconstpointer  data)
{
  g_autofree char *french =
    quatuor_csv_half_days_to_french ("2026-02-04 morning 09:00-12:30 | 2026-02-06 afternoon");
  g_autofree char *strange = quatuor_csv_half_days_to_french ("=1+1");

  g_assert_cmpstr (french, ==, "04/02/2026 matin 09:00-12:30 | 06/02/2026 après-midi");
  g_assert_cmpstr (strange, ==, "=1+1");
}

#define ADD(path, function)                                                       \
  g_test_add ("/csv/sessions/" path, QuatuorTestDb, NULL, quatuor_test_db_set_up, \
              function, quatuor_test_db_tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("blocks", test_blocks);
  ADD ("known-by-title", test_known_by_title);
  ADD ("used-half-day", test_used_half_day);
  ADD ("refused", test_refused);
  ADD ("french", test_french);
  return g_test_run ();
}
