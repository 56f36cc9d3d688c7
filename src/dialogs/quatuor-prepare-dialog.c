/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-prepare-dialog.h"

#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-label.h"
#include "quatuor-prepare.h"
#include "quatuor-work-bar.h"

#include <glib/gi18n-lib.h>

struct _QuatuorPrepareDialog
{
  AdwWindow      parent_instance;

  /* Template children */
  GtkStack      *stack;
  AdwComboRow   *kind;
  AdwComboRow   *territory;
  AdwComboRow   *category;
  AdwComboRow   *campaign;
  AdwComboRow   *profile;
  GtkWidget     *choose_button;
  AdwStatusPage *done;
  GtkWidget     *open_button;
  QuatuorWorkBar *work;

  /* Owned */
  QuatuorStore  *store;
  QuatuorCohort *cohort; /* whose territories the list shows */
  GFile         *file;

  /* Borrowed from the bar */
  GCancellable  *writing; /* NULL while nothing is written */
};

G_DEFINE_FINAL_TYPE (QuatuorPrepareDialog, quatuor_prepare_dialog, ADW_TYPE_WINDOW)

/* In the order of the list of profiles. */
static const QuatuorCsvProfile PROFILES[] = { QUATUOR_CSV_EXCEL_FR, QUATUOR_CSV_UNIVERSAL };

/* A table as it travels into the store’s thread. */
typedef struct
{
  QuatuorPrepare  what;
  char           *territory; /* NULL for all */
  char           *category;
  char           *campaign;
  char           *path;
  gint64          n_rows;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_free (job->territory);
  g_free (job->category);
  g_free (job->campaign);
  g_free (job->path);
  g_object_unref (job->what.cancellable);
  g_free (job);
}

static gboolean
run_job (QuatuorDb  *db,
         gpointer    data,
         GError    **error)
{
  Job *job = data;

  return quatuor_prepare_write (db, &job->what, &job->n_rows, error);
}

static const QuatuorCsvTable *
get_table (QuatuorPrepareDialog *self)
{
  return quatuor_csv_kind_get_table ((QuatuorCsvKind) adw_combo_row_get_selected (self->kind));
}

/* The code of what was chosen in a list of the rows of @table that has @n_others
 * places before them; NULL for one of those. */
static const char *
get_code (QuatuorPrepareDialog *self,
          AdwComboRow          *list,
          QuatuorTable          table,
          guint                 n_others)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->cohort, table);
  const QuatuorRowType *type = quatuor_row_type (table);
  guint selected = adw_combo_row_get_selected (list);

  if (selected < n_others || selected - n_others >= rows->len)
    return NULL;
  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, "code"))
      return G_STRUCT_MEMBER (char *, g_ptr_array_index (rows, selected - n_others),
                              type->fields[i].offset);
  return NULL;
}

static const char *
get_territory (QuatuorPrepareDialog *self)
{
  return get_code (self, self->territory, QUATUOR_TABLE_TERRITORY, 1);
}

static gboolean
is_for_answers (QuatuorPrepareDialog *self)
{
  return adw_combo_row_get_selected (self->kind) == QUATUOR_CSV_RATINGS;
}

/* Each seat answers alone: a table of answers is for one. */
static void
update_form (QuatuorPrepareDialog *self)
{
  gboolean for_answers = is_for_answers (self);
  gboolean is_whole = !for_answers || get_territory (self) != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->category), for_answers);
  gtk_widget_set_visible (GTK_WIDGET (self->campaign), for_answers);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->territory),
                               is_whole ? "" : _("Choose one: each seat answers alone"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "prepare.choose",
                                 is_whole && self->writing == NULL);
}

static void
show_done (QuatuorPrepareDialog *self,
           const Job            *job)
{
  guint n_rows = (guint) job->n_rows;
  g_autofree char *name = g_path_get_basename (job->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text =
    /* Translators: the name of a file, a number of rows. */
    g_strdup_printf (ngettext ("%s has %'u row to fill in. Its dictionary lies beside it and says "
                               "what may be written. When it comes back, import it: rows left "
                               "empty change nothing.",
                               "%s has %'u rows to fill in. Its dictionary lies beside it and says "
                               "what may be written. When it comes back, import it: rows left "
                               "empty change nothing.", n_rows), shown, n_rows);
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->done, escaped);
  gtk_stack_set_visible_child_name (self->stack, "done");
  gtk_widget_grab_focus (self->open_button);
}

/*
 * Callbacks
 */

static void
on_written_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (QuatuorPrepareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  const Job *job = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  if (self->store == NULL)
    return;

  quatuor_work_bar_end (self->work, self->writing);
  self->writing = NULL;
  update_form (self);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (error != NULL)
    quatuor_feedback_error (GTK_WIDGET (self), error);
  else
    show_done (self, job);
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (QuatuorPrepareDialog) self = user_data;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, NULL);

  if (file != NULL && self->store != NULL)
    quatuor_prepare_dialog_write (self, file);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  QuatuorPrepareDialog *self = QUATUOR_PREPARE_DIALOG (widget);
  const char *territory = get_territory (self);
  g_autofree char *name =
    g_strdup_printf ("%s%s%s.csv", get_table (self)->code, territory != NULL ? "-" : "",
                     territory != NULL ? territory : "");

  quatuor_file_prompt_async (GTK_WINDOW (self), QUATUOR_FILE_SAVE_TABLE, _("Table to Fill In"),
                             name, on_file_chosen_cb, g_object_ref (self));
}

static void
open_folder_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  quatuor_file_prompt_reveal (GTK_WINDOW (widget), QUATUOR_PREPARE_DIALOG (widget)->file);
}

static void
fill_list (QuatuorPrepareDialog *self,
           AdwComboRow          *list,
           QuatuorTable          table,
           const char           *other)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->cohort, table);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  if (other != NULL)
    gtk_string_list_append (names, other);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *name =
        quatuor_label_row_name (self->cohort, table, g_ptr_array_index (rows, i));

      gtk_string_list_append (names, name);
    }
  adw_combo_row_set_model (list, G_LIST_MODEL (names));
}

static void
fill_lists (QuatuorPrepareDialog *self)
{
  const GPtrArray *campaigns = quatuor_cohort_rows (self->cohort, QUATUOR_TABLE_CAMPAIGN);
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    gtk_string_list_append (kinds, _(quatuor_csv_kind_get_table ((QuatuorCsvKind) kind)->title));
  adw_combo_row_set_model (self->kind, G_LIST_MODEL (kinds));
  adw_combo_row_set_selected (self->kind, QUATUOR_CSV_PEOPLE);
  fill_list (self, self->territory, QUATUOR_TABLE_TERRITORY, _("All territories"));
  fill_list (self, self->category, QUATUOR_TABLE_CATEGORY, NULL);
  fill_list (self, self->campaign, QUATUOR_TABLE_CAMPAIGN, NULL);
  if (campaigns->len > 0)
    adw_combo_row_set_selected (self->campaign, campaigns->len - 1);
  update_form (self);
}

static void
on_choice_cb (QuatuorPrepareDialog *self)
{
  if (self->cohort != NULL)
    update_form (self);
}

static void
quatuor_prepare_dialog_dispose (GObject *object)
{
  QuatuorPrepareDialog *self = QUATUOR_PREPARE_DIALOG (object);

  g_clear_object (&self->file);
  g_clear_object (&self->store);
  g_clear_pointer (&self->cohort, quatuor_cohort_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_PREPARE_DIALOG);
  G_OBJECT_CLASS (quatuor_prepare_dialog_parent_class)->dispose (object);
}

static void
quatuor_prepare_dialog_class_init (QuatuorPrepareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_prepare_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "prepare.choose", NULL, choose_cb);
  gtk_widget_class_install_action (widget_class, "prepare.open-folder", NULL, open_folder_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  g_type_ensure (QUATUOR_TYPE_WORK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-prepare-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, territory);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, category);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, campaign);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, profile);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, done);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, open_button);
  gtk_widget_class_bind_template_child (widget_class, QuatuorPrepareDialog, work);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
}

static void
quatuor_prepare_dialog_init (QuatuorPrepareDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * quatuor_prepare_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 */
void
quatuor_prepare_dialog_present (GtkWindow    *parent,
                                QuatuorStore *store)
{
  QuatuorPrepareDialog *self =
    g_object_new (QUATUOR_TYPE_PREPARE_DIALOG, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->cohort = quatuor_cohort_ref (quatuor_store_get_cohort (store));
  fill_lists (self);
  gtk_widget_grab_focus (self->choose_button);
  gtk_window_present (GTK_WINDOW (self));
}

/**
 * quatuor_prepare_dialog_write:
 * @self: a dialog
 * @file: where the table goes
 *
 * Writes the table as the lists say, and its dictionary beside it.
 */
void
quatuor_prepare_dialog_write (QuatuorPrepareDialog *self,
                              GFile                *file)
{
  Job *job;

  g_return_if_fail (QUATUOR_IS_PREPARE_DIALOG (self));

  g_set_object (&self->file, file);
  self->writing = quatuor_work_bar_begin (self->work, _("Writing the table…"));
  update_form (self);
  job = g_new0 (Job, 1);
  job->territory = g_strdup (get_territory (self));
  job->path = g_file_get_path (file);
  if (is_for_answers (self))
    {
      job->category = g_strdup (get_code (self, self->category, QUATUOR_TABLE_CATEGORY, 0));
      job->campaign = g_strdup (get_code (self, self->campaign, QUATUOR_TABLE_CAMPAIGN, 0));
    }
  job->what = (QuatuorPrepare) {
    .kind = (QuatuorCsvKind) adw_combo_row_get_selected (self->kind),
    .territory = job->territory,
    .category = job->category,
    .campaign = job->campaign,
    .path = job->path,
    .profile = PROFILES[adw_combo_row_get_selected (self->profile)],
    /* The file chooser has asked about a file that is there already. */
    .replace = QUATUOR_CSV_REPLACE_EXISTING,
    .cancellable = g_object_ref (self->writing),
  };
  quatuor_store_run_async (self->store, run_job, job, job_free, self->writing,
                           on_written_cb, g_object_ref (self));
}
