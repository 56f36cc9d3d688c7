/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-import-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_ROWS (quatuor_import_rows_get_type ())

/**
 * QuatuorImportRows:
 *
 * What trying a table found wrong, by line, to be corrected in place or left out,
 * and what is likely to be there twice, left out unless the person says otherwise.
 * `changed` is emitted when a person did one of the two: the table is then to be
 * tried again.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportRows, quatuor_import_rows, QUATUOR, IMPORT_ROWS, AdwBin)

void                         quatuor_import_rows_clear           (QuatuorImportRows *self);
gboolean                     quatuor_import_rows_show            (QuatuorImportRows *self,
                                                                  QuatuorImportJob  *job,
                                                                  const char *const *headers,
                                                                  QuatuorCohort     *cohort);
gboolean                     quatuor_import_rows_has_any         (QuatuorImportRows *self);
void                         quatuor_import_rows_focus           (QuatuorImportRows *self);
gboolean                     quatuor_import_rows_is_ready        (QuatuorImportRows *self);
const QuatuorCsvCorrections *quatuor_import_rows_get_corrections (QuatuorImportRows *self);

G_END_DECLS
