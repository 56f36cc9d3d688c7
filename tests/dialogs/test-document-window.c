/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-document-window-private.h"

#include "quatuor-chart-view.h"
#include "quatuor-document-blocks.h"
#include "quatuor-snapshot.h"
#include "quatuor-test-window.h"

#include <string.h>

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

static gboolean
take_snapshot (QuatuorDb  *db,
               gpointer    data,
               GError    **error)
{
  return quatuor_snapshot_take (db, data, NULL, NULL, error);
}

static void
on_taken_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
take (QuatuorTestStore *test,
      const char       *title)
{
  gboolean taken = FALSE;

  quatuor_store_run_async (test->store, take_snapshot, (gpointer) title, NULL, NULL, on_taken_cb,
                           &taken);
  quatuor_test_await (taken);
}

/* What a person does with the list. */
static void
pick (QuatuorPickDrop *drop,
      guint            position)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (quatuor_test_find (GTK_WIDGET (drop),
                                                                GTK_TYPE_DROP_DOWN)), position);
}

static gboolean
says (QuatuorDocumentWindow *window,
      const char            *words)
{
  return window->document != NULL &&
         strstr (quatuor_document_get_stamp (window->document), words) != NULL;
}

static void
rename_territory (QuatuorTestStore *test,
                  const char       *name)
{
  const QuatuorTerritory *row =
    quatuor_cohort_find (quatuor_store_get_cohort (test->store), QUATUOR_TABLE_TERRITORY,
                         &test->base.territory);
  QuatuorTerritory renamed = *row;
  QuatuorEdit *edit = quatuor_edit_new ("territory.edit");

  renamed.name = (char *) name;
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &renamed);
  quatuor_test_store_apply (test, edit);
}

/* One can choose what each document shows, and it says which it is. */
static void
test_snapshot (QuatuorTestStore *test,
               gconstpointer     data)
{
  static const char *const NAMES[] = { "progress", "territory", "narrative" };

  take (test, "Comité de mai");
  rename_territory (test, "Un autre nom");
  for (gsize i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      const QuatuorDocumentKind *kind = quatuor_document_kind_find (NAMES[i]);
      gboolean of_programme = kind->scope == QUATUOR_DOCUMENT_OF_PROGRAMME;
      QuatuorDocumentWindow *window = QUATUOR_DOCUMENT_WINDOW (quatuor_document_window_new (
        test->store, kind, of_programme ? &QUATUOR_ID_NONE : &test->base.territory));

      gtk_window_present (GTK_WINDOW (window));
      quatuor_test_await (window->document != NULL && window->snapshots != NULL);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->snapshot)));
      g_assert_true (says (window, "Live, "));
      pick (window->snapshot, 1);
      g_assert_null (window->document);
      quatuor_test_await (says (window, "Snapshot “Comité de mai” of "));
      g_assert_null (strstr (quatuor_document_get_title (window->document), "autre nom"));
      pick (window->snapshot, 0);
      quatuor_test_await (says (window, "Live, "));
      gtk_window_destroy (GTK_WINDOW (window));
      quatuor_test_settle ();
    }
}

/* A territory that came later is in no earlier snapshot, and the window says so. */
static void
test_not_yet (QuatuorTestStore *test,
              gconstpointer     data)
{
  QuatuorTerritory later = { .id = quatuor_id_new (), .code = (char *) "plus-tard",
                             .name = (char *) "Plus tard", .kind = (char *) "epci_cc",
                             .population = QUATUOR_INTEGER_UNKNOWN,
                             .population_year = QUATUOR_INTEGER_UNKNOWN };
  QuatuorEdit *edit = quatuor_edit_new ("territory.add");
  QuatuorDocumentWindow *window;

  take (test, "Avant");
  quatuor_edit_put (edit, QUATUOR_TABLE_TERRITORY, &later);
  quatuor_test_store_apply (test, edit);
  window = QUATUOR_DOCUMENT_WINDOW (quatuor_document_window_new (
    test->store, quatuor_document_kind_find ("narrative"), &later.id));
  gtk_window_present (GTK_WINDOW (window));
  quatuor_test_await (window->document != NULL && window->snapshots != NULL);
  pick (window->snapshot, 1);
  quatuor_test_await (!quatuor_work_bar_is_working (window->work));
  g_assert_null (window->document);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "problem");
  g_assert_nonnull (strstr (adw_status_page_get_description (window->problem), "not yet"));
  gtk_window_destroy (GTK_WINDOW (window));
  quatuor_test_settle ();
}

/* All sheets are a file: there is nothing to read, nor to print, until a territory
 * is chosen. What is stopped leaves nothing to take away. */
static void
test_each (QuatuorTestStore *test,
           gconstpointer     data)
{
  QuatuorDocumentWindow *window = QUATUOR_DOCUMENT_WINDOW (quatuor_document_window_new (
    test->store, quatuor_document_kind_find ("territory"), &QUATUOR_ID_NONE));

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "each");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window->territory)));
  pick (window->territory, 1);
  quatuor_work_bar_cancel (window->work);
  quatuor_test_await (!quatuor_work_bar_is_working (window->work));
  g_assert_null (window->document);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "problem");
  pick (window->territory, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "each");
  pick (window->territory, 1);
  quatuor_test_await (window->document != NULL);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (window->stack), ==, "document");
  gtk_window_destroy (GTK_WINDOW (window));
  quatuor_test_settle ();
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
  g_test_add ("/dialogs/document-window/snapshot", QuatuorTestStore, NULL,
              quatuor_test_store_set_up, test_snapshot, quatuor_test_store_tear_down);
  g_test_add ("/dialogs/document-window/not-yet", QuatuorTestStore, NULL,
              quatuor_test_store_set_up, test_not_yet, quatuor_test_store_tear_down);
  g_test_add ("/dialogs/document-window/each", QuatuorTestStore, NULL,
              quatuor_test_store_set_up, test_each, quatuor_test_store_tear_down);
  return g_test_run ();
}
