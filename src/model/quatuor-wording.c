/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-wording.h"
#include "quatuor-label.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *code;
  const char *words;
} Word;

static const char *const TABLES[QUATUOR_N_TABLES] = {
  [QUATUOR_TABLE_PROGRAMME] = N_("Programme"),
  [QUATUOR_TABLE_PERSON] = N_("Person"),
  [QUATUOR_TABLE_PHASE] = N_("Phase"),
  [QUATUOR_TABLE_GATE] = N_("Gate"),
  [QUATUOR_TABLE_MODULE] = N_("Module"),
  [QUATUOR_TABLE_CATEGORY] = N_("Category"),
  [QUATUOR_TABLE_TERRITORY] = N_("Territory"),
  [QUATUOR_TABLE_TERRITORY_STATE] = N_("State of the territory"),
  [QUATUOR_TABLE_SEAT] = N_("Seat"),
  [QUATUOR_TABLE_TENURE] = N_("Term"),
  [QUATUOR_TABLE_PROGRESS] = N_("Progress"),
  [QUATUOR_TABLE_GATE_CHECK] = N_("Gate passed"),
  [QUATUOR_TABLE_FRAMEWORK] = N_("Questionnaire"),
  [QUATUOR_TABLE_DIMENSION] = N_("Dimension"),
  [QUATUOR_TABLE_CRITERION] = N_("Criterion"),
  [QUATUOR_TABLE_CRITERION_MAP] = N_("Matching criterion"),
  [QUATUOR_TABLE_CAMPAIGN] = N_("Campaign"),
  [QUATUOR_TABLE_CAMPAIGN_HIDDEN] = N_("Hidden criterion"),
  [QUATUOR_TABLE_RATING] = N_("Answer"),
  [QUATUOR_TABLE_AGREED] = N_("Agreed answer"),
  [QUATUOR_TABLE_SUBMISSION] = N_("Submission"),
  [QUATUOR_TABLE_CROSSING] = N_("Crossing"),
};

/* A column means the same in every table that has it, so one list serves all. */
static const Word COLUMNS[] = {
  { "aim", N_("Aim") },
  { "by", N_("By") },
  { "campaign", N_("Campaign") },
  { "category", N_("Category") },
  { "checked_on", N_("Passed on") },
  { "closes", N_("Closes") },
  { "coach", N_("Coach") },
  { "code", N_("Code") },
  { "colour", N_("Colour") },
  { "comment", N_("Comment") },
  { "completed", N_("Completed") },
  { "criterion", N_("Criterion") },
  { "decided_by", N_("Decided by") },
  { "departments", N_("Departments") },
  { "dimension", N_("Dimension") },
  { "email", N_("E-mail") },
  { "ends", N_("Ends") },
  { "evidence", N_("Evidence") },
  { "family", N_("Family") },
  { "family_name", N_("Family name") },
  { "framework", N_("Questionnaire") },
  { "frozen_on", N_("Frozen on") },
  { "function", N_("Function") },
  { "gate", N_("Gate") },
  { "given_name", N_("Given name") },
  { "icon", N_("Icon") },
  { "informed_on", N_("Informed on") },
  { "kind", N_("Kind") },
  { "label", N_("Label") },
  { "labels", N_("Labels") },
  { "level", N_("Level") },
  { "level0", N_("Level 0") },
  { "level1", N_("Level 1") },
  { "level2", N_("Level 2") },
  { "level3", N_("Level 3") },
  { "level4", N_("Level 4") },
  { "moment", N_("Moment") },
  { "name", N_("Name") },
  { "north_star", N_("North star") },
  { "note", N_("Note") },
  { "opened_on", N_("Opened on") },
  { "opens", N_("Opens") },
  { "organisation", N_("Organisation") },
  { "organiser", N_("Organiser") },
  { "parent", N_("Part of") },
  { "person", N_("Person") },
  { "phase", N_("Phase") },
  { "phone", N_("Phone") },
  { "plural", N_("Plural") },
  { "population", N_("Population") },
  { "population_year", N_("Year of the population") },
  { "question", N_("Question") },
  { "rank", N_("Rank") },
  { "rated_on", N_("Answered on") },
  { "reason", N_("Reason") },
  { "region", N_("Region") },
  { "replaces", N_("Replaces") },
  { "role", N_("Role") },
  { "seat", N_("Seat") },
  { "since", N_("Since") },
  { "siren", N_("SIREN") },
  { "source", N_("Source") },
  { "started", N_("Started") },
  { "starts", N_("Starts") },
  { "state", N_("State") },
  { "submitted_on", N_("Submitted on") },
  { "territory", N_("Territory") },
  { "text", N_("Text") },
  { "title", N_("Title") },
  { "version", N_("Version") },
};

static const Word KINDS[] = {
  { "commune", N_("Municipality") },
  { "epci_cc", N_("Community of municipalities") },
  { "epci_ca", N_("Agglomeration community") },
  { "epci_cu", N_("Urban community") },
  { "metropole", N_("Metropolis") },
  { "ept", N_("Public territorial body (EPT)") },
  { "petr", N_("Rural territorial hub (PETR)") },
  { "pnr", N_("Regional nature park") },
  { "pays", N_("Pays") },
  { "departement", N_("Department") },
  { "syndicat", N_("Joint authority") },
  { "other", N_("Other kind") },
  { "diagnostic", N_("Diagnostic") },
  { "common_core", N_("Common core") },
  { "peer_groups", N_("Peer groups") },
  { "local_support", N_("Local support") },
  { "closing", N_("Closing session") },
};

/* How many of KINDS, the first ones, are those of a territory. */
#define N_TERRITORY_KINDS 12

static const Word STATES[] = {
  { "candidate", N_("Candidate") },
  { "selected", N_("Selected") },
  { "active", N_("Active") },
  { "completed", N_("Path completed") },
  { "withdrawn", N_("Withdrawn") },
  { "not_started", N_("Not started") },
  { "under_way", N_("Under way") },
  { "done", N_("Done") },
  { "skipped", N_("Skipped") },
};

/* How many of STATES, the first ones, are those of a territory. */
#define N_TERRITORY_STATES 5

static const Word ROLES[] = {
  { "holder", N_("Holder") },
  { "substitute", N_("Substitute") },
  { "associate", N_("Associate") },
};

static const Word MOMENTS[] = {
  { "initial", N_("Initial") },
  { "interim", N_("Interim") },
  { "final", N_("Final") },
  { "after", N_("Afterwards") },
};

static const Word FAMILIES[] = {
  { "thematic", N_("Thematic") },
  { "transversal", N_("Transversal") },
};

static const Word LEVELS[] = {
  { "dont_know", N_("Does not know") },
  { "not_applicable", N_("Not applicable") },
};

static const struct
{
  const char *column;
  const Word *words;
  gsize       n_words;
} CODES[] = {
  { "family", FAMILIES, G_N_ELEMENTS (FAMILIES) },
  { "kind", KINDS, G_N_ELEMENTS (KINDS) },
  { "level", LEVELS, G_N_ELEMENTS (LEVELS) },
  { "moment", MOMENTS, G_N_ELEMENTS (MOMENTS) },
  { "role", ROLES, G_N_ELEMENTS (ROLES) },
  { "state", STATES, G_N_ELEMENTS (STATES) },
};

/* Which table an id in a column points to. */
static const struct
{
  const char   *column;
  QuatuorTable  table;
} REFERENCES[] = {
  { "by", QUATUOR_TABLE_PERSON },
  { "campaign", QUATUOR_TABLE_CAMPAIGN },
  { "category", QUATUOR_TABLE_CATEGORY },
  { "coach", QUATUOR_TABLE_PERSON },
  { "criterion", QUATUOR_TABLE_CRITERION },
  { "decided_by", QUATUOR_TABLE_PERSON },
  { "dimension", QUATUOR_TABLE_DIMENSION },
  { "framework", QUATUOR_TABLE_FRAMEWORK },
  { "gate", QUATUOR_TABLE_GATE },
  { "new", QUATUOR_TABLE_CRITERION },
  { "old", QUATUOR_TABLE_CRITERION },
  { "parent", QUATUOR_TABLE_TERRITORY },
  { "person", QUATUOR_TABLE_PERSON },
  { "phase", QUATUOR_TABLE_PHASE },
  { "replaces", QUATUOR_TABLE_FRAMEWORK },
  { "seat", QUATUOR_TABLE_SEAT },
  { "territory", QUATUOR_TABLE_TERRITORY },
};

static const char *
find_word (const Word *words,
           gsize       n_words,
           const char *code)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return _(words[i].words);
  return NULL;
}

/**
 * quatuor_wording_for_table:
 * @table: a table
 *
 * Returns: (transfer none): what one of its rows is, in the language of the
 *   screen
 */
const char *
quatuor_wording_for_table (QuatuorTable table)
{
  g_assert (table < QUATUOR_N_TABLES);

  return _(TABLES[table]);
}

/**
 * quatuor_wording_for_column:
 * @column: a column's name
 *
 * Returns: (transfer none): what the column holds, in the language of the
 *   screen; the name itself where no words are known
 */
const char *
quatuor_wording_for_column (const char *column)
{
  const char *words = find_word (COLUMNS, G_N_ELEMENTS (COLUMNS), column);

  return words != NULL ? words : column;
}

/**
 * quatuor_wording_for_code:
 * @column: the column that holds the code, such as `kind`, `state` or `role`
 * @code: (nullable): the code
 *
 * Returns: (transfer none) (nullable): the code in the language of the screen;
 *   the code itself where no words are known
 */
const char *
quatuor_wording_for_code (const char *column,
                          const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (CODES); i++)
    if (g_str_equal (CODES[i].column, column))
      {
        const char *words = find_word (CODES[i].words, CODES[i].n_words, code);

        return words != NULL ? words : code;
      }
  return code;
}

/**
 * quatuor_wording_codes:
 * @column: `territory.kind`, `territory.state` or `role`
 *
 * Returns: (transfer none) (array zero-terminated=1): the codes a person can
 *   choose there, in the order in which they are offered
 */
const char *const *
quatuor_wording_codes (const char *column)
{
  static const char *kinds[N_TERRITORY_KINDS + 1];
  static const char *states[N_TERRITORY_STATES + 1];
  static const char *roles[G_N_ELEMENTS (ROLES) + 1];
  static gsize ready = 0;

  if (g_once_init_enter (&ready))
    {
      for (gsize i = 0; i < N_TERRITORY_KINDS; i++)
        kinds[i] = KINDS[i].code;
      for (gsize i = 0; i < N_TERRITORY_STATES; i++)
        states[i] = STATES[i].code;
      for (gsize i = 0; i < G_N_ELEMENTS (ROLES); i++)
        roles[i] = ROLES[i].code;
      g_once_init_leave (&ready, 1);
    }

  if (g_str_equal (column, "territory.kind"))
    return kinds;
  if (g_str_equal (column, "territory.state"))
    return states;
  g_return_val_if_fail (g_str_equal (column, "role"), NULL);
  return roles;
}

static char *
referred_name (QuatuorCohort   *cohort,
               const char      *column,
               const QuatuorId *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (REFERENCES); i++)
    if (g_str_equal (REFERENCES[i].column, column))
      return quatuor_label_row_name (cohort, REFERENCES[i].table, id);
  return g_strdup ("…");
}

/**
 * quatuor_wording_for_value:
 * @cohort: what is known now
 * @table: a table
 * @column: one of its columns
 * @value: (nullable): a value of it as text: an id of 36 characters, an ISO day,
 *   a code, a number or a person's words
 *
 * Returns: (transfer full): the value as a person reads it; a dash for unknown
 */
char *
quatuor_wording_for_value (QuatuorCohort *cohort,
                           QuatuorTable   table,
                           const char    *column,
                           const char    *value)
{
  const QuatuorRowType *type = quatuor_row_type (table);
  QuatuorDate date;
  QuatuorId id;

  if (value == NULL || value[0] == '\0')
    return g_strdup ("—");

  for (guint i = 0; i < type->n_fields; i++)
    {
      if (!g_str_equal (type->fields[i].name, column))
        continue;
      if (type->fields[i].kind == QUATUOR_FIELD_DATE && quatuor_date_parse_iso (value, &date))
        return quatuor_date_to_display (date);
      if ((type->fields[i].kind == QUATUOR_FIELD_ID || type->fields[i].kind == QUATUOR_FIELD_KEY) &&
          quatuor_id_parse (value, &id))
        return referred_name (cohort, column, &id);
    }
  return g_strdup (quatuor_wording_for_code (column, value));
}
