/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-print.h"
#include "read-pdf.h"

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

#define TODAY (quatuor_date_new (2026, 3, 2))

/* A territory of four seats, one of them vacant, at a session of two half-days,
 * of which one has hours. */
typedef struct
{
  QuatuorCohort        *cohort;
  QuatuorSession       *session;
  QuatuorHalfDay       *morning;
  QuatuorHalfDay       *afternoon;
  QuatuorPerson        *people[3];
} Fixture;

static void
take_seat (Fixture         *self,
           const QuatuorId *territory,
           guint            n,
           const char      *label,
           const char      *name)
{
  QuatuorCategory *category = quatuor_row_new (QUATUOR_TABLE_CATEGORY);
  QuatuorSeat *seat = quatuor_row_new (QUATUOR_TABLE_SEAT);
  QuatuorPerson *person;
  QuatuorTenure *tenure;

  category->id = quatuor_id_new ();
  quatuor_row_set_text (&category->label, label);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_CATEGORY, category);
  seat->id = quatuor_id_derive (territory, &category->id);
  seat->territory = *territory;
  seat->category = category->id;
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_SEAT, seat);
  if (name == NULL)
    return;

  person = quatuor_row_new (QUATUOR_TABLE_PERSON);
  tenure = quatuor_row_new (QUATUOR_TABLE_TENURE);
  person->id = quatuor_id_new ();
  person->code = quatuor_id_new_code ();
  quatuor_row_set_text (&person->given_name, "Zoé");
  quatuor_row_set_text (&person->family_name, name);
  quatuor_row_set_text (&person->function, "Maire");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_PERSON, person);
  self->people[n] = person;
  tenure->id = quatuor_id_new ();
  tenure->seat = seat->id;
  tenure->person = person->id;
  quatuor_row_set_text (&tenure->role, "holder");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_TENURE, tenure);
}

static QuatuorHalfDay *
take_half_day (Fixture    *self,
               const char *part,
               const char *starts_at,
               const char *ends_at)
{
  QuatuorHalfDay *half_day = quatuor_row_new (QUATUOR_TABLE_HALF_DAY);

  half_day->id = quatuor_id_new ();
  half_day->session = self->session->id;
  half_day->date = quatuor_date_new (2026, 2, 4);
  quatuor_row_set_text (&half_day->part, part);
  quatuor_row_set_text (&half_day->starts_at, starts_at);
  quatuor_row_set_text (&half_day->ends_at, ends_at);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_HALF_DAY, half_day);
  return half_day;
}

static void
note (Fixture              *self,
      const QuatuorHalfDay *half_day,
      guint                 person,
      const char           *status)
{
  QuatuorAttendance *row = quatuor_row_new (QUATUOR_TABLE_ATTENDANCE);

  row->half_day = half_day->id;
  row->person = self->people[person]->id;
  quatuor_row_set_text (&row->status, status);
  quatuor_row_set_text (&row->note, "Confidence de la coach");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_ATTENDANCE, row);
}

static void
take_session (Fixture *self)
{
  QuatuorAssignment *work;

  self->session = quatuor_row_new (QUATUOR_TABLE_SESSION);
  self->session->id = quatuor_id_new ();
  self->session->lead = self->people[2]->id;
  quatuor_row_set_text (&self->session->title, "Conduire l’été");
  quatuor_row_set_text (&self->session->place, "Salle des fêtes");
  quatuor_row_set_text (&self->session->audience, "everyone");
  quatuor_row_set_text (&self->session->state, "held");
  quatuor_row_set_text (&self->session->agenda, "Récits de territoires");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_SESSION, self->session);
  work = quatuor_row_new (QUATUOR_TABLE_ASSIGNMENT);
  work->id = quatuor_id_new ();
  work->session = self->session->id;
  quatuor_row_set_text (&work->text, "Rencontrer deux habitants");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_ASSIGNMENT, work);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  QuatuorProgramme *programme;
  QuatuorTerritory *territory;

  self->cohort = quatuor_cohort_new ();
  programme = quatuor_row_new (QUATUOR_TABLE_PROGRAMME);
  programme->id = quatuor_id_new ();
  quatuor_row_set_text (&programme->title, "Cohorte 2026");
  quatuor_row_set_text (&programme->organiser, "Réseau des Passeurs");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_PROGRAMME, programme);
  territory = quatuor_row_new (QUATUOR_TABLE_TERRITORY);
  territory->id = quatuor_id_new ();
  quatuor_row_set_text (&territory->name, "CC des Trois-Clochers");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_TERRITORY, territory);
  take_seat (self, &territory->id, 0, "Élu", "Béranger");
  take_seat (self, &territory->id, 1, "Agent", "Durand");
  take_seat (self, &territory->id, 2, "Acteur éco.", "Kermadec");
  take_seat (self, &territory->id, 3, "État", NULL);
  take_session (self);
  self->morning = take_half_day (self, "morning", "09:00", "12:30");
  self->afternoon = take_half_day (self, "afternoon", NULL, NULL);
  note (self, self->morning, 0, "present");
  note (self, self->afternoon, 0, "remote");
  note (self, self->morning, 1, "absent");
  quatuor_cohort_seal (self->cohort);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  quatuor_cohort_unref (self->cohort);
}

/* Those expected and the lead; nothing of what was noted. */
static void
test_sheet (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_print_attendance (self->cohort, self->morning);
  g_autofree char *text = read_sheet (sheet, "pdftotext", "-layout");

  g_assert_nonnull (strstr (text, "Conduire l’été"));
  g_assert_nonnull (strstr (text, "Salle des fêtes"));
  g_assert_nonnull (strstr (text, "9:00 to 12:30"));
  g_assert_nonnull (strstr (text, "CC des Trois-Clochers"));
  g_assert_nonnull (strstr (text, "Zoé Béranger"));
  g_assert_nonnull (strstr (text, "Zoé Durand"));
  g_assert_nonnull (strstr (strstr (text, "Zoé Kermadec") + 1, "Zoé Kermadec"));
  g_assert_null (strstr (text, "Confidence"));
}

/* Two half-days attended, one with hours: three hours and a half. */
static void
test_certificate (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (QuatuorSheet) sheet =
    quatuor_print_certificate (self->cohort, NULL, self->people[0], TODAY);
  g_autofree char *text = read_sheet (sheet, "pdftotext", "-layout");

  g_assert_nonnull (strstr (text, "Réseau des Passeurs"));
  g_assert_nonnull (strstr (text, "Zoé Béranger"));
  g_assert_nonnull (strstr (text, "Cohorte 2026"));
  g_assert_nonnull (strstr (text, "Conduire l’été"));
  g_assert_nonnull (strstr (text, "3 h 30"));
  g_assert_null (strstr (text, "Durand"));
  g_assert_null (strstr (text, "Confidence"));
}

/* Who was absent has no certificate among those of the session. */
static void
test_certificates (Fixture       *self,
                   gconstpointer  data)
{
  g_autoptr (QuatuorSheet) sheet =
    quatuor_print_certificates (self->cohort, self->session, TODAY);
  g_autoptr (QuatuorSheet) none =
    quatuor_print_certificate (self->cohort, NULL, self->people[1], TODAY);
  g_autofree char *text = read_sheet (sheet, "pdftotext", "-layout");
  g_autofree char *of_absent = read_sheet (none, "pdftotext", "-layout");

  g_assert_nonnull (strstr (text, "Zoé Béranger"));
  g_assert_null (strstr (text, "Zoé Durand"));
  g_assert_nonnull (strstr (of_absent, "Zoé Durand"));
  g_assert_null (strstr (of_absent, "Conduire l’été"));
}

static void
test_kit (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_print_kit (self->cohort, self->session);
  g_autofree char *text = read_sheet (sheet, "pdftotext", "-layout");

  g_assert_nonnull (strstr (text, "Récits de territoires"));
  g_assert_nonnull (strstr (text, "Rencontrer deux habitants"));
  g_assert_nonnull (strstr (text, "Zoé Durand (Agent), Maire"));
  g_assert_null (strstr (text, "Confidence"));
}

#define ADD(path, function) \
  g_test_add ("/print/attendance/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("certificate", test_certificate);
  ADD ("certificates", test_certificates);
  ADD ("kit", test_kit);
  ADD ("sheet", test_sheet);
  return g_test_run ();
}
