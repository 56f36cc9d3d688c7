/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-territory-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_TERRITORY_ROW (quatuor_territory_row_get_type ())

/**
 * QuatuorTerritoryRow:
 *
 * A territory in the sidebar: its name, a mark a seat, a mark a phase, and a
 * sign where something asks for attention.
 */
G_DECLARE_FINAL_TYPE (QuatuorTerritoryRow, quatuor_territory_row, QUATUOR, TERRITORY_ROW, AdwBin)

GtkWidget *quatuor_territory_row_new      (void);
void       quatuor_territory_row_set_item (QuatuorTerritoryRow  *self,
                                           QuatuorTerritoryItem *item);

G_END_DECLS
