/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_CONTACT_DIALOG (quatuor_contact_dialog_get_type ())

/**
 * QuatuorContactDialog:
 *
 * Everything about one contact on one screen: when, how, who, what was said,
 * and what was promised there, which is noted with it in one act.
 */
G_DECLARE_FINAL_TYPE (QuatuorContactDialog, quatuor_contact_dialog, QUATUOR, CONTACT_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_contact_dialog_new (QuatuorStore         *store,
                                       const QuatuorId      *territory,
                                       const QuatuorContact *contact);

G_END_DECLS
