/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-rules.h"

#include "quatuor-db-private.h"
#include "quatuor-phase-close-private.h"
#include "quatuor-table.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The kind of the first entry, as the journal names it. */
#define BASE_KIND "base"

/* What an act needs to know of a campaign, looked up once: an import of ratings
 * asks it for each row. */
typedef struct
{
  char        *title;
  QuatuorDate  opens;
  gboolean     closed;
  gboolean     frozen;
} CampaignState;

static void
campaign_state_free (gpointer data)
{
  CampaignState *state = data;

  g_free (state->title);
  g_free (state);
}

static gboolean
refuse (GError             **error,
        QuatuorProblemCode   code,
        const char          *value,
        const char          *detail)
{
  quatuor_problem_raise (error, code, value, detail);
  return FALSE;
}

/*
 * Rows alone
 */

static gboolean
check_code (const char  *code,
            GError     **error)
{
  if (code == NULL)
    return refuse (error, QUATUOR_PROBLEM_VALUE_MISSING, "code", NULL);

  for (const char *p = code; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("-_.", *p) == NULL)
      return refuse (error, QUATUOR_PROBLEM_BAD_CODE, code, NULL);
  return TRUE;
}

static gboolean
check_order (QuatuorDate   starts,
             QuatuorDate   ends,
             GError      **error)
{
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;

  if (starts == QUATUOR_DATE_UNKNOWN || ends == QUATUOR_DATE_UNKNOWN || starts <= ends)
    return TRUE;

  start = quatuor_date_to_display (starts);
  end = quatuor_date_to_display (ends);
  return refuse (error, QUATUOR_PROBLEM_ENDS_BEFORE_START, end, start);
}

static gboolean
check_text (const char  *text,
            const char  *what,
            GError     **error)
{
  return text != NULL || refuse (error, QUATUOR_PROBLEM_VALUE_MISSING, what, NULL);
}

static gboolean
check_territory (const QuatuorTerritory  *territory,
                 GError                 **error)
{
  if (territory->siren != NULL && !quatuor_text_is_siren (territory->siren))
    return refuse (error, QUATUOR_PROBLEM_BAD_SIREN, territory->siren, NULL);
  return check_text (territory->name, "name", error) && check_code (territory->code, error);
}

/* The audience says which of the three the session names. */
static gboolean
check_session (const QuatuorSession  *session,
               GError               **error)
{
  gboolean by_category = g_strcmp0 (session->audience, "category") == 0;
  gboolean by_territory = g_strcmp0 (session->audience, "territory") == 0;
  gboolean by_group = g_strcmp0 (session->audience, "group") == 0;

  if (!check_text (session->title, "title", error) || !check_code (session->code, error))
    return FALSE;
  return (quatuor_id_is_none (&session->category) != by_category &&
          quatuor_id_is_none (&session->territory) != by_territory &&
          quatuor_id_is_none (&session->peer_group) != by_group) ||
         refuse (error, QUATUOR_PROBLEM_AUDIENCE_MISSING, session->title, NULL);
}

static gboolean
check_half_day (const QuatuorHalfDay  *half_day,
                GError               **error)
{
  if (half_day->date == QUATUOR_DATE_UNKNOWN)
    return refuse (error, QUATUOR_PROBLEM_VALUE_MISSING, "date", NULL);
  return half_day->starts_at == NULL || half_day->ends_at == NULL ||
         strcmp (half_day->starts_at, half_day->ends_at) < 0 ||
         refuse (error, QUATUOR_PROBLEM_ENDS_BEFORE_START, half_day->ends_at,
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
         refuse (error, QUATUOR_PROBLEM_BAD_LEVEL, level, NULL);
}

/*
 * Campaigns and frameworks
 */

static CampaignState *
look_up_campaign (QuatuorDb        *db,
                  const QuatuorId  *id,
                  GError          **error)
{
  CampaignState *state = g_hash_table_lookup (db->campaigns, id);
  QuatuorStatement *select;
  gboolean has_row;

  if (state != NULL)
    return state;

  select = quatuor_db_statement (db, "rules/campaign", error);
  if (select == NULL)
    return NULL;
  quatuor_statement_bind_id (select, ":campaign", id);
  if (!quatuor_statement_step (select, &has_row, error))
    return NULL;

  state = g_new0 (CampaignState, 1);
  if (has_row)
    {
      QuatuorDate closes = quatuor_statement_date (select, 1);

      state->title = g_strdup (quatuor_statement_text (select, 0));
      state->closed = closes != QUATUOR_DATE_UNKNOWN && closes < quatuor_date_today ();
      state->opens = quatuor_statement_date (select, 3);
      state->frozen = !quatuor_statement_is_null (select, 2);
      quatuor_statement_reset (select);
    }
  g_hash_table_insert (db->campaigns, g_memdup2 (id, sizeof *id), state);
  return state;
}

/* What a new programme is filled with is no act of a person: a sample or an
 * archive brings closed campaigns and a frozen questionnaire along. */
static gboolean
is_base (QuatuorDb *db)
{
  return g_str_equal (db->entry_kind, BASE_KIND);
}

static gboolean
check_campaign_open (QuatuorDb        *db,
                     const QuatuorId  *campaign,
                     GError          **error)
{
  const CampaignState *state = look_up_campaign (db, campaign, error);
  g_autofree char *day = NULL;

  if (state == NULL)
    return FALSE;
  if (db->reason != NULL || is_base (db))
    return TRUE;
  if (state->closed)
    return refuse (error, QUATUOR_PROBLEM_CAMPAIGN_CLOSED, state->title, NULL);
  if (state->opens == QUATUOR_DATE_UNKNOWN || state->opens <= quatuor_date_today ())
    return TRUE;

  day = quatuor_date_to_display (state->opens);
  return refuse (error, QUATUOR_PROBLEM_CAMPAIGN_NOT_OPEN, state->title, day);
}

static gboolean
has_row_for (QuatuorDb        *db,
             const char       *name,
             const QuatuorId  *id,
             gboolean         *found,
             GError          **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, name, error);

  if (select == NULL)
    return FALSE;
  quatuor_statement_bind_id (select, ":id", id);
  if (!quatuor_statement_step (select, found, error))
    return FALSE;
  quatuor_statement_reset (select);
  return TRUE;
}

/* Answers of words alone keep a campaign, too. */
static gboolean
check_unanswered (QuatuorDb        *db,
                  const QuatuorId  *campaign,
                  GError          **error)
{
  const CampaignState *state;
  gboolean answered;

  if (!has_row_for (db, "rules/answered-campaign", campaign, &answered, error))
    return FALSE;
  if (!answered)
    return TRUE;
  state = look_up_campaign (db, campaign, error);
  return state != NULL &&
         refuse (error, QUATUOR_PROBLEM_IN_USE, state->title, _("it has answers"));
}

/* The first rating freezes the framework: from then on its levels, its codes
 * and its list mean the same to all who answer. */
static gboolean
freeze_framework (QuatuorDb        *db,
                  const QuatuorId  *campaign,
                  GError          **error)
{
  CampaignState *state = look_up_campaign (db, campaign, error);
  QuatuorStatement *freeze;

  if (state == NULL)
    return FALSE;
  if (state->frozen)
    return TRUE;

  freeze = quatuor_db_statement (db, "rules/freeze", error);
  if (freeze == NULL)
    return FALSE;
  quatuor_statement_bind_id (freeze, ":campaign", campaign);
  quatuor_statement_bind_date (freeze, ":today", quatuor_date_today ());
  state->frozen = TRUE;
  return quatuor_statement_run (freeze, error);
}

static gboolean
same_levels (const QuatuorCriterion *a,
             const QuatuorCriterion *b)
{
  return quatuor_id_equal (&a->dimension, &b->dimension) && a->rank == b->rank &&
         g_strcmp0 (a->code, b->code) == 0 && g_strcmp0 (a->level0, b->level0) == 0 &&
         g_strcmp0 (a->level1, b->level1) == 0 && g_strcmp0 (a->level2, b->level2) == 0 &&
         g_strcmp0 (a->level3, b->level3) == 0 && g_strcmp0 (a->level4, b->level4) == 0;
}

static gboolean
check_criterion (QuatuorDb               *db,
                 const QuatuorCriterion  *criterion,
                 GError                 **error)
{
  gpointer before = NULL;
  gboolean frozen, same;

  if (!check_code (criterion->code, error) ||
      !has_row_for (db, "rules/frozen-dimension", &criterion->dimension, &frozen, error))
    return FALSE;
  if (!frozen || is_base (db))
    return TRUE;

  if (!quatuor_table_get (db, QUATUOR_TABLE_CRITERION, criterion, &before, error))
    return FALSE;
  same = before != NULL && same_levels (before, criterion);
  quatuor_row_free (QUATUOR_TABLE_CRITERION, before);
  return same || refuse (error, QUATUOR_PROBLEM_FRAMEWORK_FROZEN, criterion->code, NULL);
}

/*
 * Seats
 */

static gboolean
check_one_holder (QuatuorDb            *db,
                  const QuatuorTenure  *tenure,
                  GError              **error)
{
  QuatuorStatement *select;
  g_autofree char *name = NULL;
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
  term = g_strdup_printf (
      "%s – %s", quatuor_statement_is_null (select, 1) ? "…" : quatuor_statement_text (select, 1),
      quatuor_statement_is_null (select, 2) ? "…" : quatuor_statement_text (select, 2));
  quatuor_statement_reset (select);
  return refuse (error, QUATUOR_PROBLEM_SECOND_HOLDER, name, term);
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

        return check_text (programme->title, "title", error) &&
               check_order (programme->starts, programme->ends, error);
      }
    case QUATUOR_TABLE_PHASE:
      {
        const QuatuorPhase *phase = row;

        return check_code (phase->code, error) && check_text (phase->title, "title", error) &&
               check_order (phase->starts, phase->ends, error);
      }
    case QUATUOR_TABLE_CAMPAIGN:
      {
        const QuatuorCampaign *campaign = row;

        return check_code (campaign->code, error) && check_text (campaign->title, "title", error) &&
               check_order (campaign->opens, campaign->closes, error);
      }
    case QUATUOR_TABLE_PERSON:
      return check_code (((const QuatuorPerson *) row)->code, error);
    case QUATUOR_TABLE_CATEGORY:
      return check_code (((const QuatuorCategory *) row)->code, error);
    case QUATUOR_TABLE_MODULE:
      return check_code (((const QuatuorModule *) row)->code, error);
    case QUATUOR_TABLE_TERRITORY:
      return check_territory (row, error);
    case QUATUOR_TABLE_TENURE:
      return check_order (((const QuatuorTenure *) row)->starts,
                          ((const QuatuorTenure *) row)->ends, error);
    case QUATUOR_TABLE_PROGRESS:
      return check_order (((const QuatuorProgress *) row)->started,
                          ((const QuatuorProgress *) row)->completed, error) &&
             (is_base (db) || quatuor_phase_close_before_progress (db, error));
    case QUATUOR_TABLE_CRITERION:
      return check_criterion (db, row, error);
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
      return check_campaign_open (db, &((const QuatuorRating *) row)->campaign, error) &&
             freeze_framework (db, &((const QuatuorRating *) row)->campaign, error);
    case QUATUOR_TABLE_SUBMISSION:
      return check_campaign_open (db, &((const QuatuorSubmission *) row)->campaign, error);
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
  gboolean frozen = FALSE;

  if (table == QUATUOR_TABLE_CAMPAIGN)
    return check_unanswered (db, key_row, error);
  if (table == QUATUOR_TABLE_RATING)
    return check_campaign_open (db, &((const QuatuorRating *) key_row)->campaign, error);

  if (table == QUATUOR_TABLE_CRITERION &&
      !has_row_for (db, "rules/frozen-criterion", &((const QuatuorCriterion *) key_row)->id,
                    &frozen, error))
    return FALSE;
  return !frozen || refuse (error, QUATUOR_PROBLEM_FRAMEWORK_FROZEN, NULL, NULL);
}

static const char *
code_of (QuatuorTable  table,
         gconstpointer row)
{
  const QuatuorRowType *type = quatuor_row_type (table);

  for (guint i = 0; i < type->n_fields; i++)
    if (g_str_equal (type->fields[i].name, "code"))
      return *(char *const *) ((const guint8 *) row + type->fields[i].offset);
  return NULL;
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
  db->campaigns =
      g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, campaign_state_free);
}
