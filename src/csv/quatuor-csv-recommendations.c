/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-recommendations.h"

#include "quatuor-csv-record.h"

#include <glib/gi18n-lib.h>

const QuatuorCsvChoice quatuor_csv_addressees[] = {
  { "territory", "le territoire", N_("The territory") },
  { "programme", "le parcours", N_("The programme") },
  { "region", "la Région", N_("The Region") },
  { "state", "l’État", N_("The State") },
  { "agency", "une agence nationale", N_("A national agency") },
  { "other", "autre destinataire", N_("Somebody else") },
  { NULL, NULL, NULL },
};

static const QuatuorCsvColumn COLUMNS[] = {
  { "code", "Code", N_("Code"), QUATUOR_CSV_CODE, 0, NULL,
    "Code of the recommendation; without one, a new recommendation gets one",
    "Code de la recommandation ; sans code, une nouvelle recommandation en reçoit un" },
  { "territory", "Territoire", N_("Territory"), QUATUOR_CSV_REFERENCE, 0, NULL,
    "Code of the territory it comes from; empty: the whole programme",
    "Code du territoire dont elle vient ; vide : l’ensemble du parcours" },
  { "addressee", "Destinataire", N_("Addressee"), QUATUOR_CSV_CHOICE, 0, quatuor_csv_addressees,
    "Whom it is for", "À qui elle s’adresse" },
  { "text", "Recommandation", N_("Recommendation"), QUATUOR_CSV_TEXT, QUATUOR_CSV_KEY, NULL,
    "What is recommended", "Ce qui est recommandé" },
  { "answer", "Réponse", N_("Answer"), QUATUOR_CSV_TEXT, 0, NULL,
    "What the addressee answered; empty: nothing yet",
    "Ce que le destinataire a répondu ; vide : rien encore" },
  { "answered_on", "Répondu le", N_("Answered on"), QUATUOR_CSV_DATE, 0, NULL,
    "Day of the answer", "Jour de la réponse" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_RECOMMENDATIONS_COLUMNS);

const QuatuorCsvTable quatuor_csv_recommendations_table = {
  "recommendations", N_("Recommendations"), "import.recommendations",
  COLUMNS, G_N_ELEMENTS (COLUMNS),
};

/* Whom a recommendation is for when the table does not say. */
#define FALLBACK "other"

static gboolean
fill (QuatuorCsvRecord *self,
      gpointer          row)
{
  QuatuorCsvContext *context = quatuor_csv_record_context (self);
  QuatuorRecommendation *recommendation = row;

  if (!quatuor_csv_record_reference (self, QUATUOR_RECOMMENDATIONS_TERRITORY,
                                     QUATUOR_TABLE_TERRITORY, &recommendation->territory) ||
      !quatuor_csv_record_choice (self, QUATUOR_RECOMMENDATIONS_ADDRESSEE, FALLBACK,
                                  &recommendation->addressee))
    return FALSE;

  quatuor_csv_context_set_text (context, QUATUOR_RECOMMENDATIONS_TEXT, &recommendation->text);
  quatuor_csv_context_set_text (context, QUATUOR_RECOMMENDATIONS_ANSWER,
                                &recommendation->answer);
  quatuor_csv_context_set_date (context, QUATUOR_RECOMMENDATIONS_ANSWERED_ON,
                                &recommendation->answered_on);
  return TRUE;
}

static char *
make_key (gconstpointer row)
{
  const QuatuorRecommendation *recommendation = row;
  g_autofree char *territory = quatuor_id_to_string (&recommendation->territory);

  return recommendation->text != NULL
           ? g_strdup_printf ("%s %s %s", territory, recommendation->addressee,
                              recommendation->text)
           : NULL;
}

static const QuatuorCsvRecordKind KIND = {
  .table = QUATUOR_TABLE_RECOMMENDATION,
  .code = QUATUOR_RECOMMENDATIONS_CODE,
  .name = QUATUOR_RECOMMENDATIONS_TEXT,
  .fill = fill,
  .key = make_key,
};

static gpointer
begin (QuatuorCsvContext *context)
{
  return quatuor_csv_record_new (context, &KIND);
}

const QuatuorCsvImporter quatuor_csv_recommendations_importer = {
  begin,
  quatuor_csv_record_row,
  quatuor_csv_record_end,
  quatuor_csv_record_free,
};
