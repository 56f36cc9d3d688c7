/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-report-private.h"

#include "quatuor-wording.h"

/* What a field held, in words: those of the screen follow the locale, those of the
 * French profile are its constants. */

/* The cells of the report on changes that say which field it was. */
enum
{
  TABLE_CELL = 2,
  FIELD_CELL = 4,
};

/* Of the tables that people import and export, the columns have the words. */
static const struct
{
  const char     *table;
  QuatuorCsvKind  kind;
} KINDS[] = {
  { "territory", QUATUOR_CSV_TERRITORIES },
  { "territory_state", QUATUOR_CSV_TERRITORIES },
  { "tenure", QUATUOR_CSV_PEOPLE },
  { "progress", QUATUOR_CSV_PROGRESS },
  { "rating", QUATUOR_CSV_RATINGS },
  { "agreed", QUATUOR_CSV_RATINGS },
  { "session", QUATUOR_CSV_SESSIONS },
  { "half_day", QUATUOR_CSV_ATTENDANCE },
  { "attendance", QUATUOR_CSV_ATTENDANCE },
  { "contact", QUATUOR_CSV_CONTACTS },
  { "commitment", QUATUOR_CSV_COMMITMENTS },
  { "project", QUATUOR_CSV_PROJECTS },
  { "action", QUATUOR_CSV_ACTIONS },
  { "effect", QUATUOR_CSV_EFFECTS },
  { "voice", QUATUOR_CSV_VOICES },
  { "recommendation", QUATUOR_CSV_RECOMMENDATIONS },
  { "resource", QUATUOR_CSV_RESOURCES },
};

/* The others are in no table of theirs. */
static const QuatuorCsvChoice PHASES[] = {
  { "diagnostic", "diagnostic" },
  { "common_core", "tronc commun" },
  { "peer_groups", "groupes de pairs" },
  { "local_support", "accompagnement territorialisé" },
  { "closing", "session conclusive" },
  { NULL },
};

static const QuatuorCsvChoice MOMENTS[] = {
  { "initial", "initial" },
  { "interim", "à mi-parcours" },
  { "final", "final" },
  { "after", "après coup" },
  { NULL },
};

static const QuatuorCsvChoice FAMILIES[] = {
  { "thematic", "thématique" },
  { "transversal", "transversal" },
  { NULL },
};

static const QuatuorCsvChoice GROUPS[] = {
  { "by_category", "par catégorie" },
  { "by_territory", "par territoire" },
  { "by_topic", "par sujet" },
  { NULL },
};

static const QuatuorCsvChoice NEEDS[] = {
  { "open", "ouvert" },
  { "talked_over", "discuté" },
  { "agreed", "convenu" },
  { "met", "satisfait" },
  { "dropped", "abandonné" },
  { NULL },
};

static const QuatuorCsvChoice TOPICS[] = {
  { "open", "ouvert" },
  { "parked", "mis de côté" },
  { "closed", "clos" },
  { NULL },
};

static const struct
{
  const char             *table;
  const char             *field;
  const QuatuorCsvChoice *choices;
} OTHERS[] = {
  { "phase", "kind", PHASES },
  { "campaign", "moment", MOMENTS },
  { "module", "family", FAMILIES },
  { "peer_group", "kind", GROUPS },
  { "need", "state", NEEDS },
  { "topic", "state", TOPICS },
};

static const QuatuorCsvChoice *
choices_of_column (const char *table,
                   const char *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (KINDS); i++)
    {
      const QuatuorCsvTable *columns = quatuor_csv_kind_get_table (KINDS[i].kind);

      if (!g_str_equal (KINDS[i].table, table))
        continue;
      for (guint n = 0; n < columns->n_columns; n++)
        if (g_str_equal (columns->columns[n].code, field))
          return columns->columns[n].choices;
    }
  return NULL;
}

static const QuatuorCsvChoice *
choices_of (const char *table,
            const char *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (OTHERS); i++)
    if (g_str_equal (OTHERS[i].table, table) && g_str_equal (OTHERS[i].field, field))
      return OTHERS[i].choices;
  return choices_of_column (table, field);
}

/**
 * quatuor_report_changes_say:
 * @cells: a row of the report on changes
 * @value: what a field of it held before or after
 *
 * Returns: (transfer full): the value in the language of the screen; what is a
 *   person’s own words, or a code of the programme, stays as it is
 */
char *
quatuor_report_changes_say (const char *const *cells,
                            const char        *value)
{
  const char *words = value;
  QuatuorDate day;

  if (cells[FIELD_CELL] != NULL)
    {
      g_autofree char *qualified =
        g_strconcat (cells[TABLE_CELL], ".", cells[FIELD_CELL], NULL);

      words = quatuor_wording_for_code (qualified, value);
      if (words == value)
        words = quatuor_wording_for_code (cells[FIELD_CELL], value);
    }
  return quatuor_date_parse_iso (value, &day) ? quatuor_date_to_display (day) : g_strdup (words);
}

/**
 * quatuor_report_changes_write:
 * @cells: a row of the report on changes
 * @value: what a field of it held before or after
 * @labels: what the programme calls its categories, phases and campaigns
 *
 * Returns: (transfer full): the value as the French profile writes it, whatever the
 *   locale
 */
char *
quatuor_report_changes_write (const char *const   *cells,
                              const char          *value,
                              QuatuorReportLabels *labels)
{
  const char *field = cells[FIELD_CELL];
  const QuatuorCsvColumn column = { .code = field };
  const QuatuorCsvChoice *choices;
  GHashTable *names;
  QuatuorDate day;

  if (quatuor_date_parse_iso (value, &day))
    return g_strdup_printf ("%.2s/%.2s/%.4s", value + 8, value + 5, value);
  if (field == NULL)
    return g_strdup (value);

  names = quatuor_report_labels_of (labels, &column);
  if (names != NULL && g_hash_table_contains (names, value))
    return g_strdup (g_hash_table_lookup (names, value));
  choices = choices_of (cells[TABLE_CELL], field);
  return g_strdup (choices != NULL
                     ? quatuor_csv_choice_text (choices, value, QUATUOR_CSV_EXCEL_FR) : value);
}
