/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QuatuorGrid:
 * @n_columns: how many columns there are
 * @titles: what stands above each column
 * @numbers: for each column, whether it holds numbers, which end on a line
 * @meanings: for each column what it means, in sentences; %NULL where its title
 *   says it all
 * @rows: (element-type GStrv): the cells of each row, one a column, the first one
 *   being what the row is about
 *
 * A table of words to be read, on paper and on the screen. The twin of a chart
 * is one, and so is a report.
 */
typedef struct
{
  guint      n_columns;
  char     **titles;
  gboolean  *numbers;
  char     **meanings;
  GPtrArray *rows;
} QuatuorGrid;

QuatuorGrid *quatuor_grid_new         (const char *const *titles);
QuatuorGrid *quatuor_grid_ref         (QuatuorGrid       *self);
void         quatuor_grid_unref       (QuatuorGrid       *self);
void         quatuor_grid_set_numbers (QuatuorGrid       *self,
                                       guint              first);
void         quatuor_grid_set_meaning (QuatuorGrid       *self,
                                       guint              column,
                                       const char        *meaning);
void         quatuor_grid_add_row     (QuatuorGrid       *self,
                                       const char *const *cells);
const char  *quatuor_grid_get_cell    (QuatuorGrid       *self,
                                       guint              row,
                                       guint              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorGrid, quatuor_grid_unref)

G_END_DECLS
