/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-item-target.h"

/* Between the name of the table and the ids, and between those. */
#define SEPARATOR ":"

/**
 * quatuor_item_to_target:
 * @table: a table
 * @key: the ids of the key of one of its rows, one after the other
 *
 * Returns: (transfer full): both as the target of an action
 */
char *
quatuor_item_to_target (QuatuorTable     table,
                        const QuatuorId *key)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  GString *target = g_string_new (type->name);

  for (guint i = 0; i < type->n_keys; i++)
    {
      g_autofree char *id = quatuor_id_to_string (&key[i]);

      g_string_append_printf (target, SEPARATOR "%s", id);
    }
  return g_string_free (target, FALSE);
}

/**
 * quatuor_item_parse_key:
 * @target: a target as quatuor_item_to_target() makes it
 * @table: (out): the table
 * @key: (out caller-allocates) (array fixed-size=2): the ids, none after the last
 *
 * Returns: whether it is such a target
 */
gboolean
quatuor_item_parse_key (const char   *target,
                        QuatuorTable *table,
                        QuatuorId     key[QUATUOR_ITEM_KEY_MAX])
{
  g_auto (GStrv) parts = g_strsplit (target, SEPARATOR, -1);
  guint n_keys = g_strv_length (parts);

  if (n_keys-- == 0 || n_keys > QUATUOR_ITEM_KEY_MAX || !quatuor_row_find_table (parts[0], table) ||
      quatuor_row_type (*table)->n_keys != n_keys)
    return FALSE;
  for (guint i = 0; i < QUATUOR_ITEM_KEY_MAX; i++)
    {
      key[i] = QUATUOR_ID_NONE;
      if (i < n_keys && !quatuor_id_parse (parts[i + 1], &key[i]))
        return FALSE;
    }
  return TRUE;
}

/**
 * quatuor_item_parse_target:
 * @target: a target as quatuor_item_to_target() makes it
 * @table: (out): the table
 * @id: (out): the id
 *
 * Returns: whether it is the target of a row whose key is one id
 */
gboolean
quatuor_item_parse_target (const char   *target,
                           QuatuorTable *table,
                           QuatuorId    *id)
{
  QuatuorId key[QUATUOR_ITEM_KEY_MAX];

  if (!quatuor_item_parse_key (target, table, key) || quatuor_row_type (*table)->n_keys != 1)
    return FALSE;
  *id = key[0];
  return TRUE;
}

/**
 * quatuor_item_menu_append:
 * @menu: a menu
 * @label: what the item says
 * @action: an action with a text as its target
 * @target: the target
 */
void
quatuor_item_menu_append (GMenu      *menu,
                          const char *label,
                          const char *action,
                          const char *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/**
 * quatuor_item_show_history:
 * @widget: a widget in a window, or in a dialog of one
 * @table: a table
 * @key: the ids of the key of one of its rows, one after the other
 *
 * Shows who changed the row, and what and when.
 */
void
quatuor_item_show_history (GtkWidget       *widget,
                           QuatuorTable     table,
                           const QuatuorId *key)
{
  g_autofree char *target = quatuor_item_to_target (table, key);

  /* A dialog has none of the actions of the window that it belongs to. */
  while (!gtk_widget_activate_action (widget, "win.history-of", "s", target))
    {
      GtkRoot *root = gtk_widget_get_root (widget);
      GtkWindow *below = GTK_IS_WINDOW (root) ? gtk_window_get_transient_for (GTK_WINDOW (root))
                                              : NULL;

      if (below == NULL)
        return;
      widget = GTK_WIDGET (below);
    }
}
