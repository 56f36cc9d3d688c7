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
    "Attendu au lancement, observé depuis, ou inattendu", .fallback = "observed" },
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
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  g_autofree char *foreseen =
    quatuor_csv_context_word (quatuor_csv_record_get_context (self), FORESEEN);

  quatuor_csv_record_defer (self, foreseen);
  return TRUE;
}

static char *
make_key (QuatuorCsvRecord *self,
          gconstpointer     row)
{
  const QuatuorEffect *effect = row;
  g_autofree char *key = quatuor_csv_record_key_in (&effect->territory, effect->text);

  return key != NULL ? g_strdup_printf ("%s %s", effect->kind, key) : NULL;
}

/* The foreseen effect may stand further down in the file. */
static void
settle (QuatuorCsvRecord *self,
        gpointer          row,
        const char       *later,
        gint64            line)
{
  QuatuorCsvContext *context = quatuor_csv_record_get_context (self);
  QuatuorEffect *effect = row;
  QuatuorId foreseen;

  if (later == NULL)
    quatuor_csv_context_set_id (context, FORESEEN, &effect->foreseen, NULL);
  else if (quatuor_csv_record_find (self, later, &foreseen))
    effect->foreseen = foreseen;
  else
    quatuor_csv_context_say_at (context, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, line, FORESEEN, later,
                                later);
}

static const QuatuorCsvRecordKind KIND = {
  .code = CODE,
  .name = TEXT,
  .blame = TEXT,
  .fill = fill,
  .key = make_key,
  .settle = settle,
};

const QuatuorCsvImporter quatuor_csv_effects_importer = {
  .table = QUATUOR_TABLE_EFFECT,
  QUATUOR_CSV_RECORD (KIND),
};
