/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-persons.h"
#include "quatuor-csv-rating-queue.h"
#include "quatuor-csv-rating-sheets.h"
#include "quatuor-text.h"

typedef struct
{
  QuatuorCsvRatingSheets *sheets;
  QuatuorCsvRatingQueue  *queue;
} State;

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->sheets = quatuor_csv_rating_sheets_new (context);
  state->queue = quatuor_csv_rating_queue_new ();
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_rating_sheets_free (state->sheets);
  quatuor_csv_rating_queue_free (state->queue);
  g_free (state);
}

/*
 * Cells
 */

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

  return quatuor_csv_context_say (context, QUATUOR_PROBLEM_BAD_LEVEL, QUATUOR_RATINGS_LEVEL, word,
                                  NULL);
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
            const QuatuorRating  *before,
            QuatuorRating        *rating,
            GError              **error)
{
  const QuatuorPerson *person = NULL;
  const QuatuorTenure *holder = NULL;

  if (!quatuor_csv_persons_find (context, QUATUOR_RATINGS_PERSON, &person, error))
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

/*
 * Rows
 */

static gboolean
says_nothing (const QuatuorRating *rating)
{
  return rating->level == NULL && rating->comment == NULL && rating->evidence == NULL;
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
      return quatuor_csv_rating_sheets_make_seat (state->sheets, error) &&
             quatuor_csv_rating_queue_add (state->queue, context, rating, error);
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
  going = set_person (context, before, rating, error);

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
  State *state = data;
  QuatuorRating rating = { 0 };
  g_autofree QuatuorRating *copy = NULL; /* its texts go to the other */
  gpointer before = NULL;
  gboolean found, answered, going;

  if (!quatuor_csv_rating_sheets_find (state->sheets, &rating, &found, &answered, error))
    return FALSE;
  if (!found)
    return TRUE;

  if (answered &&
      !quatuor_table_get (context->db, QUATUOR_TABLE_RATING, &rating, &before, error))
    return FALSE;
  if (before == NULL)
    return read_answer (context, state, NULL, &rating, error);

  copy = quatuor_row_copy (QUATUOR_TABLE_RATING, before);
  rating = *copy;
  going = read_answer (context, state, before, &rating, error);
  quatuor_row_free (QUATUOR_TABLE_RATING, before);
  return going;
}

static gboolean
end (QuatuorCsvContext  *context,
     gpointer            data,
     GError            **error)
{
  State *state = data;

  return quatuor_csv_rating_queue_write (state->queue, context, error);
}

/* Its cells are taken one by one: it is the longest of the tables. */
const QuatuorCsvImporter quatuor_csv_ratings_importer = {
  .table = QUATUOR_TABLE_RATING,
  .begin = begin,
  .row = read_row,
  .end = end,
  .free = free_state,
};
