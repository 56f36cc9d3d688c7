/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-narrative-page-private.h"

#include "quatuor-document-window.h"
#include "quatuor-feedback.h"
#include "quatuor-item-target.h"
#include "quatuor-moment-dialog.h"
#include "quatuor-narrative-edit.h"
#include "quatuor-recommendation-dialog.h"
#include "quatuor-restraint.h"

#include <glib/gi18n-lib.h>

/* The target of the action that shows the narrative of all territories. */
#define WHOLE_PROGRAMME "programme"

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
apply (QuatuorNarrativePage *self,
       QuatuorEdit          *edit)
{
  quatuor_feedback_apply (GTK_WIDGET (self), store_of (self), edit);
}

/* The row that an action is about, if it is still there. */
static gconstpointer
find_item (QuatuorNarrativePage *self,
           GVariant             *parameter,
           QuatuorTable         *table)
{
  QuatuorId id;

  if (cohort_of (self) == NULL ||
      !quatuor_item_parse_target (g_variant_get_string (parameter, NULL), table, &id))
    return NULL;
  return quatuor_cohort_find (cohort_of (self), *table, &id);
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

  quatuor_page_present (QUATUOR_PAGE (self),
                        quatuor_moment_dialog_new (store_of (self), &self->territory, NULL));
}

/*
 * The crossed text
 */

/* Somebody’s words, and whose they are as far as that may be told: %NULL when it
 * may not. */
static const char *
find_words (QuatuorCohort  *cohort,
            const char     *target,
            char          **author)
{
  QuatuorId key[QUATUOR_ITEM_KEY_MAX];
  QuatuorTable table;

  if (!quatuor_item_parse_key (target, &table, key))
    return NULL;
  if (table == QUATUOR_TABLE_VOICE)
    {
      const QuatuorVoice *voice = quatuor_cohort_find (cohort, table, &key[0], &key[1]);

      *author = voice != NULL ? quatuor_voice_attribution (cohort, voice) : NULL;
      return *author != NULL ? voice->text : NULL;
    }
  if (table == QUATUOR_TABLE_EXCERPT)
    {
      const QuatuorExcerpt *excerpt = quatuor_cohort_find (cohort, table, &key[0]);

      *author = excerpt != NULL ? quatuor_excerpt_attribution (cohort, excerpt) : NULL;
      return *author != NULL ? excerpt->text : NULL;
    }
  return NULL;
}

/* The text is that of the screen: what was typed a moment ago may still be on its
 * way to the disk. */
static void
quote_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  g_autofree char *so_far = quatuor_text_row_dup_typed (self->crossed_row);
  g_autofree char *author = NULL;
  const char *words = find_words (cohort_of (self), g_variant_get_string (parameter, NULL),
                                  &author);

  if (words != NULL)
    apply (self, quatuor_narrative_quote (cohort_of (self), &self->territory, so_far, words,
                                          author));
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

  quatuor_page_present (QUATUOR_PAGE (self),
                        quatuor_recommendation_dialog_new (store_of (self), &self->territory,
                                                           NULL));
}

/*
 * What stands in the lists
 */

static void
edit_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  QuatuorTable table;
  gconstpointer row = find_item (self, parameter, &table);

  if (row != NULL && table == QUATUOR_TABLE_MOMENT)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_moment_dialog_new (store_of (self), &self->territory, row));
  else if (row != NULL && table == QUATUOR_TABLE_RECOMMENDATION)
    quatuor_page_present (QUATUOR_PAGE (self),
                          quatuor_recommendation_dialog_new (store_of (self), &self->territory,
                                                             row));
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  QuatuorTable table;
  gconstpointer row = find_item (self, parameter, &table);

  if (row != NULL && table == QUATUOR_TABLE_MOMENT)
    apply (self, quatuor_moment_remove (cohort_of (self), row));
  else if (row != NULL && table == QUATUOR_TABLE_RECOMMENDATION)
    apply (self, quatuor_recommendation_remove (cohort_of (self), row));
}

/*
 * The document
 */

/* Who tells the story knows whose words it holds: people are named as far as each
 * allows, until the window is told not to. */
static void
document_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  QuatuorNarrativePage *self = QUATUOR_NARRATIVE_PAGE (widget);
  gboolean of_all = g_str_equal (g_variant_get_string (parameter, NULL), WHOLE_PROGRAMME);
  GtkWidget *window = quatuor_document_window_new (
    store_of (self), quatuor_document_kind_find ("narrative"),
    of_all ? &QUATUOR_ID_NONE : &self->territory);

  g_object_set (window, "names", TRUE, NULL);
  quatuor_page_present (QUATUOR_PAGE (self), window);
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
  gtk_widget_class_install_action (widget_class, "item.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "item.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "narrative.add-moment", NULL, add_moment_action);
  gtk_widget_class_install_action (widget_class, "narrative.add-recommendation", NULL,
                                   add_recommendation_action);
  gtk_widget_class_install_action (widget_class, "narrative.document", "s", document_action);
  gtk_widget_class_install_action (widget_class, "narrative.publish", NULL, publish_action);
  gtk_widget_class_install_action (widget_class, "narrative.quote", "s", quote_action);
  gtk_widget_class_install_action (widget_class, "narrative.withdraw", NULL, withdraw_action);
}
