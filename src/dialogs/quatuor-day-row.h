/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_DAY_ROW (quatuor_day_row_get_type ())

/**
 * QuatuorDayRow:
 *
 * One day of a session in a form: the date, which of its three parts are met,
 * and the hours where they are known. `changed` tells of each change, `removed`
 * that the day shall go.
 */
G_DECLARE_FINAL_TYPE (QuatuorDayRow, quatuor_day_row, QUATUOR, DAY_ROW, AdwExpanderRow)

GtkWidget   *quatuor_day_row_new      (void);
void         quatuor_day_row_set_date (QuatuorDayRow        *self,
                                       QuatuorDate           date);
QuatuorDate  quatuor_day_row_get_date (QuatuorDayRow        *self);
void         quatuor_day_row_add      (QuatuorDayRow        *self,
                                       const QuatuorHalfDay *half_day);
gboolean     quatuor_day_row_check    (QuatuorDayRow        *self);
void         quatuor_day_row_list     (QuatuorDayRow        *self,
                                       GPtrArray            *half_days);

G_END_DECLS
