/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-voices.h"

#include "quatuor-csv-context.h"
#include "quatuor-csv-persons.h"

#include <glib/gi18n-lib.h>

#define NAMED "named"
#define HIDDEN "hidden"

static const QuatuorCsvChoice CONSENTS[] = {
  { "named", "avec le nom", N_("With the name") },
  { "role", "avec la fonction seulement", N_("With the role only") },
  { "hidden", "masqué", N_("Hidden") },
  { NULL, NULL, NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "moment", "Moment", N_("Moment"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the moment that is told; import also takes its title",
    "Code du moment raconté ; l’import accepte aussi son titre" },
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the territory of the moment; on import it tells moments of one title apart",
    "Code du territoire du moment ; à l’import, il distingue les moments de même titre" },
  { "category", "Catégorie", N_("Category"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Category of the seat that tells it", "Catégorie du siège qui le raconte" },
  { "text", "Texte", N_("Text"), QUATUOR_CSV_TEXT, 0, NULL,
    "What the seat tells; empty when consent is hidden: such words are in no table, and import "
    "leaves them alone",
    "Ce que le siège raconte ; vide si l’accord est masqué : ces mots ne figurent dans aucun "
    "tableau, et l’import n’y touche pas" },
  { "consent", "Accord", N_("Consent"), QUATUOR_CSV_CHOICE, 0, CONSENTS,
    "What its author allows to be told", "Ce que son auteur accepte que l’on dise" },
  { "person", "Personne", N_("Person"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_PERSON, NULL,
    "Person who told it; empty unless consent is named, and import leaves it alone then",
    "Personne qui l’a raconté ; vide si l’accord ne va pas jusqu’au nom, et l’import n’y touche "
    "pas alors" },
  { "told_on", "Raconté le", N_("Told on"), QUATUOR_CSV_DATE, 0, NULL,
    "Day it was told", "Jour où cela a été raconté" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_VOICES_COLUMNS);

const QuatuorCsvTable quatuor_csv_voices_table = {
  "voices", N_("Voices of the narrative"), "import.voices", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

typedef struct
{
  QuatuorCsvLookup  *territories;
  QuatuorCsvLookup  *categories;
  QuatuorCsvLookup  *moments;    /* of all territories */
  GHashTable        *moments_of; /* a territory, borrowed, to the lookup of its own */
  QuatuorCsvPersons *persons;
  GHashTable        *seen; /* the key of a voice to the line it stood on */
} State;

static guint
key_hash (gconstpointer data)
{
  const QuatuorVoice *voice = data;

  return quatuor_id_hash (&voice->moment) * 31 + quatuor_id_hash (&voice->seat);
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  return quatuor_row_same_key (QUATUOR_TABLE_VOICE, a, b);
}

static void
voice_free (gpointer voice)
{
  quatuor_row_free (QUATUOR_TABLE_VOICE, voice);
}

static void
lookup_free (gpointer lookup)
{
  quatuor_csv_lookup_free (lookup);
}

/* Moments by their code and, as far as one bears it alone, by their title. */
static QuatuorCsvLookup *
index_moments (const GPtrArray *moments)
{
  QuatuorCsvLookup *lookup = quatuor_csv_lookup_new ();

  for (guint i = 0; i < moments->len; i++)
    {
      const QuatuorMoment *row = g_ptr_array_index (moments, i);

      quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_CODE, row->code, row);
      quatuor_csv_lookup_add (lookup, QUATUOR_CSV_BY_LABEL, row->title, row);
    }
  return lookup;
}

static gpointer
begin (QuatuorCsvContext *context)
{
  State *state = g_new0 (State, 1);

  state->moments = index_moments (quatuor_cohort_rows (context->cohort, QUATUOR_TABLE_MOMENT));
  state->moments_of = g_hash_table_new_full (NULL, NULL, NULL, lookup_free);
  state->territories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_TERRITORY);
  state->categories = quatuor_csv_lookup_new_table (context->cohort, QUATUOR_TABLE_CATEGORY);
  state->persons = quatuor_csv_persons_new (context->cohort);
  state->seen = g_hash_table_new_full (key_hash, key_equal, voice_free, NULL);
  return state;
}

static void
free_state (gpointer data)
{
  State *state = data;

  quatuor_csv_lookup_free (state->territories);
  quatuor_csv_lookup_free (state->categories);
  quatuor_csv_lookup_free (state->moments);
  g_hash_table_unref (state->moments_of);
  quatuor_csv_persons_free (state->persons);
  g_hash_table_unref (state->seen);
  g_free (state);
}

static void
say (QuatuorCsvContext   *context,
     QuatuorProblemCode   code,
     QuatuorVoicesColumn  column,
     const char          *value)
{
  quatuor_csv_context_say (context, code, quatuor_csv_context_line (context), (int) column, value,
                           value);
}

static QuatuorCsvLookup *
moments_of (QuatuorCsvContext      *context,
            State                  *state,
            const QuatuorTerritory *territory)
{
  QuatuorCsvLookup *lookup = g_hash_table_lookup (state->moments_of, territory);

  if (lookup == NULL)
    {
      lookup = index_moments (
        quatuor_cohort_children (context->cohort, QUATUOR_TABLE_MOMENT, &territory->id));
      g_hash_table_insert (state->moments_of, (gpointer) territory, lookup);
    }
  return lookup;
}

/* By its code or its title; in the territory, if that is given. */
static const QuatuorMoment *
find_moment (QuatuorCsvContext *context,
             State             *state)
{
  gint64 n_errors = context->result->n_errors;
  gconstpointer territory = NULL;
  gconstpointer moment = NULL;

  if (quatuor_csv_context_has (context, QUATUOR_VOICES_TERRITORY) &&
      !quatuor_csv_context_reference (context, QUATUOR_VOICES_TERRITORY, state->territories,
                                      &territory))
    return NULL;
  quatuor_csv_context_reference (context, QUATUOR_VOICES_MOMENT,
                                 territory != NULL ? moments_of (context, state, territory)
                                                   : state->moments,
                                 &moment);
  if (moment == NULL && context->result->n_errors == n_errors)
    say (context, QUATUOR_PROBLEM_KEY_MISSING, QUATUOR_VOICES_MOMENT, NULL);
  return moment;
}

/* The moment and the seat, and whether no row before spoke of them. */
static gboolean
read_key (QuatuorCsvContext  *context,
          State              *state,
          QuatuorSeat        *seat,
          QuatuorVoice       *voice,
          GError            **error)
{
  const QuatuorMoment *moment = find_moment (context, state);
  gconstpointer category = NULL;
  g_autofree char *earlier = NULL;
  gint64 before;

  if (moment == NULL || !quatuor_csv_context_reference (context, QUATUOR_VOICES_CATEGORY,
                                                        state->categories, &category))
    return FALSE;
  if (category == NULL)
    {
      say (context, QUATUOR_PROBLEM_KEY_MISSING, QUATUOR_VOICES_CATEGORY, NULL);
      return FALSE;
    }

  if (!quatuor_csv_context_seat (context, &moment->territory,
                                 &((const QuatuorCategory *) category)->id, seat) &&
      !quatuor_csv_context_put (context, quatuor_csv_context_line (context),
                                QUATUOR_VOICES_CATEGORY, QUATUOR_TABLE_SEAT, seat, error))
    return FALSE;
  voice->moment = moment->id;
  voice->seat = seat->id;
  before = (gint64) GPOINTER_TO_SIZE (g_hash_table_lookup (state->seen, voice));
  if (before > 0)
    {
      earlier = g_strdup_printf ("%" G_GINT64_FORMAT, before);
      quatuor_csv_context_say (context, QUATUOR_PROBLEM_ROW_TWICE,
                               quatuor_csv_context_line (context), QUATUOR_VOICES_MOMENT, NULL,
                               earlier);
      return FALSE;
    }
  g_hash_table_insert (state->seen, quatuor_row_copy (QUATUOR_TABLE_VOICE, voice),
                       GSIZE_TO_POINTER ((gsize) quatuor_csv_context_line (context)));
  return TRUE;
}

/* Hidden words are in no table of ours, so that their absence means nothing. A
 * voice that is new is hidden until somebody says otherwise. */
static gboolean
read_cells (QuatuorCsvContext  *context,
            State              *state,
            QuatuorVoice       *voice,
            GError            **error)
{
  g_autofree char *text = quatuor_csv_context_text (context, QUATUOR_VOICES_TEXT);
  gboolean was_hidden = g_strcmp0 (voice->consent, HIDDEN) == 0;
  const QuatuorPerson *person = NULL;
  const char *consent = NULL;

  quatuor_csv_context_choice (context, QUATUOR_VOICES_CONSENT, &consent);
  if (consent != NULL)
    quatuor_row_set_text (&voice->consent, consent);
  else if (voice->consent == NULL)
    quatuor_row_set_text (&voice->consent, HIDDEN);
  if (text != NULL || !(was_hidden || g_str_equal (voice->consent, HIDDEN)))
    quatuor_csv_context_replace (context, QUATUOR_VOICES_TEXT, &voice->text, text);

  if (!quatuor_csv_persons_find (state->persons, context, QUATUOR_VOICES_PERSON, &person, error))
    return FALSE;
  if (person != NULL)
    voice->person = person->id;
  else if (quatuor_csv_context_has (context, QUATUOR_VOICES_PERSON) &&
           g_str_equal (voice->consent, NAMED))
    voice->person = QUATUOR_ID_NONE;
  quatuor_csv_context_set_date (context, QUATUOR_VOICES_TOLD_ON, &voice->told_on);
  return TRUE;
}

static gboolean
write_row (QuatuorCsvContext   *context,
           const QuatuorVoice  *before,
           const QuatuorVoice  *voice,
           GError             **error)
{
  gint64 line = quatuor_csv_context_line (context);
  gboolean same = before != NULL && quatuor_row_equal (QUATUOR_TABLE_VOICE, before, voice);

  if (same || voice->text != NULL)
    return quatuor_csv_context_write (context, line, QUATUOR_VOICES_TEXT, QUATUOR_TABLE_VOICE,
                                      before, voice, error);

  /* A hidden voice without its words comes from a programme that keeps them:
   * there is nothing to make one of here. */
  if (before == NULL && g_str_equal (voice->consent, HIDDEN))
    quatuor_csv_context_count (context, line, QUATUOR_CSV_IDENTICAL);
  else
    say (context, QUATUOR_PROBLEM_VALUE_MISSING, QUATUOR_VOICES_TEXT, "text");
  return TRUE;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  gint64 n_errors = context->result->n_errors;
  State *state = data;
  QuatuorVoice key = { .text = NULL };
  QuatuorSeat seat = { .id = QUATUOR_ID_NONE };
  const QuatuorVoice *before;
  QuatuorVoice *voice;
  gboolean going;

  if (!read_key (context, state, &seat, &key, error))
    return *error == NULL;

  before = quatuor_cohort_find (context->cohort, QUATUOR_TABLE_VOICE, &key.moment, &key.seat);
  voice = quatuor_row_copy (QUATUOR_TABLE_VOICE, before != NULL ? before : &key);
  going = read_cells (context, state, voice, error);
  if (going && context->result->n_errors == n_errors)
    going = write_row (context, before, voice, error);
  quatuor_row_free (QUATUOR_TABLE_VOICE, voice);
  return going;
}

const QuatuorCsvImporter quatuor_csv_voices_importer = { begin, read_row, NULL, free_state };
