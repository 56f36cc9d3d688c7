/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-rules-private.h"

#include "quatuor-db-private.h"
#include "quatuor-table.h"

#include <glib/gi18n-lib.h>

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

/**
 * quatuor_rules_new_campaigns:
 *
 * Returns: (transfer full): what an act knows of campaigns at its beginning: nothing
 */
GHashTable *
quatuor_rules_new_campaigns (void)
{
  return g_hash_table_new_full (quatuor_id_hash, quatuor_id_equal, g_free, campaign_state_free);
}

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

/*
 * Campaigns
 */

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
         quatuor_rules_refuse (error, QUATUOR_PROBLEM_IN_USE, state->title, _("it has answers"));
}

/* Answers are to the criteria of one questionnaire. */
static gboolean
check_framework_stays (QuatuorDb              *db,
                       const QuatuorCampaign  *campaign,
                       GError                **error)
{
  gpointer before = NULL;
  gboolean stays;

  if (!quatuor_table_get (db, QUATUOR_TABLE_CAMPAIGN, campaign, &before, error))
    return FALSE;
  stays = before == NULL ||
          quatuor_id_equal (&((const QuatuorCampaign *) before)->framework, &campaign->framework);
  quatuor_row_free (QUATUOR_TABLE_CAMPAIGN, before);
  return stays || check_unanswered (db, &campaign->id, error);
}

/**
 * quatuor_rules_check_campaign:
 * @db: a connection that is recording an act
 * @campaign: what is about to be written
 * @error: where the rule goes that forbids it
 *
 * Returns: whether it may be written
 */
gboolean
quatuor_rules_check_campaign (QuatuorDb              *db,
                              const QuatuorCampaign  *campaign,
                              GError                **error)
{
  return quatuor_rules_check_code (campaign->code, error) &&
         quatuor_rules_check_text (campaign->title, "title", error) &&
         quatuor_rules_check_order (campaign->opens, campaign->closes, error) &&
         check_framework_stays (db, campaign, error);
}

/**
 * quatuor_rules_check_answering:
 * @db: a connection that is recording an act
 * @campaign: a campaign of which answers come, change or go
 * @error: where the rule goes that forbids it
 *
 * Returns: whether it is open, or the act has a reason
 */
gboolean
quatuor_rules_check_answering (QuatuorDb        *db,
                               const QuatuorId  *campaign,
                               GError          **error)
{
  const CampaignState *state = look_up_campaign (db, campaign, error);
  g_autofree char *day = NULL;

  if (state == NULL)
    return FALSE;
  if (db->reason != NULL || quatuor_rules_is_base (db))
    return TRUE;
  if (state->closed)
    return quatuor_rules_refuse (error, QUATUOR_PROBLEM_CAMPAIGN_CLOSED, state->title, NULL);
  if (state->opens == QUATUOR_DATE_UNKNOWN || state->opens <= quatuor_date_today ())
    return TRUE;

  day = quatuor_date_to_display (state->opens);
  return quatuor_rules_refuse (error, QUATUOR_PROBLEM_CAMPAIGN_NOT_OPEN, state->title, day);
}

/*
 * Frameworks
 */

/**
 * quatuor_rules_freeze_framework:
 * @db: a connection that is recording an act
 * @campaign: a campaign that has an answer
 * @error: where an error goes
 *
 * The first rating freezes the framework: from then on its levels, its codes and
 * its list mean the same to all who answer.
 *
 * Returns: whether it is frozen
 */
gboolean
quatuor_rules_freeze_framework (QuatuorDb        *db,
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
same_criterion (const QuatuorCriterion *a,
                const QuatuorCriterion *b)
{
  return quatuor_id_equal (&a->dimension, &b->dimension) && a->rank == b->rank &&
         g_strcmp0 (a->code, b->code) == 0 && g_strcmp0 (a->level0, b->level0) == 0 &&
         g_strcmp0 (a->level1, b->level1) == 0 && g_strcmp0 (a->level2, b->level2) == 0 &&
         g_strcmp0 (a->level3, b->level3) == 0 && g_strcmp0 (a->level4, b->level4) == 0;
}

static gboolean
same_dimension (const QuatuorDimension *a,
                const QuatuorDimension *b)
{
  return quatuor_id_equal (&a->framework, &b->framework) && a->rank == b->rank &&
         g_strcmp0 (a->code, b->code) == 0;
}

/* Neither the list that a row comes to nor the one that it leaves may be frozen. */
static gboolean
is_frozen (QuatuorDb        *db,
           const char       *statement,
           const QuatuorId  *list,
           const QuatuorId  *list_before,
           gboolean         *frozen,
           GError          **error)
{
  return has_row_for (db, statement, list, frozen, error) &&
         (*frozen || list_before == NULL ||
          has_row_for (db, statement, list_before, frozen, error));
}

/**
 * quatuor_rules_check_criterion:
 * @db: a connection that is recording an act
 * @criterion: what is about to be written
 * @error: where the rule goes that forbids it
 *
 * Returns: whether it may be written
 */
gboolean
quatuor_rules_check_criterion (QuatuorDb               *db,
                               const QuatuorCriterion  *criterion,
                               GError                 **error)
{
  QuatuorCriterion *before = NULL;
  gboolean frozen, looked, same;

  if (!quatuor_table_get (db, QUATUOR_TABLE_CRITERION, criterion, (gpointer *) &before, error))
    return FALSE;

  same = before != NULL && same_criterion (before, criterion);
  looked = is_frozen (db, "rules/frozen-dimension", &criterion->dimension,
                      before != NULL ? &before->dimension : NULL, &frozen, error);
  quatuor_row_free (QUATUOR_TABLE_CRITERION, before);
  return looked &&
         (same || !frozen ||
          quatuor_rules_refuse (error, QUATUOR_PROBLEM_FRAMEWORK_FROZEN, criterion->code, NULL));
}

/**
 * quatuor_rules_check_dimension:
 * @db: a connection that is recording an act
 * @dimension: what is about to be written
 * @error: where the rule goes that forbids it
 *
 * Returns: whether it may be written
 */
gboolean
quatuor_rules_check_dimension (QuatuorDb               *db,
                               const QuatuorDimension  *dimension,
                               GError                 **error)
{
  QuatuorDimension *before = NULL;
  gboolean frozen, looked, same;

  if (!quatuor_table_get (db, QUATUOR_TABLE_DIMENSION, dimension, (gpointer *) &before, error))
    return FALSE;

  same = before != NULL && same_dimension (before, dimension);
  looked = is_frozen (db, "rules/frozen-framework", &dimension->framework,
                      before != NULL ? &before->framework : NULL, &frozen, error);
  quatuor_row_free (QUATUOR_TABLE_DIMENSION, before);
  return looked &&
         (same || !frozen ||
          quatuor_rules_refuse (error, QUATUOR_PROBLEM_FRAMEWORK_FROZEN, dimension->code, NULL));
}

/**
 * quatuor_rules_check_framework:
 * @db: a connection that is recording an act
 * @framework: what is about to be written
 * @error: where the rule goes that forbids it
 *
 * Returns: whether it may be written: what is frozen stays so
 */
gboolean
quatuor_rules_check_framework (QuatuorDb               *db,
                               const QuatuorFramework  *framework,
                               GError                 **error)
{
  gboolean frozen = FALSE;

  if (framework->frozen_on == QUATUOR_DATE_UNKNOWN &&
      !has_row_for (db, "rules/frozen-framework", &framework->id, &frozen, error))
    return FALSE;
  return !frozen ||
         quatuor_rules_refuse (error, QUATUOR_PROBLEM_FRAMEWORK_FROZEN, framework->code, NULL);
}

static gboolean
check_not_frozen (QuatuorDb        *db,
                  const char       *statement,
                  const QuatuorId  *id,
                  GError          **error)
{
  gboolean frozen;

  return has_row_for (db, statement, id, &frozen, error) &&
         (!frozen ||
          quatuor_rules_refuse (error, QUATUOR_PROBLEM_FRAMEWORK_FROZEN, NULL, NULL));
}

/**
 * quatuor_rules_check_removal:
 * @db: a connection that is recording an act
 * @table: a table
 * @key_row: the row that is about to be removed
 * @error: where the rule goes that forbids it
 *
 * Returns: whether it may go, as far as the diagnostic is concerned
 */
gboolean
quatuor_rules_check_removal (QuatuorDb      *db,
                             QuatuorTable    table,
                             gconstpointer   key_row,
                             GError        **error)
{
  switch ((int) table)
    {
    case QUATUOR_TABLE_CAMPAIGN:
      return check_unanswered (db, key_row, error);
    case QUATUOR_TABLE_RATING:
      return quatuor_rules_check_answering (db, &((const QuatuorRating *) key_row)->campaign,
                                            error);
    case QUATUOR_TABLE_CRITERION:
      return check_not_frozen (db, "rules/frozen-criterion", key_row, error);
    case QUATUOR_TABLE_DIMENSION:
      return check_not_frozen (db, "rules/frozen-dimension", key_row, error);
    default:
      return TRUE;
    }
}
