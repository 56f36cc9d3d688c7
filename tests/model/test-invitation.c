/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-invitation.h"

#include "quatuor-session-edit.h"
#include "quatuor-team.h"

#include <string.h>

#define N_PEOPLE 3

/* A territory whose seats are one category each, and a session on two days. */
typedef struct
{
  QuatuorCohort  *cohort;
  QuatuorId       categories[N_PEOPLE];
  QuatuorSession *session;
} Fixture;

static void
take_person (Fixture         *self,
             const QuatuorId *territory,
             guint            n)
{
  QuatuorCategory *category = quatuor_row_new (QUATUOR_TABLE_CATEGORY);
  QuatuorPerson *person = quatuor_row_new (QUATUOR_TABLE_PERSON);
  QuatuorSeat *seat = quatuor_row_new (QUATUOR_TABLE_SEAT);
  QuatuorTenure *tenure = quatuor_row_new (QUATUOR_TABLE_TENURE);

  category->id = self->categories[n] = quatuor_id_new ();
  category->rank = n;
  person->id = quatuor_id_new ();
  person->code = quatuor_id_new_code ();
  seat->id = quatuor_id_derive (territory, &category->id);
  seat->territory = *territory;
  seat->category = category->id;
  tenure->id = quatuor_id_new ();
  tenure->seat = seat->id;
  tenure->person = person->id;
  quatuor_row_set_text (&tenure->role, QUATUOR_ROLE_HOLDER);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_CATEGORY, category);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_PERSON, person);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_SEAT, seat);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_TENURE, tenure);
}

static void
take_half_day (Fixture     *self,
               QuatuorDate  date)
{
  QuatuorHalfDay *half_day = quatuor_row_new (QUATUOR_TABLE_HALF_DAY);

  half_day->id = quatuor_id_new ();
  half_day->session = self->session->id;
  half_day->date = date;
  quatuor_row_set_text (&half_day->part, "morning");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_HALF_DAY, half_day);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  QuatuorTerritory *territory = quatuor_row_new (QUATUOR_TABLE_TERRITORY);

  self->cohort = quatuor_cohort_new ();
  territory->id = quatuor_id_new ();
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_TERRITORY, territory);
  for (guint i = 0; i < N_PEOPLE; i++)
    take_person (self, &territory->id, i);

  self->session = quatuor_row_new (QUATUOR_TABLE_SESSION);
  self->session->id = quatuor_id_new ();
  quatuor_row_set_text (&self->session->audience, QUATUOR_AUDIENCE_EVERYONE);
  quatuor_row_set_text (&self->session->state, QUATUOR_SESSION_PLANNED);
  quatuor_row_set_text (&self->session->title, "Se nourrir, se chauffer");
  quatuor_row_set_text (&self->session->place, "Lille, salle 2");
  quatuor_row_set_text (&self->session->agenda, "Le champ\nLe four");
  quatuor_row_set_text (&self->session->minutes, "Confidences");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_SESSION, self->session);
  take_half_day (self, quatuor_date_new (2026, 2, 4));
  take_half_day (self, quatuor_date_new (2026, 2, 6));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  quatuor_cohort_unref (self->cohort);
}

/* Whoever is expected on two days gets one mail. */
static void
test_people (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) everybody = quatuor_invitation_list_people (self->cohort, self->session);
  g_autoptr (GPtrArray) one = NULL;

  g_assert_cmpuint (everybody->len, ==, N_PEOPLE);
  quatuor_row_set_text (&self->session->audience, QUATUOR_AUDIENCE_CATEGORY);
  self->session->category = self->categories[1];
  one = quatuor_invitation_list_people (self->cohort, self->session);
  g_assert_cmpuint (one->len, ==, 1);
}

/* The mail says what an agenda needs, and nothing of the minutes. */
static void
test_words (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *subject = quatuor_invitation_subject (self->cohort, self->session);
  g_autofree char *body = quatuor_invitation_body (self->cohort, self->session);
  g_autofree char *cancelled = NULL;

  g_assert_true (g_str_has_prefix (subject, "Se nourrir, se chauffer, "));
  g_assert_nonnull (strstr (subject, "2026"));
  g_assert_nonnull (strstr (body, "Lille, salle 2"));
  g_assert_nonnull (strstr (body, "Le champ\nLe four"));
  g_assert_null (strstr (body, "Confidences"));

  quatuor_row_set_text (&self->session->state, QUATUOR_SESSION_CANCELLED);
  cancelled = quatuor_invitation_subject (self->cohort, self->session);
  g_assert_true (g_str_has_suffix (cancelled, subject));
  g_assert_cmpuint (strlen (cancelled), >, strlen (subject));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/model/invitation/people", Fixture, NULL, set_up, test_people, tear_down);
  g_test_add ("/model/invitation/words", Fixture, NULL, set_up, test_words, tear_down);
  return g_test_run ();
}
