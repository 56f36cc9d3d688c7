/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-narrative-page.h"

#include "quatuor-history-row.h"
#include "quatuor-history-window.h"
#include "quatuor-item-target.h"
#include "quatuor-moment-line.h"
#include "quatuor-moment-row.h"
#include "quatuor-narrative-edit.h"
#include "quatuor-narrative.h"
#include "quatuor-restraint.h"
#include "quatuor-test-window.h"
#include "quatuor-text-row.h"
#include "quatuor-voice-card.h"

#include <string.h>

/* What a phone shows. */
#define NARROW_WIDTH 360

typedef struct
{
  QuatuorTestStore  test;
  GtkWidget        *window;
  GtkWidget        *page;
  QuatuorMoment    *moment;
} Fixture;

static QuatuorCohort *
cohort_of (Fixture *self)
{
  return quatuor_store_get_cohort (self->test.store);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  quatuor_test_store_set_up (&self->test, data);
  self->moment = quatuor_row_new (QUATUOR_TABLE_MOMENT);
  self->moment->id = quatuor_id_new ();
  self->moment->territory = self->test.base.territory;
  self->moment->phase = self->test.base.phase;
  quatuor_row_set_text (&self->moment->title, "La restitution <miroir> & la suite");
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 700);
  self->page = g_object_new (QUATUOR_TYPE_NARRATIVE_PAGE, "store", self->test.store, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  quatuor_narrative_page_set_territory (QUATUOR_NARRATIVE_PAGE (self->page),
                                        &self->test.base.territory);
  gtk_window_present (GTK_WINDOW (self->window));
  quatuor_test_settle ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  quatuor_test_settle ();
  quatuor_row_free (QUATUOR_TABLE_MOMENT, self->moment);
  quatuor_test_store_tear_down (&self->test, data);
}

static void
tell (Fixture    *self,
      guint       seat,
      const char *text,
      const char *consent)
{
  QuatuorVoice voice = {
    .moment = self->moment->id,
    .seat = self->test.base.seat[seat],
    .text = (char *) text,
    .consent = (char *) consent,
  };

  quatuor_test_store_apply (&self->test, quatuor_voice_put (cohort_of (self), &voice));
  quatuor_test_settle ();
}

static void
add_moment (Fixture *self)
{
  quatuor_test_store_apply (&self->test, quatuor_moment_put (cohort_of (self), self->moment));
  quatuor_test_settle ();
}

static void
test_moments (Fixture       *self,
              gconstpointer  data)
{
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_MOMENT_ROW), ==, 0);
  add_moment (self);
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_MOMENT_ROW), ==, 1);
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_VOICE_CARD), ==, 4);

  /* The button on the line opens the row of the list. */
  g_signal_emit_by_name (quatuor_test_find (self->page, QUATUOR_TYPE_MOMENT_LINE), "activated", 0u);
  g_assert_true (adw_expander_row_get_expanded (
    ADW_EXPANDER_ROW (quatuor_test_find (self->page, QUATUOR_TYPE_MOMENT_ROW))));

  quatuor_test_store_undo (&self->test);
  quatuor_test_settle ();
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_MOMENT_ROW), ==, 0);
}

/* A voice typed in a card is saved hidden, as nobody asked its author yet. */
static void
test_card (Fixture       *self,
           gconstpointer  data)
{
  const QuatuorVoice *voice;
  GtkTextBuffer *buffer;
  GtkWidget *card;

  add_moment (self);
  card = quatuor_test_find (self->page, QUATUOR_TYPE_VOICE_CARD);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (quatuor_test_find (card, GTK_TYPE_TEXT_VIEW)));
  gtk_text_buffer_set_text (buffer, "  C’était dur.  ", -1);
  gtk_widget_activate_action (card, "voice.save", NULL);
  quatuor_test_store_await_change (&self->test);
  quatuor_test_settle ();

  voice = quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_VOICE, &self->moment->id,
                               &self->test.base.seat[0]);
  g_assert_nonnull (voice);
  g_assert_cmpstr (voice->text, ==, "C’était dur.");
  g_assert_cmpstr (voice->consent, ==, QUATUOR_CONSENT_HIDDEN);
  g_assert_cmpint (voice->told_on, ==, quatuor_date_today ());

  /* Without words there is no voice. */
  gtk_text_buffer_set_text (buffer, " ", -1);
  gtk_widget_activate_action (card, "voice.save", NULL);
  quatuor_test_store_await_change (&self->test);
  quatuor_test_settle ();
  g_assert_null (quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_VOICE, &self->moment->id,
                                      &self->test.base.seat[0]));
}

static void
quote (Fixture *self,
       guint    seat)
{
  const QuatuorId key[] = { self->moment->id, self->test.base.seat[seat] };
  g_autofree char *target = quatuor_item_to_target (QUATUOR_TABLE_VOICE, key);

  gtk_widget_activate_action (self->page, "narrative.quote", "s", target);
}

static void
test_quote (Fixture       *self,
            gconstpointer  data)
{
  const QuatuorNarrative *narrative;

  add_moment (self);
  tell (self, 0, "Nous avons ri.", QUATUOR_CONSENT_ROLE);
  tell (self, 1, "Je n’y croyais plus.", QUATUOR_CONSENT_HIDDEN);

  quote (self, 1);
  quatuor_test_settle ();
  g_assert_null (quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_NARRATIVE,
                                      &self->test.base.territory));
  quote (self, 0);
  quatuor_test_store_await_change (&self->test);
  narrative = quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_NARRATIVE,
                                   &self->test.base.territory);
  g_assert_nonnull (strstr (narrative->crossed, "Nous avons ri."));
}

static const QuatuorNarrative *
narrative_of (Fixture *self)
{
  return quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_NARRATIVE,
                              &self->test.base.territory);
}

/* Types into a row and saves it, without waiting for the disk. */
static void
type (Fixture    *self,
      const char *title,
      const char *text)
{
  GtkWidget *row = quatuor_test_find_row (self->page, QUATUOR_TYPE_TEXT_ROW, title);
  GtkTextView *view = GTK_TEXT_VIEW (quatuor_test_find (row, GTK_TYPE_TEXT_VIEW));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), text, -1);
  gtk_widget_activate_action (row, "text.save", NULL);
}

/* Acts that follow one another faster than the disk take nothing back. */
static void
test_quote_at_once (Fixture       *self,
                    gconstpointer  data)
{
  const QuatuorNarrative *narrative;

  add_moment (self);
  tell (self, 0, "Nous avons ri.", QUATUOR_CONSENT_ROLE);
  type (self, "The story the four tell together", "Une assiette.");
  quatuor_test_store_await_change (&self->test);
  quatuor_test_settle ();

  type (self, "The story the four tell together", "Une assiette, et quatre chaises.");
  for (guint i = 0; i < QUATUOR_N_NARRATIVE_ENTRIES; i++)
    {
      const QuatuorNarrativeEntry *entry = quatuor_narrative_entry (i);
      g_autofree char *title = g_strdup_printf ("%s – %s", entry->title, entry->question);

      type (self, title, entry->column);
    }
  quote (self, 0);

  /* The quote is the last of them, and several may be done in one look. */
  quatuor_test_await (strstr (narrative_of (self)->crossed, "Nous avons ri.") != NULL);
  narrative = narrative_of (self);
  g_assert_cmpuint (quatuor_narrative_count_entries (narrative), ==, QUATUOR_N_NARRATIVE_ENTRIES);
  g_assert_true (g_str_has_prefix (narrative->crossed, "Une assiette, et quatre chaises."));
}

/* Who changed a voice is asked by the two ids of its key. */
static void
test_history (Fixture       *self,
              gconstpointer  data)
{
  const QuatuorId key[] = { self->moment->id, self->test.base.seat[0] };
  GtkWidget *window;

  add_moment (self);
  tell (self, 0, "Nous avons ri.", QUATUOR_CONSENT_ROLE);
  tell (self, 1, "Nous aussi.", QUATUOR_CONSENT_ROLE);
  tell (self, 0, "Nous avons ri, enfin.", QUATUOR_CONSENT_ROLE);
  window = quatuor_history_window_new_row (self->test.store, QUATUOR_TABLE_VOICE, key);
  gtk_window_present (GTK_WINDOW (window));
  quatuor_test_await (quatuor_test_count (window, QUATUOR_TYPE_HISTORY_ROW) == 2);
  g_assert_nonnull (strstr (gtk_window_get_title (GTK_WINDOW (window)), self->moment->title));
  gtk_window_destroy (GTK_WINDOW (window));

  window = quatuor_history_window_new_row (self->test.store, QUATUOR_TABLE_MOMENT,
                                           &self->moment->id);
  gtk_window_present (GTK_WINDOW (window));
  quatuor_test_await (quatuor_test_count (window, QUATUOR_TYPE_HISTORY_ROW) == 1);
  gtk_window_destroy (GTK_WINDOW (window));
  quatuor_test_settle ();
}

/* Before an election the coach is asked before a narrative counts as published. */
static void
test_publish (Fixture       *self,
              gconstpointer  data)
{
  QuatuorRestraint restraint = { .id = quatuor_id_new (), .title = (char *) "Municipales",
                                 .starts = quatuor_date_today (), .ends = QUATUOR_DATE_UNKNOWN };
  const QuatuorNarrative *narrative;
  guint n_windows = g_list_model_get_n_items (gtk_window_get_toplevels ());

  quatuor_test_store_apply (&self->test, quatuor_narrative_quote (cohort_of (self),
                                                                  &self->test.base.territory,
                                                                  NULL, "Ah !", "Élu"));
  quatuor_test_settle ();
  gtk_widget_activate_action (self->page, "narrative.publish", NULL);
  quatuor_test_store_await_change (&self->test);
  quatuor_test_settle ();
  narrative = quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_NARRATIVE,
                                   &self->test.base.territory);
  g_assert_cmpint (narrative->published_on, ==, quatuor_date_today ());
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_windows);

  quatuor_test_store_undo (&self->test);
  quatuor_test_store_apply (&self->test, quatuor_restraint_write (cohort_of (self), &restraint));
  quatuor_test_settle ();
  gtk_widget_activate_action (self->page, "narrative.publish", NULL);
  quatuor_test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, n_windows + 1);
  narrative = quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_NARRATIVE,
                                   &self->test.base.territory);
  g_assert_cmpint (narrative->published_on, ==, QUATUOR_DATE_UNKNOWN);
}

static void
test_narrow (Fixture       *self,
             gconstpointer  data)
{
  int minimum;

  add_moment (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->test.base.seat); i++)
    tell (self, i, "Une longue phrase qui doit se plier sur un petit écran.",
          QUATUOR_CONSENT_ROLE);
  gtk_widget_measure (self->page, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, NARROW_WIDTH);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/pages/narrative/moments", Fixture, NULL, set_up, test_moments, tear_down);
  g_test_add ("/pages/narrative/card", Fixture, NULL, set_up, test_card, tear_down);
  g_test_add ("/pages/narrative/quote", Fixture, NULL, set_up, test_quote, tear_down);
  g_test_add ("/pages/narrative/quote-at-once", Fixture, NULL, set_up, test_quote_at_once,
              tear_down);
  g_test_add ("/pages/narrative/history", Fixture, NULL, set_up, test_history, tear_down);
  g_test_add ("/pages/narrative/publish", Fixture, NULL, set_up, test_publish, tear_down);
  g_test_add ("/pages/narrative/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  return g_test_run ();
}
