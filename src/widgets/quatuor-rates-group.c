/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-rates-group.h"

#include "quatuor-presence-words.h"

struct _QuatuorRatesGroup
{
  AdwPreferencesGroup parent_instance;

  /* Owned; the rows are in the group */
  GPtrArray          *rows;
};

G_DEFINE_FINAL_TYPE (QuatuorRatesGroup, quatuor_rates_group, ADW_TYPE_PREFERENCES_GROUP)

static void
quatuor_rates_group_finalize (GObject *object)
{
  g_ptr_array_unref (QUATUOR_RATES_GROUP (object)->rows);

  G_OBJECT_CLASS (quatuor_rates_group_parent_class)->finalize (object);
}

static void
quatuor_rates_group_class_init (QuatuorRatesGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_rates_group_finalize;
}

static void
quatuor_rates_group_init (QuatuorRatesGroup *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * quatuor_rates_group_clear:
 * @self: a group
 *
 * Takes all rows away.
 */
void
quatuor_rates_group_clear (QuatuorRatesGroup *self)
{
  g_return_if_fail (QUATUOR_IS_RATES_GROUP (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static GtkWidget *
add_row (QuatuorRatesGroup *self,
         const char        *title,
         const char        *target)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", title,
                                 "title-lines", 0,
                                 "subtitle-lines", 0,
                                 NULL);

  if (target != NULL)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go");
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  return row;
}

/**
 * quatuor_rates_group_add:
 * @self: a group
 * @title: of what
 * @count: its half-days
 * @target: (nullable): the target of `win.go` that has the records behind it
 */
void
quatuor_rates_group_add (QuatuorRatesGroup          *self,
                         const char                 *title,
                         const QuatuorPresenceCount *count,
                         const char                 *target)
{
  g_autofree char *rate =
    quatuor_presence_rate_to_text (count->attended, quatuor_presence_count_held (count));
  g_autofree char *words = quatuor_presence_count_to_words (count);
  g_autofree char *rest = quatuor_presence_rest_to_words (count);
  g_autofree char *subtitle =
    rest != NULL ? g_strdup_printf ("%s\n%s", words, rest) : g_strdup (words);
  GtkWidget *row;
  GtkWidget *label;

  g_return_if_fail (QUATUOR_IS_RATES_GROUP (self));

  row = add_row (self, title, target);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  label = gtk_label_new (rate);
  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
}

/**
 * quatuor_rates_group_add_line:
 * @self: a group
 * @title: a sentence
 * @target: (nullable): the target of `win.go` that it leads to
 *
 * Adds a row that is no rate.
 */
void
quatuor_rates_group_add_line (QuatuorRatesGroup *self,
                              const char        *title,
                              const char        *target)
{
  g_return_if_fail (QUATUOR_IS_RATES_GROUP (self));

  add_row (self, title, target);
}
