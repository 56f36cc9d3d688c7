/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which row of the programme a line of the file means, and whether another line means
 * the same. */

#include "quatuor-csv-record-private.h"

#include "quatuor-text.h"

/* Where several rows of the cohort have one key. */
static const char SEVERAL[] = "";

static gboolean
has_codes (QuatuorCsvRecord *self)
{
  return self->kind->code != QUATUOR_CSV_NO_COLUMN;
}

static const char *
code_of (QuatuorCsvRecord *self,
         gconstpointer     row)
{
  return quatuor_csv_row_text (self->table, row, "code");
}

/* Most rows are told apart by what they belong to and what they are called. Names are
 * the same to people whatever their case and accents. */
static char *
make_key (QuatuorCsvRecord *self,
          gconstpointer     row)
{
  const char *name = self->context->table->columns[self->kind->name].code;
  const QuatuorId *scope = quatuor_row_parent (self->table, row);
  g_autofree char *key = NULL;

  if (self->kind->key == NULL)
    return quatuor_csv_record_key_in (scope != NULL ? scope : &QUATUOR_ID_NONE,
                                      quatuor_csv_row_text (self->table, row, name));

  key = self->kind->key (self, row);
  return key != NULL ? quatuor_text_fold (key) : NULL;
}

/**
 * quatuor_csv_record_note_rows:
 * @self: an import that begins
 *
 * Notes the codes and the names of the rows that are there.
 */
void
quatuor_csv_record_note_rows (QuatuorCsvRecord *self)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->context->cohort, self->table);

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);
      char *key = make_key (self, row);

      quatuor_csv_lookup_add (self->known, QUATUOR_CSV_BY_CODE, code_of (self, row), row);
      if (key == NULL)
        continue;
      if (g_hash_table_contains (self->keys, key))
        row = (gpointer) SEVERAL;
      g_hash_table_replace (self->keys, key, row);
    }
}

static gboolean
say (QuatuorCsvRecord   *self,
     QuatuorProblemCode  code,
     int                 column,
     const char         *value)
{
  return quatuor_csv_context_say (self->context, code, column, value, value);
}

static gboolean
say_twice (QuatuorCsvRecord *self,
           gint64            earlier)
{
  return quatuor_csv_context_say_twice (self->context, quatuor_csv_context_line (self->context),
                                        has_codes (self) ? self->kind->code : self->kind->name,
                                        earlier);
}

/**
 * quatuor_csv_record_find_before:
 * @self: an import on a row
 * @blank: what the row says
 * @code: (nullable): its code
 * @before: (out) (nullable): the row of the programme that it means
 *
 * Returns: whether the row tells which one it means; if not, that was said
 */
gboolean
quatuor_csv_record_find_before (QuatuorCsvRecord *self,
                                gconstpointer     blank,
                                const char       *code,
                                gconstpointer    *before)
{
  g_autofree char *name = quatuor_csv_context_text (self->context, self->kind->name);
  g_autofree char *key = NULL;

  *before = NULL;
  if (code != NULL)
    return quatuor_csv_lookup_find (self->known, code, before) == QUATUOR_CSV_FOUND ||
           quatuor_text_is_code (code) ||
           say (self, QUATUOR_PROBLEM_BAD_CODE, self->kind->code, code);

  key = make_key (self, blank);
  if (key == NULL)
    return say (self, QUATUOR_PROBLEM_KEY_MISSING, self->kind->name, NULL);
  *before = g_hash_table_lookup (self->keys, key);
  return *before != SEVERAL || say (self, QUATUOR_PROBLEM_AMBIGUOUS, self->kind->name, name);
}

/* A code that neither the programme nor the file has yet. */
static char *
draw_code (QuatuorCsvRecord *self)
{
  for (;;)
    {
      g_autofree char *code = quatuor_cohort_new_code (self->context->cohort, self->table);
      g_autofree char *folded = quatuor_text_fold (code);

      if (!g_hash_table_contains (self->codes, folded))
        return g_steal_pointer (&code);
    }
}

/**
 * quatuor_csv_record_complete:
 * @self: an import on a row
 * @row: a new row
 * @code: (nullable): its code
 *
 * Gives a new row what the file does not say.
 */
void
quatuor_csv_record_complete (QuatuorCsvRecord *self,
                             gpointer          row,
                             const char       *code)
{
  const QuatuorField *field = quatuor_row_find_field (self->table, "code");

  *(QuatuorId *) row = quatuor_id_new ();
  if (field != NULL)
    *(char **) ((guint8 *) row + field->offset) =
      code != NULL ? g_strdup (code) : draw_code (self);
}

/* Whether no other row of the file has the same code. */
static gboolean
check_code (QuatuorCsvRecord *self,
            gconstpointer     row)
{
  g_autofree char *code = quatuor_text_fold (code_of (self, row));

  if (!has_codes (self))
    return TRUE;
  if (!quatuor_csv_context_check_once (self->context, self->kind->code, code))
    return FALSE;
  g_hash_table_insert (self->codes, g_steal_pointer (&code), g_memdup2 (row, sizeof (QuatuorId)));
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
    return say (self, QUATUOR_PROBLEM_KEY_MISSING, self->kind->name, NULL);
  line = quatuor_csv_twins_add (self->twins, key, has_code,
                                quatuor_csv_context_line (self->context));
  return line == 0 || say_twice (self, line);
}

/**
 * quatuor_csv_record_check_alone:
 * @self: an import on a row
 * @row: what it came to
 * @has_code: whether its code stands in the table
 *
 * Returns: whether no other row of the file has its code, or a name by which it could
 *   be meant; if one has, that was said
 */
gboolean
quatuor_csv_record_check_alone (QuatuorCsvRecord *self,
                                gconstpointer     row,
                                gboolean          has_code)
{
  return check_code (self, row) && check_name (self, row, has_code);
}
