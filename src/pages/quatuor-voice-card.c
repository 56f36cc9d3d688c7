/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-voice-card.h"

#include "quatuor-feedback.h"
#include "quatuor-item-target.h"
#include "quatuor-narrative-edit.h"
#include "quatuor-narrative.h"
#include "quatuor-seat-mark.h"
#include "quatuor-text-area.h"
#include "quatuor-text.h"
#include "quatuor-voice-dialog.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorVoiceCard
{
  AdwBin           parent_instance;

  /* Template children */
  GtkLabel        *category_label;
  GtkDropDown     *consent_drop;
  GtkWidget       *hidden_image;
  GtkWidget       *history_button;
  GtkLabel        *hint_label;
  QuatuorSeatMark *mark;
  GtkButton       *person_button;
  GtkLabel        *person_label;
  GtkTextView     *view;

  /* Owned */
  QuatuorStore    *store;
  char            *shown; /* the text as it was shown last */

  QuatuorId        moment;
  QuatuorId        seat;
  gboolean         filling;
};

G_DEFINE_FINAL_TYPE (QuatuorVoiceCard, quatuor_voice_card, ADW_TYPE_BIN)

static const QuatuorVoice *
find_voice (QuatuorVoiceCard *self)
{
  return quatuor_cohort_find (quatuor_store_get_cohort (self->store), QUATUOR_TABLE_VOICE,
                              &self->moment, &self->seat);
}

static char *
dup_text (QuatuorVoiceCard *self)
{
  g_autofree char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (self->view), "text", &text, NULL);
  return quatuor_text_clean (text);
}

/* Leaving the page with a change in a card still saves the change. */
static void
apply (QuatuorVoiceCard *self,
       QuatuorEdit      *edit)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    quatuor_feedback_apply (GTK_WIDGET (self), self->store, edit);
  else
    quatuor_store_apply_async (self->store, edit, NULL, NULL, NULL);
}

/* Nobody’s words may leave before they were asked: a new voice is hidden. */
static QuatuorVoice *
make_voice (QuatuorVoiceCard *self)
{
  const QuatuorVoice *before = find_voice (self);
  QuatuorDate today = quatuor_date_today ();
  const QuatuorTenure *holder;
  QuatuorVoice *voice;

  if (before != NULL)
    return quatuor_row_copy (QUATUOR_TABLE_VOICE, before);

  holder = quatuor_cohort_holder (quatuor_store_get_cohort (self->store), &self->seat, today);
  voice = quatuor_row_new (QUATUOR_TABLE_VOICE);
  voice->moment = self->moment;
  voice->seat = self->seat;
  voice->told_on = today;
  if (holder != NULL)
    voice->person = holder->person;
  quatuor_row_set_text (&voice->consent, QUATUOR_CONSENT_HIDDEN);
  return voice;
}

static void
save (QuatuorVoiceCard *self)
{
  const QuatuorVoice *before;
  QuatuorCohort *cohort;
  g_autofree char *text = NULL;
  QuatuorVoice *voice;

  if (self->store == NULL || quatuor_store_get_cohort (self->store) == NULL)
    return;

  cohort = quatuor_store_get_cohort (self->store);
  text = dup_text (self);
  before = find_voice (self);
  if (g_strcmp0 (text, before != NULL ? before->text : NULL) == 0 ||
      quatuor_cohort_find (cohort, QUATUOR_TABLE_MOMENT, &self->moment) == NULL)
    return;

  g_free (self->shown);
  self->shown = g_strdup (text);
  if (text == NULL)
    {
      apply (self, quatuor_voice_remove (cohort, before));
      return;
    }
  voice = make_voice (self);
  quatuor_row_set_text (&voice->text, text);
  apply (self, quatuor_voice_put (cohort, voice));
  quatuor_row_free (QUATUOR_TABLE_VOICE, voice);
}

static void
on_consent_selected_cb (QuatuorVoiceCard *self)
{
  const QuatuorVoice *before = self->store != NULL && !self->filling ? find_voice (self) : NULL;
  guint selected = gtk_drop_down_get_selected (self->consent_drop);
  const char *consent;
  QuatuorVoice *voice;

  if (before == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  consent = quatuor_narrative_consents ()[selected];
  if (g_str_equal (consent, before->consent))
    return;

  voice = quatuor_row_copy (QUATUOR_TABLE_VOICE, before);
  quatuor_row_set_text (&voice->consent, consent);
  apply (self, quatuor_voice_put (quatuor_store_get_cohort (self->store), voice));
  quatuor_row_free (QUATUOR_TABLE_VOICE, voice);
}

static void
ask_person_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  QuatuorVoiceCard *self = QUATUOR_VOICE_CARD (widget);
  const QuatuorVoice *voice = find_voice (self);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *dialog;

  if (voice == NULL)
    return;
  dialog = quatuor_voice_dialog_new (self->store, voice);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (root));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
history_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorVoiceCard *self = QUATUOR_VOICE_CARD (widget);

  quatuor_item_show_history (widget, QUATUOR_TABLE_VOICE,
                             (const QuatuorId[]) { self->moment, self->seat });
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  save (QUATUOR_VOICE_CARD (widget));
}

/*
 * Overrides
 */

static void
quatuor_voice_card_dispose (GObject *object)
{
  QuatuorVoiceCard *self = QUATUOR_VOICE_CARD (object);

  /* The bin must let go of its child before the template does. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_VOICE_CARD);
  g_clear_object (&self->store);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (quatuor_voice_card_parent_class)->dispose (object);
}

static void
quatuor_voice_card_class_init (QuatuorVoiceCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_voice_card_dispose;

  g_type_ensure (QUATUOR_TYPE_SEAT_MARK);
  g_type_ensure (QUATUOR_TYPE_TEXT_AREA);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/pages/quatuor-voice-card.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceCard, category_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceCard, consent_drop);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceCard, hidden_image);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceCard, history_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceCard, hint_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceCard, mark);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceCard, person_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceCard, person_label);
  gtk_widget_class_bind_template_child (widget_class, QuatuorVoiceCard, view);
  gtk_widget_class_bind_template_callback (widget_class, on_consent_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, save);

  gtk_widget_class_install_action (widget_class, "voice.history", NULL, history_action);
  gtk_widget_class_install_action (widget_class, "voice.person", NULL, ask_person_action);
  gtk_widget_class_install_action (widget_class, "voice.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "voice.save", NULL);
}

static void
quatuor_voice_card_init (QuatuorVoiceCard *self)
{
  const char *const *consents = quatuor_narrative_consents ();
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; consents[i] != NULL; i++)
    gtk_string_list_append (words, quatuor_wording_for_code ("consent", consents[i]));
  gtk_drop_down_set_model (self->consent_drop, G_LIST_MODEL (words));
  self->filling = FALSE;
}

/**
 * quatuor_voice_card_new:
 *
 * Returns: (transfer floating): a card of no seat yet
 */
GtkWidget *
quatuor_voice_card_new (void)
{
  return g_object_new (QUATUOR_TYPE_VOICE_CARD, NULL);
}

/* What somebody is typing is left alone while the text behind it is the same. */
static void
show_text (QuatuorVoiceCard   *self,
           const QuatuorVoice *voice,
           gboolean            is_other)
{
  const char *text = voice != NULL ? voice->text : NULL;

  if (!is_other && g_strcmp0 (text, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text != NULL ? text : "", -1);
}

static void
show_person (QuatuorVoiceCard   *self,
             QuatuorCohort      *cohort,
             const QuatuorVoice *voice)
{
  const QuatuorPerson *person = quatuor_voice_person (cohort, voice);
  g_autofree char *name = person != NULL ? quatuor_person_name (person) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *words = NULL;

  if (voice->told_on != QUATUOR_DATE_UNKNOWN)
    day = quatuor_date_to_display (voice->told_on);
  if (name != NULL && day != NULL)
    /* Translators: who told a voice of the narrative, and which day. */
    words = g_strdup_printf (_("%s, %s"), name, day);
  else if (name != NULL || day != NULL)
    words = g_strdup (name != NULL ? name : day);
  else
    words = g_strdup (_("Who Told It…"));
  gtk_label_set_label (self->person_label, words);
}

static void
show_consent (QuatuorVoiceCard   *self,
              const QuatuorVoice *voice)
{
  const char *const *consents = quatuor_narrative_consents ();

  self->filling = TRUE;
  for (guint i = 0; consents[i] != NULL; i++)
    if (g_str_equal (consents[i], voice->consent))
      gtk_drop_down_set_selected (self->consent_drop, i);
  self->filling = FALSE;
}

/**
 * quatuor_voice_card_set:
 * @self: a card
 * @store: an open programme
 * @moment: a moment of it
 * @seat: a seat of the moment’s territory
 *
 * Shows how the seat tells the moment.
 */
void
quatuor_voice_card_set (QuatuorVoiceCard    *self,
                        QuatuorStore        *store,
                        const QuatuorMoment *moment,
                        const QuatuorSeat   *seat)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorCategory *category =
    quatuor_cohort_find (cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
  gboolean is_other = !quatuor_id_equal (&self->moment, &moment->id) ||
                      !quatuor_id_equal (&self->seat, &seat->id);
  gboolean is_hidden;
  const QuatuorVoice *voice;

  g_return_if_fail (QUATUOR_IS_VOICE_CARD (self));

  if (is_other)
    save (self);
  g_set_object (&self->store, store);
  self->moment = moment->id;
  self->seat = seat->id;
  voice = find_voice (self);
  is_hidden = voice != NULL && g_str_equal (voice->consent, QUATUOR_CONSENT_HIDDEN);
  if (category != NULL)
    {
      quatuor_seat_mark_set (self->mark, category,
                             voice != NULL ? QUATUOR_SEAT_HELD : QUATUOR_SEAT_VACANT);
      gtk_label_set_label (self->category_label, category->label);
    }
  show_text (self, voice, is_other);
  gtk_widget_set_visible (self->history_button, voice != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->person_button), voice != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->consent_drop), voice != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->hint_label), voice == NULL);
  gtk_widget_set_visible (self->hidden_image, is_hidden);
  if (voice == NULL)
    return;
  show_person (self, cohort, voice);
  show_consent (self, voice);
}
