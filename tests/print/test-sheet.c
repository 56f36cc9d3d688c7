/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-print.h"

#include <glib/gstdio.h>
#include <string.h>

/* More rows than a page holds. */
#define N_ROWS 70

typedef struct
{
  char *directory;
  char *path;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->directory = g_dir_make_tmp ("quatuor-sheet-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->directory, "sheet.pdf", NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_unlink (self->path);
  g_rmdir (self->directory);
  g_free (self->path);
  g_free (self->directory);
}

static char *
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  char *text = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static char *
write_and_read (Fixture      *self,
                QuatuorSheet *sheet,
                const char   *program,
                const char   *option)
{
  const char *const argv[] = { program, option, self->path,
                               g_str_equal (program, "pdftotext") ? "-" : NULL, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_true (quatuor_sheet_write_pdf (sheet, self->path, &error));
  g_assert_no_error (error);
  return run (argv);
}

static guint
count (const char *text,
       const char *word)
{
  guint n = 0;

  for (text = strstr (text, word); text != NULL; text = strstr (text + strlen (word), word))
    n++;
  return n;
}

/* Items that follow one another are one list, each with its dash and its text. */
static void
test_list (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_sheet_new ("Liste");
  g_autofree char *structure = NULL;
  g_autofree char *text = NULL;

  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, "Liste");
  quatuor_sheet_add_item (sheet, "un");
  quatuor_sheet_add_item (sheet, "deux");
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, "entre deux");
  quatuor_sheet_add_item (sheet, "trois");
  structure = write_and_read (self, sheet, "pdfinfo", "-struct");
  g_assert_cmpuint (count (structure, "\n  L (block)"), ==, 2);
  g_assert_cmpuint (count (structure, "\n    LI (block)"), ==, 3);
  g_assert_cmpuint (count (structure, "Lbl"), ==, 3);
  g_assert_cmpuint (count (structure, "LBody"), ==, 3);
  text = write_and_read (self, sheet, "pdftotext", "-layout");
  g_assert_nonnull (strstr (text, "– "));
}

/* A long table goes on overleaf, below the titles of its columns. */
static void
test_table (Fixture       *self,
            gconstpointer  data)
{
  const char *const titles[] = { "Territoire", "Demi-journées", NULL };
  g_autoptr (QuatuorSheet) sheet = quatuor_sheet_new ("Tableau");
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);
  g_autofree char *structure = NULL;
  g_autofree char *text = NULL;

  quatuor_grid_set_numbers (grid, 1);
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Territoire-%u", i);
      g_autofree char *number = g_strdup_printf ("%u,5", i);
      const char *const cells[] = { name, number, NULL };

      quatuor_grid_add_row (grid, cells);
    }
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, "Tableau");
  quatuor_sheet_add_table (sheet, grid);
  quatuor_sheet_set_stamp (sheet, "Données du 14 avril");

  text = write_and_read (self, sheet, "pdftotext", "-layout");
  g_assert_cmpuint (count (text, "\f"), ==, 2);
  g_assert_cmpuint (count (text, "Demi-journées"), ==, 2);
  g_assert_cmpuint (count (text, "Données du 14 avril"), ==, 2);
  g_assert_nonnull (strstr (text, "Territoire-69"));
  g_assert_nonnull (strstr (text, "69,5"));
  structure = write_and_read (self, sheet, "pdfinfo", "-struct");
  g_assert_cmpuint (count (structure, "Table"), ==, 2);
  g_assert_cmpuint (count (structure, "TR"), ==, N_ROWS + 2);
  g_assert_cmpuint (count (structure, "TD"), ==, 2 * N_ROWS);
}

/* A row of a wide table whose words are long still fits on the page. */
static void
test_wide_table (Fixture       *self,
                 gconstpointer  data)
{
  const char *const titles[] = { "Anticonstitutionnellement", "Intergouvernementalisation",
                                 "Électroencéphalographie", "Institutionnalisation",
                                 "Interdépartementalement", "Désindustrialisation", NULL };
  g_autoptr (QuatuorSheet) sheet = quatuor_sheet_new ("Large");
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (titles);
  g_autofree char *info = NULL;

  for (guint i = 0; i < 3; i++)
    quatuor_grid_add_row (grid, titles);
  quatuor_sheet_add_table (sheet, grid);
  info = write_and_read (self, sheet, "pdfinfo", "-isodates");
  g_assert_true (g_regex_match_simple ("Pages:\\s+1\\n", info, 0, 0));
}

/* A word of a chart is written once, whatever is measured on the way. */
static void
test_chart (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (QuatuorDocument) document = quatuor_document_new ("Graphique", "fr");
  g_autoptr (QuatuorChart) chart = quatuor_chart_new (QUATUOR_CHART_HEAT, "Titre");
  g_autoptr (QuatuorSheet) sheet = NULL;
  g_autofree char *text = NULL;

  quatuor_chart_add_series (chart, "Colonne", NULL);
  quatuor_chart_add_cell (quatuor_chart_add_row (chart, "Ligne"), 75, 0, "75");
  chart->summary = g_strdup ("Rien de plus");
  quatuor_document_add_chart (document, chart);
  sheet = quatuor_print_document (document);
  text = write_and_read (self, sheet, "pdftotext", "-raw");
  g_assert_cmpuint (count (text, "Colonne"), ==, 1);
  g_assert_cmpuint (count (text, "Ligne"), ==, 1);
  g_assert_cmpuint (count (text, "75"), ==, 1);
}

/* A list of contents leads to the headings. */
static void
test_link (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_sheet_new ("Liens");
  g_autofree char *structure = NULL;
  g_autofree char *page = NULL;

  quatuor_sheet_add_link (sheet, "L’équipe d'abord", "L’équipe d'abord");
  quatuor_sheet_break_page (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, "L’équipe d'abord");
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, "L’équipe d'abord");
  structure = write_and_read (self, sheet, "pdfinfo", "-struct");
  g_assert_nonnull (strstr (structure, "Link"));
  page = write_and_read (self, sheet, "pdftohtml", "-stdout");
  /* The two headings are bookmarks as well. */
  g_assert_cmpuint (count (page, "<a href=\"sheet.html#2\">"), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/print/sheet/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/print/sheet/table", Fixture, NULL, set_up, test_table, tear_down);
  g_test_add ("/print/sheet/wide-table", Fixture, NULL, set_up, test_wide_table, tear_down);
  g_test_add ("/print/sheet/chart", Fixture, NULL, set_up, test_chart, tear_down);
  g_test_add ("/print/sheet/link", Fixture, NULL, set_up, test_link, tear_down);
  return g_test_run ();
}
