/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-table-view.h"

#include "quatuor-column-titles.h"

#include <gtk/gtk.h>
#include <string.h>

/* A column is as wide as its widest cell, within these numbers of letters. */
#define MIN_CHARS 3
#define MAX_CHARS 36

/* A table that is too wide first takes room from its long texts, down to this, and
 * then scrolls. Numbers and days are never cut. */
#define LEAST_CHARS 16

/* The first column tells what a row is about, and keeps more. */
#define LEAST_CHARS_OF_FIRST 24

/* A line of a title has room for so many letters, however narrow the column is. */
#define TITLE_CHARS 8

/* The rows that tell how wide a column is to be: the first ones. */
#define N_MEASURED 50

#define QUATUOR_TYPE_TABLE_ITEM (quatuor_table_item_get_type ())

/* One row of the table as an object, which is what a list holds. */
G_DECLARE_FINAL_TYPE (QuatuorTableItem, quatuor_table_item, QUATUOR, TABLE_ITEM, GObject)

struct _QuatuorTableItem
{
  GObject      parent_instance;

  QuatuorGrid *grid;
  guint        row;
};

G_DEFINE_FINAL_TYPE (QuatuorTableItem, quatuor_table_item, G_TYPE_OBJECT)

struct _QuatuorTableView
{
  AdwBin         parent_instance;

  /* Template children */
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (QuatuorTableView, quatuor_table_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SELECTED,
  N_PROPS,
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

/* What the cells of one column need. */
typedef struct
{
  guint    index;
  guint    n_chars;
  gboolean is_number;
} Cell;

static void
quatuor_table_item_finalize (GObject *object)
{
  quatuor_grid_unref (QUATUOR_TABLE_ITEM (object)->grid);
  G_OBJECT_CLASS (quatuor_table_item_parent_class)->finalize (object);
}

static void
quatuor_table_item_class_init (QuatuorTableItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_table_item_finalize;
}

static void
quatuor_table_item_init (QuatuorTableItem *self)
{
}

static guint
least_chars (const Cell *cell)
{
  guint least = cell->index == 0 ? LEAST_CHARS_OF_FIRST : LEAST_CHARS;

  return cell->is_number ? cell->n_chars : MIN (cell->n_chars, least);
}

/*
 * Callbacks
 */

static void
on_setup_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             gpointer                  user_data)
{
  const Cell *cell = user_data;
  GtkWidget *inscription = gtk_inscription_new (NULL);

  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (inscription), cell->n_chars);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (inscription), least_chars (cell));
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (inscription),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (inscription), cell->is_number ? 1 : 0);
  if (cell->is_number)
    gtk_widget_add_css_class (inscription, "numeric");
  gtk_list_item_set_child (list_item, inscription);
}

static void
on_bind_cb (GtkSignalListItemFactory *factory,
            GtkListItem              *list_item,
            gpointer                  user_data)
{
  const Cell *cell = user_data;
  QuatuorTableItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *inscription = gtk_list_item_get_child (list_item);
  const char *text = quatuor_grid_get_cell (item->grid, item->row, cell->index);

  gtk_inscription_set_text (GTK_INSCRIPTION (inscription), text);
  /* The whole text of a cell that is cut off. */
  gtk_widget_set_tooltip_text (inscription,
                               g_utf8_strlen (text, -1) > (long) cell->n_chars ? text : NULL);
}

static void
on_selected_cb (QuatuorTableView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

static void
on_activate_cb (QuatuorTableView *self,
                guint             row)
{
  GtkSelectionModel *model = gtk_column_view_get_model (self->view);

  gtk_selection_model_select_item (model, row, TRUE);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* The width of a letter as the cells count it. */
static int
measure_letter (PangoLayout *layout)
{
  PangoContext *context = pango_layout_get_context (layout);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                   pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);
  return MAX (width, 1);
}

/* How many letters wide the cells of a column are: a count of their letters would be
 * wrong by a third, a title has a width of its own. */
static guint
measure (QuatuorTableView *self,
         QuatuorGrid      *grid,
         guint             index)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), NULL);
  int letter = measure_letter (layout);
  int widest = 0;

  for (guint i = 0; i < MIN (grid->rows->len, N_MEASURED); i++)
    {
      int width;

      pango_layout_set_text (layout, quatuor_grid_get_cell (grid, i, index), -1);
      pango_layout_get_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return CLAMP ((guint) ((widest + letter - 1) / letter), MIN_CHARS, MAX_CHARS);
}

/* A title of several words must not widen a column of two digits; a title does not
 * wrap by itself, as it is never asked how high it is at a width. */
static char *
break_title (const char *title,
             guint       n_chars)
{
  g_auto (GStrv) words = g_strsplit (title, " ", -1);
  g_autoptr (GString) lines = g_string_new (NULL);
  guint room = MAX (n_chars, TITLE_CHARS);
  guint length = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint word = (guint) g_utf8_strlen (words[i], -1);

      if (i > 0)
        g_string_append_c (lines, length + 1 + word <= room ? ' ' : '\n');
      length = i > 0 && length + 1 + word <= room ? length + 1 + word : word;
      g_string_append (lines, words[i]);
    }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}

static void
add_column (QuatuorTableView *self,
            QuatuorGrid      *grid,
            guint             index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autofree char *title = NULL;
  Cell *cell = g_new0 (Cell, 1);

  cell->index = index;
  cell->n_chars = measure (self, grid, index);
  cell->is_number = grid->numbers[index];
  title = break_title (grid->titles[index], cell->n_chars);
  column = gtk_column_view_column_new (title, factory);
  g_signal_connect_data (factory, "setup", G_CALLBACK (on_setup_cb), cell,
                         (GClosureNotify) (void (*) (void)) g_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind_cb), cell);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
quatuor_table_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SELECTED:
      g_value_set_uint (value, quatuor_table_view_get_selected (QUATUOR_TABLE_VIEW (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
quatuor_table_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_TABLE_VIEW);
  G_OBJECT_CLASS (quatuor_table_view_parent_class)->dispose (object);
}

static void
quatuor_table_view_class_init (QuatuorTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = quatuor_table_view_get_property;
  G_OBJECT_CLASS (klass)->dispose = quatuor_table_view_dispose;

  /**
   * QuatuorTableView:selected:
   *
   * The row that is selected, from 0; GTK_INVALID_LIST_POSITION for none.
   */
  properties[PROP_SELECTED] =
    g_param_spec_uint ("selected", NULL, NULL, 0, G_MAXUINT, GTK_INVALID_LIST_POSITION,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  /**
   * QuatuorTableView::activated:
   *
   * A person wants to know more of the row that is selected.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/widgets/quatuor-table-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorTableView, view);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
}

static void
quatuor_table_view_init (QuatuorTableView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_table_view_set_label:
 * @self: a table
 * @label: what the table is, for a screen reader
 */
void
quatuor_table_view_set_label (QuatuorTableView *self,
                              const char       *label)
{
  g_return_if_fail (QUATUOR_IS_TABLE_VIEW (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/**
 * quatuor_table_view_show:
 * @self: a table
 * @grid: what it shows
 */
void
quatuor_table_view_show (QuatuorTableView *self,
                         QuatuorGrid      *grid)
{
  g_autoptr (GListStore) store = g_list_store_new (QUATUOR_TYPE_TABLE_ITEM);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkSingleSelection) selection = NULL;

  g_return_if_fail (QUATUOR_IS_TABLE_VIEW (self));

  gtk_column_view_set_model (self->view, NULL);
  quatuor_column_titles_clear (self->view);
  for (guint i = 0; i < grid->n_columns; i++)
    add_column (self, grid, i);
  quatuor_column_titles_describe (self->view, grid);

  for (guint i = 0; i < grid->rows->len; i++)
    {
      QuatuorTableItem *item = g_object_new (QUATUOR_TYPE_TABLE_ITEM, NULL);

      item->grid = quatuor_grid_ref (grid);
      item->row = i;
      g_ptr_array_add (items, item);
    }
  g_list_store_splice (store, 0, 0, items->pdata, items->len);

  selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (store)));
  g_signal_connect_object (selection, "notify::selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

/**
 * quatuor_table_view_get_selected:
 * @self: a table
 *
 * Returns: the row that is selected, from 0; GTK_INVALID_LIST_POSITION for none
 */
guint
quatuor_table_view_get_selected (QuatuorTableView *self)
{
  GtkSelectionModel *model;

  g_return_val_if_fail (QUATUOR_IS_TABLE_VIEW (self), GTK_INVALID_LIST_POSITION);

  model = gtk_column_view_get_model (self->view);
  return model != NULL ? gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model))
                       : GTK_INVALID_LIST_POSITION;
}
