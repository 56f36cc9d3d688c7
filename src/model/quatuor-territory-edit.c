/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-territory-edit.h"

#include "quatuor-removal.h"
#include "quatuor-text.h"

/* What a territory is called in CSV when nothing in its name can be a code. */
#define FALLBACK_CODE "territory"

/**
 * quatuor_territory_new_code:
 * @cohort: a cohort
 * @name: (nullable): the territory's name
 * @except: (nullable): a territory whose own code may stay
 *
 * Returns: (transfer full): a code made from the name that no other territory has
 */
char *
quatuor_territory_new_code (QuatuorCohort   *cohort,
                            const char      *name,
                            const QuatuorId *except)
{
  g_autofree char *made = quatuor_text_make_code (name);
  const char *base = made != NULL ? made : FALLBACK_CODE;
  g_autofree char *code = g_strdup (base);

  for (guint n = 2;; n++)
    {
      const QuatuorTerritory *other =
        quatuor_cohort_find_code (cohort, QUATUOR_TABLE_TERRITORY, code);

      if (other == NULL || (except != NULL && quatuor_id_equal (&other->id, except)))
        return g_steal_pointer (&code);
      g_free (code);
      code = g_strdup_printf ("%s-%u", base, n);
    }
}

/**
 * quatuor_territory_is_inside:
 * @cohort: a cohort
 * @territory: a territory
 * @other: another, or the same
 *
 * Returns: whether @territory is @other or lies inside it, by whatever number of
 *   parents: then it cannot be its parent
 */
gboolean
quatuor_territory_is_inside (QuatuorCohort   *cohort,
                             const QuatuorId *territory,
                             const QuatuorId *other)
{
  const GPtrArray *all = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  QuatuorId id = *territory;

  /* A chain longer than the list of territories would be a circle. */
  for (guint i = 0; i <= all->len && !quatuor_id_is_none (&id); i++)
    {
      const QuatuorTerritory *row;

      if (quatuor_id_equal (&id, other))
        return TRUE;
      row = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &id);
      id = row != NULL ? row->parent : QUATUOR_ID_NONE;
    }
  return FALSE;
}

/**
 * quatuor_territory_state_on:
 * @cohort: a cohort
 * @territory: a territory
 * @on: a day
 *
 * Returns: (transfer none) (nullable): the step by which the territory is in the
 *   state that quatuor_cohort_state() gives; %NULL when none was entered
 */
const QuatuorTerritoryState *
quatuor_territory_state_on (QuatuorCohort   *cohort,
                            const QuatuorId *territory,
                            QuatuorDate      on)
{
  const GPtrArray *states = quatuor_cohort_children (cohort, QUATUOR_TABLE_TERRITORY_STATE,
                                                     territory);
  const QuatuorTerritoryState *present = NULL;

  for (guint i = 0; i < states->len; i++)
    {
      const QuatuorTerritoryState *state = g_ptr_array_index (states, i);

      if (present == NULL || state->since == QUATUOR_DATE_UNKNOWN || state->since <= on)
        present = state;
    }
  return present;
}

static void
put_state (QuatuorEdit     *edit,
           const QuatuorId *territory,
           const char      *state,
           QuatuorDate      since,
           const char      *reason)
{
  QuatuorTerritoryState row = {
    .id = quatuor_id_new (),
    .territory = *territory,
    .state = (char *) state,
    .since = since,
    .reason = (char *) reason,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY_STATE, &row);
}

/**
 * quatuor_territory_add:
 * @cohort: a cohort
 * @territory: the new territory
 * @state: its first state
 * @since: the day of that state, or %QUATUOR_DATE_UNKNOWN
 *
 * Makes the territory, one seat for each category of the programme and its
 * first state.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_territory_add (QuatuorCohort          *cohort,
                       const QuatuorTerritory *territory,
                       const char             *state,
                       QuatuorDate             since)
{
  const GPtrArray *categories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CATEGORY);
  QuatuorEdit *edit = quatuor_edit_new ("territory.add");

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &territory->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, territory);
  put_state (edit, &territory->id, state, since, NULL);
  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);
      QuatuorSeat seat = {
        .id = quatuor_id_derive (&territory->id, &category->id),
        .territory = territory->id,
        .category = category->id,
      };

      quatuor_edit_put (edit, QUATUOR_TABLE_SEAT, &seat);
    }
  return edit;
}

/**
 * quatuor_territory_edit:
 * @cohort: a cohort
 * @territory: the territory as it shall be
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_territory_edit (QuatuorCohort          *cohort,
                        const QuatuorTerritory *territory)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &territory->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, territory);
  return edit;
}

/**
 * quatuor_territory_set_state:
 * @cohort: a cohort
 * @territory: a territory
 * @state: the state it comes to; the steps before are kept
 * @since: the day
 * @reason: (nullable): why
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_territory_set_state (QuatuorCohort   *cohort,
                             const QuatuorId *territory,
                             const char      *state,
                             QuatuorDate      since,
                             const char      *reason)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.state");
  g_autofree char *clean = quatuor_text_clean (reason);

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, territory);
  put_state (edit, territory, state, since, clean);
  return edit;
}

/**
 * quatuor_territory_remove:
 * @cohort: a cohort
 * @territory: a territory of it
 * @ratings: (element-type QuatuorRating): all answers of its seats
 *
 * Takes the territory away with all that hangs on it, children before their
 * parents, so that one undo brings everything back. Territories that were part
 * of it stay, without a parent; people stay.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_territory_remove (QuatuorCohort   *cohort,
                          const QuatuorId *territory,
                          const GPtrArray *ratings)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.remove");

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, territory);
  for (guint i = 0; i < ratings->len; i++)
    quatuor_edit_remove (edit, QUATUOR_TABLE_RATING, g_ptr_array_index (ratings, i));
  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_TERRITORY,
                       quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, territory));
  return edit;
}
