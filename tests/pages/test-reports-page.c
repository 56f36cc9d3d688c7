/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-reports-page.h"

#include "quatuor-table-view.h"
#include "quatuor-test-window.h"

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
  return g_test_run ();
}
