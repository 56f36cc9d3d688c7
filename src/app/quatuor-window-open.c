/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-window-private.h"

#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-problem.h"

#include <glib/gi18n-lib.h>

/* An opening that takes longer than this, in milliseconds, says so. */
#define SLOW_OPENING 500
#define MAX_RECENT_FILES 10

/* A file on its way into a window. */
typedef struct
{
  QuatuorWindow   *window;
  GFile           *file;
  GCancellable    *cancellable;
  QuatuorOpenMode  mode;
} Opening;

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->file);
  g_clear_object (&opening->cancellable);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static Opening *
opening_new (QuatuorWindow   *window,
             GFile           *file,
             QuatuorOpenMode  mode)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (window);
  opening->file = g_object_ref (file);
  g_set_object (&opening->cancellable, window->opening);
  opening->mode = mode;
  return opening;
}

static void
opening_unref_closure (gpointer  data,
                       GClosure *closure)
{
  opening_free (data);
}

/**
 * quatuor_window_remember_file:
 * @self: a window
 * @file: a programme that was opened
 *
 * Puts the file first among those that the start page lists.
 */
void
quatuor_window_remember_file (QuatuorWindow *self,
                              GFile         *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) old = NULL;
  g_auto (GStrv) recent = NULL;
  guint n_kept = 1;

  if (self->settings == NULL)
    return;

  old = g_settings_get_strv (self->settings, "recent-files");
  g_strv_builder_add (builder, uri);
  for (guint i = 0; old[i] != NULL && n_kept < MAX_RECENT_FILES; i++)
    if (!g_str_equal (old[i], uri))
      {
        g_strv_builder_add (builder, old[i]);
        n_kept++;
      }
  recent = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, "recent-files", (const char *const *) recent);
}

static void
stop_waiting (QuatuorWindow *self)
{
  g_clear_handle_id (&self->opening_source, g_source_remove);
  g_clear_object (&self->opening);
}

/**
 * quatuor_window_cancel_opening:
 * @self: a window
 *
 * Stops waiting for a file that is being opened, if one is.
 */
void
quatuor_window_cancel_opening (QuatuorWindow *self)
{
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  stop_waiting (self);
}

static gboolean
on_slow_cb (gpointer user_data)
{
  QuatuorWindow *self = user_data;
  g_autofree char *name = g_file_get_basename (self->file);

  self->opening_source = 0;
  adw_status_page_set_description (self->opening_page, name);
  gtk_stack_set_visible_child_name (self->main_stack, "opening");
  return G_SOURCE_REMOVE;
}

static void open_with (QuatuorWindow     *self,
                       GFile             *file,
                       QuatuorOpenMode    mode,
                       QuatuorLockPolicy  policy);

static void
on_refusal_response_cb (AdwMessageDialog *dialog,
                        const char       *response,
                        Opening          *opening)
{
  if (g_str_equal (response, "read-only"))
    open_with (opening->window, opening->file, QUATUOR_OPEN_READ_ONLY, QUATUOR_LOCK_IGNORE);
  else if (g_str_equal (response, "anyway"))
    open_with (opening->window, opening->file, QUATUOR_OPEN_WRITABLE, QUATUOR_LOCK_IGNORE);
}

static gboolean
can_be_read (const GError *error)
{
  return g_error_matches (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_LOCKED) ||
         g_error_matches (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_READ_ONLY) ||
         g_error_matches (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_BUSY);
}

/* Says why a file was not opened, and offers what can still be done. */
static void
show_refusal (Opening      *opening,
              const GError *error)
{
  gboolean is_locked = g_error_matches (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_FILE_LOCKED);
  g_autofree char *sentence = quatuor_error_to_sentence (error);
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (opening->window),
                                                is_locked ? _("This Programme Is Already Open")
                                                          : _("This Programme Cannot Be Opened"),
                                                sentence));

  adw_message_dialog_add_response (dialog, "cancel", is_locked ? _("_Cancel") : _("_Close"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  if (is_locked)
    {
      adw_message_dialog_add_response (dialog, "anyway", _("Open _Anyway"));
      adw_message_dialog_set_response_appearance (dialog, "anyway", ADW_RESPONSE_DESTRUCTIVE);
    }
  if (opening->mode == QUATUOR_OPEN_WRITABLE && can_be_read (error))
    {
      adw_message_dialog_add_response (dialog, "read-only", _("Open _Read-Only"));
      adw_message_dialog_set_response_appearance (dialog, "read-only", ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (dialog, "read-only");
    }
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_refusal_response_cb),
                         opening_new (opening->window, opening->file, opening->mode),
                         opening_unref_closure, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_discarded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!quatuor_store_close_finish (QUATUOR_STORE (source), result, &error))
    g_debug ("closing: %s", error->message);
}

/* Whether the window has gone on to another file meanwhile. */
static gboolean
is_overtaken (QuatuorWindow *self,
              const Opening *opening)
{
  return self->store != NULL ||
         (self->opening != NULL && self->opening != opening->cancellable);
}

static void
on_opened_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  QuatuorStore *store = QUATUOR_STORE (source);
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;
  QuatuorWindow *self = opening->window;
  gboolean is_opened = quatuor_store_open_finish (store, result, &error);

  if (is_opened && !self->closing && self->opening == opening->cancellable)
    {
      stop_waiting (self);
      quatuor_window_remember_file (self, opening->file);
      quatuor_window_show_opened (self, store);
      return;
    }

  quatuor_store_close_async (store, on_discarded_cb, NULL);
  if (is_overtaken (self, opening))
    return;
  stop_waiting (self);
  g_clear_object (&self->file);
  if (gtk_native_get_surface (GTK_NATIVE (self)) == NULL)
    return;
  quatuor_window_show_start (self);
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_error_matches (error, QUATUOR_PROBLEM, QUATUOR_PROBLEM_CANCELLED))
    show_refusal (opening, error);
}

static void
open_with (QuatuorWindow     *self,
           GFile             *file,
           QuatuorOpenMode    mode,
           QuatuorLockPolicy  policy)
{
  g_autoptr (QuatuorStore) store = quatuor_store_new ();

  quatuor_window_cancel_opening (self);
  g_set_object (&self->file, file);
  /* A window that opens with a file shows where its programme will be. */
  if (adw_bin_get_child (self->start_bin) == NULL)
    gtk_stack_set_visible_child_name (self->main_stack, "programme");
  self->opening = g_cancellable_new ();
  self->opening_source = g_timeout_add (SLOW_OPENING, on_slow_cb, self);
  quatuor_store_open_async (store, g_file_peek_path (file), mode, policy, self->opening,
                            on_opened_cb, opening_new (self, file, mode));
}

static void
show_not_local (QuatuorWindow *self)
{
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_WINDOW (self), _("This Programme Cannot Be Opened"),
                            _("The file is not on this computer. Copy it here first, then "
                              "open the copy."));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * quatuor_window_open:
 * @self: a window without a programme
 * @file: a programme's file
 * @mode: whether it is to be changed
 *
 * Opens a programme in this window. A refusal is told, with what can be done.
 */
void
quatuor_window_open (QuatuorWindow   *self,
                     GFile           *file,
                     QuatuorOpenMode  mode)
{
  g_return_if_fail (QUATUOR_IS_WINDOW (self));
  g_return_if_fail (self->store == NULL);

  if (g_file_peek_path (file) != NULL)
    open_with (self, file, mode,
               mode == QUATUOR_OPEN_WRITABLE ? QUATUOR_LOCK_REFUSE : QUATUOR_LOCK_IGNORE);
  else
    {
      quatuor_window_show_start (self);
      show_not_local (self);
    }
}

static void
on_chosen_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorWindow) self = user_data;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  /* No file means that the person thought better of it. */
  if (file != NULL && application != NULL)
    quatuor_application_open_file (QUATUOR_APPLICATION (application), file);
}

/**
 * quatuor_window_ask_open:
 * @self: a window
 *
 * Asks for a programme’s file and opens it, here or in another window.
 */
void
quatuor_window_ask_open (QuatuorWindow *self)
{
  quatuor_file_prompt_async (GTK_WINDOW (self), QUATUOR_FILE_OPEN_PROGRAMME,
                             _("Open Programme"), NULL, on_chosen_cb, g_object_ref (self));
}
