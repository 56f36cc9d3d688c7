/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-window-private.h"

#include "quatuor-archive.h"
#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-template.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FILE_SUFFIX ".quatuor"

/* A programme that is to be made, in a thread of its own: it takes a moment, and
 * the file must be whole before the window opens it. */
typedef struct
{
  GFile       *file;
  GFile       *archive;  /* what it is to hold; NULL for a new one */
  char        *template; /* NULL for the sample */
  char        *title;
  QuatuorDate  starts;

  QuatuorNewProgrammeNext next;
} Wish;

static void
wish_free (Wish *wish)
{
  g_clear_object (&wish->file);
  g_clear_object (&wish->archive);
  g_free (wish->template);
  g_free (wish->title);
  g_free (wish);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Wish, wish_free)

static gboolean
fill (QuatuorDb   *db,
      const Wish  *wish,
      GError     **error)
{
  if (wish->archive != NULL)
    return quatuor_archive_import (db, g_file_peek_path (wish->archive), NULL, NULL, error);
  if (wish->template == NULL)
    return quatuor_template_apply_sample (db, quatuor_date_monday (quatuor_date_today ()), error);
  return quatuor_template_apply (db, wish->template, wish->title, wish->starts, error);
}

static void
create_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  const Wish *wish = task_data;
  QuatuorDb *db;
  GError *error = NULL;

  db = quatuor_db_create (g_file_peek_path (wish->file), &error);
  if (db == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (!fill (db, wish, &error))
    {
      quatuor_db_discard (db);
      g_task_return_error (task, error);
      return;
    }
  quatuor_db_close (db);
  g_task_return_pointer (task, g_object_ref (wish->file), g_object_unref);
}

static QuatuorWindow *
find_window (GtkApplication *application,
             GFile          *file)
{
  for (GList *link = gtk_application_get_windows (application); link != NULL; link = link->next)
    if (QUATUOR_IS_WINDOW (link->data) && quatuor_window_get_file (link->data) != NULL &&
        g_file_equal (quatuor_window_get_file (link->data), file))
      return QUATUOR_WINDOW (link->data);
  return NULL;
}

/* The programme may open in another window than the one that asked. */
static void
open_created (GtkApplication          *application,
              GFile                   *file,
              QuatuorNewProgrammeNext  next)
{
  QuatuorWindow *window;

  quatuor_application_open_file (QUATUOR_APPLICATION (application), file);
  window = find_window (application, file);
  if (window != NULL)
    window->next = next;
}

static void
on_created_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  QuatuorWindow *self = QUATUOR_WINDOW (source);
  const Wish *wish = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_task_propagate_pointer (G_TASK (result), &error);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  if (file == NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else if (application != NULL)
    open_created (application, file, wish->next);
}

static void
create (QuatuorWindow *self,
        Wish          *wish)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, on_created_cb, NULL);

  g_task_set_source_tag (task, create);
  g_task_set_task_data (task, wish, (GDestroyNotify) wish_free);
  g_task_run_in_thread (task, create_in_thread);
}

/* A name typed without the ending gets it, so that the file is known by it. */
static GFile *
with_suffix (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *full = NULL;

  if (path == NULL || g_str_has_suffix (path, FILE_SUFFIX))
    return g_object_ref (file);
  full = g_strconcat (path, FILE_SUFFIX, NULL);
  return g_file_new_for_path (full);
}

/* The chooser asked before it chose a file that exists: what was there is to
 * make room. A programme is never written into another. */
static void
make_room (GFile *file,
           GFile *chosen)
{
  if (g_file_query_exists (file, NULL) && g_file_equal (file, chosen))
    g_file_trash (file, NULL, NULL);
}

static void
show_open (GtkWindow *dialog)
{
  GtkWidget *answer =
    adw_message_dialog_new (dialog, _("This Programme Is Open"),
                            _("A new programme cannot take the place of one that is open. "
                              "Choose another name."));

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (answer), "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (answer));
}

static void
on_place_chosen_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (QuatuorNewProgrammeDialog) dialog = user_data;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);
  GtkWindow *window = gtk_window_get_transient_for (GTK_WINDOW (dialog));
  g_autoptr (GFile) full = NULL;
  Wish *wish;

  /* The form stays for another try when no file was chosen. */
  if (file == NULL || window == NULL)
    return;

  full = with_suffix (file);
  if (find_window (gtk_window_get_application (window), full) != NULL)
    {
      show_open (GTK_WINDOW (dialog));
      return;
    }

  wish = g_new0 (Wish, 1);
  wish->file = g_object_ref (full);
  wish->template = g_strdup (quatuor_new_programme_dialog_get_template (dialog));
  wish->title = quatuor_new_programme_dialog_dup_title (dialog);
  wish->starts = quatuor_new_programme_dialog_get_starts (dialog);
  wish->next = quatuor_new_programme_dialog_get_next (dialog);

  make_room (wish->file, file);
  create (QUATUOR_WINDOW (window), wish);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
on_form_confirmed_cb (QuatuorNewProgrammeDialog *dialog)
{
  g_autofree char *title = quatuor_new_programme_dialog_dup_title (dialog);
  g_autofree char *name = g_strconcat (g_strdelimit (title, "/\\", '-'), FILE_SUFFIX, NULL);

  quatuor_file_prompt_async (GTK_WINDOW (dialog), QUATUOR_FILE_SAVE_PROGRAMME,
                             _("Where to Keep the Programme"), name, on_place_chosen_cb,
                             g_object_ref (dialog));
}

/**
 * quatuor_window_ask_new:
 * @self: a window
 * @next: what the form proposes to do then
 *
 * Asks what a new programme is to be, makes it and opens it.
 */
void
quatuor_window_ask_new (QuatuorWindow           *self,
                        QuatuorNewProgrammeNext  next)
{
  GtkWindow *dialog = quatuor_new_programme_dialog_new (GTK_WINDOW (self), next);

  g_signal_connect (dialog, "confirmed", G_CALLBACK (on_form_confirmed_cb), NULL);
  gtk_window_present (dialog);
}

/* An archive on its way into a programme. */
typedef struct
{
  QuatuorWindow *window;
  GFile         *archive;
} Unpacking;

static void
unpacking_free (Unpacking *unpacking)
{
  g_object_unref (unpacking->window);
  g_clear_object (&unpacking->archive);
  g_free (unpacking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Unpacking, unpacking_free)

static void
on_archive_place_chosen_cb (GObject      *source,
                            GAsyncResult *result,
                            gpointer      user_data)
{
  g_autoptr (Unpacking) unpacking = user_data;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);
  Wish *wish;

  if (file == NULL)
    return;

  wish = g_new0 (Wish, 1);
  wish->file = with_suffix (file);
  wish->archive = g_steal_pointer (&unpacking->archive);
  make_room (wish->file, file);
  create (unpacking->window, wish);
}

static void
on_archive_chosen_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr (Unpacking) unpacking = user_data;
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  GtkWindow *window = GTK_WINDOW (unpacking->window);

  unpacking->archive = quatuor_file_prompt_finish (result, NULL);
  if (unpacking->archive == NULL)
    return;

  base = g_file_get_basename (unpacking->archive);
  name = g_strconcat (base, FILE_SUFFIX, NULL);
  quatuor_file_prompt_async (window, QUATUOR_FILE_SAVE_PROGRAMME, _("Where to Keep the Programme"),
                             name, on_archive_place_chosen_cb, g_steal_pointer (&unpacking));
}

/**
 * quatuor_window_open_archive:
 * @self: a window
 *
 * Asks for an archive and for a place, makes a programme of it there and opens
 * it. No programme that exists is touched.
 */
void
quatuor_window_open_archive (QuatuorWindow *self)
{
  Unpacking *unpacking = g_new0 (Unpacking, 1);

  unpacking->window = g_object_ref (self);
  quatuor_file_prompt_async (GTK_WINDOW (self), QUATUOR_FILE_OPEN_FOLDER,
                             _("Open an Archive"), NULL, on_archive_chosen_cb, unpacking);
}

/* Returns: (transfer full): a file that does not exist yet, in the person's own
 * data folder: the sample is for trying, not for keeping among the documents. */
static GFile *
find_sample_file (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), "quatuor", NULL);
  g_autofree char *path = NULL;

  g_mkdir_with_parents (folder, 0700);
  for (guint number = 1; path == NULL || g_file_test (path, G_FILE_TEST_EXISTS); number++)
    {
      /* Translators: the name of a file, without its ending; %u tells samples apart. */
      g_autofree char *name = g_strdup_printf (_("Sample programme %u"), number);
      g_autofree char *file_name = g_strconcat (name, FILE_SUFFIX, NULL);

      g_free (path);
      path = g_build_filename (folder, file_name, NULL);
    }
  return g_file_new_for_path (path);
}

/**
 * quatuor_window_open_sample:
 * @self: a window
 *
 * Makes a programme to try things on, and opens it.
 */
void
quatuor_window_open_sample (QuatuorWindow *self)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->file = find_sample_file ();
  create (self, wish);
}
