/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-problem.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_NOTES (quatuor_import_notes_get_type ())

/**
 * QuatuorImportNotes:
 *
 * What is to know about the rows of a table that are taken. Without any it is not
 * there.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportNotes, quatuor_import_notes, QUATUOR, IMPORT_NOTES,
                      AdwPreferencesGroup)

GtkWidget *quatuor_import_notes_make_row (const QuatuorProblem *problem);
void       quatuor_import_notes_show     (QuatuorImportNotes   *self,
                                          const GPtrArray      *problems);

G_END_DECLS
