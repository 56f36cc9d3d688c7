/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-reader.h"
#include "quatuor-problem.h"

#include <locale.h>
#include <stdlib.h>

/*
 * usage: print-cells TABLE
 *
 * Prints what the reader makes of a table, the header first: each cell with a unit
 * separator behind it, each row with a record separator. A problem goes to
 * standard error, and is an exit of 1.
 */

#define CELL_END "\x1f"
#define ROW_END "\x1e"

static gboolean
print_table (const char  *path,
             GError     **error)
{
  g_autoptr (QuatuorCsvReader) reader = quatuor_csv_reader_new (path, QUATUOR_CSV_DETECT, error);
  gboolean has_row;

  if (reader == NULL)
    return FALSE;
  for (guint i = 0; i < quatuor_csv_reader_get_n_columns (reader); i++)
    g_print ("%s" CELL_END, quatuor_csv_reader_get_header (reader)[i]);
  g_print (ROW_END);

  while (quatuor_csv_reader_next (reader, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      for (guint i = 0; i < quatuor_csv_reader_get_n_cells (reader); i++)
        g_print ("%s" CELL_END, quatuor_csv_reader_get_cell (reader, i));
      g_print (ROW_END);
    }
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;

  setlocale (LC_ALL, "");
  if (argc == 2 && print_table (argv[1], &error))
    return EXIT_SUCCESS;
  if (error != NULL)
    line = quatuor_problem_to_line (quatuor_problem_from (error));
  g_printerr ("%s\n", line != NULL ? line : "usage: print-cells TABLE");
  return EXIT_FAILURE;
}
