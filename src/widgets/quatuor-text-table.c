/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-text-table.h"

struct _QuatuorTextTable
{
  AdwBin         parent_instance;

  /* Children */
  GtkColumnView *view;

  /* Owned */
  GListStore    *rows; /* of GtkStringList: the cells of a row */
};

G_DEFINE_FINAL_TYPE (QuatuorTextTable, quatuor_text_table, ADW_TYPE_BIN)

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL));
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            gpointer                  position)
{
  GtkStringList *cells = gtk_list_item_get_item (item);
  const char *text = gtk_string_list_get_string (cells, GPOINTER_TO_UINT (position));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
add_column (QuatuorTextTable *self,
            guint             position,
            const char       *title)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GUINT_TO_POINTER (position));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
quatuor_text_table_dispose (GObject *object)
{
  g_clear_object (&QUATUOR_TEXT_TABLE (object)->rows);

  G_OBJECT_CLASS (quatuor_text_table_parent_class)->dispose (object);
}

static void
quatuor_text_table_class_init (QuatuorTextTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quatuor_text_table_dispose;
}

static void
quatuor_text_table_init (QuatuorTextTable *self)
{
  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "vscrollbar-policy", GTK_POLICY_NEVER,
                                      "css-classes", (const char *[]) { "card", NULL },
                                      "overflow", GTK_OVERFLOW_HIDDEN,
                                      NULL);

  self->rows = g_list_store_new (GTK_TYPE_STRING_LIST);
  self->view = g_object_new (GTK_TYPE_COLUMN_VIEW,
                             "show-row-separators", TRUE,
                             "css-classes", (const char *[]) { "data-table", NULL },
                             NULL);
  gtk_column_view_set_model (
    self->view,
    GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)))));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/**
 * quatuor_text_table_new:
 *
 * Returns: (transfer floating): an empty table
 */
GtkWidget *
quatuor_text_table_new (void)
{
  return g_object_new (QUATUOR_TYPE_TEXT_TABLE, NULL);
}

/**
 * quatuor_text_table_set:
 * @self: a table
 * @label: what it shows
 * @titles: (array zero-terminated=1): the titles of its columns
 * @rows: (element-type GStrv): its rows, each with as many cells as there are
 *   titles
 *
 * Shows other words.
 */
void
quatuor_text_table_set (QuatuorTextTable  *self,
                        const char        *label,
                        const char *const *titles,
                        const GPtrArray   *rows)
{
  GListModel *columns;

  g_return_if_fail (QUATUOR_IS_TEXT_TABLE (self));

  columns = gtk_column_view_get_columns (self->view);
  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  g_list_store_remove_all (self->rows);

  for (guint i = 0; titles[i] != NULL; i++)
    add_column (self, i, titles[i]);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (GtkStringList) cells = gtk_string_list_new (g_ptr_array_index (rows, i));

      g_list_store_append (self->rows, cells);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
