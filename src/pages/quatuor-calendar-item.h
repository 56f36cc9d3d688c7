/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-calendar.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CALENDAR_ITEM (quatuor_calendar_item_get_type ())

/**
 * QuatuorCalendarItem:
 *
 * A line of the calendar’s list: a month, or a session on a day.
 */
G_DECLARE_FINAL_TYPE (QuatuorCalendarItem, quatuor_calendar_item, QUATUOR, CALENDAR_ITEM, GObject)

QuatuorCalendarItem  *quatuor_calendar_item_new         (QuatuorCohort        *cohort,
                                                         QuatuorDate           date,
                                                         const QuatuorMeeting *meeting);
QuatuorCohort        *quatuor_calendar_item_get_cohort  (QuatuorCalendarItem  *self);
QuatuorDate           quatuor_calendar_item_get_date    (QuatuorCalendarItem  *self);
const QuatuorMeeting *quatuor_calendar_item_get_meeting (QuatuorCalendarItem  *self);

G_END_DECLS
