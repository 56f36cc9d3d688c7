/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-attention-private.h"

#include "quatuor-calendar.h"
#include "quatuor-session-edit.h"

/* The first day of the session from the day of the look on. */
static QuatuorDate
next_day (QuatuorLook          *look,
          const QuatuorSession *session)
{
  const GPtrArray *half_days = quatuor_cohort_children (look->cohort, QUATUOR_TABLE_HALF_DAY,
                                                        &session->id);

  for (guint i = 0; i < half_days->len; i++)
    {
      QuatuorDate date = ((const QuatuorHalfDay *) g_ptr_array_index (half_days, i))->date;

      if (date >= look->on)
        return date;
    }
  return QUATUOR_DATE_UNKNOWN;
}

static gboolean
is_noted (QuatuorLook          *look,
          const QuatuorHalfDay *half_day)
{
  const GPtrArray *rows =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_ATTENDANCE, &half_day->id);

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorAttendance *row = g_ptr_array_index (rows, i);

      if (quatuor_presence_parse (row->status) != QUATUOR_PRESENCE_NOT_NOTED)
        return TRUE;
    }
  return FALSE;
}

/* Whether there is anybody to note; looked up last, as it is the dearest. */
static gboolean
has_roll (QuatuorLook          *look,
          const QuatuorHalfDay *half_day)
{
  g_autoptr (GArray) roll = NULL;

  if (look->book == NULL)
    look->book = quatuor_roll_book_new (look->cohort);
  roll = quatuor_roll_book_list (look->book, half_day);
  return roll->len > 0;
}

/* A session that was held and of which nobody knows who was there. */
static void
look_at_notes (QuatuorLook          *look,
               const QuatuorSession *session)
{
  const GPtrArray *half_days =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_SESSION_UNNOTED,
    .territory = session->territory,
    .session = session->id,
  };

  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if (half_day->date >= look->on || is_noted (look, half_day) || !has_roll (look, half_day))
        continue;
      attention.date = MAX (attention.date, half_day->date);
      attention.count++;
    }
  if (attention.count > 0)
    g_array_append_val (look->list, attention);
}

/* Work between sessions has no state: it is told before its day, not after. */
static void
look_at_work (QuatuorLook          *look,
              const QuatuorSession *session)
{
  const GPtrArray *works =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_ASSIGNMENT, &session->id);

  for (guint i = 0; i < works->len; i++)
    {
      const QuatuorAssignment *work = g_ptr_array_index (works, i);
      QuatuorAttention attention = {
        .kind = QUATUOR_ATTENTION_WORK_DUE,
        .territory = session->territory,
        .session = session->id,
        .assignment = work->id,
        .date = work->due,
      };

      if (work->due >= look->on && work->due <= look->on + look->limits->session_days)
        g_array_append_val (look->list, attention);
    }
}

static void
look_at_planned (QuatuorLook          *look,
                 const QuatuorSession *session)
{
  QuatuorDate next = next_day (look, session);
  QuatuorDate last = quatuor_calendar_last_day (look->cohort, &session->id);
  QuatuorAttention attention = {
    .territory = session->territory,
    .session = session->id,
  };

  if (last != QUATUOR_DATE_UNKNOWN && last < look->on)
    {
      attention.kind = QUATUOR_ATTENTION_SESSION_OPEN;
      attention.date = last;
      g_array_append_val (look->list, attention);
    }
  else if (next != QUATUOR_DATE_UNKNOWN && next <= look->on + look->limits->session_days &&
           session->place == NULL && session->link == NULL)
    {
      attention.kind = QUATUOR_ATTENTION_SESSION_PLACE;
      attention.date = next;
      g_array_append_val (look->list, attention);
    }
}

/**
 * quatuor_look_at_session:
 * @look: a look
 * @session: a session
 *
 * Tells what a session lacks: a place, whether it was held, who was there; and the
 * work that is due.
 */
void
quatuor_look_at_session (QuatuorLook          *look,
                         const QuatuorSession *session)
{
  if (g_str_equal (session->state, QUATUOR_SESSION_CANCELLED) ||
      (!quatuor_id_is_none (&session->territory) &&
       !quatuor_look_is_followed (look, &session->territory)))
    return;

  if (g_str_equal (session->state, QUATUOR_SESSION_PLANNED))
    look_at_planned (look, session);
  else
    look_at_notes (look, session);
  look_at_work (look, session);
}
