/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-counting.h"
#include "quatuor-table-private.h"

/* Added up in some ten milliseconds. */
#define COUNT_AT_ONCE 20000

typedef struct
{
  QuatuorCohort *cohort;
  QuatuorTable   table;
} Loading;

static void
take_row (gpointer row,
          gpointer data)
{
  Loading *loading = data;

  quatuor_cohort_take (loading->cohort, loading->table, row);
}

static gboolean
load_rows (QuatuorDb      *db,
           QuatuorCohort  *cohort,
           GError        **error)
{
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      Loading loading = { cohort, (QuatuorTable) i };
      QuatuorStatement *select;

      if (i == QUATUOR_TABLE_RATING)
        continue;
      select = quatuor_table_select_all (db, loading.table, error);
      if (select == NULL ||
          !quatuor_table_read_all (select, loading.table, take_row, &loading, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
count_ratings (QuatuorDb      *db,
               QuatuorCohort  *cohort,
               GError        **error)
{
  g_autoptr (QuatuorCounting) counting = quatuor_counting_new (cohort);
  QuatuorStatement *select = quatuor_db_statement (db, "cohort/levels", error);
  gboolean has_row;

  if (select == NULL)
    return FALSE;

  while (quatuor_statement_step (select, &has_row, error))
    {
      QuatuorId campaign, seat, criterion;

      if (!has_row)
        {
          quatuor_counting_finish (counting);
          return TRUE;
        }
      campaign = quatuor_statement_id (select, 0);
      seat = quatuor_statement_id (select, 1);
      criterion = quatuor_statement_id (select, 2);
      quatuor_counting_add (counting, &campaign, &seat, &criterion,
                            quatuor_statement_text (select, 3));
    }
  return FALSE;
}

static gboolean
has_many_ratings (QuatuorDb  *db,
                  gboolean   *many,
                  GError    **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "cohort/rating-number", error);

  if (select == NULL)
    return FALSE;

  /* Is there a rating beyond as many as are counted before anybody notices? */
  quatuor_statement_bind_int (select, ":number", COUNT_AT_ONCE);
  if (!quatuor_statement_step (select, many, error))
    return FALSE;
  quatuor_statement_reset (select);
  return TRUE;
}

/**
 * quatuor_table_load_cohort:
 * @db: a connection
 * @error: where an error goes
 *
 * Reads everything but the ratings, which are added up.
 *
 * Returns: (transfer full) (nullable): the cohort, sealed and counted
 */
QuatuorCohort *
quatuor_table_load_cohort (QuatuorDb  *db,
                           GError    **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_cohort_new ();

  if (!load_rows (db, cohort, error) || !count_ratings (db, cohort, error))
    return NULL;

  quatuor_cohort_seal (cohort);
  return g_steal_pointer (&cohort);
}

/**
 * quatuor_table_load_quickly:
 * @db: a connection
 * @error: where an error goes
 *
 * As quatuor_table_load_cohort(), but many ratings are left to a second look:
 * quatuor_cohort_is_counted() then says so.
 *
 * Returns: (transfer full) (nullable): the cohort, sealed
 */
QuatuorCohort *
quatuor_table_load_quickly (QuatuorDb  *db,
                            GError    **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_cohort_new ();
  gboolean many;

  if (!load_rows (db, cohort, error) || !has_many_ratings (db, &many, error) ||
      (!many && !count_ratings (db, cohort, error)))
    return NULL;

  quatuor_cohort_seal (cohort);
  return g_steal_pointer (&cohort);
}

static void
free_rating (gpointer row)
{
  quatuor_row_free (QUATUOR_TABLE_RATING, row);
}

static void
add_rating (gpointer row,
            gpointer ratings)
{
  g_ptr_array_add (ratings, row);
}

/**
 * quatuor_table_load_ratings:
 * @db: a connection
 * @campaign: a campaign
 * @territory: a territory
 * @error: where an error goes
 *
 * Returns: (transfer full) (nullable) (element-type QuatuorRating): the answers
 *   of all seats of the territory in that campaign
 */
GPtrArray *
quatuor_table_load_ratings (QuatuorDb        *db,
                            const QuatuorId  *campaign,
                            const QuatuorId  *territory,
                            GError          **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "cohort/ratings", error);
  g_autoptr (GPtrArray) ratings = g_ptr_array_new_with_free_func (free_rating);

  if (select == NULL)
    return NULL;

  quatuor_statement_bind_id (select, ":campaign", campaign);
  quatuor_statement_bind_id (select, ":territory", territory);
  if (!quatuor_table_read_all (select, QUATUOR_TABLE_RATING, add_rating, ratings, error))
    return NULL;
  return g_steal_pointer (&ratings);
}
