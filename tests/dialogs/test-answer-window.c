/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-answer-window.h"

#include "quatuor-answer-session.h"
#include "quatuor-answer.h"
#include "quatuor-ratings-loader.h"
#include "quatuor-sums.h"
#include "quatuor-test-window.h"

#define YESTERDAY (quatuor_date_today () - 1)

/* How long an answer that must not come may take. */
#define N_LOOKS 20
#define LOOK_EVERY_US 5000

typedef struct
{
  QuatuorTestStore      test;
  QuatuorAnswerSession *session;
  guint                 n_loaded;
  guint                 n_taken_back;
  guint                 n_failed;
} Fixture;

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  quatuor_test_store_set_up (&self->test, data);
  self->session = quatuor_answer_session_new (self->test.store, &self->test.base.campaign,
                                              &self->test.base.territory);
  g_signal_connect_swapped (self->session, "loaded", G_CALLBACK (count_cb), &self->n_loaded);
  g_signal_connect_swapped (self->session, "taken-back", G_CALLBACK (count_cb),
                            &self->n_taken_back);
  g_signal_connect_swapped (self->session, "failed", G_CALLBACK (count_cb), &self->n_failed);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  quatuor_test_settle ();
  g_assert_finalize_object (self->session);
  quatuor_test_store_tear_down (&self->test, data);
}

/* Until what was saved was also read again. */
static void
await_load (Fixture *self)
{
  guint before = self->n_loaded;

  while (self->n_loaded == before)
    g_main_context_iteration (NULL, TRUE);
}

static void
choose_seat (Fixture *self,
             guint    seat)
{
  quatuor_answer_session_choose_seat (self->session, &self->test.base.seat[seat]);
  await_load (self);
}

static QuatuorCohort *
cohort_of (Fixture *self)
{
  return quatuor_store_get_cohort (self->test.store);
}

static void
put_rating (Fixture    *self,
            guint       seat,
            guint       criterion,
            const char *level)
{
  QuatuorRating rating = {
    .campaign = self->test.base.campaign,
    .seat = self->test.base.seat[seat],
    .criterion = self->test.base.criterion[criterion],
    .level = (char *) level,
  };

  quatuor_test_store_apply (&self->test, quatuor_answer_edit (cohort_of (self), NULL, &rating,
                                                              quatuor_date_today ()));
}

static void
date_campaign (Fixture     *self,
               QuatuorDate  opens,
               QuatuorDate  closes)
{
  QuatuorCampaign *campaign = quatuor_row_copy (
    QUATUOR_TABLE_CAMPAIGN,
    quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_CAMPAIGN, &self->test.base.campaign));
  QuatuorEdit *edit = quatuor_edit_new ("campaign.edit");

  campaign->opens = opens;
  campaign->closes = closes;
  quatuor_edit_put (edit, QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_row_free (QUATUOR_TABLE_CAMPAIGN, campaign);
  quatuor_test_store_apply (&self->test, edit);
}

static void
test_saved_at_once (Fixture       *self,
                    gconstpointer  data)
{
  const QuatuorRating *rating;

  choose_seat (self, 0);
  quatuor_answer_session_set_level (self->session, 1, 0);
  /* The answer stands at once... */
  rating = quatuor_answer_session_get_rating (self->session, 1);
  g_assert_cmpstr (rating->level, ==, "0");
  await_load (self);
  /* ...and was saved. */
  rating = quatuor_answer_session_get_rating (self->session, 1);
  g_assert_cmpstr (rating->level, ==, "0");
  g_assert_cmpint (rating->rated_on, ==, quatuor_date_today ());
  g_assert_true (g_str_has_prefix (quatuor_store_get_undo (self->test.store)->label,
                                   "rating.edit "));
  g_assert_cmpuint (quatuor_answer_session_count_left (self->session), ==, 2);
  g_assert_cmpuint (self->n_failed, ==, 0);
}

static void
test_quick_keys (Fixture       *self,
                 gconstpointer  data)
{
  choose_seat (self, 0);
  quatuor_answer_session_set_level (self->session, 0, 1);
  quatuor_answer_session_set_level (self->session, 0, 2);
  quatuor_answer_session_set_texts (self->session, 0, "  Trois réunions cette année  ", "");
  quatuor_answer_session_set_level (self->session, 0, QUATUOR_LEVEL_NONE);
  await_load (self);
  g_assert_null (quatuor_answer_session_get_rating (self->session, 0)->level);
  g_assert_cmpstr (quatuor_answer_session_get_rating (self->session, 0)->comment, ==,
                   "Trois réunions cette année");
  g_assert_null (quatuor_answer_session_get_rating (self->session, 0)->evidence);
}

static void
test_others_are_not_kept (Fixture       *self,
                          gconstpointer  data)
{
  put_rating (self, 1, 0, "4");
  choose_seat (self, 0);
  g_assert_null (quatuor_answer_session_get_rating (self->session, 0));
  choose_seat (self, 1);
  g_assert_cmpstr (quatuor_answer_session_get_rating (self->session, 0)->level, ==, "4");
}

static void
test_next_left (Fixture       *self,
                gconstpointer  data)
{
  put_rating (self, 0, 0, "not_applicable");
  put_rating (self, 0, 1, "dont_know");
  choose_seat (self, 0);
  /* “Does not know” and “not applicable” are answers. */
  g_assert_cmpuint (quatuor_answer_session_find_left (self->session, 0), ==, 2);
  quatuor_answer_session_set_level (self->session, 2, 4);
  g_assert_cmpuint (quatuor_answer_session_count_left (self->session), ==, 0);
  g_assert_cmpuint (quatuor_answer_session_find_left (self->session, 1), ==, 1);
  await_load (self);
}

static void
test_submission_taken_back (Fixture       *self,
                            gconstpointer  data)
{
  choose_seat (self, 2);
  quatuor_answer_session_submit (self->session);
  await_load (self);
  g_assert_nonnull (quatuor_answer_session_get_submission (self->session));
  quatuor_answer_session_set_level (self->session, 0, 3);
  await_load (self);
  g_assert_cmpuint (self->n_taken_back, ==, 1);
  g_assert_null (quatuor_answer_session_get_submission (self->session));

  /* One undo brings both back. */
  g_assert_true (quatuor_answer_session_undo (self->session));
  await_load (self);
  g_assert_nonnull (quatuor_answer_session_get_submission (self->session));
  g_assert_null (quatuor_answer_session_get_rating (self->session, 0));
}

/* Answers to two questions may come in any order: only the last one counts. */
static void
test_last_question_counts (Fixture       *self,
                           gconstpointer  data)
{
  put_rating (self, 1, 0, "4");
  quatuor_answer_session_choose_seat (self->session, &self->test.base.seat[0]);
  quatuor_answer_session_choose_seat (self->session, &self->test.base.seat[1]);
  await_load (self);
  for (guint i = 0; i < N_LOOKS; i++)
    {
      quatuor_test_settle ();
      g_usleep (LOOK_EVERY_US);
    }
  g_assert_cmpuint (self->n_loaded, ==, 1);
  g_assert_cmpuint (self->n_failed, ==, 0);
  g_assert_cmpstr (quatuor_answer_session_get_rating (self->session, 0)->level, ==, "4");
}

static void
test_undo_ends_with_the_session (Fixture       *self,
                                 gconstpointer  data)
{
  choose_seat (self, 0);
  g_assert_false (quatuor_answer_session_undo (self->session));
}

static void
test_closed (Fixture       *self,
             gconstpointer  data)
{
  date_campaign (self, QUATUOR_DATE_UNKNOWN, YESTERDAY);
  choose_seat (self, 0);
  g_assert_true (quatuor_answer_session_is_closed (self->session));
  g_assert_false (quatuor_answer_session_is_writable (self->session));

  quatuor_answer_session_reopen (self->session, "Erreur de saisie");
  g_assert_true (quatuor_answer_session_is_writable (self->session));
  quatuor_answer_session_set_level (self->session, 0, 2);
  await_load (self);
  g_assert_cmpuint (self->n_failed, ==, 0);
  g_assert_cmpstr (quatuor_answer_session_get_rating (self->session, 0)->level, ==, "2");
  g_assert_cmpstr (quatuor_store_get_undo (self->test.store)->reason, ==, "Erreur de saisie");
}

static void
test_early (Fixture       *self,
            gconstpointer  data)
{
  date_campaign (self, quatuor_date_today () + 1, quatuor_date_today () + 10);
  choose_seat (self, 0);
  g_assert_false (quatuor_answer_session_is_closed (self->session));
  g_assert_false (quatuor_answer_session_is_writable (self->session));

  quatuor_answer_session_reopen (self->session, "Essai avec une équipe");
  g_assert_true (quatuor_answer_session_is_writable (self->session));
  quatuor_answer_session_set_level (self->session, 0, 2);
  await_load (self);
  g_assert_cmpuint (self->n_failed, ==, 0);
  g_assert_cmpstr (quatuor_store_get_undo (self->test.store)->reason, ==, "Essai avec une équipe");
}

static void
test_window (Fixture       *self,
             gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (quatuor_answer_window_new (
    NULL, self->test.store, &self->test.base.campaign, &self->test.base.territory,
    &self->test.base.seat[0]));
  GtkTextView *comment;

  gtk_window_present (GTK_WINDOW (window));
  choose_seat (self, 0);
  quatuor_test_settle ();
  gtk_widget_activate_action (window, "answer.level", "i", 3);
  await_load (self);
  g_assert_cmpstr (quatuor_answer_session_get_rating (self->session, 0)->level, ==, "3");

  /* What is typed is saved when one goes on. */
  comment = GTK_TEXT_VIEW (quatuor_test_find (window, GTK_TYPE_TEXT_VIEW));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (comment), "Vu au conseil", -1);
  gtk_widget_activate_action (window, "answer.next", NULL);
  await_load (self);
  g_assert_cmpstr (quatuor_answer_session_get_rating (self->session, 0)->comment, ==,
                   "Vu au conseil");
  gtk_widget_activate_action (window, "answer.level", "i", QUATUOR_LEVEL_DONT_KNOW);
  await_load (self);
  g_assert_cmpstr (quatuor_answer_session_get_rating (self->session, 1)->level, ==, "dont_know");
  g_assert_cmpstr (quatuor_answer_session_get_rating (self->session, 0)->level, ==, "3");

  gtk_widget_activate_action (window, "answer.undo", NULL);
  await_load (self);
  g_assert_null (quatuor_answer_session_get_rating (self->session, 1));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_window_asks_for_the_seat (Fixture       *self,
                               gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (quatuor_answer_window_new (
    NULL, self->test.store, &self->test.base.campaign, &self->test.base.territory, NULL));
  GtkWidget *row;

  gtk_window_present (GTK_WINDOW (window));
  quatuor_test_settle ();
  /* Before a seat is chosen, no key answers anything. */
  gtk_widget_activate_action (window, "answer.level", "i", 3);
  row = quatuor_test_find (window, ADW_TYPE_ACTION_ROW);
  g_assert_nonnull (row);
  g_assert_null (quatuor_store_get_undo (self->test.store));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, function)                                                                  \
  g_test_add ("/dialogs/answer/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("saved-at-once", test_saved_at_once);
  ADD ("quick-keys", test_quick_keys);
  ADD ("others", test_others_are_not_kept);
  ADD ("next-left", test_next_left);
  ADD ("submission", test_submission_taken_back);
  ADD ("undo", test_undo_ends_with_the_session);
  ADD ("closed", test_closed);
  ADD ("early", test_early);
  ADD ("last-question-counts", test_last_question_counts);
  ADD ("window", test_window);
  ADD ("window/seat", test_window_asks_for_the_seat);
  return g_test_run ();
}
