/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-campaign-dialog.h"

#include "quatuor-date-row.h"
#include "quatuor-feedback.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

/* Long enough for somebody who was away for a week. */
#define REOPEN_DAYS 14

struct _QuatuorCampaignDialog
{
  AdwWindow        parent_instance;

  /* Template children */
  GtkLabel        *heading;
  GtkLabel        *body;
  AdwEntryRow     *reason;
  QuatuorDateRow  *closes;
  GtkButton       *done;

  /* Owned */
  QuatuorStore    *store;
  QuatuorCampaign *campaign;
};

G_DEFINE_FINAL_TYPE (QuatuorCampaignDialog, quatuor_campaign_dialog, ADW_TYPE_WINDOW)

static gboolean
is_reopening (QuatuorCampaignDialog *self)
{
  return quatuor_campaign_dialog_is_closed (self->campaign);
}

static void
update_done (QuatuorCampaignDialog *self)
{
  g_autofree char *reason =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  QuatuorDate date = quatuor_date_row_get_date (self->closes);
  gboolean has_date = !is_reopening (self) ||
                      (quatuor_date_row_get_problem (self->closes) == NULL &&
                       (date == QUATUOR_DATE_UNKNOWN || date >= quatuor_date_today ()));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "campaign.confirm",
                                 reason != NULL && has_date);
}

static void
confirm_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  QuatuorCampaignDialog *self = QUATUOR_CAMPAIGN_DIALOG (widget);
  g_autofree char *reason =
    quatuor_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->reason)));
  gboolean reopening = is_reopening (self);
  QuatuorCampaign changed = *self->campaign;
  QuatuorEdit *edit = quatuor_edit_new (reopening ? "campaign.reopen" : "campaign.close");

  if (reopening)
    changed.closes = quatuor_date_row_get_date (self->closes);
  else
    changed.closes = quatuor_date_today () - 1;

  quatuor_edit_about (edit, QUATUOR_TABLE_CAMPAIGN, &changed.id);
  quatuor_edit_set_reason (edit, reason);
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, &changed);
  quatuor_feedback_apply_and_close (GTK_WINDOW (self), self->store, edit);
}

static void
show_campaign (QuatuorCampaignDialog *self)
{
  gboolean reopening = is_reopening (self);

  gtk_window_set_title (GTK_WINDOW (self),
                        reopening ? _("Reopen the Campaign") : _("Close the Campaign"));
  gtk_label_set_text (self->heading, self->campaign->title);
  gtk_label_set_text (self->body,
                      reopening
                        ? _("The seats may answer again until the day you choose.")
                        : _("From now on answers can be read and no longer changed. The campaign "
                            "can be reopened."));
  gtk_button_set_label (self->done, reopening ? _("_Reopen") : _("_Close Campaign"));
  gtk_widget_set_visible (GTK_WIDGET (self->closes), reopening);
  quatuor_date_row_set_date (self->closes, quatuor_date_today () + REOPEN_DAYS);
  update_done (self);
}

static void
quatuor_campaign_dialog_dispose (GObject *object)
{
  QuatuorCampaignDialog *self = QUATUOR_CAMPAIGN_DIALOG (object);

  g_clear_object (&self->store);
  quatuor_row_free (QUATUOR_TABLE_CAMPAIGN, g_steal_pointer (&self->campaign));
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CAMPAIGN_DIALOG);
  G_OBJECT_CLASS (quatuor_campaign_dialog_parent_class)->dispose (object);
}

static void
quatuor_campaign_dialog_class_init (QuatuorCampaignDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_campaign_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "campaign.confirm", NULL, confirm_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (QUATUOR_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-campaign-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignDialog, body);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignDialog, closes);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignDialog, done);
  gtk_widget_class_bind_template_callback (widget_class, update_done);
}

static void
quatuor_campaign_dialog_init (QuatuorCampaignDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_campaign_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 * @campaign: a campaign; one that is closed is reopened, another one closed
 */
void
quatuor_campaign_dialog_present (GtkWindow       *parent,
                                 QuatuorStore    *store,
                                 const QuatuorId *campaign)
{
  gconstpointer row = quatuor_cohort_find (quatuor_store_get_cohort (store),
                                           QUATUOR_TABLE_CAMPAIGN, campaign);
  QuatuorCampaignDialog *self;

  g_return_if_fail (row != NULL);

  self = g_object_new (QUATUOR_TYPE_CAMPAIGN_DIALOG, "transient-for", parent, NULL);
  self->store = g_object_ref (store);
  self->campaign = quatuor_row_copy (QUATUOR_TABLE_CAMPAIGN, row);
  show_campaign (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * quatuor_campaign_dialog_is_closed:
 * @campaign: a campaign
 *
 * Returns: whether its last day for answers is over
 */
gboolean
quatuor_campaign_dialog_is_closed (const QuatuorCampaign *campaign)
{
  return campaign->closes != QUATUOR_DATE_UNKNOWN && campaign->closes < quatuor_date_today ();
}
