/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-diagnostic-page.h"

#include "quatuor-answer.h"
#include "quatuor-chart-row.h"
#include "quatuor-criterion-window.h"
#include "quatuor-crossing-view.h"
#include "quatuor-level-list.h"
#include "quatuor-projector-window.h"
#include "quatuor-respondent-row.h"
#include "quatuor-shape-mark.h"
#include "quatuor-sums.h"
#include "quatuor-test-window.h"

#define N_SEATS 4
#define N_CRITERIA 3

static void
set_up (QuatuorTestWindow *self,
        gconstpointer      data)
{
  quatuor_test_window_set_up (self, data);
  quatuor_test_window_show_page (self, QUATUOR_TYPE_DIAGNOSTIC_PAGE);
  quatuor_diagnostic_page_set_territory (QUATUOR_DIAGNOSTIC_PAGE (self->page),
                                         &self->test.base.territory);
  quatuor_test_settle ();
}

static void
rate (QuatuorTestWindow *self,
      guint              seat,
      guint              criterion,
      const char        *level)
{
  QuatuorRating rating = {
    .campaign = self->test.base.campaign,
    .seat = self->test.base.seat[seat],
    .criterion = self->test.base.criterion[criterion],
    .level = (char *) level,
  };

  quatuor_test_store_apply (
    &self->test,
    quatuor_answer_edit (quatuor_test_window_cohort (self), NULL, &rating, quatuor_date_today ()));
}

static void
open_crossing (QuatuorTestWindow *self)
{
  quatuor_test_store_apply (&self->test, quatuor_crossing_open (quatuor_test_window_cohort (self),
                                                                &self->test.base.campaign,
                                                                &self->test.base.territory,
                                                                quatuor_date_today ()));
}

/* The answers are read in the store's thread. */
static void
await_crossing (QuatuorTestWindow *self)
{
  GtkWidget *view = quatuor_test_find (self->page, QUATUOR_TYPE_CROSSING_VIEW);

  while (!gtk_widget_get_visible (view) || quatuor_test_count (view, QUATUOR_TYPE_CHART_ROW) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_seats (QuatuorTestWindow *self,
            gconstpointer      data)
{
  GtkWidget *row;

  rate (self, 0, 0, "2");
  quatuor_test_settle ();
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_RESPONDENT_ROW), ==, N_SEATS);
  row = quatuor_test_find (self->page, QUATUOR_TYPE_RESPONDENT_ROW);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "1/3 answered, not submitted");
}

static void
test_no_answer_before_the_crossing (QuatuorTestWindow *self,
                                    gconstpointer      data)
{
  rate (self, 0, 0, "2");
  rate (self, 1, 0, "4");
  quatuor_test_settle ();
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_CHART_ROW), ==, 0);
  g_assert_false (
    gtk_widget_get_visible (quatuor_test_find (self->page, QUATUOR_TYPE_CROSSING_VIEW)));
}

static void
test_crossing (QuatuorTestWindow *self,
               gconstpointer      data)
{
  rate (self, 0, 1, "0");
  rate (self, 1, 1, "4");
  open_crossing (self);
  await_crossing (self);
  /* One dimension, and its criteria. */
  g_assert_cmpuint (quatuor_test_count (self->page, QUATUOR_TYPE_CHART_ROW), ==, 1 + N_CRITERIA);

  /* The act of the coach can be undone: then nothing is shown again. */
  quatuor_test_store_undo (&self->test);
  quatuor_test_settle ();
  g_assert_false (
    gtk_widget_get_visible (quatuor_test_find (self->page, QUATUOR_TYPE_CROSSING_VIEW)));
}

static const QuatuorAgreed *
agreed_of (QuatuorTestWindow *self,
           guint              criterion)
{
  return quatuor_cohort_find (quatuor_test_window_cohort (self), QUATUOR_TABLE_AGREED,
                              &self->test.base.campaign, &self->test.base.territory,
                              &self->test.base.criterion[criterion]);
}

static void
test_agreed_answer (QuatuorTestWindow *self,
                    gconstpointer      data)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
  g_autoptr (QuatuorMirror) mirror = NULL;
  GtkWidget *window;
  GtkTextView *comment;

  open_crossing (self);
  await_crossing (self);
  mirror =
    quatuor_mirror_new (quatuor_test_window_cohort (self),
                        quatuor_cohort_find (quatuor_test_window_cohort (self),
                                             QUATUOR_TABLE_CAMPAIGN, &self->test.base.campaign),
                        quatuor_cohort_find (quatuor_test_window_cohort (self),
                                             QUATUOR_TABLE_TERRITORY, &self->test.base.territory),
                        ratings, quatuor_date_today ());
  window = GTK_WIDGET (quatuor_criterion_window_new (GTK_WINDOW (self->window), self->test.store,
                                                     mirror, 0));
  gtk_window_present (GTK_WINDOW (window));
  quatuor_test_settle ();

  quatuor_level_list_choose (
    QUATUOR_LEVEL_LIST (quatuor_test_find (window, QUATUOR_TYPE_LEVEL_LIST)), 2);
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpstr (agreed_of (self, 0)->level, ==, "2");
  quatuor_test_settle ();

  /* What is typed is saved when one goes on, to the criterion it was typed for. */
  comment = GTK_TEXT_VIEW (quatuor_test_find (window, GTK_TYPE_TEXT_VIEW));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (comment), "À quatre, en mars", -1);
  gtk_widget_activate_action (window, "criterion.next", NULL);
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpstr (agreed_of (self, 0)->comment, ==, "À quatre, en mars");
  g_assert_cmpstr (agreed_of (self, 0)->level, ==, "2");
  g_assert_null (agreed_of (self, 1));
  gtk_window_destroy (GTK_WINDOW (window));
  quatuor_test_settle ();
}

static const char *
label_with (GtkWidget  *window,
            const char *prefix)
{
  const char *text = NULL;

  if (GTK_IS_LABEL (window) && g_str_has_prefix (gtk_label_get_label (GTK_LABEL (window)), prefix))
    return gtk_label_get_label (GTK_LABEL (window));
  for (GtkWidget *child = gtk_widget_get_first_child (window); text == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    text = label_with (child, prefix);
  return text;
}

/* For the room: a criterion at a time, from the first to the last and no further. */
static void
test_projector (QuatuorTestWindow *self,
                gconstpointer      data)
{
  GtkWidget *window;

  g_assert_true (gtk_widget_activate_action (self->page, "diagnostic.project", NULL));
  g_assert_null (quatuor_test_find_window (QUATUOR_TYPE_PROJECTOR_WINDOW));
  open_crossing (self);
  await_crossing (self);
  gtk_widget_activate_action (self->page, "diagnostic.project", NULL);
  quatuor_test_settle ();
  window = quatuor_test_find_window (QUATUOR_TYPE_PROJECTOR_WINDOW);
  g_assert_nonnull (window);
  g_assert_nonnull (label_with (window, "1 / 3"));
  g_assert_cmpuint (quatuor_test_count (window, QUATUOR_TYPE_SHAPE_MARK), ==, 4);

  gtk_widget_activate_action (window, "projector.next", NULL);
  g_assert_nonnull (label_with (window, "2 / 3"));
  gtk_widget_activate_action (window, "projector.last", NULL);
  gtk_widget_activate_action (window, "projector.next", NULL);
  g_assert_nonnull (label_with (window, "3 / 3"));
  gtk_widget_activate_action (window, "projector.first", NULL);
  gtk_widget_activate_action (window, "projector.previous", NULL);
  g_assert_nonnull (label_with (window, "1 / 3"));
  gtk_window_close (GTK_WINDOW (window));
  quatuor_test_await (quatuor_test_find_window (QUATUOR_TYPE_PROJECTOR_WINDOW) == NULL);
}

static void
test_finalize (QuatuorTestWindow *self,
               gconstpointer      data)
{
  GtkWidget *page = g_object_ref_sink (g_object_new (QUATUOR_TYPE_DIAGNOSTIC_PAGE, NULL));

  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, function)                                                                        \
  g_test_add ("/pages/diagnostic/" path, QuatuorTestWindow, NULL, set_up, function,                \
              quatuor_test_window_tear_down)
  ADD ("seats", test_seats);
  ADD ("before", test_no_answer_before_the_crossing);
  ADD ("crossing", test_crossing);
  ADD ("agreed", test_agreed_answer);
  ADD ("finalize", test_finalize);
  ADD ("projector", test_projector);
  return g_test_run ();
}
