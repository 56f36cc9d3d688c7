/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-csv-kind.h"

#include "quatuor-csv-attendance.h"
#include "quatuor-csv-moments.h"
#include "quatuor-csv-project.h"
#include "quatuor-csv-recommendations.h"
#include "quatuor-csv-sessions.h"
#include "quatuor-csv-support.h"
#include "quatuor-csv-voices.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>

static const QuatuorCsvTable *const TABLES[QUATUOR_N_CSV_KINDS] = {
  [QUATUOR_CSV_TERRITORIES] = &quatuor_csv_territories_table,
  [QUATUOR_CSV_PEOPLE] = &quatuor_csv_people_table,
  [QUATUOR_CSV_RATINGS] = &quatuor_csv_ratings_table,
  [QUATUOR_CSV_PROGRESS] = &quatuor_csv_progress_table,
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
 * quatuor_csv_kind_asks:
 * @kind: a kind
 * @column: the index of a column
 *
 * Returns: whether a row cannot do without it, either to be recognised or, where the
 *   programme does not know it yet, to be written
 */
gboolean
quatuor_csv_kind_asks (QuatuorCsvKind kind,
                       guint          column)
{
  return quatuor_csv_kind_needs (kind, column) ||
         (kind == QUATUOR_CSV_TERRITORIES &&
          (column == QUATUOR_TERRITORIES_NAME || column == QUATUOR_TERRITORIES_KIND));
}

/**
 * quatuor_csv_kind_get_stand_in:
 * @kind: a kind
 * @column: the index of a column that the kind needs
 *
 * Returns: the index of the column that will do instead, or -1: the national lists
 *   know a territory by its SIREN
 */
int
quatuor_csv_kind_get_stand_in (QuatuorCsvKind kind,
                               guint          column)
{
  if (kind == QUATUOR_CSV_TERRITORIES && column == QUATUOR_TERRITORIES_CODE)
    return QUATUOR_TERRITORIES_SIREN;
  return -1;
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

  *n_columns = has_help ? quatuor_csv_ratings_help.n_columns : 0;
  return has_help ? quatuor_csv_ratings_help.columns : NULL;
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
  return kind == QUATUOR_CSV_RATINGS &&
         quatuor_csv_table_find (&quatuor_csv_ratings_help, header) >= 0;
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
  return kind == QUATUOR_CSV_PROJECTS &&
         quatuor_csv_table_find (&quatuor_csv_projects_counted, header) >= 0;
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

static gboolean
has_word (const char *words,
          const char *folded)
{
  g_auto (GStrv) list = g_strsplit (words, "|", -1);

  return g_strv_contains ((const char *const *) list, folded);
}

/**
 * quatuor_csv_choice_find:
 * @choices: choices, ended by a code of %NULL
 * @text: the text of a cell
 *
 * Looks for a choice as quatuor_csv_table_find() looks for a column, and among the
 * other words that people write for it.
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
  for (const QuatuorCsvChoice *choice = choices; choice->code != NULL; choice++)
    if (choice->words != NULL && has_word (choice->words, folded))
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
