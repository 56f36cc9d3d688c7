/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-wrap-layout.h"

#define SIDE 20
#define SPACING 6
#define N_CHILDREN 3

/* A box with three squares. */
static GtkWidget *
make_box (void)
{
  g_autoptr (GtkLayoutManager) layout = g_object_new (QUATUOR_TYPE_WRAP_LAYOUT, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "layout-manager", layout, NULL);

  for (guint i = 0; i < N_CHILDREN; i++)
    {
      GtkWidget *child = gtk_drawing_area_new ();

      gtk_widget_set_size_request (child, SIDE, SIDE);
      gtk_box_append (GTK_BOX (box), child);
    }
  return g_object_ref_sink (box);
}

static int
height_at (GtkWidget *box,
           int        width)
{
  int height;

  gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* Room for so many squares side by side. */
static int
room_for (int n)
{
  return n * (SIDE + SPACING) - SPACING;
}

static void
test_lines (void)
{
  g_autoptr (GtkWidget) box = make_box ();
  int minimum, natural;

  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  g_assert_cmpint (minimum, ==, SIDE);
  g_assert_cmpint (natural, ==, room_for (N_CHILDREN));
  g_assert_cmpint (height_at (box, natural), ==, SIDE);
  g_assert_cmpint (height_at (box, natural - 1), ==, room_for (2));
  g_assert_cmpint (height_at (box, minimum), ==, room_for (N_CHILDREN));
}

/* What is hidden takes no room, not even a space. */
static void
test_hidden (void)
{
  g_autoptr (GtkWidget) box = make_box ();
  int natural;

  gtk_widget_set_visible (gtk_widget_get_first_child (box), FALSE);
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  g_assert_cmpint (natural, ==, room_for (N_CHILDREN - 1));
}

/* The first one stands where reading begins. */
static void
test_direction (void)
{
  g_autoptr (GtkWidget) box = make_box ();
  graphene_rect_t area;

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  gtk_widget_allocate (box, room_for (2), room_for (2), -1, NULL);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_first_child (box), box, &area));
  g_assert_cmpfloat (area.origin.x, ==, SIDE + SPACING);
  g_assert_true (gtk_widget_compute_bounds (gtk_widget_get_last_child (box), box, &area));
  g_assert_cmpfloat (area.origin.x, ==, SIDE + SPACING);
  g_assert_cmpfloat (area.origin.y, ==, SIDE + SPACING);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/widgets/wrap-layout/lines", test_lines);
  g_test_add_func ("/widgets/wrap-layout/hidden", test_hidden);
  g_test_add_func ("/widgets/wrap-layout/direction", test_direction);
  return g_test_run ();
}
