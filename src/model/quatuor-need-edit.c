/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-need-edit.h"

/**
 * quatuor_need_list:
 * @cohort: a cohort
 * @from_seat: who speaks
 * @to_seat: of whom; the same seat for what it says of its own role
 *
 * Returns: (transfer container) (element-type QuatuorNeed): one cell of the
 *   matrix, in the order it was written
 */
GPtrArray *
quatuor_need_list (QuatuorCohort   *cohort,
                   const QuatuorId *from_seat,
                   const QuatuorId *to_seat)
{
  const QuatuorSeat *seat = quatuor_cohort_find (cohort, QUATUOR_TABLE_SEAT, from_seat);
  GPtrArray *cell = g_ptr_array_new ();
  const GPtrArray *needs;

  if (seat == NULL)
    return cell;

  needs = quatuor_cohort_children (cohort, QUATUOR_TABLE_NEED, &seat->territory);
  for (guint i = 0; i < needs->len; i++)
    {
      QuatuorNeed *need = g_ptr_array_index (needs, i);

      if (quatuor_id_equal (&need->from_seat, from_seat) &&
          quatuor_id_equal (&need->to_seat, to_seat))
        g_ptr_array_add (cell, need);
    }
  return cell;
}

/**
 * quatuor_need_commitment:
 * @cohort: a cohort
 * @need: a need
 *
 * Returns: (transfer none) (nullable): what was promised to meet it
 */
const QuatuorCommitment *
quatuor_need_commitment (QuatuorCohort   *cohort,
                         const QuatuorId *need)
{
  const GPtrArray *commitments = quatuor_cohort_rows (cohort, QUATUOR_TABLE_COMMITMENT);

  for (guint i = 0; i < commitments->len; i++)
    {
      const QuatuorCommitment *commitment = g_ptr_array_index (commitments, i);

      if (quatuor_id_equal (&commitment->need, need))
        return commitment;
    }
  return NULL;
}

static QuatuorEdit *
new_edit (const char        *verb,
          const QuatuorNeed *need)
{
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, QUATUOR_TABLE_SEAT, &need->from_seat);
  quatuor_edit_about (edit, QUATUOR_TABLE_SEAT, &need->to_seat);
  quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &need->territory);
  return edit;
}

/**
 * quatuor_need_add:
 * @cohort: a cohort
 * @from_seat: who speaks
 * @to_seat: of whom
 * @text: what the one needs of the other, or what its own role is
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_need_add (QuatuorCohort     *cohort,
                  const QuatuorSeat *from_seat,
                  const QuatuorId   *to_seat,
                  const char        *text)
{
  QuatuorNeed need = {
    .id = quatuor_id_new (),
    .territory = from_seat->territory,
    .from_seat = from_seat->id,
    .to_seat = *to_seat,
    .text = (char *) text,
    .state = (char *) "open",
  };
  QuatuorEdit *edit = new_edit ("need.add", &need);

  quatuor_edit_put (edit, QUATUOR_TABLE_NEED, &need);
  return edit;
}

/**
 * quatuor_need_commit:
 * @cohort: a cohort
 * @need: a need of which nothing is promised yet
 * @due: until when, or %QUATUOR_DATE_UNKNOWN
 *
 * Makes the need a promise of the seat that it is addressed to. What was open or
 * only talked over is agreed by that.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_need_commit (QuatuorCohort     *cohort,
                     const QuatuorNeed *need,
                     QuatuorDate        due)
{
  g_autofree char *code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_COMMITMENT);
  QuatuorEdit *edit = new_edit ("need.commit", need);
  QuatuorCommitment commitment = {
    .id = quatuor_id_new (),
    .code = code,
    .territory = need->territory,
    .text = need->text,
    .seat = need->to_seat,
    .due = due,
    .state = (char *) "open",
    .need = need->id,
  };
  QuatuorNeed agreed = *need;

  if (g_str_equal (need->state, "open") || g_str_equal (need->state, "talked_over"))
    {
      agreed.state = (char *) "agreed";
      quatuor_edit_put (edit, QUATUOR_TABLE_NEED, &agreed);
    }
  quatuor_edit_put (edit, QUATUOR_TABLE_COMMITMENT, &commitment);
  return edit;
}
