/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-narrative-page-private.h"

#include "quatuor-feedback.h"
#include "quatuor-moment-dialog.h"
#include "quatuor-narrative-edit.h"
#include "quatuor-recommendation-dialog.h"
#include "quatuor-restraint.h"

#include <glib/gi18n-lib.h>

static QuatuorCohort *
cohort_of (QuatuorNarrativePage *self)
{
  return quatuor_page_get_cohort (QUATUOR_PAGE (self));
}

static QuatuorStore *
store_of (QuatuorNarrativePage *self)
{
  return quatuor_page_get_store (QUATUOR_PAGE (self));
}

static GtkWindow *
window_of (QuatuorNarrativePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
present (QuatuorNarrativePage *self,
         GtkWidget            *dialog)
{
  gtk_window_set_transient_for (GTK_WINDOW (dialog), window_of (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
apply (QuatuorNarrativePage *self,
       QuatuorEdit          *edit)
{
  quatuor_feedback_apply (GTK_WIDGET (self), store_of (self), edit);
}

/* The row that an action is about, if it is still there. */
static gconstpointer
find_row (QuatuorNarrativePage *self,
          QuatuorTable          table,
          const char           *text)
{
  QuatuorId id;

  if (cohort_of (self) == NULL || !quatuor_id_parse (text, &id))
    return NULL;
  return quatuor_cohort_find (cohort_of (self), table, &id);
}

/*
 * Moments
 */

static void
add_moment_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);

  present (self, quatuor_moment_dialog_new (store_of (self), &self->territory, NULL));
}

static void
edit_moment_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  const QuatuorMoment *moment =
    find_row (self, QUATUOR_TABLE_MOMENT, g_variant_get_string (parameter, NULL));

  if (moment != NULL)
    present (self, quatuor_moment_dialog_new (store_of (self), &self->territory, moment));
}

static void
remove_moment_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  const QuatuorMoment *moment =
    find_row (self, QUATUOR_TABLE_MOMENT, g_variant_get_string (parameter, NULL));

  if (moment != NULL)
    apply (self, quatuor_moment_remove (cohort_of (self), moment));
}

/*
 * The crossed text
 */

static void
quote_voice_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  const QuatuorVoice *voice = NULL;
  g_autofree char *author = NULL;
  const char *moment_text, *seat_text;
  QuatuorId moment, seat;

  g_variant_get (parameter, "(&s&s)", &moment_text, &seat_text);
  if (quatuor_id_parse (moment_text, &moment) && quatuor_id_parse (seat_text, &seat))
    voice = quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_VOICE, &moment, &seat);
  author = voice != NULL ? quatuor_voice_attribution (cohort_of (self), voice) : NULL;
  if (author != NULL)
    apply (self,
           quatuor_narrative_quote (cohort_of (self), &self->territory, voice->text, author));
}

static void
quote_excerpt_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  const QuatuorExcerpt *excerpt =
    find_row (self, QUATUOR_TABLE_EXCERPT, g_variant_get_string (parameter, NULL));
  g_autofree char *author =
    excerpt != NULL ? quatuor_excerpt_attribution (cohort_of (self), excerpt) : NULL;

  if (author != NULL)
    apply (self,
           quatuor_narrative_quote (cohort_of (self), &self->territory, excerpt->text, author));
}

/*
 * Publishing
 */

static void
publish (QuatuorNarrativePage *self)
{
  apply (self, quatuor_narrative_publish (cohort_of (self), &self->territory,
                                          quatuor_date_today ()));
}

static void
on_restraint_response_cb (QuatuorNarrativePage *self,
                          const char           *response)
{
  if (g_str_equal (response, "publish"))
    publish (self);
}

/* What is public before an election may be held against those who run in it:
 * the coach is told and decides. */
static void
ask_in_spite_of (QuatuorNarrativePage *self,
                 const char           *warning)
{
  GtkWidget *dialog = adw_message_dialog_new (
    window_of (self), _("Publish During the Restraint Period?"), warning);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "publish",
                                    _("_Publish"), NULL);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "publish",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_restraint_response_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
publish_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  g_autofree char *warning = quatuor_restraint_warning (cohort_of (self), quatuor_date_today ());

  if (warning != NULL)
    ask_in_spite_of (self, warning);
  else
    publish (self);
}

static void
withdraw_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);

  apply (self, quatuor_narrative_publish (cohort_of (self), &self->territory,
                                          QUATUOR_DATE_UNKNOWN));
}

/*
 * Recommendations
 */

static void
add_recommendation_action (GtkWidget  *widget,
                           const char *name,
                           GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);

  present (self, quatuor_recommendation_dialog_new (store_of (self), &self->territory, NULL));
}

static void
edit_recommendation_action (GtkWidget  *widget,
                            const char *name,
                            GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  const QuatuorRecommendation *row =
    find_row (self, QUATUOR_TABLE_RECOMMENDATION, g_variant_get_string (parameter, NULL));

  if (row != NULL)
    present (self, quatuor_recommendation_dialog_new (store_of (self), &self->territory, row));
}

static void
remove_recommendation_action (GtkWidget  *widget,
                              const char *name,
                              GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  const QuatuorRecommendation *row =
    find_row (self, QUATUOR_TABLE_RECOMMENDATION, g_variant_get_string (parameter, NULL));

  if (row != NULL)
    apply (self, quatuor_recommendation_remove (cohort_of (self), row));
}

/**
 * quatuor_narrative_page_update_actions:
 * @self: a narrative page that shows a territory
 *
 * Offers only what makes sense now.
 */
void
quatuor_narrative_page_update_actions (QuatuorNarrativePage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const QuatuorNarrative *narrative =
    quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_NARRATIVE, &self->territory);
  gboolean is_written = narrative != NULL && narrative->crossed != NULL;
  gboolean is_published = narrative != NULL && narrative->published_on != QUATUOR_DATE_UNKNOWN;

  gtk_widget_action_set_enabled (widget, "narrative.publish", is_written && !is_published);
  gtk_widget_action_set_enabled (widget, "narrative.withdraw", is_published);
}

/**
 * quatuor_narrative_page_install_actions:
 * @widget_class: the class of the page
 */
void
quatuor_narrative_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "narrative.add-moment", NULL, add_moment_action);
  gtk_widget_class_install_action (widget_class, "narrative.add-recommendation", NULL,
                                   add_recommendation_action);
  gtk_widget_class_install_action (widget_class, "narrative.edit-moment", "s", edit_moment_action);
  gtk_widget_class_install_action (widget_class, "narrative.edit-recommendation", "s",
                                   edit_recommendation_action);
  gtk_widget_class_install_action (widget_class, "narrative.publish", NULL, publish_action);
  gtk_widget_class_install_action (widget_class, "narrative.quote-excerpt", "s",
                                   quote_excerpt_action);
  gtk_widget_class_install_action (widget_class, "narrative.quote-voice", "(ss)",
                                   quote_voice_action);
  gtk_widget_class_install_action (widget_class, "narrative.remove-moment", "s",
                                   remove_moment_action);
  gtk_widget_class_install_action (widget_class, "narrative.remove-recommendation", "s",
                                   remove_recommendation_action);
  gtk_widget_class_install_action (widget_class, "narrative.withdraw", NULL, withdraw_action);
}
