/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-item-target.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_ITEM_ROW (quatuor_item_row_get_type ())

/**
 * QuatuorItemRow:
 *
 * A row of a table in a list: its title, a few facts, a word at the end, and a
 * menu. Enter and F2 edit it, Delete removes it; Alt+Up and Alt+Down move it where
 * its page knows that act. The acts are actions of the page around it, `item.edit`,
 * `item.remove`, `item.up` and `item.down`, with the table and the id of the row as
 * their target, and `item.open` with an address.
 */
G_DECLARE_FINAL_TYPE (QuatuorItemRow, quatuor_item_row, QUATUOR, ITEM_ROW, AdwActionRow)

GtkWidget      *quatuor_item_row_new         (void);
void            quatuor_item_row_set_item    (QuatuorItemRow  *self,
                                              QuatuorTable     table,
                                              const QuatuorId *id);
void            quatuor_item_row_set_words   (QuatuorItemRow  *self,
                                              const char      *title,
                                              const char      *facts,
                                              const char      *badge);
void            quatuor_item_row_set_extra   (QuatuorItemRow  *self,
                                              GMenuModel      *extra);
void            quatuor_item_row_set_link    (QuatuorItemRow  *self,
                                              const char      *link);
const char     *quatuor_item_row_get_target  (QuatuorItemRow  *self);

/* Lists of them */
void            quatuor_item_list_set_length (GtkListBox      *list,
                                              guint            n_rows);
QuatuorItemRow *quatuor_item_list_get_row    (GtkListBox      *list,
                                              guint            n);
char           *quatuor_item_list_dup_focus  (GtkListBox      *list);
void            quatuor_item_list_focus      (GtkListBox      *list,
                                              const char      *target);

G_END_DECLS
