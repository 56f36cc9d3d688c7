/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-territory-private.h"

#include "quatuor-text.h"

typedef struct
{
  gint64                  line;
  QuatuorTerritory       *row;
  const QuatuorTerritory *before;
  char                   *parent;  /* the cell, resolved when all rows are known */
  QuatuorTerritoryState  *state;   /* a step to write, or NULL */
  gboolean                written;
} Pending;

typedef struct
{
  QuatuorCsvLookup  *before;   /* by code: QuatuorTerritory */
  QuatuorCsvLookup  *sirens;   /* the same by SIREN */
  QuatuorCsvLookup  *parents;  /* before and new: QuatuorTerritory */
  GHashTable        *ids;      /* id to Pending */
  GPtrArray         *rows;     /* Pending, owned */
} State;

static void
free_pending (gpointer data)
{
  Pending *pending = data;

  quatuor_row_free (QUATUOR_TABLE_TERRITORY, pending->row);
  quatuor_row_free (QUATUOR_TABLE_TERRITORY_STATE, pending->state);
  g_free (pending->parent);
  g_free (pending);
}

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);
  const GPtrArray *rows = quatuor_cohort_rows (context->cohort, QUATUOR_TABLE_TERRITORY);

  state->before = quatuor_csv_lookup_new ();
  state->sirens = quatuor_csv_lookup_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (rows, i);

      quatuor_csv_lookup_add (state->before, QUATUOR_CSV_BY_CODE, territory->code, territory);
      if (territory->siren != NULL)
        quatuor_csv_lookup_add (state->sirens, QUATUOR_CSV_BY_CODE, territory->siren, territory);
    }
  state->parents = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->ids = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  state->rows = g_ptr_array_new_with_free_func (free_pending);
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->before);
  quatuor_csv_lookup_free (state->sirens);
  quatuor_csv_lookup_free (state->parents);
  g_hash_table_unref (state->ids);
  g_ptr_array_unref (state->rows);
  g_free (state);
}

/*
 * Rows
 */

static Pending *
add_pending (QuatuorCsvContext *context,
             State             *state,
             const char        *code)
{
  Pending *pending = g_new0 (Pending, 1);
  gconstpointer before;

  quatuor_csv_lookup_find (state->before, code, &before);
  pending->line = quatuor_csv_context_line (context);
  pending->before = before;
  if (before != NULL)
    pending->row = quatuor_row_copy (QUATUOR_TABLE_TERRITORY, before);
  else
    {
      pending->row = quatuor_row_new (QUATUOR_TABLE_TERRITORY);
      pending->row->id = quatuor_id_new ();
      pending->row->code = g_strdup (code);
    }
  g_ptr_array_add (state->rows, pending);
  g_hash_table_insert (state->ids, &pending->row->id, pending);
  return pending;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  State *state = data;
  g_autofree char *code = quatuor_csv_territory_read_code (context, state->before, state->sirens);
  g_autofree char *folded = quatuor_text_fold (code);
  Pending *pending;
  gboolean going;

  if (code == NULL ||
      !quatuor_csv_context_check_once (context, QUATUOR_TERRITORIES_CODE, folded))
    return TRUE;

  pending = add_pending (context, state, code);
  going = quatuor_csv_territory_set (context, pending->row, error);
  pending->state = quatuor_csv_territory_read_step (context, pending->row);
  pending->parent = quatuor_csv_context_text (context, QUATUOR_TERRITORIES_PARENT);
  if (pending->before == NULL)
    {
      quatuor_csv_lookup_add (state->parents, QUATUOR_CSV_BY_CODE, pending->row->code,
                              pending->row);
      quatuor_csv_lookup_add (state->parents, QUATUOR_CSV_BY_LABEL, pending->row->name,
                              pending->row);
    }
  return going;
}

static void
resolve_parent (QuatuorCsvContext *context,
                State             *state,
                Pending           *pending)
{
  gconstpointer parent = NULL;
  QuatuorCsvFound found;

  if (pending->parent == NULL)
    {
      quatuor_csv_context_set_id (context, QUATUOR_TERRITORIES_PARENT, &pending->row->parent, NULL);
      return;
    }

  found = quatuor_csv_lookup_find (state->parents, pending->parent, &parent);
  if (found == QUATUOR_CSV_FOUND)
    pending->row->parent = ((const QuatuorTerritory *) parent)->id;
  else
    quatuor_csv_context_say_at (context,
                                found == QUATUOR_CSV_SEVERAL ? QUATUOR_PROBLEM_AMBIGUOUS
                                                             : QUATUOR_PROBLEM_UNKNOWN_REFERENCE,
                                pending->line, QUATUOR_TERRITORIES_PARENT, pending->parent,
                                pending->parent);
}

/*
 * Writing
 */

static gboolean
write_seats (QuatuorCsvContext  *context,
             const Pending      *pending,
             GError            **error)
{
  const GPtrArray *categories = quatuor_cohort_rows (context->cohort, QUATUOR_TABLE_CATEGORY);

  for (guint i = 0; i < categories->len; i++)
    {
      const QuatuorCategory *category = g_ptr_array_index (categories, i);
      QuatuorSeat seat = { quatuor_id_derive (&pending->row->id, &category->id), pending->row->id,
                           category->id };

      if (!quatuor_csv_context_put (context, pending->line, QUATUOR_TERRITORIES_CODE,
                                    QUATUOR_TABLE_SEAT, &seat, error))
        return FALSE;
    }
  return TRUE;
}

static void
note_outcome (QuatuorCsvContext *context,
              const Pending     *pending,
              gboolean           same)
{
  const QuatuorTerritoryState *present =
    quatuor_csv_territory_present_step (context->cohort, &pending->row->id);

  quatuor_csv_context_compare (context, pending->line, QUATUOR_TABLE_TERRITORY, pending->before,
                               pending->row);
  if (pending->state != NULL)
    quatuor_csv_context_compare (context, pending->line, QUATUOR_TABLE_TERRITORY_STATE, present,
                                 pending->state);
  if (pending->before == NULL)
    quatuor_csv_context_count (context, pending->line, QUATUOR_CSV_NEW);
  else
    quatuor_csv_context_count (context, pending->line, same && pending->state == NULL
                                                         ? QUATUOR_CSV_IDENTICAL
                                                         : QUATUOR_CSV_CHANGED);
}

static gboolean
write_territory (QuatuorCsvContext  *context,
                 const Pending      *pending,
                 GError            **error)
{
  gboolean same = pending->before != NULL &&
                  quatuor_row_equal (QUATUOR_TABLE_TERRITORY, pending->before, pending->row);

  note_outcome (context, pending, same);
  if (!same && !quatuor_csv_context_put (context, pending->line, QUATUOR_TERRITORIES_CODE,
                                         QUATUOR_TABLE_TERRITORY, pending->row, error))
    return FALSE;
  if (pending->before == NULL && !write_seats (context, pending, error))
    return FALSE;
  return pending->state == NULL ||
         quatuor_csv_context_put (context, pending->line, QUATUOR_TERRITORIES_STATE,
                                  QUATUOR_TABLE_TERRITORY_STATE, pending->state, error);
}

/* The row as it will stand after the import. */
static const QuatuorTerritory *
row_after (QuatuorCsvContext *context,
           State             *state,
           const QuatuorId   *id)
{
  const Pending *pending = g_hash_table_lookup (state->ids, id);

  return pending != NULL ? pending->row
                         : quatuor_cohort_find (context->cohort, QUATUOR_TABLE_TERRITORY, id);
}

/* Whom the way up from a territory meets twice is in a loop. Each territory is gone
 * through once, however long the ways are. */
static void
climb (QuatuorCsvContext *context,
       State             *state,
       const Pending     *pending,
       GHashTable        *passed,
       GHashTable        *looping)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();
  const QuatuorTerritory *at = pending->row;
  guint start;

  while (at != NULL && g_hash_table_add (passed, (gpointer) &at->id))
    {
      g_ptr_array_add (path, (gpointer) at);
      at = quatuor_id_is_none (&at->parent) ? NULL : row_after (context, state, &at->parent);
    }
  if (at != NULL && g_ptr_array_find (path, at, &start))
    for (guint i = start; i < path->len; i++)
      g_hash_table_add (looping, (gpointer) g_ptr_array_index (path, i));
}

static void
say_loops (QuatuorCsvContext *context,
           State             *state)
{
  g_autoptr (GHashTable) passed = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
  g_autoptr (GHashTable) looping = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);

  for (guint i = 0; i < state->rows->len; i++)
    climb (context, state, g_ptr_array_index (state->rows, i), passed, looping);
  for (guint i = 0; i < state->rows->len; i++)
    {
      const Pending *pending = g_ptr_array_index (state->rows, i);

      if (g_hash_table_contains (looping, &pending->row->id))
        quatuor_csv_context_say_at (context, QUATUOR_PROBLEM_PARENT_LOOP, pending->line,
                                    QUATUOR_TERRITORIES_PARENT, pending->row->name, NULL);
    }
}

/* Goes up to the first territory that is written already, and down again. */
static gboolean
write_with_parents (QuatuorCsvContext  *context,
                    State              *state,
                    Pending            *pending,
                    GError            **error)
{
  g_autoptr (GPtrArray) path = g_ptr_array_new ();

  while (pending != NULL && !pending->written)
    {
      g_ptr_array_add (path, pending);
      pending->written = TRUE;
      pending = g_hash_table_lookup (state->ids, &pending->row->parent);
    }
  while (path->len > 0)
    if (!write_territory (context, g_ptr_array_steal_index (path, path->len - 1), error))
      return FALSE;
  return TRUE;
}

static gboolean
end (QuatuorCsvContext  *context,
     gpointer            data,
     GError            **error)
{
  State *state = data;

  for (guint i = 0; i < state->rows->len; i++)
    resolve_parent (context, state, g_ptr_array_index (state->rows, i));
  say_loops (context, state);

  for (guint i = 0; i < state->rows->len && context->result->n_errors == 0; i++)
    if (!write_with_parents (context, state, g_ptr_array_index (state->rows, i), error))
      return FALSE;
  return TRUE;
}

const QuatuorCsvImporter quatuor_csv_territories_importer = {
  .table = QUATUOR_TABLE_TERRITORY,
  .own = QUATUOR_CSV_COLUMN (QUATUOR_TERRITORIES_NAME) |
         QUATUOR_CSV_COLUMN (QUATUOR_TERRITORIES_KIND) |
         QUATUOR_CSV_COLUMN (QUATUOR_TERRITORIES_LABELS) |
         QUATUOR_CSV_COLUMN (QUATUOR_TERRITORIES_PARENT),
  .begin = begin,
  .row = read_row,
  .end = end,
  .free = free_state,
};
