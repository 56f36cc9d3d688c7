/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-doubles.h"

#include "quatuor-text.h"

#include <stdlib.h>
#include <string.h>

/* Two rows with one title are about the same when no more days lie between. */
#define NEAR_DAYS 14

/* A number that only some digits of are given tells nobody. */
#define PHONE_DIGITS 9

/* What people leave out of the name of a territory, or put before it. */
static const char *const IDLE_WORDS[] = {
  "agglomeration", "ca",   "cc", "commune", "communes", "communaute", "cu", "d",     "de",
  "des",           "du",   "l",  "la",      "le",       "les",        "mairie", "urbaine", "ville",
  NULL,
};

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
  GPtrArray     *rows;  /* the new ones */
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
         gconstpointer    row,
         const char      *name)
{
  const char *const *member = member_of (self, row, name);

  return member != NULL ? *member : NULL;
}

/*
 * What is compared
 */

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The words of a text, folded, whatever stands between them. */
static GPtrArray *
split_words (const char *text)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = quatuor_text_fold (text);
  const char *start = folded;

  while (*start != '\0')
    {
      const char *end = start;

      while (*end != '\0' && g_unichar_isalnum (g_utf8_get_char (end)))
        end = g_utf8_next_char (end);
      if (end > start)
        g_ptr_array_add (words, g_strndup (start, (gsize) (end - start)));
      start = *end != '\0' ? g_utf8_next_char (end) : end;
    }
  return words;
}

static char *
join_words (const char        *prefix,
            const GPtrArray   *words,
            const char *const *idle)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    if (idle == NULL || !g_strv_contains (idle, g_ptr_array_index (words, i)))
      g_string_append_printf (key, " %s", (const char *) g_ptr_array_index (words, i));
  if (key->len == 0)
    {
      g_string_free (key, TRUE);
      return NULL;
    }
  g_string_prepend (key, prefix);
  return g_string_free (key, FALSE);
}

static void
add_key (GPtrArray *keys,
         char      *key)
{
  if (key != NULL)
    g_ptr_array_add (keys, key);
}

static void
add_text_key (QuatuorCsvDoubles   *self,
              GPtrArray         *keys,
              gconstpointer      row,
              const char *const *idle)
{
  const QuatuorId *scope = member_of (self, row, RULES[self->rule].scope);
  g_autoptr (GPtrArray) words = split_words (text_of (self, row, RULES[self->rule].text));
  g_autofree char *prefix = scope != NULL ? quatuor_id_to_string (scope) : g_strdup ("");

  add_key (keys, join_words (prefix, words, idle));
}

/* Names in whatever order, and each name with the mail or the phone: a town hall
 * has one number for many. */
static void
add_person_keys (GPtrArray           *keys,
                 const QuatuorPerson *person)
{
  g_autofree char *name = quatuor_person_name (person);
  g_autoptr (GPtrArray) words = split_words (name);
  g_autofree char *mail = quatuor_text_fold (person->email);
  g_autoptr (GString) phone = g_string_new (NULL);

  if (person->given_name == NULL && person->family_name == NULL)
    return;

  g_ptr_array_sort (words, compare_words);
  add_key (keys, join_words ("", words, NULL));
  for (const char *p = person->phone; p != NULL && *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      g_string_append_c (phone, *p);
  for (guint i = 0; i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      if (*mail != '\0')
        add_key (keys, g_strdup_printf ("mail %s %s", mail, word));
      /* +33 6 and 06 are the same number. */
      if (phone->len >= PHONE_DIGITS)
        add_key (keys, g_strdup_printf ("phone %s %s", phone->str + phone->len - PHONE_DIGITS,
                                        word));
    }
}

static GPtrArray *
list_keys (QuatuorCsvDoubles *self,
           gconstpointer    row)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  if (RULES[self->rule].kind == QUATUOR_CSV_PEOPLE)
    add_person_keys (keys, row);
  else if (RULES[self->rule].kind == QUATUOR_CSV_TERRITORIES)
    {
      const char *siren = text_of (self, row, "siren");

      add_text_key (self, keys, row, IDLE_WORDS);
      add_key (keys, siren != NULL ? g_strconcat ("siren ", siren, NULL) : NULL);
    }
  else
    add_text_key (self, keys, row, NULL);
  return keys;
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
         const Candidate *candidate)
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
          const Candidate *a,
          const Candidate *b)
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
           const GPtrArray *keys,
           const Candidate *candidate)
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
               const GPtrArray *keys,
               const Candidate *candidate)
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

static void
free_row (gpointer data,
          gpointer user_data)
{
  QuatuorCsvDoubles *self = user_data;

  quatuor_row_free (RULES[self->rule].table, data);
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
        self->rows = g_ptr_array_new ();
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

  g_ptr_array_foreach (self->rows, free_row, self);
  g_ptr_array_unref (self->rows);
  g_array_unref (self->made);
  g_hash_table_unref (self->days);
  g_hash_table_unref (self->keys);
  g_free (self);
}

static void
note_day (QuatuorCsvDoubles      *self,
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
                        gint64           line,
                        QuatuorTable     table,
                        gconstpointer    row)
{
  Candidate candidate = { line, NULL };

  if (table == QUATUOR_TABLE_HALF_DAY)
    note_day (self, row);
  if (table != RULES[self->rule].table || quatuor_cohort_find (self->cohort, table, row) != NULL)
    return;

  candidate.row = quatuor_row_copy (table, row);
  g_ptr_array_add (self->rows, (gpointer) candidate.row);
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
                        const QuatuorId *id)
{
  gconstpointer row = quatuor_cohort_find (self->cohort, RULES[self->rule].table, id);

  for (guint i = 0; row == NULL && i < self->rows->len; i++)
    if (quatuor_id_equal (g_ptr_array_index (self->rows, i), id))
      row = g_ptr_array_index (self->rows, i);
  g_return_val_if_fail (row != NULL, NULL);

  if (RULES[self->rule].kind == QUATUOR_CSV_PEOPLE)
    return quatuor_person_name (row);
  return g_strdup (text_of (self, row, RULES[self->rule].text));
}
