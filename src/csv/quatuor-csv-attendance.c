/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-attendance.h"

#include "quatuor-csv-context.h"
#include "quatuor-csv-persons.h"

#include <glib/gi18n-lib.h>

const QuatuorCsvChoice quatuor_csv_parts[] = {
  { "morning", "matin", N_("Morning") },
  { "afternoon", "après-midi", N_("Afternoon") },
  { "evening", "soirée", N_("Evening") },
  { NULL, NULL, NULL },
};

static const QuatuorCsvChoice STATUSES[] = {
  { "expected", "non relevé", N_("Not noted") },
  { "present", "présent", N_("Present") },
  { "remote", "à distance", N_("Present remotely") },
  { "excused", "excusé", N_("Excused") },
  { "absent", "absent", N_("Absent") },
  { NULL, NULL, NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "session", "Séance", N_("Session"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the session", "Code de la séance" },
  { "date", "Date", N_("Date"), QUATUOR_CSV_DATE, QUATUOR_CSV_KEY, NULL,
    "Day of the half-day", "Jour de la demi-journée" },
  { "part", "Demi-journée", N_("Part of the day"), QUATUOR_CSV_CHOICE, QUATUOR_CSV_KEY,
    quatuor_csv_parts,
    "Part of that day", "Partie de ce jour" },
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Territory of the seat that the person is on that day; on import it stands with the category "
    "for a person who is not given",
    "Territoire du siège où est la personne ce jour-là ; à l’import, avec la catégorie, il tient "
    "lieu de personne" },
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Category of that seat", "Catégorie de ce siège" },
  { "person", "Personne", N_("Person"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_PERSON, NULL,
    "Person whose presence it is", "Personne dont c’est la présence" },
  { "status", "Présence", N_("Presence"), QUATUOR_CSV_CHOICE, 0, STATUSES,
    "What is known of the presence; expected: nobody said",
    "Ce que l’on sait de la présence ; non relevé : personne ne l’a dit",
    .fallback = "expected" },
  { "note", "Note", N_("Note"), QUATUOR_CSV_TEXT, QUATUOR_CSV_WITHHELD, NULL,
    "Free note", "Note libre" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_ATTENDANCE_COLUMNS);

const QuatuorCsvTable quatuor_csv_attendance_table = {
  "attendance", N_("Attendance"), "import.attendance", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

/*
 * Key
 */

static const QuatuorHalfDay *
find_half_day (QuatuorCsvContext    *context,
               const QuatuorSession *session,
               QuatuorDate           date,
               const char           *part)
{
  const GPtrArray *half_days =
    quatuor_cohort_children (context->cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
  g_autofree char *day = NULL;

  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if (half_day->date == date && g_str_equal (half_day->part, part))
        return half_day;
    }

  day = quatuor_date_to_display (date);
  quatuor_csv_context_say (context, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, QUATUOR_ATTENDANCE_DATE,
                           day, day);
  return NULL;
}

static gboolean
say_missing (QuatuorCsvContext       *context,
             QuatuorAttendanceColumn  column)
{
  return quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING, (int) column, NULL, NULL);
}

static const QuatuorHalfDay *
read_half_day (QuatuorCsvContext *context)
{
  QuatuorDate date = QUATUOR_DATE_UNKNOWN;
  const char *part = NULL;
  gconstpointer session;

  if (!quatuor_csv_context_required (context, QUATUOR_ATTENDANCE_SESSION,
                                     quatuor_csv_context_lookup (context, QUATUOR_TABLE_SESSION),
                                     &session) ||
      !quatuor_csv_context_date (context, QUATUOR_ATTENDANCE_DATE, &date) ||
      !quatuor_csv_context_choice (context, QUATUOR_ATTENDANCE_PART, &part))
    return NULL;
  if (date == QUATUOR_DATE_UNKNOWN || part == NULL)
    {
      say_missing (context, date == QUATUOR_DATE_UNKNOWN ? QUATUOR_ATTENDANCE_DATE
                                                         : QUATUOR_ATTENDANCE_PART);
      return NULL;
    }
  return find_half_day (context, session, date, part);
}

/* Nobody named: who is on the seat that day. */
static gboolean
find_on_seat (QuatuorCsvContext    *context,
              const QuatuorHalfDay *half_day,
              QuatuorId            *person)
{
  gconstpointer territory, category;
  const QuatuorTenure *tenure;
  QuatuorSeat seat;

  if (!quatuor_csv_context_reference (context, QUATUOR_ATTENDANCE_TERRITORY,
                                      quatuor_csv_context_lookup (context,
                                                                  QUATUOR_TABLE_TERRITORY),
                                      &territory) ||
      !quatuor_csv_context_reference (context, QUATUOR_ATTENDANCE_CATEGORY,
                                      quatuor_csv_context_lookup (context,
                                                                  QUATUOR_TABLE_CATEGORY),
                                      &category))
    return FALSE;
  if (territory == NULL || category == NULL)
    return say_missing (context, QUATUOR_ATTENDANCE_PERSON);

  quatuor_csv_context_seat (context, territory, category, &seat);
  tenure = quatuor_cohort_holder (context->cohort, &seat.id, half_day->date);
  if (tenure == NULL)
    tenure = quatuor_cohort_substitute (context->cohort, &seat.id, half_day->date);
  if (tenure == NULL)
    return quatuor_csv_context_say (context, QUATUOR_PROBLEM_NO_PERSON, QUATUOR_ATTENDANCE_PERSON,
                                    NULL, NULL);
  *person = tenure->person;
  return TRUE;
}

/* @found says whether the row has a key; the result whether the import goes on. */
static gboolean
read_key (QuatuorCsvContext  *context,
          QuatuorId          *half_day,
          QuatuorId          *person,
          gboolean           *found,
          GError            **error)
{
  const QuatuorHalfDay *read = read_half_day (context);
  gint64 n_errors = context->result->n_errors;
  const QuatuorPerson *named = NULL;

  *found = FALSE;
  if (read == NULL)
    return TRUE;
  if (!quatuor_csv_persons_find (context, QUATUOR_ATTENDANCE_PERSON, &named, error))
    return FALSE;
  if (context->result->n_errors > n_errors)
    return TRUE;

  *half_day = read->id;
  if (named != NULL)
    *person = named->id;
  else if (!find_on_seat (context, read, person))
    return TRUE;
  *found = quatuor_csv_context_check_pair (context, QUATUOR_ATTENDANCE_PERSON, half_day, person);
  return TRUE;
}

/*
 * Row
 */

/* A prepared row names who was expected, and nobody noted who came. */
static gboolean
is_left_empty (QuatuorCsvContext *context)
{
  g_autofree char *status = quatuor_csv_context_word (context, QUATUOR_ATTENDANCE_STATUS);
  g_autofree char *note = quatuor_csv_context_text (context, QUATUOR_ATTENDANCE_NOTE);

  return status == NULL && note == NULL;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            state,
          GError            **error)
{
  gint64 n_errors = context->result->n_errors;
  gint64 line = quatuor_csv_context_line (context);
  const QuatuorAttendance *before;
  QuatuorAttendance *row;
  QuatuorId half_day, person;
  gboolean going, found;

  if (!read_key (context, &half_day, &person, &found, error))
    return FALSE;
  if (!found)
    return TRUE;

  before = quatuor_cohort_find (context->cohort, QUATUOR_TABLE_ATTENDANCE, &half_day, &person);
  if (before == NULL && is_left_empty (context))
    {
      quatuor_csv_context_count (context, line, QUATUOR_CSV_LEFT_EMPTY);
      return TRUE;
    }
  row = before != NULL ? quatuor_row_copy (QUATUOR_TABLE_ATTENDANCE, before)
                       : quatuor_row_new (QUATUOR_TABLE_ATTENDANCE);
  row->half_day = half_day;
  row->person = person;
  going = quatuor_csv_context_fill (context, row, error);
  if (going && context->result->n_errors == n_errors)
    going = quatuor_csv_context_write (context, line, QUATUOR_ATTENDANCE_PERSON,
                                       QUATUOR_TABLE_ATTENDANCE, before, row, error);
  quatuor_row_free (QUATUOR_TABLE_ATTENDANCE, row);
  return going;
}

const QuatuorCsvImporter quatuor_csv_attendance_importer = {
  .table = QUATUOR_TABLE_ATTENDANCE,
  .row = read_row,
};
