/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* No row that people act on has more ids in its key. */
#define QUATUOR_ITEM_KEY_MAX 2

char    *quatuor_item_to_target    (QuatuorTable      table,
                                    const QuatuorId  *key);
gboolean quatuor_item_parse_target (const char       *target,
                                    QuatuorTable     *table,
                                    QuatuorId        *id);
gboolean quatuor_item_parse_key    (const char       *target,
                                    QuatuorTable     *table,
                                    QuatuorId         key[QUATUOR_ITEM_KEY_MAX]);
void     quatuor_item_menu_append  (GMenu            *menu,
                                    const char       *label,
                                    const char       *action,
                                    const char       *target);
void     quatuor_item_show_history (GtkWidget        *widget,
                                    QuatuorTable      table,
                                    const QuatuorId  *key);

G_END_DECLS
