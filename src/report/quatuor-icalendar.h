/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-calendar.h"
#include "quatuor-csv-profile.h"
#include "quatuor-db.h"

G_BEGIN_DECLS

char     *quatuor_icalendar_make    (QuatuorDb                    *db,
                                     QuatuorCohort                *cohort,
                                     const QuatuorCalendarFilter  *filter,
                                     guint                        *n_events,
                                     GError                      **error);
gboolean  quatuor_icalendar_to_file (const char                   *path,
                                     const char                   *calendar,
                                     gboolean                      replace,
                                     GError                      **error);

G_END_DECLS
