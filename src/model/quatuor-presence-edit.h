/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-edit.h"
#include "quatuor-presence.h"

G_BEGIN_DECLS

QuatuorEdit *quatuor_presence_edit_all_present (QuatuorCohort        *cohort,
                                                const QuatuorHalfDay *half_day);
QuatuorEdit *quatuor_presence_edit_set         (QuatuorCohort        *cohort,
                                                const QuatuorHalfDay *half_day,
                                                const QuatuorId      *person,
                                                QuatuorPresence       presence);
QuatuorEdit *quatuor_presence_edit_add         (QuatuorCohort        *cohort,
                                                const QuatuorHalfDay *half_day,
                                                const QuatuorPerson  *person);
QuatuorEdit *quatuor_presence_edit_replace     (QuatuorCohort        *cohort,
                                                const QuatuorHalfDay *half_day,
                                                const QuatuorId      *seat,
                                                const QuatuorId      *replaced,
                                                const QuatuorPerson  *substitute);
QuatuorEdit *quatuor_presence_edit_note        (QuatuorCohort        *cohort,
                                                const QuatuorHalfDay *half_day,
                                                const QuatuorId      *person,
                                                const char           *note);

G_END_DECLS
