/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-edit.h"
#include "quatuor-project.h"

G_BEGIN_DECLS

/* One end of an action, or the whole of it. */
typedef enum
{
  QUATUOR_MOVE_WHOLE,
  QUATUOR_MOVE_START,
  QUATUOR_MOVE_END,
} QuatuorMovePart;

QuatuorEdit *quatuor_project_save     (QuatuorCohort         *cohort,
                                       const QuatuorProject  *project);
QuatuorEdit *quatuor_action_save      (QuatuorCohort         *cohort,
                                       const QuatuorAction   *action,
                                       const GArray          *learnings);
gboolean     quatuor_action_shift     (QuatuorAction         *action,
                                       QuatuorMovePart        part,
                                       int                    days);
QuatuorEdit *quatuor_action_move      (QuatuorCohort         *cohort,
                                       const QuatuorAction   *action,
                                       QuatuorMovePart        part,
                                       int                    days);
QuatuorEdit *quatuor_action_set_state (QuatuorCohort         *cohort,
                                       const QuatuorAction   *action,
                                       const char            *state,
                                       QuatuorDate            on);
QuatuorEdit *quatuor_action_reorder   (QuatuorCohort         *cohort,
                                       const QuatuorAction   *action,
                                       int                    places);
gint64       quatuor_action_next_rank (QuatuorCohort         *cohort,
                                       const QuatuorId       *project);
QuatuorEdit *quatuor_effect_save      (QuatuorCohort         *cohort,
                                       const QuatuorEffect   *effect);
QuatuorEdit *quatuor_learning_save    (QuatuorCohort         *cohort,
                                       const QuatuorLearning *learning);
QuatuorEdit *quatuor_resource_save    (QuatuorCohort         *cohort,
                                       const QuatuorResource *resource);
QuatuorEdit *quatuor_project_remove   (QuatuorCohort         *cohort,
                                       QuatuorTable           table,
                                       gconstpointer          row);

G_END_DECLS
