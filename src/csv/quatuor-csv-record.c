/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-record-private.h"

#include "quatuor-text.h"

/* A row of the file, read and not yet written. */
typedef struct
{
  gint64         line;
  gconstpointer  before; /* of the cohort; NULL for a new one */
  gpointer       row;    /* owned */
  char          *later;  /* owned: what it refers to by words */
} Pending;

static void
clear_pending (gpointer data)
{
  g_free (((Pending *) data)->later);
}

/**
 * quatuor_csv_record_begin:
 * @context: an import
 *
 * The `begin` of an importer.
 *
 * Returns: (transfer full): the state of the import
 */
gpointer
quatuor_csv_record_begin (QuatuorCsvContext *context)
{
  QuatuorCsvRecord *self = g_new0 (QuatuorCsvRecord, 1);

  self->context = context;
  self->kind = context->importer->data;
  self->table = context->importer->table;
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->known = quatuor_csv_lookup_new ();
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->twins = quatuor_csv_twins_new ();
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  g_array_set_clear_func (self->pending, clear_pending);
  quatuor_csv_record_init_needs (self);
  quatuor_csv_record_note_rows (self);
  return self;
}

/**
 * quatuor_csv_record_free:
 * @data: (transfer full): the state of an import
 *
 * The `free` of an importer.
 */
void
quatuor_csv_record_free (gpointer data)
{
  QuatuorCsvRecord *self = data;

  for (guint i = 0; i < self->pending->len; i++)
    quatuor_row_free (self->table, g_array_index (self->pending, Pending, i).row);
  g_array_unref (self->pending);
  quatuor_csv_record_clear_needs (self);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->codes);
  quatuor_csv_lookup_free (self->known);
  quatuor_csv_twins_free (self->twins);
  g_free (self->later);
  g_free (self);
}

/*
 * Rows
 */

/* What is wrong is said; the result tells whether the import may go on. */
static gboolean
fill (QuatuorCsvRecord  *self,
      gpointer           row,
      GError           **error)
{
  gint64 n_errors = self->context->result->n_errors;

  if (!quatuor_csv_context_fill (self->context, row, error))
    return FALSE;
  if (self->kind->fill != NULL && self->context->result->n_errors == n_errors)
    self->kind->fill (self, row);
  return TRUE;
}

static void
take_row (QuatuorCsvRecord *self,
          gpointer          row,
          gconstpointer     before)
{
  Pending pending = {
    .line = quatuor_csv_context_line (self->context),
    .before = before,
    .row = row,
    .later = g_steal_pointer (&self->later),
  };

  g_array_append_val (self->pending, pending);
}

/* A known row is filled as well: the file need not say all of it. */
static gboolean
fill_known (QuatuorCsvRecord  *self,
            gconstpointer      before,
            gpointer          *row,
            GError           **error)
{
  quatuor_row_free (self->table, *row);
  *row = quatuor_row_copy (self->table, before);
  return fill (self, *row, error);
}

/**
 * quatuor_csv_record_row:
 * @context: an import on a row
 * @data: its state
 * @error: where an error goes that stops everything
 *
 * The `row` of an importer.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_record_row (QuatuorCsvContext  *context,
                        gpointer            data,
                        GError            **error)
{
  QuatuorCsvRecord *self = data;
  g_autofree char *code = NULL;
  gint64 n_errors = context->result->n_errors;
  gpointer row = quatuor_row_new (self->table);
  gconstpointer before = NULL;
  gboolean going;

  g_clear_pointer (&self->later, g_free);
  if (self->kind->code != QUATUOR_CSV_NO_COLUMN)
    code = quatuor_csv_context_word (context, self->kind->code);
  going = fill (self, row, error);
  if (going && context->result->n_errors == n_errors &&
      quatuor_csv_record_find_before (self, row, code, &before))
    {
      if (before != NULL)
        going = fill_known (self, before, &row, error);
      else
        quatuor_csv_record_complete (self, row, code);
    }

  if (going && context->result->n_errors == n_errors &&
      quatuor_csv_record_check_alone (self, row, code != NULL))
    take_row (self, row, before);
  else
    quatuor_row_free (self->table, row);
  return going;
}

/*
 * Writing
 */

static gboolean
write_pending (QuatuorCsvRecord  *self,
               const Pending     *pending,
               GError           **error)
{
  QuatuorCsvFate fate = QUATUOR_CSV_NEW;
  gboolean changed;

  if (self->kind->settle != NULL)
    self->kind->settle (self, pending->row, pending->later, pending->line);

  changed = pending->before == NULL ||
            !quatuor_row_equal (self->table, pending->before, pending->row);
  quatuor_csv_context_compare (self->context, pending->line, self->table, pending->before,
                               pending->row);
  if (changed && !quatuor_csv_context_put (self->context, pending->line, self->kind->blame,
                                           self->table, pending->row, error))
    return FALSE;
  if (self->kind->follow != NULL &&
      !self->kind->follow (self, pending->row, pending->later, pending->line, &changed, error))
    return FALSE;

  if (pending->before != NULL)
    fate = changed ? QUATUOR_CSV_CHANGED : QUATUOR_CSV_IDENTICAL;
  quatuor_csv_context_count (self->context, pending->line, fate);
  return TRUE;
}

/**
 * quatuor_csv_record_end:
 * @context: an import that has read all rows
 * @data: its state
 * @error: where an error goes that stops everything
 *
 * The `end` of an importer: writes what was read.
 *
 * Returns: whether the import may go on
 */
gboolean
quatuor_csv_record_end (QuatuorCsvContext  *context,
                        gpointer            data,
                        GError            **error)
{
  QuatuorCsvRecord *self = data;

  if (!quatuor_csv_record_write_needs (self, error))
    return FALSE;
  for (guint i = 0; i < self->pending->len; i++)
    if (!write_pending (self, &g_array_index (self->pending, Pending, i), error))
      return FALSE;
  return TRUE;
}

/*
 * For the kinds
 */

/**
 * quatuor_csv_record_get_context:
 * @self: the state of an import
 *
 * Returns: (transfer none): the import
 */
QuatuorCsvContext *
quatuor_csv_record_get_context (QuatuorCsvRecord *self)
{
  return self->context;
}

/**
 * quatuor_csv_record_defer:
 * @self: an import on a row
 * @later: (nullable): words that `settle` or `follow` is to make something of
 */
void
quatuor_csv_record_defer (QuatuorCsvRecord *self,
                          const char       *later)
{
  g_free (self->later);
  self->later = g_strdup (later);
}

/**
 * quatuor_csv_record_get_later:
 * @self: an import
 *
 * Returns: (transfer none) (nullable): the words that the present row deferred
 */
const char *
quatuor_csv_record_get_later (QuatuorCsvRecord *self)
{
  return self->later;
}

/**
 * quatuor_csv_record_find:
 * @self: an import that has read all rows
 * @code: a code
 * @id: (out): of the row of the file or of the programme that has it
 *
 * Returns: whether there is one
 */
gboolean
quatuor_csv_record_find (QuatuorCsvRecord *self,
                         const char       *code,
                         QuatuorId        *id)
{
  g_autofree char *folded = quatuor_text_fold (code);
  const QuatuorId *known = g_hash_table_lookup (self->codes, folded);
  gconstpointer row = NULL;

  if (known != NULL)
    *id = *known;
  else if (quatuor_csv_lookup_find (self->known, code, &row) == QUATUOR_CSV_FOUND)
    *id = *(const QuatuorId *) row;
  return known != NULL || row != NULL;
}
