/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-snapshots-dialog.h"

#include "quatuor-feedback.h"
#include "quatuor-kept-list.h"
#include "quatuor-prompt.h"
#include "quatuor-snapshot.h"
#include "quatuor-work-bar.h"

#include <glib/gi18n-lib.h>

/* Where the window goes to tell what changed since a snapshot. */
#define CHANGES_PLACE "reports/changes/"

struct _QuatuorSnapshotsDialog
{
  AdwWindow        parent_instance;

  /* Template children */
  QuatuorKeptList *list;
  QuatuorWorkBar  *work;

  /* Owned */
  QuatuorStore    *store;
  GPtrArray       *snapshots; /* QuatuorSnapshot: those that are shown */

  GCancellable    *taking; /* borrowed from the bar; NULL while none is taken */

  QuatuorId        chosen; /* what a question that is open is about */
};

G_DEFINE_FINAL_TYPE (QuatuorSnapshotsDialog, quatuor_snapshots_dialog, ADW_TYPE_WINDOW)

/* What travels into the store’s thread and back. */
typedef struct
{
  QuatuorId  id;
  char      *title;
  GPtrArray *snapshots;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->title);
  g_clear_pointer (&job->snapshots, g_ptr_array_unref);
  g_free (job);
}

static gboolean
list_snapshots (QuatuorDb  *db,
                gpointer    data,
                GError    **error)
{
  Job *job = data;

  job->snapshots = quatuor_snapshot_list (db, error);
  return job->snapshots != NULL;
}

static gboolean
take_snapshot (QuatuorDb  *db,
               gpointer    data,
               GError    **error)
{
  return quatuor_snapshot_take (db, ((Job *) data)->title, NULL, NULL, error) &&
         list_snapshots (db, data, error);
}

static gboolean
rename_snapshot (QuatuorDb  *db,
                 gpointer    data,
                 GError    **error)
{
  Job *job = data;

  return quatuor_snapshot_rename (db, &job->id, job->title, error) &&
         list_snapshots (db, data, error);
}

static gboolean
lock_snapshot (QuatuorDb  *db,
               gpointer    data,
               GError    **error)
{
  return quatuor_snapshot_lock (db, &((Job *) data)->id, error) &&
         list_snapshots (db, data, error);
}

static gboolean
remove_snapshot (QuatuorDb  *db,
                 gpointer    data,
                 GError    **error)
{
  return quatuor_snapshot_remove (db, &((Job *) data)->id, error) &&
         list_snapshots (db, data, error);
}

/*
 * The list
 */

static char *
describe (const QuatuorSnapshot *snapshot)
{
  g_autofree char *day = quatuor_date_to_display (snapshot->taken_on);
  g_autofree char *size = g_format_size ((guint64) snapshot->size);
  g_autofree char *redacted = NULL;

  if (snapshot->redacted_on != QUATUOR_DATE_UNKNOWN)
    {
      redacted = quatuor_date_to_display (snapshot->redacted_on);
      return snapshot->locked_on != QUATUOR_DATE_UNKNOWN
               /* Translators: a day, the size of a snapshot, another day. */
               ? g_strdup_printf (_("%s, %s. Locked. A person was forgotten in it on %s."), day,
                                  size, redacted)
               /* Translators: a day, the size of a snapshot, another day. */
               : g_strdup_printf (_("%s, %s. A person was forgotten in it on %s."), day, size,
                                  redacted);
    }
  return snapshot->locked_on != QUATUOR_DATE_UNKNOWN
           /* Translators: a day, and the size of a snapshot. */
           ? g_strdup_printf (_("%s, %s. Locked."), day, size)
           /* Translators: a day, and the size of a snapshot. */
           : g_strdup_printf (_("%s, %s"), day, size);
}

static void
add_item (GMenu      *menu,
          const char *label,
          const char *action,
          const char *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", id);
  g_menu_append_item (menu, item);
}

static GtkWidget *
make_menu_button (QuatuorSnapshotsDialog *self,
                  const QuatuorSnapshot  *snapshot)
{
  g_autofree char *id = quatuor_id_to_string (&snapshot->id);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  /* Translators: %s is the title of a snapshot. */
  g_autofree char *label = g_strdup_printf (_("Actions on “%s”"), snapshot->title);

  add_item (menu, _("What _Changed Since"), "snapshots.compare", id);
  if (snapshot->locked_on == QUATUOR_DATE_UNKNOWN && !quatuor_store_is_read_only (self->store))
    {
      add_item (menu, _("_Rename…"), "snapshots.rename", id);
      add_item (menu, _("_Lock…"), "snapshots.lock", id);
      add_item (menu, _("Re_move…"), "snapshots.remove", id);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static GtkWidget *
make_row (gconstpointer item,
          gpointer      self)
{
  const QuatuorSnapshot *snapshot = item;
  g_autofree char *about = describe (snapshot);
  GtkWidget *button = make_menu_button (self, snapshot);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", snapshot->title,
                                 "title-lines", 3,
                                 "subtitle", about,
                                 "subtitle-lines", 0,
                                 "activatable-widget", button,
                                 NULL);

  if (snapshot->locked_on != QUATUOR_DATE_UNKNOWN)
    adw_action_row_set_icon_name (ADW_ACTION_ROW (row), "changes-prevent-symbolic");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
show_snapshots (QuatuorSnapshotsDialog *self,
                GPtrArray              *snapshots)
{
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  self->snapshots = g_ptr_array_ref (snapshots);
  quatuor_kept_list_show (self->list, snapshots, make_row, self);
}

static const QuatuorSnapshot *
find_chosen (QuatuorSnapshotsDialog *self)
{
  for (guint i = 0; self->snapshots != NULL && i < self->snapshots->len; i++)
    {
      const QuatuorSnapshot *snapshot = g_ptr_array_index (self->snapshots, i);

      if (quatuor_id_equal (&snapshot->id, &self->chosen))
        return snapshot;
    }
  return NULL;
}

/*
 * Work
 */

static void
on_done_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (QuatuorSnapshotsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Job *job = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  if (self->store == NULL)
    return;
  if (error != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else
    show_snapshots (self, job->snapshots);
}

static void
run (QuatuorSnapshotsDialog *self,
     QuatuorDbFunc           func,
     const char             *title,
     GAsyncReadyCallback     callback)
{
  Job *job = g_new0 (Job, 1);

  job->id = self->chosen;
  job->title = g_strdup (title);
  quatuor_store_run_async (self->store, func, job, job_free, self->taking, callback,
                           g_object_ref (self));
}

static void
on_taken_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (QuatuorSnapshotsDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Job *job = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);
  g_autofree char *said = NULL;

  if (self->store == NULL)
    return;
  quatuor_work_bar_end (self->work, self->taking);
  self->taking = NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "snapshots.take", TRUE);
  if (error != NULL)
    {
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  show_snapshots (self, job->snapshots);
  /* Translators: %s is the title of a snapshot. */
  said = g_strdup_printf (_("The snapshot “%s” was taken"), job->title);
  quatuor_feedback_say (GTK_WIDGET (self), said);
}

/*
 * Actions
 */

static void
take_titled (const char *text,
             gpointer    target)
{
  QuatuorSnapshotsDialog *self = target;

  if (self->store == NULL || self->taking != NULL)
    return;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "snapshots.take", FALSE);
  self->taking = quatuor_work_bar_begin (self->work, _("Keeping the programme…"));
  run (self, take_snapshot, text, on_taken_cb);
}

static void
take_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  quatuor_prompt_ask (GTK_WINDOW (widget), _("Take a Snapshot"),
                      _("It keeps the whole programme as it stands now."), _("Title"), _("_Take"),
                      take_titled, widget);
}

static gboolean
choose (QuatuorSnapshotsDialog *self,
        GVariant               *parameter)
{
  return quatuor_id_parse (g_variant_get_string (parameter, NULL), &self->chosen);
}

static void
rename_titled (const char *text,
               gpointer    target)
{
  QuatuorSnapshotsDialog *self = target;

  if (self->store != NULL)
    run (self, rename_snapshot, text, on_done_cb);
}

static void
rename_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  QuatuorSnapshotsDialog *self = QUATUOR_SNAPSHOTS_DIALOG (widget);
  const QuatuorSnapshot *snapshot = choose (self, parameter) ? find_chosen (self) : NULL;

  if (snapshot != NULL)
    quatuor_prompt_ask_anew (GTK_WINDOW (widget), _("Rename the Snapshot"), _("Title"),
                             snapshot->title, _("_Rename"), rename_titled, widget);
}

static void
lock_chosen (gpointer target)
{
  QuatuorSnapshotsDialog *self = target;

  if (self->store != NULL)
    run (self, lock_snapshot, NULL, on_done_cb);
}

static void
remove_chosen (gpointer target)
{
  QuatuorSnapshotsDialog *self = target;

  if (self->store != NULL)
    run (self, remove_snapshot, NULL, on_done_cb);
}

static void
lock_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  if (choose (QUATUOR_SNAPSHOTS_DIALOG (widget), parameter))
    quatuor_prompt_confirm (GTK_WINDOW (widget), _("Lock the Snapshot?"),
                            _("Nothing changes or removes a locked snapshot any more, and it "
                              "cannot be unlocked. Only forgetting a person still reaches into "
                              "it."),
                            _("_Lock"), ADW_RESPONSE_SUGGESTED, lock_chosen, widget);
}

static void
remove_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  if (choose (QUATUOR_SNAPSHOTS_DIALOG (widget), parameter))
    quatuor_prompt_confirm (GTK_WINDOW (widget), _("Remove the Snapshot?"),
                            _("Reports can no longer show it. This cannot be undone."),
                            _("Re_move"), ADW_RESPONSE_DESTRUCTIVE, remove_chosen, widget);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));
  g_autofree char *place =
    g_strconcat (CHANGES_PLACE, g_variant_get_string (parameter, NULL), NULL);

  if (parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (parent), "win.go", "s", place);
  gtk_window_close (GTK_WINDOW (widget));
}

/*
 * Overrides
 */

static void
quatuor_snapshots_dialog_dispose (GObject *object)
{
  QuatuorSnapshotsDialog *self = QUATUOR_SNAPSHOTS_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_SNAPSHOTS_DIALOG);
  G_OBJECT_CLASS (quatuor_snapshots_dialog_parent_class)->dispose (object);
}

static void
quatuor_snapshots_dialog_class_init (QuatuorSnapshotsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_snapshots_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "snapshots.take", NULL, take_cb);
  gtk_widget_class_install_action (widget_class, "snapshots.compare", "s", compare_cb);
  gtk_widget_class_install_action (widget_class, "snapshots.rename", "s", rename_cb);
  gtk_widget_class_install_action (widget_class, "snapshots.lock", "s", lock_cb);
  gtk_widget_class_install_action (widget_class, "snapshots.remove", "s", remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (QUATUOR_TYPE_KEPT_LIST);
  g_type_ensure (QUATUOR_TYPE_WORK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-snapshots-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorSnapshotsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, QuatuorSnapshotsDialog, work);
}

static void
quatuor_snapshots_dialog_init (QuatuorSnapshotsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_snapshots_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 */
void
quatuor_snapshots_dialog_present (GtkWindow    *parent,
                                  QuatuorStore *store)
{
  QuatuorSnapshotsDialog *self =
    g_object_new (QUATUOR_TYPE_SNAPSHOTS_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "snapshots.take",
                                 !quatuor_store_is_read_only (store));
  run (self, list_snapshots, NULL, on_done_cb);
  gtk_window_present (GTK_WINDOW (self));
}
