/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-presence-page-private.h"

/* How many people Page Up and Page Down pass. */
#define PAGE_LINES 10

/* In how many frames a row that is not there yet must have come. */
#define TRIES_MAX 5

static guint
count_items (QuatuorPresencePage *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

/**
 * quatuor_presence_page_find_focus:
 * @self: a page
 * @place: (out): the cell in which the focus is
 *
 * Returns: whether the focus is in a cell
 */
gboolean
quatuor_presence_page_find_focus (QuatuorPresencePage  *self,
                                  QuatuorPresencePlace *place)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row =
    focus != NULL ? gtk_widget_get_ancestor (focus, QUATUOR_TYPE_PRESENCE_ROW) : NULL;
  int column = row != NULL ? quatuor_presence_row_find_column (QUATUOR_PRESENCE_ROW (row), focus)
                           : -1;
  guint n_items = count_items (self);

  if (column < 0)
    return FALSE;
  for (guint i = 0; i < n_items; i++)
    if (quatuor_presence_item_get_widget (quatuor_presence_page_get_item (self, i)) ==
        gtk_widget_get_parent (row))
      {
        *place = (QuatuorPresencePlace) { i, (guint) column };
        return TRUE;
      }
  return FALSE;
}

static gboolean
focus_wanted (QuatuorPresencePage *self)
{
  QuatuorPresenceItem *item = quatuor_presence_page_get_item (self, self->wanted.item);
  GtkWidget *bin = item != NULL ? quatuor_presence_item_get_widget (item) : NULL;
  GtkWidget *row = bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;

  return QUATUOR_IS_PRESENCE_ROW (row) && gtk_widget_get_mapped (row) &&
         quatuor_presence_row_focus (QUATUOR_PRESENCE_ROW (row), self->wanted.column);
}

static gboolean
on_tick_cb (GtkWidget     *widget,
            GdkFrameClock *clock,
            gpointer       user_data)
{
  QuatuorPresencePage *self = QUATUOR_PRESENCE_PAGE (widget);

  if (!focus_wanted (self) && ++self->n_tries < TRIES_MAX)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * quatuor_presence_page_go:
 * @self: a page
 * @place: a cell of a person's line
 *
 * Moves the focus. A row that is far away is made first, which takes a frame.
 */
void
quatuor_presence_page_go (QuatuorPresencePage  *self,
                          QuatuorPresencePlace  place)
{
  self->wanted = place;
  quatuor_presence_page_select (self, place.column);
  if (focus_wanted (self))
    return;

  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", place.item);
  self->n_tries = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick_cb, NULL, NULL);
}

/* The line so many people further, or as near to it as there is one. */
static guint
step_lines (QuatuorPresencePage *self,
            guint                from,
            int                  n_lines)
{
  int direction = n_lines < 0 ? -1 : 1;
  guint found = from;

  for (int i = (int) from + direction, left = n_lines * direction;
       left > 0 && i >= 0 && i < (int) count_items (self); i += direction)
    if (quatuor_presence_page_get_line (self, (guint) i) != NULL)
      {
        found = (guint) i;
        left--;
      }
  return found;
}

/* The first person of the next territory, or of this one, or of the one before. */
static guint
step_territory (QuatuorPresencePage *self,
                guint                from,
                gboolean             forward)
{
  guint n_items = count_items (self);

  if (forward)
    {
      for (guint i = from; i + 1 < n_items; i++)
        if (quatuor_presence_page_get_line (self, i) == NULL)
          return i + 1;
      return from;
    }
  for (guint i = MAX (from, 2) - 2; i > 0; i--)
    if (quatuor_presence_page_get_line (self, i) == NULL)
      return i + 1;
  return 1;
}

static gboolean
find_presence_of_key (guint            key,
                      QuatuorPresence *presence)
{
  static const struct
  {
    guint           key;
    QuatuorPresence presence;
  } KEYS[] = {
    { GDK_KEY_p, QUATUOR_PRESENCE_PRESENT },
    { GDK_KEY_r, QUATUOR_PRESENCE_REMOTE },
    { GDK_KEY_d, QUATUOR_PRESENCE_REMOTE }, /* “à distance” */
    { GDK_KEY_e, QUATUOR_PRESENCE_EXCUSED },
    { GDK_KEY_a, QUATUOR_PRESENCE_ABSENT },
    { GDK_KEY_BackSpace, QUATUOR_PRESENCE_NOT_NOTED },
    { GDK_KEY_Delete, QUATUOR_PRESENCE_NOT_NOTED },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (KEYS[i].key == gdk_keyval_to_lower (key))
      {
        *presence = KEYS[i].presence;
        return TRUE;
      }
  return FALSE;
}

static gboolean
move_by_key (QuatuorPresencePage  *self,
             guint                 key,
             gboolean              with_control,
             QuatuorPresencePlace  place)
{
  switch (key)
    {
    case GDK_KEY_Left:
      place.column = MAX (place.column, 1) - 1;
      break;
    case GDK_KEY_Right:
      place.column++;
      break;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      place.item = with_control ? step_territory (self, place.item, key == GDK_KEY_Down)
                                : step_lines (self, place.item, key == GDK_KEY_Down ? 1 : -1);
      break;
    case GDK_KEY_Page_Up:
      place.item = step_lines (self, place.item, -PAGE_LINES);
      break;
    case GDK_KEY_Page_Down:
      place.item = step_lines (self, place.item, PAGE_LINES);
      break;
    case GDK_KEY_Home:
      place.item = step_lines (self, 0, 1);
      break;
    case GDK_KEY_End:
      place.item = step_lines (self, count_items (self), -1);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }

  if (place.column < quatuor_presence_page_get_half_days (self)->len)
    quatuor_presence_page_go (self, place);
  return GDK_EVENT_STOP;
}

/**
 * quatuor_presence_page_on_key:
 * @self: a page
 * @key: the key
 * @code: of the keyboard
 * @modifiers: what else is pressed
 *
 * Moves through the grid and notes what a letter stands for.
 *
 * Returns: whether the key was meant for the grid
 */
gboolean
quatuor_presence_page_on_key (QuatuorPresencePage *self,
                              guint                key,
                              guint                code,
                              GdkModifierType      modifiers)
{
  gboolean with_control = (modifiers & GDK_CONTROL_MASK) != 0;
  QuatuorPresence presence;
  QuatuorPresencePlace place;

  if ((modifiers & GDK_ALT_MASK) != 0 || !quatuor_presence_page_find_focus (self, &place))
    return GDK_EVENT_PROPAGATE;
  if (move_by_key (self, key, with_control, place) == GDK_EVENT_STOP)
    return GDK_EVENT_STOP;
  if (with_control || !find_presence_of_key (key, &presence))
    return GDK_EVENT_PROPAGATE;

  self->at = place;
  quatuor_presence_page_select (self, place.column);
  if (presence == QUATUOR_PRESENCE_PRESENT && (modifiers & GDK_SHIFT_MASK) != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "presence.all-present", NULL);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "presence.mark", "s",
                                quatuor_presence_to_code (presence));
  return GDK_EVENT_STOP;
}
