/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-grid.h"

/**
 * quatuor_grid_new:
 * @titles: (array zero-terminated=1): what stands above each column
 *
 * Returns: (transfer full): a table without rows
 */
QuatuorGrid *
quatuor_grid_new (const char *const *titles)
{
  QuatuorGrid *self = g_atomic_rc_box_new0 (QuatuorGrid);

  self->titles = g_strdupv ((char **) titles);
  self->n_columns = g_strv_length (self->titles);
  self->numbers = g_new0 (gboolean, self->n_columns);
  self->meanings = g_new0 (char *, self->n_columns);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  return self;
}

/**
 * quatuor_grid_ref:
 * @self: a table
 *
 * Returns: (transfer full): @self
 */
QuatuorGrid *
quatuor_grid_ref (QuatuorGrid *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  QuatuorGrid *self = data;

  g_strfreev (self->titles);
  g_free (self->numbers);
  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->meanings[i]);
  g_free (self->meanings);
  g_ptr_array_unref (self->rows);
}

/**
 * quatuor_grid_unref:
 * @self: (transfer full): a table
 */
void
quatuor_grid_unref (QuatuorGrid *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * quatuor_grid_set_numbers:
 * @self: a table
 * @first: the first of the columns that hold numbers; those after it do, too
 */
void
quatuor_grid_set_numbers (QuatuorGrid *self,
                          guint        first)
{
  for (guint i = first; i < self->n_columns; i++)
    self->numbers[i] = TRUE;
}

/**
 * quatuor_grid_set_meaning:
 * @self: a table
 * @column: a column
 * @meaning: (nullable): what it means, in sentences
 */
void
quatuor_grid_set_meaning (QuatuorGrid *self,
                          guint        column,
                          const char  *meaning)
{
  g_return_if_fail (column < self->n_columns);

  g_free (self->meanings[column]);
  self->meanings[column] = g_strdup (meaning);
}

/**
 * quatuor_grid_add_row:
 * @self: a table
 * @cells: (array zero-terminated=1): one text a column; those that lack are empty
 */
void
quatuor_grid_add_row (QuatuorGrid       *self,
                      const char *const *cells)
{
  char **row = g_new0 (char *, self->n_columns + 1);
  guint n = g_strv_length ((char **) cells);

  g_return_if_fail (n <= self->n_columns);

  for (guint i = 0; i < self->n_columns; i++)
    row[i] = g_strdup (i < n ? cells[i] : "");
  g_ptr_array_add (self->rows, row);
}

/**
 * quatuor_grid_get_cell:
 * @self: a table
 * @row: a row, from 0
 * @column: a column, from 0
 *
 * Returns: (transfer none): what stands there
 */
const char *
quatuor_grid_get_cell (QuatuorGrid *self,
                       guint        row,
                       guint        column)
{
  g_return_val_if_fail (row < self->rows->len && column < self->n_columns, NULL);

  return ((char **) g_ptr_array_index (self->rows, row))[column];
}
