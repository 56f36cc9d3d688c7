/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-ratings-loader.h"

#include "quatuor-table.h"

typedef struct
{
  QuatuorId  campaign;
  QuatuorId  territory;
  GPtrArray *ratings;
} Wanted;

static void
wanted_free (gpointer data)
{
  Wanted *wanted = data;

  g_clear_pointer (&wanted->ratings, g_ptr_array_unref);
  g_free (wanted);
}

static gboolean
load (QuatuorDb  *db,
      gpointer    data,
      GError    **error)
{
  Wanted *wanted = data;

  wanted->ratings = quatuor_table_load_ratings (db, &wanted->campaign, &wanted->territory, error);
  return wanted->ratings != NULL;
}

/**
 * quatuor_ratings_load_async:
 * @store: an open programme
 * @campaign: a campaign
 * @territory: a territory
 * @cancellable: (nullable): to give it up
 * @callback: called when the answers are there
 * @user_data: its last argument
 *
 * Reads the answers of a territory, which the cohort does not hold.
 */
void
quatuor_ratings_load_async (QuatuorStore        *store,
                            const QuatuorId     *campaign,
                            const QuatuorId     *territory,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  Wanted *wanted = g_new0 (Wanted, 1);

  wanted->campaign = *campaign;
  wanted->territory = *territory;
  quatuor_store_run_async (store, load, wanted, wanted_free, cancellable, callback, user_data);
}

/**
 * quatuor_ratings_load_finish:
 * @store: the programme
 * @result: of quatuor_ratings_load_async()
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorRating): the answers
 */
GPtrArray *
quatuor_ratings_load_finish (QuatuorStore  *store,
                             GAsyncResult  *result,
                             GError       **error)
{
  Wanted *wanted = quatuor_store_run_finish (store, result, error);

  return wanted != NULL ? g_ptr_array_ref (wanted->ratings) : NULL;
}

/**
 * quatuor_mirror_load_finish:
 * @store: the programme
 * @campaign: the campaign
 * @territory: the territory
 * @result: of quatuor_ratings_load_async()
 * @error: where an error goes
 *
 * Crosses the answers that were read.
 *
 * Returns: (transfer full) (nullable): the crossing; %NULL without an error when
 *   the territory or the campaign is no more
 */
QuatuorMirror *
quatuor_mirror_load_finish (QuatuorStore     *store,
                            const QuatuorId  *campaign,
                            const QuatuorId  *territory,
                            GAsyncResult     *result,
                            GError          **error)
{
  g_autoptr (GPtrArray) ratings = quatuor_ratings_load_finish (store, result, error);
  QuatuorCohort *cohort = quatuor_store_get_cohort (store);
  const QuatuorCampaign *campaign_row;
  const QuatuorTerritory *territory_row;

  if (ratings == NULL || cohort == NULL)
    return NULL;

  campaign_row = quatuor_cohort_find (cohort, QUATUOR_TABLE_CAMPAIGN, campaign);
  territory_row = quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, territory);
  if (campaign_row == NULL || territory_row == NULL)
    return NULL;
  return quatuor_mirror_new (cohort, campaign_row, territory_row, ratings, quatuor_date_today ());
}
