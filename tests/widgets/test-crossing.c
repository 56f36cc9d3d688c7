/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-diagnostic.h"
#include "quatuor-answer-box.h"
#include "quatuor-chart-row.h"
#include "quatuor-dot-plot.h"
#include "quatuor-level-list.h"
#include "quatuor-mirror-words.h"
#include "quatuor-shape-mark.h"
#include "quatuor-text-table.h"

#define TODAY 2461030

static QuatuorMirror *
mirror_of (FixtureDiagnostic *fixture)
{
  fixture_diagnostic_rate (fixture, 0, 0, "0", "Rien ne se voit encore");
  fixture_diagnostic_rate (fixture, 1, 0, "3", NULL);
  fixture_diagnostic_rate (fixture, 3, 0, "not_applicable", NULL);
  return quatuor_mirror_new (fixture->cohort, fixture_diagnostic_campaign (fixture),
                             fixture_diagnostic_territory (fixture), fixture->ratings, TODAY);
}

static void
test_plot_says_itself_in_words (FixtureDiagnostic *fixture,
                                gconstpointer      data)
{
  g_autoptr (QuatuorMirror) mirror = mirror_of (fixture);
  const QuatuorMirrorCriterion *criterion = g_ptr_array_index (mirror->criteria, 0);
  GtkWidget *plot = g_object_ref_sink (quatuor_dot_plot_new ());
  g_autofree char *words = quatuor_mirror_describe_criterion (mirror, criterion);

  quatuor_dot_plot_show_criterion (QUATUOR_DOT_PLOT (plot), mirror, criterion,
                                   QUATUOR_DOTS_LABELLED);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (plot), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       words);
  quatuor_dot_plot_show_dimension (QUATUOR_DOT_PLOT (plot), mirror,
                                   g_ptr_array_index (mirror->dimensions, 0));
  g_assert_finalize_object (plot);
}

static void
measure (GtkWidget *plot,
         int        width,
         int       *height)
{
  gtk_widget_measure (plot, GTK_ORIENTATION_VERTICAL, width, height, NULL, NULL, NULL);
}

static void
test_plot_grows_when_narrow (FixtureDiagnostic *fixture,
                             gconstpointer      data)
{
  g_autoptr (QuatuorMirror) mirror = mirror_of (fixture);
  const QuatuorMirrorCriterion *criterion = g_ptr_array_index (mirror->criteria, 0);
  GtkWidget *plot = g_object_ref_sink (quatuor_dot_plot_new ());
  int bare, wide;

  quatuor_dot_plot_show_criterion (QUATUOR_DOT_PLOT (plot), mirror, criterion, QUATUOR_DOTS_BARE);
  measure (plot, 600, &bare);
  quatuor_dot_plot_show_criterion (QUATUOR_DOT_PLOT (plot), mirror, criterion,
                                   QUATUOR_DOTS_LABELLED);
  measure (plot, 600, &wide);
  g_assert_cmpint (wide, >, bare);
  g_assert_finalize_object (plot);
}

static void
test_rows (FixtureDiagnostic *fixture,
           gconstpointer      data)
{
  g_autoptr (QuatuorMirror) mirror = mirror_of (fixture);
  const QuatuorMirrorCriterion *criterion = g_ptr_array_index (mirror->criteria, 0);
  GtkWidget *row = g_object_ref_sink (quatuor_chart_row_new_for_criterion (mirror, criterion));
  GtkWidget *dimension = g_object_ref_sink (
    quatuor_chart_row_new_for_dimension (mirror, g_ptr_array_index (mirror->dimensions, 0)));
  GtkWidget *box = g_object_ref_sink (quatuor_answer_box_new (mirror, criterion, 0));
  GtkWidget *mark =
    g_object_ref_sink (quatuor_shape_mark_new (g_ptr_array_index (mirror->seats, 2)));

  g_assert_true (quatuor_id_equal (quatuor_chart_row_get_criterion (QUATUOR_CHART_ROW (row)),
                                   &criterion->criterion->id));
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row)));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (dimension)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Acteur éco.");
  g_assert_finalize_object (row);
  g_assert_finalize_object (dimension);
  g_assert_finalize_object (box);
  g_assert_finalize_object (mark);
}

static void
on_chosen_cb (int              *chosen,
              int               level,
              QuatuorLevelList *list)
{
  *chosen = level;
}

static void
test_levels (FixtureDiagnostic *fixture,
             gconstpointer      data)
{
  const QuatuorCriterion *criterion =
    quatuor_cohort_find (fixture->cohort, QUATUOR_TABLE_CRITERION, &fixture->criteria[0]);
  GtkWidget *widget = g_object_ref_sink (quatuor_level_list_new ());
  QuatuorLevelList *list = QUATUOR_LEVEL_LIST (widget);
  const int untouched = -100;
  int chosen = untouched;

  g_signal_connect_swapped (list, "chosen", G_CALLBACK (on_chosen_cb), &chosen);
  quatuor_level_list_set_criterion (list, criterion);
  g_assert_cmpint (quatuor_level_list_get_level (list), ==, QUATUOR_LEVEL_NONE);

  /* What is shown is not chosen by anybody. */
  for (int level = QUATUOR_LEVEL_NOT_APPLICABLE; level <= QUATUOR_LEVEL_MAX; level++)
    {
      quatuor_level_list_set_level (list, level);
      g_assert_cmpint (quatuor_level_list_get_level (list), ==, level);
    }
  g_assert_cmpint (chosen, ==, untouched);

  quatuor_level_list_choose (list, 0);
  g_assert_cmpint (chosen, ==, 0);
  quatuor_level_list_choose (list, QUATUOR_LEVEL_DONT_KNOW);
  g_assert_cmpint (chosen, ==, QUATUOR_LEVEL_DONT_KNOW);
  quatuor_level_list_choose (list, QUATUOR_LEVEL_NONE);
  g_assert_cmpint (chosen, ==, QUATUOR_LEVEL_NONE);
  g_assert_cmpint (quatuor_level_list_get_level (list), ==, QUATUOR_LEVEL_NONE);

  quatuor_level_list_add_mark (list, 2, gtk_label_new ("Élu"));
  quatuor_level_list_add_mark (list, QUATUOR_LEVEL_NONE, gtk_label_new ("Agent"));
  quatuor_level_list_clear_marks (list);
  g_assert_finalize_object (widget);
}

static GtkWidget *
find_row (GtkWidget *widget,
          guint     *position)
{
  if (GTK_IS_LIST_BOX_ROW (widget) && (*position)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child, position);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What has the focus is a radio button to those who do not see it. */
static void
test_levels_are_radio_buttons (FixtureDiagnostic *fixture,
                               gconstpointer      data)
{
  GtkWidget *widget = g_object_ref_sink (quatuor_level_list_new ());
  guint third = 2;
  GtkAccessible *row = GTK_ACCESSIBLE (find_row (widget, &third));

  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  quatuor_level_list_choose (QUATUOR_LEVEL_LIST (widget), 2);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  quatuor_level_list_choose (QUATUOR_LEVEL_LIST (widget), QUATUOR_LEVEL_NONE);
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_FALSE);
  g_assert_finalize_object (widget);
}

/* The list is one stop: Tab comes to the answer and goes on to what follows. */
static void
test_levels_are_one_stop (FixtureDiagnostic *fixture,
                          gconstpointer      data)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = quatuor_level_list_new ();
  GtkWidget *after = gtk_button_new_with_label ("Clear");
  guint fourth = 3;

  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (GTK_BOX (box), after);
  gtk_window_set_child (GTK_WINDOW (window), box);
  quatuor_level_list_set_level (QUATUOR_LEVEL_LIST (list), 3);
  gtk_window_present (GTK_WINDOW (window));

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == find_row (list, &fourth));
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == after);
  g_assert_true (gtk_widget_child_focus (window, GTK_DIR_TAB_BACKWARD));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), list));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_table (void)
{
  const char *titles[] = { "Dimension", "Élu", NULL };
  const char *policy[] = { "Politique", "52,1", NULL };
  const char *management[] = { "Managériale", "réponses insuffisantes (3/12)", NULL };
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);
  GtkWidget *table = g_object_ref_sink (quatuor_text_table_new ());

  quatuor_grid_set_numbers (grid, 1);
  quatuor_grid_add_row (grid, policy);
  quatuor_grid_add_row (grid, management);
  quatuor_text_table_show (QUATUOR_TEXT_TABLE (table), "Dimensions", grid);
  quatuor_text_table_show (QUATUOR_TEXT_TABLE (table), "Dimensions", grid);
  g_assert_finalize_object (table);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, function)                                                               \
  g_test_add ("/widgets/crossing/" path, FixtureDiagnostic, NULL, fixture_diagnostic_set_up, \
              function, fixture_diagnostic_tear_down)
  ADD ("words", test_plot_says_itself_in_words);
  ADD ("narrow", test_plot_grows_when_narrow);
  ADD ("rows", test_rows);
  ADD ("levels", test_levels);
  ADD ("levels/radio", test_levels_are_radio_buttons);
  ADD ("levels/stop", test_levels_are_one_stop);
  g_test_add_func ("/widgets/crossing/table", test_table);
  return g_test_run ();
}
