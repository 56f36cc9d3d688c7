/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_SEAT_DIALOG (quatuor_seat_dialog_get_type ())

/**
 * QuatuorSeatDialog:
 *
 * Who comes to a seat: somebody new, with a card to fill in, or somebody whom
 * the programme knows. It seats a person, hands a seat over, or corrects who
 * was entered.
 */
G_DECLARE_FINAL_TYPE (QuatuorSeatDialog, quatuor_seat_dialog, QUATUOR, SEAT_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_seat_dialog_new_add       (QuatuorStore        *store,
                                              const QuatuorId     *seat,
                                              const char          *role);
GtkWidget *quatuor_seat_dialog_new_hand_over (QuatuorStore        *store,
                                              const QuatuorTenure *tenure);
GtkWidget *quatuor_seat_dialog_new_replace   (QuatuorStore        *store,
                                              const QuatuorTenure *tenure);

G_END_DECLS
