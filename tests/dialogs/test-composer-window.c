/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-window.h"

#include "quatuor-composer-card.h"
#include "quatuor-composer-job.h"
#include "quatuor-test-window.h"

/* So many that no search is over before it is stopped. */
#define N_MANY 2000

typedef struct
{
  QuatuorTestStore  test;
  GtkWidget        *window;
} Fixture;

static void
seat_person (Fixture    *self,
             guint       category,
             const char *given_name)
{
  g_autofree char *code = quatuor_id_new_code ();
  QuatuorPerson person = { .id = quatuor_id_new (), .code = code,
                           .given_name = (char *) given_name };
  QuatuorTenure tenure = { .id = quatuor_id_new (), .seat = self->test.base.seat[category],
                           .person = person.id, .role = (char *) "holder" };
  QuatuorEdit *edit = quatuor_edit_new ("team.add");

  quatuor_edit_put (edit, QUATUOR_TABLE_PERSON, &person);
  quatuor_edit_put (edit, QUATUOR_TABLE_TENURE, &tenure);
  quatuor_test_store_apply (&self->test, edit);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  quatuor_test_store_set_up (&self->test, data);
}

static void
open_window (Fixture *self)
{
  self->window = quatuor_composer_window_new (self->test.store);
  gtk_window_present (GTK_WINDOW (self->window));
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);
  return found;
}

/* A thread looks for the groups; they can be used when it is done. */
static void
await_groups (Fixture *self)
{
  GtkWidget *use = find_button (self->window, "composer.use");

  quatuor_test_await (gtk_widget_is_sensitive (use));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  if (self->window != NULL)
    gtk_window_destroy (GTK_WINDOW (self->window));
  quatuor_test_settle ();
  quatuor_test_store_tear_down (&self->test, data);
}

static guint
n_groups (Fixture *self)
{
  return quatuor_cohort_rows (quatuor_store_get_cohort (self->test.store),
                              QUATUOR_TABLE_PEER_GROUP)->len;
}

/* Two of one territory make two groups of one. Nothing is written before they
 * are used, and then all of it at once. */
static void
test_use (Fixture       *self,
          gconstpointer  data)
{
  seat_person (self, 0, "Zoé");
  seat_person (self, 1, "Paul");
  open_window (self);
  await_groups (self);
  g_assert_cmpuint (quatuor_test_count (self->window, QUATUOR_TYPE_COMPOSER_CARD), ==, 2);

  gtk_widget_activate_action (self->window, "composer.again", NULL);
  g_assert_false (gtk_widget_is_sensitive (find_button (self->window, "composer.use")));
  await_groups (self);
  gtk_widget_activate_action (self->window, "composer.move", "(uu)", 0, 1);
  gtk_widget_activate_action (self->window, "composer.swap", "(uu)", 0, 1);
  g_assert_cmpuint (n_groups (self), ==, 0);

  gtk_widget_activate_action (self->window, "composer.use", NULL);
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpuint (n_groups (self), ==, 2);
  self->window = NULL;
  quatuor_test_store_undo (&self->test);
  g_assert_cmpuint (n_groups (self), ==, 0);
}

/* With nobody on the seats there is nothing to use, and the window says so. */
static void
test_nobody (Fixture       *self,
             gconstpointer  data)
{
  open_window (self);
  quatuor_test_settle ();
  g_assert_cmpuint (quatuor_test_count (self->window, QUATUOR_TYPE_COMPOSER_CARD), ==, 0);
  gtk_widget_activate_action (self->window, "composer.use", NULL);
  gtk_widget_activate_action (self->window, "composer.move", "(uu)", 7, 7);
  g_assert_cmpuint (n_groups (self), ==, 0);
}

/* A window that is closed while a thread still searches is let go of all the same. */
static void
test_closed (Fixture       *self,
             gconstpointer  data)
{
  gpointer left;

  seat_person (self, 0, "Zoé");
  open_window (self);
  left = self->window;
  g_object_add_weak_pointer (left, &left);
  gtk_widget_activate_action (self->window, "composer.again", NULL);
  gtk_window_destroy (GTK_WINDOW (self->window));
  self->window = NULL;
  quatuor_test_await (left == NULL);
}

static void
on_searched_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  QuatuorProposal **proposal = user_data;
  QuatuorComposerJob *job;

  *proposal = quatuor_composer_job_run_finish (result, &job);
  g_assert_cmpfloat (quatuor_composer_job_get_progress (job), <, 1.0);
}

/* Who stops a long search gets the best groups so far. */
static void
test_stopped (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (QuatuorComposer) composer = quatuor_composer_new ();
  QuatuorComposerOptions options = { .size = 5, .n_rounds = 12, .seed = 1 };
  g_autoptr (QuatuorComposerJob) job = NULL;
  g_autoptr (QuatuorProposal) proposal = NULL;

  for (guint i = 0; i < N_MANY; i++)
    quatuor_composer_add_member (composer, NULL, NULL, NULL, "Quelqu’un");
  job = quatuor_composer_job_new (composer, &options);
  quatuor_composer_job_run_async (job, NULL, on_searched_cb, &proposal);
  quatuor_composer_job_stop (job);
  quatuor_test_await (proposal != NULL);
  g_assert_cmpuint (proposal->n_members, ==, N_MANY);
  g_assert_cmpuint (proposal->n_groups, ==, N_MANY / 5);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/dialogs/composer-window/use", test_use);
  ADD ("/dialogs/composer-window/closed", test_closed);
  ADD ("/dialogs/composer-window/nobody", test_nobody);
  ADD ("/dialogs/composer-window/stopped", test_stopped);
  return g_test_run ();
}
