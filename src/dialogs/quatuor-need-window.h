/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_NEED_WINDOW (quatuor_need_window_get_type ())

/**
 * QuatuorNeedWindow:
 *
 * One cell of the needs of a territory: what one seat expects of another, or
 * says of its own role. Each change is saved at once.
 */
G_DECLARE_FINAL_TYPE (QuatuorNeedWindow, quatuor_need_window, QUATUOR, NEED_WINDOW, AdwWindow)

GtkWidget *quatuor_need_window_new (QuatuorStore    *store,
                                    const QuatuorId *from_seat,
                                    const QuatuorId *to_seat);

G_END_DECLS
