/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-counting.h"
#include "quatuor-table-private.h"

#include <string.h>

/* Added up in some ten milliseconds. */
#define COUNT_AT_ONCE 20000

/* The tables that decide what the ratings add up to. */
#define COUNTED_TABLES                                                              \
  (QUATUOR_DB_TOUCHED (QUATUOR_TABLE_RATING) | QUATUOR_DB_TOUCHED (QUATUOR_TABLE_SEAT) | \
   QUATUOR_DB_TOUCHED (QUATUOR_TABLE_CRITERION) |                                   \
   QUATUOR_DB_TOUCHED (QUATUOR_TABLE_CAMPAIGN_HIDDEN) |                             \
   QUATUOR_DB_TOUCHED (QUATUOR_TABLE_AGREED))

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

/* Whether the rows of a table may differ from those that were loaded last: they
 * were written, or a table was by which they are ordered. */
static gboolean
is_stale (QuatuorDb    *db,
          QuatuorTable  table)
{
  const char *order = quatuor_row_type (table)->order;

  if ((db->touched & QUATUOR_DB_TOUCHED (table)) != 0)
    return TRUE;

  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    if ((db->touched & QUATUOR_DB_TOUCHED (i)) != 0 &&
        strstr (order, quatuor_row_type ((QuatuorTable) i)->name) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
load_table (QuatuorDb      *db,
            QuatuorCohort  *cohort,
            QuatuorTable    table,
            GError        **error)
{
  Loading loading = { cohort, table };
  QuatuorStatement *select = quatuor_table_select_all (db, table, error);

  return select != NULL && quatuor_table_read_all (select, table, take_row, &loading, error);
}

/* @before, if there is one, lends the tables that nobody wrote to. */
static gboolean
load_rows (QuatuorDb      *db,
           QuatuorCohort  *cohort,
           QuatuorCohort  *before,
           GError        **error)
{
  for (guint i = 0; i < QUATUOR_N_TABLES; i++)
    {
      if (i == QUATUOR_TABLE_RATING)
        continue;
      if (before != NULL && !is_stale (db, (QuatuorTable) i))
        quatuor_cohort_share (cohort, before, (QuatuorTable) i);
      else if (!load_table (db, cohort, (QuatuorTable) i, error))
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

  if (!load_rows (db, cohort, NULL, error) || !count_ratings (db, cohort, error))
    return NULL;

  quatuor_cohort_seal (cohort);
  return g_steal_pointer (&cohort);
}

/* From here on what is written is noted against this cohort. Takes it. */
static QuatuorCohort *
finish_watched (QuatuorDb     *db,
                QuatuorCohort *cohort)
{
  db->touched = 0;
  db->last_touched = NULL;
  quatuor_db_watch (db);
  quatuor_cohort_seal (cohort);
  return cohort;
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

  if (!load_rows (db, cohort, NULL, error) || !has_many_ratings (db, &many, error) ||
      (!many && !count_ratings (db, cohort, error)))
    return NULL;

  return finish_watched (db, g_steal_pointer (&cohort));
}

/**
 * quatuor_table_load_again:
 * @db: a connection
 * @before: what quatuor_table_load_quickly() gave, or this function the last time
 * @error: where an error goes
 *
 * As quatuor_table_load_cohort(). The rows of the tables to which nothing was
 * written meanwhile are those of @before.
 *
 * Returns: (transfer full) (nullable): the cohort, sealed and counted
 */
QuatuorCohort *
quatuor_table_load_again (QuatuorDb      *db,
                          QuatuorCohort  *before,
                          GError        **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_cohort_new ();

  if (quatuor_db_is_changed_elsewhere (db))
    db->touched = QUATUOR_DB_ALL_TOUCHED;
  if (!load_rows (db, cohort, before, error))
    return NULL;

  if (quatuor_cohort_is_counted (before) && (db->touched & COUNTED_TABLES) == 0)
    quatuor_cohort_share_sums (cohort, before);
  else if (!count_ratings (db, cohort, error))
    return NULL;
  return finish_watched (db, g_steal_pointer (&cohort));
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

/**
 * quatuor_table_has_ratings:
 * @db: a connection
 * @campaign: a campaign
 * @seat: a seat
 * @answered: (out): whether the seat has any answer in that campaign
 * @error: where an error goes
 *
 * Returns: whether it could be looked up
 */
gboolean
quatuor_table_has_ratings (QuatuorDb        *db,
                           const QuatuorId  *campaign,
                           const QuatuorId  *seat,
                           gboolean         *answered,
                           GError          **error)
{
  QuatuorStatement *select = quatuor_db_statement (db, "cohort/answered", error);

  if (select == NULL)
    return FALSE;

  quatuor_statement_bind_id (select, ":campaign", campaign);
  quatuor_statement_bind_id (select, ":seat", seat);
  if (!quatuor_statement_step (select, answered, error))
    return FALSE;
  quatuor_statement_reset (select);
  return TRUE;
}
