/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-invitation.h"

#include "quatuor-calendar.h"
#include "quatuor-roll.h"
#include "quatuor-session-edit.h"
#include "quatuor-session-words.h"

#include <glib/gi18n-lib.h>

/**
 * quatuor_invitation_list_people:
 * @cohort: a cohort
 * @session: a session of it, with half-days
 *
 * Returns: (transfer container) (element-type QuatuorPerson): each person on the
 *   roll of a half-day, once
 */
GPtrArray *
quatuor_invitation_list_people (QuatuorCohort        *cohort,
                                const QuatuorSession *session)
{
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  g_autoptr (GPtrArray) lines = quatuor_roll_book_list_lines (book, &session->id);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < lines->len; i++)
    {
      const QuatuorRollLine *line = g_ptr_array_index (lines, i);

      if (g_hash_table_add (known, (gpointer) line->person))
        g_ptr_array_add (people, (gpointer) line->person);
    }
  return people;
}

/**
 * quatuor_invitation_subject:
 * @cohort: a cohort
 * @session: a session of it
 *
 * Returns: (transfer full): what a mail about the session is about: its title
 *   and days, or that it is cancelled
 */
char *
quatuor_invitation_subject (QuatuorCohort        *cohort,
                            const QuatuorSession *session)
{
  const GPtrArray *half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY,
                                                        &session->id);
  g_autofree char *days = quatuor_session_days_in_words (half_days);

  if (g_str_equal (session->state, QUATUOR_SESSION_CANCELLED))
    /* Translators: a session, and its days. */
    return g_strdup_printf (_("Cancelled: %s, %s"), session->title, days);
  return g_strdup_printf ("%s, %s", session->title, days);
}

static void
append_days (GString              *text,
             QuatuorCohort        *cohort,
             const QuatuorSession *session)
{
  g_autoptr (GArray) meetings = quatuor_calendar_days_of (cohort, session);

  for (guint i = 0; i < meetings->len; i++)
    {
      const QuatuorMeeting *meeting = &g_array_index (meetings, QuatuorMeeting, i);
      g_autofree char *day = quatuor_session_weekday_in_words (meeting->date);
      g_autofree char *time =
        quatuor_session_time_in_words (meeting->parts, meeting->starts_at, meeting->ends_at);

      g_string_append_printf (text, "– %s, %s\n", day, time);
    }
}

/**
 * quatuor_invitation_body:
 * @cohort: a cohort
 * @session: a session of it
 *
 * Returns: (transfer full): how a mail about the session may begin: its days and
 *   hours, the place, the link and the agenda, for the writer to go on from
 */
char *
quatuor_invitation_body (QuatuorCohort        *cohort,
                         const QuatuorSession *session)
{
  g_autofree char *place = quatuor_session_place_in_words (session);
  GString *text = g_string_new (session->title);

  g_string_append (text, "\n\n");
  append_days (text, cohort, session);
  /* Translators: %s is where a session is held. */
  g_string_append_printf (text, _("Place: %s"), place);
  g_string_append_c (text, '\n');
  if (session->link != NULL)
    {
      /* Translators: %s is the address of a video meeting. */
      g_string_append_printf (text, _("Video meeting: %s"), session->link);
      g_string_append_c (text, '\n');
    }
  if (session->agenda != NULL)
    g_string_append_printf (text, "\n%s\n%s\n", _("Agenda"), session->agenda);
  return g_string_free (text, FALSE);
}
