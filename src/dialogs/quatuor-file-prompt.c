/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-file-prompt.h"

#include <glib/gi18n-lib.h>

static GtkFileChooserAction
action_of (QuatuorFilePurpose purpose)
{
  switch (purpose)
    {
    case QUATUOR_FILE_SAVE_PROGRAMME:
    case QUATUOR_FILE_SAVE_TABLE:
    case QUATUOR_FILE_SAVE_CALENDAR:
    case QUATUOR_FILE_SAVE_HTML:
    case QUATUOR_FILE_SAVE_PDF:
      return GTK_FILE_CHOOSER_ACTION_SAVE;
    case QUATUOR_FILE_OPEN_FOLDER:
    case QUATUOR_FILE_SAVE_FOLDER:
      return GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER;
    case QUATUOR_FILE_OPEN_PROGRAMME:
    case QUATUOR_FILE_OPEN_TABLE:
    default:
      return GTK_FILE_CHOOSER_ACTION_OPEN;
    }
}

static void
add_filter (GtkFileChooser *chooser,
            const char     *name,
            const char     *suffix)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  if (suffix != NULL)
    gtk_file_filter_add_suffix (filter, suffix);
  else
    gtk_file_filter_add_pattern (filter, "*");
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser     *chooser,
             QuatuorFilePurpose  purpose)
{
  switch (purpose)
    {
    case QUATUOR_FILE_OPEN_PROGRAMME:
    case QUATUOR_FILE_SAVE_PROGRAMME:
      add_filter (chooser, _("Programmes of Quatuor"), "quatuor");
      break;
    case QUATUOR_FILE_OPEN_TABLE:
    case QUATUOR_FILE_SAVE_TABLE:
      add_filter (chooser, _("Tables (CSV)"), "csv");
      break;
    case QUATUOR_FILE_SAVE_CALENDAR:
      add_filter (chooser, _("Calendars (iCalendar)"), "ics");
      break;
    case QUATUOR_FILE_SAVE_HTML:
      add_filter (chooser, _("Web pages"), "html");
      break;
    case QUATUOR_FILE_SAVE_PDF:
      add_filter (chooser, _("PDF documents"), "pdf");
      break;
    case QUATUOR_FILE_OPEN_FOLDER:
    case QUATUOR_FILE_SAVE_FOLDER:
    default:
      return;
    }
  add_filter (chooser, _("All files"), NULL);
}

static void
on_response_cb (GtkNativeDialog *dialog,
                int              response,
                GTask           *task)
{
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "no file was chosen");

  gtk_native_dialog_destroy (dialog);
  g_object_unref (task);
}

/**
 * quatuor_file_prompt_async:
 * @parent: the window that asks
 * @purpose: what for
 * @title: what the chooser says, in Header Case
 * @suggestion: (nullable): a file name to begin with
 * @callback: called when a file was chosen or none
 * @user_data: for @callback
 *
 * Asks for a file or a folder with the desktop's own chooser.
 */
void
quatuor_file_prompt_async (GtkWindow            *parent,
                           QuatuorFilePurpose    purpose,
                           const char           *title,
                           const char           *suggestion,
                           GAsyncReadyCallback   callback,
                           gpointer              user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  GtkFileChooserAction action = action_of (purpose);
  GtkFileChooserNative *native;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  native = gtk_file_chooser_native_new (title, parent, action,
                                        action == GTK_FILE_CHOOSER_ACTION_SAVE ? _("_Save")
                                                                               : _("_Open"),
                                        _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  add_filters (GTK_FILE_CHOOSER (native), purpose);
  if (suggestion != NULL && action == GTK_FILE_CHOOSER_ACTION_SAVE)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), suggestion);

  /* The chooser is no widget, and nobody else owns it until it has answered. */
  g_task_set_source_tag (task, quatuor_file_prompt_async);
  g_task_set_task_data (task, native, g_object_unref);
  g_signal_connect (native, "response", G_CALLBACK (on_response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/**
 * quatuor_file_prompt_finish:
 * @result: what the callback got
 * @error: G_IO_ERROR_CANCELLED when nothing was chosen
 *
 * Returns: (transfer full) (nullable): the file or folder
 */
GFile *
quatuor_file_prompt_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * quatuor_file_prompt_reveal:
 * @parent: the window that asks
 * @file: what was written: a file, or a folder
 *
 * Opens the folder where the person finds it.
 */
void
quatuor_file_prompt_reveal (GtkWindow *parent,
                            GFile     *file)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *uri = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    folder = g_object_ref (file);
  else
    folder = g_file_get_parent (file);
  uri = g_file_get_uri (folder);
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
}
