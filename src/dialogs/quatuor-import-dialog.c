/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-dialog-private.h"

#include "quatuor-csv-preset.h"
#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-prepare-dialog.h"
#include "quatuor-prompt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MICROSECONDS_PER_MS 1000

static const struct
{
  const char *name;
  const char *title;
} PAGES[QUATUOR_IMPORT_N_PAGES] = {
  { "file", N_("The table") },
  { "reading", N_("What was recognised") },
  { "columns", N_("Columns") },
  { "rows", N_("Rows") },
  { "summary", N_("What changes") },
};

G_DEFINE_FINAL_TYPE (QuatuorImportDialog, quatuor_import_dialog, ADW_TYPE_WINDOW)

static gboolean
can_go_on (QuatuorImportDialog *self)
{
  switch (self->page)
    {
    case QUATUOR_IMPORT_PAGE_FILE:
      return self->looked != NULL;
    case QUATUOR_IMPORT_PAGE_READING:
      return self->looked != NULL && quatuor_import_reading_is_ready (self->reading);
    case QUATUOR_IMPORT_PAGE_COLUMNS:
      return quatuor_import_columns_is_ready (self->columns);
    case QUATUOR_IMPORT_PAGE_ROWS:
      return quatuor_import_rows_is_ready (self->rows);
    case QUATUOR_IMPORT_PAGE_SUMMARY:
    case QUATUOR_IMPORT_N_PAGES:
    default:
      return FALSE;
    }
}

static gboolean
can_apply (QuatuorImportDialog *self)
{
  const QuatuorCsvResult *result = self->job != NULL ? self->job->result : NULL;

  return self->page == QUATUOR_IMPORT_PAGE_SUMMARY && result != NULL &&
         result->n_new + result->n_changed > 0;
}

/**
 * quatuor_import_dialog_set_enabled:
 * @self: a dialog
 * @working: whether something runs that has to be waited for
 *
 * Lets the person press what makes sense now.
 */
void
quatuor_import_dialog_set_enabled (QuatuorImportDialog *self,
                                   gboolean             working)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "import.choose", !working);
  gtk_widget_action_set_enabled (widget, "import.paste", !working);
  gtk_widget_action_set_enabled (widget, "import.back", !working);
  gtk_widget_action_set_enabled (widget, "import.next", !working && can_go_on (self));
  gtk_widget_action_set_enabled (widget, "import.apply", !working && can_apply (self));
}

/**
 * quatuor_import_dialog_go_to:
 * @self: a dialog
 * @page: a page
 *
 * Shows the page.
 */
void
quatuor_import_dialog_go_to (QuatuorImportDialog *self,
                             QuatuorImportPage    page)
{
  g_autofree char *subtitle =
    /* Translators: the number of a page, how many there are, and what the page is about. */
    g_strdup_printf (_("Page %u of %u: %s"), page + 1, QUATUOR_IMPORT_N_PAGES,
                     _(PAGES[page].title));

  self->page = page;
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_stack_set_visible_child_name (self->stack, PAGES[page].name);
  gtk_button_set_label (self->back_button,
                        page == QUATUOR_IMPORT_PAGE_FILE ? _("_Cancel") : _("_Back"));
  gtk_widget_set_visible (self->next_button, page != QUATUOR_IMPORT_PAGE_FILE &&
                                             page != QUATUOR_IMPORT_PAGE_SUMMARY);
  gtk_widget_set_visible (GTK_WIDGET (self->apply_button), page == QUATUOR_IMPORT_PAGE_SUMMARY);
  quatuor_import_dialog_set_enabled (self, FALSE);
}

/**
 * quatuor_import_dialog_focus:
 * @self: a dialog
 *
 * Puts the keyboard where it goes on when a page comes: to what is wrong, else to
 * the next page.
 */
void
quatuor_import_dialog_focus (QuatuorImportDialog *self)
{
  if (self->page == QUATUOR_IMPORT_PAGE_FILE)
    gtk_widget_grab_focus (self->choose_button);
  else if (self->page == QUATUOR_IMPORT_PAGE_READING &&
           !quatuor_import_reading_is_ready (self->reading))
    quatuor_import_reading_focus (self->reading);
  else if (self->page == QUATUOR_IMPORT_PAGE_ROWS && !quatuor_import_rows_is_ready (self->rows))
    quatuor_import_rows_focus (self->rows);
  else
    gtk_widget_grab_focus (self->page == QUATUOR_IMPORT_PAGE_SUMMARY
                             ? GTK_WIDGET (self->apply_button) : self->next_button);
}

static void
begin (QuatuorImportDialog *self,
       const char          *path,
       GBytes              *bytes)
{
  quatuor_csv_import_free (self->plan);
  self->touched = FALSE;
  self->plan = quatuor_csv_import_new (QUATUOR_CSV_TERRITORIES, path, QUATUOR_CSV_DRY_RUN);
  self->plan->bytes = bytes;
  quatuor_import_rows_clear (self->rows);
  quatuor_import_dialog_start (self, QUATUOR_IMPORT_LOOK, TRUE);
}

/*
 * Callbacks
 */

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (QuatuorImportDialog) self = user_data;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);

  if (file != NULL && self->store != NULL)
    quatuor_import_dialog_open (self, file);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  quatuor_file_prompt_async (GTK_WINDOW (widget), QUATUOR_FILE_OPEN_TABLE, _("Import a Table"),
                             NULL, on_file_chosen_cb, g_object_ref (widget));
}

static void
on_pasted_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (QuatuorImportDialog) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->store == NULL)
    return;
  if (text == NULL || *text == '\0')
    quatuor_feedback_say (GTK_WIDGET (self), _("Copy the cells in the spreadsheet first, with "
                                               "their header line"));
  else
    quatuor_import_dialog_paste (self, text);
}

static void
paste_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, on_pasted_cb,
                                 g_object_ref (widget));
}

static void
prepare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  quatuor_prepare_dialog_present (GTK_WINDOW (widget), QUATUOR_IMPORT_DIALOG (widget)->store);
}

static void
on_reading_changed_cb (QuatuorImportDialog *self)
{
  quatuor_import_reading_apply (self->reading, self->plan);
  quatuor_import_dialog_start (self, QUATUOR_IMPORT_LOOK, FALSE);
}

static void
on_columns_changed_cb (QuatuorImportDialog *self)
{
  self->touched = TRUE;
  quatuor_import_dialog_set_enabled (self, FALSE);
}

static void
on_rows_changed_cb (QuatuorImportDialog *self)
{
  self->touched = TRUE;
  quatuor_import_dialog_start_choices (self, QUATUOR_IMPORT_CHECK, QUATUOR_IMPORT_PAGE_ROWS);
}

static void
on_kept_cb (const char *name,
            gpointer    target)
{
  QuatuorImportDialog *self = target;
  g_autoptr (QuatuorCsvImport) kept = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL)
    return;

  kept = quatuor_csv_import_copy (self->plan);
  g_strfreev (kept->maps);
  kept->maps = quatuor_import_columns_get_maps (self->columns);
  g_strfreev (kept->sets);
  kept->sets = quatuor_import_columns_get_sets (self->columns);
  if (!quatuor_csv_preset_save (name, kept, &error))
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else
    quatuor_feedback_say (GTK_WIDGET (self), _("Kept for the next table with these headers"));
}

static void
keep_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  quatuor_prompt_ask (GTK_WINDOW (widget), _("Keep These Choices"),
                      _("The next table with the same headers is read the same way, here and with "
                        "quatuor-cli import --mapping."),
                      _("Name"), _("_Keep"), on_kept_cb, widget);
}

static void
next_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  QuatuorImportDialog *self = QUATUOR_IMPORT_DIALOG (widget);

  switch (self->page)
    {
    case QUATUOR_IMPORT_PAGE_READING:
      quatuor_import_dialog_go_to (self, QUATUOR_IMPORT_PAGE_COLUMNS);
      quatuor_import_dialog_focus (self);
      break;
    case QUATUOR_IMPORT_PAGE_COLUMNS:
    case QUATUOR_IMPORT_PAGE_ROWS:
      quatuor_import_dialog_start_choices (self, QUATUOR_IMPORT_CHECK, QUATUOR_IMPORT_PAGE_SUMMARY);
      break;
    case QUATUOR_IMPORT_PAGE_FILE:
    case QUATUOR_IMPORT_PAGE_SUMMARY:
    case QUATUOR_IMPORT_N_PAGES:
    default:
      break;
    }
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  QuatuorImportDialog *self = QUATUOR_IMPORT_DIALOG (widget);

  if (self->page == QUATUOR_IMPORT_PAGE_FILE)
    gtk_window_close (GTK_WINDOW (self));
  else if (self->page == QUATUOR_IMPORT_PAGE_SUMMARY && !quatuor_import_rows_has_any (self->rows))
    quatuor_import_dialog_go_to (self, QUATUOR_IMPORT_PAGE_COLUMNS);
  else
    quatuor_import_dialog_go_to (self, self->page - 1);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  quatuor_import_dialog_start_choices (QUATUOR_IMPORT_DIALOG (widget), QUATUOR_IMPORT_APPLY,
                                       QUATUOR_IMPORT_PAGE_SUMMARY);
}

/* Some window managers give the focus to the main window once a file was chosen. Keys
 * still come to this one then, but its lists open without taking them. It is asked for
 * as of now: as of the key that chose the file would be too late. */
static void
on_parent_active_cb (QuatuorImportDialog *self,
                     GParamSpec          *pspec,
                     GtkWindow           *parent)
{
  guint32 now = (guint32) (g_get_monotonic_time () / MICROSECONDS_PER_MS);

  if (gtk_window_is_active (parent) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_window_present_with_time (GTK_WINDOW (self), now);
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  QuatuorImportDialog *self = QUATUOR_IMPORT_DIALOG (widget);

  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
}

static void
on_left_cb (gpointer target)
{
  gtk_window_destroy (GTK_WINDOW (target));
}

/* What was chosen and mended is not kept anywhere. */
static gboolean
quatuor_import_dialog_close_request (GtkWindow *window)
{
  QuatuorImportDialog *self = QUATUOR_IMPORT_DIALOG (window);

  if (!self->touched)
    return GTK_WINDOW_CLASS (quatuor_import_dialog_parent_class)->close_request (window);

  quatuor_prompt_confirm (window, _("Leave the Import?"),
                          _("Nothing has been imported yet. What you chose and corrected here is "
                            "lost."),
                          _("_Leave"), ADW_RESPONSE_DESTRUCTIVE, on_left_cb, self);
  return TRUE;
}

static void
quatuor_import_dialog_dispose (GObject *object)
{
  QuatuorImportDialog *self = QUATUOR_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
  g_clear_pointer (&self->job, quatuor_import_job_unref);
  g_clear_pointer (&self->looked, quatuor_import_job_unref);
  g_clear_pointer (&self->plan, quatuor_csv_import_free);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (quatuor_import_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (QUATUOR_TYPE_IMPORT_COLUMNS);
  g_type_ensure (QUATUOR_TYPE_IMPORT_READING);
  g_type_ensure (QUATUOR_TYPE_IMPORT_ROWS);
  g_type_ensure (QUATUOR_TYPE_IMPORT_SUMMARY);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, title);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, back_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, next_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, apply_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, QuatuorImportDialog, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, on_reading_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_columns_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_rows_changed_cb);
}

static void
quatuor_import_dialog_class_init (QuatuorImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_import_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = quatuor_import_dialog_close_request;
  gtk_widget_class_install_action (widget_class, "import.apply", NULL, apply_cb);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, back_cb);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "import.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "import.keep", NULL, keep_cb);
  gtk_widget_class_install_action (widget_class, "import.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "import.paste", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "import.prepare", NULL, prepare_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.back", NULL);
  bind_template (widget_class);
}

static void
quatuor_import_dialog_init (QuatuorImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  quatuor_import_dialog_go_to (self, QUATUOR_IMPORT_PAGE_FILE);
}

/**
 * quatuor_import_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 */
void
quatuor_import_dialog_present (GtkWindow    *parent,
                               QuatuorStore *store)
{
  QuatuorImportDialog *self =
    g_object_new (QUATUOR_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (parent, "notify::is-active", G_CALLBACK (on_parent_active_cb), self,
                           G_CONNECT_SWAPPED);
  quatuor_import_dialog_focus (self);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * quatuor_import_dialog_open:
 * @self: a dialog
 * @file: a table
 *
 * Shows what is recognised of the table: its kind is found by its header.
 */
void
quatuor_import_dialog_open (QuatuorImportDialog *self,
                            GFile               *file)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_DIALOG (self));

  begin (self, g_file_peek_path (file), NULL);
}

/**
 * quatuor_import_dialog_paste:
 * @self: a dialog
 * @text: a table as a spreadsheet puts it on the clipboard
 *
 * Shows what is recognised of the table.
 */
void
quatuor_import_dialog_paste (QuatuorImportDialog *self,
                             const char          *text)
{
  g_return_if_fail (QUATUOR_IS_IMPORT_DIALOG (self));

  begin (self, _("clipboard"), g_bytes_new (text, strlen (text)));
}
