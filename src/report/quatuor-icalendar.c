/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-icalendar.h"

#include "quatuor-icalendar-zone.h"
#include "quatuor-label.h"
#include "quatuor-session-edit.h"
#include "quatuor-session-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* RFC 5545, 3.1: a line has at most 75 octets, the break not counted. */
#define LINE_OCTETS 75

#define MICROSECONDS 1000000

/* What stands for hours that nobody gave. */
static const struct
{
  const char *part;
  const char *starts_at;
  const char *ends_at;
} USUAL[] = {
  { "morning", "09:00", "12:30" },
  { "afternoon", "14:00", "17:30" },
  { "evening", "18:30", "20:30" },
};

typedef struct
{
  guint  count; /* how many acts changed it */
  gint64 at;    /* when the last one did, in microseconds */
} Revision;

typedef struct
{
  QuatuorCohort *cohort;
  GHashTable    *revisions; /* id of a half-day -> Revision */
  GString       *text;
  guint          n_events;
} Calendar;

static void
calendar_clear (Calendar *self)
{
  g_hash_table_unref (self->revisions);
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Calendar, calendar_clear)

/*
 * Lines
 */

/* Writes a line and folds it, never amid a character. */
static void
add_line (Calendar   *self,
          const char *line)
{
  gsize room = LINE_OCTETS;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      gsize length = (gsize) (g_utf8_next_char (p) - p);

      if (length > room)
        {
          /* The space that begins the next line counts. */
          g_string_append (self->text, "\r\n ");
          room = LINE_OCTETS - 1;
        }
      g_string_append_len (self->text, p, (gssize) length);
      room -= length;
    }
  g_string_append (self->text, "\r\n");
}

static void
add_property (Calendar   *self,
              const char *name,
              const char *value)
{
  g_autofree char *line = g_strdup_printf ("%s:%s", name, value);

  add_line (self, line);
}

static void
add_text (Calendar   *self,
          const char *name,
          const char *text)
{
  g_autoptr (GString) value = NULL;

  if (text == NULL || text[0] == '\0')
    return;

  value = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr ("\\;,", *p) != NULL)
        g_string_append_c (value, '\\');
      if (*p == '\n')
        g_string_append (value, "\\n");
      else if (*p != '\r')
        g_string_append_c (value, *p);
    }
  add_property (self, name, value->str);
}

/* A link is no text: what would end the line is left out. */
static void
add_link (Calendar   *self,
          const char *link)
{
  g_autofree char *clean = NULL;

  if (link == NULL)
    return;
  clean = g_strdelimit (g_strdup (link), "\r\n\t ", '_');
  if (g_uri_is_valid (clean, G_URI_FLAGS_PARSE_RELAXED, NULL))
    add_property (self, "URL", clean);
}

/*
 * Times
 */

static char *
local_time (QuatuorDate  date,
            const char  *hour)
{
  g_autofree char *iso = quatuor_date_to_iso (date);

  return g_strdup_printf ("%.4s%.2s%.2sT%.2s%.2s00", iso, iso + 5, iso + 8, hour, hour + 3);
}

static void
add_time (Calendar          *self,
          const char        *property,
          const QuatuorZone *zone,
          QuatuorDate        date,
          const char        *hour)
{
  g_autofree char *name = g_strdup_printf ("%s;TZID=%s", property, quatuor_zone_name (zone));
  g_autofree char *time = local_time (date, hour);

  add_property (self, name, time);
}

static void
add_times (Calendar             *self,
           const QuatuorZone    *zone,
           const QuatuorHalfDay *half_day)
{
  const char *starts_at = half_day->starts_at;
  const char *ends_at = half_day->ends_at;

  for (gsize i = 0; i < G_N_ELEMENTS (USUAL); i++)
    if (g_str_equal (USUAL[i].part, half_day->part))
      {
        if (starts_at == NULL)
          starts_at = USUAL[i].starts_at;
        if (ends_at == NULL)
          ends_at = USUAL[i].ends_at;
      }

  add_time (self, "DTSTART", zone, half_day->date, starts_at);
  /* Without an end an event lasts as long as the reader thinks right. */
  if (strcmp (starts_at, ends_at) < 0)
    add_time (self, "DTEND", zone, half_day->date, ends_at);
}

static void
add_revision (Calendar        *self,
              const QuatuorId *half_day)
{
  const Revision *revision = g_hash_table_lookup (self->revisions, half_day);
  g_autoptr (GDateTime) at =
    g_date_time_new_from_unix_utc (revision != NULL ? revision->at / MICROSECONDS : 0);
  g_autofree char *stamp = g_date_time_format (at, "%Y%m%dT%H%M%SZ");
  g_autofree char *sequence = g_strdup_printf ("%u", revision != NULL ? revision->count : 0);

  add_property (self, "DTSTAMP", stamp);
  add_property (self, "LAST-MODIFIED", stamp);
  add_property (self, "SEQUENCE", sequence);
}

/*
 * Events
 */

static char *
make_summary (Calendar             *self,
              const QuatuorSession *session)
{
  g_autofree char *territory = NULL;

  if (!g_str_equal (session->audience, QUATUOR_AUDIENCE_TERRITORY))
    return g_strdup (session->title);

  territory = quatuor_label_row_name (self->cohort, QUATUOR_TABLE_TERRITORY, &session->territory);
  /* Translators: a session, and the territory that it is for. */
  return g_strdup_printf (_("%s (%s)"), session->title, territory);
}

/* For whom, the link and the agenda: no name of a person leaves this way, and
 * neither do the minutes. */
static char *
make_description (Calendar             *self,
                  const QuatuorSession *session,
                  const QuatuorHalfDay *half_day)
{
  g_autofree char *audience =
    quatuor_session_audience_in_words (self->cohort, session, half_day->date);
  GString *text = g_string_new (audience);

  if (half_day->starts_at == NULL)
    g_string_append_printf (text, "\n%s", _("The hours are to be confirmed."));
  if (session->link != NULL)
    g_string_append_printf (text, "\n%s", session->link);
  if (session->agenda != NULL)
    g_string_append_printf (text, "\n\n%s", session->agenda);
  return g_string_free (text, FALSE);
}

static void
add_event (Calendar             *self,
           const QuatuorSession *session,
           const QuatuorHalfDay *half_day)
{
  const QuatuorPhase *phase =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_PHASE, &session->phase);
  gboolean is_off = g_str_equal (session->state, QUATUOR_SESSION_CANCELLED);
  g_autofree char *session_id = quatuor_id_to_string (&session->id);
  g_autofree char *half_day_id = quatuor_id_to_string (&half_day->id);
  g_autofree char *uid = g_strdup_printf ("%s-%s@quatuor", session_id, half_day_id);
  g_autofree char *summary = make_summary (self, session);
  g_autofree char *description = make_description (self, session, half_day);

  add_line (self, "BEGIN:VEVENT");
  add_property (self, "UID", uid);
  add_revision (self, &half_day->id);
  add_times (self, quatuor_zone_of_session (self->cohort, session), half_day);
  add_text (self, "SUMMARY", summary);
  add_text (self, "DESCRIPTION", description);
  add_text (self, "LOCATION", session->place != NULL ? session->place : session->link);
  add_link (self, session->link);
  add_text (self, "CATEGORIES", phase != NULL ? phase->title : NULL);
  add_property (self, "STATUS", is_off ? "CANCELLED" : "CONFIRMED");
  add_line (self, "END:VEVENT");
  self->n_events++;
}

static GPtrArray *
list_sessions (QuatuorCohort               *cohort,
               const QuatuorCalendarFilter *filter)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  GPtrArray *sessions = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    if (quatuor_calendar_matches (cohort, filter, g_ptr_array_index (rows, i)))
      g_ptr_array_add (sessions, g_ptr_array_index (rows, i));
  return sessions;
}

/* Each zone once, in the order in which they are met. */
static void
add_zones (Calendar        *self,
           const GPtrArray *sessions)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorZone *zone =
        quatuor_zone_of_session (self->cohort, g_ptr_array_index (sessions, i));
      g_autofree char *definition = NULL;

      if (!g_hash_table_add (known, (gpointer) zone))
        continue;
      definition = quatuor_zone_definition (zone);
      g_string_append (self->text, definition);
    }
}

static void
add_events (Calendar        *self,
            const GPtrArray *sessions)
{
  for (guint i = 0; i < sessions->len; i++)
    {
      const QuatuorSession *session = g_ptr_array_index (sessions, i);
      const GPtrArray *half_days = quatuor_cohort_children (self->cohort, QUATUOR_TABLE_HALF_DAY,
                                                            &session->id);

      for (guint n = 0; n < half_days->len; n++)
        add_event (self, session, g_ptr_array_index (half_days, n));
    }
}

static gboolean
load_revisions (Calendar   *self,
                QuatuorDb  *db,
                GError    **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "report/revisions", error);
  gboolean has_row = TRUE;

  while (select != NULL && has_row)
    {
      if (!quatuor_statement_step (select, &has_row, error))
        return FALSE;
      if (has_row)
        {
          Revision *revision = g_new (Revision, 1);
          QuatuorId *id = g_new (QuatuorId, 1);

          *id = quatuor_statement_id (select, 0);
          revision->count = (guint) quatuor_statement_int (select, 1);
          revision->at = quatuor_statement_int (select, 2);
          g_hash_table_insert (self->revisions, id, revision);
        }
    }
  return select != NULL;
}

/**
 * quatuor_icalendar_make:
 * @db: the programme
 * @cohort: the programme as it stands
 * @filter: (nullable): which sessions
 * @n_events: (out): how many events there are
 * @error: where an error goes
 *
 * An event a half-day, after RFC 5545. Its UID stays for ever and its SEQUENCE
 * grows with each act on the session, so that a second import into an agenda
 * updates the first one; a cancelled session is sent as cancelled. The hours are
 * those of the place where the session is held.
 *
 * Returns: (transfer full) (nullable): the calendar, in UTF-8
 */
char *
quatuor_icalendar_make (QuatuorDb                    *db,
                        QuatuorCohort                *cohort,
                        const QuatuorCalendarFilter  *filter,
                        guint                        *n_events,
                        GError                      **error)
{
  const QuatuorProgramme *programme = quatuor_cohort_programme (cohort);
  g_autoptr (GPtrArray) sessions = list_sessions (cohort, filter);
  g_auto (Calendar) self = {
    .cohort = cohort,
    .revisions = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, g_free),
  };

  if (!load_revisions (&self, db, error))
    return NULL;

  self.text = g_string_new (NULL);
  add_line (&self, "BEGIN:VCALENDAR");
  add_line (&self, "VERSION:2.0");
  add_line (&self, "PRODID:-//Quatuor//Quatuor " PACKAGE_VERSION "//FR");
  add_line (&self, "CALSCALE:GREGORIAN");
  add_line (&self, "METHOD:PUBLISH");
  add_text (&self, "X-WR-CALNAME", programme->title);
  add_zones (&self, sessions);
  add_events (&self, sessions);
  add_line (&self, "END:VCALENDAR");
  *n_events = self.n_events;
  return g_string_free (g_steal_pointer (&self.text), FALSE);
}

/**
 * quatuor_icalendar_to_file:
 * @path: (type filename): the file
 * @calendar: what quatuor_icalendar_make() gave
 * @replace: whether a file that is there may go
 * @error: where an error goes
 *
 * Writes beside and renames: a full disk leaves the old file.
 *
 * Returns: whether it was written
 */
gboolean
quatuor_icalendar_to_file (const char  *path,
                           const char  *calendar,
                           gboolean     replace,
                           GError     **error)
{
  g_autoptr (GError) failed = NULL;

  if (!replace && g_file_test (path, G_FILE_TEST_EXISTS))
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_EXISTS, path, NULL);
      return FALSE;
    }
  if (g_file_set_contents_full (path, calendar, -1,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                0644, &failed))
    return TRUE;
  quatuor_problem_raise (error,
                         g_error_matches (failed, G_FILE_ERROR, G_FILE_ERROR_NOSPC)
                           ? QUATUOR_PROBLEM_DISK_FULL
                           : QUATUOR_PROBLEM_DISK_ERROR,
                         path, failed->message);
  return FALSE;
}
