/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of the answers to the diagnostic. */

#include "config.h"

#include "quatuor-csv-kind.h"

#include <glib/gi18n-lib.h>

static const QuatuorCsvChoice LEVELS[] = {
  { "0", "0", "0" },
  { "1", "1", "1" },
  { "2", "2", "2" },
  { "3", "3", "3" },
  { "4", "4", "4" },
  { "dont_know", "ne sait pas", N_("Does not know") },
  { "not_applicable", "sans objet", N_("Not applicable") },
  { NULL },
};

#define KEY QUATUOR_CSV_KEY
#define WITHHELD QUATUOR_CSV_WITHHELD
#define PERSON QUATUOR_CSV_PERSON
#define TYPE(name) QUATUOR_CSV_##name

static const QuatuorCsvColumn COLUMNS[] = {
  { "territory", "Territoire", N_("Territory"), TYPE (REFERENCE), KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "campaign", "Campagne", N_("Campaign"), TYPE (REFERENCE), KEY, NULL,
    "Campaign of the diagnostic", "Campagne du diagnostic" },
  { "category", "Catégorie", N_("Category"), TYPE (REFERENCE), KEY, NULL,
    "Category of the seat that answers", "Catégorie du siège qui répond" },
  { "criterion", "Critère", N_("Criterion"), TYPE (REFERENCE), KEY, NULL,
    "Code of the criterion", "Code du critère" },
  { "level", "Niveau", N_("Level"), TYPE (CHOICE), 0, LEVELS,
    "Level from 0 to 4, or why there is none; empty: not answered",
    "Niveau de 0 à 4, ou pourquoi il n’y en a pas ; vide : sans réponse" },
  { "comment", "Commentaire", N_("Comment"), TYPE (TEXT), WITHHELD, NULL,
    "Comment of the seat", "Commentaire du siège" },
  { "evidence", "Éléments de preuve", N_("Evidence"), TYPE (TEXT), WITHHELD, NULL,
    "What the answer rests on", "Ce sur quoi la réponse s’appuie" },
  { "person", "Personne", N_("Person"), TYPE (REFERENCE), PERSON, NULL,
    "Person who answered; empty: nobody known", "Personne qui a répondu ; vide : non connue" },
  { "rated_on", "Répondu le", N_("Answered on"), TYPE (DATE), 0, NULL,
    "Day of the answer", "Jour de la réponse" },
};

/* What helps to fill in the table of a seat stands after its columns. */
static const QuatuorCsvColumn HELP[] = {
  { .code = "criterion_title", .french = "Intitulé du critère", .type = QUATUOR_CSV_TEXT },
  { .code = "question", .french = "Question", .type = QUATUOR_CSV_TEXT },
  { .code = "level_0", .french = "Niveau 0", .type = QUATUOR_CSV_TEXT },
  { .code = "level_1", .french = "Niveau 1", .type = QUATUOR_CSV_TEXT },
  { .code = "level_2", .french = "Niveau 2", .type = QUATUOR_CSV_TEXT },
  { .code = "level_3", .french = "Niveau 3", .type = QUATUOR_CSV_TEXT },
  { .code = "level_4", .french = "Niveau 4", .type = QUATUOR_CSV_TEXT },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_RATINGS_COLUMNS);

const QuatuorCsvTable quatuor_csv_ratings_table = {
  "ratings", N_("Answers to the diagnostic"), "import.ratings", COLUMNS, G_N_ELEMENTS (COLUMNS),
};

const QuatuorCsvTable quatuor_csv_ratings_help = {
  .columns = HELP,
  .n_columns = G_N_ELEMENTS (HELP),
};
