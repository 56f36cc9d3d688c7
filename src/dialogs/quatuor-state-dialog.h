/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_STATE_DIALOG (quatuor_state_dialog_get_type ())

/**
 * QuatuorStateDialog:
 *
 * The state to which a territory comes, on which day and why. The steps before
 * are kept.
 */
G_DECLARE_FINAL_TYPE (QuatuorStateDialog, quatuor_state_dialog, QUATUOR, STATE_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_state_dialog_new (QuatuorStore           *store,
                                     const QuatuorTerritory *territory);

G_END_DECLS
