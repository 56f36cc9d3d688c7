/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-date.h"

G_BEGIN_DECLS

/**
 * QuatuorMonthScale:
 * @first: the first day of the first month
 * @end: the first day of the month after the last one
 *
 * Whole months from left to right, each as wide as it has days. Screen and paper
 * share it.
 */
typedef struct
{
  QuatuorDate first;
  QuatuorDate end;
} QuatuorMonthScale;

void         quatuor_month_scale_init   (QuatuorMonthScale       *self,
                                         QuatuorDate              from,
                                         QuatuorDate              to);
gboolean     quatuor_month_scale_frame  (QuatuorMonthScale       *self,
                                         const GPtrArray         *actions,
                                         QuatuorDate              on);
guint        quatuor_month_scale_count  (const QuatuorMonthScale *self);
QuatuorDate  quatuor_month_scale_start  (const QuatuorMonthScale *self,
                                         guint                    month);
char        *quatuor_month_scale_label  (const QuatuorMonthScale *self,
                                         guint                    month);
double       quatuor_month_scale_x      (const QuatuorMonthScale *self,
                                         QuatuorDate              date,
                                         double                   width);
int          quatuor_month_scale_days   (const QuatuorMonthScale *self,
                                         double                   distance,
                                         double                   width);

G_END_DECLS
