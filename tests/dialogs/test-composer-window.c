/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-composer-window.h"

#include "quatuor-composer-card.h"
#include "quatuor-test-window.h"

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
  g_assert_cmpuint (quatuor_test_count (self->window, QUATUOR_TYPE_COMPOSER_CARD), ==, 2);

  gtk_widget_activate_action (self->window, "composer.again", NULL);
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
  g_assert_cmpuint (quatuor_test_count (self->window, QUATUOR_TYPE_COMPOSER_CARD), ==, 0);
  gtk_widget_activate_action (self->window, "composer.use", NULL);
  gtk_widget_activate_action (self->window, "composer.move", "(uu)", 7, 7);
  g_assert_cmpuint (n_groups (self), ==, 0);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/dialogs/composer-window/use", test_use);
  ADD ("/dialogs/composer-window/nobody", test_nobody);
  return g_test_run ();
}
