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

/* A territory, borrowed, to the lookup of its own moments. */
static gpointer
begin (QuatuorCsvContext *context)
{
  return g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) quatuor_csv_lookup_free);
}

static void
free_state (gpointer data)
{
  g_hash_table_unref (data);
}

static QuatuorCsvLookup *
moments_of (QuatuorCsvContext *context,
            GHashTable        *lookups,
            gconstpointer      territory)
{
  QuatuorCsvLookup *lookup = g_hash_table_lookup (lookups, territory);

  if (lookup == NULL)
    {
      lookup = quatuor_csv_lookup_new_rows (
        QUATUOR_TABLE_MOMENT,
        quatuor_cohort_children (context->cohort, QUATUOR_TABLE_MOMENT, territory));
      g_hash_table_insert (lookups, (gpointer) territory, lookup);
    }
  return lookup;
}

/* By its code or its title; in the territory, if that is given. */
static const QuatuorMoment *
find_moment (QuatuorCsvContext *context,
             GHashTable        *lookups)
{
  gconstpointer territory = NULL;
  gconstpointer moment = NULL;
  QuatuorCsvLookup *moments;

  if (!quatuor_csv_context_reference (context, QUATUOR_VOICES_TERRITORY,
                                      quatuor_csv_context_lookup (context,
                                                                  QUATUOR_TABLE_TERRITORY),
                                      &territory))
    return NULL;
  moments = territory != NULL ? moments_of (context, lookups, territory)
                              : quatuor_csv_context_lookup (context, QUATUOR_TABLE_MOMENT);
  quatuor_csv_context_required (context, QUATUOR_VOICES_MOMENT, moments, &moment);
  return moment;
}

/* The moment and the seat, and whether no row before spoke of them. */
static gboolean
read_key (QuatuorCsvContext  *context,
          GHashTable         *lookups,
          QuatuorVoice       *voice,
          GError            **error)
{
  const QuatuorMoment *moment = find_moment (context, lookups);
  gconstpointer category = NULL;
  QuatuorSeat seat;

  if (moment == NULL ||
      !quatuor_csv_context_required (context, QUATUOR_VOICES_CATEGORY,
                                     quatuor_csv_context_lookup (context, QUATUOR_TABLE_CATEGORY),
                                     &category))
    return FALSE;

  if (!quatuor_csv_context_seat (context, &moment->territory, category, &seat) &&
      !quatuor_csv_context_put (context, quatuor_csv_context_line (context),
                                QUATUOR_VOICES_CATEGORY, QUATUOR_TABLE_SEAT, &seat, error))
    return FALSE;
  voice->moment = moment->id;
  voice->seat = seat.id;
  return quatuor_csv_context_check_pair (context, QUATUOR_VOICES_MOMENT, &voice->moment,
                                         &voice->seat);
}

/* Hidden words are in no table of ours, so that their absence means nothing. A
 * voice that is new is hidden until somebody says otherwise. */
static gboolean
read_cells (QuatuorCsvContext  *context,
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

  if (!quatuor_csv_persons_find (context, QUATUOR_VOICES_PERSON, &person, error))
    return FALSE;
  if (person != NULL || g_str_equal (voice->consent, NAMED))
    quatuor_csv_context_set_id (context, QUATUOR_VOICES_PERSON, &voice->person, person);
  return quatuor_csv_context_fill (context, voice, error);
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
    quatuor_csv_context_say (context, QUATUOR_PROBLEM_VALUE_MISSING, QUATUOR_VOICES_TEXT, "text",
                             NULL);
  return TRUE;
}

static gboolean
read_row (QuatuorCsvContext  *context,
          gpointer            data,
          GError            **error)
{
  gint64 n_errors = context->result->n_errors;
  QuatuorVoice key = { .text = NULL };
  const QuatuorVoice *before;
  QuatuorVoice *voice;
  gboolean going;

  if (!read_key (context, data, &key, error))
    return *error == NULL;

  before = quatuor_cohort_find (context->cohort, QUATUOR_TABLE_VOICE, &key.moment, &key.seat);
  voice = quatuor_row_copy (QUATUOR_TABLE_VOICE, before != NULL ? before : &key);
  going = read_cells (context, voice, error);
  if (going && context->result->n_errors == n_errors)
    going = write_row (context, before, voice, error);
  quatuor_row_free (QUATUOR_TABLE_VOICE, voice);
  return going;
}

const QuatuorCsvImporter quatuor_csv_voices_importer = {
  .table = QUATUOR_TABLE_VOICE,
  .own = QUATUOR_CSV_COLUMN (QUATUOR_VOICES_TEXT) | QUATUOR_CSV_COLUMN (QUATUOR_VOICES_CONSENT) |
         QUATUOR_CSV_COLUMN (QUATUOR_VOICES_PERSON),
  .begin = begin,
  .row = read_row,
  .free = free_state,
};
