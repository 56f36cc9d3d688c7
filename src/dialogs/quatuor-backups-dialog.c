/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-backups-dialog.h"

#include "quatuor-backup.h"
#include "quatuor-feedback.h"
#include "quatuor-kept-list.h"
#include "quatuor-prompt.h"

#include <glib/gi18n-lib.h>

struct _QuatuorBackupsDialog
{
  AdwWindow        parent_instance;

  /* Template children */
  QuatuorKeptList *list;

  /* Owned */
  QuatuorStore    *store;
  char            *chosen; /* the path of the backup that was asked for */
};

G_DEFINE_FINAL_TYPE (QuatuorBackupsDialog, quatuor_backups_dialog, ADW_TYPE_WINDOW)

/* What travels into the store’s thread and back. */
typedef struct
{
  char      *path;
  GPtrArray *backups;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->path);
  g_clear_pointer (&job->backups, g_ptr_array_unref);
  g_free (job);
}

static gboolean
list_backups (QuatuorDb  *db,
              gpointer    data,
              GError    **error)
{
  Job *job = data;

  job->backups = quatuor_backup_list (db, error);
  return job->backups != NULL;
}

static gboolean
make_backup (QuatuorDb  *db,
             gpointer    data,
             GError    **error)
{
  return quatuor_backup_make (db, QUATUOR_BACKUP_DAILY, error) && list_backups (db, data, error);
}

static gboolean
restore_backup (QuatuorDb  *db,
                gpointer    data,
                GError    **error)
{
  return quatuor_backup_restore (db, ((Job *) data)->path, error);
}

static GtkWidget *
make_row (gconstpointer item,
          gpointer      data)
{
  const QuatuorBackup *backup = item;
  /* Translators: a moment, as g_date_time_format() takes it. */
  g_autofree char *when = g_date_time_format (backup->made, _("%B %-d, %Y at %H:%M"));
  g_autofree char *size = g_format_size ((guint64) backup->size);
  g_autofree char *about =
    backup->kind == QUATUOR_BACKUP_DAILY
      /* Translators: %s is the size of a file. */
      ? g_strdup_printf (_("Of the day, %s"), size)
      /* Translators: %s is the size of a file. */
      : g_strdup_printf (_("Before a large change, %s"), size);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Go Back…"));
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "title", when,
                                 "subtitle", about,
                                 "activatable-widget", button,
                                 NULL);
  /* Translators: %s is a day and an hour. */
  g_autofree char *label = g_strdup_printf (_("Go back to the backup of %s"), when);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "backups.go-back");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", backup->path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/*
 * Callbacks
 */

static void
on_listed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorBackupsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Job *job = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (error != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else
    quatuor_kept_list_show (self->list, job->backups, make_row, NULL);
}

static void
on_restored_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (QuatuorBackupsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent;

  if (self->store == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  if (quatuor_store_run_finish (QUATUOR_STORE (source), result, &error) == NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (parent != NULL)
    quatuor_feedback_say (GTK_WIDGET (parent), _("The programme is as it was in the backup"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
run (QuatuorBackupsDialog *self,
     QuatuorDbFunc         func,
     const char           *path,
     GAsyncReadyCallback   callback)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_strdup (path);
  quatuor_store_run_async (self->store, func, job, job_free, NULL, callback, g_object_ref (self));
}

static void
go_back (gpointer target)
{
  QuatuorBackupsDialog *self = target;

  if (self->store == NULL)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  run (self, restore_backup, self->chosen, on_restored_cb);
}

static void
go_back_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  QuatuorBackupsDialog *self = QUATUOR_BACKUPS_DIALOG (widget);

  g_free (self->chosen);
  self->chosen = g_variant_dup_string (parameter, NULL);
  quatuor_prompt_confirm (GTK_WINDOW (self), _("Go Back to This Backup?"),
                          _("The present state is backed up first, so that you can return to "
                            "it. This cannot be undone with Undo."),
                          _("_Go Back to This Backup"), ADW_RESPONSE_DESTRUCTIVE, go_back, self);
}

static void
make_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  run (QUATUOR_BACKUPS_DIALOG (widget), make_backup, NULL, on_listed_cb);
}

static void
quatuor_backups_dialog_dispose (GObject *object)
{
  QuatuorBackupsDialog *self = QUATUOR_BACKUPS_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->chosen, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_BACKUPS_DIALOG);
  G_OBJECT_CLASS (quatuor_backups_dialog_parent_class)->dispose (object);
}

static void
quatuor_backups_dialog_class_init (QuatuorBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_backups_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "backups.go-back", "s", go_back_cb);
  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (QUATUOR_TYPE_KEPT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorBackupsDialog, list);
}

static void
quatuor_backups_dialog_init (QuatuorBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_backups_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 */
void
quatuor_backups_dialog_present (GtkWindow    *parent,
                                QuatuorStore *store)
{
  QuatuorBackupsDialog *self =
    g_object_new (QUATUOR_TYPE_BACKUPS_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.go-back",
                                 !quatuor_store_is_read_only (store));
  run (self, list_backups, NULL, on_listed_cb);
  gtk_window_present (GTK_WINDOW (self));
}
