/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_COMMITMENT_DIALOG (quatuor_commitment_dialog_get_type ())

/**
 * QuatuorCommitmentDialog:
 *
 * What somebody promised, until when, and what became of it.
 */
G_DECLARE_FINAL_TYPE (QuatuorCommitmentDialog, quatuor_commitment_dialog, QUATUOR,
                      COMMITMENT_DIALOG, QuatuorFormDialog)

GtkWidget *quatuor_commitment_dialog_new (QuatuorStore            *store,
                                          const QuatuorId         *territory,
                                          const QuatuorCommitment *commitment);

G_END_DECLS
