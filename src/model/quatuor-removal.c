/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-removal.h"

/* What goes with a row, and what only loses sight of it. */
typedef struct
{
  QuatuorCohort *cohort;
  GHashTable    *gone[QUATUOR_N_TABLES];     /* rows, borrowed */
  GHashTable    *detached[QUATUOR_N_TABLES]; /* row, borrowed -> its copy, owned */
} Removal;

/* What a row cannot do without, beside its parent and its key. */
static const struct
{
  QuatuorTable  table;
  const char   *column;
} NEEDED[] = {
  { QUATUOR_TABLE_CAMPAIGN, "framework" },
  { QUATUOR_TABLE_NEED, "from_seat" },
  { QUATUOR_TABLE_NEED, "to_seat" },
  { QUATUOR_TABLE_PEER_GROUP_MEMBER, "person" },
  { QUATUOR_TABLE_PEER_GROUP_MEMBER, "seat" },
  { QUATUOR_TABLE_SEAT, "category" },
  { QUATUOR_TABLE_SESSION, "category" },
  { QUATUOR_TABLE_SESSION, "peer_group" },
  { QUATUOR_TABLE_TENURE, "person" },
};

static gboolean
depends (QuatuorTable        table,
         const QuatuorField *field)
{
  if (field->kind == QUATUOR_FIELD_KEY ||
      g_strcmp0 (quatuor_row_type (table)->parent, field->name) == 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (NEEDED); i++)
    if (NEEDED[i].table == table && g_str_equal (NEEDED[i].column, field->name))
      return TRUE;
  return FALSE;
}

static void mark (Removal      *self,
                  QuatuorTable  table,
                  gpointer      row);

static void
visit_column (Removal         *self,
              QuatuorTable     table,
              guint            column,
              const QuatuorId *id)
{
  const QuatuorField *field = &quatuor_row_type (table)->fields[column];
  const GPtrArray *rows = quatuor_cohort_rows (self->cohort, table);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      gpointer copy;

      if (!quatuor_id_equal ((const guint8 *) row + field->offset, id))
        continue;
      if (depends (table, field))
        {
          mark (self, table, row);
          continue;
        }
      copy = g_hash_table_lookup (self->detached[table], row);
      if (copy == NULL)
        {
          copy = quatuor_row_copy (table, row);
          g_hash_table_insert (self->detached[table], row, copy);
        }
      *(QuatuorId *) ((guint8 *) copy + field->offset) = QUATUOR_ID_NONE;
    }
}

static void
mark (Removal      *self,
      QuatuorTable  table,
      gpointer      row)
{
  if (!g_hash_table_add (self->gone[table], row))
    return;

  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      const QuatuorRowType *type = quatuor_row_type ((QuatuorTable) i);

      for (guint n = 0; n < type->n_fields; n++)
        {
          QuatuorTable referred;

          if ((type->fields[n].kind == QUATUOR_FIELD_KEY ||
               type->fields[n].kind == QUATUOR_FIELD_ID) &&
              quatuor_row_find_reference (type->fields[n].name, &referred) && referred == table)
            visit_column (self, (QuatuorTable) i, n, row);
        }
    }
}

static void
write_detached (Removal      *self,
                QuatuorEdit  *edit,
                QuatuorTable  table)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->cohort, table);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      gpointer copy = g_hash_table_lookup (self->detached[table], row);

      if (copy != NULL)
        {
          if (!g_hash_table_contains (self->gone[table], row))
            quatuor_edit_put (edit, table, copy);
          quatuor_row_free (table, copy);
        }
    }
}

static void
write_gone (Removal      *self,
            QuatuorEdit  *edit,
            QuatuorTable  table)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->cohort, table);

  for (guint i = 0; i < rows->len; i++)
    if (g_hash_table_contains (self->gone[table], g_ptr_array_index (rows, i)))
      quatuor_edit_remove (edit, table, g_ptr_array_index (rows, i));
}

/**
 * quatuor_removal_add:
 * @edit: an act
 * @cohort: a cohort
 * @table: a table
 * @row: (nullable): one of the rows of @cohort in it; %NULL for one that somebody
 *   else has removed meanwhile, which adds nothing
 *
 * Adds to the act that @row goes, with all that cannot stand without it, the
 * children before their parents; what merely refers to any of these rows stays
 * and refers to nothing. One undo brings everything back. Answers to the
 * diagnostic are not in a cohort: whoever removes what they hang on removes
 * them first.
 */
void
quatuor_removal_add (QuatuorEdit   *edit,
                     QuatuorCohort *cohort,
                     QuatuorTable   table,
                     gconstpointer  row)
{
  Removal self = { .cohort = cohort };

  if (row == NULL)
    return;

  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      self.gone[i] = g_hash_table_new (NULL, NULL);
      self.detached[i] = g_hash_table_new (NULL, NULL);
    }

  mark (&self, table, (gpointer) row);
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    write_detached (&self, edit, (QuatuorTable) i);
  for (guint i = QUATUOR_N_TABLES; i-- > 0;)
    write_gone (&self, edit, (QuatuorTable) i);

  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      g_hash_table_unref (self.gone[i]);
      g_hash_table_unref (self.detached[i]);
    }
}
