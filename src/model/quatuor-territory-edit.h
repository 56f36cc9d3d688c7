/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-edit.h"

G_BEGIN_DECLS

char        *quatuor_territory_new_code  (QuatuorCohort          *cohort,
                                          const char             *name,
                                          const QuatuorId        *except);
gboolean     quatuor_territory_is_inside (QuatuorCohort          *cohort,
                                          const QuatuorId        *territory,
                                          const QuatuorId        *other);
const QuatuorTerritoryState *
             quatuor_territory_state_on  (QuatuorCohort          *cohort,
                                          const QuatuorId        *territory,
                                          QuatuorDate             on);
QuatuorEdit *quatuor_territory_add       (QuatuorCohort          *cohort,
                                          const QuatuorTerritory *territory,
                                          const char             *state,
                                          QuatuorDate             since);
QuatuorEdit *quatuor_territory_edit      (QuatuorCohort          *cohort,
                                          const QuatuorTerritory *territory);
QuatuorEdit *quatuor_territory_set_state (QuatuorCohort          *cohort,
                                          const QuatuorId        *territory,
                                          const char             *state,
                                          QuatuorDate             since,
                                          const char             *reason);
QuatuorEdit *quatuor_territory_remove    (QuatuorCohort          *cohort,
                                          const QuatuorId        *territory,
                                          const GPtrArray        *ratings);

G_END_DECLS
