/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-import-job.h"

#include "quatuor-import-job.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_LINE (quatuor_import_line_get_type ())

/**
 * QuatuorImportLine:
 *
 * A row of a table with what is wrong with it: each cell at fault can be mended
 * here, or the row is left out. It activates `rows.correct` and `rows.skip` with its
 * line.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportLine, quatuor_import_line, QUATUOR, IMPORT_LINE,
                      AdwPreferencesGroup)

GtkWidget  *quatuor_import_line_new       (const QuatuorImportJob *job,
                                           gint64                  line,
                                           const char *const      *headers);
void        quatuor_import_line_add       (QuatuorImportLine      *self,
                                           const QuatuorProblem   *problem);
gint64      quatuor_import_line_get_line  (QuatuorImportLine      *self);
void        quatuor_import_line_focus     (QuatuorImportLine      *self);
gboolean    quatuor_import_line_is_edited (QuatuorImportLine      *self);
char      **quatuor_import_line_get_cells (QuatuorImportLine      *self);

G_END_DECLS
