/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_SESSION_ITEM_DIALOG (quatuor_session_item_dialog_get_type ())

/**
 * QuatuorSessionItemDialog:
 *
 * What hangs on a session: somebody who is invited, or work that is due before
 * the next one.
 */
G_DECLARE_FINAL_TYPE (QuatuorSessionItemDialog, quatuor_session_item_dialog, QUATUOR,
                      SESSION_ITEM_DIALOG, QuatuorFormDialog)

GtkWidget *quatuor_session_item_dialog_new_person (QuatuorStore            *store,
                                                   const QuatuorId         *session);
GtkWidget *quatuor_session_item_dialog_new_work   (QuatuorStore            *store,
                                                   const QuatuorId         *session,
                                                   const QuatuorAssignment *work);

G_END_DECLS
