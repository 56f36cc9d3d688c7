/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of other tables that have to be there before the rows of a file: a seat, a
 * topic, a project. */

#include "quatuor-csv-record-private.h"

#include "quatuor-text.h"

typedef struct
{
  QuatuorTable  table;
  gint64        line;
  char         *key; /* owned */
  gpointer      row; /* owned */
} Needed;

static void
free_needed (gpointer data)
{
  Needed *needed = data;

  quatuor_row_free (needed->table, needed->row);
  g_free (needed->key);
  g_free (needed);
}

/**
 * quatuor_csv_record_init_needs:
 * @self: an import that begins
 */
void
quatuor_csv_record_init_needs (QuatuorCsvRecord *self)
{
  self->needed = g_ptr_array_new_with_free_func (free_needed);
  self->needs = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * quatuor_csv_record_clear_needs:
 * @self: an import that is over
 */
void
quatuor_csv_record_clear_needs (QuatuorCsvRecord *self)
{
  g_hash_table_unref (self->needs);
  g_ptr_array_unref (self->needed);
}

/**
 * quatuor_csv_record_write_needs:
 * @self: an import that has read all rows
 * @error: where an error goes that stops the import at once
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_record_write_needs (QuatuorCsvRecord  *self,
                                GError           **error)
{
  for (guint i = 0; i < self->needed->len; i++)
    {
      const Needed *needed = g_ptr_array_index (self->needed, i);

      if (!quatuor_csv_context_put (self->context, needed->line, QUATUOR_CSV_NO_COLUMN,
                                    needed->table, needed->row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * quatuor_csv_record_key_in:
 * @scope: what something belongs to
 * @name: (nullable): what people call it
 *
 * Returns: (transfer full) (nullable): what tells it from others, whatever the case
 *   and the accents of its name; %NULL without a name
 */
char *
quatuor_csv_record_key_in (const QuatuorId *scope,
                           const char      *name)
{
  g_autofree char *id = quatuor_id_to_string (scope);
  g_autofree char *folded = quatuor_text_fold (name);

  return name != NULL ? g_strdup_printf ("%s %s", id, folded) : NULL;
}

/**
 * quatuor_csv_record_need:
 * @self: an import on a row
 * @table: another table
 * @key: what tells the row from others of its table
 * @row: a row of it that has to be there before the present one
 *
 * Returns: (transfer none): the row as it will be there: the first one of that key
 */
gconstpointer
quatuor_csv_record_need (QuatuorCsvRecord *self,
                         QuatuorTable      table,
                         const char       *key,
                         gconstpointer     row)
{
  g_autofree char *whole = g_strdup_printf ("%d %s", (int) table, key);
  Needed *needed = g_hash_table_lookup (self->needs, whole);

  if (needed == NULL)
    {
      needed = g_new0 (Needed, 1);
      needed->table = table;
      needed->line = quatuor_csv_context_line (self->context);
      needed->key = g_steal_pointer (&whole);
      needed->row = quatuor_row_copy (table, row);
      g_ptr_array_add (self->needed, needed);
      g_hash_table_insert (self->needs, needed->key, needed);
    }
  return needed->row;
}

/**
 * quatuor_csv_record_needed:
 * @self: an import
 * @table: another table
 * @position: (inout): where to look from, 0 at first
 *
 * Returns: (transfer none) (nullable): the next row of it that has to be there
 */
gconstpointer
quatuor_csv_record_needed (QuatuorCsvRecord *self,
                           QuatuorTable      table,
                           guint            *position)
{
  while (*position < self->needed->len)
    {
      const Needed *needed = g_ptr_array_index (self->needed, (*position)++);

      if (needed->table == table)
        return needed->row;
    }
  return NULL;
}

/**
 * quatuor_csv_record_seat:
 * @self: an import on a row
 * @territory_column: the column of the territory, to blame when it is empty
 * @column: the column of the seat's category
 * @territory: the territory of the row, or none
 * @member: the seat of a row
 *
 * Returns: whether the cell is empty or means a seat; if not, that was said
 */
gboolean
quatuor_csv_record_seat (QuatuorCsvRecord *self,
                         int               territory_column,
                         int               column,
                         const QuatuorId  *territory,
                         QuatuorId        *member)
{
  QuatuorCsvContext *context = self->context;
  gconstpointer category;
  g_autofree char *key = NULL;
  QuatuorSeat seat;

  if (!quatuor_csv_context_reference (context, column,
                                      quatuor_csv_context_lookup (context,
                                                                  QUATUOR_TABLE_CATEGORY),
                                      &category))
    return FALSE;
  if (category == NULL)
    {
      quatuor_csv_context_set_id (context, column, member, NULL);
      return TRUE;
    }
  if (quatuor_id_is_none (territory))
    return quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING, territory_column, NULL,
                                    NULL);

  if (!quatuor_csv_context_seat (context, territory, category, &seat))
    {
      key = quatuor_id_to_string (&seat.id);
      quatuor_csv_record_need (self, QUATUOR_TABLE_SEAT, key, &seat);
    }
  *member = seat.id;
  return TRUE;
}
