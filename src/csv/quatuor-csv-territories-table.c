/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of the territories. */

#include "config.h"

#include "quatuor-csv-kind.h"

#include <glib/gi18n-lib.h>

/* The other words are those of the national lists of EPCI, which write a nature in
 * short or in full, and of the spreadsheets made of them. */
static const QuatuorCsvChoice TERRITORY_KINDS[] = {
  { "commune", "commune", N_("Municipality"), .words = "com|commune nouvelle|ville" },
  { "epci_cc", "communauté de communes", N_("Community of municipalities"),
    .words = "cc|comcom|com com|communaute de commune" },
  { "epci_ca", "communauté d’agglomération", N_("Agglomeration community"),
    .words = "ca|agglo|agglomeration|communaute d'agglo|communaute agglomeration" },
  { "epci_cu", "communauté urbaine", N_("Urban community"), .words = "cu" },
  { "metropole", "métropole", N_("Metropolis"), .words = "metro|met|met69|metropole de lyon" },
  { "ept", "établissement public territorial", N_("Public territorial body (EPT)"),
    .words = "ept" },
  { "petr", "PETR", N_("Rural territorial hub (PETR)"),
    .words = "pole d'equilibre territorial et rural|pole d'equilibre territorial rural" },
  { "pnr", "parc naturel régional", N_("Regional nature park"), .words = "parc|pnr" },
  { "pays", "pays", N_("Pays") },
  { "departement", "département", N_("Department"), .words = "dep|conseil departemental" },
  { "syndicat", "syndicat mixte", N_("Joint authority"),
    .words = "sm|smf|smo|sivu|sivom|syndicat|syndicat mixte ferme|syndicat mixte ouvert|"
             "syndicat intercommunal|syndicat intercommunal a vocation unique|"
             "syndicat intercommunal a vocation multiple" },
  { "other", "autre", N_("Other kind"), .words = "polem|pole metropolitain" },
  { NULL },
};

const QuatuorCsvChoice quatuor_csv_territory_states[] = {
  { "candidate", "candidat", N_("Candidate") },
  { "selected", "retenu", N_("Selected") },
  { "active", "actif", N_("Active") },
  { "completed", "parcours achevé", N_("Path completed") },
  { "withdrawn", "retiré", N_("Withdrawn") },
  { NULL },
};

#define KEY QUATUOR_CSV_KEY
#define WITHHELD QUATUOR_CSV_WITHHELD
#define PERSON QUATUOR_CSV_PERSON
#define TYPE(name) QUATUOR_CSV_##name

static const QuatuorCsvColumn COLUMNS[] = {
  { "code", "Code", N_("Code"), TYPE (CODE), KEY, NULL,
    "Code of the territory, the key of this table", "Code du territoire, clé de cette table" },
  { "name", "Nom", N_("Name"), TYPE (TEXT), 0, NULL,
    "Name of the territory", "Nom du territoire" },
  { "kind", "Nature", N_("Kind"), TYPE (CHOICE), 0, TERRITORY_KINDS,
    "Kind of territory", "Nature du territoire" },
  { "siren", "SIREN", N_("SIREN"), TYPE (CODE), 0, NULL,
    "SIREN: nine digits, the last one a check digit",
    "Numéro SIREN : neuf chiffres, le dernier est une clé" },
  { "departments", "Départements", N_("Departments"), TYPE (CODE), 0, NULL,
    "INSEE codes of its departments, a space between",
    "Codes INSEE de ses départements, séparés par une espace" },
  { "region", "Région", N_("Region"), TYPE (TEXT), 0, NULL,
    "Name of its region", "Nom de sa région" },
  { "population", "Population", N_("Population"), TYPE (INTEGER), 0, NULL,
    "Inhabitants", "Nombre d’habitants",
    QUATUOR_CSV_INHABITANTS, QUATUOR_CSV_ADDED },
  { "population_year", "Année de la population", N_("Year of the population"),
    TYPE (INTEGER), 0, NULL,
    "Year of that number", "Année de ce nombre", QUATUOR_CSV_YEAR, QUATUOR_CSV_OF_THE_ROW },
  { "labels", "Labels", N_("Labels"), TYPE (TEXT), 0, NULL,
    "Labels and schemes, ' | ' between", "Labels et dispositifs, séparés par « | »" },
  { "parent", "Territoire englobant", N_("Part of"), TYPE (REFERENCE), 0, NULL,
    "Code of the territory it is a part of", "Code du territoire dont il fait partie" },
  { "state", "État", N_("State"), TYPE (CHOICE), 0, quatuor_csv_territory_states,
    "Step in the programme that stands", "Étape du programme en vigueur" },
  { "state_on", "État depuis", N_("State since"), TYPE (DATE), 0, NULL,
    "Day of that step", "Jour de cette étape" },
  { "coach", "Accompagné par", N_("Coach"), TYPE (REFERENCE), PERSON, NULL,
    "Person who coaches the territory: code, or full name",
    "Personne qui accompagne le territoire : code, ou nom complet" },
  { "north_star", "Étoile", N_("North star"), TYPE (TEXT), 0, NULL,
    "The star to head for, in the territory's words",
    "L’étoile visée, dans les mots du territoire" },
  { "note", "Note", N_("Note"), TYPE (TEXT), WITHHELD, NULL,
    "Free note", "Note libre" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (COLUMNS) == QUATUOR_N_TERRITORIES_COLUMNS);

const QuatuorCsvTable quatuor_csv_territories_table = {
  "territories", N_("Territories"), "import.territories", COLUMNS, G_N_ELEMENTS (COLUMNS),
};
