/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-figures.h"

#define CONTACT_DAYS 45

/* Two territories: one that is followed, one that is only a candidate and counts
 * in the number of territories alone. */
typedef struct
{
  QuatuorCohort *cohort;
  QuatuorDate    today;
  QuatuorId      followed;
  QuatuorId      candidate;
} Fixture;

/* Every table here but that of the narratives begins with its own id. */
static gpointer
new_row (QuatuorTable table)
{
  gpointer row = quatuor_row_new (table);

  *(QuatuorId *) row = quatuor_id_new ();
  return row;
}

static QuatuorId
take_territory (Fixture *self)
{
  QuatuorTerritory *territory = new_row (QUATUOR_TABLE_TERRITORY);

  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_TERRITORY, territory);
  return territory->id;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  QuatuorTerritoryState *state;

  self->cohort = quatuor_cohort_new ();
  quatuor_cohort_set_counted (self->cohort);
  self->today = quatuor_date_new (2026, 3, 16);
  self->followed = take_territory (self);
  self->candidate = take_territory (self);
  state = new_row (QUATUOR_TABLE_TERRITORY_STATE);
  state->territory = self->followed;
  state->since = self->today - 100;
  quatuor_row_set_text (&state->state, "active");
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_TERRITORY_STATE, state);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  quatuor_cohort_unref (self->cohort);
}

static QuatuorFigures
count (Fixture *self)
{
  QuatuorFigures figures;

  quatuor_figures_count (&figures, self->cohort, CONTACT_DAYS, self->today);
  return figures;
}

static void
test_nothing (Fixture       *self,
              gconstpointer  data)
{
  QuatuorFigures figures = count (self);

  g_assert_cmpuint (figures.n_territories, ==, 2);
  g_assert_cmpuint (figures.n_followed, ==, 1);
  g_assert_cmpuint (figures.n_seats, ==, 0);
  g_assert_cmpuint (figures.n_contacted, ==, 0);
  g_assert_cmpuint (figures.n_actions, ==, 0);
  g_assert_cmpuint (figures.n_begun, ==, 0);
  g_assert_null (figures.campaign);
}

static void
take_contact (Fixture         *self,
              const QuatuorId *territory,
              QuatuorDate      date)
{
  QuatuorContact *contact = new_row (QUATUOR_TABLE_CONTACT);

  contact->territory = *territory;
  contact->date = date;
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_CONTACT, contact);
}

static void
test_contacts (Fixture       *self,
               gconstpointer  data)
{
  take_contact (self, &self->candidate, self->today);
  take_contact (self, &self->followed, self->today - CONTACT_DAYS);
  g_assert_cmpuint (count (self).n_contacted, ==, 0);
  take_contact (self, &self->followed, self->today - CONTACT_DAYS + 1);
  take_contact (self, &self->followed, self->today);
  g_assert_cmpuint (count (self).n_contacted, ==, 1);
}

static void
take_commitment (Fixture         *self,
                 const QuatuorId *territory,
                 const char      *state,
                 QuatuorDate      due)
{
  QuatuorCommitment *commitment = new_row (QUATUOR_TABLE_COMMITMENT);

  commitment->territory = *territory;
  commitment->due = due;
  quatuor_row_set_text (&commitment->state, state);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_COMMITMENT, commitment);
}

static void
test_commitments (Fixture       *self,
                  gconstpointer  data)
{
  QuatuorFigures figures;

  take_commitment (self, &self->followed, "open", self->today);
  take_commitment (self, &self->followed, "open", self->today - 1);
  take_commitment (self, &self->followed, "open", QUATUOR_DATE_UNKNOWN);
  take_commitment (self, &self->followed, "kept", self->today - 1);
  take_commitment (self, &self->candidate, "open", self->today - 1);
  figures = count (self);
  g_assert_cmpuint (figures.n_commitments, ==, 3);
  g_assert_cmpuint (figures.n_overdue, ==, 1);
}

static void
take_action (Fixture         *self,
             const QuatuorId *project,
             const char      *state)
{
  QuatuorAction *action = new_row (QUATUOR_TABLE_ACTION);

  action->project = *project;
  quatuor_row_set_text (&action->state, state);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_ACTION, action);
}

static QuatuorId
take_project (Fixture    *self,
              const char *state)
{
  QuatuorProject *project = new_row (QUATUOR_TABLE_PROJECT);

  project->territory = self->followed;
  quatuor_row_set_text (&project->state, state);
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_PROJECT, project);
  return project->id;
}

static void
test_actions (Fixture       *self,
              gconstpointer  data)
{
  QuatuorId project = take_project (self, "under_way");
  QuatuorId dropped = take_project (self, "dropped");
  QuatuorFigures figures;

  take_action (self, &project, "done");
  take_action (self, &project, "planned");
  take_action (self, &project, "blocked");
  take_action (self, &project, "dropped");
  take_action (self, &dropped, "done");
  figures = count (self);
  g_assert_cmpuint (figures.n_actions, ==, 3);
  g_assert_cmpuint (figures.n_done, ==, 1);
}

static void
test_narrative (Fixture       *self,
                gconstpointer  data)
{
  QuatuorMoment *moment = new_row (QUATUOR_TABLE_MOMENT);
  QuatuorNarrative *narrative;

  moment->territory = self->followed;
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_MOMENT, moment);
  g_assert_cmpuint (count (self).n_begun, ==, 1);
  g_assert_cmpuint (count (self).n_published, ==, 0);

  narrative = quatuor_row_new (QUATUOR_TABLE_NARRATIVE);
  narrative->territory = self->followed;
  narrative->published_on = self->today;
  quatuor_cohort_take (self->cohort, QUATUOR_TABLE_NARRATIVE, narrative);
  g_assert_cmpuint (count (self).n_begun, ==, 1);
  g_assert_cmpuint (count (self).n_published, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/model/figures/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("actions", test_actions);
  ADD ("commitments", test_commitments);
  ADD ("contacts", test_contacts);
  ADD ("narrative", test_narrative);
  ADD ("nothing", test_nothing);
#undef ADD

  return g_test_run ();
}
