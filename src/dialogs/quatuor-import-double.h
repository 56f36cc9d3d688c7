/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-import-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_DOUBLE (quatuor_import_double_get_type ())

/**
 * QuatuorImportDouble:
 *
 * A row that is likely to be there twice, beside what it resembles. It is left out
 * unless a person says otherwise: then it activates `rows.decide` with its line, or
 * `rows.same` when the row is to change what it resembles.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportDouble, quatuor_import_double, QUATUOR, IMPORT_DOUBLE,
                      AdwPreferencesGroup)

GtkWidget *quatuor_import_double_new       (const QuatuorImportJob *job,
                                            const QuatuorCsvDouble *found,
                                            const char *const      *headers,
                                            QuatuorCohort          *cohort);
gint64     quatuor_import_double_get_line  (QuatuorImportDouble    *self);
gboolean   quatuor_import_double_is_wanted (QuatuorImportDouble    *self);
char     **quatuor_import_double_get_same  (QuatuorImportDouble    *self);

G_END_DECLS
