/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-calendar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_DAY_CELL (quatuor_day_cell_get_type ())

/**
 * QuatuorDayCell:
 *
 * One day of the month: its number and a button for each session. It takes the
 * focus as a whole; Tab goes on to its buttons.
 */
G_DECLARE_FINAL_TYPE (QuatuorDayCell, quatuor_day_cell, QUATUOR, DAY_CELL, GtkWidget)

GtkWidget   *quatuor_day_cell_new          (void);
void         quatuor_day_cell_show         (QuatuorDayCell       *self,
                                            QuatuorCohort        *cohort,
                                            QuatuorDate           date,
                                            const QuatuorMeeting *meetings,
                                            guint                 n_meetings);
void         quatuor_day_cell_set_look     (QuatuorDayCell       *self,
                                            gboolean              is_today,
                                            gboolean              is_outside);
void         quatuor_day_cell_set_selected (QuatuorDayCell       *self,
                                            gboolean              selected);
QuatuorDate  quatuor_day_cell_get_date     (QuatuorDayCell       *self);
gboolean     quatuor_day_cell_open         (QuatuorDayCell       *self);

G_END_DECLS
