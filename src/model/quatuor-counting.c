/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-counting.h"

#include <string.h>

/* A gap is worth talking over from two levels on: the rule of the sums. */
#define GAP_FLAGGED 2

struct _QuatuorCounting
{
  QuatuorCohort *cohort; /* borrowed */

  /* Owned */
  GHashTable    *tallies; /* campaign, seat, dimension -> QuatuorTally */
  GHashTable    *spreads; /* campaign, territory, criterion -> Spread */
};

/* Three ids: what a tally or a spread is of. They begin the values as well, so
 * that a value is its own key. */
typedef struct
{
  QuatuorId ids[3];
} Key;

typedef struct
{
  Key   of; /* campaign, territory, criterion */
  guint lowest;
  guint highest;
} Spread;

G_STATIC_ASSERT (G_STRUCT_OFFSET (QuatuorTally, answered) == sizeof (Key));

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return quatuor_id_hash (&key->ids[0]) ^ quatuor_id_hash (&key->ids[1]) * 31 ^
         quatuor_id_hash (&key->ids[2]) * 961;
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  return memcmp (a, b, sizeof (Key)) == 0;
}

static gpointer
value_of (GHashTable *values,
          const Key  *key,
          gsize       size)
{
  gpointer value = g_hash_table_lookup (values, key);

  if (value == NULL)
    {
      value = g_malloc0 (size);
      memcpy (value, key, sizeof *key);
      g_hash_table_insert (values, value, value);
    }
  return value;
}

/**
 * quatuor_counting_new:
 * @cohort: a cohort whose rows are in and that is not sealed; it must outlive
 *   the counting
 *
 * Returns: (transfer full): a counting of nothing
 */
QuatuorCounting *
quatuor_counting_new (QuatuorCohort *cohort)
{
  QuatuorCounting *self = g_new0 (QuatuorCounting, 1);

  self->cohort = cohort;
  self->tallies = g_hash_table_new_full (hash_key, equal_keys, NULL, g_free);
  self->spreads = g_hash_table_new_full (hash_key, equal_keys, NULL, g_free);
  return self;
}

/**
 * quatuor_counting_free:
 * @self: (nullable) (transfer full): a counting
 */
void
quatuor_counting_free (QuatuorCounting *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->tallies);
  g_hash_table_unref (self->spreads);
  g_free (self);
}

static void
widen (QuatuorCounting *self,
       const QuatuorId *campaign,
       const QuatuorId *territory,
       const QuatuorId *criterion,
       guint            level)
{
  const Key key = { { *campaign, *territory, *criterion } };
  gboolean first = !g_hash_table_contains (self->spreads, &key);
  Spread *spread = value_of (self->spreads, &key, sizeof *spread);

  spread->lowest = first ? level : MIN (spread->lowest, level);
  spread->highest = MAX (spread->highest, level);
}

/**
 * quatuor_counting_add:
 * @self: a counting
 * @campaign: of a rating
 * @seat: of the rating
 * @criterion: of the rating
 * @level: (nullable): `0` to `4`, `dont_know`, `not_applicable`, or %NULL for
 *   none
 *
 * Counts one rating, unless its criterion is hidden in its campaign.
 */
void
quatuor_counting_add (QuatuorCounting *self,
                      const QuatuorId *campaign,
                      const QuatuorId *seat,
                      const QuatuorId *criterion,
                      const char      *level)
{
  const QuatuorCriterion *row =
    quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CRITERION, criterion);
  const QuatuorSeat *seat_row = quatuor_cohort_find (self->cohort, QUATUOR_TABLE_SEAT, seat);
  QuatuorTally *tally;
  Key key;

  if (row == NULL || seat_row == NULL || level == NULL ||
      quatuor_cohort_find (self->cohort, QUATUOR_TABLE_CAMPAIGN_HIDDEN, campaign, criterion) !=
        NULL)
    return;

  key = (Key){ { *campaign, *seat, row->dimension } };
  tally = value_of (self->tallies, &key, sizeof *tally);
  if (g_str_equal (level, "dont_know"))
    tally->dont_know++;
  else if (g_str_equal (level, "not_applicable"))
    tally->not_applicable++;
  else
    {
      guint points = (guint) g_ascii_digit_value (level[0]);

      tally->answered++;
      tally->sum += points;
      widen (self, campaign, &seat_row->territory, criterion, points);
    }
}

static void
count_gaps (QuatuorCounting *self)
{
  g_autoptr (GHashTable) gaps = g_hash_table_new_full (hash_key, equal_keys, NULL, g_free);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->spreads);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Spread *spread = value;
      const QuatuorId *ids = spread->of.ids;
      const Key place = { { ids[0], ids[1] } };

      if (spread->highest - spread->lowest >= GAP_FLAGGED &&
          quatuor_cohort_find (self->cohort, QUATUOR_TABLE_AGREED, &ids[0], &ids[1], &ids[2]) ==
            NULL)
        ((Spread *) value_of (gaps, &place, sizeof (Spread)))->highest++;
    }

  g_hash_table_iter_init (&iter, gaps);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Spread *counted = value;
      const QuatuorOpenGap gap = { counted->of.ids[0], counted->of.ids[1], counted->highest };

      quatuor_cohort_add_gap (self->cohort, &gap);
    }
}

/**
 * quatuor_counting_finish:
 * @self: a counting in which all ratings are
 *
 * Gives the sums to the cohort.
 */
void
quatuor_counting_finish (QuatuorCounting *self)
{
  GHashTableIter iter;
  gpointer tally;

  g_hash_table_iter_init (&iter, self->tallies);
  while (g_hash_table_iter_next (&iter, NULL, &tally))
    quatuor_cohort_add_tally (self->cohort, tally);
  count_gaps (self);
  quatuor_cohort_set_counted (self->cohort);
}
