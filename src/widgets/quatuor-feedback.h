/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

void quatuor_feedback_apply           (GtkWidget    *widget,
                                       QuatuorStore *store,
                                       QuatuorEdit  *edit);
void quatuor_feedback_apply_or        (GtkWidget    *widget,
                                       QuatuorStore *store,
                                       QuatuorEdit  *edit,
                                       GFunc         refused);
void quatuor_feedback_apply_and_close (GtkWindow    *dialog,
                                       QuatuorStore *store,
                                       QuatuorEdit  *edit);
void quatuor_feedback_error           (GtkWidget    *widget,
                                       const GError *error);
void quatuor_feedback_say             (GtkWidget    *widget,
                                       const char   *text);
void quatuor_feedback_show_toast      (GtkWidget    *widget,
                                       AdwToast     *toast);

G_END_DECLS
