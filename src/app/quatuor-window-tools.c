/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-window-private.h"

#include "quatuor-archive-dialog.h"
#include "quatuor-author.h"
#include "quatuor-backups-dialog.h"
#include "quatuor-export-dialog.h"
#include "quatuor-feedback.h"
#include "quatuor-history-window.h"
#include "quatuor-import-dialog.h"
#include "quatuor-item-row.h"
#include "quatuor-preferences.h"
#include "quatuor-prepare-dialog.h"
#include "quatuor-search-dialog.h"
#include "quatuor-snapshots-dialog.h"

#include <glib/gi18n-lib.h>

/* Seconds: long enough to read the question and to reach its button by keyboard. */
#define ASK_TIMEOUT 10

/* What the menu does with the programme as a whole: each a dialog of its own. */
static const char *const TOOLS[] = {
  "win.archive",
  "win.backups",
  "win.export",
  "win.import",
  "win.prepare-table",
  "win.search",
  "win.snapshots",
};

static void
archive_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  quatuor_archive_dialog_present (GTK_WINDOW (widget), QUATUOR_WINDOW (widget)->store);
}

static void
backups_action (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  quatuor_backups_dialog_present (GTK_WINDOW (widget), QUATUOR_WINDOW (widget)->store);
}

static void
export_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  quatuor_export_dialog_present (GTK_WINDOW (widget), QUATUOR_WINDOW (widget)->store, NULL, NULL);
}

/* What was done to one row, whatever page shows it. */
static void
history_of_action (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  QuatuorStore *store = QUATUOR_WINDOW (widget)->store;
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));
  GtkWindow *active = application != NULL ? gtk_application_get_active_window (application) : NULL;
  QuatuorTable table = QUATUOR_N_TABLES;
  GtkWidget *window;
  QuatuorId key[QUATUOR_ITEM_KEY_MAX];

  if (store == NULL ||
      !quatuor_item_parse_key (g_variant_get_string (parameter, NULL), &table, key))
    return;
  window = quatuor_history_window_new_row (store, table, key);
  /* A dialog may have asked: then the history stands over that. */
  gtk_window_set_transient_for (GTK_WINDOW (window),
                                active != NULL ? active : GTK_WINDOW (widget));
  gtk_window_present (GTK_WINDOW (window));
}

static void
import_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  quatuor_import_dialog_present (GTK_WINDOW (widget), QUATUOR_WINDOW (widget)->store);
}

static void
prepare_table_action (GtkWidget  *widget,
                      const char *action,
                      GVariant   *parameter)
{
  quatuor_prepare_dialog_present (GTK_WINDOW (widget), QUATUOR_WINDOW (widget)->store);
}

static void
open_archive_action (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  quatuor_window_open_archive (QUATUOR_WINDOW (widget));
}

static void
search_action (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  quatuor_search_dialog_present (GTK_WINDOW (widget), QUATUOR_WINDOW (widget)->store);
}

static void
snapshots_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  quatuor_snapshots_dialog_present (GTK_WINDOW (widget), QUATUOR_WINDOW (widget)->store);
}

static void
preferences_action (GtkWidget  *widget,
                    const char *action,
                    GVariant   *parameter)
{
  quatuor_preferences_present (GTK_WINDOW (widget), QUATUOR_WINDOW (widget)->store);
}

/**
 * quatuor_window_install_tools:
 * @widget_class: the class of the window
 */
void
quatuor_window_install_tools (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, backups_action);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.history-of", "s", history_of_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.open-archive", NULL, open_archive_action);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, preferences_action);
  gtk_widget_class_install_action (widget_class, "win.prepare-table", NULL, prepare_table_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.snapshots", NULL, snapshots_action);
}

/**
 * quatuor_window_update_tools:
 * @self: a window
 *
 * Allows what needs a programme once one is open.
 */
void
quatuor_window_update_tools (QuatuorWindow *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (TOOLS); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), TOOLS[i], self->store != NULL);
  if (self->store != NULL && quatuor_store_is_read_only (self->store))
    gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.import", FALSE);
}

/**
 * quatuor_window_recall_author:
 * @self: a window whose programme was just opened
 *
 * Puts the person at this computer into the history, and asks who they are when
 * nobody said it yet.
 */
void
quatuor_window_recall_author (QuatuorWindow *self)
{
  g_autofree char *name = quatuor_author_get_name ();
  g_autoptr (AdwToast) toast = NULL;

  if (quatuor_store_is_read_only (self->store) || quatuor_author_recall (self->store) ||
      name != NULL)
    return;

  toast = adw_toast_new (_("Who are you?"));
  adw_toast_set_timeout (toast, ASK_TIMEOUT);
  adw_toast_set_button_label (toast, _("_Answer"));
  adw_toast_set_action_name (toast, "win.preferences");
  quatuor_feedback_show_toast (GTK_WIDGET (self), toast);
}
