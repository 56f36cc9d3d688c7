/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-session-edit-private.h"

/* A session holds a morning once. Moved later, its last day goes first, and the
 * other way round: so that no day lands on one that has yet to move. */
static void
shift (QuatuorEdit     *edit,
       QuatuorCohort   *cohort,
       const QuatuorId *session,
       int              days)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, session);
  const GPtrArray *works = quatuor_cohort_children (cohort, QUATUOR_TABLE_ASSIGNMENT, session);

  for (guint i = 0; i < rows->len; i++)
    {
      guint n = days > 0 ? rows->len - 1 - i : i;
      QuatuorHalfDay row = *(const QuatuorHalfDay *) g_ptr_array_index (rows, n);

      row.date += days;
      quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &row);
    }

  for (guint i = 0; i < works->len; i++)
    {
      QuatuorAssignment row = *(const QuatuorAssignment *) g_ptr_array_index (works, i);

      if (row.due == QUATUOR_DATE_UNKNOWN)
        continue;
      row.due += days;
      quatuor_edit_put (edit, QUATUOR_TABLE_ASSIGNMENT, &row);
    }
}

/**
 * quatuor_session_move:
 * @cohort: a cohort
 * @session: a session of it
 * @days: by how many days, less than 0 for earlier
 *
 * Moves all half-days of a session, and the days by which work between sessions
 * is due.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_move (QuatuorCohort   *cohort,
                      const QuatuorId *session,
                      int              days)
{
  QuatuorEdit *edit = quatuor_session_begin ("session.move", session);

  shift (edit, cohort, session, days);
  return edit;
}

static gboolean
is_from (QuatuorCohort        *cohort,
         const QuatuorSession *session,
         QuatuorDate           from)
{
  const GPtrArray *half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY,
                                                        &session->id);

  for (guint i = 0; i < half_days->len; i++)
    if (((const QuatuorHalfDay *) g_ptr_array_index (half_days, i))->date < from)
      return FALSE;
  return half_days->len > 0;
}

/**
 * quatuor_session_move_plan:
 * @cohort: a cohort
 * @from: a day
 * @days: by how many days, less than 0 for earlier
 *
 * Moves every planned session that begins on @from or later. What was held or
 * cancelled stays, and so does a session that has begun before @from.
 *
 * Returns: (transfer full) (nullable): the act; %NULL when nothing would move
 */
QuatuorEdit *
quatuor_session_move_plan (QuatuorCohort *cohort,
                           QuatuorDate    from,
                           int            days)
{
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("session.move-plan");

  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);

      if (g_strcmp0 (session->state, QUATUOR_SESSION_PLANNED) == 0 &&
          is_from (cohort, session, from))
        shift (edit, cohort, &session->id, days);
    }
  if (days == 0 || quatuor_edit_get_changes (edit)->len == 0)
    return NULL;
  return g_steal_pointer (&edit);
}
