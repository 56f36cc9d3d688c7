/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-roadmap-page.h"

#include "quatuor-action-bar.h"
#include "quatuor-action-timeline.h"
#include "quatuor-item-row.h"
#include "quatuor-project-edit.h"
#include "quatuor-resources-page.h"
#include "quatuor-test-window.h"

#include <string.h>

#define WIDTH 900
#define HEIGHT 700
#define DAYS_A_WEEK 7

typedef struct
{
  QuatuorTestStore  test;
  GtkWidget        *window;
  GtkWidget        *page;
  GtkWidget        *library;
  QuatuorId         project;
  QuatuorId         action;
} Fixture;

static QuatuorCohort *
cohort_of (Fixture *self)
{
  return quatuor_store_get_cohort (self->test.store);
}

static void
add_project (Fixture *self)
{
  QuatuorProject project = { .id = quatuor_id_new (), .territory = self->test.base.territory,
                             .title = (char *) "La légumerie",
                             .aim = (char *) "Nourrir nos cantines avec nos champs",
                             .state = (char *) "under_way" };
  QuatuorAction action = { .id = quatuor_id_new (), .code = (char *) "AB12CD",
                           .project = project.id, .rank = 1, .kind = (char *) "action",
                           .title = (char *) "Compter & réunir", .seat = self->test.base.seat[0],
                           .starts = quatuor_date_new (2026, 3, 2),
                           .due = quatuor_date_new (2026, 3, 31),
                           .state = (char *) "under_way" };

  self->project = project.id;
  self->action = action.id;
  quatuor_test_store_apply (&self->test, quatuor_project_save (cohort_of (self), &project));
  quatuor_test_store_apply (&self->test, quatuor_action_save (cohort_of (self), &action, NULL));
  quatuor_test_settle ();
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  quatuor_test_store_set_up (&self->test, data);
  self->window = adw_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  self->page = g_object_new (QUATUOR_TYPE_ROADMAP_PAGE, "store", self->test.store, "vexpand",
                             TRUE, NULL);
  self->library = g_object_new (QUATUOR_TYPE_RESOURCES_PAGE, "store", self->test.store, NULL);
  gtk_box_append (GTK_BOX (box), self->page);
  gtk_box_append (GTK_BOX (box), self->library);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), box);
  adw_window_set_content (ADW_WINDOW (self->window), overlay);
  quatuor_roadmap_page_set_territory (QUATUOR_ROADMAP_PAGE (self->page),
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
  quatuor_test_store_tear_down (&self->test, data);
}

static const QuatuorAction *
action_of (Fixture *self)
{
  return quatuor_cohort_find (cohort_of (self), QUATUOR_TABLE_ACTION, &self->action);
}

static GtkGesture *
drag_of (GtkWidget *bar)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (bar);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

static void
drag (GtkWidget *bar,
      double     from,
      double     distance)
{
  GtkGesture *gesture = drag_of (bar);

  g_signal_emit_by_name (gesture, "drag-begin", from, 0.0);
  g_signal_emit_by_name (gesture, "drag-update", distance / 2, 0.0);
  g_signal_emit_by_name (gesture, "drag-update", distance, 0.0);
  g_signal_emit_by_name (gesture, "drag-end", distance, 0.0);
}

static void
test_empty (Fixture       *self,
            gconstpointer  data)
{
  g_assert_null (quatuor_test_find (self->page, QUATUOR_TYPE_ACTION_BAR));
  add_project (self);
  g_assert_nonnull (quatuor_test_find (self->page, QUATUOR_TYPE_ACTION_BAR));
  g_assert_nonnull (quatuor_test_find (self->page, QUATUOR_TYPE_ITEM_ROW));
  quatuor_test_store_undo (&self->test);
  quatuor_test_settle ();
  g_assert_null (quatuor_test_find (self->page, QUATUOR_TYPE_ACTION_BAR));
}

/* A bar says in a sentence what it shows. */
static void
test_name (Fixture       *self,
           gconstpointer  data)
{
  GtkWidget *bar;
  g_autofree char *sentence = NULL;

  add_project (self);
  bar = quatuor_test_find (self->page, QUATUOR_TYPE_ACTION_BAR);
  sentence = quatuor_action_sentence (cohort_of (self), action_of (self), quatuor_date_today ());
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       sentence);
  g_assert_nonnull (strstr (sentence, "Compter & réunir"));
}

static void
test_drag (Fixture       *self,
           gconstpointer  data)
{
  QuatuorDate starts, due;
  GtkWidget *bar;

  add_project (self);
  starts = action_of (self)->starts;
  due = action_of (self)->due;
  bar = quatuor_test_find (self->page, QUATUOR_TYPE_ACTION_BAR);

  /* Whatever lies between, a drag is one act. It takes a bar that has its place. */
  quatuor_test_await (gtk_widget_get_width (bar) > 0);
  drag (bar, gtk_widget_get_width (bar) / 4.0, 100);
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpint (action_of (self)->starts, >, starts);
  g_assert_cmpint (action_of (self)->due - action_of (self)->starts, ==, due - starts);
  quatuor_test_store_undo (&self->test);
  g_assert_cmpint (action_of (self)->starts, ==, starts);
  g_assert_cmpint (action_of (self)->due, ==, due);
}

static void
test_move_and_undo (Fixture       *self,
                    gconstpointer  data)
{
  g_autofree char *target = NULL;
  QuatuorDate due;
  GtkWidget *bar;

  add_project (self);
  due = action_of (self)->due;
  target = quatuor_item_to_target (QUATUOR_TABLE_ACTION, &self->action);
  bar = quatuor_test_find (self->page, QUATUOR_TYPE_ACTION_BAR);
  g_assert_true (gtk_widget_activate_action (bar, "action.move", "(sii)", target,
                                             (int) QUATUOR_MOVE_END, DAYS_A_WEEK));
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpint (action_of (self)->due, ==, due + DAYS_A_WEEK);
  quatuor_test_store_undo (&self->test);
  g_assert_cmpint (action_of (self)->due, ==, due);

  g_assert_true (gtk_widget_activate_action (bar, "bar.remove", NULL));
  quatuor_test_store_await_change (&self->test);
  g_assert_null (action_of (self));
  quatuor_test_store_undo (&self->test);
  g_assert_nonnull (action_of (self));
}

static void
test_state (Fixture       *self,
            gconstpointer  data)
{
  g_autofree char *target = NULL;

  add_project (self);
  target = quatuor_item_to_target (QUATUOR_TABLE_ACTION, &self->action);
  g_assert_true (gtk_widget_activate_action (self->page, "action.state", "(ss)", target,
                                             QUATUOR_ACTION_DONE));
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpstr (action_of (self)->state, ==, QUATUOR_ACTION_DONE);
  g_assert_cmpint (action_of (self)->done_on, ==, quatuor_date_today ());
}

/* Accents and case do not count. */
static void
test_library (Fixture       *self,
              gconstpointer  data)
{
  QuatuorResource resource = { .id = quatuor_id_new (), .code = (char *) "R12345",
                               .title = (char *) "Écrire un récit", .tags = (char *) "voix" };
  QuatuorResource other = { .id = quatuor_id_new (), .code = (char *) "R12346",
                            .title = (char *) "Compter" };
  GtkWidget *search;

  quatuor_test_store_apply (&self->test, quatuor_resource_save (cohort_of (self), &resource));
  quatuor_test_store_apply (&self->test, quatuor_resource_save (cohort_of (self), &other));
  quatuor_test_settle ();
  g_assert_cmpuint (quatuor_test_count (self->library, QUATUOR_TYPE_ITEM_ROW), ==, 2);
  search = quatuor_test_find (self->library, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (search), "ECRIRE");
  g_signal_emit_by_name (search, "search-changed");
  g_assert_cmpuint (quatuor_test_count (self->library, QUATUOR_TYPE_ITEM_ROW), ==, 1);
  quatuor_test_store_undo (&self->test);
  quatuor_test_settle ();
  g_assert_cmpuint (quatuor_test_count (self->library, QUATUOR_TYPE_ITEM_ROW), ==, 1);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/pages/roadmap/empty", test_empty);
  ADD ("/pages/roadmap/name", test_name);
  ADD ("/pages/roadmap/drag", test_drag);
  ADD ("/pages/roadmap/move-and-undo", test_move_and_undo);
  ADD ("/pages/roadmap/state", test_state);
  ADD ("/pages/roadmap/library", test_library);
  return g_test_run ();
}
