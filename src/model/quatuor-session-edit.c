/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-session-edit-private.h"

#include "quatuor-removal.h"
#include "quatuor-text.h"

/**
 * quatuor_session_begin:
 * @verb: the code of the act
 * @session: the session that it is about
 *
 * Returns: (transfer full): an act that does nothing yet
 */
QuatuorEdit *
quatuor_session_begin (const char      *verb,
                       const QuatuorId *session)
{
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, QUATUOR_TABLE_SESSION, session);
  return edit;
}

/*
 * The session and its half-days
 */

/* Of category, territory and group a session names the one that its audience
 * asks for: what was chosen before the audience changed is no longer said. */
static void
put_session (QuatuorEdit          *edit,
             const QuatuorSession *session)
{
  QuatuorSession row = *session;

  if (g_strcmp0 (row.audience, QUATUOR_AUDIENCE_CATEGORY) != 0)
    row.category = QUATUOR_ID_NONE;
  if (g_strcmp0 (row.audience, QUATUOR_AUDIENCE_TERRITORY) != 0)
    row.territory = QUATUOR_ID_NONE;
  if (g_strcmp0 (row.audience, QUATUOR_AUDIENCE_GROUP) != 0)
    row.peer_group = QUATUOR_ID_NONE;
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &row);
}

static const QuatuorHalfDay *
find_moment (const GPtrArray      *half_days,
             const QuatuorHalfDay *like)
{
  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if (half_day->date == like->date && g_strcmp0 (half_day->part, like->part) == 0)
        return half_day;
    }
  return NULL;
}

/* The presence noted on a morning stays with that morning, whatever the form
 * did with its rows: a half-day that lies where one lay keeps that one's id. So
 * no half-day ever takes the place of another before that one has gone. */
static GPtrArray *
settle_ids (const GPtrArray *before,
            const GPtrArray *wanted)
{
  GPtrArray *settled = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) taken = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);

  for (guint i = 0; i < wanted->len; i++)
    {
      const QuatuorHalfDay *same = find_moment (before, g_ptr_array_index (wanted, i));

      if (same != NULL)
        g_hash_table_add (taken, (gpointer) &same->id);
    }

  for (guint i = 0; i < wanted->len; i++)
    {
      const QuatuorHalfDay *row = g_ptr_array_index (wanted, i);
      const QuatuorHalfDay *same = find_moment (before, row);
      QuatuorHalfDay *copy = g_memdup2 (row, sizeof *row);

      if (same != NULL)
        copy->id = same->id;
      else if (quatuor_id_is_none (&copy->id) || g_hash_table_contains (taken, &copy->id))
        copy->id = quatuor_id_new ();
      g_ptr_array_add (settled, copy);
    }
  return settled;
}

static gboolean
has_id (const GPtrArray *half_days,
        const QuatuorId *id)
{
  for (guint i = 0; i < half_days->len; i++)
    if (quatuor_id_equal (&((const QuatuorHalfDay *) g_ptr_array_index (half_days, i))->id, id))
      return TRUE;
  return FALSE;
}

static void
write_half_days (QuatuorEdit     *edit,
                 QuatuorCohort   *cohort,
                 const QuatuorId *session,
                 const GPtrArray *wanted)
{
  const GPtrArray *before = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, session);
  g_autoptr (GPtrArray) settled = settle_ids (before, wanted);

  for (guint i = 0; i < before->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (before, i);

      if (!has_id (settled, &half_day->id))
        quatuor_removal_add (edit, cohort, QUATUOR_TABLE_HALF_DAY, half_day);
    }
  for (guint i = 0; i < settled->len; i++)
    {
      QuatuorHalfDay *half_day = g_ptr_array_index (settled, i);

      half_day->session = *session;
      quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, half_day);
    }
}

/**
 * quatuor_session_save:
 * @cohort: a cohort
 * @session: the session as it shall be, new or changed
 * @half_days: (nullable) (element-type QuatuorHalfDay): all its half-days as
 *   they shall be; %NULL leaves them alone. One without an id is new
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_save (QuatuorCohort        *cohort,
                      const QuatuorSession *session,
                      const GPtrArray      *half_days)
{
  gboolean is_new = quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, &session->id) == NULL;
  QuatuorEdit *edit = quatuor_session_begin (is_new ? "session.add" : "session.edit", &session->id);

  put_session (edit, session);
  if (half_days != NULL)
    write_half_days (edit, cohort, &session->id, half_days);
  return edit;
}

/*
 * State
 */

static QuatuorEdit *
set_state (QuatuorCohort   *cohort,
           const QuatuorId *session,
           const char      *verb,
           const char      *state,
           QuatuorDate      on,
           const char      *reason)
{
  const QuatuorSession *before = quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, session);
  g_autofree char *clean = quatuor_text_clean (reason);
  QuatuorEdit *edit = quatuor_session_begin (verb, session);
  QuatuorSession row = *before;

  row.state = (char *) state;
  row.state_on = on;
  row.reason = clean;
  quatuor_edit_set_reason (edit, clean);
  quatuor_edit_put (edit, QUATUOR_TABLE_SESSION, &row);
  return edit;
}

/**
 * quatuor_session_cancel:
 * @cohort: a cohort
 * @session: a session of it
 * @on: the day it was called off
 * @reason: (nullable): why
 *
 * The session stays in the calendar, struck through, with its half-days: it was
 * planned, and that is part of the story.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_cancel (QuatuorCohort   *cohort,
                        const QuatuorId *session,
                        QuatuorDate      on,
                        const char      *reason)
{
  return set_state (cohort, session, "session.cancel", QUATUOR_SESSION_CANCELLED, on, reason);
}

/**
 * quatuor_session_hold:
 * @cohort: a cohort
 * @session: a session of it
 * @on: the day on which it is said that it took place
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_hold (QuatuorCohort   *cohort,
                      const QuatuorId *session,
                      QuatuorDate      on)
{
  return set_state (cohort, session, "session.hold", QUATUOR_SESSION_HELD, on, NULL);
}

/**
 * quatuor_session_replan:
 * @cohort: a cohort
 * @session: a session of it that was held or cancelled
 *
 * Returns: (transfer full): the act that makes it a planned one again
 */
QuatuorEdit *
quatuor_session_replan (QuatuorCohort   *cohort,
                        const QuatuorId *session)
{
  return set_state (cohort, session, "session.replan", QUATUOR_SESSION_PLANNED,
                    QUATUOR_DATE_UNKNOWN, NULL);
}

/*
 * Copies
 */

static void
copy_children (QuatuorEdit     *edit,
               QuatuorCohort   *cohort,
               const QuatuorId *session,
               const QuatuorId *copy,
               int              days)
{
  const GPtrArray *half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, session);
  const GPtrArray *members = quatuor_cohort_children (cohort, QUATUOR_TABLE_SESSION_MEMBER,
                                                      session);
  const GPtrArray *works = quatuor_cohort_children (cohort, QUATUOR_TABLE_ASSIGNMENT, session);

  for (guint i = 0; i < half_days->len; i++)
    {
      QuatuorHalfDay row = *(const QuatuorHalfDay *) g_ptr_array_index (half_days, i);

      row.id = quatuor_id_new ();
      row.session = *copy;
      row.date += days;
      quatuor_edit_put (edit, QUATUOR_TABLE_HALF_DAY, &row);
    }
  for (guint i = 0; i < members->len; i++)
    {
      QuatuorSessionMember row = *(const QuatuorSessionMember *) g_ptr_array_index (members, i);

      row.session = *copy;
      quatuor_edit_put (edit, QUATUOR_TABLE_SESSION_MEMBER, &row);
    }
  for (guint i = 0; i < works->len; i++)
    {
      QuatuorAssignment row = *(const QuatuorAssignment *) g_ptr_array_index (works, i);

      row.id = quatuor_id_new ();
      row.session = *copy;
      if (row.due != QUATUOR_DATE_UNKNOWN)
        row.due += days;
      quatuor_edit_put (edit, QUATUOR_TABLE_ASSIGNMENT, &row);
    }
}

/**
 * quatuor_session_duplicate:
 * @cohort: a cohort
 * @session: a session of it
 * @days: how many days later the copy takes place
 * @copy: (out): its id
 *
 * Makes a planned session like another: half-days, invited people and work
 * between sessions too; minutes and presence belong to what took place.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_duplicate (QuatuorCohort   *cohort,
                           const QuatuorId *session,
                           int              days,
                           QuatuorId       *copy)
{
  const QuatuorSession *before = quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, session);
  g_autofree char *code = quatuor_cohort_new_code (cohort, QUATUOR_TABLE_SESSION);
  QuatuorSession row = *before;
  QuatuorEdit *edit;

  *copy = quatuor_id_new ();
  row.id = *copy;
  row.code = code;
  row.state = (char *) QUATUOR_SESSION_PLANNED;
  row.state_on = QUATUOR_DATE_UNKNOWN;
  row.reason = NULL;
  row.minutes = NULL;

  edit = quatuor_session_begin ("session.duplicate", copy);
  put_session (edit, &row);
  copy_children (edit, cohort, session, copy, days);
  return edit;
}

/**
 * quatuor_session_remove:
 * @cohort: a cohort
 * @session: a session of it
 *
 * Takes the session away with its half-days, its presence and its work; what
 * was born in it stays and forgets it.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_session_remove (QuatuorCohort   *cohort,
                        const QuatuorId *session)
{
  QuatuorEdit *edit = quatuor_session_begin ("session.remove", session);

  quatuor_removal_add (edit, cohort, QUATUOR_TABLE_SESSION,
                       quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, session));
  return edit;
}
