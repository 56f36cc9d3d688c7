/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-gazetteer.h"

#include "quatuor-csv-sheet.h"
#include "quatuor-data.h"
#include "quatuor-row.h"
#include "quatuor-text.h"

#include <string.h>

#define DEPARTMENTS_FILE "territories/departements-2026.csv"
#define BODIES_FILE "territories/epci-2026.csv"
#define COMMUNES_FILE "territories/communes-2026.csv"

#define COMMUNE "commune"

/* Texts are kept together: forty thousand small ones live and die at once. */
#define CHUNK_SIZE 65536

typedef struct
{
  const char *name;
  const char *region;
  gint64      population_year;
} Department;

struct _QuatuorGazetteer
{
  GObject       parent_instance;

  /* Owned; read once, under the lock, and never changed after that */
  GMutex        lock;
  gboolean      loaded;
  GStringChunk *texts;
  GHashTable   *departments; /* code -> Department */
  GArray       *places;      /* of QuatuorPlace */
};

G_DEFINE_FINAL_TYPE (QuatuorGazetteer, quatuor_gazetteer, G_TYPE_OBJECT)

/* How well a place answers the text typed; the lowest is the best. */
typedef enum
{
  MATCH_WHOLE,
  MATCH_START,
  MATCH_WORD,
  MATCH_INSIDE,
  MATCH_NONE,
} Match;

typedef struct
{
  const QuatuorPlace *place;
  Match               match;
} Found;

/* What people write, and what the official names have. */
static const struct
{
  const char *written;
  const char *official;
} WORDS[] = {
  { "communaute de communes ", "cc " },
  { "communaute d agglomeration ", "ca " },
  { "communaute urbaine ", "cu " },
  { " st ", " saint " },
  { " ste ", " sainte " },
};

/* Folds a name to words with one space before and after each: hyphens,
 * apostrophes and accents do not count, and “St” is “Saint”. */
static char *
make_key (const char *name)
{
  g_autofree char *folded = quatuor_text_fold (name);
  GString *key = g_string_new (" ");

  for (const char *p = folded; *p != '\0'; p++)
    if (g_ascii_isalnum (*p) || (unsigned char) *p >= 0x80)
      g_string_append_c (key, *p);
    else if (key->str[key->len - 1] != ' ')
      g_string_append_c (key, ' ');
  if (key->str[key->len - 1] != ' ')
    g_string_append_c (key, ' ');

  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    g_string_replace (key, WORDS[i].written, WORDS[i].official, 0);
  return g_string_free (key, FALSE);
}

/*
 * Reading
 */

static QuatuorCsvSheet *
load_sheet (const char *name)
{
  g_autofree char *path = quatuor_data_find (name);
  g_autoptr (GError) error = NULL;
  QuatuorCsvSheet *sheet;

  if (path == NULL)
    return NULL;

  sheet = quatuor_csv_sheet_load (path, &error);
  if (sheet == NULL)
    g_message ("The list of territories cannot be read: %s", error->message);
  return sheet;
}

static const char *
keep (QuatuorGazetteer *self,
      const char       *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static gint64
get_count (QuatuorCsvSheet *sheet,
           guint            row,
           const char      *column)
{
  gint64 count = QUATUOR_INTEGER_UNKNOWN;

  quatuor_csv_sheet_get_count (sheet, row, column, &count, NULL);
  return count;
}

static void
load_departments (QuatuorGazetteer *self)
{
  g_autoptr (QuatuorCsvSheet) sheet = load_sheet (DEPARTMENTS_FILE);

  for (guint i = 0; sheet != NULL && i < quatuor_csv_sheet_get_n_rows (sheet); i++)
    {
      Department *department = g_new0 (Department, 1);

      department->name = keep (self, quatuor_csv_sheet_get (sheet, i, "name"));
      department->region = keep (self, quatuor_csv_sheet_get (sheet, i, "region"));
      department->population_year = get_count (sheet, i, "population_year");
      g_hash_table_replace (self->departments,
                            (gpointer) keep (self, quatuor_csv_sheet_get (sheet, i, "code")),
                            department);
    }
}

static void
add_place (QuatuorGazetteer *self,
           QuatuorCsvSheet  *sheet,
           guint             row,
           const char       *kind,
           const char       *departments)
{
  g_autofree char *first = g_strndup (departments, strcspn (departments, " "));
  const Department *department = g_hash_table_lookup (self->departments, first);
  const char *name = quatuor_csv_sheet_get (sheet, row, "name");
  g_autofree char *key = NULL;
  QuatuorPlace place = { 0 };

  if (name == NULL || kind == NULL)
    return;

  key = make_key (name);
  place.name = keep (self, name);
  place.key = keep (self, key);
  place.kind = keep (self, kind);
  place.siren = keep (self, quatuor_csv_sheet_get (sheet, row, "siren"));
  place.departments = keep (self, departments);
  place.population = get_count (sheet, row, "population");
  place.population_year = QUATUOR_INTEGER_UNKNOWN;
  if (department != NULL)
    {
      place.department_name = department->name;
      place.region = department->region;
      place.population_year = department->population_year;
    }
  g_array_append_val (self->places, place);
}

static void
load_bodies (QuatuorGazetteer *self)
{
  g_autoptr (QuatuorCsvSheet) sheet = load_sheet (BODIES_FILE);

  for (guint i = 0; sheet != NULL && i < quatuor_csv_sheet_get_n_rows (sheet); i++)
    {
      const char *departments = quatuor_csv_sheet_get (sheet, i, "departments");

      add_place (self, sheet, i, quatuor_csv_sheet_get (sheet, i, "kind"),
                 departments != NULL ? departments : "");
    }
}

/* The code of a department begins the code of its communes; overseas, where
 * codes begin with 97 or 98, it has three characters. */
static char *
department_of (const char *insee)
{
  gboolean is_overseas = g_str_has_prefix (insee, "97") || g_str_has_prefix (insee, "98");

  return g_strndup (insee, is_overseas ? 3 : 2);
}

static void
load_communes (QuatuorGazetteer *self)
{
  g_autoptr (QuatuorCsvSheet) sheet = load_sheet (COMMUNES_FILE);

  for (guint i = 0; sheet != NULL && i < quatuor_csv_sheet_get_n_rows (sheet); i++)
    {
      const char *insee = quatuor_csv_sheet_get (sheet, i, "insee");
      g_autofree char *department = department_of (insee != NULL ? insee : "");

      add_place (self, sheet, i, COMMUNE, department);
    }
}

static void
ensure_loaded (QuatuorGazetteer *self)
{
  g_mutex_lock (&self->lock);
  if (!self->loaded)
    {
      load_departments (self);
      load_bodies (self);
      load_communes (self);
      self->loaded = TRUE;
    }
  g_mutex_unlock (&self->lock);
}

/*
 * Searching
 */

static Match
match_place (const QuatuorPlace *place,
             const char         *key,
             gsize               length)
{
  const char *found = strstr (place->key, key);
  gsize without_end = length - 1;

  /* The key ends in a space: with it, it matches whole words only. */
  if (found == place->key && place->key[length] == '\0')
    return MATCH_WHOLE;
  if (strncmp (place->key, key, without_end) == 0)
    return MATCH_START;

  for (const char *p = place->key; *p != '\0'; p++)
    if (strncmp (p, key, without_end) == 0)
      return MATCH_WORD;
    else if (strncmp (p, key + 1, without_end - 1) == 0)
      return MATCH_INSIDE;
  return MATCH_NONE;
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *first = a;
  const Found *second = b;

  if (first->match != second->match)
    return (int) first->match - (int) second->match;
  if (first->place->population != second->place->population)
    return first->place->population > second->place->population ? -1 : 1;
  return g_strcmp0 (first->place->siren, second->place->siren);
}

/**
 * quatuor_gazetteer_propose:
 * @self: a gazetteer
 * @text: what was typed: any part of a name, accents and case aside
 * @max: how many places to give at most
 *
 * Searches at once; the first time the list is read, for some tenths of a second.
 *
 * Returns: (transfer container) (element-type QuatuorPlace): the places, those
 *   whose name starts so first, then by population; they live as long as @self
 */
GPtrArray *
quatuor_gazetteer_propose (QuatuorGazetteer *self,
                           const char       *text,
                           guint             max)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autofree char *key = NULL;
  GPtrArray *places = g_ptr_array_new ();
  gsize length;

  g_return_val_if_fail (QUATUOR_IS_GAZETTEER (self), places);
  g_return_val_if_fail (text != NULL, places);

  ensure_loaded (self);
  key = make_key (text);
  length = strlen (key);

  /* A lone space is the key of no word at all. */
  for (guint i = 0; length > 1 && i < self->places->len; i++)
    {
      Found candidate = { .place = &g_array_index (self->places, QuatuorPlace, i) };

      candidate.match = match_place (candidate.place, key, length);
      if (candidate.match != MATCH_NONE)
        g_array_append_val (found, candidate);
    }

  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len && i < max; i++)
    g_ptr_array_add (places, (gpointer) g_array_index (found, Found, i).place);
  return places;
}

/*
 * In a thread
 */

typedef struct
{
  char  *text;
  guint  max;
} Question;

static void
question_free (Question *question)
{
  g_free (question->text);
  g_free (question);
}

static void
propose_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Question *question = task_data;

  g_task_return_pointer (task,
                         quatuor_gazetteer_propose (source_object, question->text, question->max),
                         (GDestroyNotify) g_ptr_array_unref);
}

/**
 * quatuor_gazetteer_propose_async:
 * @self: a gazetteer
 * @text: what was typed
 * @max: how many places to give at most
 * @cancellable: (nullable): a cancellable: cancel it when more was typed
 * @callback: called when the places are known
 * @user_data: data for @callback
 *
 * Searches in a thread.
 */
void
quatuor_gazetteer_propose_async (QuatuorGazetteer   *self,
                                 const char         *text,
                                 guint               max,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  g_autoptr (GTask) task = NULL;
  Question *question;

  g_return_if_fail (QUATUOR_IS_GAZETTEER (self));
  g_return_if_fail (text != NULL);

  question = g_new0 (Question, 1);
  question->text = g_strdup (text);
  question->max = max;

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, quatuor_gazetteer_propose_async);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, propose_thread);
}

/**
 * quatuor_gazetteer_propose_finish:
 * @self: a gazetteer
 * @result: what the callback was given
 * @error: return location for an error: only that it was cancelled
 *
 * Returns: (transfer container) (element-type QuatuorPlace) (nullable): the
 *   places, as of quatuor_gazetteer_propose()
 */
GPtrArray *
quatuor_gazetteer_propose_finish (QuatuorGazetteer *self,
                                  GAsyncResult     *result,
                                  GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
quatuor_gazetteer_finalize (GObject *object)
{
  QuatuorGazetteer *self = QUATUOR_GAZETTEER (object);

  g_array_unref (self->places);
  g_hash_table_unref (self->departments);
  g_string_chunk_free (self->texts);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (quatuor_gazetteer_parent_class)->finalize (object);
}

static void
quatuor_gazetteer_class_init (QuatuorGazetteerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = quatuor_gazetteer_finalize;
}

static void
quatuor_gazetteer_init (QuatuorGazetteer *self)
{
  g_mutex_init (&self->lock);
  self->texts = g_string_chunk_new (CHUNK_SIZE);
  self->departments = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (QuatuorPlace));
}

/**
 * quatuor_gazetteer_new:
 *
 * Returns: (transfer full): a gazetteer that has not read its list yet
 */
QuatuorGazetteer *
quatuor_gazetteer_new (void)
{
  return g_object_new (QUATUOR_TYPE_GAZETTEER, NULL);
}
