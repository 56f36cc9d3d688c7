/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/* What a row of the table of territories says: quatuor-csv-territory-cells.c */
char                        *quatuor_csv_territory_read_code    (QuatuorCsvContext      *context,
                                                                 QuatuorCsvLookup       *known,
                                                                 QuatuorCsvLookup       *sirens);
gboolean                     quatuor_csv_territory_set          (QuatuorCsvContext      *context,
                                                                 QuatuorTerritory       *territory,
                                                                 GError                **error);

/* Its state: quatuor-csv-territory-steps.c */
const QuatuorTerritoryState *quatuor_csv_territory_present_step (QuatuorCohort          *cohort,
                                                                 const QuatuorId        *territory);
QuatuorTerritoryState       *quatuor_csv_territory_read_step    (QuatuorCsvContext      *context,
                                                                 const QuatuorTerritory *territory);

G_END_DECLS
