/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-attendance.h"

#include "quatuor-csv-context.h"
#include "quatuor-csv-persons.h"

#include <glib/gi18n-lib.h>

#define NOT_NOTED "expected"

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
    "Ce que l’on sait de la présence ; non relevé : personne ne l’a dit" },
  { "note", "Note", N_("Note"), QUATUOR_CSV_TEXT, QUATUOR_CSV_WITHHELD, NULL,
    "Free note", "Note libre" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_ATTENDANCE_COLUMNS);

const QuatuorCsvTable quatuor_csv_attendance_table = {
  "attendance", N_("Attendance"), "import.attendance", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

typedef struct
{
  QuatuorCsvLookup  *sessions;
  QuatuorCsvLookup  *territories;
  QuatuorCsvLookup  *categories;
  QuatuorCsvPersons *persons;
  GHashTable        *seen; /* the key of a row to the line it stood on */
} State;

/* The key of a row of attendance, as its first members have it. */
typedef struct
{
  QuatuorId half_day;
  QuatuorId person;
} Key;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return quatuor_id_hash (&key->half_day) * 31 + quatuor_id_hash (&key->person);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *first = a;
  const Key *second = b;

  return quatuor_id_equal (&first->half_day, &second->half_day) &&
         quatuor_id_equal (&first->person, &second->person);
}

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->sessions = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_SESSION);
  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->categories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_CATEGORY);
  state->persons = quatuor_csv_persons_new (context->cohort);
  state->seen = g_hash_table_new_full (key_hash, key_equal, g_free, NULL);
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->sessions);
  quatuor_csv_lookup_free (state->territories);
  quatuor_csv_lookup_free (state->categories);
  quatuor_csv_persons_free (state->persons);
  g_hash_table_unref (state->seen);
  g_free (state);
}

static void
say (QuatuorCsvContext       *context,
     QuatuorProblemCode       code,
     QuatuorAttendanceColumn  column,
     const char              *value)
{
  quatuor_csv_context_say (context, code, quatuor_csv_context_line (context), (int) column, value,
                           value);
}

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
  say (context, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, QUATUOR_ATTENDANCE_DATE, day);
  return NULL;
}

static const QuatuorHalfDay *
read_half_day (QuatuorCsvContext *context,
               State             *state)
{
  QuatuorDate date = QUATUOR_DATE_UNKNOWN;
  const char *part = NULL;
  gconstpointer session;

  if (!quatuor_csv_context_reference (context, QUATUOR_ATTENDANCE_SESSION, state->sessions,
                                      &session) ||
      !quatuor_csv_context_date (context, QUATUOR_ATTENDANCE_DATE, &date) ||
      !quatuor_csv_context_choice (context, QUATUOR_ATTENDANCE_PART, &part))
    return NULL;
  if (session == NULL || date == QUATUOR_DATE_UNKNOWN || part == NULL)
    {
      say (context, QUATUOR_PROBLEM_KEY_MISSING,
           session == NULL                ? QUATUOR_ATTENDANCE_SESSION
           : date == QUATUOR_DATE_UNKNOWN ? QUATUOR_ATTENDANCE_DATE
                                          : QUATUOR_ATTENDANCE_PART,
           NULL);
      return NULL;
    }
  return find_half_day (context, session, date, part);
}

/* Nobody named: who is on the seat that day. */
static gboolean
find_on_seat (QuatuorCsvContext    *context,
              State                *state,
              const QuatuorHalfDay *half_day,
              QuatuorId            *person)
{
  gconstpointer territory, category;
  const QuatuorTenure *tenure;
  QuatuorSeat seat;

  if (!quatuor_csv_context_reference (context, QUATUOR_ATTENDANCE_TERRITORY, state->territories,
                                      &territory) ||
      !quatuor_csv_context_reference (context, QUATUOR_ATTENDANCE_CATEGORY, state->categories,
                                      &category))
    return FALSE;
  if (territory == NULL || category == NULL)
    {
      say (context, QUATUOR_PROBLEM_KEY_MISSING, QUATUOR_ATTENDANCE_PERSON, NULL);
      return FALSE;
    }

  quatuor_csv_context_seat (context, &((const QuatuorTerritory *) territory)->id,
                            &((const QuatuorCategory *) category)->id, &seat);
  tenure = quatuor_cohort_holder (context->cohort, &seat.id, half_day->date);
  if (tenure == NULL)
    tenure = quatuor_cohort_substitute (context->cohort, &seat.id, half_day->date);
  if (tenure == NULL)
    {
      say (context, QUATUOR_PROBLEM_NO_PERSON, QUATUOR_ATTENDANCE_PERSON, NULL);
      return FALSE;
    }
  *person = tenure->person;
  return TRUE;
}

static gboolean
check_seen (QuatuorCsvContext *context,
            State             *state,
            const Key         *key)
{
  gsize before = GPOINTER_TO_SIZE (g_hash_table_lookup (state->seen, key));
  gint64 line = quatuor_csv_context_line (context);
  g_autofree char *earlier = g_strdup_printf ("%" G_GSIZE_FORMAT, before);

  if (before > 0)
    {
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_ROW_TWICE, line, QUATUOR_ATTENDANCE_PERSON,
                               NULL, earlier);
      return FALSE;
    }
  g_hash_table_insert (state->seen, g_memdup2 (key, sizeof *key), GSIZE_TO_POINTER ((gsize) line));
  return TRUE;
}

/* @found says whether the row has a key; the result whether the import goes on. */
static gboolean
read_key (QuatuorCsvContext  *context,
          State              *state,
          Key                *key,
          gboolean           *found,
          GError            **error)
{
  const QuatuorHalfDay *half_day = read_half_day (context, state);
  gint64 n_errors = context->result->n_errors;
  const QuatuorPerson *person = NULL;

  *found = FALSE;
  if (half_day == NULL)
    return TRUE;
  if (quatuor_csv_context_has (context, QUATUOR_ATTENDANCE_PERSON) &&
      !quatuor_csv_persons_find (state->persons, context, QUATUOR_ATTENDANCE_PERSON, &person,
                                 error))
    return FALSE;
  if (context->result->n_errors > n_errors)
    return TRUE;

  key->half_day = half_day->id;
  if (person != NULL)
    key->person = person->id;
  else if (!find_on_seat (context, state, half_day, &key->person))
    return TRUE;
  *found = check_seen (context, state, key);
  return TRUE;
}

/*
 * Row
 */

static void
set_status (QuatuorCsvContext *context,
            QuatuorAttendance *row)
{
  const char *code = NULL;

  if (!quatuor_csv_context_has (context, QUATUOR_ATTENDANCE_STATUS) ||
      !quatuor_csv_context_choice (context, QUATUOR_ATTENDANCE_STATUS, &code))
    code = row->status;
  else if (code == NULL && row->status != NULL && !g_str_equal (row->status, NOT_NOTED))
    context->result->n_emptied++;
  if (code != row->status || code == NULL)
    quatuor_row_set_text (&row->status, code != NULL ? code : NOT_NOTED);
}

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
          gpointer            data,
          GError            **error)
{
  gint64 n_errors = context->result->n_errors;
  const QuatuorAttendance *before;
  QuatuorAttendance *row;
  gboolean going = TRUE;
  gboolean found;
  Key key;

  if (!read_key (context, data, &key, &found, error))
    return FALSE;
  if (!found)
    return TRUE;

  before = quatuor_cohort_find (context->cohort, QUATUOR_TABLE_ATTENDANCE, &key.half_day,
                                &key.person);
  if (before == NULL && is_left_empty (context))
    {
      quatuor_csv_context_count (context, quatuor_csv_context_line (context),
                                 QUATUOR_CSV_LEFT_EMPTY);
      return TRUE;
    }
  row = before != NULL ? quatuor_row_copy (QUATUOR_TABLE_ATTENDANCE, before)
                       : quatuor_row_new (QUATUOR_TABLE_ATTENDANCE);
  row->half_day = key.half_day;
  row->person = key.person;
  set_status (context, row);
  quatuor_csv_context_set_text (context, QUATUOR_ATTENDANCE_NOTE, &row->note);

  if (context->result->n_errors == n_errors)
    going = quatuor_csv_context_write (context, quatuor_csv_context_line (context),
                                       QUATUOR_ATTENDANCE_PERSON, QUATUOR_TABLE_ATTENDANCE,
                                       before, row, error);
  quatuor_row_free (QUATUOR_TABLE_ATTENDANCE, row);
  return going;
}

const QuatuorCsvImporter quatuor_csv_attendance_importer = { begin, read_row, NULL, free_state };
