/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/**
 * QuatuorPresence:
 * @QUATUOR_PRESENCE_NOT_NOTED: nobody said
 * @QUATUOR_PRESENCE_PRESENT: was in the room
 * @QUATUOR_PRESENCE_REMOTE: was there by telephone or video
 * @QUATUOR_PRESENCE_EXCUSED: said beforehand that they would not come
 * @QUATUOR_PRESENCE_ABSENT: did not come
 *
 * What is known of a person on a half-day.
 */
typedef enum
{
  QUATUOR_PRESENCE_NOT_NOTED,
  QUATUOR_PRESENCE_PRESENT,
  QUATUOR_PRESENCE_REMOTE,
  QUATUOR_PRESENCE_EXCUSED,
  QUATUOR_PRESENCE_ABSENT,
  QUATUOR_N_PRESENCES,
} QuatuorPresence;

/**
 * QuatuorRollEntry:
 * @person: who
 * @seat: (nullable): the seat the person is on that day
 * @tenure: (nullable): the term that says so
 * @attendance: (nullable): what was noted
 * @is_expected: by the rule of the session; else the person was added
 * @is_repeated: the person stands further up already, on another seat: it counts
 *   for this seat, and not as one more person
 * @order: how the entries are sorted
 *
 * A line of the roll of a half-day.
 */
typedef struct
{
  const QuatuorPerson     *person;
  const QuatuorSeat       *seat;
  const QuatuorTenure     *tenure;
  const QuatuorAttendance *attendance;
  gboolean                 is_expected;
  gboolean                 is_repeated;
  guint64                  order;
} QuatuorRollEntry;

/**
 * QuatuorRollLine:
 * @person: who
 * @seat: (nullable): on which seat
 * @order: how the lines are sorted
 * @n_cells: how many half-days the session has
 * @cells: one entry a half-day; its person is %NULL where the person is not on
 *   the roll
 *
 * A person on all half-days of a session.
 */
typedef struct
{
  const QuatuorPerson *person;
  const QuatuorSeat   *seat;
  guint64              order;
  guint                n_cells;
  QuatuorRollEntry    *cells;
} QuatuorRollLine;

/**
 * QuatuorRollBook:
 *
 * Tells who is on the roll of a half-day: those whom the audience rule takes in,
 * on their seats that day, and those who were added.
 */
typedef struct _QuatuorRollBook QuatuorRollBook;

QuatuorPresence  quatuor_presence_parse          (const char             *status);
const char      *quatuor_presence_to_code        (QuatuorPresence         presence);
gboolean         quatuor_presence_is_there       (QuatuorPresence         presence);

QuatuorRollBook *quatuor_roll_book_new           (QuatuorCohort          *cohort);
void             quatuor_roll_book_free          (QuatuorRollBook        *self);
GArray          *quatuor_roll_book_list          (QuatuorRollBook        *self,
                                                  const QuatuorHalfDay   *half_day);
GPtrArray       *quatuor_roll_book_list_lines    (QuatuorRollBook        *self,
                                                  const QuatuorId        *session);
QuatuorPresence  quatuor_roll_entry_get_presence (const QuatuorRollEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorRollBook, quatuor_roll_book_free)

G_END_DECLS
