/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-import-dialog.h"

#include "quatuor-csv-kind.h"
#include "quatuor-import-outcome-row.h"
#include "quatuor-import-rows.h"
#include "quatuor-import-summary.h"
#include "quatuor-test-store.h"

#define READING "Page 2 of 5: What was recognised"
#define COLUMNS "Page 3 of 5: Columns"
#define ROWS "Page 4 of 5: Rows"
#define SUMMARY "Page 5 of 5: What changes"

#define PATIENCE 500 /* hundredths of a second */

typedef struct
{
  QuatuorTestStore  test;
  GtkWidget        *window;
  GtkWidget        *dialog;
  char             *path;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GtkWidget *
find_dialog (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (QUATUOR_IS_IMPORT_DIALOG (link->data))
      return link->data;
  return NULL;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  quatuor_test_store_set_up (&self->test, data);
  self->path = g_build_filename (self->test.base.directory, "table.csv", NULL);
  self->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (self->window), adw_toast_overlay_new ());
  gtk_window_present (GTK_WINDOW (self->window));
  quatuor_import_dialog_present (GTK_WINDOW (self->window), self->test.store);
  self->dialog = find_dialog ();
  g_object_add_weak_pointer (G_OBJECT (self->dialog), (gpointer *) &self->dialog);
}

/* The store’s thread may still hold the dialog for an answer on its way. */
static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  if (self->dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (self->dialog));
  for (guint i = 0; self->dialog != NULL && i < PATIENCE; i++)
    {
      g_usleep (G_USEC_PER_SEC / 100);
      settle ();
    }
  g_assert_null (self->dialog);
  gtk_window_destroy (GTK_WINDOW (self->window));
  settle ();
  g_free (self->path);
  quatuor_test_store_tear_down (&self->test, data);
}

static gboolean
is_titled (GtkWidget  *widget,
           const char *title)
{
  if (title == NULL)
    return TRUE;
  if (GTK_IS_LABEL (widget))
    return g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), title);
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static GtkWidget *
find_shown (GtkWidget  *widget,
            GType       type,
            const char *title)
{
  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && is_titled (widget, title))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
await_in (GtkWidget  *widget,
          const char *label)
{
  g_test_message ("waiting for “%s”", label);
  for (guint i = 0; find_shown (widget, GTK_TYPE_LABEL, label) == NULL && i < PATIENCE; i++)
    {
      g_usleep (G_USEC_PER_SEC / 100);
      settle ();
    }
  g_assert_nonnull (find_shown (widget, GTK_TYPE_LABEL, label));
}

static void
await (Fixture    *self,
       const char *label)
{
  await_in (self->dialog, label);
}

static void
go_on (Fixture    *self,
       const char *page)
{
  gtk_widget_activate_action (self->dialog, "import.next", NULL);
  await (self, page);
}

static void
open_table (Fixture    *self,
            const char *table)
{
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  g_assert_true (g_file_set_contents (self->path, table, -1, NULL));
  quatuor_import_dialog_open (QUATUOR_IMPORT_DIALOG (self->dialog), file);
  await (self, READING);
}

static guint
count_territories (Fixture *self)
{
  return quatuor_cohort_rows (quatuor_store_get_cohort (self->test.store),
                              QUATUOR_TABLE_TERRITORY)->len;
}

static void
choose (Fixture    *self,
        const char *row,
        guint       place)
{
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (find_shown (self->dialog, ADW_TYPE_COMBO_ROW, row)), place);
}

static void
correct (Fixture    *self,
         const char *column,
         const char *text)
{
  GtkWidget *field = find_shown (self->dialog, ADW_TYPE_ENTRY_ROW, column);

  gtk_editable_set_text (GTK_EDITABLE (field), text);
  g_signal_emit_by_name (field, "apply");
}

/* The kind is found by the header; what is written is one step of undo. */
static void
test_straight (Fixture       *self,
               gconstpointer  data)
{
  GtkWidget *kind;

  open_table (self, "code;nom;kind\r\nval-perdrix;CA du Val-Perdrix;epci_ca\r\n");
  kind = find_shown (self->dialog, ADW_TYPE_COMBO_ROW, "It holds");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (kind)), ==,
                    QUATUOR_CSV_TERRITORIES);
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL, "found: semicolon"));
  go_on (self, COLUMNS);
  go_on (self, SUMMARY);
  g_assert_cmpuint (count_territories (self), ==, 1);

  gtk_widget_activate_action (self->dialog, "import.apply", NULL);
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpuint (count_territories (self), ==, 2);
  settle ();
  quatuor_test_store_undo (&self->test);
  g_assert_cmpuint (count_territories (self), ==, 1);
}

/* What is wrong is mended in place: nothing is written before, and the file stays. */
static void
test_corrections (Fixture       *self,
                  gconstpointer  data)
{
  const char *table = "code,name,kind\nval-perdrix,CA du Val-Perdrix,royaume\n"
                      "horloges,CA des Deux-Horloges,duché\n";
  g_autofree char *after = NULL;

  open_table (self, table);
  go_on (self, COLUMNS);
  go_on (self, ROWS);
  await (self, "2 Errors: Nothing Can Be Imported Yet");
  gtk_widget_activate_action (self->dialog, "import.apply", NULL);
  gtk_widget_activate_action (self->dialog, "import.next", NULL);
  settle ();
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL, ROWS));

  correct (self, "kind", "epci_ca");
  await (self, "1 Error: Nothing Can Be Imported Yet");
  gtk_widget_activate_action (find_shown (self->dialog, QUATUOR_TYPE_IMPORT_ROWS, NULL),
                              "rows.skip-all", NULL);
  await (self, "Every Row Can Be Imported");
  go_on (self, SUMMARY);
  await (self, "1 Row Will Be Imported");

  gtk_widget_activate_action (self->dialog, "import.apply", NULL);
  quatuor_test_store_await_change (&self->test);
  g_assert_cmpuint (count_territories (self), ==, 2);
  g_assert_true (g_file_get_contents (self->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, table);
}

/* A row that was corrected is read as it stands again by choice. */
static void
test_take_back (Fixture       *self,
                gconstpointer  data)
{
  GtkWidget *rows;

  open_table (self, "code,name,kind\nval-perdrix,CA du Val-Perdrix,royaume\n");
  go_on (self, COLUMNS);
  go_on (self, ROWS);
  rows = find_shown (self->dialog, QUATUOR_TYPE_IMPORT_ROWS, NULL);
  correct (self, "kind", "epci_ca");
  await (self, "Every Row Can Be Imported");
  gtk_widget_activate_action (rows, "rows.restore", "x", (gint64) 2);
  await (self, "1 Error: Nothing Can Be Imported Yet");
}

/* Month first is read when the person says so, and shown at once. */
static void
test_dates (Fixture       *self,
            gconstpointer  data)
{
  open_table (self, "code;nom;kind;état;État depuis\nval-perdrix;Val-Perdrix;epci_ca;retenu;"
                    "03/31/2026\n");
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL, "03/31/2026 begins with the month"));
  choose (self, "Dates", 2);
  await (self, "found: 03/31/2026");
  go_on (self, COLUMNS);
  go_on (self, SUMMARY);
}

/* The keyboard goes on from a line that was mended, and went with it. */
static void
test_keyboard (Fixture       *self,
               gconstpointer  data)
{
  GtkWidget *rows;
  gboolean reached = FALSE;

  open_table (self, "code,name,kind\nval-perdrix,CA du Val-Perdrix,royaume\n");
  go_on (self, COLUMNS);
  go_on (self, ROWS);
  rows = find_shown (self->dialog, QUATUOR_TYPE_IMPORT_ROWS, NULL);
  quatuor_import_rows_focus (QUATUOR_IMPORT_ROWS (rows));
  correct (self, "kind", "epci_ca");
  await (self, "Every Row Can Be Imported");
  for (guint i = 0; i < 5 && !reached; i++)
    {
      GtkWidget *focus;

      gtk_widget_child_focus (self->dialog, GTK_DIR_TAB_FORWARD);
      focus = gtk_window_get_focus (GTK_WINDOW (self->dialog));
      reached = focus != NULL && gtk_widget_is_ancestor (focus, rows);
    }
  g_assert_true (reached);
}

/* Where one day begins with the month, what may be either is asked and not guessed. */
static void
test_unsure_dates (Fixture       *self,
                   gconstpointer  data)
{
  open_table (self, "code;nom;nature;état;État depuis\na;A;pays;retenu;04/02/2026\n"
                    "b;B;pays;retenu;02/13/2026\nc;C;pays;retenu;4 février 2026\n"
                    "d;D;pays;retenu;46057\n");
  gtk_widget_activate_action (self->dialog, "import.next", NULL);
  settle ();
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL, READING));
  choose (self, "Dates", 1);
  /* The table is read anew first. */
  for (guint i = 0; find_shown (self->dialog, GTK_TYPE_LABEL, COLUMNS) == NULL && i < PATIENCE; i++)
    {
      gtk_widget_activate_action (self->dialog, "import.next", NULL);
      g_usleep (G_USEC_PER_SEC / 100);
      settle ();
    }
  go_on (self, ROWS);
  await (self, "1 Error: Nothing Can Be Imported Yet");
  correct (self, "État depuis", "13/02/2026");
  await (self, "Every Row Can Be Imported");
  go_on (self, SUMMARY);
  await (self, "4 Rows Will Be Imported");
}

/* A nature that no column says is said once, and kept with the other choices. */
static void
test_same_for_all (Fixture       *self,
                   gconstpointer  data)
{
  const QuatuorTerritory *territory;

  open_table (self, "siren;nom\n200034957;CC du Frontonnais\n");
  go_on (self, COLUMNS);
  choose (self, "Kind", 2);
  go_on (self, SUMMARY);
  gtk_widget_activate_action (self->dialog, "import.apply", NULL);
  quatuor_test_store_await_change (&self->test);
  territory = quatuor_cohort_find_code (quatuor_store_get_cohort (self->test.store),
                                        QUATUOR_TABLE_TERRITORY, "200034957");
  g_assert_cmpstr (territory->kind, ==, "epci_cc");
}

/* Of two columns with one header the person says which is which, and each is mended
 * as itself. */
static void
test_header_twice (Fixture       *self,
                   gconstpointer  data)
{
  open_table (self, "code;Nom;Nom;Nature;;\naubrac;Aubrac;royaume;CC;;\n");
  go_on (self, COLUMNS);
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL, "Column 2: Aubrac"));
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL, "Column 3: royaume"));
  g_assert_null (find_shown (self->dialog, ADW_TYPE_COMBO_ROW, "#5"));
  choose (self, "Nature", 0);
  choose (self, "Nom (2)", 1 + QUATUOR_TERRITORIES_KIND);
  go_on (self, ROWS);
  correct (self, "Nom (2)", "pays");
  await (self, "Every Row Can Be Imported");
  go_on (self, SUMMARY);
  await (self, "Line 2\nPays");
}

/* The answer may close the window that asked: the list of windows is read no further. */
static void
answer (const char *response)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();
  GList *link = windows;

  while (link != NULL && !ADW_IS_MESSAGE_DIALOG (link->data))
    link = link->next;
  g_assert_nonnull (link);
  adw_message_dialog_response (link->data, response);
  gtk_window_destroy (link->data);
  settle ();
}

/* Closing asks where something would be lost. */
static void
test_leave (Fixture       *self,
            gconstpointer  data)
{
  open_table (self, "code,name,kind\nval-perdrix,CA du Val-Perdrix,royaume\n");
  go_on (self, COLUMNS);
  choose (self, "kind", 0);
  gtk_window_close (GTK_WINDOW (self->dialog));
  answer ("cancel");
  g_assert_nonnull (self->dialog);
  g_assert_true (gtk_widget_get_visible (self->dialog));
  gtk_window_close (GTK_WINDOW (self->dialog));
  answer ("answer");
}

/* Another field of the column: one field has one column, and none may lack. */
static void
test_columns (Fixture       *self,
              gconstpointer  data)
{
  GtkWidget *name;

  open_table (self, "Identifiant;Nom;Nature;Sigle\nval-perdrix;Val-Perdrix;epci_ca;CAVP\n");
  go_on (self, COLUMNS);
  choose (self, "Sigle", 1 + QUATUOR_TERRITORIES_CODE);
  name = find_shown (self->dialog, ADW_TYPE_COMBO_ROW, "Identifiant");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (name)), ==, 0);
  choose (self, "Sigle", 0);
  gtk_widget_activate_action (self->dialog, "import.next", NULL);
  settle ();
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL, COLUMNS));
  choose (self, "Identifiant", 1 + QUATUOR_TERRITORIES_CODE);
  go_on (self, SUMMARY);
}

/* Cells copied in a spreadsheet come with tabs between them. */
static void
test_paste (Fixture       *self,
            gconstpointer  data)
{
  quatuor_import_dialog_paste (QUATUOR_IMPORT_DIALOG (self->dialog),
                               "Identifiant\tCommune\tNature\nval-perdrix\tVal-Perdrix\tcommune\n");
  await (self, READING);
  go_on (self, COLUMNS);
  go_on (self, SUMMARY);
  await (self, "1 Row Will Be Imported");
}

/* A table that cannot be read says why, and one can go back. */
static void
test_unreadable (Fixture       *self,
                 gconstpointer  data)
{
  open_table (self, "\"code;nom\nval-perdrix;Val-Perdrix\n");
  gtk_widget_activate_action (self->dialog, "import.next", NULL);
  settle ();
  g_assert_nonnull (find_shown (self->dialog, GTK_TYPE_LABEL, READING));
  gtk_widget_activate_action (self->dialog, "import.back", NULL);
  await (self, "Page 1 of 5: The table");
}

static QuatuorImportJob *
make_long_job (guint n_rows)
{
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (QUATUOR_CSV_PEOPLE, "table.csv", QUATUOR_CSV_DRY_RUN);
  QuatuorImportJob *job = quatuor_import_job_new (QUATUOR_IMPORT_CHECK, import);

  job->result = g_new0 (QuatuorCsvResult, 1);
  job->result->problems = g_ptr_array_new ();
  job->result->doubles = g_array_new (FALSE, FALSE, sizeof (QuatuorCsvDouble));
  job->result->mappings = g_ptr_array_new ();
  job->result->outcomes = quatuor_csv_outcomes_new ();
  job->result->n_new = n_rows;
  for (gint64 line = 2; line < (gint64) n_rows + 2; line++)
    {
      quatuor_csv_outcomes_name (job->result->outcomes, line, g_strdup ("Zoé Lefèvre"), NULL);
      quatuor_csv_outcomes_settle (job->result->outcomes, line, QUATUOR_CSV_NEW);
    }
  return job;
}

/* Assistive technology is told of a group whether it is open. */
static void
assert_expanded (GtkWidget *summary,
                 gboolean   expanded)
{
  GtkWidget *row = find_shown (summary, QUATUOR_TYPE_IMPORT_OUTCOME_ROW, NULL);

  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                    GTK_ACCESSIBLE_STATE_EXPANDED, expanded);
}

/* All rows of a long table are there to be looked at, and none is made before. */
static void
test_long (Fixture       *self,
           gconstpointer  data)
{
  enum { N_ROWS = 100000 };
  GtkWidget *summary = g_object_new (QUATUOR_TYPE_IMPORT_SUMMARY, NULL);
  g_autoptr (QuatuorImportJob) job = make_long_job (N_ROWS);
  GtkListView *view;

  adw_window_set_content (ADW_WINDOW (self->window), summary);
  quatuor_import_summary_show (QUATUOR_IMPORT_SUMMARY (summary), job,
                               quatuor_store_get_cohort (self->test.store));
  view = GTK_LIST_VIEW (find_shown (summary, GTK_TYPE_LIST_VIEW, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))), ==,
                    N_ROWS + 1);
  await_in (summary, "Zoé Lefèvre");

  assert_expanded (summary, TRUE);

  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))), ==,
                    1);
  assert_expanded (summary, FALSE);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(path, function) \
  g_test_add ("/import-dialog/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("straight", test_straight);
  ADD ("corrections", test_corrections);
  ADD ("take-back", test_take_back);
  ADD ("dates", test_dates);
  ADD ("keyboard", test_keyboard);
  ADD ("unsure-dates", test_unsure_dates);
  ADD ("same-for-all", test_same_for_all);
  ADD ("header-twice", test_header_twice);
  ADD ("leave", test_leave);
  ADD ("columns", test_columns);
  ADD ("long", test_long);
  ADD ("paste", test_paste);
  ADD ("unreadable", test_unreadable);
  return g_test_run ();
}
