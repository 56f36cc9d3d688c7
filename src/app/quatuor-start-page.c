/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-start-page.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FILE_SUFFIX ".quatuor"

struct _QuatuorStartPage
{
  AdwBin               parent_instance;

  /* Template children */
  GtkMenuButton       *menu;
  GtkWidget           *new_button;
  AdwPreferencesGroup *recent;

  /* Owned */
  GSettings           *settings;
  GPtrArray           *rows; /* borrowed by the group while it shows them */
};

G_DEFINE_FINAL_TYPE (QuatuorStartPage, quatuor_start_page, ADW_TYPE_BIN)

/* The folder as people write it, home being “~”. */
static char *
format_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;
  const char *home = g_get_home_dir ();
  gsize length = strlen (home);

  if (path != NULL && strncmp (path, home, length) == 0 &&
      (path[length] == '/' || path[length] == '\0'))
    return g_strconcat ("~", path + length, NULL);
  return g_steal_pointer (&path);
}

static GtkWidget *
make_row (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *folder = format_folder (file);
  GtkWidget *row = adw_action_row_new ();

  if (g_str_has_suffix (name, FILE_SUFFIX))
    name[strlen (name) - strlen (FILE_SUFFIX)] = '\0';
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), folder != NULL ? folder : "");
  adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "document-open-recent-symbolic");
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", uri);
  return row;
}

static gboolean
is_there (const char *uri)
{
  g_autoptr (GFile) file = g_file_new_for_uri (uri);

  return g_file_is_native (file) && g_file_query_exists (file, NULL);
}

static void
show_recent (QuatuorStartPage *self)
{
  g_auto (GStrv) uris = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  if (self->settings != NULL)
    uris = g_settings_get_strv (self->settings, "recent-files");
  for (guint i = 0; uris != NULL && uris[i] != NULL; i++)
    if (is_there (uris[i]))
      {
        GtkWidget *row = make_row (uris[i]);

        g_ptr_array_add (self->rows, row);
        adw_preferences_group_add (self->recent, row);
      }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), self->rows->len > 0);
}

/* The focus stands where most people go on: the programme of last time, or else a
 * new one; by itself it would stand on the menu. */
static void
quatuor_start_page_map (GtkWidget *widget)
{
  QuatuorStartPage *self = QUATUOR_START_PAGE (widget);

  show_recent (self);
  GTK_WIDGET_CLASS (quatuor_start_page_parent_class)->map (widget);
  gtk_widget_grab_focus (self->rows->len > 0 ? g_ptr_array_index (self->rows, 0)
                                             : self->new_button);
}

static void
quatuor_start_page_root (GtkWidget *widget)
{
  QuatuorStartPage *self = QUATUOR_START_PAGE (widget);
  GtkWindow *window;

  GTK_WIDGET_CLASS (quatuor_start_page_parent_class)->root (widget);

  window = GTK_WINDOW (gtk_widget_get_root (widget));
  if (gtk_window_get_application (window) != NULL)
    gtk_menu_button_set_menu_model (
      self->menu,
      G_MENU_MODEL (gtk_application_get_menu_by_id (gtk_window_get_application (window),
                                                    "primary-menu")));
}

static void
quatuor_start_page_dispose (GObject *object)
{
  QuatuorStartPage *self = QUATUOR_START_PAGE (object);

  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_START_PAGE);

  G_OBJECT_CLASS (quatuor_start_page_parent_class)->dispose (object);
}

static void
quatuor_start_page_finalize (GObject *object)
{
  g_ptr_array_unref (QUATUOR_START_PAGE (object)->rows);

  G_OBJECT_CLASS (quatuor_start_page_parent_class)->finalize (object);
}

static void
quatuor_start_page_class_init (QuatuorStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_start_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_start_page_finalize;
  widget_class->map = quatuor_start_page_map;
  widget_class->root = quatuor_start_page_root;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               RESOURCE_PREFIX "/app/quatuor-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorStartPage, menu);
  gtk_widget_class_bind_template_child (widget_class, QuatuorStartPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorStartPage, recent);
}

static void
quatuor_start_page_init (QuatuorStartPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_start_page_new:
 * @settings: (nullable): where the recent files are remembered
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
quatuor_start_page_new (GSettings *settings)
{
  QuatuorStartPage *self = g_object_new (QUATUOR_TYPE_START_PAGE, NULL);

  g_set_object (&self->settings, settings);
  return GTK_WIDGET (self);
}
