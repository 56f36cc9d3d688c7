/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/**
 * QuatuorFigures:
 * @campaign: (nullable): the campaign that opened last, whose answers are awaited
 * @n_territories: territories of the programme
 * @n_followed: of these, those that are selected or active; all that follows
 *   counts in them alone
 * @n_seats: their seats
 * @n_held: of these, those with a holder
 * @n_answered: of these, those that answered @campaign
 * @n_late: phases that are late
 * @n_contacted: territories with a contact in the last days
 * @n_commitments: commitments that are open
 * @n_overdue: of these, those whose day has passed
 * @n_actions: actions of projects that are not dropped
 * @n_done: of these, those that are done
 * @n_begun: territories whose narrative has a moment or some words
 * @n_published: territories whose narrative is published
 *
 * How far a programme is, on a day.
 */
typedef struct
{
  const QuatuorCampaign *campaign;
  guint                  n_territories;
  guint                  n_followed;
  guint                  n_seats;
  guint                  n_held;
  guint                  n_answered;
  guint                  n_late;
  guint                  n_contacted;
  guint                  n_commitments;
  guint                  n_overdue;
  guint                  n_actions;
  guint                  n_done;
  guint                  n_begun;
  guint                  n_published;
} QuatuorFigures;

void quatuor_figures_count (QuatuorFigures *self,
                            QuatuorCohort  *cohort,
                            int             contact_days,
                            QuatuorDate     on);

G_END_DECLS
