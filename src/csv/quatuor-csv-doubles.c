/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-doubles.h"

#include "quatuor-csv-likeness.h"

#include <stdlib.h>

/* Two rows with one title are about the same when no more days lie between. */
#define NEAR_DAYS 14

/* How the rows of a kind are told apart: what they say, what they belong to and
 * when; a name of NULL does not count. */
static const struct
{
  QuatuorCsvKind kind;
  QuatuorTable   table;
  const char    *text;
  const char    *scope;
  const char    *date;
} RULES[] = {
  { QUATUOR_CSV_TERRITORIES, QUATUOR_TABLE_TERRITORY, "name", NULL, NULL },
  { QUATUOR_CSV_PEOPLE, QUATUOR_TABLE_PERSON, "family_name", NULL, NULL },
  { QUATUOR_CSV_SESSIONS, QUATUOR_TABLE_SESSION, "title", "territory", NULL },
  { QUATUOR_CSV_COMMITMENTS, QUATUOR_TABLE_COMMITMENT, "text", "territory", "due" },
  { QUATUOR_CSV_ACTIONS, QUATUOR_TABLE_ACTION, "title", "project", "due" },
  { QUATUOR_CSV_EFFECTS, QUATUOR_TABLE_EFFECT, "text", "territory", NULL },
  { QUATUOR_CSV_MOMENTS, QUATUOR_TABLE_MOMENT, "title", "territory", "date" },
  { QUATUOR_CSV_RECOMMENDATIONS, QUATUOR_TABLE_RECOMMENDATION, "text", "territory", NULL },
  { QUATUOR_CSV_LEARNINGS, QUATUOR_TABLE_LEARNING, "text", "territory", NULL },
  { QUATUOR_CSV_RESOURCES, QUATUOR_TABLE_RESOURCE, "title", NULL, NULL },
};

/* A row of the programme, or a new one. */
typedef struct
{
  gint64         line; /* 0 in the programme */
  gconstpointer  row;
} Candidate;

struct _QuatuorCsvDoubles
{
  gsize          rule;
  QuatuorCohort *cohort;

  /* Owned */
  GHashTable    *rows;  /* QuatuorId of a new row to the row that it begins */
  GArray        *made;  /* Candidate, in the order of the file */
  GHashTable    *days;  /* QuatuorId of a new session to the first of its days */
  GHashTable    *keys;  /* what is said to an array of Candidate */
};

static gconstpointer
member_of (QuatuorCsvDoubles *self,
           gconstpointer      row,
           const char        *name)
{
  const QuatuorField *field =
    name != NULL ? quatuor_row_find_field (RULES[self->rule].table, name) : NULL;

  return field != NULL ? (const guint8 *) row + field->offset : NULL;
}

static const char *
text_of (QuatuorCsvDoubles *self,
         gconstpointer      row,
         const char        *name)
{
  const char *const *member = member_of (self, row, name);

  return member != NULL ? *member : NULL;
}

/*
 * What is compared
 */

static GPtrArray *
list_keys (QuatuorCsvDoubles *self,
           gconstpointer      row)
{
  if (RULES[self->rule].kind == QUATUOR_CSV_PEOPLE)
    return quatuor_csv_likeness_of_person (row);
  if (RULES[self->rule].kind == QUATUOR_CSV_TERRITORIES)
    return quatuor_csv_likeness_of_territory (row);
  return quatuor_csv_likeness_of_text (member_of (self, row, RULES[self->rule].scope),
                                       text_of (self, row, RULES[self->rule].text));
}

static QuatuorDate
first_half_day (QuatuorCohort   *cohort,
                const QuatuorId *session)
{
  const GPtrArray *half_days = quatuor_cohort_children (cohort, QUATUOR_TABLE_HALF_DAY, session);
  QuatuorDate first = QUATUOR_DATE_UNKNOWN;

  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if (first == QUATUOR_DATE_UNKNOWN || half_day->date < first)
        first = half_day->date;
    }
  return first;
}

static QuatuorDate
date_of (QuatuorCsvDoubles *self,
         const Candidate   *candidate)
{
  const QuatuorDate *date = member_of (self, candidate->row, RULES[self->rule].date);

  if (date != NULL)
    return *date;
  if (RULES[self->rule].kind != QUATUOR_CSV_SESSIONS)
    return QUATUOR_DATE_UNKNOWN;
  date = g_hash_table_lookup (self->days, candidate->row);
  return date != NULL ? *date : first_half_day (self->cohort, candidate->row);
}

static gboolean
are_near (QuatuorCsvDoubles *self,
          const Candidate   *a,
          const Candidate   *b)
{
  QuatuorDate first = date_of (self, a), second = date_of (self, b);

  return first == QUATUOR_DATE_UNKNOWN || second == QUATUOR_DATE_UNKNOWN ||
         abs (first - second) <= NEAR_DAYS;
}

/*
 * Finding
 */

static const Candidate *
find_near (QuatuorCsvDoubles *self,
           const GPtrArray   *keys,
           const Candidate   *candidate)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const GArray *others = g_hash_table_lookup (self->keys, g_ptr_array_index (keys, i));

      for (guint k = 0; others != NULL && k < others->len; k++)
        if (are_near (self, candidate, &g_array_index (others, Candidate, k)))
          return &g_array_index (others, Candidate, k);
    }
  return NULL;
}

static void
add_candidate (QuatuorCsvDoubles *self,
               const GPtrArray   *keys,
               const Candidate   *candidate)
{
  for (guint i = 0; i < keys->len; i++)
    {
      const char *key = g_ptr_array_index (keys, i);
      GArray *others = g_hash_table_lookup (self->keys, key);

      if (others == NULL)
        {
          others = g_array_new (FALSE, FALSE, sizeof (Candidate));
          g_hash_table_insert (self->keys, g_strdup (key), others);
        }
      g_array_append_vals (others, candidate, 1);
    }
}

static void
add_programme (QuatuorCsvDoubles *self)
{
  const GPtrArray *rows = quatuor_cohort_rows (self->cohort, RULES[self->rule].table);

  for (guint i = 0; i < rows->len; i++)
    {
      Candidate candidate = { 0, g_ptr_array_index (rows, i) };
      g_autoptr (GPtrArray) keys = list_keys (self, candidate.row);

      add_candidate (self, keys, &candidate);
    }
}

/**
 * quatuor_csv_doubles_new:
 * @kind: what is imported
 * @cohort: the programme before the import; must outlive the result
 *
 * Returns: (transfer full) (nullable): nothing noted yet; %NULL for a kind whose
 *   rows have nothing to be told apart by
 */
QuatuorCsvDoubles *
quatuor_csv_doubles_new (QuatuorCsvKind  kind,
                         QuatuorCohort  *cohort)
{
  for (gsize rule = 0; rule < G_N_ELEMENTS (RULES); rule++)
    if (RULES[rule].kind == kind)
      {
        QuatuorCsvDoubles *self = g_new0 (QuatuorCsvDoubles, 1);

        self->rule = rule;
        self->cohort = cohort;
        self->rows = g_hash_table_new (quatuor_id_hash, quatuor_id_equal);
        self->made = g_array_new (FALSE, FALSE, sizeof (Candidate));
        self->days = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, g_free);
        self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) g_array_unref);
        return self;
      }
  return NULL;
}

/**
 * quatuor_csv_doubles_free:
 * @self: (nullable) (transfer full): what was noted
 */
void
quatuor_csv_doubles_free (QuatuorCsvDoubles *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->made->len; i++)
    quatuor_row_free (RULES[self->rule].table,
                      (gpointer) g_array_index (self->made, Candidate, i).row);
  g_hash_table_unref (self->rows);
  g_array_unref (self->made);
  g_hash_table_unref (self->days);
  g_hash_table_unref (self->keys);
  g_free (self);
}

static void
note_day (QuatuorCsvDoubles    *self,
          const QuatuorHalfDay *half_day)
{
  const QuatuorDate *known = g_hash_table_lookup (self->days, &half_day->session);

  if (known == NULL || half_day->date < *known)
    g_hash_table_insert (self->days, g_memdup2 (&half_day->session, sizeof (QuatuorId)),
                         g_memdup2 (&half_day->date, sizeof (QuatuorDate)));
}

/**
 * quatuor_csv_doubles_note:
 * @self: what was noted
 * @line: the line that asks for a row
 * @table: its table
 * @row: a row that is written
 *
 * Notes the row if it is a new one of the kind.
 */
void
quatuor_csv_doubles_note (QuatuorCsvDoubles *self,
                          gint64             line,
                          QuatuorTable       table,
                          gconstpointer      row)
{
  Candidate candidate = { line, NULL };

  if (table == QUATUOR_TABLE_HALF_DAY)
    note_day (self, row);
  if (table != RULES[self->rule].table || quatuor_cohort_find (self->cohort, table, row) != NULL)
    return;

  candidate.row = quatuor_row_copy (table, row);
  g_hash_table_insert (self->rows, (gpointer) candidate.row, (gpointer) candidate.row);
  g_array_append_val (self->made, candidate);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  gint64 first = ((const Candidate *) a)->line, second = ((const Candidate *) b)->line;

  return (first > second) - (first < second);
}

/**
 * quatuor_csv_doubles_find:
 * @self: what was noted
 *
 * Returns: (transfer full) (element-type QuatuorCsvDouble): the rows that are likely
 *   to be there twice, by line
 */
GArray *
quatuor_csv_doubles_find (QuatuorCsvDoubles *self)
{
  GArray *twins = g_array_new (FALSE, TRUE, sizeof (QuatuorCsvDouble));

  if (self->made->len == 0)
    return twins;

  add_programme (self);
  g_array_sort (self->made, compare_lines);
  for (guint i = 0; i < self->made->len; i++)
    {
      const Candidate *candidate = &g_array_index (self->made, Candidate, i);
      g_autoptr (GPtrArray) keys = list_keys (self, candidate->row);
      const Candidate *other = find_near (self, keys, candidate);

      /* A row that is written in two steps is no double of itself. */
      if (other != NULL && !quatuor_id_equal (other->row, candidate->row))
        {
          QuatuorCsvDouble twin = {
            candidate->line, other->line, RULES[self->rule].table,
            *(const QuatuorId *) other->row,
          };

          g_array_append_val (twins, twin);
        }
      add_candidate (self, keys, candidate);
    }
  return twins;
}

/**
 * quatuor_csv_doubles_name:
 * @self: what was noted
 * @id: the row that something resembles
 *
 * Returns: (transfer full): what people call it
 */
char *
quatuor_csv_doubles_name (QuatuorCsvDoubles *self,
                          const QuatuorId   *id)
{
  gconstpointer row = quatuor_cohort_find (self->cohort, RULES[self->rule].table, id);

  if (row == NULL)
    row = g_hash_table_lookup (self->rows, id);
  g_return_val_if_fail (row != NULL, NULL);

  if (RULES[self->rule].kind == QUATUOR_CSV_PEOPLE)
    return quatuor_person_name (row);
  return g_strdup (text_of (self, row, RULES[self->rule].text));
}
