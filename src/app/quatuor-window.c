/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-window-private.h"

#include "quatuor-feedback.h"
#include "quatuor-settings.h"
#include "quatuor-start-page.h"
#include "quatuor-territory-dialog.h"
#include "quatuor-trace.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (QuatuorWindow, quatuor_window, ADW_TYPE_APPLICATION_WINDOW)

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  quatuor_window_ask_new (QUATUOR_WINDOW (widget), QUATUOR_NEW_PROGRAMME_SHOW);
}

static void
new_from_list_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  quatuor_window_ask_new (QUATUOR_WINDOW (widget), QUATUOR_NEW_PROGRAMME_IMPORT);
}

static void
open_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  quatuor_window_ask_open (QUATUOR_WINDOW (widget));
}

static void
open_recent_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (widget));
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  quatuor_application_open_file (QUATUOR_APPLICATION (application), file);
}

static void
open_sample_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  quatuor_window_open_sample (QUATUOR_WINDOW (widget));
}

static void
add_territory_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  QuatuorWindow *self = QUATUOR_WINDOW (widget);
  GtkWidget *dialog;

  if (self->store == NULL)
    return;

  dialog = quatuor_territory_dialog_new (self->store, NULL);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
cancel_opening_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  quatuor_window_cancel_opening (QUATUOR_WINDOW (widget));
}

static void
go_action (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  quatuor_window_go (QUATUOR_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  adw_leaflet_navigate (QUATUOR_WINDOW (widget)->leaflet, ADW_NAVIGATION_DIRECTION_BACK);
}

static void
undo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  quatuor_window_undo (QUATUOR_WINDOW (widget));
}

static void
redo_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  quatuor_window_redo (QUATUOR_WINDOW (widget));
}

static void
toggle_sidebar_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  QuatuorWindow *self = QUATUOR_WINDOW (widget);

  if (adw_leaflet_get_folded (self->leaflet))
    {
      gboolean is_sidebar = adw_leaflet_get_visible_child (self->leaflet) == self->sidebar_pane;

      adw_leaflet_set_visible_child (self->leaflet,
                                     is_sidebar ? self->content_pane : self->sidebar_pane);
      return;
    }
  self->sidebar_hidden = !self->sidebar_hidden;
  gtk_widget_set_visible (self->sidebar_pane, !self->sidebar_hidden);
}

static gboolean
has_focus (QuatuorWindow *self,
           GtkWidget     *pane)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  return focus != NULL && (focus == pane || gtk_widget_is_ancestor (focus, pane));
}

static void
focus_next_pane_action (GtkWidget  *widget,
                        const char *name,
                        GVariant   *parameter)
{
  QuatuorWindow *self = QUATUOR_WINDOW (widget);
  GtkWidget *next = has_focus (self, GTK_WIDGET (self->sidebar)) ? GTK_WIDGET (self->page_stack)
                                                                 : GTK_WIDGET (self->sidebar);

  if (adw_leaflet_get_folded (self->leaflet))
    adw_leaflet_set_visible_child (self->leaflet, next == GTK_WIDGET (self->sidebar)
                                                    ? self->sidebar_pane
                                                    : self->content_pane);
  gtk_widget_child_focus (next, GTK_DIR_TAB_FORWARD);
}

/* A folded leaflet shows one pane at a time. Where both are in sight, a sidebar
 * that was hidden stays so; where one is, it must be there to go back to. */
static void
on_folded_cb (QuatuorWindow *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);

  gtk_widget_set_visible (self->sidebar_pane, folded || !self->sidebar_hidden);
}

/* The act says itself by its own toast; this comes after it. */
static void
on_snapshot_taken_cb (QuatuorWindow *self,
                      const char    *title)
{
  /* Translators: %s is the title of a snapshot. */
  g_autofree char *said = g_strdup_printf (_("The phase is closed: the snapshot “%s” was taken"),
                                           title);

  quatuor_feedback_say (GTK_WIDGET (self), said);
}

static void
on_store_changed_cb (QuatuorWindow *self)
{
  const QuatuorProgramme *programme =
    quatuor_cohort_programme (quatuor_store_get_cohort (self->store));

  quatuor_window_update_undo (self);
  if (programme != NULL)
    gtk_window_set_title (GTK_WINDOW (self), programme->title);
}

static void
set_actions (QuatuorWindow *self)
{
  static const char *const OF_PROGRAMME[] = { "win.back", "win.focus-next-pane", "win.go",
                                              "win.toggle-sidebar" };

  for (gsize i = 0; i < G_N_ELEMENTS (OF_PROGRAMME); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), OF_PROGRAMME[i], self->store != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.add-territory",
                                 self->store != NULL &&
                                   !quatuor_store_is_read_only (self->store));
  quatuor_window_update_tools (self);
  quatuor_window_update_undo (self);
}

static void
show_contents (QuatuorWindow *self)
{
  quatuor_sidebar_set_store (self->sidebar, self->store);
  if (self->page == NULL)
    quatuor_window_go (self, "overview");
  quatuor_window_recall_author (self);
  if (self->next == QUATUOR_NEW_PROGRAMME_IMPORT)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
  self->next = QUATUOR_NEW_PROGRAMME_SHOW;
  quatuor_trace_shown (GTK_WIDGET (self), "data-ready");
}

/* The window itself comes first. Lists and pages are filled once it is there:
 * before that nobody could see them. */
static gboolean
on_frame_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  QuatuorWindow *self = QUATUOR_WINDOW (widget);

  if (!self->is_begun)
    {
      self->is_begun = TRUE;
      return G_SOURCE_CONTINUE;
    }
  self->is_painted = TRUE;
  if (self->store != NULL)
    show_contents (self);
  return G_SOURCE_REMOVE;
}

/**
 * quatuor_window_show_opened:
 * @self: a window
 * @store: a programme that was just opened
 *
 * Shows the programme from its overview on.
 */
void
quatuor_window_show_opened (QuatuorWindow *self,
                            QuatuorStore  *store)
{
  g_set_object (&self->store, store);
  self->undo_confirmed = FALSE;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "snapshot-taken", G_CALLBACK (on_snapshot_taken_cb),
                           self, G_CONNECT_SWAPPED);
  gtk_revealer_set_reveal_child (self->read_only_bar, quatuor_store_is_read_only (store));
  gtk_stack_set_visible_child_name (self->main_stack, "programme");
  set_actions (self);
  on_store_changed_cb (self);
  if (self->is_painted)
    show_contents (self);
}

/**
 * quatuor_window_show_start:
 * @self: a window without a programme
 *
 * Shows what there is to do while no programme is open.
 */
void
quatuor_window_show_start (QuatuorWindow *self)
{
  if (adw_bin_get_child (self->start_bin) == NULL)
    adw_bin_set_child (self->start_bin, quatuor_start_page_new (self->settings));
  gtk_stack_set_visible_child_name (self->main_stack, "start");
}

static void
on_closed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  /* Every act was saved when it was done: there is nothing left to lose. */
  if (!quatuor_store_close_finish (QUATUOR_STORE (source), result, &error))
    g_warning ("closing: %s", error->message);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
save_size (QuatuorWindow *self)
{
  int width, height;

  if (self->settings == NULL)
    return;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static gboolean
quatuor_window_close_request (GtkWindow *window)
{
  QuatuorWindow *self = QUATUOR_WINDOW (window);

  if (self->closing)
    return GDK_EVENT_STOP;

  save_size (self);
  quatuor_window_cancel_opening (self);
  if (self->store == NULL)
    return GTK_WINDOW_CLASS (quatuor_window_parent_class)->close_request (window);

  self->closing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  quatuor_store_close_async (self->store, on_closed_cb, g_object_ref (self));
  return GDK_EVENT_STOP;
}

/* The menu belongs to the application, which a window gets after it was made. */
static void
on_application_cb (QuatuorWindow *self)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GMenuModel *menu = NULL;

  if (application != NULL)
    menu = G_MENU_MODEL (gtk_application_get_menu_by_id (application, "primary-menu"));
  gtk_menu_button_set_menu_model (self->content_menu, menu);
  gtk_menu_button_set_menu_model (self->sidebar_menu, menu);
}

static void
quatuor_window_dispose (GObject *object)
{
  QuatuorWindow *self = QUATUOR_WINDOW (object);

  quatuor_window_cancel_opening (self);
  if (self->page_stack != NULL)
    quatuor_window_forget_pages (self);
  g_clear_object (&self->store);
  g_clear_object (&self->file);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_WINDOW);

  G_OBJECT_CLASS (quatuor_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/app/quatuor-window.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, main_stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, opening_page);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, sidebar_pane);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, content_pane);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, page_stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, content_title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, content_menu);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, sidebar_menu);
  gtk_widget_class_bind_template_child (widget_class, QuatuorWindow, read_only_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_folded_cb);
}

static void
quatuor_window_class_init (QuatuorWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = quatuor_window_close_request;

  g_type_ensure (QUATUOR_TYPE_SIDEBAR);
  bind_template (widget_class);

  gtk_widget_class_install_action (widget_class, "win.add-territory", NULL,
                                   add_territory_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "win.cancel-opening", NULL,
                                   cancel_opening_action);
  gtk_widget_class_install_action (widget_class, "win.focus-next-pane", NULL,
                                   focus_next_pane_action);
  gtk_widget_class_install_action (widget_class, "win.go", "s", go_action);
  gtk_widget_class_install_action (widget_class, "win.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "win.new-from-list", NULL,
                                   new_from_list_action);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "win.open-recent", "s", open_recent_action);
  gtk_widget_class_install_action (widget_class, "win.open-sample", NULL, open_sample_action);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo_action);
  gtk_widget_class_install_action (widget_class, "win.toggle-sidebar", NULL,
                                   toggle_sidebar_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  quatuor_window_install_tools (widget_class);
}

static void
quatuor_window_init (QuatuorWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::application", G_CALLBACK (on_application_cb), NULL);
  gtk_window_set_icon_name (GTK_WINDOW (self), APPLICATION_ID);

  self->settings = quatuor_settings_new ();
  if (self->settings != NULL)
    {
      gtk_window_set_default_size (GTK_WINDOW (self),
                                   g_settings_get_int (self->settings, "window-width"),
                                   g_settings_get_int (self->settings, "window-height"));
      if (g_settings_get_boolean (self->settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  set_actions (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame_cb, NULL, NULL);
}

/**
 * quatuor_window_new:
 * @application: the application
 *
 * Returns: (transfer none): a window that shows the start page; the toolkit
 *   owns it
 */
QuatuorWindow *
quatuor_window_new (QuatuorApplication *application)
{
  return g_object_new (QUATUOR_TYPE_WINDOW,
                       "application", application,
                       NULL);
}

/**
 * quatuor_window_get_file:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the file that is open or being opened
 */
GFile *
quatuor_window_get_file (QuatuorWindow *self)
{
  g_return_val_if_fail (QUATUOR_IS_WINDOW (self), NULL);

  return self->file;
}

/**
 * quatuor_window_get_store:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): the open programme
 */
QuatuorStore *
quatuor_window_get_store (QuatuorWindow *self)
{
  g_return_val_if_fail (QUATUOR_IS_WINDOW (self), NULL);

  return self->store;
}
