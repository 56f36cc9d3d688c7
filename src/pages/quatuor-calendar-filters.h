/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-calendar.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CALENDAR_FILTERS (quatuor_calendar_filters_get_type ())

/**
 * QuatuorCalendarFilters:
 *
 * Which sessions the calendar shows: by phase, module, territory and audience.
 * `changed` tells that a person chose others.
 */
G_DECLARE_FINAL_TYPE (QuatuorCalendarFilters, quatuor_calendar_filters, QUATUOR, CALENDAR_FILTERS,
                      AdwBin)

void                  quatuor_calendar_filters_show          (QuatuorCalendarFilters *self,
                                                              QuatuorCohort          *cohort);
QuatuorCalendarFilter quatuor_calendar_filters_get           (QuatuorCalendarFilters *self);
guint                 quatuor_calendar_filters_count         (QuatuorCalendarFilters *self);
void                  quatuor_calendar_filters_set_territory (QuatuorCalendarFilters *self,
                                                              const QuatuorId        *territory);

G_END_DECLS
