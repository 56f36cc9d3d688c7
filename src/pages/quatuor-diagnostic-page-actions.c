/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-diagnostic-page-private.h"

#include "quatuor-answer-window.h"
#include "quatuor-answer.h"
#include "quatuor-feedback.h"
#include "quatuor-fill-in-dialog.h"
#include "quatuor-print-job.h"
#include "quatuor-print.h"
#include "quatuor-projector-window.h"
#include "quatuor-prompt.h"

#include <glib/gi18n-lib.h>

/* The seat that an action is about; %NULL once it is gone. */
static const QuatuorSeat *
find_seat (QuatuorDiagnosticPage *self,
           GVariant              *parameter)
{
  QuatuorId id;

  if (!quatuor_id_parse (g_variant_get_string (parameter, NULL), &id))
    return NULL;
  return quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_SEAT, &id);
}

static void
answer_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (widget);
  const QuatuorSeat *seat = find_seat (self, parameter);

  if (seat != NULL && campaign_of (self) != NULL)
    gtk_window_present (quatuor_answer_window_new (window_of (self), store_of (self),
                                                   &self->campaign, &self->territory, &seat->id));
}

static void
choose_seat_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (widget);

  if (campaign_of (self) != NULL && territory_of (self) != NULL)
    gtk_window_present (quatuor_answer_window_new (window_of (self), store_of (self),
                                                   &self->campaign, &self->territory, NULL));
}

static void
print_questionnaire_action (GtkWidget  *widget,
                            const char *action,
                            GVariant   *parameter)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (widget);
  const QuatuorSeat *seat = find_seat (self, parameter);

  if (seat != NULL && campaign_of (self) != NULL)
    quatuor_print_job_run (window_of (self), _("Questionnaire"),
                           quatuor_print_questionnaire (cohort_of (self), campaign_of (self), seat,
                                                        quatuor_date_today ()));
}

static void
print_crossing_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (widget);

  if (self->mirror != NULL)
    quatuor_print_job_run (window_of (self), _("Crossing"), quatuor_print_mirror (self->mirror));
}

static void
project_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (widget);

  if (self->mirror != NULL && self->mirror->criteria->len > 0 &&
      gtk_widget_get_visible (GTK_WIDGET (self->crossing)))
    gtk_window_present (quatuor_projector_window_new (window_of (self), self->mirror));
}

static void
fill_in_table_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (widget);
  const QuatuorSeat *seat = find_seat (self, parameter);

  if (seat != NULL && campaign_of (self) != NULL)
    quatuor_fill_in_dialog_run (window_of (self), store_of (self), &self->campaign, &seat->id);
}

static void
on_reason_cb (const char *reason,
              gpointer    user_data)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (user_data);

  if (self->waiting == NULL || store_of (self) == NULL)
    return;
  quatuor_edit_set_reason (self->waiting, reason);
  quatuor_feedback_apply (GTK_WIDGET (self), store_of (self), g_steal_pointer (&self->waiting));
}

/* A campaign that is not open takes an act only with a reason. */
static void
apply (QuatuorDiagnosticPage *self,
       QuatuorEdit           *edit)
{
  if (quatuor_campaign_is_open (campaign_of (self), quatuor_date_today ()))
    {
      quatuor_feedback_apply (GTK_WIDGET (self), store_of (self), edit);
      return;
    }

  g_clear_pointer (&self->waiting, quatuor_edit_free);
  self->waiting = edit;
  quatuor_prompt_ask (window_of (self),
                      quatuor_campaign_is_closed (campaign_of (self), quatuor_date_today ())
                        ? _("Correct a Closed Campaign")
                        : _("Change a Campaign That Is Not Open Yet"),
                      _("The history keeps your reason beside the correction."), _("Reason"),
                      _("_Correct"), on_reason_cb, self);
}

static void
submit_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (widget);
  const QuatuorSeat *seat = find_seat (self, parameter);

  if (seat != NULL && campaign_of (self) != NULL)
    apply (self, quatuor_submission_submit (cohort_of (self), &self->campaign, &seat->id,
                                            quatuor_date_today ()));
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (widget);
  const QuatuorSeat *seat = find_seat (self, parameter);

  if (seat != NULL && campaign_of (self) != NULL)
    apply (self, quatuor_submission_withdraw (cohort_of (self), &self->campaign, &seat->id));
}

static void
on_open_response_cb (QuatuorDiagnosticPage *self,
                     const char            *response)
{
  if (!g_str_equal (response, "open") || campaign_of (self) == NULL)
    return;
  quatuor_feedback_apply (GTK_WIDGET (self), store_of (self),
                          quatuor_crossing_open (cohort_of (self), &self->campaign,
                                                 &self->territory, quatuor_date_today ()));
}

/* The seats that have not submitted, in words; what opening now would show. */
static char *
describe_opening (QuatuorDiagnosticPage *self)
{
  g_autoptr (GPtrArray) seats =
    quatuor_mirror_list_seats (cohort_of (self), territory_of (self), quatuor_date_today ());
  guint n = 0;

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorMirrorSeat *seat = g_ptr_array_index (seats, i);

      if (quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_SUBMISSION, &self->campaign,
                               &seat->seat->id) == NULL)
        n++;
    }
  if (n == 0)
    return g_strdup (_("All seats have submitted. From now on the answers of each are shown to "
                       "all who open this programme."));
  return g_strdup_printf (
    ngettext ("%u seat has not submitted yet. From now on the answers of each seat are shown to "
              "all who open this programme.",
              "%u seats have not submitted yet. From now on the answers of each seat are shown to "
              "all who open this programme.",
              n),
    n);
}

static void
open_crossing_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  QuatuorDiagnosticPage *self = QUATUOR_DIAGNOSTIC_PAGE (widget);
  g_autofree char *body = NULL;
  GtkWidget *dialog;

  if (campaign_of (self) == NULL || territory_of (self) == NULL)
    return;

  body = describe_opening (self);
  dialog = adw_message_dialog_new (window_of (self), _("Open the Crossing?"), body);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "open", _("_Open the Crossing"),
                                    NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "open",
                                              ADW_RESPONSE_SUGGESTED);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_open_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * quatuor_diagnostic_page_install_actions:
 * @widget_class: the class of the page
 *
 * Installs what a person can do there.
 */
void
quatuor_diagnostic_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "diagnostic.answer", "s", answer_action);
  gtk_widget_class_install_action (widget_class, "diagnostic.choose-seat", NULL,
                                   choose_seat_action);
  gtk_widget_class_install_action (widget_class, "diagnostic.fill-in-table", "s",
                                   fill_in_table_action);
  gtk_widget_class_install_action (widget_class, "diagnostic.open-crossing", NULL,
                                   open_crossing_action);
  gtk_widget_class_install_action (widget_class, "diagnostic.print", NULL, print_crossing_action);
  gtk_widget_class_install_action (widget_class, "diagnostic.print-questionnaire", "s",
                                   print_questionnaire_action);
  gtk_widget_class_install_action (widget_class, "diagnostic.project", NULL, project_action);
  gtk_widget_class_install_action (widget_class, "diagnostic.submit", "s", submit_action);
  gtk_widget_class_install_action (widget_class, "diagnostic.withdraw", "s", withdraw_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "diagnostic.project", NULL);
}
