/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of the people and their seats. */

#include "config.h"

#include "quatuor-csv-kind.h"

#include <glib/gi18n-lib.h>

static const QuatuorCsvChoice ROLES[] = {
  { "holder", "titulaire", N_("Holder") },
  { "substitute", "suppléant", N_("Substitute") },
  { "associate", "associé", N_("Associate") },
  { NULL },
};

#define KEY QUATUOR_CSV_KEY
#define WITHHELD QUATUOR_CSV_WITHHELD
#define PERSON QUATUOR_CSV_PERSON
#define TYPE(name) QUATUOR_CSV_##name

static const QuatuorCsvColumn COLUMNS[] = {
  { "person", "Code de la personne", N_("Code of the person"), TYPE (CODE), PERSON, NULL,
    "Pseudonym of the person, drawn at random", "Pseudonyme de la personne, tiré au hasard" },
  { "territory", "Territoire", N_("Territory"), TYPE (REFERENCE), KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "category", "Catégorie", N_("Category"), TYPE (REFERENCE), KEY, NULL,
    "Category of the seat", "Catégorie du siège" },
  { "role", "Rôle", N_("Role"), TYPE (CHOICE), 0, ROLES,
    "Role on the seat", "Rôle sur le siège" },
  { "given_name", "Prénom", N_("Given name"), TYPE (TEXT), WITHHELD, NULL,
    "Given name", "Prénom" },
  { "family_name", "Nom", N_("Family name"), TYPE (TEXT), WITHHELD, NULL,
    "Family name", "Nom de famille" },
  { "function", "Fonction", N_("Function"), TYPE (TEXT), WITHHELD, NULL,
    "Function", "Fonction" },
  { "organisation", "Organisme", N_("Organisation"), TYPE (TEXT), WITHHELD, NULL,
    "Organisation", "Organisme" },
  { "email", "Courriel", N_("E-mail"), TYPE (TEXT), WITHHELD, NULL,
    "Work e-mail address", "Adresse électronique professionnelle" },
  { "phone", "Téléphone", N_("Phone"), TYPE (PHONE), WITHHELD, NULL,
    "Work phone number, digits in groups", "Téléphone professionnel, chiffres groupés" },
  { "starts", "Début", N_("Starts"), TYPE (DATE), 0, NULL,
    "First day on the seat; empty: since the beginning",
    "Premier jour sur le siège ; vide : depuis le début" },
  { "ends", "Fin", N_("Ends"), TYPE (DATE), 0, NULL,
    "Last day on the seat; empty: still there",
    "Dernier jour sur le siège ; vide : toujours en place" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_PEOPLE_COLUMNS);

const QuatuorCsvTable quatuor_csv_people_table = {
  "people", N_("People and seats"), "import.people", COLUMNS, G_N_ELEMENTS (COLUMNS),
};
