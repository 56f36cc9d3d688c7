/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-item-row.h"

#include "quatuor-row-keys.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _QuatuorItemRow
{
  AdwActionRow   parent_instance;

  /* Template children */
  GtkLabel      *badge_label;
  GtkButton     *link_button;
  GtkMenuButton *menu_button;

  /* Owned */
  char          *target;
};

G_DEFINE_FINAL_TYPE (QuatuorItemRow, quatuor_item_row, ADW_TYPE_ACTION_ROW)

static void
act (GtkWidget  *widget,
     const char *action)
{
  gtk_widget_activate_action (widget, action, "s", QUATUOR_ITEM_ROW (widget)->target);
}

static void
down_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  act (widget, "item.down");
}

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  act (widget, "item.edit");
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gtk_menu_button_popup (QUATUOR_ITEM_ROW (widget)->menu_button);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  act (widget, "item.remove");
}

static void
up_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  act (widget, "item.up");
}

static void
quatuor_item_row_activate (AdwActionRow *row)
{
  act (GTK_WIDGET (row), "item.edit");
}

static void
quatuor_item_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_ITEM_ROW);

  G_OBJECT_CLASS (quatuor_item_row_parent_class)->dispose (object);
}

static void
quatuor_item_row_finalize (GObject *object)
{
  g_free (QUATUOR_ITEM_ROW (object)->target);

  G_OBJECT_CLASS (quatuor_item_row_parent_class)->finalize (object);
}

static void
quatuor_item_row_class_init (QuatuorItemRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_item_row_dispose;
  object_class->finalize = quatuor_item_row_finalize;
  ADW_ACTION_ROW_CLASS (klass)->activate = quatuor_item_row_activate;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorItemRow, badge_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorItemRow, link_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorItemRow, menu_button);

  gtk_widget_class_install_action (widget_class, "row.down", NULL, down_action);
  gtk_widget_class_install_action (widget_class, "row.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "row.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "row.up", NULL, up_action);
  quatuor_row_keys_install (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.down",
                                       NULL);
}

static void
quatuor_item_row_init (QuatuorItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_item_row_new:
 *
 * Returns: (transfer floating): a row about nothing yet
 */
GtkWidget *
quatuor_item_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_ITEM_ROW, NULL);
}

/**
 * quatuor_item_row_set_item:
 * @self: an item row
 * @table: a table whose key is one id
 * @id: of one of its rows
 *
 * Says which row it is about. Its menu edits and removes it.
 */
void
quatuor_item_row_set_item (QuatuorItemRow  *self,
                           QuatuorTable     table,
                           const QuatuorId *id)
{
  g_return_if_fail (QUATUOR_IS_ITEM_ROW (self));

  g_free (self->target);
  self->target = quatuor_item_to_target (table, id);
  quatuor_item_row_set_extra (self, NULL);
}

/**
 * quatuor_item_row_set_words:
 * @self: an item row
 * @title: what people call it
 * @facts: (nullable): a few facts, in one line or several
 * @badge: (nullable): a word at its end, such as its state
 */
void
quatuor_item_row_set_words (QuatuorItemRow *self,
                            const char     *title,
                            const char     *facts,
                            const char     *badge)
{
  g_autofree char *label = NULL;

  g_return_if_fail (QUATUOR_IS_ITEM_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), facts != NULL ? facts : "");
  gtk_label_set_label (self->badge_label, badge != NULL ? badge : "");
  gtk_widget_set_visible (GTK_WIDGET (self->badge_label), badge != NULL);

  /* Translators: the button of a menu; %s is what it acts on. */
  label = g_strdup_printf (_("Actions on %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * quatuor_item_row_set_extra:
 * @self: an item row
 * @extra: (nullable): what its menu offers between editing and removing
 */
void
quatuor_item_row_set_extra (QuatuorItemRow *self,
                            GMenuModel     *extra)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) first = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();

  g_return_if_fail (QUATUOR_IS_ITEM_ROW (self));

  quatuor_item_menu_append (first, _("_Edit…"), "item.edit", self->target);
  quatuor_item_menu_append (first, _("H_istory…"), "win.history-of", self->target);
  quatuor_item_menu_append (last, _("_Remove"), "item.remove", self->target);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (first));
  if (extra != NULL)
    g_menu_append_section (menu, NULL, extra);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  gtk_menu_button_set_menu_model (self->menu_button, G_MENU_MODEL (menu));
}

/**
 * quatuor_item_row_set_link:
 * @self: an item row
 * @link: (nullable): an address that a button opens; without one there is no button
 */
void
quatuor_item_row_set_link (QuatuorItemRow *self,
                           const char     *link)
{
  const char *title;
  g_autofree char *label = NULL;

  g_return_if_fail (QUATUOR_IS_ITEM_ROW (self));

  gtk_widget_set_visible (GTK_WIDGET (self->link_button), link != NULL);
  if (link == NULL)
    return;

  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self));
  /* Translators: a button; %s is the title of a document, a film …. */
  label = g_strdup_printf (_("Open %s"), title);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->link_button), "s", link);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->link_button), "item.open");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->link_button), link);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * quatuor_item_row_get_target:
 * @self: an item row
 *
 * Returns: (transfer none): the target of its actions
 */
const char *
quatuor_item_row_get_target (QuatuorItemRow *self)
{
  g_return_val_if_fail (QUATUOR_IS_ITEM_ROW (self), NULL);

  return self->target;
}

/**
 * quatuor_item_list_set_length:
 * @list: a list of item rows
 * @n_rows: how many there shall be
 *
 * Rows that are there already stay, so that the focus does.
 */
void
quatuor_item_list_set_length (GtkListBox *list,
                              guint       n_rows)
{
  GtkListBoxRow *row;

  for (guint i = 0; i < n_rows; i++)
    if (gtk_list_box_get_row_at_index (list, (int) i) == NULL)
      gtk_list_box_append (list, quatuor_item_row_new ());
  while ((row = gtk_list_box_get_row_at_index (list, (int) n_rows)) != NULL)
    gtk_list_box_remove (list, GTK_WIDGET (row));
  gtk_widget_set_visible (GTK_WIDGET (list), n_rows > 0);
}

/**
 * quatuor_item_list_get_row:
 * @list: a list of item rows
 * @n: the number of one, from 0 on
 *
 * Returns: (transfer none): the row
 */
QuatuorItemRow *
quatuor_item_list_get_row (GtkListBox *list,
                           guint       n)
{
  return QUATUOR_ITEM_ROW (gtk_list_box_get_row_at_index (list, (int) n));
}

/**
 * quatuor_item_list_dup_focus:
 * @list: a list of item rows
 *
 * Returns: (transfer full) (nullable): the target of the row that has the focus
 */
char *
quatuor_item_list_dup_focus (GtkListBox *list)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (list));

  return QUATUOR_IS_ITEM_ROW (row) ? g_strdup (QUATUOR_ITEM_ROW (row)->target) : NULL;
}

/**
 * quatuor_item_list_focus:
 * @list: a list of item rows
 * @target: (nullable): the target of the row that shall have the focus, if it is
 *   there
 */
void
quatuor_item_list_focus (GtkListBox *list,
                         const char *target)
{
  for (int i = 0; target != NULL && gtk_list_box_get_row_at_index (list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, i);

      if (g_strcmp0 (QUATUOR_ITEM_ROW (row)->target, target) == 0)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
}
