/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_KEPT_LIST (quatuor_kept_list_get_type ())

/**
 * QuatuorKeptList:
 *
 * What is kept of a programme: a row each, or words that say how there comes to be
 * some.
 */
G_DECLARE_FINAL_TYPE (QuatuorKeptList, quatuor_kept_list, QUATUOR, KEPT_LIST, AdwBin)

/**
 * QuatuorKeptRowFunc:
 * @item: one of the things that are kept
 * @data: what the caller gave
 *
 * Returns: (transfer floating): a row that shows it
 */
typedef GtkWidget *(*QuatuorKeptRowFunc) (gconstpointer item,
                                          gpointer      data);

void quatuor_kept_list_show (QuatuorKeptList    *self,
                             const GPtrArray    *items,
                             QuatuorKeptRowFunc  make_row,
                             gpointer            data);

G_END_DECLS
