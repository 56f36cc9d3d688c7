/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-application.h"
#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_WINDOW (quatuor_window_get_type ())

/**
 * QuatuorWindow:
 *
 * One programme, or the start page while none is open.
 */
G_DECLARE_FINAL_TYPE (QuatuorWindow, quatuor_window, QUATUOR, WINDOW, AdwApplicationWindow)

QuatuorWindow *quatuor_window_new           (QuatuorApplication *application);
GFile         *quatuor_window_get_file      (QuatuorWindow      *self);
QuatuorStore  *quatuor_window_get_store     (QuatuorWindow      *self);
void           quatuor_window_show_start    (QuatuorWindow      *self);
void           quatuor_window_open          (QuatuorWindow      *self,
                                             GFile              *file,
                                             QuatuorOpenMode     mode);
void           quatuor_window_go            (QuatuorWindow      *self,
                                             const char         *target);
void           quatuor_window_set_page_keys (GtkApplication     *application);

G_END_DECLS
