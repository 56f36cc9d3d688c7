/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void quatuor_list_tab_leave (GtkWidget *list);

G_END_DECLS
