/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-calendar.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_MONTH_VIEW (quatuor_month_view_get_type ())

/**
 * QuatuorMonthView:
 *
 * The sessions of a month, a cell a day, Monday first. One day is the chosen
 * one: arrows move it by day and week, Home and End within the week, Page Up
 * and Page Down by month; Enter opens what meets on it. `date-changed` tells
 * that another day was chosen, `empty-activated` that somebody opened a day on
 * which nothing meets.
 */
G_DECLARE_FINAL_TYPE (QuatuorMonthView, quatuor_month_view, QUATUOR, MONTH_VIEW, GtkWidget)

GtkWidget   *quatuor_month_view_new         (void);
void         quatuor_month_view_show        (QuatuorMonthView            *self,
                                             QuatuorCohort               *cohort,
                                             const QuatuorCalendarFilter *filter,
                                             QuatuorDate                  today);
QuatuorDate  quatuor_month_view_get_date    (QuatuorMonthView            *self);
void         quatuor_month_view_set_date    (QuatuorMonthView            *self,
                                             QuatuorDate                  date);
void         quatuor_month_view_add_months  (QuatuorMonthView            *self,
                                             int                          months);

G_END_DECLS
