/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"
#include "quatuor-path.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_PROGRESS_DIALOG (quatuor_progress_dialog_get_type ())

/**
 * QuatuorProgressDialog:
 *
 * State, dates and note of a phase in a territory. Leaving a phase with open
 * gates shows them and asks for a word why; the coach may go on all the same.
 */
G_DECLARE_FINAL_TYPE (QuatuorProgressDialog, quatuor_progress_dialog, QUATUOR, PROGRESS_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_progress_dialog_new      (QuatuorStore    *store,
                                             const QuatuorId *territory,
                                             const QuatuorId *phase);
GtkWidget *quatuor_progress_dialog_new_step (QuatuorStore    *store,
                                             const QuatuorId *territory,
                                             const QuatuorId *phase,
                                             QuatuorPathStep  step);

G_END_DECLS
