/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void quatuor_trace_mark   (const char *mark);
void quatuor_trace_shown  (GtkWidget  *widget,
                           const char *mark);
void quatuor_trace_window (GtkWindow  *window);

G_END_DECLS
