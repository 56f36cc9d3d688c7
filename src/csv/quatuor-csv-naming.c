/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-naming.h"

#include "quatuor-label.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_PARTS 4

/* What tells a new row from another of that name, at a glance. */
#define N_TOLD 3

struct _QuatuorCsvNaming
{
  QuatuorCsvContext *context; /* borrowed */

  /* Owned */
  GHashTable        *names[QUATUOR_CSV_COLUMNS_MAX]; /* cell to name; NULL before the first */
};

/* The columns by which people know a row. Words of one part belong together, as the
 * two names of a person do. */
static const char *const PARTS[QUATUOR_N_CSV_KINDS][N_PARTS] = {
  [QUATUOR_CSV_TERRITORIES] = { "name" },
  [QUATUOR_CSV_PEOPLE] = { "given_name family_name", "territory", "category" },
  [QUATUOR_CSV_RATINGS] = { "territory", "category", "criterion", "campaign" },
  [QUATUOR_CSV_PROGRESS] = { "territory", "phase" },
  [QUATUOR_CSV_SESSIONS] = { "title" },
  [QUATUOR_CSV_ATTENDANCE] = { "person", "session", "date", "part" },
  [QUATUOR_CSV_CONTACTS] = { "territory", "kind", "date" },
  [QUATUOR_CSV_COMMITMENTS] = { "text", "territory" },
  [QUATUOR_CSV_ACTIONS] = { "title", "territory" },
  [QUATUOR_CSV_EFFECTS] = { "text", "territory" },
  [QUATUOR_CSV_MOMENTS] = { "title", "territory" },
  [QUATUOR_CSV_VOICES] = { "moment", "territory", "category" },
  [QUATUOR_CSV_RECOMMENDATIONS] = { "text", "addressee" },
  [QUATUOR_CSV_LEARNINGS] = { "text", "territory" },
  [QUATUOR_CSV_RESOURCES] = { "title" },
  [QUATUOR_CSV_PROJECTS] = { "title", "territory" },
};

/**
 * quatuor_csv_naming_new:
 * @context: an import; must outlive the result
 *
 * Returns: (transfer full): names for its rows
 */
QuatuorCsvNaming *
quatuor_csv_naming_new (QuatuorCsvContext *context)
{
  QuatuorCsvNaming *self = g_new0 (QuatuorCsvNaming, 1);

  self->context = context;
  return self;
}

/**
 * quatuor_csv_naming_free:
 * @self: (nullable) (transfer full): the names
 */
void
quatuor_csv_naming_free (QuatuorCsvNaming *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < QUATUOR_CSV_COLUMNS_MAX; i++)
    g_clear_pointer (&self->names[i], g_hash_table_unref);
  g_free (self);
}

/* The name of what a cell refers to; what is not known yet goes by its own words. A
 * table repeats them, so each is looked for once. */
static const char *
call_reference (QuatuorCsvNaming *self,
                int               column,
                const char       *word)
{
  QuatuorCohort *cohort = self->context->cohort;
  gconstpointer row = NULL;
  QuatuorTable table;
  char *name;

  if (self->names[column] == NULL)
    self->names[column] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  name = g_hash_table_lookup (self->names[column], word);
  if (name != NULL)
    return name;

  if (quatuor_row_find_reference (self->context->table->columns[column].code, &table))
    row = quatuor_cohort_find_code (cohort, table, word);
  name = row != NULL ? quatuor_label_row_name (cohort, table, row) : g_strdup (word);
  g_hash_table_insert (self->names[column], g_strdup (word), name);
  return name;
}

static char *
call_cell (QuatuorCsvNaming *self,
           int               column)
{
  const QuatuorCsvColumn *known = &self->context->table->columns[column];
  g_autofree char *word = quatuor_csv_context_text (self->context, column);
  const QuatuorCsvChoice *choice;
  QuatuorDate date;
  gint64 number;

  if (word == NULL)
    return NULL;
  if (known->type == QUATUOR_CSV_REFERENCE)
    return g_strdup (call_reference (self, column, word));
  if (known->type == QUATUOR_CSV_DATE &&
      quatuor_csv_dialect_parse_date (&self->context->import->dialect, word, &date))
    return quatuor_date_to_display (date);
  if (known->unit == QUATUOR_CSV_INHABITANTS &&
      quatuor_csv_dialect_parse_integer (&self->context->import->dialect, word, &number))
    return g_strdup_printf ("%'" G_GINT64_FORMAT, number);

  choice = known->choices != NULL ? quatuor_csv_choice_find (known->choices, word) : NULL;
  return choice != NULL ? g_strdup (quatuor_csv_choice_get_label (choice))
                        : g_steal_pointer (&word);
}

static char *
call_part (QuatuorCsvNaming *self,
           const char       *part)
{
  g_auto (GStrv) codes = g_strsplit (part, " ", -1);
  GString *words = g_string_new (NULL);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      int column = quatuor_csv_table_find (self->context->table, codes[i]);
      g_autofree char *word = column >= 0 ? call_cell (self, column) : NULL;

      if (word != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", word);
    }
  return g_string_free (words, FALSE);
}

/**
 * quatuor_csv_naming_call:
 * @self: the names of an import that is on a row
 *
 * Returns: (transfer full): what the row is about, empty where it does not say
 */
char *
quatuor_csv_naming_call (QuatuorCsvNaming *self)
{
  const char *const *parts = PARTS[self->context->import->kind];
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < N_PARTS && parts[i] != NULL; i++)
    {
      g_autofree char *words = call_part (self, parts[i]);

      if (*words != '\0')
        g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", words);
    }
  return g_string_free (name, FALSE);
}

static gboolean
is_a_part (QuatuorCsvNaming       *self,
           const QuatuorCsvColumn *column)
{
  const char *const *parts = PARTS[self->context->import->kind];

  for (guint i = 0; i < N_PARTS && parts[i] != NULL; i++)
    {
      g_auto (GStrv) codes = g_strsplit (parts[i], " ", -1);

      if (g_strv_contains ((const char *const *) codes, column->code))
        return TRUE;
    }
  return FALSE;
}

/**
 * quatuor_csv_naming_tell:
 * @self: the names of an import that is on a row
 *
 * Returns: (transfer full): the first things that the row says beside its name, empty
 *   where it says no more
 */
char *
quatuor_csv_naming_tell (QuatuorCsvNaming *self)
{
  const QuatuorCsvTable *table = self->context->table;
  GString *text = g_string_new (NULL);
  guint n_told = 0;

  for (guint i = 0; i < table->n_columns && n_told < N_TOLD; i++)
    {
      const QuatuorCsvColumn *column = &table->columns[i];
      g_autofree char *words = NULL;

      if ((column->flags & QUATUOR_CSV_KEY) || is_a_part (self, column))
        continue;
      words = call_cell (self, (int) i);
      if (words == NULL)
        continue;
      g_string_append_printf (text, "%s%s", n_told > 0 ? ", " : "", words);
      n_told++;
    }
  return g_string_free (text, FALSE);
}
