/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-check-list.h"

struct _QuatuorCheckList
{
  /* Borrowed */
  AdwPreferencesGroup *group;

  /* Owned, one a row; the checks live as long as the group */
  GArray              *ids;
  GPtrArray           *checks;
};

/**
 * quatuor_check_list_new:
 * @group: (transfer none): the group that holds the rows and outlives the list
 *
 * Returns: (transfer full): a list without rows
 */
QuatuorCheckList *
quatuor_check_list_new (AdwPreferencesGroup *group)
{
  QuatuorCheckList *self = g_new0 (QuatuorCheckList, 1);

  self->group = group;
  self->ids = g_array_new (FALSE, FALSE, sizeof (QuatuorId));
  self->checks = g_ptr_array_new ();
  return self;
}

/**
 * quatuor_check_list_free:
 * @self: (nullable) (transfer full): a list
 */
void
quatuor_check_list_free (QuatuorCheckList *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ids);
  g_ptr_array_unref (self->checks);
  g_free (self);
}

/**
 * quatuor_check_list_add:
 * @self: a list
 * @id: what the row stands for
 * @title: what it is called
 * @subtitle: (nullable): what it is
 * @checked: whether it is ticked
 */
void
quatuor_check_list_add (QuatuorCheckList *self,
                        const QuatuorId  *id,
                        const char       *title,
                        const char       *subtitle,
                        gboolean          checked)
{
  GtkWidget *check = g_object_new (GTK_TYPE_CHECK_BUTTON, "active", checked,
                                   "valign", GTK_ALIGN_CENTER, NULL);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "activatable-widget", check,
                                 "subtitle", subtitle != NULL ? subtitle : "",
                                 "title", title, "use-markup", FALSE, NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_preferences_group_add (self->group, row);
  g_array_append_val (self->ids, *id);
  g_ptr_array_add (self->checks, check);
}

/**
 * quatuor_check_list_has:
 * @self: a list
 * @id: an id
 *
 * Returns: whether there is a row for it, ticked or not
 */
gboolean
quatuor_check_list_has (QuatuorCheckList *self,
                        const QuatuorId  *id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (quatuor_id_equal (&g_array_index (self->ids, QuatuorId, i), id))
      return TRUE;
  return FALSE;
}

/**
 * quatuor_check_list_checked:
 * @self: a list
 *
 * Returns: (transfer full) (element-type QuatuorId): what is ticked
 */
GArray *
quatuor_check_list_checked (QuatuorCheckList *self)
{
  GArray *checked = g_array_new (FALSE, FALSE, sizeof (QuatuorId));

  for (guint i = 0; i < self->ids->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_array_append_val (checked, g_array_index (self->ids, QuatuorId, i));
  return checked;
}
