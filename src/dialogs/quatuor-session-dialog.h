/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_SESSION_DIALOG (quatuor_session_dialog_get_type ())

/**
 * QuatuorSessionDialog:
 *
 * A session: what it is, when, for whom and where. One that is open to the
 * public and lies before an election is saved at the second asking.
 */
G_DECLARE_FINAL_TYPE (QuatuorSessionDialog, quatuor_session_dialog, QUATUOR, SESSION_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_session_dialog_new     (QuatuorStore         *store,
                                           const QuatuorSession *session);
GtkWidget *quatuor_session_dialog_new_add (QuatuorStore         *store,
                                           QuatuorDate           date,
                                           const QuatuorSession *model);

G_END_DECLS
