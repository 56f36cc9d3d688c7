/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_TERRITORY_DIALOG (quatuor_territory_dialog_get_type ())

/**
 * QuatuorTerritoryDialog:
 *
 * A territory, new or to be changed. Where the list of French territories is
 * installed, a few letters of the name propose it and fill the rest.
 */
G_DECLARE_FINAL_TYPE (QuatuorTerritoryDialog, quatuor_territory_dialog, QUATUOR, TERRITORY_DIALOG,
                      QuatuorFormDialog)

GtkWidget *quatuor_territory_dialog_new (QuatuorStore           *store,
                                         const QuatuorTerritory *territory);

G_END_DECLS
