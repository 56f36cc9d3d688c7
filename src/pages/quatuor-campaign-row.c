/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-campaign-row.h"

#include "quatuor-campaign-dialog.h"
#include "quatuor-choice-row.h"
#include "quatuor-field-row.h"
#include "quatuor-hidden-dialog.h"
#include "quatuor-programme-words.h"

#include <glib/gi18n-lib.h>

struct _QuatuorCampaignRow
{
  QuatuorRecordRow  parent_instance;

  /* Template children */
  QuatuorFieldRow  *title;
  QuatuorChoiceRow *moment;
  QuatuorChoiceRow *framework;
  QuatuorFieldRow  *opens;
  QuatuorFieldRow  *closes;
  AdwActionRow     *criteria;
  AdwActionRow     *state;
  GtkButton        *state_button;
};

G_DEFINE_FINAL_TYPE (QuatuorCampaignRow, quatuor_campaign_row, QUATUOR_TYPE_RECORD_ROW)

static const QuatuorCampaign *
get_campaign (QuatuorCampaignRow *self)
{
  return quatuor_record_row_get_row (QUATUOR_RECORD_ROW (self));
}

static void
offer_frameworks (QuatuorCampaignRow *self,
                  QuatuorCohort      *cohort)
{
  const GPtrArray *frameworks = quatuor_cohort_rows (cohort, QUATUOR_TABLE_FRAMEWORK);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < frameworks->len; i++)
    {
      const QuatuorFramework *framework = g_ptr_array_index (frameworks, i);

      g_ptr_array_add (names, quatuor_programme_words_framework (framework));
    }
  quatuor_choice_row_set_rows (self->framework, frameworks, names);
}

static guint
count_criteria (QuatuorCohort         *cohort,
                const QuatuorCampaign *campaign)
{
  const GPtrArray *dimensions =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_DIMENSION, &campaign->framework);
  guint n_criteria = 0;

  for (guint i = 0; dimensions != NULL && i < dimensions->len; i++)
    {
      const GPtrArray *criteria = quatuor_cohort_children (cohort, QUATUOR_TABLE_CRITERION,
                                                           g_ptr_array_index (dimensions, i));
      n_criteria += criteria != NULL ? criteria->len : 0;
    }
  return n_criteria;
}

static void
show_criteria (QuatuorCampaignRow    *self,
               QuatuorCohort         *cohort,
               const QuatuorCampaign *campaign)
{
  const GPtrArray *hidden =
    quatuor_cohort_children (cohort, QUATUOR_TABLE_CAMPAIGN_HIDDEN, &campaign->id);
  guint n_criteria = count_criteria (cohort, campaign);
  guint n_hidden = hidden != NULL ? MIN (hidden->len, n_criteria) : 0;
  /* Translators: how many criteria are asked, of how many there are. */
  g_autofree char *text =
    g_strdup_printf (_("%u of %u are asked"), n_criteria - n_hidden, n_criteria);

  adw_action_row_set_subtitle (self->criteria, text);
}

static void
show_state (QuatuorCampaignRow    *self,
            const QuatuorCampaign *campaign,
            gboolean               writable)
{
  QuatuorDate today = quatuor_date_today ();
  gboolean closed = quatuor_campaign_dialog_is_closed (campaign);
  gboolean begun = campaign->opens == QUATUOR_DATE_UNKNOWN || campaign->opens < today;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state),
                                 closed ? _("Closed") : _("Open for answers"));
  adw_action_row_set_subtitle (self->state,
                               closed ? _("Answers can be read, no longer changed") : NULL);
  gtk_button_set_label (self->state_button, closed ? _("_Reopen…") : _("_Close…"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->state_button),
                                  closed ? "campaign.reopen" : "campaign.close");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "campaign.close", writable && begun && !closed);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "campaign.reopen", writable && closed);
  /* A closed campaign is opened again by an act with a reason, not by a date. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->closes), !closed);
}

static void
quatuor_campaign_row_show (QuatuorRecordRow *record,
                           QuatuorStore     *store,
                           gconstpointer     row)
{
  QuatuorCampaignRow *self = QUATUOR_CAMPAIGN_ROW (record);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorCampaign *campaign = row;
  g_autofree char *span = quatuor_programme_words_span (campaign->opens, campaign->closes);
  gboolean closed = quatuor_campaign_dialog_is_closed (campaign);
  g_autofree char *subtitle = NULL;

  if (span == NULL)
    subtitle = g_strdup (_("no dates yet"));
  else if (closed)
    /* Translators: %s says from when to when. */
    subtitle = g_strdup_printf (_("%s, closed"), span);
  else
    subtitle = g_steal_pointer (&span);

  quatuor_record_row_set_titles (record, campaign->title, subtitle);
  offer_frameworks (self, cohort);
  show_criteria (self, cohort, campaign);
  show_state (self, campaign, !quatuor_store_is_read_only (store));
}

/*
 * Callbacks
 */

static void
hide_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  QuatuorCampaignRow *self = QUATUOR_CAMPAIGN_ROW (widget);

  quatuor_hidden_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)),
                                 quatuor_record_row_get_store (QUATUOR_RECORD_ROW (self)),
                                 &get_campaign (self)->id);
}

static void
close_or_reopen_cb (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  QuatuorCampaignRow *self = QUATUOR_CAMPAIGN_ROW (widget);

  quatuor_campaign_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)),
                                   quatuor_record_row_get_store (QUATUOR_RECORD_ROW (self)),
                                   &get_campaign (self)->id);
}

static void
quatuor_campaign_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_CAMPAIGN_ROW);
  G_OBJECT_CLASS (quatuor_campaign_row_parent_class)->dispose (object);
}

static void
quatuor_campaign_row_class_init (QuatuorCampaignRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_campaign_row_dispose;
  QUATUOR_RECORD_ROW_CLASS (klass)->show = quatuor_campaign_row_show;

  gtk_widget_class_install_action (widget_class, "campaign.hide", NULL, hide_cb);
  gtk_widget_class_install_action (widget_class, "campaign.close", NULL, close_or_reopen_cb);
  gtk_widget_class_install_action (widget_class, "campaign.reopen", NULL, close_or_reopen_cb);

  g_type_ensure (QUATUOR_TYPE_CHOICE_ROW);
  g_type_ensure (QUATUOR_TYPE_FIELD_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-campaign-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignRow, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignRow, moment);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignRow, framework);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignRow, opens);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignRow, closes);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignRow, criteria);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignRow, state);
  gtk_widget_class_bind_template_child (widget_class, QuatuorCampaignRow, state_button);
}

static void
quatuor_campaign_row_init (QuatuorCampaignRow *self)
{
  QuatuorRecordRow *record = QUATUOR_RECORD_ROW (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_programme_words_offer (self->moment, QUATUOR_WORDS_MOMENT);
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->title));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->moment));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->framework));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->opens));
  quatuor_record_row_add_field (record, QUATUOR_ROW_FIELD (self->closes));
}
