/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-figures.h"

#include "quatuor-attention.h"
#include "quatuor-commitment-edit.h"
#include "quatuor-contact-edit.h"
#include "quatuor-project.h"

#define PROJECT_DROPPED "dropped"

/* The campaign that was opened last: the one whose answers are awaited. */
static const QuatuorCampaign *
present_campaign (QuatuorCohort *cohort,
                  QuatuorDate    on)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);
  const QuatuorCampaign *present = NULL;

  for (guint i = 0; i < campaigns->len; i++)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);

      if (campaign->opens <= on && (present == NULL || campaign->opens >= present->opens))
        present = campaign;
    }
  return present;
}

static void
count_seats (QuatuorFigures  *self,
             QuatuorCohort   *cohort,
             const QuatuorId *territory,
             QuatuorDate      on)
{
  const GPtrArray *seats = quatuor_cohort_children (cohort, QUATUOR_TABLE_SEAT, territory);

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);

      self->n_seats++;
      if (quatuor_cohort_holder (cohort, &seat->id, on) != NULL)
        self->n_held++;
      if (self->campaign != NULL &&
          quatuor_attention_has_answers (cohort, &self->campaign->id, &seat->id))
        self->n_answered++;
    }
}

static void
count_phases (QuatuorFigures  *self,
              QuatuorCohort   *cohort,
              const QuatuorId *territory,
              QuatuorDate      on)
{
  const GPtrArray *phases = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PHASE);

  for (guint i = 0; i < phases->len; i++)
    if (quatuor_cohort_is_late (cohort, territory, g_ptr_array_index (phases, i), on))
      self->n_late++;
}

static void
count_commitments (QuatuorFigures  *self,
                   QuatuorCohort   *cohort,
                   const QuatuorId *territory,
                   QuatuorDate      on)
{
  const GPtrArray *commitments =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_COMMITMENT, territory);

  for (guint i = 0; i < commitments->len; i++)
    {
      const QuatuorCommitment *commitment = g_ptr_array_index (commitments, i);

      if (quatuor_commitment_is_open (commitment))
        self->n_commitments++;
      if (quatuor_commitment_is_overdue (commitment, on))
        self->n_overdue++;
    }
}

/* What was dropped is neither to be done nor done. */
static void
count_actions (QuatuorFigures  *self,
               QuatuorCohort   *cohort,
               const QuatuorId *project)
{
  const GPtrArray *actions = quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION, project);

  for (guint i = 0; i < actions->len; i++)
    {
      const QuatuorAction *action = g_ptr_array_index (actions, i);

      if (!g_str_equal (action->state, QUATUOR_ACTION_DROPPED))
        self->n_actions++;
      if (g_str_equal (action->state, QUATUOR_ACTION_DONE))
        self->n_done++;
    }
}

static void
count_projects (QuatuorFigures  *self,
                QuatuorCohort   *cohort,
                const QuatuorId *territory)
{
  const GPtrArray *projects = quatuor_cohort_children (cohort, QUATUOR_TABLE_PROJECT, territory);

  for (guint i = 0; i < projects->len; i++)
    {
      const QuatuorProject *project = g_ptr_array_index (projects, i);

      if (!g_str_equal (project->state, PROJECT_DROPPED))
        count_actions (self, cohort, &project->id);
    }
}

static void
count_narrative (QuatuorFigures  *self,
                 QuatuorCohort   *cohort,
                 const QuatuorId *territory)
{
  const QuatuorNarrative *narrative =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_NARRATIVE, territory);

  if (narrative != NULL ||
      quatuor_cohort_children (cohort, QUATUOR_TABLE_MOMENT, territory)->len > 0)
    self->n_begun++;
  if (narrative != NULL && narrative->published_on != QUATUOR_DATE_UNKNOWN)
    self->n_published++;
}

/**
 * quatuor_figures_count:
 * @self: (out caller-allocates): the figures
 * @cohort: a cohort
 * @contact_days: in how many last days a contact counts
 * @on: a day
 */
void
quatuor_figures_count (QuatuorFigures *self,
                       QuatuorCohort  *cohort,
                       int             contact_days,
                       QuatuorDate     on)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);

  g_return_if_fail (self != NULL);

  *self = (QuatuorFigures) {
    .campaign = present_campaign (cohort, on),
    .n_territories = territories->len,
  };
  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorId *territory = g_ptr_array_index (territories, i);
      const QuatuorContact *contact = NULL;

      if (!quatuor_cohort_is_followed (cohort, territory, on))
        continue;
      self->n_followed++;
      count_seats (self, cohort, territory, on);
      count_phases (self, cohort, territory, on);
      contact = quatuor_contact_last (cohort, territory, on);
      if (contact != NULL && contact->date + contact_days > on)
        self->n_contacted++;
      count_commitments (self, cohort, territory, on);
      count_projects (self, cohort, territory);
      count_narrative (self, cohort, territory);
    }
}
