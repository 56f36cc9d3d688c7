/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_CALENDAR_PAGE (quatuor_calendar_page_get_type ())

/**
 * QuatuorCalendarPage:
 *
 * The sessions of the programme, by month or as a list, all or those of a
 * filter. Where it is narrow there is the list only. Its place is `territory/`
 * and the id of a territory to filter by, or nothing.
 */
G_DECLARE_FINAL_TYPE (QuatuorCalendarPage, quatuor_calendar_page, QUATUOR, CALENDAR_PAGE,
                      QuatuorPage)

G_END_DECLS
