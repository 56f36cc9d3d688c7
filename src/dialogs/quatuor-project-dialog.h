/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_PROJECT_DIALOG (quatuor_project_dialog_get_type ())

/**
 * QuatuorProjectDialog:
 *
 * The pilot project of a territory: its title, its aim (the star), how far it is.
 */
G_DECLARE_FINAL_TYPE (QuatuorProjectDialog, quatuor_project_dialog, QUATUOR, PROJECT_DIALOG,
                      QuatuorRowDialog)

GtkWidget *quatuor_project_dialog_new     (QuatuorStore         *store,
                                           const QuatuorProject *project);
GtkWidget *quatuor_project_dialog_new_add (QuatuorStore         *store,
                                           const QuatuorId      *territory);

G_END_DECLS
