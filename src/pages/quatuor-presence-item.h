/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-roll.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PRESENCE_ITEM (quatuor_presence_item_get_type ())

/**
 * QuatuorPresenceItem:
 *
 * A line of the presence grid: a territory, or a person of it. It stays the same
 * object while acts change what it says; `changed` tells.
 */
G_DECLARE_FINAL_TYPE (QuatuorPresenceItem, quatuor_presence_item, QUATUOR, PRESENCE_ITEM, GObject)

QuatuorPresenceItem    *quatuor_presence_item_new           (const QuatuorTerritory *territory,
                                                             const QuatuorRollLine  *line);
gboolean                quatuor_presence_item_is_like       (QuatuorPresenceItem    *self,
                                                             QuatuorPresenceItem    *other);
void                    quatuor_presence_item_update        (QuatuorPresenceItem    *self,
                                                             QuatuorPresenceItem    *newer);
const QuatuorTerritory *quatuor_presence_item_get_territory (QuatuorPresenceItem    *self);
const QuatuorRollLine  *quatuor_presence_item_get_line      (QuatuorPresenceItem    *self);
GtkWidget              *quatuor_presence_item_get_widget    (QuatuorPresenceItem    *self);
void                    quatuor_presence_item_set_widget    (QuatuorPresenceItem    *self,
                                                             GtkWidget              *widget);

G_END_DECLS
