/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-session-edit-private.h"

#include "quatuor-removal.h"

/**
 * quatuor_session_invite:
 * @cohort: a cohort
 * @session: a session of it
 * @person: a person of it
 * @role: %QUATUOR_MEMBER_INVITED or %QUATUOR_MEMBER_SPEAKER
 *
 * Adds a person to those whom the audience takes in.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_invite (QuatuorCohort   *cohort,
                        const QuatuorId *session,
                        const QuatuorId *person,
                        const char      *role)
{
  QuatuorEdit *edit = quatuor_session_begin ("session.invite", session);
  QuatuorSessionMember row = {
    .session = *session,
    .person = *person,
    .role = (char *) role,
  };

  quatuor_edit_about (edit, QUATUOR_TABLE_PERSON, person);
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION_MEMBER, &row);
  return edit;
}

/**
 * quatuor_session_uninvite:
 * @cohort: a cohort
 * @session: a session of it
 * @person: one of its invited people
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_uninvite (QuatuorCohort   *cohort,
                          const QuatuorId *session,
                          const QuatuorId *person)
{
  QuatuorEdit *edit = quatuor_session_begin ("session.uninvite", session);
  QuatuorSessionMember key = { .session = *session, .person = *person };

  quatuor_edit_about (edit, QUATUOR_TABLE_PERSON, person);
  quatuor_edit_remove (edit, QUATUOR_TABLE_SESSION_MEMBER, &key);
  return edit;
}

/**
 * quatuor_session_save_work:
 * @cohort: a cohort
 * @work: something to do between sessions, new or changed; one without a rank
 *   comes last
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_save_work (QuatuorCohort           *cohort,
                           const QuatuorAssignment *work)
{
  const GPtrArray *others = quatuor_cohort_children (cohort, QUATUOR_TABLE_ASSIGNMENT,
                                                     &work->session);
  gboolean is_new = quatuor_cohort_find (cohort, QUATUOR_TABLE_ASSIGNMENT, &work->id) == NULL;
  QuatuorEdit *edit = quatuor_session_begin (is_new ? "assignment.add" : "assignment.edit",
                                             &work->session);
  QuatuorAssignment row = *work;

  if (row.rank == QUATUOR_INTEGER_UNKNOWN)
    {
      row.rank = 1;
      for (guint i = 0; i < others->len; i++)
        row.rank = MAX (row.rank,
                        ((const QuatuorAssignment *) g_ptr_array_index (others, i))->rank + 1);
    }
  quatuor_edit_put (edit, QUATUOR_TABLE_ASSIGNMENT, &row);
  return edit;
}

/**
 * quatuor_session_remove_work:
 * @cohort: a cohort
 * @work: something to do between sessions
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_remove_work (QuatuorCohort   *cohort,
                             const QuatuorId *work)
{
  const QuatuorAssignment *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_ASSIGNMENT, work);
  QuatuorEdit *edit = quatuor_session_begin ("assignment.remove", &row->session);

  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_ASSIGNMENT, row);
  return edit;
}
