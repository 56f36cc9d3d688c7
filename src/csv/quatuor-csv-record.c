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

/* A code of the file. */
typedef struct
{
  QuatuorId id;
  gint64    line;
} Known;

/* A row of another table that has to be there first. */
typedef struct
{
  QuatuorTable table;
  gint64       line;
  gpointer     row; /* owned */
} Needed;

/* Where several rows of the cohort have one key. */
static const char SEVERAL[] = "";

/**
 * quatuor_csv_record_offset:
 * @table: a table
 * @column: one of its columns
 *
 * Returns: where the column is in a row, or 0 where the table has none of that name
 */
gsize
quatuor_csv_record_offset (QuatuorTable  table,
                           const char   *column)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, column))
      return type->fields[i].offset;
  return 0;
}

/**
 * quatuor_csv_record_code:
 * @table: a table with codes
 * @row: a row of it
 *
 * Returns: (transfer none): the code of the row
 */
char **
quatuor_csv_record_code (QuatuorTable  table,
                         gconstpointer row)
{
  return (char **) ((guint8 *) row + quatuor_csv_record_offset (table, "code"));
}

/* Codes and names are the same to people whatever their case and accents. */
static char *
make_key (QuatuorCsvRecord *self,
          gconstpointer     row)
{
  g_autofree char *key = self->kind->key (row);

  return key != NULL ? quatuor_text_fold (key) : NULL;
}

static void
note_rows (QuatuorCsvRecord *self)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->context->cohort, self->kind->table);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      char *key = make_key (self, row);

      quatuor_csv_lookup_add (self->known, QUATUOR_CSV_BY_CODE,
                              *quatuor_csv_record_code (self->kind->table, row), row);
      if (key == NULL)
        continue;
      if (g_hash_table_contains (self->keys, key))
        row = (gpointer) SEVERAL;
      g_hash_table_replace (self->keys, key, row);
    }
}

/**
 * quatuor_csv_record_new:
 * @context: an import
 * @kind: what its rows are
 *
 * Returns: (transfer full): the state of the import
 */
QuatuorCsvRecord *
quatuor_csv_record_new (QuatuorCsvContext          *context,
                        const QuatuorCsvRecordKind *kind)
{
  QuatuorCsvRecord *self = g_new0 (QuatuorCsvRecord, 1);

  self->context = context;
  self->kind = kind;
  self->lookups = g_hash_table_new_full (NULL, NULL, NULL,
                                         (GDestroyNotify) quatuor_csv_lookup_free);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->known = quatuor_csv_lookup_new ();
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->twins = quatuor_csv_twins_new ();
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  self->needed = g_array_new (FALSE, FALSE, sizeof (Needed));
  note_rows (self);
  return self;
}

/**
 * quatuor_csv_record_free:
 * @self: (transfer full): the state of an import
 */
void
quatuor_csv_record_free (gpointer data)
{
  QuatuorCsvRecord *self = data;

  for (guint i = 0; i < self->pending->len; i++)
    {
      Pending *pending = &g_array_index (self->pending, Pending, i);

      quatuor_row_free (self->kind->table, pending->row);
      g_free (pending->later);
    }
  for (guint i = 0; i < self->needed->len; i++)
    {
      Needed *needed = &g_array_index (self->needed, Needed, i);

      quatuor_row_free (needed->table, needed->row);
    }
  g_array_unref (self->pending);
  g_array_unref (self->needed);
  g_hash_table_unref (self->lookups);
  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->codes);
  quatuor_csv_lookup_free (self->known);
  quatuor_csv_persons_free (self->persons);
  quatuor_csv_twins_free (self->twins);
  g_free (self->later);
  g_free (self);
}

/**
 * quatuor_csv_record_context:
 * @self: the state of an import
 *
 * Returns: (transfer none): the import
 */
QuatuorCsvContext *
quatuor_csv_record_context (QuatuorCsvRecord *self)
{
  return self->context;
}

/*
 * Which row a line means
 */

/**
 * quatuor_csv_record_say:
 * @self: an import on a row
 * @code: what is wrong with it
 * @column: the column to blame
 * @value: (nullable): see quatuor_problem_raise()
 * @detail: (nullable): see quatuor_problem_raise()
 *
 * Returns: %FALSE
 */
gboolean
quatuor_csv_record_say (QuatuorCsvRecord   *self,
                        QuatuorProblemCode  code,
                        int                 column,
                        const char         *value,
                        const char         *detail)
{
  quatuor_csv_context_say (self->context, code, quatuor_csv_context_line (self->context), column,
                           value, detail);
  return FALSE;
}

static gboolean
say_twice (QuatuorCsvRecord *self,
           gint64            line)
{
  g_autofree char *earlier = g_strdup_printf ("%" G_GINT64_FORMAT, line);

  return quatuor_csv_record_say (self, QUATUOR_PROBLEM_ROW_TWICE, self->kind->code, NULL, earlier);
}

static gboolean
find_before (QuatuorCsvRecord *self,
             gconstpointer     blank,
             const char       *code,
             gconstpointer    *before)
{
  g_autofree char *key = NULL;
  g_autofree char *name = quatuor_csv_context_text (self->context, self->kind->name);

  *before = NULL;
  if (code != NULL && !quatuor_text_is_code (code))
    return quatuor_csv_record_say (self, QUATUOR_PROBLEM_BAD_CODE, self->kind->code, code, NULL);
  if (code != NULL)
    {
      quatuor_csv_lookup_find (self->known, code, before);
      return TRUE;
    }

  key = make_key (self, blank);
  if (key == NULL)
    return quatuor_csv_record_say (self, QUATUOR_PROBLEM_KEY_MISSING, self->kind->name, NULL,
                                   NULL);
  *before = g_hash_table_lookup (self->keys, key);
  if (*before == SEVERAL)
    return quatuor_csv_record_say (self, QUATUOR_PROBLEM_AMBIGUOUS, self->kind->name, name, name);
  return TRUE;
}

static gboolean
is_drawn (QuatuorCsvRecord *self,
          const char       *code)
{
  g_autofree char *folded = quatuor_text_fold (code);

  return g_hash_table_contains (self->codes, folded);
}

/* What a new row needs that the file does not say. */
static void
complete_new (QuatuorCsvRecord *self,
              gpointer          row,
              const char       *code)
{
  char **member = quatuor_csv_record_code (self->kind->table, row);

  *(QuatuorId *) row = quatuor_id_new ();
  if (code != NULL)
    {
      quatuor_row_set_text (member, code);
      return;
    }
  do
    {
      g_free (*member);
      *member = quatuor_cohort_new_code (self->context->cohort, self->kind->table);
    }
  while (is_drawn (self, *member));
}

/* Whether no other row of the file has the same code. */
static gboolean
check_code (QuatuorCsvRecord *self,
            gconstpointer     row)
{
  gint64 line = quatuor_csv_context_line (self->context);
  g_autofree char *code =
    quatuor_text_fold (*quatuor_csv_record_code (self->kind->table, row));
  const Known *twin = g_hash_table_lookup (self->codes, code);
  Known known = { *(const QuatuorId *) row, line };

  if (twin != NULL)
    return say_twice (self, twin->line);
  g_hash_table_insert (self->codes, g_steal_pointer (&code), g_memdup2 (&known, sizeof known));
  return TRUE;
}

/* Whether the row has a name by which no other row of the file could be meant. */
static gboolean
check_name (QuatuorCsvRecord *self,
            gconstpointer     row,
            gboolean          has_code)
{
  g_autofree char *key = make_key (self, row);
  gint64 line;

  if (key == NULL)
    return quatuor_csv_record_say (self, QUATUOR_PROBLEM_KEY_MISSING, self->kind->name, NULL,
                                   NULL);
  line = quatuor_csv_twins_add (self->twins, key, has_code,
                                quatuor_csv_context_line (self->context));
  return line == 0 || say_twice (self, line);
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
  QuatuorTable table = self->kind->table;
  g_autofree char *code = quatuor_csv_context_word (context, self->kind->code);
  gint64 n_errors = context->result->n_errors;
  gpointer blank = quatuor_row_new (table);
  gconstpointer before = NULL;
  gpointer row = NULL;

  g_clear_pointer (&self->later, g_free);
  if (self->kind->fill (self, blank) && context->result->n_errors == n_errors &&
      find_before (self, blank, code, &before))
    {
      if (before != NULL)
        {
          row = quatuor_row_copy (table, before);
          self->kind->fill (self, row);
        }
      else
        {
          row = g_steal_pointer (&blank);
          complete_new (self, row, code);
        }
    }
  quatuor_row_free (table, blank);

  if (row != NULL && context->result->n_errors == n_errors && check_code (self, row) &&
      check_name (self, row, code != NULL))
    take_row (self, row, before);
  else
    quatuor_row_free (table, row);
  return TRUE;
}

/*
 * Writing
 */

static gboolean
write_pending (QuatuorCsvRecord  *self,
               const Pending     *pending,
               GError           **error)
{
  if (self->kind->settle != NULL &&
      !self->kind->settle (self, pending->row, pending->later, pending->line, error))
    return FALSE;
  return quatuor_csv_context_write (self->context, pending->line, self->kind->name,
                                    self->kind->table, pending->before, pending->row, error);
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

  for (guint i = 0; i < self->needed->len; i++)
    {
      const Needed *needed = &g_array_index (self->needed, Needed, i);

      if (!quatuor_csv_context_put (context, needed->line, QUATUOR_CSV_NO_COLUMN, needed->table,
                                    needed->row, error))
        return FALSE;
    }
  for (guint i = 0; i < self->pending->len; i++)
    if (!write_pending (self, &g_array_index (self->pending, Pending, i), error))
      return FALSE;
  return TRUE;
}

/*
 * For the kinds
 */

/**
 * quatuor_csv_record_defer:
 * @self: an import on a row
 * @later: (nullable): words that `settle` is to make something of
 */
void
quatuor_csv_record_defer (QuatuorCsvRecord *self,
                          const char       *later)
{
  g_free (self->later);
  self->later = g_strdup (later);
}

/**
 * quatuor_csv_record_need:
 * @self: an import on a row
 * @table: another table
 * @row: a row of it that has to be there before the present one; the second time
 *   that it is needed it is there
 */
void
quatuor_csv_record_need (QuatuorCsvRecord *self,
                         QuatuorTable      table,
                         gconstpointer     row)
{
  Needed needed = { .table = table, .line = quatuor_csv_context_line (self->context) };

  for (guint i = 0; i < self->needed->len; i++)
    {
      const Needed *other = &g_array_index (self->needed, Needed, i);

      if (other->table == table && quatuor_row_same_key (table, other->row, row))
        return;
    }
  needed.row = quatuor_row_copy (table, row);
  g_array_append_val (self->needed, needed);
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
      const Needed *needed = &g_array_index (self->needed, Needed, (*position)++);

      if (needed->table == table)
        return needed->row;
    }
  return NULL;
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
  const Known *known = g_hash_table_lookup (self->codes, folded);
  gconstpointer row = NULL;

  if (known != NULL)
    *id = known->id;
  else if (quatuor_csv_lookup_find (self->known, code, &row) == QUATUOR_CSV_FOUND)
    *id = *(const QuatuorId *) row;
  return known != NULL || row != NULL;
}
