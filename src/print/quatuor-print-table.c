/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-print.h"

#include <glib/gi18n-lib.h>

/* More columns than this want the page to lie. */
#define COLUMNS_UPRIGHT 6

/* What the columns mean, after the table: a table that travels is read without
 * its author. */
static void
add_dictionary (QuatuorSheet *sheet,
                QuatuorGrid  *grid)
{
  gboolean has_heading = FALSE;

  for (guint i = 0; i < grid->n_columns; i++)
    {
      g_autofree char *line = NULL;

      if (grid->meanings[i] == NULL)
        continue;
      if (!has_heading)
        {
          quatuor_sheet_keep (sheet);
          quatuor_sheet_add_text (sheet, QUATUOR_SHEET_HEADING, _("What the Columns Mean"));
        }
      else
        quatuor_sheet_keep (sheet);
      has_heading = TRUE;
      /* Translators: the header of a column, and what it means. */
      line = g_strdup_printf (_("%s: %s"), grid->titles[i], grid->meanings[i]);
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, line);
    }
}

static gboolean
is_empty (QuatuorGrid *grid,
          guint        column)
{
  for (guint row = 0; row < grid->rows->len; row++)
    if (*quatuor_grid_get_cell (grid, row, column) != '\0')
      return FALSE;
  return grid->rows->len > 0;
}

/* The columns that hold something: paper is narrow. The titles of the others are
 * appended to @empty. */
static GArray *
list_columns (QuatuorGrid *grid,
              GString     *empty)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < grid->n_columns; i++)
    if (i == 0 || !is_empty (grid, i))
      g_array_append_val (columns, i);
    else
      g_string_append_printf (empty, "%s%s", empty->len > 0 ? ", " : "", grid->titles[i]);
  return columns;
}

static char **
pick (char *const  *cells,
      const GArray *columns)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < columns->len; i++)
    g_strv_builder_add (builder, cells[g_array_index (columns, guint, i)]);
  return g_strv_builder_end (builder);
}

static QuatuorGrid *
leave_out (QuatuorGrid  *grid,
           const GArray *columns)
{
  g_auto (GStrv) titles = pick (grid->titles, columns);
  QuatuorGrid *narrow = quatuor_grid_new ((const char *const *) titles);

  for (guint i = 0; i < columns->len; i++)
    {
      guint column = g_array_index (columns, guint, i);

      narrow->numbers[i] = grid->numbers[column];
      quatuor_grid_set_meaning (narrow, i, grid->meanings[column]);
    }
  for (guint row = 0; row < grid->rows->len; row++)
    {
      g_auto (GStrv) cells = pick (g_ptr_array_index (grid->rows, row), columns);

      quatuor_grid_add_row (narrow, (const char *const *) cells);
    }
  return narrow;
}

/**
 * quatuor_print_table:
 * @title: what the table is
 * @notes: (array zero-terminated=1): lines below the title: of which programme,
 *   which rows, and last, which stands at the foot of each page too, of when
 * @grid: the table
 *
 * Columns that hold nothing are named above the table, and left out of it.
 *
 * Returns: (transfer full): the table for paper, which lies when it is wide
 */
QuatuorSheet *
quatuor_print_table (const char        *title,
                     const char *const *notes,
                     QuatuorGrid       *grid)
{
  QuatuorSheet *sheet = quatuor_sheet_new (title);
  g_autoptr (GString) empty = g_string_new (NULL);
  g_autoptr (GArray) columns = list_columns (grid, empty);
  g_autoptr (QuatuorGrid) shown =
    empty->len > 0 ? leave_out (grid, columns) : quatuor_grid_ref (grid);

  if (shown->n_columns > COLUMNS_UPRIGHT)
    quatuor_sheet_set_landscape (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, title);
  for (gsize i = 0; notes[i] != NULL; i++)
    {
      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, notes[i]);
      quatuor_sheet_set_stamp (sheet, notes[i]);
    }
  if (empty->len > 0)
    {
      /* Translators: the titles of some columns. */
      g_autofree char *words = g_strdup_printf (_("Left out, as they hold nothing: %s."),
                                                empty->str);

      quatuor_sheet_add_text (sheet, QUATUOR_SHEET_SMALL, words);
    }
  quatuor_sheet_add_table (sheet, shown);
  add_dictionary (sheet, shown);
  return sheet;
}
