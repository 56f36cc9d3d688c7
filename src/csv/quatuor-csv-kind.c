/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-kind.h"

#include "quatuor-csv-attendance.h"
#include "quatuor-csv-moments.h"
#include "quatuor-csv-project.h"
#include "quatuor-csv-recommendations.h"
#include "quatuor-csv-voices.h"
#include "quatuor-csv-sessions.h"
#include "quatuor-csv-support.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

static const QuatuorCsvChoice TERRITORY_KINDS[] = {
  { "commune", "commune", N_("Municipality") },
  { "epci_cc", "communauté de communes", N_("Community of municipalities") },
  { "epci_ca", "communauté d’agglomération", N_("Agglomeration community") },
  { "epci_cu", "communauté urbaine", N_("Urban community") },
  { "metropole", "métropole", N_("Metropolis") },
  { "ept", "établissement public territorial", N_("Public territorial body (EPT)") },
  { "petr", "PETR", N_("Rural territorial hub (PETR)") },
  { "pnr", "parc naturel régional", N_("Regional nature park") },
  { "pays", "pays", N_("Pays") },
  { "departement", "département", N_("Department") },
  { "syndicat", "syndicat mixte", N_("Joint authority") },
  { "other", "autre", N_("Other kind") },
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

static const QuatuorCsvChoice ROLES[] = {
  { "holder", "titulaire", N_("Holder") },
  { "substitute", "suppléant", N_("Substitute") },
  { "associate", "associé", N_("Associate") },
  { NULL },
};

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

const QuatuorCsvChoice quatuor_csv_progress_states[] = {
  { "not_started", "non commencée", N_("Not started") },
  { "under_way", "en cours", N_("Under way") },
  { "done", "terminée", N_("Done") },
  { "skipped", "sautée", N_("Skipped") },
  { NULL },
};

#define KEY QUATUOR_CSV_KEY
#define WITHHELD QUATUOR_CSV_WITHHELD
#define PERSON QUATUOR_CSV_PERSON
#define TYPE(name) QUATUOR_CSV_##name

static const QuatuorCsvColumn TERRITORIES[] = {
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

static const QuatuorCsvColumn PEOPLE[] = {
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

static const QuatuorCsvColumn RATINGS[] = {
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
static const QuatuorCsvColumn RATINGS_HELP[] = {
  { .code = "criterion_title", .french = "Intitulé du critère", .type = QUATUOR_CSV_TEXT },
  { .code = "question", .french = "Question", .type = QUATUOR_CSV_TEXT },
  { .code = "level_0", .french = "Niveau 0", .type = QUATUOR_CSV_TEXT },
  { .code = "level_1", .french = "Niveau 1", .type = QUATUOR_CSV_TEXT },
  { .code = "level_2", .french = "Niveau 2", .type = QUATUOR_CSV_TEXT },
  { .code = "level_3", .french = "Niveau 3", .type = QUATUOR_CSV_TEXT },
  { .code = "level_4", .french = "Niveau 4", .type = QUATUOR_CSV_TEXT },
};

/* What the report of the projects makes of their actions. */
static const QuatuorCsvColumn PROJECTS_COUNTED[] = {
  { .code = "themes", .french = "Thèmes", .label = N_("Themes") },
  { .code = "carriers", .french = "Portage", .label = N_("Carried by") },
  { .code = "partners", .french = "Partenaires", .label = N_("Partners") },
  { .code = "starts", .french = "Début", .label = N_("Starts") },
  { .code = "due", .french = "Échéance", .label = N_("Due") },
  { .code = "actions", .french = "Actions", .label = N_("Actions") },
  { .code = "done", .french = "Dont terminées", .label = N_("Of which done") },
  { .code = "blocked", .french = "Dont bloquées", .label = N_("Of which blocked") },
};

static const QuatuorCsvColumn PROGRESS[] = {
  { "territory", "Territoire", N_("Territory"), TYPE (REFERENCE), KEY, NULL,
    "Code of the territory", "Code du territoire" },
  { "phase", "Phase", N_("Phase"), TYPE (REFERENCE), KEY, NULL,
    "Phase of the programme", "Phase du programme" },
  { "state", "État", N_("State"), TYPE (CHOICE), 0, quatuor_csv_progress_states,
    "Where the territory stands in the phase", "Où en est le territoire dans la phase" },
  { "started", "Commencée le", N_("Started"), TYPE (DATE), 0, NULL,
    "First day", "Premier jour" },
  { "completed", "Terminée le", N_("Completed"), TYPE (DATE), 0, NULL,
    "Last day", "Dernier jour" },
  { "note", "Note", N_("Note"), TYPE (TEXT), WITHHELD, NULL,
    "Free note", "Note libre" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (TERRITORIES) == QUATUOR_N_TERRITORIES_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (PEOPLE) == QUATUOR_N_PEOPLE_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (RATINGS) == QUATUOR_N_RATINGS_COLUMNS);
G_STATIC_ASSERT (G_N_ELEMENTS (PROGRESS) == QUATUOR_N_PROGRESS_COLUMNS);

static const QuatuorCsvTable TERRITORIES_TABLE = {
  "territories", N_("Territories"), "import.territories", TERRITORIES, G_N_ELEMENTS (TERRITORIES),
};

static const QuatuorCsvTable PEOPLE_TABLE = {
  "people", N_("People and seats"), "import.people", PEOPLE, G_N_ELEMENTS (PEOPLE),
};

static const QuatuorCsvTable RATINGS_TABLE = {
  "ratings", N_("Answers to the diagnostic"), "import.ratings", RATINGS, G_N_ELEMENTS (RATINGS),
};

static const QuatuorCsvTable PROGRESS_TABLE = {
  "progress", N_("Progress by phase"), "import.progress", PROGRESS, G_N_ELEMENTS (PROGRESS),
};

static const QuatuorCsvTable *const TABLES[QUATUOR_N_CSV_KINDS] = {
  [QUATUOR_CSV_TERRITORIES] = &TERRITORIES_TABLE,
  [QUATUOR_CSV_PEOPLE] = &PEOPLE_TABLE,
  [QUATUOR_CSV_RATINGS] = &RATINGS_TABLE,
  [QUATUOR_CSV_PROGRESS] = &PROGRESS_TABLE,
  [QUATUOR_CSV_ATTENDANCE] = &quatuor_csv_attendance_table,
  [QUATUOR_CSV_CONTACTS] = &quatuor_csv_contacts_table,
  [QUATUOR_CSV_COMMITMENTS] = &quatuor_csv_commitments_table,
  [QUATUOR_CSV_MOMENTS] = &quatuor_csv_moments_table,
  [QUATUOR_CSV_VOICES] = &quatuor_csv_voices_table,
  [QUATUOR_CSV_RECOMMENDATIONS] = &quatuor_csv_recommendations_table,
  [QUATUOR_CSV_SESSIONS] = &quatuor_csv_sessions_table,
  [QUATUOR_CSV_ACTIONS] = &quatuor_csv_actions_table,
  [QUATUOR_CSV_EFFECTS] = &quatuor_csv_effects_table,
  [QUATUOR_CSV_LEARNINGS] = &quatuor_csv_learnings_table,
  [QUATUOR_CSV_RESOURCES] = &quatuor_csv_resources_table,
  [QUATUOR_CSV_PROJECTS] = &quatuor_csv_projects_table,
};

/**
 * quatuor_csv_kind_get_table:
 * @kind: a kind
 *
 * Returns: (transfer none): its columns
 */
const QuatuorCsvTable *
quatuor_csv_kind_get_table (QuatuorCsvKind kind)
{
  g_return_val_if_fail (kind < QUATUOR_N_CSV_KINDS, NULL);

  return TABLES[kind];
}

/**
 * quatuor_csv_kind_find:
 * @name: (nullable): the name on the command line
 * @kind: (out): which kind it is
 *
 * Returns: whether there is such a kind
 */
gboolean
quatuor_csv_kind_find (const char     *name,
                       QuatuorCsvKind *kind)
{
  for (guint i = 0; i < QUATUOR_N_CSV_KINDS; i++)
    if (g_strcmp0 (TABLES[i]->code, name) == 0)
      {
        *kind = (QuatuorCsvKind) i;
        return TRUE;
      }
  return FALSE;
}

/**
 * quatuor_csv_column_header:
 * @column: a column
 * @profile: a profile
 *
 * Returns: (transfer none): the header of the column in that profile
 */
const char *
quatuor_csv_column_header (const QuatuorCsvColumn *column,
                           QuatuorCsvProfile       profile)
{
  return quatuor_csv_profile_is_french (profile) ? column->french : column->code;
}

static gboolean
folds_to (const char *candidate,
          const char *folded)
{
  g_autofree char *other = quatuor_text_fold (candidate);

  return g_str_equal (other, folded);
}

/* Codes, then labels of the screen, then labels as shipped: the order decides
 * when one word stands for two things. */
static gboolean
answers_to (const char *code,
            const char *label,
            const char *shown,
            const char *french,
            guint       pass,
            const char *folded)
{
  switch (pass)
    {
    case 0:
      return folds_to (code, folded);
    case 1:
      return folds_to (shown, folded);
    default:
      return folds_to (french, folded) || folds_to (label, folded);
    }
}

#define N_PASSES 3

/**
 * quatuor_csv_table_find:
 * @table: a table
 * @header: a header as written in a file, or a field as typed
 *
 * Looks for the column by its code, by its label on the screen and by its
 * shipped labels; case, accents, apostrophes and spaces do not count.
 *
 * Returns: the index of the column, or -1
 */
int
quatuor_csv_table_find (const QuatuorCsvTable *table,
                        const char            *header)
{
  g_autofree char *folded = quatuor_text_fold (header);

  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint i = 0; i < table->n_columns; i++)
      {
        const QuatuorCsvColumn *column = &table->columns[i];

        if (answers_to (column->code, column->label, _(column->label), column->french, pass,
                        folded))
          return (int) i;
      }
  return -1;
}

/**
 * quatuor_csv_kind_needs:
 * @kind: a kind
 * @column: the index of a column
 *
 * Returns: whether no row can be recognised in a table without that column
 */
gboolean
quatuor_csv_kind_needs (QuatuorCsvKind kind,
                        guint          column)
{
  /* A person may have no seat. */
  return kind != QUATUOR_CSV_PEOPLE && (TABLES[kind]->columns[column].flags & QUATUOR_CSV_KEY);
}

/**
 * quatuor_csv_kind_get_help:
 * @kind: a kind
 * @n_columns: (out): how many there are
 *
 * Returns: (transfer none) (nullable) (array length=n_columns): columns that only
 *   help to fill the table in: they go out with some tables, and import knows
 *   them and leaves them alone
 */
const QuatuorCsvColumn *
quatuor_csv_kind_get_help (QuatuorCsvKind  kind,
                           guint          *n_columns)
{
  gboolean has_help = kind == QUATUOR_CSV_RATINGS;

  *n_columns = has_help ? G_N_ELEMENTS (RATINGS_HELP) : 0;
  return has_help ? RATINGS_HELP : NULL;
}

/**
 * quatuor_csv_kind_is_help:
 * @kind: a kind
 * @header: a header as written in a file
 *
 * Returns: whether the column only helps to fill the table in
 */
gboolean
quatuor_csv_kind_is_help (QuatuorCsvKind  kind,
                          const char     *header)
{
  QuatuorCsvTable help = { NULL };

  help.columns = quatuor_csv_kind_get_help (kind, &help.n_columns);
  return quatuor_csv_table_find (&help, header) >= 0;
}

/**
 * quatuor_csv_kind_is_counted:
 * @kind: a kind
 * @header: a header as written in a file
 *
 * Returns: whether the export of @kind has that column and counts it from other
 *   rows, so that there is nothing to bring back
 */
gboolean
quatuor_csv_kind_is_counted (QuatuorCsvKind  kind,
                             const char     *header)
{
  const QuatuorCsvTable counted = {
    .columns = PROJECTS_COUNTED,
    .n_columns = G_N_ELEMENTS (PROJECTS_COUNTED),
  };

  return kind == QUATUOR_CSV_PROJECTS && quatuor_csv_table_find (&counted, header) >= 0;
}

/**
 * quatuor_csv_choice_by_code:
 * @choices: choices, ended by a code of %NULL
 * @code: (nullable): a code
 *
 * Returns: (transfer none) (nullable): the choice with exactly that code
 */
const QuatuorCsvChoice *
quatuor_csv_choice_by_code (const QuatuorCsvChoice *choices,
                            const char             *code)
{
  for (const QuatuorCsvChoice *choice = choices; choice->code != NULL; choice++)
    if (g_strcmp0 (choice->code, code) == 0)
      return choice;
  return NULL;
}

/**
 * quatuor_csv_choice_get_label:
 * @choice: a choice
 *
 * Returns: (transfer none): what the screen says for it, in its language
 */
const char *
quatuor_csv_choice_get_label (const QuatuorCsvChoice *choice)
{
  if (choice->context != NULL)
    return g_dpgettext2 (GETTEXT_PACKAGE, choice->context, choice->label);
  return _(choice->label);
}

/**
 * quatuor_csv_choice_find:
 * @choices: choices, ended by a code of %NULL
 * @text: the text of a cell
 *
 * Looks for a choice as quatuor_csv_table_find() looks for a column.
 *
 * Returns: (transfer none) (nullable): the choice
 */
const QuatuorCsvChoice *
quatuor_csv_choice_find (const QuatuorCsvChoice *choices,
                         const char             *text)
{
  g_autofree char *folded = quatuor_text_fold (text);

  for (guint pass = 0; pass < N_PASSES; pass++)
    for (const QuatuorCsvChoice *choice = choices; choice->code != NULL; choice++)
      if (answers_to (choice->code, choice->label, quatuor_csv_choice_get_label (choice),
                      choice->french, pass, folded))
        return choice;
  return NULL;
}

/**
 * quatuor_csv_choice_text:
 * @choices: choices, ended by a code of %NULL
 * @code: (nullable): a code
 * @profile: a profile
 *
 * Returns: (transfer none) (nullable): the value as the profile writes it; a
 *   code without a choice is given back
 */
const char *
quatuor_csv_choice_text (const QuatuorCsvChoice *choices,
                         const char             *code,
                         QuatuorCsvProfile       profile)
{
  const QuatuorCsvChoice *choice;

  if (!quatuor_csv_profile_is_french (profile))
    return code;

  choice = quatuor_csv_choice_by_code (choices, code);
  return choice != NULL ? choice->french : code;
}

/**
 * quatuor_csv_choices_list:
 * @choices: choices, ended by a code of %NULL
 * @profile: a profile
 *
 * Returns: (transfer full): the values as the profile writes them, with commas
 *   between, for an error that says what is known
 */
char *
quatuor_csv_choices_list (const QuatuorCsvChoice *choices,
                          QuatuorCsvProfile       profile)
{
  GString *list = g_string_new (NULL);

  for (const QuatuorCsvChoice *choice = choices; choice->code != NULL; choice++)
    g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "",
                            quatuor_csv_choice_text (choice, choice->code, profile));
  return g_string_free (list, FALSE);
}
