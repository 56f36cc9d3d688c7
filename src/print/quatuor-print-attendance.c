/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-words.h"
#include "quatuor-print.h"
#include "quatuor-session-words.h"
#include "quatuor-signature-line.h"
#include "quatuor-team.h"

#include <glib/gi18n-lib.h>

/* Lines for people whom nobody expected. */
#define SPARE_LINES 3

static const QuatuorTerritory *
territory_of (QuatuorCohort          *cohort,
              const QuatuorRollEntry *entry)
{
  return entry->seat != NULL
           ? quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &entry->seat->territory)
           : NULL;
}

static const char *
category_of (QuatuorCohort          *cohort,
             const QuatuorRollEntry *entry)
{
  const QuatuorCategory *category =
    entry->seat != NULL
      ? quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &entry->seat->category)
      : NULL;

  return category != NULL ? category->label : NULL;
}

/* A territory stays with its first person. */
static void
add_territory (QuatuorSheet           *sheet,
               const QuatuorTerritory *territory)
{
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING,
                          territory != NULL ? territory->name : _("Without a seat"));
}

static void
add_people (QuatuorSheet         *sheet,
            QuatuorCohort        *cohort,
            const QuatuorHalfDay *half_day)
{
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  g_autoptr (GArray) roll = quatuor_roll_book_list (book, half_day);
  const QuatuorTerritory *territory = NULL;

  for (guint i = 0; i < roll->len; i++)
    {
      const QuatuorRollEntry *entry = &g_array_index (roll, QuatuorRollEntry, i);
      const QuatuorTerritory *its = territory_of (cohort, entry);
      g_autofree char *name = quatuor_person_name (entry->person);
      g_autofree char *detail = quatuor_person_describe (entry->person);

      if (i == 0 || its != territory)
        add_territory (sheet, its);
      territory = its;
      quatuor_signature_line_add (sheet, name, detail, category_of (cohort, entry));
    }
}

static void
add_lead (QuatuorSheet         *sheet,
          QuatuorCohort        *cohort,
          const QuatuorSession *session)
{
  const QuatuorPerson *lead = quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &session->lead);
  g_autofree char *name = lead != NULL ? quatuor_person_name (lead) : NULL;
  g_autofree char *detail = lead != NULL ? quatuor_person_describe (lead) : NULL;

  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, _("Led by"));
  quatuor_signature_line_add (sheet, name, detail, _("Lead"));
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL,
                          _("The lead certifies that those who signed attended this half-day."));
}

/**
 * quatuor_print_attendance:
 * @cohort: the programme
 * @half_day: a half-day of it
 *
 * Makes the sheet that people sign: those expected that day, lines for others,
 * and the line of who leads.
 *
 * Returns: (transfer full): the attendance sheet
 */
QuatuorSheet *
quatuor_print_attendance (QuatuorCohort        *cohort,
                          const QuatuorHalfDay *half_day)
{
  const QuatuorSession *session =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, &half_day->session);
  g_autofree char *day = quatuor_half_day_to_words (half_day);
  g_autofree char *hours = quatuor_half_day_to_hours (half_day);
  g_autofree char *place = quatuor_session_place_in_words (session);
  /* Translators: the title of a session, and a half-day. */
  g_autofree char *running = g_strdup_printf (_("%s, %s"), session->title, day);
  QuatuorSheet *sheet = quatuor_sheet_new (running);

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, _("Attendance Sheet"));
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, session->title);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, day);
  if (hours != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, hours);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, place);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL,
                          _("Each person signs in the box beside the name."));
  add_people (sheet, cohort, half_day);
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, _("Others"));
  for (guint i = 0; i < SPARE_LINES; i++)
    quatuor_signature_line_add (sheet, NULL, NULL, NULL);
  add_lead (sheet, cohort, session);
  return sheet;
}
