/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-project.h"
#include "quatuor-csv-record.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  TERRITORY,
  CODE,
  KIND_OF,
  TEXT,
  FOR_WHOM,
  EVIDENCE,
  CONTRIBUTION,
  FORESEEN,
  NOTED_ON,
  N_COLUMNS,
} Column;

#define DEFAULT_KIND "observed"

static const QuatuorCsvChoice KINDS[] = {
  { "foreseen", "attendu", N_("Foreseen") },
  { "observed", "observé", N_("Observed") },
  { "unintended", "inattendu", N_("Unintended") },
  { NULL },
};

static const QuatuorCsvChoice STRENGTHS[] = {
  { "0", "0", N_("Said once") },
  { "1", "1", N_("Said by several categories") },
  { "2", "2", N_("In a document") },
  { "3", "3", N_("Measured") },
  { NULL },
};

static const QuatuorCsvChoice CONTRIBUTIONS[] = {
  { "none", "aucune", NC_("contribution", "None"), "contribution" },
  { "some", "partielle", NC_("contribution", "Some"), "contribution" },
  { "decisive", "décisive", NC_("contribution", "Decisive"), "contribution" },
  { NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, QUATUOR_CSV_KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "code", "Code", N_("Code"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the effect, drawn at random", "Code de l’effet, tiré au hasard" },
  { "kind", "Nature", N_("Kind"), QUATUOR_CSV_CHOICE, 0, KINDS,
    "Foreseen at launch, observed since, or unintended",
    "Attendu au lancement, observé depuis, ou inattendu" },
  { "text", "Effet", N_("Effect"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "What changes or changed", "Ce qui change ou a changé" },
  { "for_whom", "Pour qui", N_("For whom"), QUATUOR_CSV_TEXT, 0, NULL,
    "Whose life it changes", "La vie de qui il change" },
  { "evidence", "Force de la preuve", N_("Evidence"), QUATUOR_CSV_CHOICE, 0, STRENGTHS,
    "0 said once, 1 said by several categories, 2 in a document, 3 measured; empty: not known",
    "0 dit une fois, 1 dit par plusieurs catégories, 2 dans un document, 3 mesuré ; vide : "
    "non connue" },
  { "contribution", "Contribution du parcours", N_("Contribution of the path"),
    QUATUOR_CSV_CHOICE, 0, CONTRIBUTIONS,
    "What the path contributed; empty: not known",
    "Ce que le parcours y a apporté ; vide : non connue" },
  { "foreseen", "Répond à", N_("Answers the foreseen effect"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the foreseen effect that an observed one answers",
    "Code de l’effet attendu auquel répond un effet observé" },
  { "noted_on", "Noté le", N_("Noted on"), QUATUOR_CSV_DATE, 0, NULL,
    "Day on which it was noted", "Jour où il a été noté" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == N_COLUMNS);

const QuatuorCsvTable quatuor_csv_effects_table = {
  "effects", N_("Effects of the projects"), "import.effects", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

static gboolean
fill_evidence (QuatuorCsvContext *context,
               QuatuorEffect     *effect)
{
  const char *code = NULL;

  if (!quatuor_csv_context_has (context, EVIDENCE))
    return TRUE;
  if (!quatuor_csv_context_choice (context, EVIDENCE, &code))
    return FALSE;
  if (code == NULL && effect->evidence != QUATUOR_INTEGER_UNKNOWN)
    context->result->n_emptied++;
  effect->evidence = code != NULL ? g_ascii_digit_value (code[0]) : QUATUOR_INTEGER_UNKNOWN;
  return TRUE;
}

static gboolean
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  QuatuorCsvContext *context = quatuor_csv_record_context (self);
  g_autofree char *foreseen = quatuor_csv_context_word (context, FORESEEN);
  QuatuorEffect *effect = row;

  if (!quatuor_csv_record_required (self, TERRITORY, QUATUOR_TABLE_TERRITORY,
                                    &effect->territory) ||
      !quatuor_csv_record_choice (self, KIND_OF, DEFAULT_KIND, &effect->kind) ||
      !quatuor_csv_record_choice (self, CONTRIBUTION, NULL, &effect->contribution) ||
      !fill_evidence (context, effect))
    return FALSE;

  quatuor_csv_context_set_text (context, TEXT, &effect->text);
  quatuor_csv_context_set_text (context, FOR_WHOM, &effect->for_whom);
  quatuor_csv_context_set_date (context, NOTED_ON, &effect->noted_on);
  quatuor_csv_record_defer (self, foreseen);
  return TRUE;
}

static char *
make_key (gconstpointer row)
{
  const QuatuorEffect *effect = row;
  g_autofree char *territory = quatuor_id_to_string (&effect->territory);

  return effect->text != NULL
           ? g_strdup_printf ("%s %s %s", territory, effect->kind, effect->text)
           : NULL;
}

/* The foreseen effect may stand further down in the file. */
static gboolean
settle (QuatuorCsvRecord *self,
        gpointer          row,
        const char       *later,
        gint64            line,
        GError          **error)
{
  QuatuorCsvContext *context = quatuor_csv_record_context (self);
  QuatuorEffect *effect = row;

  if (!quatuor_csv_context_has (context, FORESEEN))
    return TRUE;
  if (later == NULL)
    {
      if (!quatuor_id_is_none (&effect->foreseen))
        context->result->n_emptied++;
      effect->foreseen = QUATUOR_ID_NONE;
      return TRUE;
    }
  if (!quatuor_csv_record_find (self, later, &effect->foreseen))
    quatuor_csv_context_say (context, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, line, FORESEEN, later,
                             later);
  return TRUE;
}

static const QuatuorCsvRecordKind KIND = {
  .table = QUATUOR_TABLE_EFFECT,
  .code = CODE,
  .name = TEXT,
  .fill = fill,
  .key = make_key,
  .settle = settle,
};

static gpointer
begin (QuatuorCsvContext *context)
{
  return quatuor_csv_record_new (context, &KIND);
}

const QuatuorCsvImporter quatuor_csv_effects_importer = {
  begin,
  quatuor_csv_record_row,
  quatuor_csv_record_end,
  quatuor_csv_record_free,
};
