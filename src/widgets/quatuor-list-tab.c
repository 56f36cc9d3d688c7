/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-list-tab.h"

/* While the list takes no focus, moving it on goes past the list. */
static void
move_on (GtkWidget        *list,
         GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (list);

  gtk_widget_set_can_focus (list, FALSE);
  g_signal_emit_by_name (root, "move-focus", direction);
  gtk_widget_set_can_focus (list, TRUE);
}

static gboolean
on_key_pressed_cb (GtkWidget       *list,
                   guint            key,
                   guint            code,
                   GdkModifierType  modifiers)
{
  gboolean is_back = key == GDK_KEY_ISO_Left_Tab || (modifiers & GDK_SHIFT_MASK) != 0;

  if ((key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab) ||
      (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  move_on (list, is_back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

/**
 * quatuor_list_tab_leave:
 * @list: a list whose rows hold nothing else that takes the focus
 *
 * Makes the tabulator leave the list, as arrows go through its rows. By itself it
 * would stop at each of them.
 */
void
quatuor_list_tab_leave (GtkWidget *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), list);
  gtk_widget_add_controller (list, keys);
}
