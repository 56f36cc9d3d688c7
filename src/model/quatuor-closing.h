/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

char     *quatuor_closing_hint         (QuatuorCohort      *cohort,
                                        const QuatuorId    *territory,
                                        const QuatuorGate  *gate);
gboolean  quatuor_closing_can_complete (QuatuorCohort      *cohort,
                                        const QuatuorId    *territory,
                                        const QuatuorPhase *phase,
                                        QuatuorDate         on);

G_END_DECLS
