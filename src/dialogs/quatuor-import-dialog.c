/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-import-dialog.h"

#include "quatuor-csv-preset.h"
#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-import-columns.h"
#include "quatuor-import-job.h"
#include "quatuor-import-reading.h"
#include "quatuor-import-rows.h"
#include "quatuor-import-summary.h"
#include "quatuor-prepare-dialog.h"
#include "quatuor-prompt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A bar that comes and goes at once only flickers. */
#define PROGRESS_DELAY_MS 500
#define PROGRESS_MS 120
#define PERMILLE 1000.0
#define MICROSECONDS_PER_MS 1000

typedef enum
{
  PAGE_FILE,
  PAGE_READING,
  PAGE_COLUMNS,
  PAGE_ROWS,
  PAGE_SUMMARY,
  N_PAGES,
} Page;

static const struct
{
  const char *name;
  const char *title;
} PAGES[N_PAGES] = {
  { "file", N_("The table") },
  { "reading", N_("What was recognised") },
  { "columns", N_("Columns") },
  { "rows", N_("Rows") },
  { "summary", N_("What changes") },
};

#define WORKING "working"

struct _QuatuorImportDialog
{
  AdwWindow             parent_instance;

  /* Template children */
  AdwWindowTitle       *title;
  GtkStack             *stack;
  GtkButton            *back_button;
  GtkWidget            *next_button;
  GtkButton            *apply_button;
  GtkWidget            *choose_button;
  QuatuorImportReading *reading;
  QuatuorImportColumns *columns;
  QuatuorImportRows    *rows;
  QuatuorImportSummary *summary;
  GtkProgressBar       *progress;
  GtkWidget            *cancel_button;

  /* Owned */
  QuatuorStore         *store;
  QuatuorCsvImport     *plan;   /* what is imported, and how; NULL before a table is chosen */
  QuatuorImportJob     *looked; /* the last look at the table */
  QuatuorImportJob     *job;    /* the one that runs, or ran last */

  Page                  page;
  Page                  goal;   /* where to go when the rows are in order */
  guint                 progress_id;
};

G_DEFINE_FINAL_TYPE (QuatuorImportDialog, quatuor_import_dialog, ADW_TYPE_WINDOW)

static gboolean
can_go_on (QuatuorImportDialog *self)
{
  switch (self->page)
    {
    case PAGE_FILE:
      return self->looked != NULL;
    case PAGE_READING:
      return self->looked != NULL && self->looked->look != NULL;
    case PAGE_COLUMNS:
      return quatuor_import_columns_is_ready (self->columns);
    case PAGE_ROWS:
      return quatuor_import_rows_is_ready (self->rows);
    case PAGE_SUMMARY:
    case N_PAGES:
    default:
      return FALSE;
    }
}

static gboolean
can_apply (QuatuorImportDialog *self)
{
  const QuatuorCsvResult *result = self->job != NULL ? self->job->result : NULL;

  return self->page == PAGE_SUMMARY && result != NULL && result->n_new + result->n_changed > 0;
}

static void
update_actions (QuatuorImportDialog *self,
                gboolean             working)
{
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "import.choose", !working);
  gtk_widget_action_set_enabled (widget, "import.paste", !working);
  gtk_widget_action_set_enabled (widget, "import.back", !working);
  gtk_widget_action_set_enabled (widget, "import.next", !working && can_go_on (self));
  gtk_widget_action_set_enabled (widget, "import.apply", !working && can_apply (self));
}

static void
go_to (QuatuorImportDialog *self,
       Page                 page)
{
  g_autofree char *subtitle =
    /* Translators: the number of a page, how many there are, and what the page is about. */
    g_strdup_printf (_("Page %u of %u: %s"), page + 1, N_PAGES, _(PAGES[page].title));

  self->page = page;
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_stack_set_visible_child_name (self->stack, PAGES[page].name);
  gtk_button_set_label (self->back_button, page == PAGE_FILE ? _("_Cancel") : _("_Back"));
  gtk_widget_set_visible (self->next_button, page != PAGE_FILE && page != PAGE_SUMMARY);
  gtk_widget_set_visible (GTK_WIDGET (self->apply_button), page == PAGE_SUMMARY);
  update_actions (self, FALSE);
}

/* Where the keyboard goes on when a page comes. */
static void
focus_page (QuatuorImportDialog *self)
{
  if (self->page == PAGE_FILE)
    gtk_widget_grab_focus (self->choose_button);
  else if (self->page == PAGE_ROWS && !quatuor_import_rows_is_ready (self->rows))
    quatuor_import_rows_focus (self->rows);
  else
    gtk_widget_grab_focus (self->page == PAGE_SUMMARY ? GTK_WIDGET (self->apply_button)
                                                      : self->next_button);
}

static gboolean
on_progress_cb (gpointer user_data)
{
  QuatuorImportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress,
                                 g_atomic_int_get (&self->job->permille) / PERMILLE);
  return G_SOURCE_CONTINUE;
}

static gboolean
on_slow_cb (gpointer user_data)
{
  QuatuorImportDialog *self = user_data;

  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_stack_set_visible_child_name (self->stack, WORKING);
  gtk_widget_grab_focus (self->cancel_button);
  self->progress_id = g_timeout_add (PROGRESS_MS, on_progress_cb, self);
  return G_SOURCE_REMOVE;
}

static void
set_working (QuatuorImportDialog *self,
             gboolean             working)
{
  g_clear_handle_id (&self->progress_id, g_source_remove);
  update_actions (self, working);
  if (working)
    self->progress_id = g_timeout_add (PROGRESS_DELAY_MS, on_slow_cb, self);
}

static void
finish (QuatuorImportDialog *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  guint n_rows = (guint) (self->job->result->n_new + self->job->result->n_changed);
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u row imported", "%u rows imported", n_rows), n_rows);

  if (parent != NULL)
    quatuor_feedback_say (GTK_WIDGET (parent), text);
  gtk_window_destroy (GTK_WINDOW (self));
}

/*
 * Steps
 */

static void start (QuatuorImportDialog *self,
                   QuatuorImportStep    step,
                   gboolean             guess);

/* A choice on the page keeps the keyboard where it is. */
static void
focus_reading (QuatuorImportDialog *self,
               QuatuorImportJob    *job)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (job->guess || focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->reading)))
    focus_page (self);
}

/* A table with the headers of one that was kept under a name is read as that one.
 * Returns whether it has to be looked at again. */
static gboolean
recall (QuatuorImportDialog *self,
        QuatuorImportJob    *job)
{
  g_autofree char *name =
    job->guess && job->look != NULL
      ? quatuor_csv_preset_find ((const char *const *) job->look->headers) : NULL;
  g_autofree char *text = NULL;

  if (name == NULL || !quatuor_csv_preset_load (name, self->plan, NULL))
    return FALSE;

  /* Translators: the name that a person gave to some choices. */
  text = g_strdup_printf (_("Read as “%s”"), name);
  quatuor_feedback_say (GTK_WIDGET (self), text);
  return TRUE;
}

static void
take_look (QuatuorImportDialog *self,
           QuatuorImportJob    *job)
{
  gboolean other_columns = job->look != NULL &&
                           (self->looked == NULL || self->looked->look == NULL || job->guess ||
                            self->looked->look->kind != job->look->kind ||
                            !g_strv_equal ((const char *const *) self->looked->look->headers,
                                           (const char *const *) job->look->headers));

  g_clear_pointer (&self->looked, quatuor_import_job_unref);
  self->looked = quatuor_import_job_ref (job);
  /* What was mended stood in other cells. */
  if (other_columns)
    quatuor_import_rows_clear (self->rows);
  if (job->look != NULL)
    self->plan->kind = job->look->kind;
  quatuor_import_reading_show (self->reading, job);
  if (other_columns)
    quatuor_import_columns_show (self->columns, job->look, self->plan->maps);
  go_to (self, PAGE_READING);
  focus_reading (self, job);
}

/* The button says how much it does. */
static void
show_apply_label (QuatuorImportDialog    *self,
                  const QuatuorCsvResult *result)
{
  guint n_rows = (guint) (result->n_new + result->n_changed);
  g_autofree char *label =
    g_strdup_printf (ngettext ("_Import %u Row", "_Import %u Rows", n_rows), n_rows);

  gtk_button_set_label (self->apply_button, n_rows > 0 ? label : _("_Import"));
}

static void
take_check (QuatuorImportDialog *self,
            QuatuorImportJob    *job)
{
  const QuatuorCsvLook *look = self->looked->look;
  gboolean is_new = quatuor_import_rows_show (self->rows, job, (const char *const *) look->headers,
                                              quatuor_store_get_cohort (self->store));

  if (self->goal == PAGE_SUMMARY && !is_new &&
      (self->page == PAGE_ROWS || !quatuor_import_rows_has_any (self->rows)))
    {
      quatuor_import_summary_show (self->summary, job, quatuor_store_get_cohort (self->store));
      show_apply_label (self, job->result);
      go_to (self, PAGE_SUMMARY);
    }
  else
    go_to (self, PAGE_ROWS);
  focus_page (self);
  if (job->error != NULL && job->result->n_errors == 0)
    quatuor_feedback_error (GTK_WIDGET (self), job->error);
}

static void
on_run_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (QuatuorImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  QuatuorImportJob *job = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  /* Another way of reading was chosen meanwhile, or the dialog is gone. */
  if (self->store == NULL || (job != NULL && job != self->job))
    return;

  set_working (self, FALSE);
  if (job == NULL || g_cancellable_is_cancelled (job->cancellable))
    {
      go_to (self, self->page);
      if (error != NULL)
        quatuor_feedback_error (GTK_WIDGET (self), error);
    }
  else if (job->step == QUATUOR_IMPORT_LOOK && recall (self, job))
    start (self, QUATUOR_IMPORT_LOOK, FALSE);
  else if (job->step == QUATUOR_IMPORT_LOOK)
    take_look (self, job);
  else if (job->result->written)
    finish (self);
  else
    take_check (self, job);
}

static void
start (QuatuorImportDialog *self,
       QuatuorImportStep    step,
       gboolean             guess)
{
  if (self->job != NULL)
    g_cancellable_cancel (self->job->cancellable);
  g_clear_pointer (&self->job, quatuor_import_job_unref);
  self->job = quatuor_import_job_new (step, self->plan);
  self->job->guess = guess;
  set_working (self, TRUE);
  quatuor_store_run_async (self->store, quatuor_import_job_run, quatuor_import_job_ref (self->job),
                           quatuor_import_job_unref, NULL, on_run_cb, g_object_ref (self));
}

static void
begin (QuatuorImportDialog *self,
       const char          *path,
       GBytes              *bytes)
{
  quatuor_csv_import_free (self->plan);
  self->plan = quatuor_csv_import_new (QUATUOR_CSV_TERRITORIES, path, QUATUOR_CSV_DRY_RUN);
  self->plan->bytes = bytes;
  quatuor_import_rows_clear (self->rows);
  start (self, QUATUOR_IMPORT_LOOK, TRUE);
}

static void
start_with_choices (QuatuorImportDialog *self,
                    QuatuorImportStep    step,
                    Page                 goal)
{
  self->goal = goal;
  g_clear_pointer (&self->plan->maps, g_strfreev);
  g_clear_pointer (&self->plan->corrections, quatuor_csv_corrections_free);
  self->plan->maps = quatuor_import_columns_get_maps (self->columns);
  self->plan->corrections =
    quatuor_csv_corrections_copy (quatuor_import_rows_get_corrections (self->rows));
  start (self, step, FALSE);
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
  start (self, QUATUOR_IMPORT_LOOK, FALSE);
}

static void
on_columns_changed_cb (QuatuorImportDialog *self)
{
  update_actions (self, FALSE);
}

static void
on_rows_changed_cb (QuatuorImportDialog *self)
{
  start_with_choices (self, QUATUOR_IMPORT_CHECK, PAGE_ROWS);
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
    case PAGE_READING:
      go_to (self, PAGE_COLUMNS);
      focus_page (self);
      break;
    case PAGE_COLUMNS:
    case PAGE_ROWS:
      start_with_choices (self, QUATUOR_IMPORT_CHECK, PAGE_SUMMARY);
      break;
    case PAGE_FILE:
    case PAGE_SUMMARY:
    case N_PAGES:
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

  if (self->page == PAGE_FILE)
    gtk_window_close (GTK_WINDOW (self));
  else if (self->page == PAGE_SUMMARY && !quatuor_import_rows_has_any (self->rows))
    go_to (self, PAGE_COLUMNS);
  else
    go_to (self, self->page - 1);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  start_with_choices (QUATUOR_IMPORT_DIALOG (widget), QUATUOR_IMPORT_APPLY, PAGE_SUMMARY);
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
  go_to (self, PAGE_FILE);
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
  focus_page (self);
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
