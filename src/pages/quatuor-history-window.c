/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-history-window.h"

#include "quatuor-history-page.h"
#include "quatuor-label.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define DEFAULT_WIDTH 520
#define DEFAULT_HEIGHT 600

static GtkShortcut *
new_escape (void)
{
  return gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                           gtk_named_action_new ("window.close"));
}

static GtkWidget *
new_window (GtkWidget  *page,
            const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *header = adw_header_bar_new ();
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  GtkWidget *window = g_object_new (ADW_TYPE_WINDOW,
                                    "content", box,
                                    "default-height", DEFAULT_HEIGHT,
                                    "default-width", DEFAULT_WIDTH,
                                    "destroy-with-parent", TRUE,
                                    "modal", TRUE,
                                    "title", name,
                                    NULL);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_("History"), name));
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), page);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), new_escape ());
  gtk_widget_add_controller (window, shortcuts);
  return window;
}

/**
 * quatuor_history_window_new_person:
 * @store: an open programme
 * @person: a person of it
 *
 * Returns: (transfer floating): a window with what was done to the person's card
 *   and terms
 */
GtkWidget *
quatuor_history_window_new_person (QuatuorStore        *store,
                                   const QuatuorPerson *person)
{
  g_autofree char *name = quatuor_person_name (person);
  GtkWidget *page = g_object_new (QUATUOR_TYPE_HISTORY_PAGE, "vexpand", TRUE, NULL);

  quatuor_history_page_set_person (QUATUOR_HISTORY_PAGE (page), &person->id);
  quatuor_page_set_store (QUATUOR_PAGE (page), store);
  return new_window (page, name);
}

/**
 * quatuor_history_window_new_row:
 * @store: an open programme
 * @table: a table whose key is one id
 * @id: of one of its rows
 *
 * Returns: (transfer floating): a window with what was done to the row
 */
GtkWidget *
quatuor_history_window_new_row (QuatuorStore    *store,
                                QuatuorTable     table,
                                const QuatuorId *id)
{
  g_autofree char *name = quatuor_label_row_name (quatuor_store_get_cohort (store), table, id);
  GtkWidget *page = g_object_new (QUATUOR_TYPE_HISTORY_PAGE, "vexpand", TRUE, NULL);

  quatuor_history_page_set_row (QUATUOR_HISTORY_PAGE (page), table, id);
  quatuor_page_set_store (QUATUOR_PAGE (page), store);
  return new_window (page, name);
}
