/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-narrative-page.h"

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
test_quote (Fixture       *self,
            gconstpointer  data)
{
  const QuatuorNarrative *narrative;
  g_autofree char *moment = NULL;
  g_autofree char *seat = NULL;
  g_autofree char *hidden = NULL;

  add_moment (self);
  tell (self, 0, "Nous avons ri.", QUATUOR_CONSENT_ROLE);
  tell (self, 1, "Je n’y croyais plus.", QUATUOR_CONSENT_HIDDEN);
  moment = quatuor_id_to_string (&self->moment->id);
  seat = quatuor_id_to_string (&self->test.base.seat[0]);
  hidden = quatuor_id_to_string (&self->test.base.seat[1]);

  gtk_widget_activate_action (self->page, "narrative.quote-voice", "(ss)", moment, hidden);
  quatuor_test_settle ();
  g_assert_null (quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_NARRATIVE,
                                      &self->test.base.territory));
  gtk_widget_activate_action (self->page, "narrative.quote-voice", "(ss)", moment, seat);
  quatuor_test_store_await_change (&self->test);
  narrative = quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_NARRATIVE,
                                   &self->test.base.territory);
  g_assert_nonnull (strstr (narrative->crossed, "Nous avons ri."));
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
                                                                  "Ah !", "Élu"));
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
  g_test_add ("/pages/narrative/publish", Fixture, NULL, set_up, test_publish, tear_down);
  g_test_add ("/pages/narrative/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  return g_test_run ();
}
