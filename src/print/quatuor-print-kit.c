/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-words.h"
#include "quatuor-print.h"
#include "quatuor-session-words.h"
#include "quatuor-team.h"

#include <glib/gi18n-lib.h>

/* Lines to write on. */
#define NOTE_LINES 8

static void
add_when (QuatuorSheet         *sheet,
          QuatuorCohort        *cohort,
          const QuatuorSession *session)
{
  const GPtrArray *half_days =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &session->id);

  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);
      g_autofree char *day = quatuor_half_day_to_words (half_day);
      g_autofree char *hours = quatuor_half_day_to_hours (half_day);
      g_autofree char *line =
        hours != NULL ? g_strdup_printf ("%s, %s", day, hours) : g_strdup (day);

      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line);
    }
}

static void
add_where (QuatuorSheet         *sheet,
           QuatuorCohort        *cohort,
           const QuatuorSession *session)
{
  const QuatuorPerson *lead = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &session->lead);
  g_autofree char *place = quatuor_session_place_in_words (session);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, place);
  if (session->link != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, session->link);
  if (lead != NULL)
    {
      g_autofree char *name = quatuor_person_name (lead);
      /* Translators: %s is the person who leads a session. */
      g_autofree char *words = g_strdup_printf (_("Led by %s"), name);

      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, words);
    }
}

static void
add_agenda (QuatuorSheet         *sheet,
            const QuatuorSession *session)
{
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Agenda"));
  if (session->agenda != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, session->agenda);
  else
    quatuor_sheet_add_lines (sheet, "", NOTE_LINES);
}

static char *
describe_line (QuatuorCohort         *cohort,
               const QuatuorRollLine *line)
{
  const QuatuorCategory *category =
    line->seat != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY,
                                              &line->seat->category)
                       : NULL;
  g_autofree char *name = quatuor_person_name (line->person);
  g_autofree char *detail = quatuor_person_describe (line->person);
  GString *text = g_string_new (name);

  if (category != NULL)
    g_string_append_printf (text, " (%s)", category->label);
  if (detail != NULL)
    g_string_append_printf (text, ", %s", detail);
  return g_string_free (text, FALSE);
}

static void
add_people (QuatuorSheet         *sheet,
            QuatuorCohort        *cohort,
            const QuatuorSession *session)
{
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  g_autoptr (GPtrArray) lines = quatuor_roll_book_list_lines (book, &session->id);
  const QuatuorTerritory *territory = NULL;

  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Who Is Expected"));
  for (guint i = 0; i < lines->len; i++)
    {
      const QuatuorRollLine *line = g_ptr_array_index (lines, i);
      const QuatuorTerritory *its =
        line->seat != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY,
                                                  &line->seat->territory)
                           : NULL;
      g_autofree char *words = describe_line (cohort, line);

      if (its != territory)
        {
          quatuor_sheet_keep (sheet);
          quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING,
                                  its != NULL ? its->name : _("Without a seat"));
        }
      territory = its;
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, words);
    }
}

static void
add_work (QuatuorSheet         *sheet,
          QuatuorCohort        *cohort,
          const QuatuorSession *session)
{
  const GPtrArray *assignments =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_ASSIGNMENT, &session->id);

  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("Questions and Work Between Sessions"));
  for (guint i = 0; i < assignments->len; i++)
    {
      const QuatuorAssignment *assignment = g_ptr_array_index (assignments, i);
      g_autofree char *due = quatuor_date_to_display (assignment->due);
      g_autofree char *line = NULL;

      if (assignment->due != QUATUOR_DATE_UNKNOWN)
        /* Translators: a piece of work, and the day it is due. */
        line = g_strdup_printf (_("%s (for %s)"), assignment->text, due);
      quatuor_sheet_add_choice (sheet, line != NULL ? line : assignment->text);
    }
  quatuor_sheet_add_lines (sheet, _("Notes:"), NOTE_LINES);
}

/**
 * quatuor_print_kit:
 * @cohort: the programme
 * @session: a session of it
 *
 * Makes what one takes along to a session: when and where, the agenda, who is
 * expected, the work that was given, room for notes.
 *
 * Returns: (transfer full): the kit
 */
QuatuorSheet *
quatuor_print_kit (QuatuorCohort        *cohort,
                   const QuatuorSession *session)
{
  QuatuorSheet *sheet = quatuor_sheet_new (session->title);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, session->title);
  add_when (sheet, cohort, session);
  add_where (sheet, cohort, session);
  add_agenda (sheet, session);
  add_people (sheet, cohort, session);
  add_work (sheet, cohort, session);
  return sheet;
}
