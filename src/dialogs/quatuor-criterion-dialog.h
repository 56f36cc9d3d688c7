/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CRITERION_DIALOG (quatuor_criterion_dialog_get_type ())

/**
 * QuatuorCriterionDialog:
 *
 * One criterion: its title, its question and the words of its five levels. What
 * the first answer froze is shown and cannot be changed.
 */
G_DECLARE_FINAL_TYPE (QuatuorCriterionDialog, quatuor_criterion_dialog, QUATUOR, CRITERION_DIALOG,
                      AdwWindow)

void     quatuor_criterion_dialog_present   (GtkWindow       *parent,
                                             QuatuorStore    *store,
                                             const QuatuorId *criterion);
gboolean quatuor_criterion_dialog_is_frozen (QuatuorCohort   *cohort,
                                             const QuatuorId *criterion);

G_END_DECLS
