/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_DIALOG (quatuor_import_dialog_get_type ())

/**
 * QuatuorImportDialog:
 *
 * The import assistant, in pages: the table, what was recognised of it, its
 * columns, its rows, what would change. Only then is anything written, all of it
 * as one act.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportDialog, quatuor_import_dialog, QUATUOR, IMPORT_DIALOG, AdwWindow)

void quatuor_import_dialog_present (GtkWindow           *parent,
                                    QuatuorStore        *store);
void quatuor_import_dialog_open    (QuatuorImportDialog *self,
                                    GFile               *file);
void quatuor_import_dialog_paste   (QuatuorImportDialog *self,
                                    const char          *text);

G_END_DECLS
