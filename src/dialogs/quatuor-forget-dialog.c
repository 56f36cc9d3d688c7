/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-forget-dialog.h"

#include "quatuor-feedback.h"
#include "quatuor-forget.h"
#include "quatuor-text.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

struct _QuatuorForgetDialog
{
  AdwWindow            parent_instance;

  /* Template children */
  AdwPreferencesGroup *mentions_group;
  AdwEntryRow         *name_row;
  AdwWindowTitle      *title;

  /* Owned */
  QuatuorStore        *store;
  char                *name;

  QuatuorId            person;
};

G_DEFINE_FINAL_TYPE (QuatuorForgetDialog, quatuor_forget_dialog, ADW_TYPE_WINDOW)

/* A person whom the store's thread looks for, and the texts it finds. */
typedef struct
{
  QuatuorId  person;
  GPtrArray *mentions; /* QuatuorMention */
} Query;

static void
query_free (gpointer data)
{
  Query *query = data;

  g_clear_pointer (&query->mentions, g_ptr_array_unref);
  g_free (query);
}

/* In the store's thread. */
static gboolean
read_mentions (QuatuorDb  *db,
               gpointer    data,
               GError    **error)
{
  Query *query = data;

  query->mentions = quatuor_forget_mentions (db, &query->person, error);
  return query->mentions != NULL;
}

/* In the store's thread. */
static gboolean
forget (QuatuorDb  *db,
        gpointer    data,
        GError    **error)
{
  return quatuor_forget_person (db, &((Query *) data)->person, error);
}

static void
show_mentions (QuatuorForgetDialog *self,
               const GPtrArray     *mentions)
{
  for (guint i = 0; i < mentions->len; i++)
    {
      const QuatuorMention *mention = g_ptr_array_index (mentions, i);
      g_autofree char *place =
        g_strdup_printf (_("%s: %s"), quatuor_wording_for_table (mention->table),
                         quatuor_wording_for_column (mention->column));
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                     "subtitle", mention->text,
                                     "subtitle-lines", 3,
                                     "title", place,
                                     "use-markup", FALSE,
                                     NULL);

      adw_preferences_group_add (self->mentions_group, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->mentions_group), mentions->len > 0);
}

/*
 * Callbacks
 */

static void
on_mentions_read_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (QuatuorForgetDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Query *query = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  if (query == NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else if (self->mentions_group != NULL)
    show_mentions (self, query->mentions);
}

static void
on_forgotten_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (QuatuorForgetDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (quatuor_store_run_finish (QUATUOR_STORE (source), result, &error) == NULL)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
      gtk_widget_grab_focus (GTK_WIDGET (self->name_row));
      quatuor_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  gtk_window_close (GTK_WINDOW (self));
  if (parent != NULL)
    quatuor_feedback_say (GTK_WIDGET (parent), _("The person is forgotten"));
}

static void
on_name_changed_cb (QuatuorForgetDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name_row));
  g_autofree char *typed = quatuor_text_fold (text);
  g_autofree char *wanted = quatuor_text_fold (self->name);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forget.confirm",
                                 g_str_equal (g_strstrip (typed), wanted));
}

static void
confirm_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  QuatuorForgetDialog *self = QUATUOR_FORGET_DIALOG (widget);
  Query *query = g_new0 (Query, 1);

  query->person = self->person;
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (widget, FALSE);
  quatuor_store_run_async (self->store, forget, query, query_free, NULL, on_forgotten_cb,
                           g_object_ref (self));
}

/*
 * Overrides
 */

static void
quatuor_forget_dialog_dispose (GObject *object)
{
  QuatuorForgetDialog *self = QUATUOR_FORGET_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), QUATUOR_TYPE_FORGET_DIALOG);
  g_clear_object (&self->store);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (quatuor_forget_dialog_parent_class)->dispose (object);
}

static void
quatuor_forget_dialog_class_init (QuatuorForgetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_forget_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-forget-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorForgetDialog, mentions_group);
  gtk_widget_class_bind_template_child (widget_class, QuatuorForgetDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorForgetDialog, title);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);

  gtk_widget_class_install_action (widget_class, "forget.confirm", NULL, confirm_action);
}

static void
quatuor_forget_dialog_init (QuatuorForgetDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forget.confirm", FALSE);
}

/**
 * quatuor_forget_dialog_new:
 * @store: an open programme
 * @person: a person of it
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
quatuor_forget_dialog_new (QuatuorStore        *store,
                           const QuatuorPerson *person)
{
  QuatuorForgetDialog *self = g_object_new (QUATUOR_TYPE_FORGET_DIALOG, NULL);
  Query *query = g_new0 (Query, 1);
  g_autofree char *ask = NULL;

  self->store = g_object_ref (store);
  self->person = person->id;
  self->name = quatuor_person_name (person);
  /* Translators: %s is a person's name, to be typed as a confirmation. */
  ask = g_strdup_printf (_("To confirm, type “%s”"), self->name);
  adw_window_title_set_subtitle (self->title, self->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), ask);
  gtk_widget_grab_focus (GTK_WIDGET (self->name_row));

  query->person = person->id;
  quatuor_store_run_async (store, read_mentions, query, query_free, NULL, on_mentions_read_cb,
                           g_object_ref (self));
  return GTK_WIDGET (self);
}
