/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_ACTION_DIALOG (quatuor_action_dialog_get_type ())

/**
 * QuatuorActionDialog:
 *
 * An action or a white pebble of a roadmap: who does it with whom, when, where it
 * stands and why it does not go on, which criterion it answers and which
 * learnings it uses.
 */
G_DECLARE_FINAL_TYPE (QuatuorActionDialog, quatuor_action_dialog, QUATUOR, ACTION_DIALOG,
                      QuatuorRowDialog)

GtkWidget *quatuor_action_dialog_new     (QuatuorStore        *store,
                                          const QuatuorAction *action);
GtkWidget *quatuor_action_dialog_new_add (QuatuorStore        *store,
                                          const QuatuorId     *project,
                                          const char          *kind);

G_END_DECLS
