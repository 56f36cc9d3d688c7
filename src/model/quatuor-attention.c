/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-attention-private.h"

#include "quatuor-missed.h"
#include "quatuor-roll.h"

/**
 * quatuor_look_is_followed:
 * @look: a look
 * @territory: a territory
 *
 * Returns: whether the territory is selected or active on the day of the look
 */
gboolean
quatuor_look_is_followed (QuatuorLook     *look,
                          const QuatuorId *territory)
{
  return quatuor_cohort_is_followed (look->cohort, territory, look->on);
}

/**
 * quatuor_attention_has_answers:
 * @cohort: a cohort
 * @campaign: a campaign
 * @seat: a seat
 *
 * Returns: whether the seat said anything in the campaign; “does not know” and
 *   “not applicable” are answers
 */
gboolean
quatuor_attention_has_answers (QuatuorCohort   *cohort,
                               const QuatuorId *campaign,
                               const QuatuorId *seat)
{
  const GArray *tallies = quatuor_cohort_tallies (cohort, seat);

  for (guint i = 0; tallies != NULL && i < tallies->len; i++)
    {
      const QuatuorTally *tally = &g_array_index (tallies, QuatuorTally, i);

      if (quatuor_id_equal (&tally->campaign, campaign) &&
          tally->answered + tally->dont_know + tally->not_applicable > 0)
        return TRUE;
    }
  return FALSE;
}

static void
look_at_seat (QuatuorLook       *look,
              const QuatuorSeat *seat)
{
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_SEAT_VACANT,
    .territory = seat->territory,
    .seat = seat->id,
  };

  if (quatuor_cohort_holder (look->cohort, &seat->id, look->on) != NULL)
    return;

  attention.date = quatuor_cohort_vacant_since (look->cohort, &seat->id, look->on);
  attention.has_substitute =
    quatuor_cohort_substitute (look->cohort, &seat->id, look->on) != NULL;
  g_array_append_val (look->list, attention);
}

static void
look_at_presence (QuatuorLook       *look,
                  const QuatuorSeat *seat)
{
  gpointer last =
    look->missed != NULL ? g_hash_table_lookup (look->missed, &seat->id) : NULL;
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_SEAT_MISSED,
    .territory = seat->territory,
    .seat = seat->id,
    .date = GPOINTER_TO_INT (last),
  };

  if (last != NULL)
    g_array_append_val (look->list, attention);
}

static gboolean
closes_soon (QuatuorLook           *look,
             const QuatuorCampaign *campaign)
{
  if (campaign->closes == QUATUOR_DATE_UNKNOWN || campaign->closes < look->on ||
      campaign->closes > look->on + look->limits->silent_days)
    return FALSE;
  return campaign->opens == QUATUOR_DATE_UNKNOWN || campaign->opens <= look->on;
}

static void
look_at_answers (QuatuorLook           *look,
                 const QuatuorCampaign *campaign,
                 const GPtrArray       *seats)
{
  if (!quatuor_cohort_is_counted (look->cohort) || !closes_soon (look, campaign))
    return;

  for (guint i = 0; i < seats->len; i++)
    {
      const QuatuorSeat *seat = g_ptr_array_index (seats, i);
      QuatuorAttention attention = {
        .kind = QUATUOR_ATTENTION_SEAT_SILENT,
        .territory = seat->territory,
        .seat = seat->id,
        .campaign = campaign->id,
        .date = campaign->closes,
      };

      if (quatuor_cohort_holder (look->cohort, &seat->id, look->on) != NULL &&
          !quatuor_attention_has_answers (look->cohort, &campaign->id, &seat->id))
        g_array_append_val (look->list, attention);
    }
}

static void
look_at_phase (QuatuorLook        *look,
               const QuatuorId    *territory,
               const QuatuorPhase *phase)
{
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_PHASE_LATE,
    .territory = *territory,
    .phase = phase->id,
  };

  if (!quatuor_cohort_is_late (look->cohort, territory, phase, look->on))
    return;

  attention.is_overdue = phase->ends != QUATUOR_DATE_UNKNOWN && phase->ends < look->on;
  attention.date = attention.is_overdue ? phase->ends : phase->starts;
  g_array_append_val (look->list, attention);
}

static void
look_at_gaps (QuatuorLook           *look,
              const QuatuorId       *territory,
              const QuatuorCampaign *campaign)
{
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_GAP,
    .territory = *territory,
    .campaign = campaign->id,
  };

  /* Before the crossing nobody sees how far the four are apart. */
  if (quatuor_cohort_find (look->cohort, QUATUOR_TABLE_CROSSING, &campaign->id, territory) == NULL)
    return;

  attention.count = quatuor_cohort_open_gaps (look->cohort, &campaign->id, territory);
  if (attention.count > 0)
    g_array_append_val (look->list, attention);
}

static void
look_at_territory (QuatuorLook     *look,
                   const QuatuorId *territory)
{
  const GPtrArray *seats = quatuor_cohort_children (look->cohort, QUATUOR_TABLE_SEAT, territory);
  const GPtrArray *campaigns = quatuor_cohort_rows (look->cohort, QUATUOR_TABLE_CAMPAIGN);
  const GPtrArray *phases = quatuor_cohort_rows (look->cohort, QUATUOR_TABLE_PHASE);

  if (!quatuor_look_is_followed (look, territory))
    return;

  for (guint i = 0; i < seats->len; i++)
    look_at_seat (look, g_ptr_array_index (seats, i));
  for (guint i = 0; i < campaigns->len; i++)
    look_at_answers (look, g_ptr_array_index (campaigns, i), seats);
  for (guint i = 0; i < phases->len; i++)
    look_at_phase (look, territory, g_ptr_array_index (phases, i));
  for (guint i = 0; i < campaigns->len; i++)
    look_at_gaps (look, territory, g_ptr_array_index (campaigns, i));
  quatuor_look_at_projects (look, territory);
  quatuor_look_at_contacts (look, territory);
  quatuor_look_at_promises (look, territory);
  for (guint i = 0; i < seats->len; i++)
    look_at_presence (look, g_ptr_array_index (seats, i));
  quatuor_look_at_charter (look, territory);
  quatuor_look_at_moments (look, territory);
}

/**
 * quatuor_attention_list:
 * @cohort: a cohort
 * @limits: from when on things are told
 * @on: the day of the look
 *
 * What asks for the coach's attention in the territories that are selected or
 * active, in the order of the territories: they are never ranked. Sessions come
 * last, in the order of their days. What takes a look through all that a year
 * noted, silent seats and missed sessions, waits until the cohort is counted.
 *
 * Returns: (transfer full) (element-type QuatuorAttention): a line each
 */
GArray *
quatuor_attention_list (QuatuorCohort                *cohort,
                        const QuatuorAttentionLimits *limits,
                        QuatuorDate                   on)
{
  const GPtrArray *territories = quatuor_cohort_rows (cohort, QUATUOR_TABLE_TERRITORY);
  const GPtrArray *sessions = quatuor_cohort_rows (cohort, QUATUOR_TABLE_SESSION);
  g_autoptr (GHashTable) missed =
    quatuor_cohort_is_counted (cohort) ? quatuor_missed_list (cohort, on) : NULL;
  QuatuorLook look = {
    cohort, limits, on, g_array_new (FALSE, FALSE, sizeof (QuatuorAttention)), missed, NULL,
  };

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);

      look_at_territory (&look, &territory->id);
    }
  for (guint i = 0; i < sessions->len; i++)
    quatuor_look_at_session (&look, g_ptr_array_index (sessions, i));
  quatuor_look_at_charter (&look, &QUATUOR_ID_NONE);
  g_clear_pointer (&look.book, quatuor_roll_book_free);
  return look.list;
}
