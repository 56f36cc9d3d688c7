/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-item-row.h"
#include "quatuor-project.h"

G_BEGIN_DECLS

char       *quatuor_project_facts (const QuatuorProject  *project,
                                   const GPtrArray       *actions,
                                   QuatuorDate            on);
char       *quatuor_action_facts  (QuatuorCohort         *cohort,
                                   const QuatuorAction   *action);
GMenuModel *quatuor_action_menu   (const QuatuorAction   *action);
void        quatuor_learning_show (QuatuorItemRow        *row,
                                   QuatuorCohort         *cohort,
                                   const QuatuorLearning *learning);

G_END_DECLS
