/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-date-row.h"
#include "quatuor-problem-row.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_typed (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (quatuor_date_row_new ("Since"));
  QuatuorDateRow *row = QUATUOR_DATE_ROW (widget);
  guint notified = 0;

  g_signal_connect_swapped (row, "notify::date", G_CALLBACK (count_cb), &notified);
  g_assert_cmpint (quatuor_date_row_get_date (row), ==, QUATUOR_DATE_UNKNOWN);
  g_assert_null (quatuor_date_row_get_problem (row));

  gtk_editable_set_text (GTK_EDITABLE (row), "04/02/2026");
  g_assert_cmpint (quatuor_date_row_get_date (row), ==, quatuor_date_new (2026, 2, 4));
  gtk_editable_set_text (GTK_EDITABLE (row), "2026-02-04");
  g_assert_cmpint (quatuor_date_row_get_date (row), ==, quatuor_date_new (2026, 2, 4));
  g_assert_cmpuint (notified, ==, 2);

  /* The thirteenth month is a mistake, not an American date. */
  gtk_editable_set_text (GTK_EDITABLE (row), "02/13/2026");
  g_assert_cmpint (quatuor_date_row_get_date (row), ==, QUATUOR_DATE_UNKNOWN);
  g_assert_nonnull (quatuor_date_row_get_problem (row));

  gtk_editable_set_text (GTK_EDITABLE (row), " ");
  g_assert_null (quatuor_date_row_get_problem (row));
  quatuor_date_row_set_required (row, TRUE);
  g_assert_nonnull (quatuor_date_row_get_problem (row));
}

static void
test_set (void)
{
  g_autoptr (GtkWidget) widget = g_object_ref_sink (quatuor_date_row_new ("Since"));
  QuatuorDateRow *row = QUATUOR_DATE_ROW (widget);
  guint notified = 0;

  g_signal_connect_swapped (row, "notify::date", G_CALLBACK (count_cb), &notified);
  quatuor_date_row_set_date (row, quatuor_date_new (2026, 3, 1));
  quatuor_date_row_set_date (row, quatuor_date_new (2026, 3, 1));
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "2026-03-01");

  gtk_widget_activate_action (widget, "date.today", NULL);
  g_assert_cmpint (quatuor_date_row_get_date (row), ==, quatuor_date_today ());
  gtk_widget_activate_action (widget, "date.clear", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
}

static void
test_finalize (void)
{
  GtkWidget *widget = g_object_ref_sink (quatuor_date_row_new ("Since"));

  g_assert_finalize_object (widget);
}

static void
test_problem (void)
{
  g_autoptr (GtkWidget) field = g_object_ref_sink (adw_entry_row_new ());
  g_autoptr (GtkWidget) widget = g_object_ref_sink (quatuor_problem_row_new (field));
  QuatuorProblemRow *row = QUATUOR_PROBLEM_ROW (widget);
  GtkAccessible *text = GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (field)));

  g_assert_false (gtk_widget_get_visible (widget));
  g_assert_null (quatuor_problem_row_get_text (row));

  quatuor_problem_row_set_text (row, "A name is needed.");
  g_assert_true (gtk_widget_get_visible (widget));
  g_assert_true (gtk_widget_has_css_class (field, "error"));
  g_assert_true (gtk_test_accessible_has_relation (text, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
  g_assert_true (gtk_test_accessible_has_state (text, GTK_ACCESSIBLE_STATE_INVALID));

  quatuor_problem_row_set_text (row, NULL);
  g_assert_false (gtk_widget_get_visible (widget));
  g_assert_false (gtk_widget_has_css_class (field, "error"));
  g_assert_false (gtk_test_accessible_has_relation (text, GTK_ACCESSIBLE_RELATION_ERROR_MESSAGE));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/widgets/date-row/typed", test_typed);
  g_test_add_func ("/widgets/date-row/set", test_set);
  g_test_add_func ("/widgets/date-row/finalize", test_finalize);
  g_test_add_func ("/widgets/problem-row/text", test_problem);
  return g_test_run ();
}
