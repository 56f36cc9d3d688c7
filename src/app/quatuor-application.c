/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-application.h"

#include "quatuor-help-dialog.h"
#include "quatuor-preferences.h"
#include "quatuor-trace.h"
#include "quatuor-window.h"

#include <glib/gi18n-lib.h>

struct _QuatuorApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (QuatuorApplication, quatuor_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[2];
} KEYS[] = {
  { "app.help", { "F1" } },
  { "app.quit", { "<Control>q" } },
  { "win.add-territory", { "<Control><Shift>n" } },
  { "win.back", { "<Alt>Left" } },
  { "win.focus-next-pane", { "F6" } },
  { "win.new", { "<Control>n" } },
  { "win.open", { "<Control>o" } },
  { "win.preferences", { "<Control>comma" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.search", { "<Control>k" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.undo", { "<Control>z" } },
  { "window.close", { "<Control>w" } },
};

static GtkWindow *
active_window (gpointer application)
{
  return gtk_application_get_active_window (GTK_APPLICATION (application));
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       application)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  /* Each window closes its programme; the application ends with the last one. */
  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       application)
{
  GtkWindow *dialog = quatuor_help_dialog_new (active_window (application));

  gtk_window_present (dialog);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       application)
{
  adw_show_about_window (active_window (application),
                         "application-name", _("Quatuor"),
                         "application-icon", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Coach pilot territories through a transition, with the "
                                       "four families of actors at one table."),
                         /* Translators: your name, one a line, for the about window. */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static const GActionEntry ACTIONS[] = {
  { .name = "about", .activate = about_action },
  { .name = "help", .activate = help_action },
  { .name = "quit", .activate = quit_action },
};

/* Returns: (nullable): the window of a file, or one that shows no file yet when
 * @file is NULL */
static QuatuorWindow *
find_window (QuatuorApplication *self,
             GFile              *file)
{
  for (GList *link = gtk_application_get_windows (GTK_APPLICATION (self));
       link != NULL;
       link = link->next)
    {
      GFile *shown;

      if (!QUATUOR_IS_WINDOW (link->data))
        continue;
      shown = quatuor_window_get_file (link->data);
      if (file == NULL ? shown == NULL : shown != NULL && g_file_equal (shown, file))
        return link->data;
    }
  return NULL;
}

static QuatuorWindow *
make_window (QuatuorApplication *self)
{
  gboolean is_first = gtk_application_get_windows (GTK_APPLICATION (self)) == NULL;
  QuatuorWindow *window = quatuor_window_new (self);

  if (is_first)
    quatuor_trace_window (GTK_WINDOW (window));
  return window;
}

static void
quatuor_application_activate (GApplication *application)
{
  QuatuorApplication *self = QUATUOR_APPLICATION (application);
  GtkWindow *window = active_window (application);

  quatuor_trace_mark ("activate");
  if (window == NULL)
    {
      window = GTK_WINDOW (make_window (self));
      quatuor_window_show_start (QUATUOR_WINDOW (window));
    }
  gtk_window_present (window);
}

static void
quatuor_application_open (GApplication  *application,
                          GFile        **files,
                          int            n_files,
                          const char    *hint)
{
  quatuor_trace_mark ("activate");
  for (int i = 0; i < n_files; i++)
    quatuor_application_open_file (QUATUOR_APPLICATION (application), files[i]);
}

static void
quatuor_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (quatuor_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), ACTIONS, G_N_ELEMENTS (ACTIONS),
                                   application);
  for (gsize i = 0; i < G_N_ELEMENTS (KEYS); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), KEYS[i].action,
                                           KEYS[i].keys);
  quatuor_window_set_page_keys (GTK_APPLICATION (application));
  quatuor_preferences_apply_look ();
}

static int
quatuor_application_handle_local_options (GApplication *application,
                                          GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;

  g_print ("quatuor %s\n", PACKAGE_VERSION);
  return 0;
}

static void
quatuor_application_class_init (QuatuorApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = quatuor_application_activate;
  application_class->handle_local_options = quatuor_application_handle_local_options;
  application_class->open = quatuor_application_open;
  application_class->startup = quatuor_application_startup;
}

static void
quatuor_application_init (QuatuorApplication *self)
{
  g_application_add_main_option (G_APPLICATION (self), "version", 'v', G_OPTION_FLAG_NONE,
                                 G_OPTION_ARG_NONE, _("Print the version and exit"), NULL);
}

/**
 * quatuor_application_new:
 *
 * Returns: (transfer full): the application
 */
QuatuorApplication *
quatuor_application_new (void)
{
  return g_object_new (QUATUOR_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", RESOURCE_PREFIX,
                       NULL);
}

/**
 * quatuor_application_open_file:
 * @self: the application
 * @file: a programme's file
 *
 * Shows a programme: in the window that has it open already, in one that shows
 * no programme yet, or else in a new one.
 */
void
quatuor_application_open_file (QuatuorApplication *self,
                               GFile              *file)
{
  QuatuorWindow *window;

  g_return_if_fail (QUATUOR_IS_APPLICATION (self));
  g_return_if_fail (G_IS_FILE (file));

  window = find_window (self, file);
  if (window == NULL)
    {
      window = find_window (self, NULL);
      if (window == NULL)
        window = make_window (self);
      quatuor_window_open (window, file, QUATUOR_OPEN_WRITABLE);
    }
  gtk_window_present (GTK_WINDOW (window));
}
