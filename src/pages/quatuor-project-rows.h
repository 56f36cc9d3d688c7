/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-item-row.h"
#include "quatuor-project-words.h"

G_BEGIN_DECLS

GMenuModel *quatuor_action_menu   (const QuatuorAction   *action);
void        quatuor_learning_show (QuatuorItemRow        *row,
                                   QuatuorCohort         *cohort,
                                   const QuatuorLearning *learning);

G_END_DECLS
