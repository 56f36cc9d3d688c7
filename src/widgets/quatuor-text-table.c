/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-text-table.h"

#include "quatuor-column-titles.h"

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
on_setup_words_cb (GtkSignalListItemFactory *factory,
                   GtkListItem              *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, NULL));
}

static void
on_setup_number_cb (GtkSignalListItemFactory *factory,
                    GtkListItem              *item)
{
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL,
                                               "css-classes", (const char *[]) { "numeric", NULL },
                                               "xalign", 1.0,
                                               NULL));
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
add_column (QuatuorTextTable  *self,
            const QuatuorGrid *grid,
            guint              position)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup",
                    grid->numbers[position] ? G_CALLBACK (on_setup_number_cb)
                                            : G_CALLBACK (on_setup_words_cb),
                    NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), GUINT_TO_POINTER (position));
  column = gtk_column_view_column_new (grid->titles[position], factory);
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
 * quatuor_text_table_show:
 * @self: a table
 * @label: what it shows
 * @grid: its words
 *
 * Shows other words; columns of numbers end on a line.
 */
void
quatuor_text_table_show (QuatuorTextTable *self,
                         const char       *label,
                         QuatuorGrid      *grid)
{
  g_return_if_fail (QUATUOR_IS_TEXT_TABLE (self));

  quatuor_column_titles_clear (self->view);
  g_list_store_remove_all (self->rows);

  for (guint i = 0; i < grid->n_columns; i++)
    add_column (self, grid, i);
  quatuor_column_titles_describe (self->view, grid);
  for (guint i = 0; i < grid->rows->len; i++)
    {
      g_autoptr (GtkStringList) cells = gtk_string_list_new (g_ptr_array_index (grid->rows, i));

      g_list_store_append (self->rows, cells);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
