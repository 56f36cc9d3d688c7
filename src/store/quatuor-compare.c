/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-compare.h"

#include "quatuor-table-private.h"

#include <string.h>

/* Both sides of a table: the rows in the order of their keys' bytes. Most of them are
 * the same and nobody asks for them: they are compared as they lie in the file. */
enum
{
  BEFORE,
  AFTER,
  N_SIDES,
};

typedef struct
{
  QuatuorTable          table;
  const QuatuorRowType *type;
  QuatuorStatement     *statements[N_SIDES];
  gboolean              has_row[N_SIDES]; /* FALSE after the last one */
} Comparison;

static gboolean
step (Comparison  *self,
      int          side,
      GError     **error)
{
  return quatuor_statement_step (self->statements[side], &self->has_row[side], error);
}

/* Which side comes first, as memcmp() says it; a side that has ended comes last. */
static int
order (const Comparison *self)
{
  int first = 0;

  if (!self->has_row[BEFORE])
    return 1;
  if (!self->has_row[AFTER])
    return -1;
  for (guint i = 0; i < self->type->n_keys && first == 0; i++)
    {
      QuatuorId before = quatuor_statement_id (self->statements[BEFORE], (int) i);
      QuatuorId after = quatuor_statement_id (self->statements[AFTER], (int) i);

      first = memcmp (&before, &after, sizeof before);
    }
  return first;
}

/* Whether the rows, which have the same key, are the same. */
static gboolean
is_same (const Comparison *self)
{
  for (guint i = self->type->n_keys; i < self->type->n_fields; i++)
    if (!quatuor_statement_has_same (self->statements[BEFORE], self->statements[AFTER], (int) i))
      return FALSE;
  return TRUE;
}

static gpointer
read_row (const Comparison *self,
          int               side)
{
  gpointer row = quatuor_row_new (self->table);

  quatuor_table_read_row (self->statements[side], self->type, row);
  return row;
}

static gboolean
tell (Comparison          *self,
      int                  first,
      QuatuorCompareFunc   func,
      gpointer             data,
      GError             **error)
{
  gpointer before = first <= 0 ? read_row (self, BEFORE) : NULL;
  gpointer after = first >= 0 ? read_row (self, AFTER) : NULL;
  gboolean told = func (self->table, before, after, data, error);

  quatuor_row_free (self->table, before);
  quatuor_row_free (self->table, after);
  return told;
}

static gboolean
compare_rows (Comparison          *self,
              QuatuorCompareFunc   func,
              gpointer             data,
              GError             **error)
{
  while (self->has_row[BEFORE] || self->has_row[AFTER])
    {
      int first = order (self);

      if ((first != 0 || !is_same (self)) && !tell (self, first, func, data, error))
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
  Comparison self = { .table = table, .type = quatuor_row_type (table) };
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
    quatuor_statement_reset (self.statements[side]);
  return compared;
}

/**
 * quatuor_compare:
 * @before: a connection
 * @after: another connection to the same programme: to a snapshot of it, or to
 *   what its journal gives
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
