/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-month-scale.h"

#include "quatuor-project.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Fewer months than these would make a week look like an age. */
#define MIN_MONTHS 6
#define MONTHS_A_YEAR 12

static void
split (QuatuorDate  date,
       int         *year,
       int         *month)
{
  g_autofree GDate *day = g_date_new_julian ((guint32) date);

  *year = g_date_get_year (day);
  *month = (int) g_date_get_month (day);
}

/* The first day of the month that lies so many months after that of @date. */
static QuatuorDate
add_months (QuatuorDate date,
            int         months)
{
  int year, month, count;

  split (date, &year, &month);
  count = year * MONTHS_A_YEAR + (month - 1) + months;
  return quatuor_date_new (count / MONTHS_A_YEAR, count % MONTHS_A_YEAR + 1, 1);
}

/**
 * quatuor_month_scale_init:
 * @self: a scale
 * @from: a day that it shows
 * @to: a later one, or the same
 */
void
quatuor_month_scale_init (QuatuorMonthScale *self,
                          QuatuorDate        from,
                          QuatuorDate        to)
{
  QuatuorDate least = add_months (from, MIN_MONTHS);

  self->first = add_months (from, 0);
  self->end = MAX (add_months (to, 1), least);
}

/**
 * quatuor_month_scale_frame:
 * @self: a scale
 * @actions: (element-type QuatuorAction): what it shows
 * @on: the present day, which it shows too
 *
 * Returns: whether any of the actions has a day
 */
gboolean
quatuor_month_scale_frame (QuatuorMonthScale *self,
                           const GPtrArray   *actions,
                           QuatuorDate        on)
{
  QuatuorDate first = on;
  QuatuorDate last = on;
  gboolean any = FALSE;

  for (guint i = 0; i < actions->len; i++)
    {
      QuatuorDate from, to;

      if (!quatuor_action_span (g_ptr_array_index (actions, i), &from, &to))
        continue;
      any = TRUE;
      first = MIN (first, from);
      last = MAX (last, to);
    }
  quatuor_month_scale_init (self, first, last);
  return any;
}

/**
 * quatuor_month_scale_count:
 * @self: a scale
 *
 * Returns: how many months it shows
 */
guint
quatuor_month_scale_count (const QuatuorMonthScale *self)
{
  int first_year, first_month, end_year, end_month;

  split (self->first, &first_year, &first_month);
  split (self->end, &end_year, &end_month);
  return (guint) ((end_year - first_year) * MONTHS_A_YEAR + end_month - first_month);
}

/**
 * quatuor_month_scale_start:
 * @self: a scale
 * @month: one of its months, from 0 on
 *
 * Returns: its first day
 */
QuatuorDate
quatuor_month_scale_start (const QuatuorMonthScale *self,
                           guint                    month)
{
  return add_months (self->first, (int) month);
}

/**
 * quatuor_month_scale_label:
 * @self: a scale
 * @month: one of its months, from 0 on
 *
 * Returns: (transfer full): its name, in short; with the year where it begins
 */
char *
quatuor_month_scale_label (const QuatuorMonthScale *self,
                           guint                    month)
{
  g_autoptr (GDateTime) time = NULL;
  int year, number;

  split (quatuor_month_scale_start (self, month), &year, &number);
  time = g_date_time_new_utc (year, number, 1, 0, 0, 0);
  if (month == 0 || number == 1)
    /* Translators: a month in short and its year, as g_date_time_format() takes it. */
    return g_date_time_format (time, _("%b %Y"));
  return g_date_time_format (time, "%b");
}

/**
 * quatuor_month_scale_x:
 * @self: a scale
 * @date: a day
 * @width: of the whole scale
 *
 * Returns: where the day begins, from the left
 */
double
quatuor_month_scale_x (const QuatuorMonthScale *self,
                       QuatuorDate              date,
                       double                   width)
{
  return width * (date - self->first) / (double) (self->end - self->first);
}

/**
 * quatuor_month_scale_days:
 * @self: a scale
 * @distance: a length on it, negative to the left
 * @width: of the whole scale
 *
 * Returns: how many days that is, to the nearest
 */
int
quatuor_month_scale_days (const QuatuorMonthScale *self,
                          double                   distance,
                          double                   width)
{
  return width > 0 ? (int) lround (distance * (self->end - self->first) / width) : 0;
}
