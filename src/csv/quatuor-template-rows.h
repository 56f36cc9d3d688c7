/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-sheet.h"
#include "quatuor-row.h"

G_BEGIN_DECLS

/**
 * QuatuorTemplateRows:
 *
 * Makes rows of a programme from the rows of a template’s files, and remembers
 * the codes by which later ones refer to them.
 */
typedef struct _QuatuorTemplateRows QuatuorTemplateRows;

QuatuorTemplateRows *quatuor_template_rows_new           (void);
void                 quatuor_template_rows_free          (QuatuorTemplateRows *self);
void                 quatuor_template_rows_set_framework (QuatuorTemplateRows *self,
                                                          const QuatuorId     *framework);
void                 quatuor_template_rows_start_file    (QuatuorTemplateRows *self);
gpointer             quatuor_template_rows_read          (QuatuorTemplateRows *self,
                                                          QuatuorTable         table,
                                                          QuatuorCsvSheet     *sheet,
                                                          guint                row,
                                                          QuatuorDate          origin,
                                                          GError             **error);
GPtrArray           *quatuor_template_rows_make_seats    (QuatuorTemplateRows *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorTemplateRows, quatuor_template_rows_free)

G_END_DECLS
