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
    "Whom it is for", "À qui elle s’adresse", .fallback = "other" },
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

static char *
make_key (QuatuorCsvRecord *self,
          gconstpointer     row)
{
  const QuatuorRecommendation *recommendation = row;
  g_autofree char *key = quatuor_csv_record_key_in (&recommendation->territory,
                                                    recommendation->text);

  return key != NULL ? g_strdup_printf ("%s %s", recommendation->addressee, key) : NULL;
}

static const QuatuorCsvRecordKind KIND = {
  .code = QUATUOR_RECOMMENDATIONS_CODE,
  .name = QUATUOR_RECOMMENDATIONS_TEXT,
  .blame = QUATUOR_RECOMMENDATIONS_TEXT,
  .key = make_key,
};

const QuatuorCsvImporter quatuor_csv_recommendations_importer = {
  .table = QUATUOR_TABLE_RECOMMENDATION,
  QUATUOR_CSV_RECORD (KIND),
};
