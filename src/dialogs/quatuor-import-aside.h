/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-import-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_ASIDE (quatuor_import_aside_get_type ())

/**
 * QuatuorImportAside:
 *
 * The rows of a table that a person corrected or left out, each to be taken as it
 * stands in the file again: it activates `rows.restore` with the line. Without any
 * it is not there.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportAside, quatuor_import_aside, QUATUOR, IMPORT_ASIDE,
                      AdwPreferencesGroup)

void     quatuor_import_aside_clear   (QuatuorImportAside           *self);
void     quatuor_import_aside_add     (QuatuorImportAside           *self,
                                       const QuatuorImportJob       *job,
                                       const QuatuorCsvCorrections  *corrections,
                                       gint64                        line);
gboolean quatuor_import_aside_has_any (QuatuorImportAside           *self);

G_END_DECLS
