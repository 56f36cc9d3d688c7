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

/**
 * quatuor_print_table:
 * @title: what the table is
 * @notes: (array zero-terminated=1): lines below the title: of which programme,
 *   which rows, of when
 * @grid: the table
 *
 * Returns: (transfer full): the table for paper, which lies when it is wide
 */
QuatuorSheet *
quatuor_print_table (const char        *title,
                     const char *const *notes,
                     QuatuorGrid       *grid)
{
  QuatuorSheet *sheet = quatuor_sheet_new (title);

  if (grid->n_columns > COLUMNS_UPRIGHT)
    quatuor_sheet_set_landscape (sheet);
  quatuor_sheet_add_text (sheet, QUATUOR_SHEET_TITLE, title);
  for (gsize i = 0; notes[i] != NULL; i++)
    quatuor_sheet_add_text (sheet, QUATUOR_SHEET_BODY, notes[i]);
  quatuor_sheet_add_table (sheet, grid);
  add_dictionary (sheet, grid);
  return sheet;
}
