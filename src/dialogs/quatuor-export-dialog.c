/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-export-dialog.h"

#include "quatuor-export.h"
#include "quatuor-feedback.h"
#include "quatuor-file-prompt.h"
#include "quatuor-settings.h"
#include "quatuor-work-bar.h"

#include <glib/gi18n-lib.h>

struct _QuatuorExportDialog
{
  AdwWindow         parent_instance;

  /* Template children */
  GtkStack         *stack;
  AdwComboRow      *report;
  AdwComboRow      *profile;
  AdwComboRow      *names;
  GtkWidget        *names_note;
  AdwActionRow     *rows;
  GtkWidget        *counts_row;
  GtkSwitch        *counts;
  AdwStatusPage    *done;
  QuatuorWorkBar   *work;
  GtkWidget        *export_button;

  /* Owned */
  QuatuorStore     *store;
  GCancellable     *exporting; /* borrowed from the bar; NULL while nothing is written */
  GFile            *file;
  QuatuorReportFilter filter; /* which rows; names and counts are asked here */
};

/* In the order of the list of profiles. */
static const QuatuorCsvProfile PROFILES[] = { QUATUOR_CSV_EXCEL_FR, QUATUOR_CSV_UNIVERSAL };
static const char *const PROFILE_NICKS[] = { "excel-fr", "universal" };

/* In the order of the list of names. */
static const QuatuorReportNames NAMES[] = { QUATUOR_REPORT_PSEUDONYMS, QUATUOR_REPORT_NAMES };

G_DEFINE_FINAL_TYPE (QuatuorExportDialog, quatuor_export_dialog, ADW_TYPE_WINDOW)

/* An export as it travels into the store’s thread. */
typedef struct
{
  QuatuorExport        export;
  QuatuorExportCounts  counts;
  char                *path;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  quatuor_report_filter_clear (&job->export.filter);
  g_clear_object (&job->export.cancellable);
  g_free (job->path);
  g_free (job);
}

static gboolean
run_job (QuatuorDb  *db,
         gpointer    data,
         GError    **error)
{
  Job *job = data;

  return quatuor_export_to_file (&job->export, db, job->path, &job->counts, error);
}

static const QuatuorReport *
get_report (QuatuorExportDialog *self)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);
  guint selected = adw_combo_row_get_selected (self->report);

  return selected < n_reports ? &reports[selected] : &reports[0];
}

static void
update_filter (QuatuorExportDialog *self)
{
  self->filter.names = NAMES[adw_combo_row_get_selected (self->names)];
  self->filter.counts = gtk_switch_get_active (self->counts) ? QUATUOR_REPORT_LARGE_COUNTS
                                                             : QUATUOR_REPORT_ALL_COUNTS;
}

/* What the file will hold, in the words that its dictionary says, too. */
static void
show_words (QuatuorExportDialog *self)
{
  g_autofree char *basis = NULL;
  g_autofree char *rows = NULL;
  g_autofree char *words = NULL;

  if (self->store == NULL)
    return;
  basis = quatuor_report_basis_to_sentence (&self->filter, NULL, QUATUOR_REPORT_LOCALE);
  rows = quatuor_report_filter_to_sentence (&self->filter, get_report (self),
                                            quatuor_store_get_cohort (self->store),
                                            QUATUOR_REPORT_LOCALE);
  words = *rows != '\0' ? g_strconcat (basis, " ", rows, NULL) : g_strdup (basis);
  adw_action_row_set_subtitle (self->rows, words);
}

static void
update_rows (QuatuorExportDialog *self)
{
  const QuatuorReport *report = get_report (self);
  gboolean has_people = quatuor_report_takes (report, QUATUOR_REPORT_BY_NAMES);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->rows),
                                 quatuor_report_get_summary (report));
  gtk_widget_set_visible (self->counts_row,
                          quatuor_report_takes (report, QUATUOR_REPORT_BY_COUNTS));
  gtk_widget_set_visible (GTK_WIDGET (self->names), has_people);
  gtk_widget_set_visible (self->names_note, has_people &&
                          adw_combo_row_get_selected (self->names) == 0);
  update_filter (self);
  show_words (self);
}

static void
begin_work (QuatuorExportDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.start", FALSE);
  self->exporting = quatuor_work_bar_begin (self->work, _("Writing the rows…"));
}

static void
end_work (QuatuorExportDialog *self)
{
  quatuor_work_bar_end (self->work, self->exporting);
  self->exporting = NULL;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.start", TRUE);
}

static void
show_done (QuatuorExportDialog       *self,
           const QuatuorExportCounts *counts)
{
  guint n_rows = (guint) counts->n_rows;
  guint n_protected = (guint) counts->n_protected;
  g_autofree char *title =
    g_strdup_printf (ngettext ("%'u Row Exported", "%'u Rows Exported", n_rows), n_rows);
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *guarded =
    g_strdup_printf (ngettext ("%'u cell was protected, so that no spreadsheet takes it for a formula.",
                               "%'u cells were protected, so that no spreadsheet takes them for "
                               "formulas.", n_protected), n_protected);
  g_autofree char *text =
    /* Translators: the name of a file, then a sentence on protected cells. */
    g_strdup_printf (_("%s and its dictionary are written. %s"), shown,
                     n_protected > 0 ? guarded : _("No cell looked like a formula."));
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_title (self->done, title);
  adw_status_page_set_description (self->done, escaped);
  gtk_widget_set_visible (self->export_button, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "done");
}

/*
 * Callbacks
 */

static void
on_exported_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (QuatuorExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  Job *job = quatuor_store_run_finish (QUATUOR_STORE (source), result, &error);

  if (self->store == NULL)
    return;

  end_work (self);
  if (error == NULL)
    {
      show_done (self, &job->counts);
      return;
    }
  quatuor_feedback_error (GTK_WIDGET (self), error);
}

static void
start (QuatuorExportDialog *self)
{
  Job *job = g_new0 (Job, 1);

  begin_work (self);
  job->path = g_file_get_path (self->file);
  job->export.report = get_report (self);
  quatuor_report_filter_copy (&job->export.filter, &self->filter);
  job->export.profile = PROFILES[adw_combo_row_get_selected (self->profile)];
  /* The file chooser has asked about a file that is there already. */
  job->export.replace = QUATUOR_CSV_REPLACE_EXISTING;
  job->export.cancellable = g_object_ref (self->exporting);

  quatuor_store_run_async (self->store, run_job, job, job_free, self->exporting,
                           on_exported_cb, g_object_ref (self));
}

static void
on_file_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (QuatuorExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = quatuor_file_prompt_finish (result, &error);

  if (file == NULL || self->store == NULL)
    return;

  g_set_object (&self->file, file);
  start (self);
}

static void
start_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  QuatuorExportDialog *self = QUATUOR_EXPORT_DIALOG (widget);
  const QuatuorProgramme *programme =
    quatuor_cohort_programme (quatuor_store_get_cohort (self->store));
  g_autofree char *name =
    quatuor_export_propose_name (get_report (self), programme != NULL ? programme->title : NULL,
                                 quatuor_date_today ());

  quatuor_file_prompt_async (GTK_WINDOW (self), QUATUOR_FILE_SAVE_TABLE, _("Export the Report"),
                             name, on_file_chosen_cb, g_object_ref (self));
}

static void
open_folder_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  quatuor_file_prompt_reveal (GTK_WINDOW (widget), QUATUOR_EXPORT_DIALOG (widget)->file);
}

static void
remember_profile (QuatuorExportDialog *self)
{
  g_autoptr (GSettings) settings = quatuor_settings_new ();

  if (settings != NULL)
    g_settings_set_string (settings, "export-profile",
                           PROFILE_NICKS[adw_combo_row_get_selected (self->profile)]);
}

static void
recall_profile (QuatuorExportDialog *self)
{
  g_autoptr (GSettings) settings = quatuor_settings_new ();
  g_autofree char *nick = settings != NULL ? g_settings_get_string (settings, "export-profile")
                                           : g_strdup (PROFILE_NICKS[0]);

  for (guint i = 0; i < G_N_ELEMENTS (PROFILE_NICKS); i++)
    if (g_str_equal (PROFILE_NICKS[i], nick))
      adw_combo_row_set_selected (self->profile, i);
}

static void
fill_reports (QuatuorExportDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  for (guint i = 0; i < n_reports; i++)
    gtk_string_list_append (titles, quatuor_report_get_title (&reports[i]));
  adw_combo_row_set_model (self->report, G_LIST_MODEL (titles));
}

static void
quatuor_export_dialog_dispose (GObject *object)
{
  QuatuorExportDialog *self = QUATUOR_EXPORT_DIALOG (object);

  g_clear_object (&self->file);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (object), QUATUOR_TYPE_EXPORT_DIALOG);
  G_OBJECT_CLASS (quatuor_export_dialog_parent_class)->dispose (object);
}

static void
quatuor_export_dialog_finalize (GObject *object)
{
  quatuor_report_filter_clear (&QUATUOR_EXPORT_DIALOG (object)->filter);
  G_OBJECT_CLASS (quatuor_export_dialog_parent_class)->finalize (object);
}

static void
quatuor_export_dialog_class_init (QuatuorExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quatuor_export_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = quatuor_export_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "export.start", NULL, start_cb);
  gtk_widget_class_install_action (widget_class, "export.open-folder", NULL, open_folder_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  g_type_ensure (QUATUOR_TYPE_WORK_BAR);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PREFIX
                                               "/dialogs/quatuor-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, report);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, profile);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, names);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, names_note);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, counts_row);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, counts);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, done);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, work);
  gtk_widget_class_bind_template_child (widget_class, QuatuorExportDialog, export_button);
  gtk_widget_class_bind_template_callback (widget_class, remember_profile);
  gtk_widget_class_bind_template_callback (widget_class, update_rows);
}

static void
quatuor_export_dialog_init (QuatuorExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  recall_profile (self);
  fill_reports (self);
  update_rows (self);
}

/**
 * quatuor_export_dialog_present:
 * @parent: the window that asks
 * @store: the programme
 * @report: (nullable): the name of the report to begin with
 * @filter: (nullable): which rows of it; %NULL for all. Whether names are told is
 *   asked anew
 */
void
quatuor_export_dialog_present (GtkWindow                 *parent,
                               QuatuorStore              *store,
                               const char                *report,
                               const QuatuorReportFilter *filter)
{
  QuatuorExportDialog *self =
    g_object_new (QUATUOR_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  self->store = g_object_ref (store);
  for (guint i = 0; report != NULL && i < n_reports; i++)
    if (g_str_equal (reports[i].name, report))
      adw_combo_row_set_selected (self->report, i);
  if (filter != NULL)
    {
      quatuor_report_filter_copy (&self->filter, filter);
      gtk_switch_set_active (self->counts, filter->counts == QUATUOR_REPORT_LARGE_COUNTS);
    }
  /* Names are told by choice alone, whatever the screen tells. */
  update_rows (self);
  gtk_window_present (GTK_WINDOW (self));
}
