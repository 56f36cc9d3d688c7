/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-calendar-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CALENDAR_ROW (quatuor_calendar_row_get_type ())

/**
 * QuatuorCalendarRow:
 *
 * A line of the calendar’s list as a widget: the name of a month, or the day
 * and what meets on it.
 */
G_DECLARE_FINAL_TYPE (QuatuorCalendarRow, quatuor_calendar_row, QUATUOR, CALENDAR_ROW, GtkWidget)

GtkWidget *quatuor_calendar_row_new        (void);
void       quatuor_calendar_row_show       (QuatuorCalendarRow  *self,
                                            QuatuorCalendarItem *item);
void       quatuor_calendar_row_show_month (QuatuorCalendarRow  *self,
                                            QuatuorDate          date);

G_END_DECLS
