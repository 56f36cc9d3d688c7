/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-cohort.h"

/*
 * What people ask of a cohort: who sits where on a day, what is late. A seat
 * outlives the person who holds it; all answers here are for one day.
 */

static gboolean
tenure_covers (const QuatuorTenure *tenure,
               QuatuorDate          on)
{
  return (tenure->starts == QUATUOR_DATE_UNKNOWN || tenure->starts <= on) &&
         (tenure->ends == QUATUOR_DATE_UNKNOWN || tenure->ends >= on);
}

static const QuatuorTenure *
tenure_with_role (QuatuorCohort   *self,
                  const QuatuorId *seat,
                  QuatuorDate      on,
                  const char      *role)
{
  const GPtrArray *tenures = quatuor_cohort_children (self, QUATUOR_TABLE_TENURE, seat);

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      if (g_str_equal (tenure->role, role) && tenure_covers (tenure, on))
        return tenure;
    }
  return NULL;
}

/**
 * quatuor_cohort_holder:
 * @self: a cohort
 * @seat: a seat
 * @on: a day
 *
 * Returns: (transfer none) (nullable): who holds the seat that day; %NULL when
 *   it is vacant
 */
const QuatuorTenure *
quatuor_cohort_holder (QuatuorCohort   *self,
                       const QuatuorId *seat,
                       QuatuorDate      on)
{
  return tenure_with_role (self, seat, on, "holder");
}

/**
 * quatuor_cohort_substitute:
 * @self: a cohort
 * @seat: a seat
 * @on: a day
 *
 * Returns: (transfer none) (nullable): who stands in that day; a substitute is
 *   shown and does not fill the seat
 */
const QuatuorTenure *
quatuor_cohort_substitute (QuatuorCohort   *self,
                           const QuatuorId *seat,
                           QuatuorDate      on)
{
  return tenure_with_role (self, seat, on, "substitute");
}

static QuatuorDate
active_since (QuatuorCohort   *self,
              const QuatuorId *territory)
{
  const GPtrArray *states =
    quatuor_cohort_children (self, QUATUOR_TABLE_TERRITORY_STATE, territory);

  for (guint i = 0; i < states->len; i++)
    {
      const QuatuorTerritoryState *state = g_ptr_array_index (states, i);

      if (g_str_equal (state->state, "active"))
        return state->since;
    }
  return QUATUOR_DATE_UNKNOWN;
}

/**
 * quatuor_cohort_vacant_since:
 * @self: a cohort
 * @seat: a seat without a holder on that day
 * @on: the day
 *
 * A seat is vacant since the day after the end of its last holder, else since
 * its territory became active.
 *
 * Returns: the first vacant day, or %QUATUOR_DATE_UNKNOWN
 */
QuatuorDate
quatuor_cohort_vacant_since (QuatuorCohort   *self,
                             const QuatuorId *seat,
                             QuatuorDate      on)
{
  const GPtrArray *tenures = quatuor_cohort_children (self, QUATUOR_TABLE_TENURE, seat);
  const QuatuorSeat *row = quatuor_cohort_find (self, QUATUOR_TABLE_SEAT, seat);
  QuatuorDate since = QUATUOR_DATE_UNKNOWN;

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      if (g_str_equal (tenure->role, "holder") && tenure->ends != QUATUOR_DATE_UNKNOWN &&
          tenure->ends < on)
        since = MAX (since, tenure->ends + 1);
    }

  if (since == QUATUOR_DATE_UNKNOWN && row != NULL)
    since = active_since (self, &row->territory);
  return since;
}

/**
 * quatuor_cohort_state:
 * @self: a cohort
 * @territory: a territory
 * @on: a day
 *
 * Returns: (transfer none): the territory's state that day: the last one whose
 *   day has come, or the first one; "candidate" when none was entered
 */
const char *
quatuor_cohort_state (QuatuorCohort   *self,
                      const QuatuorId *territory,
                      QuatuorDate      on)
{
  const GPtrArray *states =
    quatuor_cohort_children (self, QUATUOR_TABLE_TERRITORY_STATE, territory);
  const char *present = NULL;

  for (guint i = 0; i < states->len; i++)
    {
      const QuatuorTerritoryState *state = g_ptr_array_index (states, i);

      if (present == NULL || state->since == QUATUOR_DATE_UNKNOWN || state->since <= on)
        present = state->state;
    }
  return present != NULL ? present : "candidate";
}

/**
 * quatuor_cohort_is_followed:
 * @self: a cohort
 * @territory: a territory
 * @on: a day
 *
 * Returns: whether the territory is selected or active that day: only there are
 *   phases late and seats missed
 */
gboolean
quatuor_cohort_is_followed (QuatuorCohort   *self,
                            const QuatuorId *territory,
                            QuatuorDate      on)
{
  const char *state = quatuor_cohort_state (self, territory, on);

  return g_str_equal (state, "selected") || g_str_equal (state, "active");
}

/**
 * quatuor_cohort_is_late:
 * @self: a cohort
 * @territory: a territory
 * @phase: a phase
 * @on: a day
 *
 * Returns: whether the phase ended and is not done or skipped there, or began
 *   and is not started
 */
gboolean
quatuor_cohort_is_late (QuatuorCohort      *self,
                        const QuatuorId    *territory,
                        const QuatuorPhase *phase,
                        QuatuorDate         on)
{
  const QuatuorProgress *progress = quatuor_cohort_find (self, QUATUOR_TABLE_PROGRESS,
                                                         territory, &phase->id);
  const char *state = progress != NULL ? progress->state : "not_started";

  if (g_str_equal (state, "done") || g_str_equal (state, "skipped"))
    return FALSE;
  if (phase->ends != QUATUOR_DATE_UNKNOWN && phase->ends < on)
    return TRUE;
  return g_str_equal (state, "not_started") && phase->starts != QUATUOR_DATE_UNKNOWN &&
         phase->starts < on;
}

/**
 * quatuor_person_name:
 * @person: (nullable): a person
 *
 * Returns: (transfer full): given and family name; the code of a person who was
 *   forgotten; a dash for nobody
 */
char *
quatuor_person_name (const QuatuorPerson *person)
{
  if (person == NULL)
    return g_strdup ("—");
  if (person->given_name != NULL && person->family_name != NULL)
    return g_strdup_printf ("%s %s", person->given_name, person->family_name);
  if (person->family_name != NULL)
    return g_strdup (person->family_name);
  if (person->given_name != NULL)
    return g_strdup (person->given_name);
  return g_strdup (person->code);
}
