/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-table-private.h"

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
load_tallies (QuatuorDb      *db,
              QuatuorCohort  *cohort,
              GError        **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "cohort/tallies", error);
  gboolean has_row;

  if (select == NULL)
    return FALSE;

  while (quatuor_statement_step (select, &has_row, error))
    {
      QuatuorTally tally;

      if (!has_row)
        return TRUE;
      tally.campaign = quatuor_statement_id (select, 0);
      tally.seat = quatuor_statement_id (select, 1);
      tally.dimension = quatuor_statement_id (select, 2);
      tally.answered = (guint) quatuor_statement_int (select, 3);
      tally.dont_know = (guint) quatuor_statement_int (select, 4);
      tally.not_applicable = (guint) quatuor_statement_int (select, 5);
      tally.sum = (guint) quatuor_statement_int (select, 6);
      quatuor_cohort_add_tally (cohort, &tally);
    }
  return FALSE;
}

static gboolean
load_gaps (QuatuorDb      *db,
           QuatuorCohort  *cohort,
           GError        **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "cohort/open-gaps", error);
  gboolean has_row;

  if (select == NULL)
    return FALSE;

  while (quatuor_statement_step (select, &has_row, error))
    {
      QuatuorOpenGap gap;

      if (!has_row)
        return TRUE;
      gap.campaign = quatuor_statement_id (select, 0);
      gap.territory = quatuor_statement_id (select, 1);
      gap.count = (guint) quatuor_statement_int (select, 2);
      quatuor_cohort_add_gap (cohort, &gap);
    }
  return FALSE;
}

/**
 * quatuor_table_load_cohort:
 * @db: a connection
 * @error: where an error goes
 *
 * Reads everything but the ratings, which are added up.
 *
 * Returns: (transfer full) (nullable): the cohort, sealed
 */
QuatuorCohort *
quatuor_table_load_cohort (QuatuorDb  *db,
                           GError    **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_cohort_new ();

  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      Loading loading = { cohort, (QuatuorTable) i };
      QuatuorStatement *select;

      if (i == QUATUOR_TABLE_RATING)
        continue;
      select = quatuor_table_select_all (db, loading.table, error);
      if (select == NULL ||
          !quatuor_table_read_all (select, loading.table, take_row, &loading, error))
        return NULL;
    }

  if (!load_tallies (db, cohort, error) || !load_gaps (db, cohort, error))
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
