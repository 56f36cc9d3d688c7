/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-csv-kind.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_VALUES (quatuor_import_values_get_type ())

/**
 * QuatuorImportValues:
 *
 * What a field is on every row of a table, for those that no column says. `changed`
 * is emitted when a person says so.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportValues, quatuor_import_values, QUATUOR, IMPORT_VALUES,
                      AdwPreferencesGroup)

void       quatuor_import_values_show      (QuatuorImportValues *self,
                                            QuatuorCsvKind       kind,
                                            char               **sets,
                                            QuatuorCohort       *cohort);
void       quatuor_import_values_set_taken (QuatuorImportValues *self,
                                            guint                field,
                                            gboolean             taken);
void       quatuor_import_values_open      (QuatuorImportValues *self);
gboolean   quatuor_import_values_has       (QuatuorImportValues *self,
                                            guint                field);
char     **quatuor_import_values_get_sets  (QuatuorImportValues *self);

G_END_DECLS
