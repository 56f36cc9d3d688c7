/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-lookup.h"

#include "quatuor-text.h"

#include <string.h>

typedef struct
{
  QuatuorCsvFound found;
  gconstpointer   row;
} Answer;

struct _QuatuorCsvLookup
{
  GHashTable *exact[QUATUOR_CSV_N_RANKS];  /* text to Answer */
  GHashTable *folded[QUATUOR_CSV_N_RANKS]; /* folded text to Answer */
  GHashTable *answers;                    /* text as written to Answer, borrowed */
  GArray     *names;                      /* Name: not folded yet */

  /* A long table says the same line after line. */
  const char   *last_text; /* a key of answers, or NULL */
  const Answer *last;
};

typedef struct
{
  QuatuorCsvRank rank;
  char          *text;
  gconstpointer  row;
} Name;

/* A long table repeats itself; one that does not must not fill the memory. */
#define ANSWERS_MAX 50000
#define ANSWER_TEXT_MAX 256

static const Answer NOTHING = { QUATUOR_CSV_NOT_FOUND, NULL };

/* The words with which the shipped templates call what they make: a table
 * written in them is understood even after the labels were changed. */
static const struct
{
  QuatuorTable  table;
  const char   *code;
  const char   *label;
} SHIPPED[] = {
  { QUATUOR_TABLE_CATEGORY, "elected", "Élu" },
  { QUATUOR_TABLE_CATEGORY, "elected", "Élue" },
  { QUATUOR_TABLE_CATEGORY, "officer", "Agent" },
  { QUATUOR_TABLE_CATEGORY, "officer", "Agent de la collectivité" },
  { QUATUOR_TABLE_CATEGORY, "socio_economic", "Acteur éco." },
  { QUATUOR_TABLE_CATEGORY, "socio_economic", "Acteur socio-économique" },
  { QUATUOR_TABLE_CATEGORY, "state_officer", "État" },
  { QUATUOR_TABLE_CATEGORY, "state_officer", "Agent de l’État" },
  { QUATUOR_TABLE_PHASE, "diagnostic", "Diagnostic" },
  { QUATUOR_TABLE_PHASE, "common_core", "Tronc commun" },
  { QUATUOR_TABLE_PHASE, "peer_groups", "Groupes de pairs" },
  { QUATUOR_TABLE_PHASE, "local_support", "Accompagnement territorialisé" },
  { QUATUOR_TABLE_PHASE, "closing", "Session conclusive" },
  { QUATUOR_TABLE_CAMPAIGN, "initial", "Diagnostic initial" },
  { QUATUOR_TABLE_CAMPAIGN, "final", "Diagnostic final" },
};

static void
clear_name (gpointer data)
{
  g_free (((Name *) data)->text);
}

/**
 * quatuor_csv_lookup_new:
 *
 * Returns: (transfer full): a lookup that finds nothing yet
 */
QuatuorCsvLookup *
quatuor_csv_lookup_new (void)
{
  QuatuorCsvLookup *self = g_new0 (QuatuorCsvLookup, 1);

  for (guint i = 0; i < QUATUOR_CSV_N_RANKS; i++)
    {
      self->exact[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      self->folded[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_array_new (FALSE, FALSE, sizeof (Name));
  g_array_set_clear_func (self->names, clear_name);
  return self;
}

/**
 * quatuor_csv_row_text:
 * @table: a table
 * @row: a row of it
 * @column: the name of a column that holds text
 *
 * Returns: (transfer none) (nullable): its text, %NULL also where the table has no
 *   such column
 */
const char *
quatuor_csv_row_text (QuatuorTable  table,
                      gconstpointer row,
                      const char   *column)
{
  const QuatuorField *field = quatuor_row_find_field (table, column);

  return field != NULL ? *(char *const *) ((const guint8 *) row + field->offset) : NULL;
}

/* What people call a row; a table has at most one of these. */
static const char *
label_of (QuatuorTable  table,
          gconstpointer row)
{
  static const char *const LABELS[] = { "title", "label", "name" };
  const char *label = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (LABELS) && label == NULL; i++)
    label = quatuor_csv_row_text (table, row, LABELS[i]);
  return label;
}

/**
 * quatuor_csv_lookup_new_rows:
 * @table: a table whose rows have a code
 * @rows: some of its rows, which must outlive the lookup
 *
 * Returns: (transfer full): a lookup of these rows
 */
QuatuorCsvLookup *
quatuor_csv_lookup_new_rows (QuatuorTable     table,
                             const GPtrArray *rows)
{
  QuatuorCsvLookup *self = quatuor_csv_lookup_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      gconstpointer row = g_ptr_array_index (rows, i);
      const char *code = quatuor_csv_row_text (table, row, "code");

      quatuor_csv_lookup_add (self, QUATUOR_CSV_BY_CODE, code, row);
      quatuor_csv_lookup_add (self, QUATUOR_CSV_BY_LABEL, label_of (table, row), row);
      for (gsize n = 0; n < G_N_ELEMENTS (SHIPPED); n++)
        if (SHIPPED[n].table == table && g_str_equal (SHIPPED[n].code, code))
          quatuor_csv_lookup_add (self, QUATUOR_CSV_BY_SHIPPED, SHIPPED[n].label, row);
    }
  return self;
}

/**
 * quatuor_csv_lookup_new_table:
 * @cohort: what is known
 * @table: a table whose rows have a code
 *
 * Returns: (transfer full): a lookup of the rows of that table, which belong to
 *   @cohort
 */
QuatuorCsvLookup *
quatuor_csv_lookup_new_table (QuatuorCohort *cohort,
                              QuatuorTable   table)
{
  return quatuor_csv_lookup_new_rows (table, quatuor_cohort_rows (cohort, table));
}

/**
 * quatuor_csv_lookup_free:
 * @self: (nullable) (transfer full): a lookup
 */
void
quatuor_csv_lookup_free (QuatuorCsvLookup *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->answers);
  g_array_unref (self->names);
  for (guint i = 0; i < QUATUOR_CSV_N_RANKS; i++)
    {
      g_hash_table_unref (self->exact[i]);
      g_hash_table_unref (self->folded[i]);
    }
  g_free (self);
}

/* Takes @text. */
static void
add_answer (GHashTable    *answers,
            char          *text,
            gconstpointer  row)
{
  Answer *answer = g_hash_table_lookup (answers, text);

  if (answer == NULL)
    {
      answer = g_new0 (Answer, 1);
      answer->row = row;
      answer->found = QUATUOR_CSV_FOUND;
      g_hash_table_insert (answers, text, answer);
      return;
    }
  if (answer->row != row)
    answer->found = QUATUOR_CSV_SEVERAL;
  g_free (text);
}

/**
 * quatuor_csv_lookup_add:
 * @self: a lookup
 * @rank: what sort of name it is; the lower goes first
 * @text: (nullable): the name
 * @row: what it means; must outlive the lookup
 */
void
quatuor_csv_lookup_add (QuatuorCsvLookup *self,
                        QuatuorCsvRank    rank,
                        const char       *text,
                        gconstpointer     row)
{
  Name name = { rank, NULL, row };

  if (text == NULL)
    return;

  name.text = g_strdup (text);
  g_array_append_val (self->names, name);
  add_answer (self->exact[rank], g_strdup (text), row);
  g_hash_table_remove_all (self->answers);
  self->last_text = NULL;
}

/* Most tables write names as they are: to fold all of them would be for nothing. */
static void
fold_names (QuatuorCsvLookup *self)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);

      add_answer (self->folded[name->rank], quatuor_text_fold (name->text), name->row);
    }
  g_array_set_size (self->names, 0);
}

static const Answer *
find_among (GHashTable *const *ranks,
            const char        *text)
{
  for (guint i = 0; i < QUATUOR_CSV_N_RANKS; i++)
    {
      const Answer *answer = g_hash_table_lookup (ranks[i], text);

      if (answer != NULL)
        return answer;
    }
  return &NOTHING;
}

/* As written first: two names that differ by an accent alone are two names. */
static const Answer *
find_answer (QuatuorCsvLookup *self,
             const char       *text)
{
  g_autofree char *folded = NULL;
  const Answer *answer = find_among (self->exact, text);

  if (answer->found != QUATUOR_CSV_NOT_FOUND)
    return answer;

  fold_names (self);
  folded = quatuor_text_fold (text);
  return find_among (self->folded, folded);
}

/* The answer to a text, kept from the last time that it was asked for. */
static const Answer *
find_kept (QuatuorCsvLookup *self,
           const char       *text)
{
  gpointer kept = NULL, known = NULL;

  if (!g_hash_table_lookup_extended (self->answers, text, &kept, &known))
    {
      known = (gpointer) find_answer (self, text);
      if (strlen (text) > ANSWER_TEXT_MAX)
        return known;
      if (g_hash_table_size (self->answers) >= ANSWERS_MAX)
        g_hash_table_remove_all (self->answers);
      kept = g_strdup (text);
      g_hash_table_insert (self->answers, kept, known);
    }
  self->last_text = kept;
  self->last = known;
  return known;
}

/**
 * quatuor_csv_lookup_find:
 * @self: a lookup
 * @text: the text of a cell
 * @row: (out) (nullable): the row it means
 *
 * Returns: what came of it; @row is %NULL unless one row was found
 */
QuatuorCsvFound
quatuor_csv_lookup_find (QuatuorCsvLookup *self,
                         const char       *text,
                         gconstpointer    *row)
{
  const Answer *answer;

  if (self->last_text == NULL || !g_str_equal (self->last_text, text))
    answer = find_kept (self, text);
  else
    answer = self->last;
  *row = answer->found == QUATUOR_CSV_FOUND ? answer->row : NULL;
  return answer->found;
}
