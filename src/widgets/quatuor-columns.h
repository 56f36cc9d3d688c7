/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_COLUMNS (quatuor_columns_get_type ())

/**
 * QuatuorColumns:
 *
 * Puts its children side by side in columns of one width, as many as have room,
 * and below one another where it is narrow. Lines are filled evenly: four children
 * stand four, two or one in a line, never three and one.
 */
G_DECLARE_FINAL_TYPE (QuatuorColumns, quatuor_columns, QUATUOR, COLUMNS, GtkWidget)

guint quatuor_columns_set_length (QuatuorColumns *self,
                                  guint           length,
                                  GtkWidget    *(*new_child) (void));

G_END_DECLS
