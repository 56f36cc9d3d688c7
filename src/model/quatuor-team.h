/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

#define QUATUOR_ROLE_HOLDER "holder"
#define QUATUOR_ROLE_SUBSTITUTE "substitute"
#define QUATUOR_ROLE_ASSOCIATE "associate"

gboolean             quatuor_tenure_covers    (const QuatuorTenure *tenure,
                                               QuatuorDate          on);
gboolean             quatuor_tenure_is_past   (const QuatuorTenure *tenure,
                                               QuatuorDate          on);
const QuatuorTenure *quatuor_team_holder_on   (QuatuorCohort       *cohort,
                                               const QuatuorId     *seat,
                                               QuatuorDate          from,
                                               QuatuorDate          to,
                                               const QuatuorId     *except);
GPtrArray           *quatuor_team_find_people (QuatuorCohort       *cohort,
                                               const char          *text);
char                *quatuor_person_describe  (const QuatuorPerson *person);

/* Acts */
QuatuorEdit *quatuor_team_add          (QuatuorCohort       *cohort,
                                        const QuatuorId     *seat,
                                        const QuatuorPerson *person,
                                        const char          *role,
                                        QuatuorDate          starts);
QuatuorEdit *quatuor_team_hand_over    (QuatuorCohort       *cohort,
                                        const QuatuorTenure *tenure,
                                        const QuatuorPerson *successor,
                                        QuatuorDate          last_day);
QuatuorEdit *quatuor_team_replace      (QuatuorCohort       *cohort,
                                        const QuatuorTenure *tenure,
                                        const QuatuorPerson *person);
QuatuorEdit *quatuor_team_vacate       (QuatuorCohort       *cohort,
                                        const QuatuorTenure *tenure,
                                        QuatuorDate          last_day);
QuatuorEdit *quatuor_team_edit_term    (QuatuorCohort       *cohort,
                                        const QuatuorTenure *tenure);
QuatuorEdit *quatuor_team_remove       (QuatuorCohort       *cohort,
                                        const QuatuorTenure *tenure);
QuatuorEdit *quatuor_team_edit_person  (QuatuorCohort       *cohort,
                                        const QuatuorPerson *person);

G_END_DECLS
