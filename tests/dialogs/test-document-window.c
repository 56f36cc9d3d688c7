/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-document-window.h"

#include "quatuor-chart-view.h"
#include "quatuor-document-blocks.h"
#include "quatuor-test-window.h"

static QuatuorChart *
make_chart (void)
{
  QuatuorChart *chart = quatuor_chart_new (QUATUOR_CHART_HEAT, "Présence");
  QuatuorChartRow *row;

  quatuor_chart_add_series (chart, "Élu", "blue");
  row = quatuor_chart_add_row (chart, "CC du Val");
  quatuor_chart_add_cell (row, 75, 0, "75 %");
  chart->unit = g_strdup ("pour cent");
  chart->source = g_strdup ("feuilles");
  chart->count = g_strdup ("4 demi-journées");
  chart->summary = g_strdup ("Trois demi-journées sur quatre.");
  return chart;
}

/* Who does not see the chart hears what it says. */
static void
test_chart_view (void)
{
  g_autoptr (QuatuorChart) chart = make_chart ();
  GtkWidget *view = g_object_ref_sink (quatuor_chart_view_new (chart));
  int narrow, wide;

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Trois demi-journées sur quatre.");
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 260, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 800, &wide, NULL, NULL, NULL);
  g_assert_cmpint (wide, >, 0);
  g_assert_cmpint (narrow, >=, wide);
  g_assert_finalize_object (view);
}

static guint
count_role (GtkWidget         *widget,
            GtkAccessibleRole  role)
{
  guint n = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == role;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_role (child, role);
  return n;
}

/* Each block has its widget, and headings are headings. */
static void
test_blocks (void)
{
  g_autoptr (QuatuorChart) chart = make_chart ();
  g_autoptr (QuatuorGrid) grid = quatuor_chart_to_grid (chart, "Territoire");
  g_autoptr (QuatuorDocument) document = quatuor_document_new ("Titre", "fr");
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  quatuor_document_add_note (document, "Note");
  quatuor_document_add_heading (document, 2, "Partie");
  quatuor_document_add_quote (document, "Des mots", "Qui");
  quatuor_document_add_item (document, "Un");
  quatuor_document_add_chart (document, chart);
  quatuor_document_add_table (document, NULL, grid);
  quatuor_document_set_stamp (document, "Données figées");
  for (guint i = 0; i < 2; i++)
    {
      quatuor_document_blocks_show (GTK_BOX (box), document);
      g_assert_cmpuint (count_role (box, GTK_ACCESSIBLE_ROLE_HEADING), ==, 2);
      g_assert_cmpuint (count_role (box, GTK_ACCESSIBLE_ROLE_IMG), ==, 1);
    }
  g_assert_finalize_object (box);
}

static void
await_child (GtkWidget  *window,
             const char *name)
{
  /* The menu has a stack of its own. */
  GtkStack *stack = GTK_STACK (gtk_widget_get_ancestor (
    quatuor_test_find (window, GTK_TYPE_SPINNER), GTK_TYPE_STACK));

  quatuor_test_await (g_strcmp0 (gtk_stack_get_visible_child_name (stack), name) == 0);
}

/* Each document of the register comes, with names and without; the mirror says why
 * there is none before the crossing is open. */
static void
test_window (QuatuorTestStore *test,
             gconstpointer     data)
{
  guint n_kinds;
  const QuatuorDocumentKind *kinds = quatuor_document_kind_list (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      gboolean is_mirror = g_str_equal (kinds[i].name, "mirror");
      GtkWidget *window =
        quatuor_document_window_new (test->store, &kinds[i], &test->base.territory);

      gtk_window_present (GTK_WINDOW (window));
      await_child (window, is_mirror ? "problem" : "document");
      if (!is_mirror)
        gtk_widget_activate_action (window, "document.names", NULL);
      quatuor_test_settle ();
      await_child (window, is_mirror ? "problem" : "document");
      gtk_window_destroy (GTK_WINDOW (window));
      quatuor_test_settle ();
    }
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/dialogs/document-window/chart-view", test_chart_view);
  g_test_add_func ("/dialogs/document-window/blocks", test_blocks);
  g_test_add ("/dialogs/document-window/window", QuatuorTestStore, NULL,
              quatuor_test_store_set_up, test_window, quatuor_test_store_tear_down);
  return g_test_run ();
}
