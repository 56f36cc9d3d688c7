/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-overview-page.h"

#include "quatuor-attention-heading.h"
#include "quatuor-attention-row.h"
#include "quatuor-mail.h"
#include "quatuor-matrix-row.h"
#include "quatuor-next-sessions.h"
#include "quatuor-overview-figures.h"
#include "quatuor-overview-item.h"
#include "quatuor-settings.h"
#include "quatuor-text-scale.h"

#include <glib/gi18n-lib.h>

/* Below this width, in pixels, titles of columns and verbs of buttons make room. */
#define NARROW_WIDTH 720

/* The figure of the territories opens the matrix, not the attention list. */
#define FILTER_MATRIX -1

struct _QuatuorOverviewPage
{
  QuatuorPage        parent_instance;

  /* Template children */
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkListView       *view;

  /* Owned */
  GListStore        *items;
  GArray            *attention; /* all lines, whatever the filter */

  guint              filter;
  guint              tick;
  gboolean           is_narrow;
};

G_DEFINE_FINAL_TYPE (QuatuorOverviewPage, quatuor_overview_page, QUATUOR_TYPE_PAGE)

static gboolean
is_shown (QuatuorOverviewPage    *self,
          const QuatuorAttention *attention)
{
  return self->filter == QUATUOR_ATTENTION_EVERYTHING || attention->kind + 1 == self->filter;
}

static guint
count_shown (QuatuorOverviewPage *self)
{
  guint count = 0;

  for (guint i = 0; i < self->attention->len; i++)
    count += is_shown (self, &g_array_index (self->attention, QuatuorAttention, i)) != FALSE;
  return count;
}

static void
add_item (GPtrArray              *items,
          QuatuorOverviewKind     kind,
          QuatuorCohort          *cohort,
          const QuatuorTerritory *territory,
          const QuatuorAttention *attention)
{
  g_ptr_array_add (items, quatuor_overview_item_new (kind, cohort, territory, attention));
}

static GPtrArray *
make_items (QuatuorOverviewPage *self,
            QuatuorCohort       *cohort)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  add_item (items, QUATUOR_LINE_FIGURES, cohort, NULL, NULL);
  add_item (items, QUATUOR_LINE_COLUMNS, cohort, NULL, NULL);
  for (guint i = 0; i < territories->len; i++)
    add_item (items, QUATUOR_LINE_TERRITORY, cohort, g_ptr_array_index (territories, i), NULL);
  add_item (items, QUATUOR_LINE_SESSIONS, cohort, NULL, NULL);
  add_item (items, QUATUOR_LINE_HEADING, cohort, NULL, NULL);
  for (guint i = 0; i < self->attention->len; i++)
    {
      const QuatuorAttention *line = &g_array_index (self->attention, QuatuorAttention, i);

      if (is_shown (self, line))
        add_item (items, QUATUOR_LINE_ATTENTION, cohort,
                  quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &line->territory), line);
    }
  if (count_shown (self) == 0)
    add_item (items, QUATUOR_LINE_CALM, cohort, NULL, NULL);
  return items;
}

/* Where the lines are the same as before only what they say changes, and the
 * list keeps its place and the focus. */
static void
show_items (QuatuorOverviewPage *self,
            const GPtrArray     *items)
{
  GListModel *list = G_LIST_MODEL (self->items);
  gboolean keep = g_list_model_get_n_items (list) == items->len;

  for (guint i = 0; keep && i < items->len; i++)
    {
      g_autoptr (QuatuorOverviewItem) item = g_list_model_get_item (list, i);

      keep = quatuor_overview_item_is_like (item, g_ptr_array_index (items, i));
    }
  for (guint i = 0; keep && i < items->len; i++)
    {
      g_autoptr (QuatuorOverviewItem) item = g_list_model_get_item (list, i);

      quatuor_overview_item_update (item, g_ptr_array_index (items, i));
    }
  if (keep)
    return;

  /* In two steps: told of n lines for n others, a list view asks for every one. */
  g_list_store_remove_all (self->items);
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
}

static void
quatuor_overview_page_refresh (QuatuorPage   *page,
                               QuatuorCohort *cohort)
{
  QuatuorOverviewPage *self = QUATUOR_OVERVIEW_PAGE (page);
  const QuatuorAttentionLimits limits = quatuor_settings_get_limits ();
  g_autoptr (GPtrArray) items = NULL;

  g_clear_pointer (&self->attention, g_array_unref);
  self->attention = quatuor_attention_list (cohort, &limits, quatuor_date_today ());
  if (quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY)->len == 0)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      return;
    }

  items = make_items (self, cohort);
  show_items (self, items);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static GtkWidget *
make_calm (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", _("Nothing to attend to."),
                       "xalign", 0.0,
                       "margin-start", 12,
                       "css-classes", (const char *[]) { "dim-label", NULL },
                       NULL);
}

/* A row of the list is used again for lines of another sort. */
static GtkWidget *
ensure_row (AdwBin              *bin,
            QuatuorOverviewKind  kind)
{
  static const struct
  {
    GType      (*get_type) (void);
    GtkWidget *(*make) (void);
  } ROWS[] = {
    [QUATUOR_LINE_FIGURES] = { quatuor_overview_figures_get_type,
                                   quatuor_overview_figures_new },
    [QUATUOR_LINE_COLUMNS] = { quatuor_matrix_row_get_type, quatuor_matrix_row_new },
    [QUATUOR_LINE_TERRITORY] = { quatuor_matrix_row_get_type, quatuor_matrix_row_new },
    [QUATUOR_LINE_SESSIONS] = { quatuor_next_sessions_get_type, quatuor_next_sessions_new },
    [QUATUOR_LINE_HEADING] = { quatuor_attention_heading_get_type,
                                   quatuor_attention_heading_new },
    [QUATUOR_LINE_ATTENTION] = { quatuor_attention_row_get_type,
                                     quatuor_attention_row_new },
    [QUATUOR_LINE_CALM] = { gtk_label_get_type, make_calm },
  };
  GtkWidget *row = adw_bin_get_child (bin);

  if (row == NULL || !G_TYPE_CHECK_INSTANCE_TYPE (row, ROWS[kind].get_type ()))
    {
      row = ROWS[kind].make ();
      adw_bin_set_child (bin, row);
    }
  return row;
}

static void
show_item (QuatuorOverviewPage *self,
           AdwBin              *bin,
           QuatuorOverviewItem *item)
{
  QuatuorOverviewKind kind = quatuor_overview_item_get_kind (item);
  QuatuorCohort *cohort = quatuor_overview_item_get_cohort (item);
  GtkWidget *row = ensure_row (bin, kind);

  if (self->is_narrow)
    gtk_widget_add_css_class (row, "narrow");
  else
    gtk_widget_remove_css_class (row, "narrow");

  switch (kind)
    {
    case QUATUOR_LINE_FIGURES:
      quatuor_overview_figures_show (QUATUOR_OVERVIEW_FIGURES (row), cohort);
      break;
    case QUATUOR_LINE_COLUMNS:
    case QUATUOR_LINE_TERRITORY:
      quatuor_matrix_row_show (QUATUOR_MATRIX_ROW (row), cohort,
                               quatuor_overview_item_get_territory (item));
      break;
    case QUATUOR_LINE_SESSIONS:
      quatuor_next_sessions_show (QUATUOR_NEXT_SESSIONS (row), cohort, quatuor_date_today ());
      break;
    case QUATUOR_LINE_HEADING:
      quatuor_attention_heading_show (QUATUOR_ATTENTION_HEADING (row), self->filter,
                                      count_shown (self));
      break;
    case QUATUOR_LINE_ATTENTION:
      quatuor_attention_row_show (QUATUOR_ATTENTION_ROW (row), cohort,
                                  quatuor_overview_item_get_attention (item));
      break;
    case QUATUOR_LINE_CALM:
    default:
      break;
    }
}

static QuatuorOverviewPage *
page_of (GtkWidget *widget)
{
  return QUATUOR_OVERVIEW_PAGE (gtk_widget_get_ancestor (widget, QUATUOR_TYPE_OVERVIEW_PAGE));
}

static void
on_item_changed_cb (QuatuorOverviewItem *item,
                    AdwBin              *bin)
{
  show_item (page_of (GTK_WIDGET (bin)), bin, item);
}

static void
on_setup_cb (QuatuorOverviewPage *self,
             GtkListItem         *list_item)
{
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
  gtk_list_item_set_child (list_item, adw_bin_new ());
}

static void
on_bind_cb (QuatuorOverviewPage *self,
            GtkListItem         *list_item)
{
  AdwBin *bin = ADW_BIN (gtk_list_item_get_child (list_item));
  QuatuorOverviewItem *item = gtk_list_item_get_item (list_item);

  g_signal_connect_object (item, "changed", G_CALLBACK (on_item_changed_cb), bin, 0);
  show_item (self, bin, item);
}

static void
on_unbind_cb (QuatuorOverviewPage *self,
              GtkListItem         *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), on_item_changed_cb,
                                        gtk_list_item_get_child (list_item));
}

static guint
find_line (QuatuorOverviewPage *self,
           QuatuorOverviewKind  kind)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (QuatuorOverviewItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (quatuor_overview_item_get_kind (item) == kind)
        return i;
    }
  return 0;
}

/* Shows the records behind a figure, or another choice of the heading. */
static void
filter_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  QuatuorOverviewPage *self = QUATUOR_OVERVIEW_PAGE (widget);
  int choice = g_variant_get_int32 (parameter);
  QuatuorOverviewKind kind = QUATUOR_LINE_COLUMNS;

  if (choice != FILTER_MATRIX)
    {
      kind = QUATUOR_LINE_HEADING;
      self->filter = (guint) choice;
      quatuor_page_refresh (QUATUOR_PAGE (self));
    }
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                              find_line (self, kind));
}

static GPtrArray *
list_people (QuatuorOverviewPage *self)
{
  QuatuorCohort *cohort = quatuor_page_get_cohort (QUATUOR_PAGE (self));
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < self->attention->len; i++)
    {
      const QuatuorAttention *line = &g_array_index (self->attention, QuatuorAttention, i);

      if (is_shown (self, line))
        quatuor_attention_add_people (cohort, line, people);
    }
  return people;
}

static void
write_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  g_autoptr (GPtrArray) people = list_people (QUATUOR_OVERVIEW_PAGE (widget));

  quatuor_mail_write (widget, people, NULL, NULL);
}

static void
copy_addresses_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  g_autoptr (GPtrArray) people = list_people (QUATUOR_OVERVIEW_PAGE (widget));

  quatuor_mail_copy_addresses (widget, people);
}

/* The matrix row of a list item, which holds a bin that holds the row. */
static QuatuorMatrixRow *
matrix_row_in (GtkWidget *list_item)
{
  GtkWidget *bin = gtk_widget_get_first_child (list_item);
  GtkWidget *row = ADW_IS_BIN (bin) ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  return QUATUOR_IS_MATRIX_ROW (row) ? QUATUOR_MATRIX_ROW (row) : NULL;
}

/* The line of the list in which the focus is. */
static GtkWidget *
focused_line (QuatuorOverviewPage *self,
              GtkWidget           *focus)
{
  GtkWidget *line = focus;

  while (line != NULL && gtk_widget_get_parent (line) != GTK_WIDGET (self->view))
    line = gtk_widget_get_parent (line);
  return line;
}

static GtkWidget *
next_line (GtkWidget *line,
           gboolean   forward)
{
  return forward ? gtk_widget_get_next_sibling (line) : gtk_widget_get_prev_sibling (line);
}

/* Goes to the next line that takes the focus; within the matrix to the cell in
 * the same column. */
static gboolean
move_by_line (GtkWidget *line,
              GtkWidget *focus,
              gboolean   forward)
{
  int column = 0;

  if (matrix_row_in (line) != NULL)
    column = quatuor_matrix_row_find_column (matrix_row_in (line), focus);
  for (line = next_line (line, forward); line != NULL; line = next_line (line, forward))
    {
      QuatuorMatrixRow *row = matrix_row_in (line);

      if (row != NULL ? quatuor_matrix_row_focus (row, column)
                      : gtk_widget_child_focus (line, GTK_DIR_TAB_FORWARD))
        return GDK_EVENT_STOP;
    }
  return GDK_EVENT_STOP;
}

/* The tabulator goes through the buttons of a line and then to the next line,
 * but takes the matrix, where arrows lead, as one. */
static gboolean
move_by_tab (GtkWidget *line,
             gboolean   forward)
{
  GtkDirectionType direction = forward ? GTK_DIR_TAB_FORWARD : GTK_DIR_TAB_BACKWARD;
  gboolean in_matrix = matrix_row_in (line) != NULL;

  if (!in_matrix && gtk_widget_child_focus (line, direction))
    return GDK_EVENT_STOP;

  for (line = next_line (line, forward); line != NULL; line = next_line (line, forward))
    if (!(in_matrix && matrix_row_in (line) != NULL) && gtk_widget_child_focus (line, direction))
      return GDK_EVENT_STOP;
  return GDK_EVENT_PROPAGATE;
}

static gboolean
on_key_pressed_cb (QuatuorOverviewPage *self,
                   guint                key,
                   guint                code,
                   GdkModifierType      modifiers)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *line = focused_line (self, focus);
  QuatuorMatrixRow *row = line != NULL ? matrix_row_in (line) : NULL;

  if (line == NULL || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      if (row == NULL)
        return GDK_EVENT_PROPAGATE;
      quatuor_matrix_row_focus (row, quatuor_matrix_row_find_column (row, focus) +
                                       (key == GDK_KEY_Right ? 1 : -1));
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      return move_by_line (line, focus, key == GDK_KEY_Down);
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return move_by_tab (line, key == GDK_KEY_Tab && (modifiers & GDK_SHIFT_MASK) == 0);
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  QuatuorOverviewPage *self = QUATUOR_OVERVIEW_PAGE (widget);

  self->tick = 0;
  quatuor_page_refresh (QUATUOR_PAGE (self));
  return G_SOURCE_REMOVE;
}

/* Rows change for the next frame: within this one their sizes are being given. */
static void
on_width_cb (QuatuorOverviewPage *self,
             GtkAdjustment       *adjustment)
{
  gboolean is_narrow = gtk_adjustment_get_page_size (adjustment) <
                       quatuor_text_scale (GTK_WIDGET (self), NARROW_WIDTH);

  if (self->is_narrow == is_narrow)
    return;
  self->is_narrow = is_narrow;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

static void
quatuor_overview_page_dispose (GObject *object)
{
  QuatuorOverviewPage *self = QUATUOR_OVERVIEW_PAGE (object);

  /* The bin’s own child is a child of the template too, and would be let go of
   * twice. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_OVERVIEW_PAGE);
  g_clear_object (&self->items);
  g_clear_pointer (&self->attention, g_array_unref);

  G_OBJECT_CLASS (quatuor_overview_page_parent_class)->dispose (object);
}

static void
quatuor_overview_page_class_init (QuatuorOverviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_overview_page_dispose;
  QUATUOR_PAGE_CLASS (klass)->refresh = quatuor_overview_page_refresh;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, QuatuorOverviewPage, view);
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_cb);
  gtk_widget_class_install_action (widget_class, "overview.copy-addresses", NULL,
                                   copy_addresses_action);
  gtk_widget_class_install_action (widget_class, "overview.filter", "i", filter_action);
  gtk_widget_class_install_action (widget_class, "overview.write", NULL, write_action);
}

static void
quatuor_overview_page_init (QuatuorOverviewPage *self)
{
  GtkNoSelection *selection;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (QUATUOR_TYPE_OVERVIEW_ITEM);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller), "changed",
                           G_CALLBACK (on_width_cb), self, G_CONNECT_SWAPPED);
}
