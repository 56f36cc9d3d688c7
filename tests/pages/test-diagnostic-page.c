/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-diagnostic-page.h"

#include "quatuor-answer.h"
#include "quatuor-chart-row.h"
#include "quatuor-criterion-window.h"
#include "quatuor-crossing-view.h"
#include "quatuor-level-list.h"
#include "quatuor-respondent-row.h"
#include "quatuor-sums.h"
#include "quatuor-test-store.h"

#define N_SEATS 4
#define N_CRITERIA 3

typedef struct
{
  QuatuorTestStore  test;
  GtkWidget        *window;
  GtkWidget        *page;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();

  quatuor_test_store_set_up (&self->test, data);
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 600);
  self->page = g_object_new (QUATUOR_TYPE_DIAGNOSTIC_PAGE, "store", self->test.store, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  quatuor_diagnostic_page_set_territory (QUATUOR_DIAGNOSTIC_PAGE (self->page),
                                         &self->test.base.territory);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  settle ();
  quatuor_test_store_tear_down (&self->test, data);
}

static guint
count (GtkWidget *widget,
       GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count (child, type);
  return n;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static QuatuorCohort *
cohort_of (Fixture *self)
{
  return quatuor_store_get_cohort (self->test.store);
}

static void
rate (Fixture    *self,
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
open_crossing (Fixture *self)
{
  quatuor_test_store_apply (
    &self->test, quatuor_crossing_open (cohort_of (self), &self->test.base.campaign,
                                        &self->test.base.territory, quatuor_date_today ()));
}

/* The answers are read in the store's thread. */
static void
await_crossing (Fixture *self)
{
  GtkWidget *view = find (self->page, QUATUOR_TYPE_CROSSING_VIEW);

  while (!gtk_widget_get_visible (view) || count (view, QUATUOR_TYPE_CHART_ROW) == 0)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_seats (Fixture       *self,
            gconstpointer  data)
{
  GtkWidget *row;

  rate (self, 0, 0, "2");
  settle ();
  g_assert_cmpuint (count (self->page, QUATUOR_TYPE_RESPONDENT_ROW), ==, N_SEATS);
  row = find (self->page, QUATUOR_TYPE_RESPONDENT_ROW);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==,
                   "1/3 answered, not submitted");
}

static void
test_no_answer_before_the_crossing (Fixture       *self,
                                    gconstpointer  data)
{
  rate (self, 0, 0, "2");
  rate (self, 1, 0, "4");
  settle ();
  g_assert_cmpuint (count (self->page, QUATUOR_TYPE_CHART_ROW), ==, 0);
  g_assert_false (gtk_widget_get_visible (find (self->page, QUATUOR_TYPE_CROSSING_VIEW)));
}

static void
test_crossing (Fixture       *self,
               gconstpointer  data)
{
  rate (self, 0, 1, "0");
  rate (self, 1, 1, "4");
  open_crossing (self);
  await_crossing (self);
  /* One dimension, and its criteria. */
  g_assert_cmpuint (count (self->page, QUATUOR_TYPE_CHART_ROW), ==, 1 + N_CRITERIA);

  /* The act of the coach can be undone: then nothing is shown again. */
  quatuor_test_store_undo (&self->test);
  settle ();
  g_assert_false (gtk_widget_get_visible (find (self->page, QUATUOR_TYPE_CROSSING_VIEW)));
}

static const QuatuorAgreed *
agreed_of (Fixture *self,
           guint    criterion)
{
  return quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_AGREED, &self->test.base.campaign,
                              &self->test.base.territory, &self->test.base.criterion[criterion]);
}

static void
test_agreed_answer (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (GPtrArray) ratings = g_ptr_array_new ();
  g_autoptr (QuatuorMirror) mirror = NULL;
  GtkWidget *window;
  GtkTextView *comment;

  open_crossing (self);
  await_crossing (self);
  mirror = quatuor_mirror_new (
    cohort_of (self),
    quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_CAMPAIGN, &self->test.base.campaign),
    quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_TERRITORY, &self->test.base.territory),
    ratings, quatuor_date_today ());
  window = GTK_WIDGET (quatuor_criterion_window_new (GTK_WINDOW (self->window), self->test.store,
                                                     mirror, 0));
  gtk_window_present (GTK_WINDOW (window));
  settle ();

  quatuor_level_list_choose (QUATUOR_LEVEL_LIST (find (window, QUATUOR_TYPE_LEVEL_LIST)), 2);
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpstr (agreed_of (self, 0)->level, ==, "2");
  settle ();

  /* What is typed is saved when one goes on, to the criterion it was typed for. */
  comment = GTK_TEXT_VIEW (find (window, GTK_TYPE_TEXT_VIEW));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (comment), "À quatre, en mars", -1);
  gtk_widget_activate_action (window, "criterion.next", NULL);
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpstr (agreed_of (self, 0)->comment, ==, "À quatre, en mars");
  g_assert_cmpstr (agreed_of (self, 0)->level, ==, "2");
  g_assert_null (agreed_of (self, 1));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static void
test_finalize (Fixture       *self,
               gconstpointer  data)
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
#define ADD(path, function)                                                                  \
  g_test_add ("/pages/diagnostic/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("seats", test_seats);
  ADD ("before", test_no_answer_before_the_crossing);
  ADD ("crossing", test_crossing);
  ADD ("agreed", test_agreed_answer);
  ADD ("finalize", test_finalize);
  return g_test_run ();
}
