/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-project.h"

G_BEGIN_DECLS

char     *quatuor_project_facts      (const QuatuorProject  *project,
                                      const GPtrArray       *actions,
                                      QuatuorDate            on);
char     *quatuor_action_facts       (QuatuorCohort         *cohort,
                                      const QuatuorAction   *action);
char     *quatuor_learning_facts     (QuatuorCohort         *cohort,
                                      const QuatuorLearning *learning);
char     *quatuor_resource_facts     (QuatuorCohort         *cohort,
                                      const QuatuorResource *resource);
gboolean  quatuor_resource_has_tag   (const QuatuorResource *resource,
                                      const char            *tag);
char    **quatuor_resource_list_tags (const GPtrArray       *resources);

G_END_DECLS
