/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-charter-edit.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_SIGNERS_ROW (quatuor_signers_row_get_type ())

/**
 * QuatuorSignersRow:
 *
 * The seats of a territory that have signed a charter or not yet. Its buttons
 * activate `charter.sign` with the seat, and `charter.unsign` with the signature.
 */
G_DECLARE_FINAL_TYPE (QuatuorSignersRow, quatuor_signers_row, QUATUOR, SIGNERS_ROW,
                      AdwExpanderRow)

GtkWidget *quatuor_signers_row_new (void);
void       quatuor_signers_row_set (QuatuorSignersRow   *self,
                                    QuatuorCohort       *cohort,
                                    const QuatuorSigner *signers,
                                    guint                n_signers);

G_END_DECLS
