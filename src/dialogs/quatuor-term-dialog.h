/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_TERM_DIALOG (quatuor_term_dialog_get_type ())

/**
 * QuatuorTermDialog:
 *
 * From when to when a person is on a seat, and in which role.
 */
G_DECLARE_FINAL_TYPE (QuatuorTermDialog, quatuor_term_dialog, QUATUOR, TERM_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_term_dialog_new        (QuatuorStore        *store,
                                           const QuatuorTenure *tenure);
GtkWidget *quatuor_term_dialog_new_vacate (QuatuorStore        *store,
                                           const QuatuorTenure *tenure);

G_END_DECLS
