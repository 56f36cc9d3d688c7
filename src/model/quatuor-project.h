/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

#define QUATUOR_ACTION_PLANNED "planned"
#define QUATUOR_ACTION_UNDER_WAY "under_way"
#define QUATUOR_ACTION_BLOCKED "blocked"
#define QUATUOR_ACTION_DONE "done"
#define QUATUOR_ACTION_DROPPED "dropped"

#define QUATUOR_KIND_ACTION "action"
#define QUATUOR_KIND_MILESTONE "milestone"

#define QUATUOR_EFFECT_FORESEEN "foreseen"
#define QUATUOR_EFFECT_OBSERVED "observed"
#define QUATUOR_EFFECT_UNINTENDED "unintended"

/* The strengths of evidence: 0 to 3. */
#define QUATUOR_EVIDENCE_MAX 3

/* Actions and milestones */
const QuatuorTerritory *quatuor_project_territory   (QuatuorCohort       *cohort,
                                                     const QuatuorId     *project);
gboolean                quatuor_action_is_milestone (const QuatuorAction *action);
gboolean                quatuor_action_is_late      (const QuatuorAction *action,
                                                     QuatuorDate          on);
gboolean                quatuor_action_span         (const QuatuorAction *action,
                                                     QuatuorDate         *from,
                                                     QuatuorDate         *to);
char                   *quatuor_action_dates        (const QuatuorAction *action);
char                   *quatuor_action_state_words  (const QuatuorAction *action,
                                                     QuatuorDate          on);
char                   *quatuor_action_sentence     (QuatuorCohort       *cohort,
                                                     const QuatuorAction *action,
                                                     QuatuorDate          on);
char                   *quatuor_action_seat_name    (QuatuorCohort       *cohort,
                                                     const QuatuorAction *action);

/* Effects */
GPtrArray              *quatuor_effect_list         (QuatuorCohort       *cohort,
                                                     const QuatuorId     *territory,
                                                     const char          *kind);
GPtrArray              *quatuor_effect_answers      (QuatuorCohort       *cohort,
                                                     const QuatuorEffect *foreseen);
char                   *quatuor_effect_facts        (const QuatuorEffect *effect);

/* Learnings */
gboolean                quatuor_learning_is_used    (const QuatuorLearning *learning);
char                   *quatuor_learning_birth      (QuatuorCohort         *cohort,
                                                     const QuatuorLearning *learning);
char                   *quatuor_learning_use        (QuatuorCohort         *cohort,
                                                     const QuatuorLearning *learning);

G_END_DECLS
