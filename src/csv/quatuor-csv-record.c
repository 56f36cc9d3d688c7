/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-record.h"

/* A row of the file, read and not yet written. */
typedef struct
{
  gint64         line;
  gconstpointer  before; /* of the cohort; NULL for a new one */
  gpointer       row;    /* owned */
  char          *later;  /* owned: what it refers to by words */
} Pending;

/* A row of another table that has to be there first. */
typedef struct
{
  QuatuorTable table;
  gint64       line;
  gpointer     row; /* owned */
} Needed;

struct _QuatuorCsvRecord
{
  QuatuorCsvContext          *context;
  const QuatuorCsvRecordKind *kind;

  /* Owned */
  GHashTable                 *lookups; /* column to QuatuorCsvLookup */
  GHashTable                 *keys;    /* key to row of the cohort, itself where several have it */
  GHashTable                 *codes;   /* code to QuatuorId, of the rows of the file */
  GHashTable                 *seen;    /* QuatuorId to the line it stood on */
  GArray                     *pending; /* Pending */
  GArray                     *needed;  /* Needed */
  char                       *later;   /* of the present row */
};

/* The place of the people among the lookups, which else have a column. */
#define PEOPLE_KEY GINT_TO_POINTER (-1)

/* Where several rows of the cohort have one key. */
static const char SEVERAL[] = "";

static gsize
offset_of (QuatuorTable  table,
           const char   *column)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, column))
      return type->fields[i].offset;
  return 0;
}

static char **
code_of (QuatuorTable  table,
         gconstpointer row)
{
  return (char **) ((guint8 *) row + offset_of (table, "code"));
}

static void
note_keys (QuatuorCsvRecord *self)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->context->cohort, self->kind->table);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      char *key = self->kind->key (row);

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
  self->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->seen = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, NULL);
  self->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  self->needed = g_array_new (FALSE, FALSE, sizeof (Needed));
  note_keys (self);
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
  g_hash_table_unref (self->seen);
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

static gboolean
say (QuatuorCsvRecord   *self,
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
find_before (QuatuorCsvRecord *self,
             gconstpointer     blank,
             const char       *code,
             gconstpointer    *before)
{
  g_autofree char *key = NULL;
  g_autofree char *name = quatuor_csv_context_text (self->context, self->kind->name);

  *before = NULL;
  if (code != NULL)
    {
      *before = quatuor_cohort_find_code (self->context->cohort, self->kind->table, code);
      return TRUE;
    }

  key = self->kind->key (blank);
  if (key == NULL)
    return say (self, QUATUOR_PROBLEM_KEY_MISSING, self->kind->name, NULL, NULL);
  *before = g_hash_table_lookup (self->keys, key);
  if (*before == SEVERAL)
    return say (self, QUATUOR_PROBLEM_AMBIGUOUS, self->kind->name, name, name);
  return TRUE;
}

/* What a new row needs that the file does not say. */
static void
complete_new (QuatuorCsvRecord *self,
              gpointer          row,
              const char       *code)
{
  char **member = code_of (self->kind->table, row);

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
  while (g_hash_table_contains (self->codes, *member));
}

static gboolean
check_seen (QuatuorCsvRecord *self,
            gconstpointer     row)
{
  const char *code = *code_of (self->kind->table, row);
  const QuatuorId *twin = g_hash_table_lookup (self->codes, code);
  gint64 line = quatuor_csv_context_line (self->context);
  g_autofree char *earlier = NULL;

  if (twin != NULL)
    {
      earlier = g_strdup_printf ("%" G_GSIZE_FORMAT,
                                 GPOINTER_TO_SIZE (g_hash_table_lookup (self->seen, twin)));
      return say (self, QUATUOR_PROBLEM_ROW_TWICE, self->kind->code, NULL, earlier);
    }
  g_hash_table_insert (self->codes, g_strdup (code), g_memdup2 (row, sizeof (QuatuorId)));
  g_hash_table_insert (self->seen, g_memdup2 (row, sizeof (QuatuorId)),
                       GSIZE_TO_POINTER ((gsize) line));
  return TRUE;
}

/* Two rows without a code may be one and the same. */
static void
note_key (QuatuorCsvRecord *self,
          gconstpointer     before,
          gconstpointer     row)
{
  char *key = before == NULL ? self->kind->key (row) : NULL;

  if (key != NULL && !g_hash_table_contains (self->keys, key))
    g_hash_table_insert (self->keys, key, (gpointer) row);
  else
    g_free (key);
}

static gboolean
is_nameless (QuatuorCsvRecord *self,
             gconstpointer     row)
{
  g_autofree char *key = self->kind->key (row);

  if (key == NULL)
    say (self, QUATUOR_PROBLEM_KEY_MISSING, self->kind->name, NULL, NULL);
  return key == NULL;
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

  note_key (self, before, row);
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
  if (self->kind->fill (self, blank) && find_before (self, blank, code, &before))
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

  if (row != NULL && context->result->n_errors == n_errors && !is_nameless (self, row) &&
      check_seen (self, row))
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
  QuatuorCsvContext *context = self->context;

  if (self->kind->settle != NULL &&
      !self->kind->settle (self, pending->row, pending->later, pending->line))
    return TRUE;
  if (pending->before != NULL &&
      quatuor_row_equal (self->kind->table, pending->before, pending->row))
    {
      quatuor_csv_context_count (context, QUATUOR_PUT_SAME);
      return TRUE;
    }
  quatuor_csv_context_count (context,
                             pending->before != NULL ? QUATUOR_PUT_CHANGED : QUATUOR_PUT_NEW);
  return quatuor_csv_context_put (context, pending->line, self->kind->name, self->kind->table,
                                  pending->row, error);
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
  const QuatuorId *found = g_hash_table_lookup (self->codes, code);

  if (found == NULL)
    found = quatuor_cohort_find_code (self->context->cohort, self->kind->table, code);
  if (found != NULL)
    *id = *found;
  return found != NULL;
}

/* Territories, categories and phases have shipped labels too; others their code
 * and their title. */
static QuatuorCsvLookup *
new_lookup (QuatuorCohort *cohort,
            QuatuorTable   table)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, table);
  gsize title = offset_of (table, "title");
  QuatuorCsvLookup *lookup;

  if (table == QUATUOR_TABLE_TERRITORY || table == QUATUOR_TABLE_CATEGORY ||
      table == QUATUOR_TABLE_PHASE)
    return quatuor_csv_lookup_new_table (cohort, table);

  lookup = quatuor_csv_lookup_new ();
  for (guint i = 0; i < rows->len; i++)
    {
      gconstpointer row = g_ptr_array_index (rows, i);

      quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_CODE, *code_of (table, row), row);
      if (title > 0)
        quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_LABEL,
                                *(char *const *) ((const guint8 *) row + title), row);
    }
  return lookup;
}

static gboolean
find_row (QuatuorCsvRecord *self,
          int               column,
          QuatuorTable      table,
          gconstpointer    *row)
{
  QuatuorCsvLookup *lookup = g_hash_table_lookup (self->lookups, GINT_TO_POINTER (column));

  if (lookup == NULL)
    {
      lookup = new_lookup (self->context->cohort, table);
      g_hash_table_insert (self->lookups, GINT_TO_POINTER (column), lookup);
    }
  return quatuor_csv_context_reference (self->context, column, lookup, row);
}

static void
set_id (QuatuorCsvRecord *self,
        QuatuorId        *member,
        gconstpointer     row)
{
  if (row == NULL && !quatuor_id_is_none (member))
    self->context->result->n_emptied++;
  *member = row != NULL ? *(const QuatuorId *) row : QUATUOR_ID_NONE;
}

/**
 * quatuor_csv_record_reference:
 * @self: an import on a row
 * @column: a column of the kind
 * @table: what it refers to
 * @member: the reference of a row
 *
 * An absent column leaves the member alone, an empty cell empties it. Where the
 * member already refers to a row with that code it stays: two versions of a
 * questionnaire have criteria of the same code.
 *
 * Returns: whether the cell is empty or means one row; if not, that was said
 */
gboolean
quatuor_csv_record_reference (QuatuorCsvRecord *self,
                              int               column,
                              QuatuorTable      table,
                              QuatuorId        *member)
{
  g_autofree char *word = NULL;
  gconstpointer known;
  gconstpointer row;

  if (!quatuor_csv_context_has (self->context, column))
    return TRUE;

  word = quatuor_csv_context_word (self->context, column);
  known = quatuor_cohort_find (self->context->cohort, table, member);
  if (known != NULL && g_strcmp0 (*code_of (table, known), word) == 0)
    return TRUE;
  if (!find_row (self, column, table, &row))
    return FALSE;
  set_id (self, member, row);
  return TRUE;
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
  gconstpointer category;
  QuatuorSeat seat;

  if (!quatuor_csv_context_has (self->context, column))
    return TRUE;
  if (!find_row (self, column, QUATUOR_TABLE_CATEGORY, &category))
    return FALSE;
  if (category == NULL)
    {
      set_id (self, member, NULL);
      return TRUE;
    }
  if (quatuor_id_is_none (territory))
    return say (self, QUATUOR_PROBLEM_KEY_MISSING, territory_column, NULL, NULL);

  if (!quatuor_csv_context_seat (self->context, territory, category, &seat))
    quatuor_csv_record_need (self, QUATUOR_TABLE_SEAT, &seat);
  *member = seat.id;
  return TRUE;
}

/**
 * quatuor_csv_record_choice:
 * @self: an import on a row
 * @column: a column of the kind that has choices
 * @fallback: (nullable): what an empty cell means, and an absent column in a new
 *   row; %NULL for nothing
 * @member: the text of a row
 *
 * Returns: whether the cell is empty or one of the choices; if not, that was said
 */
gboolean
quatuor_csv_record_choice (QuatuorCsvRecord  *self,
                           int                column,
                           const char        *fallback,
                           char             **member)
{
  const char *code = NULL;

  if (!quatuor_csv_context_choice (self->context, column, &code))
    return FALSE;
  if (!quatuor_csv_context_has (self->context, column))
    code = *member;
  if (code == NULL && *member != NULL && fallback == NULL)
    self->context->result->n_emptied++;
  if (code != *member)
    quatuor_row_set_text (member, code != NULL ? code : fallback);
  else if (code == NULL)
    quatuor_row_set_text (member, fallback);
  return TRUE;
}

/* Codes first, then names as they are written, then the family name first. */
static QuatuorCsvLookup *
new_people_lookup (QuatuorCohort *cohort)
{
  const GPtrArray *rows = quatuor_cohort_rows (cohort, QUATUOR_TABLE_PERSON);
  QuatuorCsvLookup *lookup = quatuor_csv_lookup_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorPerson *person = g_ptr_array_index (rows, i);
      g_autofree char *name = quatuor_person_name (person);
      g_autofree char *turned = NULL;

      quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_CODE, person->code, person);
      if (person->given_name != NULL || person->family_name != NULL)
        quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_LABEL, name, person);
      if (person->given_name == NULL || person->family_name == NULL)
        continue;
      turned = g_strdup_printf ("%s %s", person->family_name, person->given_name);
      quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_SHIPPED, turned, person);
    }
  return lookup;
}

/**
 * quatuor_csv_record_find_person:
 * @self: an import
 * @column: the column that names people, to blame
 * @word: a code or a full name
 * @id: (out): the person
 *
 * Returns: whether it means one person of the programme; if not, that was said
 */
gboolean
quatuor_csv_record_find_person (QuatuorCsvRecord *self,
                                int               column,
                                const char       *word,
                                QuatuorId        *id)
{
  QuatuorCsvLookup *lookup = g_hash_table_lookup (self->lookups, PEOPLE_KEY);
  gconstpointer row = NULL;
  QuatuorCsvFound found;

  if (lookup == NULL)
    {
      lookup = new_people_lookup (self->context->cohort);
      g_hash_table_insert (self->lookups, PEOPLE_KEY, lookup);
    }
  found = quatuor_csv_lookup_find (lookup, word, &row);
  if (found == QUATUOR_CSV_FOUND)
    {
      *id = *(const QuatuorId *) row;
      return TRUE;
    }
  return say (self,
              found == QUATUOR_CSV_SEVERAL ? QUATUOR_PROBLEM_AMBIGUOUS
                                           : QUATUOR_PROBLEM_UNKNOWN_REFERENCE,
              column, word, word);
}

/**
 * quatuor_csv_record_person:
 * @self: an import on a row
 * @column: a column of the kind that names one person
 * @member: the reference of a row
 *
 * Returns: whether the cell is empty or means one person of the programme; if
 *   not, that was said
 */
gboolean
quatuor_csv_record_person (QuatuorCsvRecord *self,
                           int               column,
                           QuatuorId        *member)
{
  g_autofree char *word = quatuor_csv_context_text (self->context, column);
  QuatuorId id = QUATUOR_ID_NONE;

  if (!quatuor_csv_context_has (self->context, column))
    return TRUE;
  if (word != NULL && !quatuor_csv_record_find_person (self, column, word, &id))
    return FALSE;
  set_id (self, member, word != NULL ? &id : NULL);
  return TRUE;
}
