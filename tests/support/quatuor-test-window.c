/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-test-window.h"

#define WIDTH 800
#define HEIGHT 600
#define LOOK_EVERY_US 10000
#define MAX_LOOKS 1000

/**
 * quatuor_test_window_set_up:
 * @self: a fixture
 * @data: the data of the test
 *
 * Opens a programme, and an empty window that can say things.
 */
void
quatuor_test_window_set_up (QuatuorTestWindow *self,
                            gconstpointer      data)
{
  quatuor_test_store_set_up (&self->test, data);
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), adw_toast_overlay_new ());
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (self->window));
}

/**
 * quatuor_test_window_tear_down:
 * @self: a fixture
 * @data: the data of the test
 *
 * Closes all that was opened.
 */
void
quatuor_test_window_tear_down (QuatuorTestWindow *self,
                               gconstpointer      data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  quatuor_test_settle ();
  quatuor_test_store_tear_down (&self->test, data);
}

/**
 * quatuor_test_window_show_page:
 * @self: a fixture
 * @type: a type of pages
 *
 * Fills the window with such a page.
 */
void
quatuor_test_window_show_page (QuatuorTestWindow *self,
                               GType              type)
{
  GtkWidget *overlay = adw_window_get_content (ADW_WINDOW (self->window));

  self->page = g_object_new (type, "store", self->test.store, NULL);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), self->page);
}

/**
 * quatuor_test_window_cohort:
 * @self: a fixture
 *
 * Returns: (transfer none): the programme as it is now
 */
QuatuorCohort *
quatuor_test_window_cohort (QuatuorTestWindow *self)
{
  return quatuor_store_get_cohort (self->test.store);
}

/**
 * quatuor_test_settle:
 *
 * Lets the main loop do all it has to do.
 */
void
quatuor_test_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/**
 * quatuor_test_look_again:
 * @n_looks: (inout): how often it was looked, 0 at first
 *
 * Waits a moment. For quatuor_test_await().
 *
 * Returns: whether there is time left
 */
gboolean
quatuor_test_look_again (guint *n_looks)
{
  quatuor_test_settle ();
  g_usleep (LOOK_EVERY_US);
  quatuor_test_settle ();
  return ++*n_looks < MAX_LOOKS;
}

/**
 * quatuor_test_find:
 * @widget: where to look
 * @type: a type
 *
 * Returns: (transfer none) (nullable): the first widget of the type in @widget,
 *   itself included
 */
GtkWidget *
quatuor_test_find (GtkWidget *widget,
                   GType      type)
{
  return quatuor_test_find_row (widget, type, NULL);
}

/**
 * quatuor_test_find_row:
 * @widget: where to look
 * @type: a type of rows
 * @title: (nullable): the title of the row, %NULL for any
 *
 * Returns: (transfer none) (nullable): the first such row in @widget, itself
 *   included
 */
GtkWidget *
quatuor_test_find_row (GtkWidget  *widget,
                       GType       type,
                       const char *title)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (title == NULL ||
       g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = quatuor_test_find_row (child, type, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * quatuor_test_count:
 * @widget: where to look
 * @type: a type
 *
 * Returns: how many widgets of the type there are in @widget, itself included
 */
guint
quatuor_test_count (GtkWidget *widget,
                    GType      type)
{
  guint n = g_type_is_a (G_OBJECT_TYPE (widget), type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += quatuor_test_count (child, type);
  return n;
}

/**
 * quatuor_test_find_window:
 * @type: a type of windows
 *
 * Returns: (transfer none) (nullable): a window of the type that is open
 */
GtkWidget *
quatuor_test_find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (g_type_is_a (G_OBJECT_TYPE (link->data), type))
      return link->data;
  return NULL;
}
