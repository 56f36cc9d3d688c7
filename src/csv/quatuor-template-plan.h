/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

QuatuorEdit *quatuor_template_plan_territory (QuatuorCohort    *cohort,
                                              const QuatuorId  *territory,
                                              GError          **error);

G_END_DECLS
