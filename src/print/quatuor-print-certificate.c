/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-words.h"
#include "quatuor-print.h"
#include "quatuor-session-words.h"
#include "quatuor-team.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define MINUTES_PER_HOUR 60
#define SIGNATURE_LINES 3

/* What a person attended: of all sessions, or of one. */
typedef struct
{
  guint n_half_days;
  guint n_timed;   /* of which the hours are known */
  guint n_remote;
  guint minutes;
} Sum;

static guint
minute_of (const char *time)
{
  guint hours = 0, minutes = 0;

  /* The database holds nothing but HH:MM. */
  if (sscanf (time, "%2u:%2u", &hours, &minutes) != 2)
    return 0;
  return hours * MINUTES_PER_HOUR + minutes;
}

static void
count (Sum                  *sum,
       const QuatuorHalfDay *half_day,
       QuatuorPresence       presence)
{
  sum->n_half_days++;
  sum->n_remote += presence == QUATUOR_PRESENCE_REMOTE ? 1 : 0;
  if (half_day->starts_at == NULL || half_day->ends_at == NULL)
    return;
  sum->n_timed++;
  sum->minutes += minute_of (half_day->ends_at) - minute_of (half_day->starts_at);
}

static QuatuorPresence
presence_of (QuatuorCohort        *cohort,
             const QuatuorHalfDay *half_day,
             const QuatuorId      *person)
{
  const QuatuorAttendance *row =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_ATTENDANCE, &half_day->id, person);

  return quatuor_presence_parse (row != NULL ? row->status : NULL);
}

static void
add_half_day (QuatuorSheet         *sheet,
              const QuatuorHalfDay *half_day,
              QuatuorPresence       presence)
{
  g_autofree char *day = quatuor_half_day_to_words (half_day);
  g_autofree char *hours = quatuor_half_day_to_hours (half_day);
  g_autoptr (GString) line = g_string_new (day);

  if (hours != NULL)
    g_string_append_printf (line, ", %s", hours);
  if (presence == QUATUOR_PRESENCE_REMOTE)
    g_string_append_printf (line, ", %s", C_("certificate", "remotely"));
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, line->str);
}

static void
add_session (QuatuorSheet         *sheet,
             QuatuorCohort        *cohort,
             const QuatuorSession *session,
             const QuatuorId      *person,
             Sum                  *sum)
{
  const GPtrArray *half_days =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
  gboolean has_title = FALSE;

  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);
      QuatuorPresence presence = presence_of (cohort, half_day, person);

      if (!quatuor_presence_is_there (presence) ||
          !quatuor_half_day_is_counted (cohort, half_day))
        continue;
      if (!has_title)
        {
          quatuor_sheet_keep (sheet);
          quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SUBHEADING, session->title);
        }
      has_title = TRUE;
      add_half_day (sheet, half_day, presence);
      count (sum, half_day, presence);
    }
}

static char *
hours_to_words (guint minutes)
{
  if (minutes % MINUTES_PER_HOUR == 0)
    return g_strdup_printf (ngettext ("%u hour", "%u hours", minutes / MINUTES_PER_HOUR),
                            minutes / MINUTES_PER_HOUR);
  /* Translators: hours and minutes, such as 17 h 30. */
  return g_strdup_printf (_("%u h %02u"), minutes / MINUTES_PER_HOUR, minutes % MINUTES_PER_HOUR);
}

static void
add_sum (QuatuorSheet *sheet,
         const Sum    *sum)
{
  g_autofree char *half_days = quatuor_session_count_in_words (sum->n_half_days);
  g_autofree char *hours = hours_to_words (sum->minutes);
  g_autofree char *words = NULL;

  if (sum->n_half_days == 0)
    words = g_strdup (_("No half-day attended is noted."));
  else if (sum->n_timed == sum->n_half_days)
    /* Translators: half-days, and hours. */
    words = g_strdup_printf (_("In all: %s, %s."), half_days, hours);
  else if (sum->n_timed > 0)
    /* Translators: half-days, hours, how many half-days the hours are of. */
    words = g_strdup_printf (ngettext ("In all: %s, %s for the %u half-day of which the hours are "
                                       "known.",
                                       "In all: %s, %s for the %u half-days of which the hours "
                                       "are known.",
                                       sum->n_timed),
                             half_days, hours, sum->n_timed);
  else
    words = g_strdup_printf (_("In all: %s."), half_days);
  quatuor_sheet_keep (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, words);
}

static void
add_signature (QuatuorSheet                                         *sheet,
               const char                                           *organiser,
               /* NULL when the programme names none */ QuatuorDate  on)
{
  g_autofree char *day = quatuor_date_to_display (on);
  /* Translators: %s is a day; the place stands on the line above. */
  g_autofree char *date = g_strdup_printf (_("On %s"), day);
  g_autofree char *signs = organiser != NULL ? g_strdup_printf (_("For %s:"), organiser)
                                             : g_strdup (_("For the organiser:"));

  quatuor_sheet_add_lines (sheet, _("Done at"), 1);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, date);
  quatuor_sheet_add_lines (sheet, signs, SIGNATURE_LINES);
}

static void
add_certificate (QuatuorSheet        *sheet,
                 QuatuorCohort       *cohort,
                 const QuatuorId     *session,
                 const QuatuorPerson *person,
                 QuatuorDate          on)
{
  const QuatuorProgramme *programme = quatuor_cohort_programme (cohort);
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  const char *organiser = programme->organiser;
  g_autofree char *name = quatuor_person_name (person);
  g_autofree char *detail = quatuor_person_describe (person);
  /* Translators: who organises the programme. */
  g_autofree char *formula =
    g_strdup_printf (_("%s certifies that"), organiser != NULL ? organiser : _("The organiser"));
  /* Translators: the title of a programme. */
  g_autofree char *attended =
    g_strdup_printf (_("attended the following half-days of the programme “%s”:"),
                     programme->title);
  Sum sum = { 0 };

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, _("Certificate of Attendance"));
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, formula);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, name);
  if (detail != NULL)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, detail);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, attended);
  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *row = g_ptr_array_index (sessions, i);

      if (session == NULL || quatuor_id_equal (&row->id, session))
        add_session (sheet, cohort, row, &person->id, &sum);
    }
  add_sum (sheet, &sum);
  add_signature (sheet, organiser, on);
}

/**
 * quatuor_print_certificate:
 * @cohort: the programme
 * @session: (nullable): the id of a session; %NULL for all of them
 * @person: a person of it
 * @on: the day of the signature
 *
 * Makes the certificate of what the person attended: half-days with their titles
 * and dates, and the hours where they are known. What was not attended is not
 * told.
 *
 * Returns: (transfer full): the certificate
 */
QuatuorSheet *
quatuor_print_certificate (QuatuorCohort       *cohort,
                           const QuatuorId     *session,
                           const QuatuorPerson *person,
                           QuatuorDate          on)
{
  g_autofree char *name = quatuor_person_name (person);
  QuatuorSheet *sheet = quatuor_sheet_new (name);

  add_certificate (sheet, cohort, session, person, on);
  return sheet;
}

static gboolean
has_attended (const QuatuorRollLine *line)
{
  for (guint i = 0; i < line->n_cells; i++)
    if (quatuor_presence_is_there (quatuor_roll_entry_get_presence (&line->cells[i])))
      return TRUE;
  return FALSE;
}

/**
 * quatuor_print_certificates:
 * @cohort: the programme
 * @session: a session of it
 * @on: the day of the signature
 *
 * Makes the certificates of all who attended the session, each on pages of its
 * own.
 *
 * Returns: (transfer full): the certificates
 */
QuatuorSheet *
quatuor_print_certificates (QuatuorCohort        *cohort,
                            const QuatuorSession *session,
                            QuatuorDate           on)
{
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  g_autoptr (GPtrArray) lines = quatuor_roll_book_list_lines (book, &session->id);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  QuatuorSheet *sheet = quatuor_sheet_new (session->title);

  for (guint i = 0; i < lines->len; i++)
    {
      const QuatuorRollLine *line = g_ptr_array_index (lines, i);

      if (!has_attended (line) || !g_hash_table_add (seen, (gpointer) line->person))
        continue;
      quatuor_sheet_break_page (sheet);
      add_certificate (sheet, cohort, &session->id, line->person, on);
    }
  return sheet;
}
