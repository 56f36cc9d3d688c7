/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-diagnostic-page-private.h"

#include "quatuor-answer.h"
#include "quatuor-criterion-window.h"
#include "quatuor-feedback.h"
#include "quatuor-ratings-loader.h"
#include "quatuor-respondent-row.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (QuatuorDiagnosticPage, quatuor_diagnostic_page, QUATUOR_TYPE_PAGE)

/* The campaign that goes on, else the last one that began, else the first. */
static const QuatuorCampaign *
choose_campaign (const GPtrArray *campaigns)
{
  QuatuorDate today = quatuor_date_today ();
  const QuatuorCampaign *begun = NULL;

  for (guint i = 0; i < campaigns->len; i++)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);
      gboolean has_begun = campaign->opens == QUATUOR_DATE_UNKNOWN || campaign->opens <= today;

      if (has_begun && !quatuor_campaign_is_closed (campaign, today))
        return campaign;
      if (has_begun)
        begun = campaign;
    }
  return begun != NULL ? begun : g_ptr_array_index (campaigns, 0);
}

static char *
describe_campaign (const QuatuorCampaign *campaign)
{
  g_autofree char *opens = quatuor_date_to_display (campaign->opens);
  g_autofree char *closes = quatuor_date_to_display (campaign->closes);

  if (quatuor_campaign_is_closed (campaign, quatuor_date_today ()))
    /* Translators: %s is a day. */
    return g_strdup_printf (_("Closed since %s"), closes);
  if (quatuor_campaign_is_early (campaign, quatuor_date_today ()))
    /* Translators: %s is a day. */
    return g_strdup_printf (_("Opens on %s"), opens);
  if (campaign->opens == QUATUOR_DATE_UNKNOWN && campaign->closes == QUATUOR_DATE_UNKNOWN)
    return g_strdup (_("Open, without a last day"));
  /* Translators: two days. */
  return g_strdup_printf (_("From %s to %s"), opens, closes);
}

/* The list is made anew only when it is another: the row must keep it while it
 * tells that another campaign was selected. */
static gboolean
lists_same (QuatuorDiagnosticPage *self,
            const GPtrArray       *campaigns)
{
  GListModel *titles = adw_combo_row_get_model (self->campaign_row);

  if (titles == NULL || self->campaigns->len != campaigns->len)
    return FALSE;

  for (guint i = 0; i < campaigns->len; i++)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);

      if (!quatuor_id_equal (g_ptr_array_index (self->campaigns, i), &campaign->id) ||
          !g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (titles), i),
                        campaign->title))
        return FALSE;
    }
  return TRUE;
}

static void
list_campaigns (QuatuorDiagnosticPage *self,
                const GPtrArray       *campaigns)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->campaigns, 0);
  for (guint i = 0; i < campaigns->len; i++)
    {
      const QuatuorCampaign *campaign = g_ptr_array_index (campaigns, i);

      gtk_string_list_append (titles, campaign->title);
      g_ptr_array_add (self->campaigns, g_memdup2 (&campaign->id, sizeof campaign->id));
    }
  adw_combo_row_set_model (self->campaign_row, G_LIST_MODEL (titles));
}

static void
show_campaigns (QuatuorDiagnosticPage *self,
                const GPtrArray       *campaigns)
{
  if (campaign_of (self) == NULL)
    self->campaign = choose_campaign (campaigns)->id;

  self->listing = TRUE;
  if (!lists_same (self, campaigns))
    list_campaigns (self, campaigns);
  for (guint i = 0; i < self->campaigns->len; i++)
    if (quatuor_id_equal (g_ptr_array_index (self->campaigns, i), &self->campaign))
      adw_combo_row_set_selected (self->campaign_row, i);
  self->listing = FALSE;
}

static void
show_seats (QuatuorDiagnosticPage *self,
            QuatuorCohort         *cohort)
{
  QuatuorDate day = quatuor_campaign_day_of (campaign_of (self), quatuor_date_today ());
  g_autoptr (GPtrArray) seats = quatuor_mirror_list_seats (cohort, territory_of (self), day);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->seats))) != NULL)
    gtk_list_box_remove (self->seats, row);
  for (guint i = 0; i < seats->len; i++)
    gtk_list_box_append (self->seats,
                         quatuor_respondent_row_new (cohort, campaign_of (self),
                                                     g_ptr_array_index (seats, i)));
}

static void
on_loaded_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorDiagnosticPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorMirror) mirror = quatuor_mirror_load_finish (
    QUATUOR_STORE (source), &self->campaign, &self->territory, result, &error);

  if (mirror == NULL)
    {
      if (error != NULL && self->stack != NULL &&
          !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }
  if (self->crossing == NULL)
    return;

  g_clear_pointer (&self->mirror, quatuor_mirror_unref);
  self->mirror = quatuor_mirror_ref (mirror);
  quatuor_crossing_view_set_mirror (self->crossing, mirror);
  gtk_widget_set_visible (GTK_WIDGET (self->crossing), TRUE);
}

static void
show_crossing (QuatuorDiagnosticPage *self,
               QuatuorCohort         *cohort)
{
  const QuatuorCrossing *crossing =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CROSSING, &self->campaign, &self->territory);
  gboolean read_only = quatuor_store_is_read_only (store_of (self));
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  gtk_widget_set_visible (self->open_button, crossing == NULL && !read_only);
  gtk_widget_set_visible (self->print_button, crossing != NULL);
  if (crossing == NULL)
    {
      gtk_label_set_label (self->crossing_text,
                           _("The answers of the seats are shown side by side once you open the "
                             "crossing, usually when all have submitted. Until then only their "
                             "number is shown."));
      gtk_widget_set_visible (GTK_WIDGET (self->crossing), FALSE);
      return;
    }

  day = quatuor_date_to_display (crossing->opened_on);
  /* Translators: %s is a day. */
  text = g_strdup_printf (_("Opened on %s"), day);
  gtk_label_set_label (self->crossing_text, text);
  self->loading = g_cancellable_new ();
  quatuor_ratings_load_async (store_of (self), &self->campaign, &self->territory, self->loading,
                              on_loaded_cb, g_object_ref (self));
}

static void
show_campaign (QuatuorDiagnosticPage *self,
               QuatuorCohort         *cohort)
{
  g_autofree char *subtitle = describe_campaign (campaign_of (self));

  adw_preferences_group_set_description (self->campaign_group, subtitle);
  show_seats (self, cohort);
  show_crossing (self, cohort);
}

static void
quatuor_diagnostic_page_refresh (QuatuorPage   *page,
                                 QuatuorCohort *cohort)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (page);
  const GPtrArray *campaigns = quatuor_cohort_rows (cohort, QUATUOR_TABLE_CAMPAIGN);

  if (territory_of (self) == NULL || campaigns->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "content");
  show_campaigns (self, campaigns);
  show_campaign (self, cohort);
}

static void
on_campaign_selected_cb (QuatuorDiagnosticPage *self)
{
  guint selected = adw_combo_row_get_selected (self->campaign_row);
  const QuatuorId *campaign;

  if (self->listing || selected >= self->campaigns->len)
    return;

  campaign = g_ptr_array_index (self->campaigns, selected);
  if (quatuor_id_equal (campaign, &self->campaign))
    return;
  self->campaign = *campaign;
  gtk_widget_set_visible (GTK_WIDGET (self->crossing), FALSE);
  show_campaign (self, cohort_of (self));
}

static void
on_criterion_activated_cb (QuatuorDiagnosticPage *self,
                           int                    position)
{
  gtk_window_present (quatuor_criterion_window_new (window_of (self), store_of (self),
                                                    self->mirror, (guint) position));
}

static void
quatuor_diagnostic_page_dispose (GObject *object)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  /* The bin must let go of the stack before the template does, as both would
   * take it down. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_DIAGNOSTIC_PAGE);
  g_clear_pointer (&self->mirror, quatuor_mirror_unref);
  g_clear_pointer (&self->waiting, quatuor_edit_free);

  G_OBJECT_CLASS (quatuor_diagnostic_page_parent_class)->dispose (object);
}

static void
quatuor_diagnostic_page_finalize (GObject *object)
{
  g_ptr_array_unref (QUATUOR_DIAGNOSTIC_PAGE (object)->campaigns);

  G_OBJECT_CLASS (quatuor_diagnostic_page_parent_class)->finalize (object);
}

static void
quatuor_diagnostic_page_class_init (QuatuorDiagnosticPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = quatuor_diagnostic_page_dispose;
  object_class->finalize = quatuor_diagnostic_page_finalize;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_diagnostic_page_refresh;

  g_type_ensure (QUATUOR_TYPE_CROSSING_VIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, RESOURCE_PREFIX "/pages/quatuor-diagnostic-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorDiagnosticPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDiagnosticPage, campaign_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDiagnosticPage, campaign_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDiagnosticPage, seats);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDiagnosticPage, crossing_text);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDiagnosticPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDiagnosticPage, print_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorDiagnosticPage, crossing);
  gtk_widget_class_bind_template_callback (widget_class, on_campaign_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_criterion_activated_cb);
  quatuor_diagnostic_page_install_actions (widget_class);
}

static void
quatuor_diagnostic_page_init (QuatuorDiagnosticPage *self)
{
  self->campaigns = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_diagnostic_page_set_territory:
 * @self: a page
 * @territory: the id of a territory
 *
 * Shows the diagnostic of another territory.
 */
void
quatuor_diagnostic_page_set_territory (QuatuorDiagnosticPage *self,
                                       const QuatuorId       *territory)
{
  g_return_if_fail (QUATUOR_IS_DIAGNOSTIC_PAGE (self));
  g_return_if_fail (territory != NULL);

  if (quatuor_id_equal (&self->territory, territory))
    return;

  self->territory = *territory;
  gtk_widget_set_visible (GTK_WIDGET (self->crossing), FALSE);
  quatuor_page_refresh (QUATUOR_PAGE (self));
}
