/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_PERSON_DIALOG (quatuor_person_dialog_get_type ())

/**
 * QuatuorPersonDialog:
 *
 * A person's card, to be changed.
 */
G_DECLARE_FINAL_TYPE (QuatuorPersonDialog, quatuor_person_dialog, QUATUOR, PERSON_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_person_dialog_new (QuatuorStore        *store,
                                      const QuatuorPerson *person);

G_END_DECLS
