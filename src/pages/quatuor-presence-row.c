/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-row.h"

#include "quatuor-presence-mark.h"
#include "quatuor-presence-words.h"
#include "quatuor-seat-mark.h"
#include "quatuor-team.h"

#include <glib/gi18n-lib.h>

/* In pixels. */
#define NAME_MIN 128
#define CELL_MIN 76
#define CELL_WITH_WORD 148

struct _QuatuorPresenceRow
{
  GtkWidget        parent_instance;

  /* Template children */
  GtkWidget       *name_box;
  QuatuorSeatMark *mark;
  GtkLabel        *name;
  GtkLabel        *detail;

  /* Owned; the cells and the popover are children too */
  GPtrArray       *cells;
  GtkWidget       *popover;

  guint            popover_column;
  guint            first;
  gboolean         is_narrow;
};

G_DEFINE_FINAL_TYPE (QuatuorPresenceRow, quatuor_presence_row, GTK_TYPE_WIDGET)

/* How wide a cell is and how many there is room for, in a row of that width. The
 * same numbers come out for each row, so that the columns stand in line. */
static int
plan_cells (QuatuorPresenceRow *self,
            int                 width,
            guint              *n_visible)
{
  int room = width - MIN (MAX (width / 3, NAME_MIN), QUATUOR_PRESENCE_NAME_WIDTH);

  if (self->is_narrow || self->cells->len == 0)
    {
      *n_visible = MIN (self->cells->len, 1);
      return MIN (CELL_WITH_WORD, width - NAME_MIN);
    }
  *n_visible = MIN ((guint) MAX (room / CELL_MIN, 1), self->cells->len);
  return CLAMP (room / (int) *n_visible, CELL_MIN, QUATUOR_PRESENCE_CELL_WIDTH);
}

static void
quatuor_presence_row_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  QuatuorPresenceRow *self = QUATUOR_PRESENCE_ROW (widget);
  int n_cells = (int) self->cells->len;
  int name_width = -1;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = NAME_MIN + (self->is_narrow ? CELL_WITH_WORD : CELL_MIN);
      *natural = QUATUOR_PRESENCE_NAME_WIDTH + n_cells * QUATUOR_PRESENCE_CELL_WIDTH;
      return;
    }

  if (for_size >= 0)
    {
      guint n_visible;
      int cell_width = plan_cells (self, for_size, &n_visible);

      name_width = MAX (for_size - (int) n_visible * cell_width, NAME_MIN);
    }
  gtk_widget_measure (self->name_box, orientation, name_width, minimum, natural, NULL, NULL);
  for (guint i = 0; i < self->cells->len; i++)
    {
      int least, usual;

      gtk_widget_measure (g_ptr_array_index (self->cells, i), orientation, -1, &least, &usual,
                          NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, usual);
    }
}

static void
quatuor_presence_row_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  QuatuorPresenceRow *self = QUATUOR_PRESENCE_ROW (widget);
  guint n_visible;
  int cell_width = plan_cells (self, width, &n_visible);
  int x = width - (int) n_visible * cell_width;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  /* No room is left empty after the last half-day. */
  guint first = MIN (self->first, self->cells->len - n_visible);

  gtk_widget_size_allocate (self->name_box,
                            &(GtkAllocation) { rtl ? width - x : 0, 0, x, height }, -1);
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);
      gboolean is_visible = i >= first && i - first < n_visible;

      gtk_widget_set_child_visible (cell, is_visible);
      if (!is_visible)
        continue;
      gtk_widget_size_allocate (cell,
                                &(GtkAllocation) { rtl ? width - x - cell_width : x, 0, cell_width,
                                                   height },
                                -1);
      x += cell_width;
    }
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

/*
 * Cells
 */

static GtkWidget *
make_cell (void)
{
  GtkWidget *cell = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *word = gtk_label_new (NULL);

  gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (word), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), quatuor_presence_mark_new ());
  gtk_box_append (GTK_BOX (box), word);
  gtk_button_set_child (GTK_BUTTON (cell), box);
  gtk_widget_add_css_class (cell, "flat");
  gtk_widget_add_css_class (cell, "presence-cell");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cell), "presence.menu");
  return cell;
}

static GtkWidget *
make_title (void)
{
  GtkWidget *cell = gtk_button_new ();
  GtkWidget *title = gtk_label_new (NULL);

  gtk_label_set_justify (GTK_LABEL (title), GTK_JUSTIFY_CENTER);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_button_set_child (GTK_BUTTON (cell), title);
  gtk_widget_add_css_class (cell, "flat");
  gtk_widget_add_css_class (cell, "presence-cell");
  return cell;
}

static void
set_n_cells (QuatuorPresenceRow *self,
             guint               n_cells,
             GtkWidget        *(*make) (void))
{
  while (self->cells->len > n_cells)
    {
      gtk_widget_unparent (g_ptr_array_index (self->cells, self->cells->len - 1));
      g_ptr_array_remove_index (self->cells, self->cells->len - 1);
    }
  while (self->cells->len < n_cells)
    {
      GtkWidget *cell = make ();

      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
}

static void
set_class (GtkWidget  *widget,
           const char *css_class,
           gboolean    is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
set_view (QuatuorPresenceRow        *self,
          const QuatuorPresenceView *view,
          GtkWidget               *(*make) (void))
{
  set_n_cells (self, view->half_days->len, make);
  self->first = view->is_narrow ? view->selected : view->first;
  self->is_narrow = view->is_narrow;
  for (guint i = 0; i < self->cells->len; i++)
    set_class (g_ptr_array_index (self->cells, i), "selected",
               i == view->selected && self->cells->len > 1 && !view->is_narrow);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
show_cell (GtkWidget              *cell,
           const QuatuorRollEntry *entry,
           const QuatuorPerson    *person,
           const QuatuorHalfDay   *half_day,
           gboolean                in_words)
{
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (cell));
  GtkWidget *mark = gtk_widget_get_first_child (box);
  QuatuorPresence presence = quatuor_roll_entry_get_presence (entry);
  gboolean is_listed = entry->person != NULL;
  g_autofree char *label = quatuor_presence_describe (entry, person, half_day);
  const char *word = in_words ? quatuor_presence_to_word (presence)
                              : quatuor_presence_to_letter (presence);

  quatuor_presence_mark_set (QUATUOR_PRESENCE_MARK (mark), presence);
  gtk_widget_set_visible (mark, is_listed && presence != QUATUOR_PRESENCE_NOT_NOTED);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (box)), is_listed ? word : "");
  set_class (cell, "not-noted", presence == QUATUOR_PRESENCE_NOT_NOTED);
  gtk_widget_set_tooltip_text (cell, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static char *
describe_line (const QuatuorPresenceView *view,
               const QuatuorRollLine     *line)
{
  const QuatuorRollEntry *entry = &line->cells[view->selected];
  const QuatuorCategory *category;

  if (line->seat == NULL)
    return g_strdup (_("Without a seat"));

  category = quatuor_cohort_find (view->cohort, QUATUOR_TABLE_CATEGORY, &line->seat->category);
  if (entry->tenure != NULL && g_str_equal (entry->tenure->role, QUATUOR_ROLE_SUBSTITUTE))
    /* Translators: %s is a family of actors. */
    return g_strdup_printf (_("%s, substitute"), category->label);
  return g_strdup (category->label);
}

static void
show_person (QuatuorPresenceRow        *self,
             const QuatuorPresenceView *view,
             const QuatuorRollLine     *line)
{
  g_autofree char *name = quatuor_person_name (line->person);
  g_autofree char *detail = describe_line (view, line);
  const QuatuorRollEntry *entry = &line->cells[view->selected];
  gboolean stands_in =
    entry->tenure != NULL && g_str_equal (entry->tenure->role, QUATUOR_ROLE_SUBSTITUTE);

  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), line->seat != NULL);
  if (line->seat != NULL)
    quatuor_seat_mark_set (self->mark,
                           quatuor_cohort_find (view->cohort, QUATUOR_TABLE_CATEGORY,
                                                &line->seat->category),
                           stands_in ? QUATUOR_SEAT_SUBSTITUTED : QUATUOR_SEAT_HELD);
}

/* A dialog that the menu opened gives the focus back to where it is now. */
static void
on_closed_cb (QuatuorPresenceRow *self)
{
  quatuor_presence_row_focus (self, self->popover_column);
}

/*
 * Overrides
 */

static void
quatuor_presence_row_dispose (GObject *object)
{
  QuatuorPresenceRow *self = QUATUOR_PRESENCE_ROW (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  set_n_cells (self, 0, make_cell);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_PRESENCE_ROW);

  G_OBJECT_CLASS (quatuor_presence_row_parent_class)->dispose (object);
}

static void
quatuor_presence_row_finalize (GObject *object)
{
  g_ptr_array_unref (QUATUOR_PRESENCE_ROW (object)->cells);

  G_OBJECT_CLASS (quatuor_presence_row_parent_class)->finalize (object);
}

static GtkSizeRequestMode
quatuor_presence_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
quatuor_presence_row_class_init (QuatuorPresenceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_presence_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_presence_row_finalize;
  widget_class->get_request_mode = quatuor_presence_row_get_request_mode;
  widget_class->measure = quatuor_presence_row_measure;
  widget_class->size_allocate = quatuor_presence_row_size_allocate;

  g_type_ensure (QUATUOR_TYPE_SEAT_MARK);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/pages/quatuor-presence-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresenceRow, detail);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresenceRow, mark);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresenceRow, name);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPresenceRow, name_box);
  gtk_widget_class_set_css_name (widget_class, "presencerow");
}

static void
quatuor_presence_row_init (QuatuorPresenceRow *self)
{
  self->cells = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_presence_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
quatuor_presence_row_new (void)
{
  return g_object_new (QUATUOR_TYPE_PRESENCE_ROW, NULL);
}

/**
 * quatuor_presence_row_show_titles:
 * @self: a row that shows nothing or titles
 * @view: what the rows have in common
 *
 * Shows the heads of the columns: each is a button that selects its half-day.
 */
void
quatuor_presence_row_show_titles (QuatuorPresenceRow        *self,
                                  const QuatuorPresenceView *view)
{
  g_return_if_fail (QUATUOR_IS_PRESENCE_ROW (self));

  set_view (self, view, make_title);
  gtk_widget_set_visible (GTK_WIDGET (self->mark), FALSE);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (view->half_days, i);
      GtkWidget *cell = g_ptr_array_index (self->cells, i);
      g_autofree char *day = quatuor_half_day_to_day (half_day);
      g_autofree char *words = quatuor_half_day_to_words (half_day);
      g_autofree char *title =
        g_strdup_printf ("%s\n%s", day, quatuor_half_day_get_part (half_day));

      gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (cell))), title);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (cell), "u", i);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (cell), "presence.select");
      gtk_widget_set_tooltip_text (cell, words);
      gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                      -1);
    }
}

/**
 * quatuor_presence_row_show_line:
 * @self: a row that shows nothing or a person
 * @view: what the rows have in common
 * @line: who, on all half-days of the session
 */
void
quatuor_presence_row_show_line (QuatuorPresenceRow        *self,
                                const QuatuorPresenceView *view,
                                const QuatuorRollLine     *line)
{
  g_return_if_fail (QUATUOR_IS_PRESENCE_ROW (self));

  set_view (self, view, make_cell);
  show_person (self, view, line);
  for (guint i = 0; i < self->cells->len; i++)
    show_cell (g_ptr_array_index (self->cells, i), &line->cells[i], line->person,
               g_ptr_array_index (view->half_days, i), view->is_narrow);
}

/**
 * quatuor_presence_row_count_visible:
 * @self: a row
 *
 * Returns: how many half-days there is room for
 */
guint
quatuor_presence_row_count_visible (QuatuorPresenceRow *self)
{
  guint n_visible;

  g_return_val_if_fail (QUATUOR_IS_PRESENCE_ROW (self), 0);

  plan_cells (self, gtk_widget_get_width (GTK_WIDGET (self)), &n_visible);
  return n_visible;
}

/**
 * quatuor_presence_row_find_column:
 * @self: a row
 * @widget: (nullable): the widget that has the focus
 *
 * Returns: the column of the focus; -1 when it is elsewhere
 */
int
quatuor_presence_row_find_column (QuatuorPresenceRow *self,
                                  GtkWidget          *widget)
{
  guint column;

  if (g_ptr_array_find (self->cells, widget, &column))
    return (int) column;
  return -1;
}

/**
 * quatuor_presence_row_focus:
 * @self: a row
 * @column: one of its half-days
 *
 * Returns: whether the cell took the focus
 */
gboolean
quatuor_presence_row_focus (QuatuorPresenceRow *self,
                            guint               column)
{
  return column < self->cells->len &&
         gtk_widget_grab_focus (g_ptr_array_index (self->cells, column));
}

/**
 * quatuor_presence_row_popup:
 * @self: a row
 * @column: one of its half-days
 * @menu: what can be done with the cell
 */
void
quatuor_presence_row_popup (QuatuorPresenceRow *self,
                            guint               column,
                            GMenuModel         *menu)
{
  graphene_rect_t bounds;
  GdkRectangle place;

  g_return_if_fail (QUATUOR_IS_PRESENCE_ROW (self));

  if (!gtk_widget_compute_bounds (g_ptr_array_index (self->cells, column), GTK_WIDGET (self),
                                  &bounds))
    return;

  /* The one before stays until now: what it offered is done after it closed. */
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  place = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                           (int) bounds.size.width, (int) bounds.size.height };
  self->popover = gtk_popover_menu_new_from_model (menu);
  self->popover_column = column;
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_closed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &place);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
