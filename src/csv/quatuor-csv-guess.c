/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-guess.h"

#include "quatuor-text.h"

/* What counts for a kind when its tables are told apart: a header that is its own
 * says more than a word that many tables use. */
#define OWN_HEADER 3
#define OTHER_WORD 1

/* What people write over such a column, folded, with bars between: French first,
 * then English. The column's own names are not repeated. */
static const struct
{
  const char *code;
  const char *words;
} WORDS[] = {
  { "code", "code territoire|code insee|insee|codgeo|depcom|code commune|code geographique|"
            "identifiant|id|ref|reference" },
  { "name", "nom du territoire|territoire|commune|epci|collectivite|intercommunalite|libelle|"
            "raison sociale|nom du groupement|nom de l epci|nom epci|libepci|libgeo|nom commune|"
            "nom de la commune|territory|municipality" },
  { "kind", "nature juridique|nature jur|nature de l epci|nature epci|forme juridique|"
            "categorie juridique|type|type de territoire|type d epci|type epci" },
  { "siren", "n siren|no siren|numero siren|num siren|code siren|siren epci|siren groupement|"
             "siren du groupement|siren number" },
  { "departments", "departement|dept|dep|dpt|code departement|departement siege|dep siege|"
                   "dep epci|department" },
  { "region", "nom de la region|nom region|region siege" },
  { "population", "habitants|nombre d habitants|nb habitants|pop|population totale|"
                  "population municipale|pop totale|total pop tot|ptot|pmun|inhabitants" },
  { "population_year", "annee population|annee pop|millesime" },
  { "parent", "epci de rattachement|intercommunalite|fait partie de" },
  { "coach", "accompagnateur|accompagnatrice|coach|referent|referente|suivi par" },
  { "person", "code personne|pseudonyme|participant|participante|nom|qui|pseudonym|who" },
  { "territory", "commune|epci|collectivite|intercommunalite|code territoire|nom du territoire|"
                 "municipality" },
  { "category", "college|type d acteur|famille|famille d acteurs|profil|siege|acteur|seat" },
  { "role", "titulaire ou suppleant|titulaire suppleant|titulaire/suppleant|qualite" },
  { "given_name", "first name|firstname|forename" },
  { "family_name", "nom de famille|nom usuel|last name|lastname|surname" },
  { "function", "poste|mandat|qualite|job|job title|position" },
  { "organisation", "structure|employeur|institution|entreprise|etablissement|organization|"
                    "company|employer" },
  { "email", "mail|e mail|email|mel|adresse mail|adresse e mail|adresse electronique|"
             "adresse courriel|email address" },
  { "phone", "tel|portable|mobile|tel portable|telephone portable|numero de telephone|"
             "no de telephone|n de telephone|phone number" },
  { "starts", "date de debut|date debut|depuis|depuis le|a partir du|start|start date|from" },
  { "ends", "date de fin|date fin|jusqu au|end|end date|until" },
  { "level", "reponse|score|cotation|answer|rating" },
  { "comment", "commentaires|remarque|remarques|observations|comments" },
  { "evidence", "preuve|preuves|justification" },
  { "title", "intitule|objet|libelle|nom|sujet|name" },
  { "text", "texte|description|intitule|contenu|promesse|recommandation" },
  { "due", "date limite|pour le|avant le|delai|deadline|due date" },
  { "state", "statut|avancement|status" },
  { "state_on", "entree|date d entree|depuis|depuis le|date de l etat|since|entered on" },
  { "started", "debut|date de debut|commencee le|start" },
  { "completed", "fin|date de fin|terminee le|end" },
  { "status", "statut|presence|present" },
  { "date", "jour|le|day" },
  { "minutes", "duree en minutes|duree min|duration" },
  { "place", "salle|adresse|location" },
  { "link", "url|adresse web|site web" },
  { "note", "notes|remarque|remarques|observations|commentaire|commentaires" },
  { "partner", "partenaire|avec qui" },
};

/* Whatever is neither a letter nor a digit parts two words. */
static char *
fold_header (const char *header)
{
  g_autofree char *folded = quatuor_text_fold (header);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        g_string_append_unichar (plain, c);
      else if (plain->len > 0 && plain->str[plain->len - 1] != ' ')
        g_string_append_c (plain, ' ');
    }
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  return g_string_free (plain, FALSE);
}

static gboolean
has_word (const char *code,
          const char *folded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (WORDS); i++)
    if (g_str_equal (WORDS[i].code, code))
      {
        g_auto (GStrv) words = g_strsplit (WORDS[i].words, "|", -1);

        return g_strv_contains ((const char *const *) words, folded);
      }
  return FALSE;
}

static int
find_by_word (const QuatuorCsvTable *table,
              const char            *header,
              const gboolean        *taken)
{
  g_autofree char *folded = fold_header (header);

  for (guint i = 0; i < table->n_columns; i++)
    if (!taken[i] && has_word (table->columns[i].code, folded))
      return (int) i;
  return QUATUOR_CSV_NO_FIELD;
}

static int
find_own (const QuatuorCsvTable *table,
          const char            *header)
{
  g_autofree char *plain = fold_header (header);
  int column = quatuor_csv_table_find (table, header);

  return column >= 0 ? column : quatuor_csv_table_find (table, plain);
}

/* Own headers first: a word that may mean much takes what is left. */
static guint
guess (const QuatuorCsvTable *table,
       const char *const     *headers,
       int                   *columns)
{
  g_autofree gboolean *taken = g_new0 (gboolean, table->n_columns);
  guint score = 0;

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; headers[i] != NULL; i++)
      {
        if (pass == 0)
          columns[i] = find_own (table, headers[i]);
        else if (columns[i] < 0)
          columns[i] = find_by_word (table, headers[i], taken);
        else
          continue;

        if (columns[i] >= 0 && taken[columns[i]])
          columns[i] = QUATUOR_CSV_NO_FIELD;
        if (columns[i] < 0)
          continue;
        taken[columns[i]] = TRUE;
        score += pass == 0 ? OWN_HEADER : OTHER_WORD;
      }
  return score;
}

/**
 * quatuor_csv_guess_columns:
 * @kind: what a table holds
 * @headers: (array zero-terminated=1): its headers
 *
 * Finds out which column of the table is which of the kind: by its names, then by
 * the words that people use for it in French and in English. No two headers get
 * the same one.
 *
 * Returns: (transfer full): for each header the index of a column of the kind, or
 *   %QUATUOR_CSV_NO_FIELD
 */
int *
quatuor_csv_guess_columns (QuatuorCsvKind     kind,
                           const char *const *headers)
{
  int *columns = g_new (int, g_strv_length ((char **) headers) + 1);

  guess (quatuor_csv_kind_get_table (kind), headers, columns);
  return columns;
}

/**
 * quatuor_csv_guess_kind:
 * @headers: (array zero-terminated=1): the headers of a table
 *
 * Returns: the kind whose columns they name best
 */
QuatuorCsvKind
quatuor_csv_guess_kind (const char *const *headers)
{
  g_autofree int *columns = g_new (int, g_strv_length ((char **) headers) + 1);
  QuatuorCsvKind best = QUATUOR_CSV_TERRITORIES;
  guint most = 0;

  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    {
      guint score = guess (quatuor_csv_kind_get_table ((QuatuorCsvKind) kind), headers, columns);

      if (score > most)
        {
          most = score;
          best = (QuatuorCsvKind) kind;
        }
    }
  return best;
}
