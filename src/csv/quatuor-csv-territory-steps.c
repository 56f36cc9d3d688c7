/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The state of a territory: steps are kept, so a new state is a new step, while another
 * day for the same state corrects the step. */

#include "quatuor-csv-territory-private.h"

static QuatuorTerritoryState *
step_of (const QuatuorTerritory *territory,
         const char             *code,
         QuatuorDate             since)
{
  QuatuorTerritoryState *step = quatuor_row_new (QUATUOR_TABLE_TERRITORY_STATE);

  step->id = quatuor_id_new ();
  step->territory = territory->id;
  step->state = g_strdup (code);
  step->since = since;
  return step;
}

/**
 * quatuor_csv_territory_present_step:
 * @cohort: the programme
 * @territory: a territory
 *
 * Returns: (transfer none) (nullable): the step that stands today: what an export says
 *   of the territory
 */
const QuatuorTerritoryState *
quatuor_csv_territory_present_step (QuatuorCohort   *cohort,
                                    const QuatuorId *territory)
{
  const GPtrArray *steps = quatuor_cohort_children (cohort, QUATUOR_TABLE_TERRITORY_STATE,
                                                    territory);
  QuatuorDate today = quatuor_date_today ();
  const QuatuorTerritoryState *present = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      const QuatuorTerritoryState *step = g_ptr_array_index (steps, i);

      if (present == NULL || step->since <= today)
        present = step;
    }
  return present;
}

static gboolean
has_step (const GPtrArray *steps,
          const char      *code,
          QuatuorDate      since)
{
  for (guint i = 0; i < steps->len; i++)
    {
      const QuatuorTerritoryState *step = g_ptr_array_index (steps, i);

      if (g_str_equal (step->state, code) && step->since == since)
        return TRUE;
    }
  return FALSE;
}

/**
 * quatuor_csv_territory_read_step:
 * @context: an import on a row
 * @territory: the territory that the row means
 *
 * Returns: (transfer full) (nullable): a step to write, or %NULL where the row says
 *   nothing new, or something wrong, which was said
 */
QuatuorTerritoryState *
quatuor_csv_territory_read_step (QuatuorCsvContext      *context,
                                 const QuatuorTerritory *territory)
{
  const GPtrArray *steps = quatuor_cohort_children (context->cohort, QUATUOR_TABLE_TERRITORY_STATE,
                                                    &territory->id);
  const QuatuorTerritoryState *present =
    quatuor_csv_territory_present_step (context->cohort, &territory->id);
  QuatuorTerritoryState *step;
  QuatuorDate since;
  const char *code;

  if (!quatuor_csv_context_choice (context, QUATUOR_TERRITORIES_STATE, &code) ||
      !quatuor_csv_context_date (context, QUATUOR_TERRITORIES_STATE_ON, &since) || code == NULL ||
      has_step (steps, code, since))
    return NULL;

  if (present == NULL || !g_str_equal (present->state, code))
    {
      /* A step without a day would be taken for the first one. */
      if (present != NULL && since == QUATUOR_DATE_UNKNOWN)
        since = quatuor_date_today ();
      return step_of (territory, code, since);
    }
  if (since == QUATUOR_DATE_UNKNOWN)
    return NULL;

  step = quatuor_row_copy (QUATUOR_TABLE_TERRITORY_STATE, present);
  step->since = since;
  return step;
}
