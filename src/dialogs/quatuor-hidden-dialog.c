/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-hidden-dialog.h"

#include "quatuor-feedback.h"

#include <glib/gi18n-lib.h>

struct _QuatuorHiddenDialog
{
  AdwWindow           parent_instance;

  /* Template children */
  AdwPreferencesPage *page;

  /* Owned */
  QuatuorStore       *store;
  GHashTable         *checks; /* from the id of a criterion to its GtkCheckButton */

  QuatuorId           campaign;
};

G_DEFINE_FINAL_TYPE (QuatuorHiddenDialog, quatuor_hidden_dialog, ADW_TYPE_WINDOW)

static void
save_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  QuatuorHiddenDialog *self = QUATUOR_HIDDEN_DIALOG (widget);
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  QuatuorEdit *edit = quatuor_edit_new ("campaign.hide");
  GHashTableIter iter;
  gpointer id, check;

  quatuor_edit_about (edit, QUATUOR_TABLE_CAMPAIGN, &self->campaign);
  g_hash_table_iter_init (&iter, self->checks);
  while (g_hash_table_iter_next (&iter, &id, &check))
    {
      QuatuorCampaignHidden row = { .campaign = self->campaign, .criterion = *(QuatuorId *) id };
      gboolean hidden = !gtk_check_button_get_active (GTK_CHECK_BUTTON (check));
      gboolean was_hidden = quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN_HIDDEN,
                                                 &row.campaign, &row.criterion) != NULL;

      if (hidden && !was_hidden)
        quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN_HIDDEN, &row);
      else if (!hidden && was_hidden)
        quatuor_edit_remove (edit, QUATUOR_TABLE_CAMPAIGN_HIDDEN, &row);
    }

  if (quatuor_edit_get_changes (edit)->len > 0)
    {
      quatuor_feedback_apply_and_close (GTK_WINDOW (self), self->store, edit);
      return;
    }
  quatuor_edit_free (edit);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
make_row (QuatuorHiddenDialog    *self,
          const QuatuorCriterion *criterion)
{
  gboolean hidden = quatuor_cohort_find (quatuor_store_get_cohort (self->store),
                                         QUATUOR_TABLE_CAMPAIGN_HIDDEN,
                                         &self->campaign, &criterion->id) != NULL;
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", criterion->title,
                                 "title-lines", 0,
                                 "subtitle", criterion->code,
                                 "activatable-widget", check,
                                 NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), !hidden);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, criterion->title, -1);
  g_hash_table_insert (self->checks, g_memdup2 (&criterion->id, sizeof criterion->id), check);
  return row;
}

static void
show_criteria (QuatuorHiddenDialog *self)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  const QuatuorCampaign *campaign =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN, &self->campaign);
  const GPtrArray *dimensions =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION, &campaign->framework);

  for (guint i = 0; dimensions != NULL && i < dimensions->len; i++)
    {
      const QuatuorDimension *dimension = g_ptr_array_index (dimensions, i);
      const GPtrArray *criteria =
        quatuor_cohort_children (cohort, QUATUOR_TABLE_CRITERION, &dimension->id);
      g_autofree char *title = g_markup_escape_text (dimension->title, -1);
      GtkWidget *group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", title, NULL);

      for (guint j = 0; criteria != NULL && j < criteria->len; j++)
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                   make_row (self, g_ptr_array_index (criteria, j)));
      adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
    }
}

static void
quatuor_hidden_dialog_dispose (GObject *object)
{
  QuatuorHiddenDialog *self = QUATUOR_HIDDEN_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->checks, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_HIDDEN_DIALOG);
  G_OBJECT_CLASS (quatuor_hidden_dialog_parent_class)->dispose (object);
}

static void
quatuor_hidden_dialog_class_init (QuatuorHiddenDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_hidden_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "criteria.save", NULL, save_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-hidden-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorHiddenDialog, page);
}

static void
quatuor_hidden_dialog_init (QuatuorHiddenDialog *self)
{
  self->checks = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_hidden_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 * @campaign: a campaign
 */
void
quatuor_hidden_dialog_present (GtkWindow       *parent,
                               QuatuorStore    *store,
                               const QuatuorId *campaign)
{
  QuatuorHiddenDialog *self =
    g_object_new (QUATUOR_TYPE_HIDDEN_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->campaign = *campaign;
  show_criteria (self);
  gtk_window_present (GTK_WINDOW (self));
}
