/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-context.h"
#include "quatuor-csv-persons.h"
#include "quatuor-text.h"

#include <string.h>

/* The key of a row, as the first members of QuatuorRating have it. */
typedef struct
{
  QuatuorId campaign;
  QuatuorId seat;
  QuatuorId criterion;
} Key;

typedef struct
{
  Key    key;
  gint64 line;
} Seen;

/* A row to write. */
typedef struct
{
  QuatuorRating *row;
  gint64         line;
  gboolean       is_new;
} Pending;

typedef struct
{
  QuatuorCsvLookup       *territories;
  QuatuorCsvLookup       *campaigns;
  QuatuorCsvLookup       *categories;
  QuatuorCsvPersons      *persons;
  GHashTable             *criteria;    /* framework to QuatuorCsvLookup */
  GHashTable             *before;      /* Key to QuatuorRating: owns the rows */
  GHashTable             *seen;        /* Key to Seen: owns them */
  GArray                 *pending;     /* Pending: owns their rows */

  /* The row before: a long table changes little from line to line. */
  const QuatuorTerritory *territory;
  const QuatuorCategory  *category;
  QuatuorSeat             seat;
  gboolean                has_seat;
} State;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return (quatuor_id_hash (&key->seat) * 31 + quatuor_id_hash (&key->criterion)) * 31 +
         quatuor_id_hash (&key->campaign);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

static void
free_rating (gpointer row)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, row);
}

static void
clear_pending (gpointer data)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, ((Pending *) data)->row);
}

static void
free_lookup (gpointer lookup)
{
  quatuor_csv_lookup_free (lookup);
}

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->campaigns = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_CAMPAIGN);
  state->categories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_CATEGORY);
  state->persons = quatuor_csv_persons_new (context->cohort);
  state->criteria = g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, free_lookup);
  state->seen = g_hash_table_new_full (key_hash, key_equal, NULL, g_free);
  state->pending = g_array_new (FALSE, FALSE, sizeof (Pending));
  g_array_set_clear_func (state->pending, clear_pending);
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->territories);
  quatuor_csv_lookup_free (state->campaigns);
  quatuor_csv_lookup_free (state->categories);
  quatuor_csv_persons_free (state->persons);
  g_hash_table_unref (state->criteria);
  g_clear_pointer (&state->before, g_hash_table_unref);
  g_hash_table_unref (state->seen);
  g_array_unref (state->pending);
  g_free (state);
}

/* All answers at once: asking for each would cost more than the import itself. */
static gboolean
load_before (QuatuorCsvContext  *context,
             State              *state,
             GError            **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  if (state->before != NULL)
    return TRUE;

  rows = quatuor_table_list (context->db, QUATUOR_TABLE_RATING, error);
  if (rows == NULL)
    return FALSE;

  state->before = g_hash_table_new_full (key_hash, key_equal, NULL, free_rating);
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (state->before, g_ptr_array_index (rows, i), g_ptr_array_index (rows, i));
  return TRUE;
}

static QuatuorCsvLookup *
criteria_of (QuatuorCsvContext     *context,
             State                 *state,
             const QuatuorCampaign *campaign)
{
  QuatuorCsvLookup *lookup = g_hash_table_lookup (state->criteria, &campaign->framework);
  const GPtrArray *dimensions;

  if (lookup != NULL)
    return lookup;

  lookup = quatuor_csv_lookup_new ();
  dimensions =
    quatuor_cohort_children (context->cohort, QUATUOR_TABLE_DIMENSION, &campaign->framework);
  for (guint i = 0; i < dimensions->len; i++)
    {
      const QuatuorDimension *dimension = g_ptr_array_index (dimensions, i);
      const GPtrArray *criteria =
        quatuor_cohort_children (context->cohort, QUATUOR_TABLE_CRITERION, &dimension->id);

      for (guint n = 0; n < criteria->len; n++)
        {
          const QuatuorCriterion *criterion = g_ptr_array_index (criteria, n);

          quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_CODE, criterion->code, criterion);
          quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_LABEL, criterion->title, criterion);
        }
    }
  g_hash_table_insert (state->criteria, g_memdup2 (&campaign->framework, sizeof (QuatuorId)),
                       lookup);
  return lookup;
}

static gboolean
find_key_cell (QuatuorCsvContext *context,
               int                column,
               QuatuorCsvLookup  *lookup,
               gconstpointer     *row)
{
  if (!quatuor_csv_context_reference (context, column, lookup, row))
    return FALSE;
  if (*row != NULL)
    return TRUE;

  quatuor_csv_context_say (context, QUATUOR_PROBLEM_KEY_MISSING, quatuor_csv_context_line (context),
                           column, NULL, NULL);
  return FALSE;
}

static void
find_seat (QuatuorCsvContext      *context,
           State                  *state,
           const QuatuorTerritory *territory,
           const QuatuorCategory  *category)
{
  if (state->territory == territory && state->category == category)
    return;

  state->territory = territory;
  state->category = category;
  state->has_seat =
    quatuor_csv_context_seat (context, &territory->id, &category->id, &state->seat);
}

static gboolean
check_seen (QuatuorCsvContext *context,
            State             *state,
            const Key         *key)
{
  const Seen *earlier = g_hash_table_lookup (state->seen, key);
  Seen *seen;

  if (earlier != NULL)
    {
      g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT, earlier->line);

      quatuor_csv_context_say (context, QUATUOR_PROBLEM_ROW_TWICE,
                               quatuor_csv_context_line (context), QUATUOR_RATINGS_CRITERION, NULL,
                               line);
      return FALSE;
    }

  seen = g_new (Seen, 1);
  seen->key = *key;
  seen->line = quatuor_csv_context_line (context);
  g_hash_table_insert (state->seen, &seen->key, seen);
  return TRUE;
}

static gboolean
read_key (QuatuorCsvContext *context,
          State             *state,
          Key               *key)
{
  gconstpointer territory, campaign, category, criterion;

  if (!find_key_cell (context, QUATUOR_RATINGS_TERRITORY, state->territories, &territory) ||
      !find_key_cell (context, QUATUOR_RATINGS_CAMPAIGN, state->campaigns, &campaign) ||
      !find_key_cell (context, QUATUOR_RATINGS_CATEGORY, state->categories, &category) ||
      !find_key_cell (context, QUATUOR_RATINGS_CRITERION, criteria_of (context, state, campaign),
                      &criterion))
    return FALSE;

  find_seat (context, state, territory, category);
  key->campaign = ((const QuatuorCampaign *) campaign)->id;
  key->seat = state->seat.id;
  key->criterion = ((const QuatuorCriterion *) criterion)->id;
  return check_seen (context, state, key);
}

/* What people write for the two answers outside the scale, and which is no
 * label of ours. */
static const char *
find_synonym (const char *word)
{
  static const char *const SYNONYMS[][2] = {
    { "dk", "dont_know" },
    { "nsp", "dont_know" },
    { "don't know", "dont_know" },
    { "na", "not_applicable" },
    { "n/a", "not_applicable" },
    { "so", "not_applicable" },
  };
  g_autofree char *folded = quatuor_text_fold (word);

  for (gsize i = 0; i < G_N_ELEMENTS (SYNONYMS); i++)
    if (g_str_equal (SYNONYMS[i][0], folded))
      return SYNONYMS[i][1];
  return NULL;
}

static gboolean
read_level (QuatuorCsvContext  *context,
            const char        **level)
{
  const QuatuorCsvChoice *choices = context->table->columns[QUATUOR_RATINGS_LEVEL].choices;
  g_autofree char *word = quatuor_csv_context_word (context, QUATUOR_RATINGS_LEVEL);
  const QuatuorCsvChoice *choice;

  *level = NULL;
  if (word == NULL)
    return TRUE;

  choice = quatuor_csv_choice_by_code (choices, word);
  if (choice == NULL)
    choice = quatuor_csv_choice_find (choices, word);
  *level = choice != NULL ? choice->code : find_synonym (word);
  if (*level != NULL)
    return TRUE;

  quatuor_csv_context_say (context, QUATUOR_PROBLEM_BAD_LEVEL, quatuor_csv_context_line (context),
                           QUATUOR_RATINGS_LEVEL, word, NULL);
  return FALSE;
}

static void
set_level (QuatuorCsvContext *context,
           QuatuorRating     *rating)
{
  const char *level;

  if (!quatuor_csv_context_has (context, QUATUOR_RATINGS_LEVEL) || !read_level (context, &level) ||
      g_strcmp0 (level, rating->level) == 0)
    return;
  if (level == NULL)
    context->result->n_emptied++;
  quatuor_row_set_text (&rating->level, level);
}

/* Nobody named: who held the seat that day. An answer that was known to be
 * nobody's stays so. */
static gboolean
set_person (QuatuorCsvContext    *context,
            State                *state,
            const QuatuorRating  *before,
            QuatuorRating        *rating,
            GError              **error)
{
  const QuatuorPerson *person = NULL;
  const QuatuorTenure *holder = NULL;

  if (quatuor_csv_context_has (context, QUATUOR_RATINGS_PERSON) &&
      !quatuor_csv_persons_find (state->persons, context, QUATUOR_RATINGS_PERSON, &person, error))
    return FALSE;
  if (person != NULL)
    {
      rating->person = person->id;
      return TRUE;
    }
  if (before != NULL && (quatuor_id_is_none (&before->person) ||
                         !quatuor_csv_context_has (context, QUATUOR_RATINGS_PERSON)))
    return TRUE;

  if (rating->rated_on != QUATUOR_DATE_UNKNOWN)
    holder = quatuor_cohort_holder (context->cohort, &rating->seat, rating->rated_on);
  if (holder == NULL && before != NULL)
    context->result->n_emptied++;
  rating->person = holder != NULL ? holder->person : QUATUOR_ID_NONE;
  return TRUE;
}

static gboolean
says_nothing (const QuatuorRating *rating)
{
  return rating->level == NULL && rating->comment == NULL && rating->evidence == NULL;
}

static gboolean
make_seat (QuatuorCsvContext  *context,
           State              *state,
           GError            **error)
{
  if (state->has_seat)
    return TRUE;

  state->has_seat = TRUE;
  return quatuor_csv_context_put (context, quatuor_csv_context_line (context),
                                  QUATUOR_RATINGS_CATEGORY, QUATUOR_TABLE_SEAT, &state->seat,
                                  error);
}

/* Takes @rating. */
static gboolean
keep_row (QuatuorCsvContext    *context,
          State                *state,
          const QuatuorRating  *before,
          QuatuorRating        *rating,
          GError              **error)
{
  Pending pending = { rating, quatuor_csv_context_line (context), before == NULL };

  if (before != NULL ? quatuor_row_equal (QUATUOR_TABLE_RATING, before, rating)
                     : says_nothing (rating))
    {
      quatuor_csv_context_count (context, QUATUOR_PUT_SAME);
      quatuor_row_free (QUATUOR_TABLE_RATING, rating);
      return TRUE;
    }
  quatuor_csv_context_count (context, before != NULL ? QUATUOR_PUT_CHANGED : QUATUOR_PUT_NEW);
  g_array_append_val (state->pending, pending);
  return make_seat (context, state, error);
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  State *state = data;
  gint64 n_errors = context->result->n_errors;
  const QuatuorRating *before;
  QuatuorRating *rating;
  gboolean going;
  Key key;

  if (!load_before (context, state, error))
    return FALSE;
  if (!read_key (context, state, &key))
    return TRUE;

  before = g_hash_table_lookup (state->before, &key);
  rating = before != NULL ? quatuor_row_copy (QUATUOR_TABLE_RATING, before)
                          : quatuor_row_new (QUATUOR_TABLE_RATING);
  memcpy (rating, &key, sizeof key);
  set_level (context, rating);
  quatuor_csv_context_set_text (context, QUATUOR_RATINGS_COMMENT, &rating->comment);
  quatuor_csv_context_set_text (context, QUATUOR_RATINGS_EVIDENCE, &rating->evidence);
  quatuor_csv_context_set_date (context, QUATUOR_RATINGS_RATED_ON, &rating->rated_on);
  going = set_person (context, state, before, rating, error);

  if (going && context->result->n_errors == n_errors)
    return keep_row (context, state, before, rating, error);
  quatuor_row_free (QUATUOR_TABLE_RATING, rating);
  return going;
}

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return memcmp (((const Pending *) a)->row, ((const Pending *) b)->row, sizeof (Key));
}

static gboolean
put_changed (QuatuorCsvContext  *context,
             State              *state,
             GError            **error)
{
  for (guint i = 0; i < state->pending->len; i++)
    {
      const Pending *pending = &g_array_index (state->pending, Pending, i);

      if (!pending->is_new)
        {
          if (!quatuor_csv_context_put (context, pending->line, QUATUOR_RATINGS_CAMPAIGN,
                                        QUATUOR_TABLE_RATING, pending->row, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* What the store refuses is said, and the rows behind it are tried as well. */
static gboolean
insert_new (QuatuorCsvContext  *context,
            const gint64       *lines,
            gconstpointer      *rows,
            guint               n_rows,
            GError            **error)
{
  while (n_rows > 0)
    {
      g_autoptr (GError) refused = NULL;
      guint n_done;

      if (quatuor_table_insert_all (context->db, QUATUOR_TABLE_RATING, rows, n_rows, &n_done,
                                    &refused))
        return TRUE;
      n_done = MIN (n_done, n_rows - 1);
      if (!quatuor_csv_context_take (context, lines[n_done], QUATUOR_RATINGS_CAMPAIGN,
                                     g_steal_pointer (&refused), error))
        return FALSE;
      rows += n_done + 1;
      lines += n_done + 1;
      n_rows -= n_done + 1;
    }
  return TRUE;
}

/* Rows go into the table in the order of their keys: each then lies beside the
 * one before, in the table and in the journal, which makes a long import fast. */
static gboolean
end (QuatuorCsvContext  *context,
     gpointer            data,
     GError            **error)
{
  State *state = data;
  g_autofree gconstpointer *rows = g_new (gconstpointer, QUATUOR_TABLE_ROWS_MAX);
  g_autofree gint64 *lines = g_new (gint64, QUATUOR_TABLE_ROWS_MAX);
  guint n_rows = 0;

  if (context->result->n_errors > 0)
    return TRUE;

  g_array_sort (state->pending, compare_keys);
  for (guint i = 0; i < state->pending->len; i++)
    {
      const Pending *pending = &g_array_index (state->pending, Pending, i);
      double fraction = QUATUOR_CSV_READING_SHARE +
                        (1 - QUATUOR_CSV_READING_SHARE) * i / state->pending->len;

      if (pending->is_new)
        {
          rows[n_rows] = pending->row;
          lines[n_rows++] = pending->line;
        }
      if (n_rows == QUATUOR_TABLE_ROWS_MAX)
        {
          if (!insert_new (context, lines, rows, n_rows, error) ||
              !quatuor_csv_context_report (context, fraction, error))
            return FALSE;
          n_rows = 0;
        }
    }
  return insert_new (context, lines, rows, n_rows, error) && put_changed (context, state, error);
}

const QuatuorCsvImporter quatuor_csv_ratings_importer = { begin, read_row, end, free_state };
