/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

QuatuorEdit *quatuor_topic_write  (QuatuorCohort      *cohort,
                                   const QuatuorTopic *topic);
QuatuorEdit *quatuor_topic_remove (QuatuorCohort      *cohort,
                                   const QuatuorTopic *topic);

G_END_DECLS
