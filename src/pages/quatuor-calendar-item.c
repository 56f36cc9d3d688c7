/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-calendar-item.h"

struct _QuatuorCalendarItem
{
  GObject         parent_instance;

  /* Owned */
  QuatuorCohort  *cohort;

  QuatuorMeeting  meeting; /* without a session for a month */
  QuatuorDate     date;
};

G_DEFINE_FINAL_TYPE (QuatuorCalendarItem, quatuor_calendar_item, G_TYPE_OBJECT)

static void
quatuor_calendar_item_finalize (GObject *object)
{
  quatuor_cohort_unref (QUATUOR_CALENDAR_ITEM (object)->cohort);

  G_OBJECT_CLASS (quatuor_calendar_item_parent_class)->finalize (object);
}

static void
quatuor_calendar_item_class_init (QuatuorCalendarItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_calendar_item_finalize;
}

static void
quatuor_calendar_item_init (QuatuorCalendarItem *self)
{
}

/**
 * quatuor_calendar_item_new:
 * @cohort: a cohort
 * @date: a day, or %QUATUOR_DATE_UNKNOWN for sessions without one
 * @meeting: (nullable): what meets; %NULL for the heading of the month of @date
 *
 * Returns: (transfer full): a line
 */
QuatuorCalendarItem *
quatuor_calendar_item_new (QuatuorCohort        *cohort,
                           QuatuorDate           date,
                           const QuatuorMeeting *meeting)
{
  QuatuorCalendarItem *self = g_object_new (QUATUOR_TYPE_CALENDAR_ITEM, NULL);

  self->cohort = quatuor_cohort_ref (cohort);
  self->date = date;
  if (meeting != NULL)
    self->meeting = *meeting;
  return self;
}

/**
 * quatuor_calendar_item_get_cohort:
 * @self: a line
 *
 * Returns: (transfer none): the cohort that it shows
 */
QuatuorCohort *
quatuor_calendar_item_get_cohort (QuatuorCalendarItem *self)
{
  return self->cohort;
}

/**
 * quatuor_calendar_item_get_date:
 * @self: a line
 *
 * Returns: its day, or %QUATUOR_DATE_UNKNOWN
 */
QuatuorDate
quatuor_calendar_item_get_date (QuatuorCalendarItem *self)
{
  return self->date;
}

/**
 * quatuor_calendar_item_get_meeting:
 * @self: a line
 *
 * Returns: (transfer none) (nullable): what meets; %NULL for a month
 */
const QuatuorMeeting *
quatuor_calendar_item_get_meeting (QuatuorCalendarItem *self)
{
  return self->meeting.session != NULL ? &self->meeting : NULL;
}
