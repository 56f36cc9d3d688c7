/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-import-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_COLUMNS (quatuor_import_columns_get_type ())

/**
 * QuatuorImportColumns:
 *
 * Which column of a table is which field, and what holds on every row. `changed` is
 * emitted when a person says so otherwise.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportColumns, quatuor_import_columns, QUATUOR, IMPORT_COLUMNS, AdwBin)

void       quatuor_import_columns_show     (QuatuorImportColumns  *self,
                                            const QuatuorCsvLook  *look,
                                            char                 **maps,
                                            char                 **sets,
                                            QuatuorCohort         *cohort);
gboolean   quatuor_import_columns_is_ready (QuatuorImportColumns  *self);
char     **quatuor_import_columns_get_maps (QuatuorImportColumns  *self);
char     **quatuor_import_columns_get_sets (QuatuorImportColumns  *self);

G_END_DECLS
