/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-context.h"
#include "quatuor-csv-persons.h"
#include "quatuor-text.h"

#include <stdlib.h>
#include <string.h>

/* Rows wait for each other, as they go into the table in the order of their keys:
 * the more of them there are, the more lie beside the one before. They take some
 * 15 MiB, and their comments not more than this. */
#define PENDING_ROWS_MAX (5 * QUATUOR_TABLE_ROWS_MAX)
#define PENDING_TEXT_MAX (16 * 1024 * 1024)

/* The criteria of a framework, numbered. */
typedef struct
{
  const QuatuorCriterion *row;
  guint                   number; /* from 0 */
} Place;

typedef struct
{
  QuatuorCsvLookup *lookup; /* of Place */
  GArray           *places;
} Criteria;

/* What a seat answers in a campaign: so many sheets as a programme can have, and
 * not as many rows as a file, are kept in memory. */
typedef struct
{
  QuatuorId campaign; /* the two ids are its key */
  QuatuorId seat;
  gboolean  answered; /* before the import */
  guint32   lines[];  /* which line gave the answer, by criterion; 0 for none */
} Sheet;

/* A row to write. */
typedef struct
{
  QuatuorRating row;
  gint64        line;
} Pending;

typedef struct
{
  QuatuorCsvLookup       *territories;
  QuatuorCsvLookup       *campaigns;
  QuatuorCsvLookup       *categories;
  QuatuorCsvPersons      *persons;
  GHashTable             *criteria; /* framework to Criteria */
  GHashTable             *sheets;   /* Sheet by its key: owns them */
  GArray                 *pending;  /* Pending: owns their texts */
  gsize                   pending_text; /* bytes of these */

  /* The row before: a long table changes little from line to line. */
  const QuatuorTerritory *territory;
  const QuatuorCategory  *category;
  QuatuorSeat             seat;
  gboolean                has_seat;
  Sheet                  *sheet;
} State;

/* What a row of the table is about. */
typedef struct
{
  Sheet       *sheet;
  const Place *place;
} Target;

static guint
sheet_hash (gconstpointer data)
{
  const Sheet *sheet = data;

  return quatuor_id_hash (&sheet->seat) * 31 + quatuor_id_hash (&sheet->campaign);
}

static gboolean
sheet_equal (gconstpointer a,
             gconstpointer b)
{
  return memcmp (a, b, 2 * sizeof (QuatuorId)) == 0;
}

static void
clear_pending (gpointer data)
{
  quatuor_row_clear (QUATUOR_TABLE_RATING, &((Pending *) data)->row);
}

static void
criteria_free (gpointer data)
{
  Criteria *criteria = data;

  quatuor_csv_lookup_free (criteria->lookup);
  g_array_unref (criteria->places);
  g_free (criteria);
}

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->campaigns = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_CAMPAIGN);
  state->categories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_CATEGORY);
  state->persons = quatuor_csv_persons_new (context->cohort);
  state->criteria =
    g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, criteria_free);
  state->sheets = g_hash_table_new_full (sheet_hash, sheet_equal, NULL, g_free);
  state->pending = g_array_sized_new (FALSE, FALSE, sizeof (Pending), PENDING_ROWS_MAX);
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
  g_hash_table_unref (state->sheets);
  g_array_unref (state->pending);
  g_free (state);
}

static void
add_criteria (Criteria        *criteria,
              const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const Place place = { g_ptr_array_index (rows, i), criteria->places->len };

      g_array_append_val (criteria->places, place);
    }
}

static Criteria *
criteria_new (QuatuorCsvContext *context,
              const QuatuorId   *framework)
{
  Criteria *criteria = g_new0 (Criteria, 1);
  const GPtrArray *dimensions =
    quatuor_cohort_children (context->cohort, QUATUOR_TABLE_DIMENSION, framework);

  criteria->lookup = quatuor_csv_lookup_new ();
  criteria->places = g_array_new (FALSE, FALSE, sizeof (Place));
  for (guint i = 0; i < dimensions->len; i++)
    {
      const QuatuorDimension *dimension = g_ptr_array_index (dimensions, i);

      add_criteria (criteria, quatuor_cohort_children (context->cohort, QUATUOR_TABLE_CRITERION,
                                                       &dimension->id));
    }

  /* The places no longer move. */
  for (guint i = 0; i < criteria->places->len; i++)
    {
      const Place *place = &g_array_index (criteria->places, Place, i);

      quatuor_csv_lookup_add (criteria->lookup, QUATUOR_CSV_BY_CODE, place->row->code, place);
      quatuor_csv_lookup_add (criteria->lookup, QUATUOR_CSV_BY_LABEL, place->row->title, place);
    }
  return criteria;
}

static Criteria *
criteria_of (QuatuorCsvContext     *context,
             State                 *state,
             const QuatuorCampaign *campaign)
{
  Criteria *criteria = g_hash_table_lookup (state->criteria, &campaign->framework);

  if (criteria == NULL)
    {
      criteria = criteria_new (context, &campaign->framework);
      g_hash_table_insert (state->criteria, g_memdup2 (&campaign->framework, sizeof (QuatuorId)),
                           criteria);
    }
  return criteria;
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

/* The sheet of the seat that was found last. */
static gboolean
find_sheet (QuatuorCsvContext  *context,
            State              *state,
            const QuatuorId    *campaign,
            guint               n_criteria,
            GError            **error)
{
  Sheet key = { *campaign, state->seat.id };
  Sheet *sheet = state->sheet;

  if (sheet != NULL && sheet_equal (sheet, &key))
    return TRUE;

  sheet = g_hash_table_lookup (state->sheets, &key);
  if (sheet == NULL)
    {
      sheet = g_malloc0 (sizeof *sheet + n_criteria * sizeof sheet->lines[0]);
      sheet->campaign = key.campaign;
      sheet->seat = key.seat;
      g_hash_table_add (state->sheets, sheet);
      if (!quatuor_table_has_ratings (context->db, &key.campaign, &key.seat, &sheet->answered,
                                      error))
        return FALSE;
    }
  state->sheet = sheet;
  return TRUE;
}

static gboolean
check_seen (QuatuorCsvContext *context,
            const Target      *target)
{
  guint32 *line = &target->sheet->lines[target->place->number];
  g_autofree char *earlier = NULL;

  if (*line == 0)
    {
      *line = (guint32) quatuor_csv_context_line (context);
      return TRUE;
    }

  earlier = g_strdup_printf ("%" G_GUINT32_FORMAT, *line);
  quatuor_csv_context_say (context, QUATUOR_PROBLEM_ROW_TWICE, quatuor_csv_context_line (context),
                           QUATUOR_RATINGS_CRITERION, NULL, earlier);
  return FALSE;
}

/* Leaves the place NULL for a row that names none. */
static gboolean
read_key (QuatuorCsvContext  *context,
          State              *state,
          Target             *target,
          GError            **error)
{
  gconstpointer territory, campaign, category, place;
  const Criteria *criteria;

  if (!find_key_cell (context, QUATUOR_RATINGS_TERRITORY, state->territories, &territory) ||
      !find_key_cell (context, QUATUOR_RATINGS_CAMPAIGN, state->campaigns, &campaign) ||
      !find_key_cell (context, QUATUOR_RATINGS_CATEGORY, state->categories, &category))
    return TRUE;

  criteria = criteria_of (context, state, campaign);
  if (!find_key_cell (context, QUATUOR_RATINGS_CRITERION, criteria->lookup, &place))
    return TRUE;

  find_seat (context, state, territory, category);
  if (!find_sheet (context, state, &((const QuatuorCampaign *) campaign)->id,
                   criteria->places->len, error))
    return FALSE;

  target->sheet = state->sheet;
  target->place = place;
  if (!check_seen (context, target))
    target->place = NULL;
  return TRUE;
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
  const QuatuorCsvChoice *choice =
    quatuor_csv_choice_by_code (choices, quatuor_csv_context_cell (context, QUATUOR_RATINGS_LEVEL));
  g_autofree char *word = NULL;

  *level = choice != NULL ? choice->code : NULL;
  if (choice != NULL)
    return TRUE;

  word = quatuor_csv_context_word (context, QUATUOR_RATINGS_LEVEL);
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

static int
compare_keys (gconstpointer a,
              gconstpointer b)
{
  return memcmp (*(const gconstpointer *) a, *(const gconstpointer *) b, 3 * QUATUOR_ID_SIZE);
}

/* What the store refuses is said, and the rows behind it are tried as well. */
static gboolean
insert_new (QuatuorCsvContext  *context,
            gconstpointer      *rows,
            guint               n_rows,
            GError            **error)
{
  while (n_rows > 0)
    {
      g_autoptr (GError) refused = NULL;
      const Pending *guilty;
      guint n_done;

      if (quatuor_table_insert_all (context->db, QUATUOR_TABLE_RATING, rows, n_rows, &n_done,
                                    &refused))
        return TRUE;

      n_done = MIN (n_done, n_rows - 1);
      guilty = rows[n_done];
      if (!quatuor_csv_context_take (context, guilty->line, QUATUOR_RATINGS_CAMPAIGN,
                                     g_steal_pointer (&refused), error))
        return FALSE;
      rows += n_done + 1;
      n_rows -= n_done + 1;
    }
  return TRUE;
}

/* Rows go into the table in the order of their keys: each then lies beside the
 * one before, in the table and in the journal, which makes a long import fast.
 * After a problem nothing will be kept, and nothing needs to be written. */
static gboolean
write_pending (QuatuorCsvContext  *context,
               State              *state,
               GError            **error)
{
  g_autofree gconstpointer *rows = g_new (gconstpointer, state->pending->len);
  guint n_rows = state->pending->len;
  gboolean written = TRUE;
  guint n_done = 0;

  /* A row is the first member of what is pending. */
  for (guint i = 0; i < n_rows; i++)
    rows[i] = &g_array_index (state->pending, Pending, i);
  if (n_rows > 0 && context->result->n_errors == 0)
    qsort (rows, n_rows, sizeof rows[0], compare_keys);
  while (written && n_done < n_rows && context->result->n_errors == 0)
    {
      guint n_more = MIN (n_rows - n_done, QUATUOR_TABLE_ROWS_MAX);

      written = insert_new (context, rows + n_done, n_more, error);
      n_done += n_more;
    }
  g_array_set_size (state->pending, 0);
  state->pending_text = 0;
  return written;
}

static gboolean
put_changed (QuatuorCsvContext    *context,
             const QuatuorRating  *rating,
             GError              **error)
{
  return context->result->n_errors > 0 ||
         quatuor_csv_context_put (context, quatuor_csv_context_line (context),
                                  QUATUOR_RATINGS_CAMPAIGN, QUATUOR_TABLE_RATING, rating, error);
}

static gsize
text_size (const char *text)
{
  return text != NULL ? strlen (text) : 0;
}

/* Puts a new row, whose texts it takes, to those that wait. */
static gboolean
add_pending (QuatuorCsvContext    *context,
             State                *state,
             const QuatuorRating  *rating,
             GError              **error)
{
  const Pending pending = { *rating, quatuor_csv_context_line (context) };

  g_array_append_val (state->pending, pending);
  state->pending_text += text_size (rating->comment) + text_size (rating->evidence);
  return make_seat (context, state, error) &&
         ((state->pending->len < PENDING_ROWS_MAX && state->pending_text < PENDING_TEXT_MAX) ||
          write_pending (context, state, error));
}

/* Takes the texts of @rating. */
static gboolean
keep_row (QuatuorCsvContext    *context,
          State                *state,
          const QuatuorRating  *before,
          QuatuorRating        *rating,
          GError              **error)
{
  gint64 line = quatuor_csv_context_line (context);
  gboolean same = before != NULL ? quatuor_row_equal (QUATUOR_TABLE_RATING, before, rating)
                                 : says_nothing (rating);
  gboolean going = TRUE;

  if (same)
    quatuor_csv_context_count (context, line,
                               before != NULL ? QUATUOR_CSV_IDENTICAL : QUATUOR_CSV_LEFT_EMPTY);
  else if (before != NULL)
    {
      quatuor_csv_context_compare (context, line, QUATUOR_TABLE_RATING, before, rating);
      quatuor_csv_context_count (context, line, QUATUOR_CSV_CHANGED);
      going = put_changed (context, rating, error);
    }
  else
    {
      quatuor_csv_context_count (context, line, QUATUOR_CSV_NEW);
      return add_pending (context, state, rating, error);
    }
  quatuor_row_clear (QUATUOR_TABLE_RATING, rating);
  return going;
}

static gboolean
read_answer (QuatuorCsvContext    *context,
             State                *state,
             const QuatuorRating  *before,
             QuatuorRating        *rating,
             GError              **error)
{
  gint64 n_errors = context->result->n_errors;
  gboolean going;

  set_level (context, rating);
  quatuor_csv_context_set_text (context, QUATUOR_RATINGS_COMMENT, &rating->comment);
  quatuor_csv_context_set_text (context, QUATUOR_RATINGS_EVIDENCE, &rating->evidence);
  quatuor_csv_context_set_date (context, QUATUOR_RATINGS_RATED_ON, &rating->rated_on);
  going = set_person (context, state, before, rating, error);

  if (going && context->result->n_errors == n_errors)
    return keep_row (context, state, before, rating, error);
  quatuor_row_clear (QUATUOR_TABLE_RATING, rating);
  return going;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  Target target = { NULL };
  QuatuorRating rating = { 0 };
  g_autofree QuatuorRating *copy = NULL; /* its texts go to the other */
  gpointer before = NULL;
  gboolean going;

  if (!read_key (context, data, &target, error))
    return FALSE;
  if (target.place == NULL)
    return TRUE;

  rating.campaign = target.sheet->campaign;
  rating.seat = target.sheet->seat;
  rating.criterion = target.place->row->id;
  if (target.sheet->answered &&
      !quatuor_table_get (context->db, QUATUOR_TABLE_RATING, &rating, &before, error))
    return FALSE;
  if (before == NULL)
    return read_answer (context, data, NULL, &rating, error);

  copy = quatuor_row_copy (QUATUOR_TABLE_RATING, before);
  rating = *copy;
  going = read_answer (context, data, before, &rating, error);
  quatuor_row_free (QUATUOR_TABLE_RATING, before);
  return going;
}

static gboolean
end (QuatuorCsvContext  *context,
     gpointer            data,
     GError            **error)
{
  return write_pending (context, data, error);
}

const QuatuorCsvImporter quatuor_csv_ratings_importer = { begin, read_row, end, free_state };
