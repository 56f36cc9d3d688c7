/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_MOMENT_DIALOG (quatuor_moment_dialog_get_type ())

/**
 * QuatuorMomentDialog:
 *
 * Adds or changes a moment of the narrative of a territory.
 */
G_DECLARE_FINAL_TYPE (QuatuorMomentDialog, quatuor_moment_dialog, QUATUOR, MOMENT_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_moment_dialog_new (QuatuorStore        *store,
                                      const QuatuorId     *territory,
                                      const QuatuorMoment *moment);

G_END_DECLS
