/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-csv-kind.h"

#include <stdlib.h>
#include <string.h>

/* A programme may have a million answers and has some thousand words for them. So
 * the statement gives ids, which are looked up here, and territories in order,
 * whose answers are sorted here: both cost SQLite more than reading the rows. Who
 * answered is looked up when met for the first time, for the first rows to come at
 * once. */

#define WORDS_STATEMENT "report/words"
#define PERSON_STATEMENT "report/person"

/* The columns of that statement. */
enum
{
  WORD_LIST,
  WORD_ID,
  WORD_POSITION,
  WORD_TEXT,
};

/* The lists; all but the last one, of those met so far, give the order of the rows. */
enum
{
  CAMPAIGNS,
  CATEGORIES,
  CRITERIA,
  PERSONS,
  N_LISTS,
};

/* The column of the report that each list is for. */
static const guint COLUMN_OF_LIST[N_LISTS] = {
  [CAMPAIGNS] = QUATUOR_RATINGS_CAMPAIGN,
  [CATEGORIES] = QUATUOR_RATINGS_CATEGORY,
  [CRITERIA] = QUATUOR_RATINGS_CRITERION,
  [PERSONS] = QUATUOR_RATINGS_PERSON,
};

/* The columns that each answer has words of its own for. */
static const guint OWN_COLUMNS[] = {
  QUATUOR_RATINGS_LEVEL,
  QUATUOR_RATINGS_COMMENT,
  QUATUOR_RATINGS_EVIDENCE,
  QUATUOR_RATINGS_RATED_ON,
};

#define N_OWN G_N_ELEMENTS (OWN_COLUMNS)

/* No list of a programme comes near a million rows: three places are one number. */
#define POSITION_BITS 20

#define NO_TEXT G_MAXSIZE

/* Two campaigns of a usual questionnaire. */
#define ANSWERS_RESERVED 288

typedef struct
{
  QuatuorId  id; /* first: it is the key */
  gint64     position;
  char      *text;
} Word;

/* What one list says of the row that is being read: often the same as before. */
typedef struct
{
  GHashTable *words; /* Word, by its id */
  const Word *last;
} List;

typedef struct
{
  const Word *words[N_LISTS];
  gsize       own[N_OWN]; /* where in the texts, or NO_TEXT */
} Answer;

typedef struct
{
  gint64 order;
  guint  answer;
} Place;

typedef struct
{
  QuatuorReportRun *run;
  List              lists[N_LISTS];
  gboolean          is_shown[N_OWN];

  /* Of the territory that is being read */
  GString          *territory;
  GArray           *answers; /* of Answer */
  GArray           *places;  /* of Place */
  GString          *texts;   /* NUL after each */

  const char       *cells[QUATUOR_N_RATINGS_COLUMNS];
} Answers;

static void
word_free (gpointer data)
{
  Word *word = data;

  g_free (word->text);
  g_free (word);
}

static void
answers_init (Answers          *self,
              QuatuorReportRun *run)
{
  self->run = run;
  for (guint i = 0; i < N_LISTS; i++)
    self->lists[i].words =
      g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, NULL, word_free);
  for (guint i = 0; i < N_OWN; i++)
    {
      const QuatuorCsvColumn *column = g_ptr_array_index (run->columns, OWN_COLUMNS[i]);

      self->is_shown[i] = run->filter->names == QUATUOR_REPORT_NAMES ||
                          (column->flags & QUATUOR_CSV_WITHHELD) == 0;
    }
  self->territory = g_string_new (NULL);
  self->answers = g_array_sized_new (FALSE, FALSE, sizeof (Answer), ANSWERS_RESERVED);
  self->places = g_array_sized_new (FALSE, FALSE, sizeof (Place), ANSWERS_RESERVED);
  self->texts = g_string_new (NULL);
}

static void
answers_clear (Answers *self)
{
  for (guint i = 0; i < N_LISTS; i++)
    g_hash_table_unref (self->lists[i].words);
  g_string_free (self->territory, TRUE);
  g_array_unref (self->answers);
  g_array_unref (self->places);
  g_string_free (self->texts, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answers, answers_clear)

static void
add_word (List            *list,
          const QuatuorId *id,
          gint64           position,
          const char      *text)
{
  Word *word = g_new (Word, 1);

  word->id = *id;
  word->position = position;
  word->text = g_strdup (text);
  g_hash_table_insert (list->words, &word->id, word);
}

static void
take_word (Answers          *self,
           QuatuorStatement *statement)
{
  gint64 list = quatuor_statement_int (statement, WORD_LIST);
  QuatuorId id = quatuor_statement_id (statement, WORD_ID);

  g_assert (list >= 0 && list < PERSONS);
  add_word (&self->lists[list], &id, quatuor_statement_int (statement, WORD_POSITION),
            quatuor_statement_text (statement, WORD_TEXT));
}

static gboolean
load_words (Answers  *self,
            GError  **error)
{
  QuatuorStatement *statement = quatuor_db_statement (self->run->db, WORDS_STATEMENT, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  while (quatuor_statement_step (statement, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      take_word (self, statement);
    }
  return FALSE;
}

static gboolean
load_person (Answers          *self,
             const QuatuorId  *id,
             GError          **error)
{
  QuatuorStatement *statement = quatuor_db_statement (self->run->db, PERSON_STATEMENT, error);
  gboolean has_row;

  if (statement == NULL)
    return FALSE;

  quatuor_statement_bind_id (statement, ":person", id);
  if (self->run->namesakes != NULL)
    quatuor_namesakes_bind (self->run->namesakes, statement, ":names");
  if (!quatuor_statement_step (statement, &has_row, error))
    return FALSE;
  if (has_row)
    add_word (&self->lists[PERSONS], id, 0, quatuor_statement_text (statement, 0));
  return !has_row || quatuor_statement_run (statement, error);
}

static const Word *
find_word (List            *list,
           const QuatuorId *id)
{
  if (list->last == NULL || !quatuor_id_equal (&list->last->id, id))
    list->last = g_hash_table_lookup (list->words, id);
  return list->last;
}

static gboolean
ensure_person (Answers          *self,
               const QuatuorId  *id,
               GError          **error)
{
  return quatuor_id_is_none (id) || find_word (&self->lists[PERSONS], id) != NULL ||
         load_person (self, id, error);
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *left = a;
  const Place *right = b;

  return (left->order > right->order) - (left->order < right->order);
}

static gboolean
send_answer (Answers       *self,
             const Answer  *answer,
             GError       **error)
{
  for (guint i = 0; i < N_LISTS; i++)
    self->cells[COLUMN_OF_LIST[i]] = answer->words[i] != NULL ? answer->words[i]->text : NULL;
  for (guint i = 0; i < N_OWN; i++)
    self->cells[OWN_COLUMNS[i]] =
      answer->own[i] != NO_TEXT ? self->texts->str + answer->own[i] : NULL;
  return self->run->sink (self->cells, self->run->data, error);
}

/* Sends the answers of the territory that was read, and forgets them. */
static gboolean
send_territory (Answers  *self,
                GError  **error)
{
  self->cells[QUATUOR_RATINGS_TERRITORY] = self->territory->str;
  qsort (self->places->data, self->places->len, sizeof (Place), compare_places);
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (!send_answer (self, &g_array_index (self->answers, Answer, place->answer), error))
        return FALSE;
    }

  g_array_set_size (self->answers, 0);
  g_array_set_size (self->places, 0);
  g_string_truncate (self->texts, 0);
  return TRUE;
}

static gsize
keep_text (Answers    *self,
           const char *text)
{
  gsize place = self->texts->len;

  if (text == NULL)
    return NO_TEXT;
  g_string_append_len (self->texts, text, (gssize) strlen (text) + 1);
  return place;
}

static gboolean
keep_answer (Answers  *self,
             GError  **error)
{
  QuatuorStatement *statement = self->run->statement;
  Place place = { 0, self->answers->len };
  Answer answer;

  for (guint i = 0; i < N_LISTS; i++)
    {
      QuatuorId id = quatuor_statement_id (statement, (int) COLUMN_OF_LIST[i]);

      if (i == PERSONS && !ensure_person (self, &id, error))
        return FALSE;
      answer.words[i] = find_word (&self->lists[i], &id);
      if (i == PERSONS)
        continue;
      if (answer.words[i] == NULL)
        return TRUE; /* it hangs on nothing: a damaged file */
      place.order = (place.order << POSITION_BITS) + answer.words[i]->position;
    }

  for (guint i = 0; i < N_OWN; i++)
    answer.own[i] = self->is_shown[i]
                      ? keep_text (self, quatuor_statement_text (statement, (int) OWN_COLUMNS[i]))
                      : NO_TEXT;
  g_array_append_val (self->answers, answer);
  g_array_append_val (self->places, place);
  return TRUE;
}

/**
 * quatuor_report_stream_answers:
 * @run: a run of the report on answers
 * @error: where an error goes
 *
 * Sends the answers in the order of territories, campaigns, categories and
 * criteria. Only those of one territory are held at a time.
 *
 * Returns: whether it went well
 */
gboolean
quatuor_report_stream_answers (QuatuorReportRun  *run,
                               GError           **error)
{
  g_auto (Answers) self = { 0 };
  gboolean has_row;

  answers_init (&self, run);
  if (!load_words (&self, error))
    return FALSE;

  while (quatuor_statement_step (run->statement, &has_row, error))
    {
      const char *territory;

      if (!has_row)
        return send_territory (&self, error);

      territory = quatuor_statement_text (run->statement, QUATUOR_RATINGS_TERRITORY);
      if (!g_str_equal (territory, self.territory->str))
        {
          if (!send_territory (&self, error))
            return FALSE;
          g_string_assign (self.territory, territory);
        }
      if (!keep_answer (&self, error))
        return FALSE;
    }
  return FALSE;
}
