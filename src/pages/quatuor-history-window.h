/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *quatuor_history_window_new_person (QuatuorStore        *store,
                                              const QuatuorPerson *person);
GtkWidget *quatuor_history_window_new_row    (QuatuorStore        *store,
                                              QuatuorTable         table,
                                              const QuatuorId     *key);

G_END_DECLS
