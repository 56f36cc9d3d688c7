/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-calendar.h"
#include "quatuor-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void quatuor_calendar_export_ask (GtkWidget                   *widget,
                                  QuatuorStore                *store,
                                  const QuatuorCalendarFilter *filter);

G_END_DECLS
