/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_TERRITORY_ITEM (quatuor_territory_item_get_type ())

/**
 * QuatuorTerritoryItem:
 *
 * A territory in a list. It stays the same object while acts change what it
 * says, so that the list keeps its place and its selection; `changed` is emitted
 * when it says something else.
 */
G_DECLARE_FINAL_TYPE (QuatuorTerritoryItem, quatuor_territory_item,
                      QUATUOR, TERRITORY_ITEM, GObject)

QuatuorTerritoryItem   *quatuor_territory_item_new           (QuatuorCohort          *cohort,
                                                              const QuatuorTerritory *territory,
                                                              guint                   n_attention);
void                    quatuor_territory_item_update        (QuatuorTerritoryItem   *self,
                                                              QuatuorCohort          *cohort,
                                                              const QuatuorTerritory *territory,
                                                              guint                   n_attention);
QuatuorCohort          *quatuor_territory_item_get_cohort    (QuatuorTerritoryItem   *self);
const QuatuorTerritory *quatuor_territory_item_get_territory (QuatuorTerritoryItem   *self);
guint                   quatuor_territory_item_get_attention (QuatuorTerritoryItem   *self);
const char             *quatuor_territory_item_get_state     (QuatuorTerritoryItem   *self);
gboolean                quatuor_territory_item_is_followed   (QuatuorTerritoryItem   *self);

GListStore             *quatuor_territory_item_list_new      (void);
void                    quatuor_territory_item_list_update   (GListStore             *list,
                                                              QuatuorCohort          *cohort,
                                                              const GArray           *attention);

G_END_DECLS
