/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_EFFECT_DIALOG (quatuor_effect_dialog_get_type ())

/**
 * QuatuorEffectDialog:
 *
 * An effect of the project: foreseen at the launch, observed at the close, or
 * unintended; for whom, how well it is known, what the path has to do with it.
 */
G_DECLARE_FINAL_TYPE (QuatuorEffectDialog, quatuor_effect_dialog, QUATUOR, EFFECT_DIALOG,
                      QuatuorRowDialog)

GtkWidget *quatuor_effect_dialog_new     (QuatuorStore        *store,
                                          const QuatuorEffect *effect);
GtkWidget *quatuor_effect_dialog_new_add (QuatuorStore        *store,
                                          const QuatuorId     *territory,
                                          const char          *kind,
                                          const QuatuorId     *foreseen);

G_END_DECLS
