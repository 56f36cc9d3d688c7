/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_RESOURCE_DIALOG (quatuor_resource_dialog_get_type ())

/**
 * QuatuorResourceDialog:
 *
 * A resource of the library: a document, a film, a tool …, and what it is for.
 */
G_DECLARE_FINAL_TYPE (QuatuorResourceDialog, quatuor_resource_dialog, QUATUOR, RESOURCE_DIALOG,
                      QuatuorRowDialog)

GtkWidget *quatuor_resource_dialog_new     (QuatuorStore          *store,
                                            const QuatuorResource *resource);
GtkWidget *quatuor_resource_dialog_new_add (QuatuorStore          *store);

G_END_DECLS
