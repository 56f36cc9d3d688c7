/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_MEMBERS_DIALOG (quatuor_members_dialog_get_type ())

/**
 * QuatuorMembersDialog:
 *
 * Chooses who is in a peer group: seats, and people without a seat.
 */
G_DECLARE_FINAL_TYPE (QuatuorMembersDialog, quatuor_members_dialog, QUATUOR, MEMBERS_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_members_dialog_new (QuatuorStore           *store,
                                       const QuatuorPeerGroup *group);

G_END_DECLS
