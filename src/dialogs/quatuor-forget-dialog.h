/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_FORGET_DIALOG (quatuor_forget_dialog_get_type ())

/**
 * QuatuorForgetDialog:
 *
 * Forgets a person for good. It says what stays, what it cannot reach and which
 * texts hold the name, and asks for the name before it does so.
 */
G_DECLARE_FINAL_TYPE (QuatuorForgetDialog, quatuor_forget_dialog, QUATUOR, FORGET_DIALOG,
                      AdwWindow)

GtkWidget *quatuor_forget_dialog_new (QuatuorStore        *store,
                                      const QuatuorPerson *person);

G_END_DECLS
