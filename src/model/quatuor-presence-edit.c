/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-presence-edit.h"

#include "quatuor-team.h"

#define FORMAT_REMOTE "remote"

static const QuatuorAttendance *
find_row (QuatuorCohort        *cohort,
          const QuatuorHalfDay *half_day,
          const QuatuorId      *person)
{
  return quatuor_cohort_find (cohort, QUATUOR_TABLE_ATTENDANCE, &half_day->id, person);
}

/* A row that says nothing more than the absence of a row is not kept. */
static void
put_presence (QuatuorEdit          *edit,
              QuatuorCohort        *cohort,
              const QuatuorHalfDay *half_day,
              const QuatuorId      *person,
              QuatuorPresence       presence)
{
  const QuatuorAttendance *old = find_row (cohort, half_day, person);
  QuatuorAttendance row = {
    .half_day = half_day->id,
    .person = *person,
    .status = (char *) quatuor_presence_to_code (presence),
    .note = old != NULL ? old->note : NULL,
  };

  if (presence != QUATUOR_PRESENCE_NOT_NOTED || row.note != NULL)
    quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &row);
  else if (old != NULL)
    quatuor_edit_remove (edit, QUATUOR_TABLE_ATTENDANCE, old);
}

/* How whoever came was there: from afar, where the session has no room. */
static QuatuorPresence
came (QuatuorCohort        *cohort,
      const QuatuorHalfDay *half_day)
{
  const QuatuorSession *session =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_SESSION, &half_day->session);

  return session != NULL && g_strcmp0 (session->format, FORMAT_REMOTE) == 0
           ? QUATUOR_PRESENCE_REMOTE
           : QUATUOR_PRESENCE_PRESENT;
}

static void
put_person (QuatuorEdit         *edit,
            QuatuorCohort       *cohort,
            const QuatuorPerson *person)
{
  if (quatuor_cohort_find (cohort, QUATUOR_TABLE_PERSON, &person->id) == NULL)
    quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, person);
}

static QuatuorEdit *
new_edit (const char           *verb,
          const QuatuorId      *person,
          const QuatuorHalfDay *half_day)
{
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, QUATUOR_TABLE_PERSON, person);
  quatuor_edit_about (edit, QUATUOR_TABLE_SESSION, &half_day->session);
  quatuor_edit_about (edit, QUATUOR_TABLE_HALF_DAY, &half_day->id);
  return edit;
}

/**
 * quatuor_presence_edit_all_present:
 * @cohort: a cohort
 * @half_day: a half-day of it
 *
 * Notes as present, or remote in a remote session, everybody on the roll of whom
 * nothing is noted: who was excused beforehand stays excused.
 *
 * Returns: (transfer full) (nullable): the act; %NULL when there is nobody
 */
QuatuorEdit *
quatuor_presence_edit_all_present (QuatuorCohort        *cohort,
                                   const QuatuorHalfDay *half_day)
{
  g_autoptr (QuatuorRollBook) book = quatuor_roll_book_new (cohort);
  g_autoptr (GArray) roll = quatuor_roll_book_list (book, half_day);
  g_autoptr (QuatuorEdit) edit = quatuor_edit_new ("attendance.all-present");

  quatuor_edit_about (edit, QUATUOR_TABLE_SESSION, &half_day->session);
  quatuor_edit_about (edit, QUATUOR_TABLE_HALF_DAY, &half_day->id);
  for (guint i = 0; i < roll->len; i++)
    {
      const QuatuorRollEntry *entry = &g_array_index (roll, QuatuorRollEntry, i);

      if (!entry->is_repeated &&
          quatuor_roll_entry_get_presence (entry) == QUATUOR_PRESENCE_NOT_NOTED)
        put_presence (edit, cohort, half_day, &entry->person->id, came (cohort, half_day));
    }
  return quatuor_edit_get_changes (edit)->len > 0 ? g_steal_pointer (&edit) : NULL;
}

/**
 * quatuor_presence_edit_set:
 * @cohort: a cohort
 * @half_day: a half-day of it
 * @person: the id of a person
 * @presence: what is known; “not noted” takes back what was
 *
 * Returns: (transfer full) (nullable): the act; %NULL when it is noted so already
 */
QuatuorEdit *
quatuor_presence_edit_set (QuatuorCohort        *cohort,
                           const QuatuorHalfDay *half_day,
                           const QuatuorId      *person,
                           QuatuorPresence       presence)
{
  const QuatuorAttendance *old = find_row (cohort, half_day, person);
  g_autoptr (QuatuorEdit) edit =
    new_edit (presence == QUATUOR_PRESENCE_NOT_NOTED ? "attendance.remove" : "attendance.set",
              person, half_day);

  if (old != NULL && presence != QUATUOR_PRESENCE_NOT_NOTED &&
      quatuor_presence_parse (old->status) == presence)
    return NULL;

  put_presence (edit, cohort, half_day, person, presence);
  return quatuor_edit_get_changes (edit)->len > 0 ? g_steal_pointer (&edit) : NULL;
}

/**
 * quatuor_presence_edit_add:
 * @cohort: a cohort
 * @half_day: a half-day of it
 * @person: who comes besides those expected: a person of the cohort or a new one
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_presence_edit_add (QuatuorCohort        *cohort,
                           const QuatuorHalfDay *half_day,
                           const QuatuorPerson  *person)
{
  QuatuorEdit *edit = new_edit ("attendance.add", &person->id, half_day);

  put_person (edit, cohort, person);
  put_presence (edit, cohort, half_day, &person->id, came (cohort, half_day));
  return edit;
}

static gboolean
is_on_seat (QuatuorCohort   *cohort,
            const QuatuorId *seat,
            const QuatuorId *person,
            QuatuorDate      on)
{
  const GPtrArray *tenures = quatuor_cohort_children (cohort, QUATUOR_TABLE_TENURE, seat);

  for (guint i = 0; i < tenures->len; i++)
    {
      const QuatuorTenure *tenure = g_ptr_array_index (tenures, i);

      if (quatuor_id_equal (&tenure->person, person) && quatuor_tenure_covers (tenure, on))
        return TRUE;
    }
  return FALSE;
}

/**
 * quatuor_presence_edit_replace:
 * @cohort: a cohort
 * @half_day: a half-day of it
 * @seat: the id of a seat
 * @replaced: the id of the person who did not come
 * @substitute: who came instead: a person of the cohort or a new one
 *
 * The one who came is present, or remote, the other excused, unless noted absent. Who is
 * not on the seat that day becomes its substitute for that day.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_presence_edit_replace (QuatuorCohort        *cohort,
                               const QuatuorHalfDay *half_day,
                               const QuatuorId      *seat,
                               const QuatuorId      *replaced,
                               const QuatuorPerson  *substitute)
{
  QuatuorEdit *edit = new_edit ("attendance.replace", &substitute->id, half_day);
  const QuatuorAttendance *row = find_row (cohort, half_day, replaced);

  put_person (edit, cohort, substitute);
  if (!is_on_seat (cohort, seat, &substitute->id, half_day->date))
    {
      QuatuorTenure tenure = {
        .id = quatuor_id_new (),
        .seat = *seat,
        .person = substitute->id,
        .role = (char *) QUATUOR_ROLE_SUBSTITUTE,
        .starts = half_day->date,
        .ends = half_day->date,
      };

      quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
    }
  put_presence (edit, cohort, half_day, &substitute->id, came (cohort, half_day));
  if (row == NULL || quatuor_presence_parse (row->status) != QUATUOR_PRESENCE_ABSENT)
    put_presence (edit, cohort, half_day, replaced, QUATUOR_PRESENCE_EXCUSED);
  return edit;
}

/**
 * quatuor_presence_edit_note:
 * @cohort: a cohort
 * @half_day: a half-day of it
 * @person: the id of a person on its roll
 * @note: (nullable): what to say about it
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_presence_edit_note (QuatuorCohort        *cohort,
                            const QuatuorHalfDay *half_day,
                            const QuatuorId      *person,
                            const char           *note)
{
  const QuatuorAttendance *old = find_row (cohort, half_day, person);
  QuatuorEdit *edit = new_edit ("attendance.note", person, half_day);
  QuatuorAttendance row = {
    .half_day = half_day->id,
    .person = *person,
    .status = old != NULL ? old->status
                          : (char *) quatuor_presence_to_code (QUATUOR_PRESENCE_NOT_NOTED),
    .note = (char *) note,
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_ATTENDANCE, &row);
  return edit;
}
