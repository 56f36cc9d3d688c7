/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_LEARNING_DIALOG (quatuor_learning_dialog_get_type ())

/**
 * QuatuorLearningDialog:
 *
 * A learning: what was learnt, where it was born, what it rests on and what
 * uses it.
 */
G_DECLARE_FINAL_TYPE (QuatuorLearningDialog, quatuor_learning_dialog, QUATUOR, LEARNING_DIALOG,
                      QuatuorRowDialog)

GtkWidget *quatuor_learning_dialog_new     (QuatuorStore          *store,
                                            const QuatuorLearning *learning);
GtkWidget *quatuor_learning_dialog_new_add (QuatuorStore          *store,
                                            const QuatuorId       *territory);

G_END_DECLS
