/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-overview-page.h"

#include "quatuor-attention-row.h"
#include "quatuor-matrix-row.h"
#include "quatuor-test-window.h"

#include <string.h>

static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint     *skip)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*skip)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, skip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint      n)
{
  return find (widget, type, &n);
}

static guint
count (GtkWidget *widget,
       GType      type)
{
  guint n = 0;

  while (find_nth (widget, type, n) != NULL)
    n++;
  return n;
}

/* A button whose action is nowhere takes no focus: the window of the page has
 * the one that they need. */
static void
add_navigation (GtkWidget *window)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) go = g_simple_action_new ("go", G_VARIANT_TYPE_STRING);

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (go));
  gtk_widget_insert_action_group (window, "win", G_ACTION_GROUP (group));
}

static GtkWidget *
present_page (QuatuorTestStore *self)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_new (QUATUOR_TYPE_OVERVIEW_PAGE, "store", self->store, NULL);

  add_navigation (window);
  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (window), page);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  return page;
}

static void
close_page (GtkWidget *page)
{
  gpointer left = page;

  g_object_add_weak_pointer (G_OBJECT (page), &left);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (page)));
  quatuor_test_settle ();
  g_assert_null (left);
}

/* The first row of the matrix has the titles, the second the territory. */
static void
test_matrix (QuatuorTestStore *self,
             gconstpointer     data)
{
  GtkWidget *page = present_page (self);
  GtkWidget *row = find_nth (page, QUATUOR_TYPE_MATRIX_ROW, 1);
  GtkWidget *cell;

  g_assert_cmpuint (count (page, QUATUOR_TYPE_MATRIX_ROW), ==, 2);
  cell = find_nth (row, GTK_TYPE_BUTTON, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "CC des Trois-Clochers, Diagnostic: not started");

  g_assert_true (quatuor_matrix_row_focus (QUATUOR_MATRIX_ROW (row), 0));
  g_assert_cmpint (quatuor_matrix_row_find_column (QUATUOR_MATRIX_ROW (row), cell), ==, 0);
  g_assert_true (quatuor_matrix_row_focus (QUATUOR_MATRIX_ROW (row), -1));
  /* There is one phase, and nothing beyond it. */
  g_assert_false (quatuor_matrix_row_focus (QUATUOR_MATRIX_ROW (row), 1));
  g_assert_cmpint (quatuor_matrix_row_find_column (QUATUOR_MATRIX_ROW (row), NULL), ==, -2);
  close_page (page);
}

static void
make_active (QuatuorTestStore *self)
{
  QuatuorEdit *edit = quatuor_edit_new ("territory.state");
  QuatuorTerritoryState state = {
    .id = quatuor_id_new (),
    .territory = self->base.territory,
    .state = (char *) "active",
    .since = quatuor_date_today (),
  };

  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY_STATE, &state);
  quatuor_test_store_apply (self, edit);
}

/* Four vacant seats are told of once the territory is followed; the filter of
 * late phases shows none of them. */
static void
test_attention (QuatuorTestStore *self,
                gconstpointer     data)
{
  GtkWidget *page = present_page (self);

  make_active (self);
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpuint (count (page, QUATUOR_TYPE_ATTENTION_ROW), ==, 4);

  gtk_widget_activate_action (page, "overview.filter", "i", QUATUOR_ATTENTION_PHASE_LATE + 1);
  gtk_test_widget_wait_for_draw (page);
  g_assert_cmpuint (count (page, QUATUOR_TYPE_ATTENTION_ROW), ==, 0);
  close_page (page);
}

static void
test_words (QuatuorTestStore *self,
            gconstpointer     data)
{
  QuatuorCohort *cohort = quatuor_store_get_cohort (self->store);
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_SEAT_VACANT,
    .territory = self->base.territory,
    .seat = self->base.seat[0],
    .has_substitute = TRUE,
  };
  g_autofree char *vacant = quatuor_attention_describe (cohort, &attention);
  g_autofree char *gap = NULL;

  g_assert_nonnull (strstr (vacant, "vacant; a substitute stands in."));
  attention.kind = QUATUOR_ATTENTION_GAP;
  attention.campaign = self->base.campaign;
  attention.count = 3;
  gap = quatuor_attention_describe (cohort, &attention);
  g_assert_cmpstr (gap, ==, "3 gaps were not talked over in “Diagnostic initial”.");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

#define ADD(path, func)                                                                          \
  g_test_add (path, QuatuorTestStore, NULL, quatuor_test_store_set_up, func,                     \
              quatuor_test_store_tear_down)
  ADD ("/pages/overview/matrix", test_matrix);
  ADD ("/pages/overview/attention", test_attention);
  ADD ("/pages/overview/words", test_words);
#undef ADD

  return g_test_run ();
}
