/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-rules-private.h"

#include "quatuor-db-private.h"
#include "quatuor-phase-close-private.h"
#include "quatuor-table.h"
#include "quatuor-text.h"

#include <string.h>

/* The kind of the first entry, as the journal names it. */
#define BASE_KIND "base"

/*
 * What all rules say
 */

/**
 * quatuor_rules_is_base:
 * @db: a connection that is recording an act
 *
 * What a new programme is filled with is no act of a person: a sample or an
 * archive brings closed campaigns and a frozen questionnaire along.
 *
 * Returns: whether it is being filled
 */
gboolean
quatuor_rules_is_base (QuatuorDb *db)
{
  return g_str_equal (db->entry_kind, BASE_KIND);
}

/**
 * quatuor_rules_refuse:
 * @error: where the rule goes
 * @code: which one
 * @value: (nullable): the value that it refuses
 * @detail: (nullable): what the remedy needs
 *
 * Returns: %FALSE, always
 */
gboolean
quatuor_rules_refuse (GError             **error,
                      QuatuorProblemCode   code,
                      const char          *value,
                      const char          *detail)
{
  quatuor_problem_raise (error, code, value, detail);
  return FALSE;
}

/**
 * quatuor_rules_check_code:
 * @code: (nullable): what stands for a code
 * @error: where the rule goes that forbids it
 *
 * Returns: whether it is one
 */
gboolean
quatuor_rules_check_code (const char  *code,
                          GError     **error)
{
  if (code == NULL)
    return quatuor_rules_refuse (error, QUATUOR_PROBLEM_VALUE_MISSING, "code", NULL);
  return quatuor_text_is_code (code) ||
         quatuor_rules_refuse (error, QUATUOR_PROBLEM_BAD_CODE, code, NULL);
}

/**
 * quatuor_rules_check_text:
 * @text: (nullable): a value that must be there
 * @what: its column
 * @error: where the rule goes that forbids it
 *
 * Returns: whether it is there
 */
gboolean
quatuor_rules_check_text (const char  *text,
                          const char  *what,
                          GError     **error)
{
  return text != NULL || quatuor_rules_refuse (error, QUATUOR_PROBLEM_VALUE_MISSING, what, NULL);
}

/**
 * quatuor_rules_check_order:
 * @starts: the first day, or none
 * @ends: the last day, or none
 * @error: where the rule goes that forbids them
 *
 * Returns: whether they are in order
 */
gboolean
quatuor_rules_check_order (QuatuorDate   starts,
                           QuatuorDate   ends,
                           GError      **error)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (starts == QUATUOR_DATE_UNKNOWN || ends == QUATUOR_DATE_UNKNOWN || starts <= ends)
    return TRUE;

  start = quatuor_date_to_display (starts);
  end = quatuor_date_to_display (ends);
  return quatuor_rules_refuse (error, QUATUOR_PROBLEM_ENDS_BEFORE_START, end, start);
}

/*
 * Rows alone
 */

static gboolean
check_territory (const QuatuorTerritory  *territory,
                 GError                 **error)
{
  if (territory->siren != NULL && !quatuor_text_is_siren (territory->siren))
    return quatuor_rules_refuse (error, QUATUOR_PROBLEM_BAD_SIREN, territory->siren, NULL);
  return quatuor_rules_check_text (territory->name, "name", error) &&
         quatuor_rules_check_code (territory->code, error);
}

/* The audience says which of the three the session names. */
static gboolean
check_session (const QuatuorSession  *session,
               GError               **error)
{
  gboolean by_category = g_strcmp0 (session->audience, "category") == 0;
  gboolean by_territory = g_strcmp0 (session->audience, "territory") == 0;
  gboolean by_group = g_strcmp0 (session->audience, "group") == 0;

  if (!quatuor_rules_check_text (session->title, "title", error) ||
      !quatuor_rules_check_code (session->code, error))
    return FALSE;
  return (quatuor_id_is_none (&session->category) != by_category &&
          quatuor_id_is_none (&session->territory) != by_territory &&
          quatuor_id_is_none (&session->peer_group) != by_group) ||
         quatuor_rules_refuse (error, QUATUOR_PROBLEM_AUDIENCE_MISSING, session->title, NULL);
}

static gboolean
check_half_day (const QuatuorHalfDay  *half_day,
                GError               **error)
{
  if (half_day->date == QUATUOR_DATE_UNKNOWN)
    return quatuor_rules_refuse (error, QUATUOR_PROBLEM_VALUE_MISSING, "date", NULL);
  return half_day->starts_at == NULL || half_day->ends_at == NULL ||
         strcmp (half_day->starts_at, half_day->ends_at) < 0 ||
         quatuor_rules_refuse (error, QUATUOR_PROBLEM_ENDS_BEFORE_START, half_day->ends_at,
                 half_day->starts_at);
}

/* Level 0 to 4, or one of the two answers outside the scale. */
static gboolean
check_level (const char  *level,
             GError     **error)
{
  static const char *const OUTSIDE[] = { "dont_know", "not_applicable", NULL };
  gboolean is_digit = level != NULL && *level >= '0' && *level <= '4' && level[1] == '\0';

  return level == NULL || is_digit || g_strv_contains (OUTSIDE, level) ||
         quatuor_rules_refuse (error, QUATUOR_PROBLEM_BAD_LEVEL, level, NULL);
}

/*
 * Seats
 */

static char *
day_or_ever (QuatuorDate day)
{
  return day != QUATUOR_DATE_UNKNOWN ? quatuor_date_to_display (day) : g_strdup ("…");
}

static gboolean
check_one_holder (QuatuorDb            *db,
                  const QuatuorTenure  *tenure,
                  GError              **error)
{
  QuatuorStatement *select;
  g_autofree char *name = NULL;
  g_autofree char *starts = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *term = NULL;
  gboolean has_row;

  if (g_strcmp0 (tenure->role, "holder") != 0)
    return TRUE;

  select = quatuor_db_statement (db, "rules/other-holder", error);
  if (select == NULL)
    return FALSE;
  quatuor_statement_bind_id (select, ":id", &tenure->id);
  quatuor_statement_bind_id (select, ":seat", &tenure->seat);
  quatuor_statement_bind_date (select, ":starts", tenure->starts);
  quatuor_statement_bind_date (select, ":ends", tenure->ends);
  if (!quatuor_statement_step (select, &has_row, error))
    return FALSE;
  if (!has_row)
    return TRUE;

  name = g_strdup (quatuor_statement_text (select, 0));
  starts = day_or_ever (quatuor_statement_date (select, 1));
  ends = day_or_ever (quatuor_statement_date (select, 2));
  term = g_strdup_printf ("%s – %s", starts, ends);
  quatuor_statement_reset (select);
  return quatuor_rules_refuse (error, QUATUOR_PROBLEM_SECOND_HOLDER, name, term);
}

/*
 * What the table calls
 */

/**
 * quatuor_rules_before_put:
 * @db: a connection that is recording an act
 * @table: a table
 * @row: the row that is about to be written
 * @error: where the rule goes that forbids it
 *
 * Returns: whether the row may be written
 */
gboolean
quatuor_rules_before_put (QuatuorDb      *db,
                          QuatuorTable    table,
                          gconstpointer   row,
                          GError        **error)
{
  switch ((int) table)
    {
    case QUATUOR_TABLE_PROGRAMME:
      {
        const QuatuorProgramme *programme = row;

        return quatuor_rules_check_text (programme->title, "title", error) &&
               quatuor_rules_check_order (programme->starts, programme->ends, error);
      }
    case QUATUOR_TABLE_PHASE:
      {
        const QuatuorPhase *phase = row;

        return quatuor_rules_check_code (phase->code, error) &&
               quatuor_rules_check_text (phase->title, "title", error) &&
               quatuor_rules_check_order (phase->starts, phase->ends, error);
      }
    case QUATUOR_TABLE_CAMPAIGN:
      return quatuor_rules_check_campaign (db, row, error);
    case QUATUOR_TABLE_PERSON:
      return quatuor_rules_check_code (((const QuatuorPerson *) row)->code, error);
    case QUATUOR_TABLE_CATEGORY:
      return quatuor_rules_check_code (((const QuatuorCategory *) row)->code, error);
    case QUATUOR_TABLE_MODULE:
      return quatuor_rules_check_code (((const QuatuorModule *) row)->code, error);
    case QUATUOR_TABLE_TERRITORY:
      return check_territory (row, error);
    case QUATUOR_TABLE_TENURE:
      return quatuor_rules_check_order (((const QuatuorTenure *) row)->starts,
                          ((const QuatuorTenure *) row)->ends, error);
    case QUATUOR_TABLE_PROGRESS:
      return quatuor_rules_check_order (((const QuatuorProgress *) row)->started,
                          ((const QuatuorProgress *) row)->completed, error) &&
             (quatuor_rules_is_base (db) || quatuor_phase_close_before_progress (db, error));
    case QUATUOR_TABLE_FRAMEWORK:
      return quatuor_rules_is_base (db) || quatuor_rules_check_framework (db, row, error);
    case QUATUOR_TABLE_DIMENSION:
      return quatuor_rules_is_base (db) || quatuor_rules_check_dimension (db, row, error);
    case QUATUOR_TABLE_CRITERION:
      return quatuor_rules_check_code (((const QuatuorCriterion *) row)->code, error) &&
             (quatuor_rules_is_base (db) || quatuor_rules_check_criterion (db, row, error));
    case QUATUOR_TABLE_SESSION:
      return check_session (row, error);
    case QUATUOR_TABLE_HALF_DAY:
      return check_half_day (row, error);
    case QUATUOR_TABLE_RATING:
      return check_level (((const QuatuorRating *) row)->level, error);
    case QUATUOR_TABLE_AGREED:
      return check_level (((const QuatuorAgreed *) row)->level, error);
    default:
      return TRUE;
    }
}

/**
 * quatuor_rules_after_put:
 * @db: a connection that is recording an act
 * @table: a table
 * @row: the row that was written, new or changed
 * @error: where the rule goes that forbids it; the act must then fail
 *
 * Returns: whether the row may stay
 */
gboolean
quatuor_rules_after_put (QuatuorDb      *db,
                         QuatuorTable    table,
                         gconstpointer   row,
                         GError        **error)
{
  switch ((int) table)
    {
    case QUATUOR_TABLE_CAMPAIGN:
      g_hash_table_remove (db->campaigns, row);
      return TRUE;
    case QUATUOR_TABLE_TENURE:
      return check_one_holder (db, row, error);
    case QUATUOR_TABLE_RATING:
      return quatuor_rules_check_answering (db, &((const QuatuorRating *) row)->campaign,
                                            error) &&
             quatuor_rules_freeze_framework (db, &((const QuatuorRating *) row)->campaign, error);
    case QUATUOR_TABLE_SUBMISSION:
      return quatuor_rules_check_answering (db, &((const QuatuorSubmission *) row)->campaign,
                                            error);
    default:
      return TRUE;
    }
}

/**
 * quatuor_rules_before_insert:
 * @db: a connection that is recording an act
 * @table: a table whose rules do not look at its other rows
 * @row: a row of it that is not there yet
 * @error: where the rule goes that forbids it
 *
 * All that quatuor_table_put() would ask, before the row is written.
 *
 * Returns: whether the row may be written
 */
gboolean
quatuor_rules_before_insert (QuatuorDb      *db,
                             QuatuorTable    table,
                             gconstpointer   row,
                             GError        **error)
{
  g_return_val_if_fail (table != QUATUOR_TABLE_TENURE, FALSE);

  return quatuor_rules_before_put (db, table, row, error) &&
         quatuor_rules_after_put (db, table, row, error);
}

/**
 * quatuor_rules_before_remove:
 * @db: a connection that is recording an act
 * @table: a table
 * @key_row: the row that is about to be removed
 * @error: where the rule goes that forbids it
 *
 * Returns: whether the row may go
 */
gboolean
quatuor_rules_before_remove (QuatuorDb      *db,
                             QuatuorTable    table,
                             gconstpointer   key_row,
                             GError        **error)
{
  return quatuor_rules_is_base (db) || quatuor_rules_check_removal (db, table, key_row, error);
}

static const char *
code_of (QuatuorTable  table,
         gconstpointer row)
{
  const QuatuorField *field = quatuor_row_find_field (table, "code");

  return field != NULL ? *(char *const *) ((const guint8 *) row + field->offset) : NULL;
}

/**
 * quatuor_rules_explain:
 * @db: a connection whose last statement failed
 * @table: a table
 * @row: the row that was refused
 * @error: the database's own error, replaced by one that people understand
 *   where there is one
 *
 * Returns: %FALSE, always
 */
gboolean
quatuor_rules_explain (QuatuorDb      *db,
                       QuatuorTable    table,
                       gconstpointer   row,
                       GError        **error)
{
  const char *code = code_of (table, row);

  if (sqlite3_extended_errcode (db->sqlite) != SQLITE_CONSTRAINT_UNIQUE)
    return FALSE;

  if (code != NULL)
    {
      g_clear_error (error);
      quatuor_problem_raise (error, QUATUOR_PROBLEM_CODE_TAKEN, code, NULL);
    }
  else if (table == QUATUOR_TABLE_HALF_DAY)
    {
      g_autofree char *day = quatuor_date_to_display (((const QuatuorHalfDay *) row)->date);

      g_clear_error (error);
      quatuor_problem_raise (error, QUATUOR_PROBLEM_HALF_DAY_TWICE, day, NULL);
    }
  return FALSE;
}

/**
 * quatuor_rules_start:
 * @db: a connection that begins to record an act
 */
void
quatuor_rules_start (QuatuorDb *db)
{
  g_clear_pointer (&db->campaigns, g_hash_table_unref);
  db->campaigns = quatuor_rules_new_campaigns ();
}
