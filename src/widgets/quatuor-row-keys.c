/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-row-keys.h"

/**
 * quatuor_row_keys_install:
 * @widget_class: the class of a row with the actions `row.edit`, `row.menu` and
 *   `row.remove`
 *
 * Binds the keys of these actions, the same in every list: F2, Menu or Shift+F10,
 * Delete.
 */
void
quatuor_row_keys_install (GtkWidgetClass *widget_class)
{
  g_return_if_fail (GTK_IS_WIDGET_CLASS (widget_class));

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "row.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "row.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "row.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
}
