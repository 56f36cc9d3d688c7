/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-reports-page.h"

#include "quatuor-table-view.h"
#include "quatuor-test-store.h"

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_rows (GtkWidget *page)
{
  GtkWidget *view = find (find (page, QUATUOR_TYPE_TABLE_VIEW), GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));

  return model != NULL ? g_list_model_get_n_items (G_LIST_MODEL (model)) : 0;
}

static void
await_rows (GtkWidget *page,
            guint      n_rows)
{
  for (guint i = 0; count_rows (page) != n_rows && i < 300; i++)
    {
      g_usleep (G_USEC_PER_SEC / 100);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_cmpuint (count_rows (page), ==, n_rows);
}

static void
test_rows (QuatuorTestStore *self,
           gconstpointer     data)
{
  GtkWidget *page = g_object_new (QUATUOR_TYPE_REPORTS_PAGE, "store", self->store, NULL);

  g_object_ref_sink (page);
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
