/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-name-label.h"

#include <adwaita.h>

#define LONG_NAME "Communauté d’agglomération de Saint-Œuvre et de la Haute-Vallée"

static int
height_for (GtkWidget *label,
            int        width)
{
  int height;

  gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

static void
test_wraps (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (quatuor_name_label_new ());
  int minimum, natural, line;

  quatuor_name_label_set_text (QUATUOR_NAME_LABEL (label), LONG_NAME);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  line = height_for (label, -1);
  g_assert_cmpint (minimum, <, natural);

  /* Whatever was asked before, the answer to a width is the same. */
  for (guint i = 0; i < 2; i++)
    {
      g_assert_cmpint (height_for (label, natural), ==, line);
      g_assert_cmpint (height_for (label, natural / 2 + line), ==, 2 * line);
      g_assert_cmpint (height_for (label, minimum), >, 3 * line);
    }
}

/* The same as a label of the toolkit, so that rows stand as they would with it. */
static void
test_is_like_a_label (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (quatuor_name_label_new ());
  g_autoptr (GtkWidget) other = g_object_ref_sink (gtk_label_new (LONG_NAME));
  int natural, expected;

  gtk_label_set_wrap (GTK_LABEL (other), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (other), PANGO_WRAP_WORD_CHAR);
  quatuor_name_label_set_text (QUATUOR_NAME_LABEL (label), LONG_NAME);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_measure (other, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &expected, NULL, NULL);
  g_assert_cmpint (natural, ==, expected);
  g_assert_cmpint (height_for (label, natural / 2), ==, height_for (other, natural / 2));
}

static void
test_text (void)
{
  g_autoptr (GtkWidget) label = g_object_ref_sink (quatuor_name_label_new ());
  int natural, shorter;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_ROLE_LABEL);
  g_assert_cmpstr (quatuor_name_label_get_text (QUATUOR_NAME_LABEL (label)), ==, "");

  quatuor_name_label_set_text (QUATUOR_NAME_LABEL (label), LONG_NAME);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  quatuor_name_label_set_text (QUATUOR_NAME_LABEL (label), "Zoé");
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &shorter, NULL, NULL);
  g_assert_cmpint (shorter, <, natural);
  g_assert_cmpstr (quatuor_name_label_get_text (QUATUOR_NAME_LABEL (label)), ==, "Zoé");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Zoé");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/widgets/name-label/wraps", test_wraps);
  g_test_add_func ("/widgets/name-label/like-a-label", test_is_like_a_label);
  g_test_add_func ("/widgets/name-label/text", test_text);
  return g_test_run ();
}
