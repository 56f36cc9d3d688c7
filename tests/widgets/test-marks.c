/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-phase-mark.h"
#include "quatuor-seat-mark.h"

#include <adwaita.h>

static void
test_phase (void)
{
  g_autoptr (GtkWidget) mark = g_object_ref_sink (quatuor_phase_mark_new ());

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_ROLE_IMG);

  quatuor_phase_mark_set (QUATUOR_PHASE_MARK (mark), "Diagnostic", "under_way", FALSE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Diagnostic: under way");
  g_assert_false (gtk_widget_has_css_class (mark, "late"));

  quatuor_phase_mark_set (QUATUOR_PHASE_MARK (mark), "Diagnostic", "not_started", TRUE);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Diagnostic: not started, late");
  g_assert_true (gtk_widget_has_css_class (mark, "late"));

  /* The mark is used again for another phase. */
  quatuor_phase_mark_set (QUATUOR_PHASE_MARK (mark), "Tronc commun", "done", FALSE);
  g_assert_false (gtk_widget_has_css_class (mark, "late"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tronc commun: done");
  g_assert_true (gtk_widget_get_has_tooltip (mark));
}

static void
test_seat (void)
{
  g_autoptr (GtkWidget) mark = g_object_ref_sink (quatuor_seat_mark_new ());
  QuatuorCategory category = { .label = (char *) "Élu", .colour = (char *) "blue" };

  quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), &category, QUATUOR_SEAT_VACANT);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Élu: vacant");
  g_assert_true (gtk_widget_has_css_class (mark, "vacant"));
  g_assert_true (gtk_widget_has_css_class (mark, "blue"));

  category.colour = (char *) "teal";
  quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), &category, QUATUOR_SEAT_HELD);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Élu: held");
  g_assert_false (gtk_widget_has_css_class (mark, "vacant"));
  g_assert_false (gtk_widget_has_css_class (mark, "blue"));
  g_assert_true (gtk_widget_has_css_class (mark, "teal"));

  /* A substitute is said and does not fill the seat. */
  quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), &category, QUATUOR_SEAT_SUBSTITUTED);
  g_assert_true (gtk_widget_has_css_class (mark, "vacant"));

  /* A colour from a later version is no colour, and no class either. */
  category.colour = (char *) "window";
  quatuor_seat_mark_set (QUATUOR_SEAT_MARK (mark), &category, QUATUOR_SEAT_HELD);
  g_assert_false (gtk_widget_has_css_class (mark, "teal"));
  g_assert_false (gtk_widget_has_css_class (mark, "window"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/widgets/marks/phase", test_phase);
  g_test_add_func ("/widgets/marks/seat", test_seat);

  return g_test_run ();
}
