/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-import.h"

#include <locale.h>

#define KIND QUATUOR_CSV_ATTENDANCE

/* A common day of two half-days; an élu, and a substitute on the vacant seat of
 * the officer. */
typedef struct
{
  QuatuorTestDb base;
  QuatuorId     session;
  QuatuorId     half_days[2];
  QuatuorId     person;
  QuatuorId     other;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  static const char *const PARTS[] = { "morning", "afternoon" };
  QuatuorEdit *edit = quatuor_edit_new ("programme.edit");
  QuatuorSession session = { .id = self->session = quatuor_id_new (),
                             .code = (char *) "journee",
                             .title = (char *) "Journée commune",
                             .kind = (char *) "core",
                             .audience = (char *) "everyone",
                             .state = (char *) "held",
                             .open_to_all = QUATUOR_INTEGER_UNKNOWN,
                             .minimum = QUATUOR_INTEGER_UNKNOWN };

  quatuor_test_db_set_up (&self->base, data);
  self->person = quatuor_test_db_seat_person (&self->base, 0, "Anne", "Moreau", NULL);
  self->other = quatuor_test_db_seat_person (&self->base, 1, "Paul", "Durand", NULL);
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &session);
  for (guint i = 0; i < G_N_ELEMENTS (PARTS); i++)
    {
      QuatuorHalfDay half_day = { .id = self->half_days[i] = quatuor_id_new (),
                                  .session = self->session,
                                  .date = quatuor_date_new (2026, 2, 4),
                                  .part = (char *) PARTS[i] };

      quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &half_day);
    }
  quatuor_test_db_apply (&self->base, edit);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  quatuor_test_db_tear_down (&self->base, data);
}

static char *
status_of (Fixture         *self,
           guint            half_day,
           const QuatuorId *person)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (self->base.db, NULL);
  const QuatuorAttendance *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_ATTENDANCE,
                                                      &self->half_days[half_day], person);

  return row != NULL ? g_strdup (row->status) : NULL;
}

/* By name, in French words; then a correction by the universal codes. */
static void
test_round (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  quatuor_test_import_counts (&self->base, KIND,
                              "Séance;Date;Demi-journée;Personne;Présence;Note\n"
                              "journee;04/02/2026;matin;Anne Moreau;présent;arrivée à 10 h\n"
                              "Journée commune;04/02/2026;Après-midi;MOREAU Anne;à distance;\n",
                              2, 0, 0, 0);
  first = status_of (self, 0, &self->person);
  g_assert_cmpstr (first, ==, "present");
  quatuor_test_import_counts (&self->base, KIND,
                              "session,date,part,person,status\n"
                              "journee,2026-02-04,morning,Anne Moreau,absent\n"
                              "journee,2026-02-04,afternoon,Anne Moreau,remote\n",
                              0, 1, 1, 0);
  second = status_of (self, 0, &self->person);
  g_assert_cmpstr (second, ==, "absent");

  /* An empty cell empties the field: nothing is known any more. */
  quatuor_test_import_counts (&self->base, KIND,
                              "session,date,part,person,status\n"
                              "journee,2026-02-04,morning,Anne Moreau,\n",
                              0, 1, 0, 1);
}

/* A seat stands for whoever is on it that day. */
static void
test_seat (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *status = NULL;

  quatuor_test_import_counts (&self->base, KIND,
                              "session,date,part,territory,category,status\n"
                              "journee,2026-02-04,morning,trois-clochers,officer,excused\n",
                              1, 0, 0, 0);
  status = status_of (self, 0, &self->other);
  g_assert_cmpstr (status, ==, "excused");
  quatuor_test_import_refused (&self->base, KIND,
                               "session,date,part,territory,category,status\n"
                               "journee,2026-02-04,morning,trois-clochers,state_officer,excused\n",
                               QUATUOR_PROBLEM_NO_PERSON, 2, "person");
}

static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  quatuor_test_import_refused (&self->base, KIND,
                               "session,date,part,person\nx,2026-02-04,morning,Anne Moreau\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "session");
  quatuor_test_import_refused (&self->base, KIND,
                               "session,date,part,person\njournee,2026-02-05,morning,Anne Moreau\n",
                               QUATUOR_PROBLEM_UNKNOWN_REFERENCE, 2, "date");
  quatuor_test_import_refused (&self->base, KIND,
                               "session,date,part,person\njournee,2026-02-04,,Anne Moreau\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "part");
  quatuor_test_import_refused (&self->base, KIND,
                               "session,date,part,person\njournee,2026-02-04,morning,\n",
                               QUATUOR_PROBLEM_KEY_MISSING, 2, "person");
  quatuor_test_import_refused (&self->base, KIND,
                               "session,date,part,person,status\n"
                               "journee,2026-02-04,morning,Anne Moreau,peut-être\n",
                               QUATUOR_PROBLEM_BAD_CHOICE, 2, "status");
  quatuor_test_import_refused (&self->base, KIND,
                               "session,date,part,person\n"
                               "journee,2026-02-04,morning,Anne Moreau\n"
                               "journee,04/02/2026,matin,anne moreau\n",
                               QUATUOR_PROBLEM_ROW_TWICE, 3, "person");
}

#define ADD(path, function) \
  g_test_add ("/csv/attendance/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("refused", test_refused);
  ADD ("round", test_round);
  ADD ("seat", test_seat);
  return g_test_run ();
}
