/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-column-titles.h"

/**
 * quatuor_column_titles_clear:
 * @view: a table
 *
 * Takes all its columns away.
 */
void
quatuor_column_titles_clear (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

/* The words of a title, beside the arrow of a column that is sorted. */
static GtkWidget *
find_label (GtkWidget *title)
{
  GtkWidget *widget = title;

  while (widget != NULL && !GTK_IS_LABEL (widget))
    widget = gtk_widget_get_first_child (widget);
  return widget;
}

/**
 * quatuor_column_titles_describe:
 * @view: a table with the columns of @grid
 * @grid: what it shows
 *
 * Says what each column means when the pointer rests on its title, and puts the
 * titles of numbers where the numbers end. A column offers neither: the titles are
 * the children of the header, which is the view’s first child.
 */
void
quatuor_column_titles_describe (GtkColumnView     *view,
                                const QuatuorGrid *grid)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; i < grid->n_columns && title != NULL; i++)
    {
      GtkWidget *label = find_label (title);

      gtk_widget_set_tooltip_text (title, grid->meanings[i]);
      if (grid->numbers[i] && label != NULL)
        {
          gtk_widget_set_hexpand (label, TRUE);
          gtk_label_set_xalign (GTK_LABEL (label), 1);
          gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
        }
      title = gtk_widget_get_next_sibling (title);
    }
}
