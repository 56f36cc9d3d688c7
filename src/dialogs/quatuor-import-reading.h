/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-import-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_READING (quatuor_import_reading_get_type ())

/**
 * QuatuorImportReading:
 *
 * What was recognised of a table: what it holds, separator, encoding, numbers and
 * days, each to be changed, and the first rows as they are read so. `changed` is
 * emitted when a person says that the table is to be read another way.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportReading, quatuor_import_reading, QUATUOR, IMPORT_READING, AdwBin)

void     quatuor_import_reading_show     (QuatuorImportReading   *self,
                                          const QuatuorImportJob *job);
void     quatuor_import_reading_apply    (QuatuorImportReading   *self,
                                          QuatuorCsvImport       *import);
gboolean quatuor_import_reading_is_ready (QuatuorImportReading   *self);
void     quatuor_import_reading_focus    (QuatuorImportReading   *self);

G_END_DECLS
