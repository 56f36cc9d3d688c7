/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-reports-page.h"

#include "quatuor-pick-drop.h"
#include "quatuor-report-filter-bar.h"
#include "quatuor-snapshot.h"
#include "quatuor-table-view.h"
#include "quatuor-test-window.h"

#include <string.h>

static guint
count_rows (GtkWidget *page)
{
  GtkWidget *view =
    quatuor_test_find (quatuor_test_find (page, QUATUOR_TYPE_TABLE_VIEW), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));

  return model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

static void
await_rows (GtkWidget *page,
            guint      n_rows)
{
  quatuor_test_await (count_rows (page) == n_rows);
}

static void
test_rows (QuatuorTestStore *self,
           gconstpointer     data)
{
  GtkWidget *page = g_object_new (QUATUOR_TYPE_REPORTS_PAGE, "store", self->store, NULL);

  g_object_ref_sink (page);
  quatuor_page_show (QUATUOR_PAGE (page), "territories");
  await_rows (page, 1);
  /* One territory has four seats. */
  quatuor_page_show (QUATUOR_PAGE (page), "team-status");
  await_rows (page, 4);
  /* The records behind a row are those of its territory and its category. */
  quatuor_page_show (QUATUOR_PAGE (page), "team-status/category=elected&territory=trois-clochers");
  await_rows (page, 1);
  g_assert_finalize_object (page);
}

/* The name of what the pane shows: its table, its dictionary, or that it is empty. */
static const char *
shown (GtkWidget *page)
{
  GtkWidget *table = quatuor_test_find (page, QUATUOR_TYPE_TABLE_VIEW);

  return gtk_stack_get_visible_child_name (
    GTK_STACK (gtk_widget_get_ancestor (table, GTK_TYPE_STACK)));
}

/* A filter that leaves nothing is taken off by one button; a report of which there
 * is nothing offers none. */
static void
test_filter (QuatuorTestStore *self,
             gconstpointer     data)
{
  GtkWidget *page = g_object_new (QUATUOR_TYPE_REPORTS_PAGE, "store", self->store, NULL);
  QuatuorReportFilter nowhere = { .names = QUATUOR_REPORT_NAMES };
  QuatuorReportFilterBar *bar;
  QuatuorId unknown = quatuor_id_new ();

  g_object_ref_sink (page);
  quatuor_page_show (QUATUOR_PAGE (page), "territories");
  await_rows (page, 1);
  g_assert_cmpstr (shown (page), ==, "table");

  bar = QUATUOR_REPORT_FILTER_BAR (quatuor_test_find (page, QUATUOR_TYPE_REPORT_FILTER_BAR));
  g_assert_false (quatuor_report_filter_bar_is_narrow (bar));
  nowhere.on = quatuor_date_new (2020, 1, 1);
  quatuor_report_filter_add (&nowhere.territories, &unknown);
  quatuor_report_filter_bar_set (bar, &nowhere);
  quatuor_report_filter_clear (&nowhere);
  g_assert_true (quatuor_report_filter_bar_is_narrow (bar));
  quatuor_report_filter_bar_reset (bar);
  g_assert_false (quatuor_report_filter_bar_is_narrow (bar));

  quatuor_page_show (QUATUOR_PAGE (page), "contacts");
  quatuor_test_await (g_str_equal (shown (page), "empty"));
  g_assert_finalize_object (page);
}

/* The button that leads to what would fill an empty report. */
static GtkWidget *
find_guide (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "pill") &&
      gtk_widget_get_visible (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_guide (child);
  return found;
}

static void
test_guide (QuatuorTestStore *self,
            gconstpointer     data)
{
  GtkWidget *page = g_object_new (QUATUOR_TYPE_REPORTS_PAGE, "store", self->store, NULL);
  GtkActionable *button;

  g_object_ref_sink (page);
  quatuor_page_show (QUATUOR_PAGE (page), "contacts");
  quatuor_test_await (g_str_equal (shown (page), "empty"));
  button = GTK_ACTIONABLE (find_guide (page));
  g_assert_cmpstr (gtk_actionable_get_action_name (button), ==, "win.go");
  g_assert_true (g_str_has_suffix (
    g_variant_get_string (gtk_actionable_get_action_target_value (button), NULL), "/support"));

  quatuor_page_show (QUATUOR_PAGE (page), "changes");
  quatuor_test_await (
    g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (find_guide (page))),
               "win.snapshots") == 0);
  g_assert_finalize_object (page);
}

static gboolean
take_snapshot (QuatuorDb  *db,
               gpointer    data,
               GError    **error)
{
  return quatuor_snapshot_take (db, "Avant", NULL, NULL, error);
}

static gboolean
tells (GtkWidget  *page,
       const char *text)
{
  for (GtkWidget *child = gtk_widget_get_first_child (page); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if ((GTK_IS_LABEL (child) && strstr (gtk_label_get_text (GTK_LABEL (child)), text) != NULL) ||
        tells (child, text))
      return TRUE;
  return FALSE;
}

static guint
count_choices (GtkWidget *drop)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (drop));

  return model != NULL ? g_list_model_get_n_items (model) : 0;
}

/* The first choice of the filters is what the report shows. */
static void
test_snapshot (QuatuorTestStore *self,
               gconstpointer     data)
{
  GtkWidget *page;
  GtkWidget *drop;

  quatuor_store_run_async (self->store, take_snapshot, self, NULL, NULL, NULL, NULL);
  page = g_object_new (QUATUOR_TYPE_REPORTS_PAGE, "store", self->store, NULL);
  g_object_ref_sink (page);
  quatuor_page_show (QUATUOR_PAGE (page), "territories");
  drop = quatuor_test_find (quatuor_test_find (page, QUATUOR_TYPE_PICK_DROP), GTK_TYPE_DROP_DOWN);
  quatuor_test_await (count_choices (drop) == 2);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop), 1);
  quatuor_test_await (tells (page, "Avant"));
  await_rows (page, 1);
  g_assert_finalize_object (page);
}

static QuatuorEdit *
rate (QuatuorTestStore *self,
      const char       *level)
{
  QuatuorEdit *edit = quatuor_edit_new ("rating.edit");
  QuatuorRating rating = { .campaign = self->base.campaign, .seat = self->base.seat[0],
                           .criterion = self->base.criterion[0], .level = (char *) level };

  if (level != NULL)
    quatuor_edit_put (edit, QUATUOR_TABLE_RATING, &rating);
  else
    quatuor_edit_remove (edit, QUATUOR_TABLE_RATING, &rating);
  return edit;
}

/* What was removed since the snapshot opens nothing, and says so. */
static void
test_removed (QuatuorTestStore *self,
              gconstpointer     data)
{
  GtkWidget *page;
  GtkWidget *view;

  quatuor_test_store_apply (self, rate (self, "2"));
  quatuor_store_run_async (self->store, take_snapshot, self, NULL, NULL, NULL, NULL);
  quatuor_test_store_apply (self, rate (self, NULL));
  page = g_object_new (QUATUOR_TYPE_REPORTS_PAGE, "store", self->store, NULL);
  g_object_ref_sink (page);
  quatuor_page_show (QUATUOR_PAGE (page), "changes");
  quatuor_test_await (count_rows (page) > 0);
  view = quatuor_test_find (quatuor_test_find (page, QUATUOR_TYPE_TABLE_VIEW),
                            GTK_TYPE_COLUMN_VIEW);
  gtk_selection_model_select_item (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)), 0, TRUE);
  quatuor_test_await (tells (page, "This record was removed"));
  g_assert_false (tells (page, "Open (Enter)"));
  g_assert_finalize_object (page);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/pages/reports/rows", QuatuorTestStore, NULL, quatuor_test_store_set_up, test_rows,
              quatuor_test_store_tear_down);
  g_test_add ("/pages/reports/filter", QuatuorTestStore, NULL, quatuor_test_store_set_up,
              test_filter, quatuor_test_store_tear_down);
  g_test_add ("/pages/reports/guide", QuatuorTestStore, NULL, quatuor_test_store_set_up,
              test_guide, quatuor_test_store_tear_down);
  g_test_add ("/pages/reports/snapshot", QuatuorTestStore, NULL, quatuor_test_store_set_up,
              test_snapshot, quatuor_test_store_tear_down);
  g_test_add ("/pages/reports/removed", QuatuorTestStore, NULL, quatuor_test_store_set_up,
              test_removed, quatuor_test_store_tear_down);
  return g_test_run ();
}
