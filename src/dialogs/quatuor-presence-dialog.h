/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_PRESENCE_DIALOG (quatuor_presence_dialog_get_type ())

/**
 * QuatuorPresenceDialog:
 *
 * What one key cannot say of a presence on a half-day: who came instead of
 * somebody, who came besides those expected, a note.
 */
G_DECLARE_FINAL_TYPE (QuatuorPresenceDialog, quatuor_presence_dialog, QUATUOR, PRESENCE_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_presence_dialog_new_replace (QuatuorStore    *store,
                                                const QuatuorId *half_day,
                                                const QuatuorId *seat,
                                                const QuatuorId *replaced);
GtkWidget *quatuor_presence_dialog_new_add     (QuatuorStore    *store,
                                                const QuatuorId *half_day);
GtkWidget *quatuor_presence_dialog_new_note    (QuatuorStore    *store,
                                                const QuatuorId *half_day,
                                                const QuatuorId *person);

G_END_DECLS
