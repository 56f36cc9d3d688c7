/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "fixture-window.h"

#include "quatuor-export-dialog.h"
#include "quatuor-export.h"
#include "quatuor-report-pane.h"
#include "quatuor-report-view.h"
#include "quatuor-table-view.h"
#include "quatuor-test-window.h"

#include <string.h>

/* Every report as a person takes it away from the window: read on the page, exported
 * in both profiles and saved as PDF through the dialogs, of which only the button
 * presses are left out. What is seen is what the engine gives, and what is written is
 * what the command line writes, byte for byte. */

/* In pixels: all rows of the tables that matter are drawn. */
#define WIDTH 1280
#define HEIGHT 800

/* In the order of the choices of the dialog. */
static const QuatuorCsvProfile PROFILES[] = { QUATUOR_CSV_EXCEL_FR, QUATUOR_CSV_UNIVERSAL };

/* The data of the programme, read beside the window. */
static QuatuorDb *
open_beside (FixtureWindow *self)
{
  g_autofree char *path = g_build_filename (self->sample.directory, "exemple.quatuor", NULL);
  g_autoptr (GError) error = NULL;
  QuatuorDb *db = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, &error);

  g_assert_no_error (error);
  return db;
}

/*
 * On the page
 */

static void
collect_texts (GtkWidget *widget,
               GPtrArray *texts)
{
  if (GTK_IS_INSCRIPTION (widget))
    {
      const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (widget));

      g_ptr_array_add (texts, g_strdup (text != NULL ? text : ""));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

/* The first rows, cell by cell in the order they are drawn in. */
static GPtrArray *
list_shown (GtkWidget *pane)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);

  collect_texts (quatuor_test_find (pane, QUATUOR_TYPE_TABLE_VIEW), texts);
  return texts;
}

static gboolean
shows (GtkWidget         *pane,
       QuatuorReportView *view)
{
  g_autoptr (GPtrArray) texts = list_shown (pane);
  QuatuorGrid *grid = view->grid;
  guint n_rows = texts->len / grid->n_columns;

  if (texts->len % grid->n_columns != 0 || n_rows > grid->rows->len ||
      (n_rows == 0) != (grid->rows->len == 0))
    return FALSE;
  for (guint i = 0; i < texts->len; i++)
    if (!g_str_equal (g_ptr_array_index (texts, i),
                      quatuor_grid_get_cell (grid, i / grid->n_columns, i % grid->n_columns)))
      return FALSE;
  return TRUE;
}

static GtkWidget *
show_report (FixtureWindow       *self,
             QuatuorDb           *db,
             const QuatuorReport *report)
{
  QuatuorReportFilter filter = { .names = QUATUOR_REPORT_NAMES };
  QuatuorCohort *cohort = quatuor_store_get_cohort (quatuor_window_get_store (self->window));
  g_autoptr (QuatuorReportView) view = quatuor_report_view_new (report, &filter, cohort, 0);
  g_autofree char *target = g_strconcat ("reports/", report->name, NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *pane;

  quatuor_report_view_run (db, view, &error);
  g_assert_no_error (error);
  quatuor_window_go (self->window, target);
  pane = quatuor_test_find (GTK_WIDGET (self->window), QUATUOR_TYPE_REPORT_PANE);
  quatuor_test_await (shows (pane, view));
  return pane;
}

/*
 * Into files
 */

/* A chooser that is opening goes to a folder of its own first: it is told again. */
static gboolean
is_in (GtkWidget *chooser,
       GFile     *folder)
{
  g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (chosen != NULL && g_file_has_parent (chosen, folder))
    return TRUE;
  if (gtk_widget_get_mapped (chooser))
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  return FALSE;
}

/* Saves under the name that is proposed. */
static GFile *
choose (FixtureWindow *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->sample.directory);
  GtkWidget *chooser;
  GFile *file;

  quatuor_test_await (quatuor_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG) != NULL);
  chooser = quatuor_test_find_window (GTK_TYPE_FILE_CHOOSER_DIALOG);
  quatuor_test_await (is_in (chooser, folder));
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
  g_assert_false (g_file_query_exists (file, NULL));
  gtk_dialog_response (GTK_DIALOG (chooser), GTK_RESPONSE_ACCEPT);
  return file;
}

static char *
read_file (GFile *file,
           gsize *length)
{
  char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_load_contents (file, NULL, &contents, length, NULL, &error);
  g_assert_no_error (error);
  return contents;
}

static void
remove_file (GFile *file)
{
  g_autoptr (GError) error = NULL;

  g_file_delete (file, NULL, &error);
  g_assert_no_error (error);
}

/* The last line of a dictionary tells the minute of the day. */
static char *
read_dictionary (GFile *table)
{
  g_autofree char *path = quatuor_export_dictionary_path (g_file_peek_path (table));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  char *text = read_file (file, NULL);
  char *last = strstr (text, "(fil");

  g_assert_nonnull (last);
  *last = '\0';
  return text;
}

static void
assert_exported (FixtureWindow       *self,
                 QuatuorDb           *db,
                 const QuatuorReport *report,
                 QuatuorCsvProfile    profile,
                 GFile               *file)
{
  g_autoptr (GFile) other =
    g_file_new_build_filename (self->sample.directory, "beside.csv", NULL);
  const QuatuorExport export = {
    .report = report,
    .filter = { .names = QUATUOR_REPORT_PSEUDONYMS },
    .profile = profile,
    .replace = QUATUOR_CSV_REPLACE_EXISTING,
  };
  QuatuorExportCounts counts;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *written = NULL;
  g_autofree char *expected_words = NULL;
  g_autofree char *words = NULL;
  gsize expected_length, length;

  quatuor_export_to_file (&export, db, g_file_peek_path (other), &counts, &error);
  g_assert_no_error (error);

  expected = read_file (other, &expected_length);
  written = read_file (file, &length);
  g_assert_cmpmem (written, length, expected, expected_length);
  expected_words = read_dictionary (other);
  words = read_dictionary (file);
  g_assert_cmpstr (words, ==, expected_words);
}

static void
export_report (FixtureWindow       *self,
               QuatuorDb           *db,
               const QuatuorReport *report,
               GtkWidget           *pane,
               guint                profile)
{
  g_autoptr (GFile) file = NULL;
  GtkWidget *dialog, *row, *done;

  gtk_widget_activate_action (pane, "report.export", NULL);
  dialog = quatuor_test_find_window (QUATUOR_TYPE_EXPORT_DIALOG);
  row = quatuor_test_find_row (dialog, ADW_TYPE_COMBO_ROW, "For");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), profile);
  gtk_widget_activate_action (dialog, "export.start", NULL);
  file = choose (self);
  done = quatuor_test_find (dialog, ADW_TYPE_STATUS_PAGE);
  quatuor_test_await (gtk_widget_get_mapped (done));
  gtk_window_destroy (GTK_WINDOW (dialog));

  assert_exported (self, db, report, PROFILES[profile], file);
  remove_file (file);
}

static void
save_report (FixtureWindow       *self,
             const QuatuorReport *report,
             GtkWidget           *pane)
{
  static const char MAGIC[] = "%PDF-";
  static const char END[] = "%%EOF\n";
  g_autoptr (GFile) file = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  gtk_widget_activate_action (pane, "report.pdf", NULL);
  file = choose (self);
  quatuor_test_await (g_file_query_exists (file, NULL));
  contents = read_file (file, &length);
  g_assert_true (g_str_has_prefix (contents, MAGIC));
  g_assert_cmpmem (contents + length - strlen (END), strlen (END), END, strlen (END));
}

static void
test_reports (FixtureWindow *self,
              gconstpointer  data)
{
  g_autoptr (QuatuorDb) db = open_beside (self);
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (self->window), WIDTH, HEIGHT);
  for (guint i = 0; i < n_reports; i++)
    {
      GtkWidget *pane;

      g_test_message ("%s", reports[i].name);
      pane = show_report (self, db, &reports[i]);
      for (guint n = 0; n < G_N_ELEMENTS (PROFILES); n++)
        export_report (self, db, &reports[i], pane, n);
      save_report (self, &reports[i], pane);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  adw_init ();

  g_test_add ("/app/reports", FixtureWindow, NULL, fixture_window_set_up, test_reports,
              fixture_window_tear_down);
  return g_test_run ();
}
