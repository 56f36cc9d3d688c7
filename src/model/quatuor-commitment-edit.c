/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-commitment-edit.h"

#include "quatuor-label.h"
#include "quatuor-removal.h"

#include <glib/gi18n-lib.h>

/**
 * quatuor_commitment_is_open:
 * @commitment: a commitment
 *
 * Returns: whether it is neither kept nor dropped
 */
gboolean
quatuor_commitment_is_open (const QuatuorCommitment *commitment)
{
  return g_str_equal (commitment->state, QUATUOR_COMMITMENT_OPEN);
}

/**
 * quatuor_commitment_is_overdue:
 * @commitment: a commitment
 * @on: a day
 *
 * Returns: whether it is open and its day lies before @on
 */
gboolean
quatuor_commitment_is_overdue (const QuatuorCommitment *commitment,
                               QuatuorDate              on)
{
  return quatuor_commitment_is_open (commitment) && commitment->due != QUATUOR_DATE_UNKNOWN &&
         commitment->due < on;
}

/**
 * quatuor_commitment_is_coach:
 * @commitment: a commitment
 *
 * A commitment without a seat is the coach's, named or not.
 *
 * Returns: whether the coach promised it; else a seat did
 */
gboolean
quatuor_commitment_is_coach (const QuatuorCommitment *commitment)
{
  return quatuor_id_is_none (&commitment->seat);
}

/**
 * quatuor_commitment_who:
 * @cohort: a cohort
 * @commitment: a commitment
 *
 * Returns: (transfer full): who promised: the seat's category, or the coach
 */
char *
quatuor_commitment_who (QuatuorCohort           *cohort,
                        const QuatuorCommitment *commitment)
{
  const QuatuorPerson *coach = NULL;
  g_autofree char *name = NULL;

  if (!quatuor_commitment_is_coach (commitment))
    return quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &commitment->seat);
  if (!quatuor_id_is_none (&commitment->coach))
    coach = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &commitment->coach);
  if (coach == NULL)
    return g_strdup (_("The coach"));
  name = quatuor_person_name (coach);
  /* Translators: %s is the coach’s name. */
  return g_strdup_printf (_("The coach (%s)"), name);
}

static QuatuorEdit *
new_edit (const char              *verb,
          const QuatuorCommitment *commitment)
{
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &commitment->territory);
  quatuor_edit_about (edit, QUATUOR_TABLE_COMMITMENT, &commitment->id);
  return edit;
}

/**
 * quatuor_commitment_write:
 * @cohort: a cohort
 * @commitment: a commitment as it shall be: known or new
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_commitment_write (QuatuorCohort           *cohort,
                          const QuatuorCommitment *commitment)
{
  gboolean known = quatuor_cohort_find (cohort, QUATUOR_TABLE_COMMITMENT, &commitment->id) != NULL;
  QuatuorEdit *edit = new_edit (known ? "commitment.edit" : "commitment.add", commitment);

  quatuor_edit_put (edit, QUATUOR_TABLE_COMMITMENT, commitment);
  return edit;
}

static const char *
verb_of_state (const char *state)
{
  if (g_str_equal (state, QUATUOR_COMMITMENT_KEPT))
    return "commitment.keep";
  return g_str_equal (state, QUATUOR_COMMITMENT_DROPPED) ? "commitment.drop" : "commitment.reopen";
}

/**
 * quatuor_commitment_set_state:
 * @cohort: a cohort
 * @commitment: one of its commitments
 * @state: open, kept or dropped
 * @on: the day it came to that
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_commitment_set_state (QuatuorCohort           *cohort,
                              const QuatuorCommitment *commitment,
                              const char              *state,
                              QuatuorDate              on)
{
  QuatuorEdit *edit = new_edit (verb_of_state (state), commitment);
  QuatuorCommitment changed = *commitment;

  changed.state = (char *) state;
  changed.state_on = g_str_equal (state, QUATUOR_COMMITMENT_OPEN) ? QUATUOR_DATE_UNKNOWN : on;
  quatuor_edit_put (edit, QUATUOR_TABLE_COMMITMENT, &changed);
  return edit;
}

/**
 * quatuor_commitment_remove:
 * @cohort: a cohort
 * @commitment: one of its commitments, written by mistake
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_commitment_remove (QuatuorCohort           *cohort,
                           const QuatuorCommitment *commitment)
{
  QuatuorEdit *edit = new_edit ("commitment.remove", commitment);

  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_COMMITMENT,
                       quatuor_cohort_find (cohort, QUATUOR_TABLE_COMMITMENT, &commitment->id));
  return edit;
}
