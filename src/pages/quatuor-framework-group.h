/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_FRAMEWORK_GROUP (quatuor_framework_group_get_type ())

/**
 * QuatuorFrameworkGroup:
 *
 * The questionnaire on the programme page: its versions, where it comes from,
 * whether it is frozen, its dimensions and criteria.
 */
G_DECLARE_FINAL_TYPE (QuatuorFrameworkGroup, quatuor_framework_group, QUATUOR, FRAMEWORK_GROUP,
                      AdwPreferencesGroup)

void         quatuor_framework_group_show        (QuatuorFrameworkGroup *self,
                                                  QuatuorStore          *store);
QuatuorEdit *quatuor_framework_group_new_version (QuatuorCohort         *cohort,
                                                  const QuatuorId       *framework);

G_END_DECLS
