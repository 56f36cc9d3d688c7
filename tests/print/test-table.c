/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-print.h"
#include "read-pdf.h"

#include <locale.h>
#include <string.h>

#define N_ROWS 120

static const char *const NOTES[] = { "Vallées du Sud", "En direct", NULL };

static guint
count (const char *text,
       const char *needle)
{
  guint n = 0;

  for (const char *at = strstr (text, needle); at != NULL; at = strstr (at + 1, needle))
    n++;
  return n;
}

static void
test_pages (void)
{
  static const char *const TITLES[] = { "Territoire", "Réponses", NULL };
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (TITLES);
  g_autoptr (QuatuorSheet) sheet = NULL;
  g_autofree char *text = NULL;
  guint n_pages;

  quatuor_grid_set_numbers (grid, 1);
  quatuor_grid_set_meaning (grid, 1, "Niveaux donnés par tous les sièges.");
  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *name = g_strdup_printf ("CC n° %u", i + 1);
      g_autofree char *number = g_strdup_printf ("%u", 1000 + i);

      quatuor_grid_add_row (grid, (const char *const[]) { name, number, NULL });
    }
  sheet = quatuor_print_table ("Diagnostic", NOTES, grid);
  text = read_sheet (sheet, "pdftotext", "-raw");

  for (guint i = 0; i < N_ROWS; i++)
    {
      g_autofree char *row = g_strdup_printf ("CC n° %u\n%u\n", i + 1, 1000 + i);
      g_autofree char *line = g_strdup_printf ("CC n° %u %u\n", i + 1, 1000 + i);

      g_assert_cmpuint (count (text, row) + count (text, line), ==, 1);
    }
  /* Each page of the table has its header, the page of the meanings has none. */
  n_pages = count (text, "\f");
  g_assert_cmpuint (n_pages, >=, 3);
  g_assert_cmpuint (count (text, "Territoire"), >=, n_pages - 1);
  /* A page that goes astray still says of when it is. */
  g_assert_cmpuint (count (text, NOTES[1]), ==, n_pages + 1);
  g_assert_cmpuint (count (text, "Réponses: Niveaux") + count (text, "Réponses : Niveaux"), ==, 1);
}

/* A text higher than a page, in one cell, is all there. */
static void
test_long_cell (void)
{
  static const char *const TITLES[] = { "A", "B", "C", "D", "E", "F", "Note", NULL };
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (TITLES);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autoptr (QuatuorSheet) sheet = NULL;
  g_autofree char *text = NULL;
  g_autofree char *info = NULL;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (note, "mot%u ", i);
  quatuor_grid_add_row (grid,
                        (const char *const[]) { "1", "2", "3", "4", "5", "6", note->str, NULL });
  sheet = quatuor_print_table ("Notes", NOTES, grid);
  text = read_sheet (sheet, "pdftotext", "-raw");
  g_assert_cmpuint (count (text, "mot"), ==, 2000);
  g_assert_nonnull (strstr (text, "mot1999"));

  info = read_sheet (sheet, "pdfinfo", NULL);
  g_assert_nonnull (strstr (info, "841.89 x 595.28 pts (A4)"));
  g_assert_cmpuint (count (info, "Tagged:          yes"), ==, 1);
  g_assert_true (quatuor_sheet_is_landscape (sheet));
}

/* A table that is wider than a page is cut into parts, each of which says which row
 * it is: the two first columns, as the first alone does not. What holds nothing is
 * named, and takes no room. */
static void
test_wide (void)
{
  enum { N_COLUMNS = 20, N_WIDE_ROWS = 8, EMPTY = 7 };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) titles = NULL;
  g_autoptr (QuatuorGrid) grid = NULL;
  g_autoptr (QuatuorSheet) sheet = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < N_COLUMNS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Indicateur%02u", i);

      g_strv_builder_add (builder, title);
    }
  titles = g_strv_builder_end (builder);
  grid = quatuor_grid_new ((const char *const *) titles);
  for (guint row = 0; row < N_WIDE_ROWS; row++)
    {
      g_auto (GStrv) cells = NULL;

      g_strv_builder_add (builder, row % 2 == 0 ? "Pair" : "Impair");
      for (guint i = 1; i < N_COLUMNS; i++)
        {
          g_autofree char *cell = g_strdup_printf ("L%uC%02u", row, i);

          g_strv_builder_add (builder, i == EMPTY ? "" : cell);
        }
      cells = g_strv_builder_end (builder);
      quatuor_grid_add_row (grid, (const char *const *) cells);
    }
  sheet = quatuor_print_table ("Indicateurs", NOTES, grid);
  text = read_sheet (sheet, "pdftotext", "-raw");
  g_assert_true (quatuor_sheet_is_landscape (sheet));
  for (guint i = 1; i < N_COLUMNS; i++)
    {
      g_autofree char *title = g_strdup_printf ("Indicateur%02u", i);
      g_autofree char *cell = g_strdup_printf ("L3C%02u", i);

      g_assert_cmpuint (count (text, title), >=, 1);
      g_assert_cmpuint (count (text, cell), ==, i == EMPTY ? 0 : i == 1 ? 2 : 1);
    }
  g_assert_cmpuint (count (text, "Impair"), ==, N_WIDE_ROWS / 2 * 2);
  g_assert_cmpuint (count (text, "Indicateur07"), ==, 1);
}

static void
test_empty (void)
{
  static const char *const TITLES[] = { "Territoire", NULL };
  g_autoptr (QuatuorGrid) grid = quatuor_grid_new (TITLES);
  g_autoptr (QuatuorSheet) sheet = quatuor_print_table ("Vide", NOTES, grid);
  g_autofree char *tree = read_sheet (sheet, "pdfinfo", "-struct-text");

  g_assert_nonnull (strstr (tree, "Table"));
  g_assert_nonnull (strstr (tree, "TH"));
  g_assert_null (strstr (tree, "TD"));
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/table/pages", test_pages);
  g_test_add_func ("/print/table/long-cell", test_long_cell);
  g_test_add_func ("/print/table/wide", test_wide);
  g_test_add_func ("/print/table/empty", test_empty);
  return g_test_run ();
}
