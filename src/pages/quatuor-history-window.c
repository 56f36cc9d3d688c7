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

/* A row with two ids in its key has no name but those of the two. */
static char *
name_row (QuatuorCohort   *cohort,
          QuatuorTable     table,
          const QuatuorId *key)
{
  g_autofree char *moment = NULL;
  g_autofree char *seat = NULL;

  if (table != QUATUOR_TABLE_VOICE)
    return quatuor_label_row_name (cohort, table, key);

  moment = quatuor_label_row_name (cohort, QUATUOR_TABLE_MOMENT, &key[0]);
  seat = quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &key[1]);
  /* Translators: a moment of the narrative, and the seat that tells it. */
  return g_strdup_printf (_("%s (%s)"), moment, seat);
}

/**
 * quatuor_history_window_new_row:
 * @store: an open programme
 * @table: a table
 * @key: the ids of the key of one of its rows, one after the other
 *
 * Returns: (transfer floating): a window with what was done to the row
 */
GtkWidget *
quatuor_history_window_new_row (QuatuorStore    *store,
                                QuatuorTable     table,
                                const QuatuorId *key)
{
  g_autofree char *name = name_row (quatuor_store_get_cohort (store), table, key);
  GtkWidget *page = g_object_new (QUATUOR_TYPE_HISTORY_PAGE, "vexpand", TRUE, NULL);

  quatuor_history_page_set_row (QUATUOR_HISTORY_PAGE (page), table, key);
  quatuor_page_set_store (QUATUOR_PAGE (page), store);
  return new_window (page, name);
}
