/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-coded.h"

#include "quatuor-text.h"

#include <string.h>

struct _QuatuorCsvCoded
{
  QuatuorCsvContext *context;
  QuatuorCsvLookup  *codes;
  QuatuorCsvLookup  *names;
  GHashTable        *seen; /* a code, folded, to the line it stood on */
  int                code_column;
};

/**
 * quatuor_csv_coded_new:
 * @context: an import
 * @code_column: the column that holds the code
 *
 * Returns: (transfer full): an index that knows no row yet
 */
QuatuorCsvCoded *
quatuor_csv_coded_new (QuatuorCsvContext *context,
                       int                code_column)
{
  QuatuorCsvCoded *self = g_new0 (QuatuorCsvCoded, 1);

  self->context = context;
  self->codes = quatuor_csv_lookup_new ();
  self->names = quatuor_csv_lookup_new ();
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->code_column = code_column;
  return self;
}

/**
 * quatuor_csv_coded_free:
 * @self: (nullable) (transfer full): an index
 */
void
quatuor_csv_coded_free (QuatuorCsvCoded *self)
{
  if (self == NULL)
    return;

  quatuor_csv_lookup_free (self->codes);
  quatuor_csv_lookup_free (self->names);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/**
 * quatuor_csv_coded_add:
 * @self: an index
 * @code: the code of a row
 * @name: what makes it the same to people
 * @row: the row, which outlives the index
 */
void
quatuor_csv_coded_add (QuatuorCsvCoded *self,
                       const char      *code,
                       const char      *name,
                       gconstpointer    row)
{
  quatuor_csv_lookup_add (self->codes, QUATUOR_CSV_BY_CODE, code, row);
  quatuor_csv_lookup_add (self->names, QUATUOR_CSV_BY_LABEL, name, row);
}

static gboolean
is_code (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("-_.", *p) == NULL)
      return FALSE;
  return TRUE;
}

static void
say (QuatuorCsvCoded    *self,
     QuatuorProblemCode  code,
     const char         *value,
     const char         *detail)
{
  quatuor_csv_context_say (self->context, code, quatuor_csv_context_line (self->context),
                           self->code_column, value, detail);
}

/* A code drawn for a row before is taken, too. */
static char *
draw_code (QuatuorCsvCoded *self)
{
  for (;;)
    {
      g_autofree char *code = quatuor_id_new_code ();
      g_autofree char *folded = quatuor_text_fold (code);
      gconstpointer other;

      if (quatuor_csv_lookup_find (self->codes, code, &other) == QUATUOR_CSV_NOT_FOUND &&
          !g_hash_table_contains (self->seen, folded))
        return g_steal_pointer (&code);
    }
}

static gboolean
note_line (QuatuorCsvCoded *self,
           const char      *name)
{
  gint64 line = quatuor_csv_context_line (self->context);
  g_autofree char *folded = quatuor_text_fold (name);
  g_autofree char *earlier = NULL;
  gint64 before = (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (self->seen, folded));

  if (before > 0)
    {
      earlier = g_strdup_printf ("%" G_GINT64_FORMAT, before);
      say (self, QUATUOR_PROBLEM_ROW_TWICE, NULL, earlier);
      return FALSE;
    }
  g_hash_table_insert (self->seen, g_steal_pointer (&folded), GSIZE_TO_POINTER ((gsize) line));
  return TRUE;
}

static gboolean
find_by_name (QuatuorCsvCoded *self,
              const char      *name,
              gconstpointer   *before)
{
  QuatuorCsvFound found =
    name != NULL ? quatuor_csv_lookup_find (self->names, name, before) : QUATUOR_CSV_NOT_FOUND;

  if (found == QUATUOR_CSV_FOUND)
    return TRUE;
  *before = NULL;
  if (found == QUATUOR_CSV_NOT_FOUND)
    return TRUE;
  say (self, QUATUOR_PROBLEM_AMBIGUOUS, NULL, NULL);
  return FALSE;
}

/**
 * quatuor_csv_coded_find:
 * @self: an index, its import on a row
 * @name: (nullable): what the line calls the row, as quatuor_csv_coded_add() has it
 * @before: (out) (nullable): the row it means; %NULL for a new one
 * @code: (out) (transfer full): the code of a new row, given or drawn; %NULL for
 *   a row that was there
 *
 * Returns: whether the line is well; if not, that was said
 */
gboolean
quatuor_csv_coded_find (QuatuorCsvCoded  *self,
                        const char       *name,
                        gconstpointer    *before,
                        char            **code)
{
  g_autofree char *word = quatuor_csv_context_word (self->context, self->code_column);
  g_autofree char *key = NULL;

  *code = NULL;
  *before = NULL;
  if (word != NULL && !is_code (word))
    {
      say (self, QUATUOR_PROBLEM_BAD_CODE, word, NULL);
      return FALSE;
    }
  if (word != NULL)
    {
      if (quatuor_csv_lookup_find (self->codes, word, before) != QUATUOR_CSV_FOUND)
        {
          *before = NULL;
          *code = g_strdup (word);
        }
      return note_line (self, word);
    }

  if (!find_by_name (self, name, before))
    return FALSE;
  if (*before == NULL)
    *code = draw_code (self);
  key = g_strconcat ("name ", name, NULL);
  return note_line (self, key);
}
