/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-presence-page-private.h"

#include <glib/gi18n-lib.h>

static GtkWidget *
make_heading (void)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "margin-top", 12,
                       "margin-bottom", 6,
                       "css-classes", (const char *[]) { "heading", NULL },
                       NULL);
}

/* Which seats of the territory nobody holds that day, of those expected. */
static char *
list_vacant (QuatuorPresencePage    *self,
             const QuatuorTerritory *territory)
{
  const QuatuorSession *session =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SESSION, &self->session);
  const QuatuorHalfDay *half_day = quatuor_presence_page_get_half_day (self);
  const GPtrArray *seats =
    quatuor_cohort_children (self->cohort, QUATUOR_TABLE_SEAT, &territory->id);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      const QuatuorCategory *category =
        quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CATEGORY, &seat->category);
      gboolean is_asked = g_str_equal (session->audience, "everyone") ||
                          g_str_equal (session->audience, "territory") ||
                          quatuor_id_equal (&session->category, &seat->category);

      if (is_asked && quatuor_cohort_holder (self->cohort, &seat->id, half_day->date) == NULL)
        g_ptr_array_add (labels, category->label);
    }
  if (labels->len == 0)
    return NULL;
  g_ptr_array_add (labels, NULL);
  return g_strjoinv (", ", (char **) labels->pdata);
}

static void
show_heading (QuatuorPresencePage    *self,
              GtkLabel               *label,
              const QuatuorTerritory *territory)
{
  g_autofree char *vacant = territory != NULL ? list_vacant (self, territory) : NULL;
  g_autofree char *words = NULL;

  if (vacant != NULL)
    /* Translators: a territory, and the labels of its vacant seats. */
    words = g_strdup_printf (_("%s (vacant: %s)"), territory->name, vacant);
  else
    words = g_strdup (territory != NULL ? territory->name : _("Without a Seat"));
  gtk_label_set_label (label, words);
}

/**
 * quatuor_presence_page_show_item:
 * @self: a page that shows a session
 * @item: a line that has a widget
 *
 * Shows what the line says by now.
 */
void
quatuor_presence_page_show_item (QuatuorPresencePage *self,
                                 QuatuorPresenceItem *item)
{
  AdwBin *bin = ADW_BIN (quatuor_presence_item_get_widget (item));
  const QuatuorRollLine *line = quatuor_presence_item_get_line (item);
  GType type = line != NULL ? QUATUOR_TYPE_PRESENCE_ROW : GTK_TYPE_LABEL;
  GtkWidget *row = adw_bin_get_child (bin);
  QuatuorPresenceView view;

  if (row == NULL || !G_TYPE_CHECK_INSTANCE_TYPE (row, type))
    {
      row = line != NULL ? quatuor_presence_row_new () : make_heading ();
      adw_bin_set_child (bin, row);
    }

  quatuor_presence_page_get_view (self, &view);
  if (line != NULL)
    quatuor_presence_row_show_line (QUATUOR_PRESENCE_ROW (row), &view, line);
  else
    show_heading (self, GTK_LABEL (row), quatuor_presence_item_get_territory (item));
}

static void
on_item_changed_cb (QuatuorPresenceItem *item,
                    QuatuorPresencePage *self)
{
  quatuor_presence_page_show_item (self, item);
}

static void
on_setup_cb (QuatuorPresencePage *self,
             GtkListItem         *list_item)
{
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
  gtk_list_item_set_child (list_item, adw_bin_new ());
}

static void
on_bind_cb (QuatuorPresencePage *self,
            GtkListItem         *list_item)
{
  QuatuorPresenceItem *item = gtk_list_item_get_item (list_item);

  quatuor_presence_item_set_widget (item, gtk_list_item_get_child (list_item));
  g_signal_connect_object (item, "changed", G_CALLBACK (on_item_changed_cb), self, 0);
  quatuor_presence_page_show_item (self, item);
}

static void
on_unbind_cb (QuatuorPresencePage *self,
              GtkListItem         *list_item)
{
  QuatuorPresenceItem *item = gtk_list_item_get_item (list_item);

  g_signal_handlers_disconnect_by_func (item, on_item_changed_cb, self);
  quatuor_presence_item_set_widget (item, NULL);
}

static GPtrArray *
make_items (QuatuorPresencePage *self)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  const QuatuorTerritory *territory = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const QuatuorRollLine *line = g_ptr_array_index (self->lines, i);
      const QuatuorTerritory *its =
        line->seat != NULL ? quatuor_cohort_find (self->cohort, QUATUOR_TABLE_TERRITORY,
                                                  &line->seat->territory)
                           : NULL;

      if (i == 0 || its != territory)
        g_ptr_array_add (items, quatuor_presence_item_new (its, NULL));
      territory = its;
      g_ptr_array_add (items, quatuor_presence_item_new (NULL, line));
    }
  return items;
}

/**
 * quatuor_presence_page_show_lines:
 * @self: a page that took the lines of a session
 *
 * Fills the list. Where the lines are the same as before only what they say
 * changes, and the list keeps its place and the focus.
 */
void
quatuor_presence_page_show_lines (QuatuorPresencePage *self)
{
  g_autoptr (GPtrArray) items = make_items (self);
  gboolean keep = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == items->len;

  for (guint i = 0; keep && i < items->len; i++)
    keep = quatuor_presence_item_is_like (quatuor_presence_page_get_item (self, i),
                                          g_ptr_array_index (items, i));
  for (guint i = 0; keep && i < items->len; i++)
    quatuor_presence_item_update (quatuor_presence_page_get_item (self, i),
                                  g_ptr_array_index (items, i));
  if (keep)
    return;

  /* In two steps: told of n lines for n others, a list view asks for every one. */
  g_list_store_remove_all (self->items);
  g_list_store_splice (self->items, 0, 0, items->pdata, items->len);
}

/**
 * quatuor_presence_page_bind_lines:
 * @widget_class: the class of the page
 *
 * Binds what the template’s list calls.
 */
void
quatuor_presence_page_bind_lines (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind_cb);
}
