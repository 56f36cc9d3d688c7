/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-compare.h"

#include "quatuor-table-private.h"

#include <string.h>

/* Both sides of a table: the rows in the order of their keys' bytes, of which
 * one is in hand, or none after the last. */
enum
{
  BEFORE,
  AFTER,
  N_SIDES,
};

typedef struct
{
  QuatuorTable      table;
  QuatuorStatement *statements[N_SIDES];
  gpointer          rows[N_SIDES];
} Comparison;

static gboolean
step (Comparison  *self,
      int          side,
      GError     **error)
{
  gboolean has_row;

  quatuor_row_free (self->table, g_steal_pointer (&self->rows[side]));
  if (!quatuor_statement_step (self->statements[side], &has_row, error))
    return FALSE;
  if (has_row)
    {
      self->rows[side] = quatuor_row_new (self->table);
      quatuor_table_read_row (self->statements[side], quatuor_row_type (self->table),
                              self->rows[side]);
    }
  return TRUE;
}

/* Which side comes first, as memcmp() says it; a side that has ended comes last. */
static int
order (const Comparison *self)
{
  if (self->rows[BEFORE] == NULL)
    return 1;
  if (self->rows[AFTER] == NULL)
    return -1;
  return memcmp (self->rows[BEFORE], self->rows[AFTER],
                 quatuor_row_type (self->table)->n_keys * sizeof (QuatuorId));
}

static gboolean
compare_rows (Comparison          *self,
              QuatuorCompareFunc   func,
              gpointer             data,
              GError             **error)
{
  while (self->rows[BEFORE] != NULL || self->rows[AFTER] != NULL)
    {
      int first = order (self);
      gconstpointer before = first <= 0 ? self->rows[BEFORE] : NULL;
      gconstpointer after = first >= 0 ? self->rows[AFTER] : NULL;

      if ((first != 0 || !quatuor_row_equal (self->table, before, after)) &&
          !func (self->table, before, after, data, error))
        return FALSE;
      if ((first <= 0 && !step (self, BEFORE, error)) ||
          (first >= 0 && !step (self, AFTER, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
compare_table (QuatuorDb           *before,
               QuatuorDb           *after,
               QuatuorTable         table,
               QuatuorCompareFunc   func,
               gpointer             data,
               GError             **error)
{
  Comparison self = { .table = table };
  gboolean compared;

  self.statements[BEFORE] = quatuor_table_prepare (before, table, "each", error);
  if (self.statements[BEFORE] == NULL)
    return FALSE;
  self.statements[AFTER] = quatuor_table_prepare (after, table, "each", error);
  if (self.statements[AFTER] == NULL)
    return FALSE;

  compared = step (&self, BEFORE, error) && step (&self, AFTER, error) &&
             compare_rows (&self, func, data, error);
  for (int side = 0; side < N_SIDES; side++)
    {
      quatuor_statement_reset (self.statements[side]);
      quatuor_row_free (table, self.rows[side]);
    }
  return compared;
}

/**
 * quatuor_compare:
 * @before: a connection
 * @after: another connection to the same programme: one of them is to a snapshot,
 *   or both are
 * @func: takes each row that differs, table by table, in the order of the keys
 * @data: for @func
 * @error: where an error goes
 *
 * Returns: whether all was compared
 */
gboolean
quatuor_compare (QuatuorDb           *before,
                 QuatuorDb           *after,
                 QuatuorCompareFunc   func,
                 gpointer             data,
                 GError             **error)
{
  /* A snapshot that is compared with itself has one statement, not two. */
  if (before == after)
    return TRUE;

  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    if (!compare_table (before, after, (QuatuorTable) i, func, data, error))
      return FALSE;
  return TRUE;
}
