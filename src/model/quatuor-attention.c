/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-attention.h"

#include "quatuor-calendar.h"
#include "quatuor-charter-edit.h"
#include "quatuor-commitment-edit.h"
#include "quatuor-contact-edit.h"
#include "quatuor-missed.h"
#include "quatuor-project.h"
#include "quatuor-roll.h"
#include "quatuor-session-edit.h"

/* What one look at the cohort needs at every step. */
typedef struct
{
  QuatuorCohort                *cohort;
  const QuatuorAttentionLimits *limits;
  QuatuorDate                   on;
  GArray                       *list;
  GHashTable                   *missed; /* seats that missed the last sessions, or NULL */
  QuatuorRollBook              *book;   /* NULL until somebody asks for a roll */
} Look;

static gboolean
is_followed (Look            *look,
             const QuatuorId *territory)
{
  const char *state = quatuor_cohort_state (look->cohort, territory, look->on);

  return g_str_equal (state, "selected") || g_str_equal (state, "active");
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
look_at_seat (Look              *look,
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
look_at_presence (Look              *look,
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
closes_soon (Look                  *look,
             const QuatuorCampaign *campaign)
{
  if (campaign->closes == QUATUOR_DATE_UNKNOWN || campaign->closes < look->on ||
      campaign->closes > look->on + look->limits->silent_days)
    return FALSE;
  return campaign->opens == QUATUOR_DATE_UNKNOWN || campaign->opens <= look->on;
}

static void
look_at_answers (Look                  *look,
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
look_at_phase (Look               *look,
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
look_at_gaps (Look                  *look,
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

/* Since when the territory is on the path, as far as is known. */
static QuatuorDate
followed_since (Look            *look,
                const QuatuorId *territory)
{
  const GPtrArray *states =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_TERRITORY_STATE, territory);

  for (guint i = 0; i < states->len; i++)
    {
      const QuatuorTerritoryState *state = g_ptr_array_index (states, i);

      if (g_str_equal (state->state, "active"))
        return state->since;
    }
  return QUATUOR_DATE_UNKNOWN;
}

/* Whoever notes no contacts at all is not told of every territory that none is
 * noted. */
static void
look_at_contacts (Look            *look,
                  const QuatuorId *territory)
{
  const QuatuorContact *last = quatuor_contact_last (look->cohort, territory, look->on);
  QuatuorDate since = last != NULL ? last->date : followed_since (look, territory);
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_NO_CONTACT,
    .territory = *territory,
    .date = last != NULL ? last->date : QUATUOR_DATE_UNKNOWN,
  };

  if (quatuor_cohort_rows (look->cohort, QUATUOR_TABLE_CONTACT)->len > 0 &&
      since != QUATUOR_DATE_UNKNOWN && since + look->limits->contact_days <= look->on)
    g_array_append_val (look->list, attention);
}

static void
look_at_promises (Look            *look,
                  const QuatuorId *territory)
{
  const GPtrArray *rows =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_COMMITMENT, territory);
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_PROMISE_OVERDUE,
    .territory = *territory,
  };

  /* They come by the day on which they are due. */
  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorCommitment *commitment = g_ptr_array_index (rows, i);

      if (!quatuor_commitment_is_overdue (commitment, look->on))
        continue;
      if (attention.count == 0)
        attention.date = commitment->due;
      attention.count++;
    }
  if (attention.count > 0)
    g_array_append_val (look->list, attention);
}

/* A charter that nobody reads again is soon nobody’s. That of the whole programme
 * is of no territory. */
static void
look_at_charter (Look            *look,
                 const QuatuorId *territory)
{
  const GPtrArray *versions =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_CHARTER, territory);
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_CHARTER,
    .territory = *territory,
  };

  for (guint i = 0; i < versions->len; i++)
    {
      const QuatuorCharter *charter = g_ptr_array_index (versions, i);

      if (charter->review_on != QUATUOR_DATE_UNKNOWN && charter->review_on <= look->on &&
          quatuor_charter_is_present (look->cohort, charter))
        {
          attention.charter = charter->id;
          attention.date = charter->review_on;
          g_array_append_val (look->list, attention);
        }
    }
}

/* A late action that is blocked is told as blocked: that is what can be mended. */
static void
look_at_action (Look                *look,
                const QuatuorId     *territory,
                const QuatuorAction *action)
{
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_ACTION_BLOCKED,
    .territory = *territory,
    .seat = action->seat,
    .action = action->id,
    .date = action->due,
  };

  if (!g_str_equal (action->state, QUATUOR_ACTION_BLOCKED))
    {
      if (!quatuor_action_is_late (action, look->on))
        return;
      attention.kind = QUATUOR_ATTENTION_ACTION_LATE;
    }
  g_array_append_val (look->list, attention);
}

static void
look_at_projects (Look            *look,
                  const QuatuorId *territory)
{
  const GPtrArray *projects = quatuor_cohort_children (look->cohort, QUATUOR_TABLE_PROJECT,
                                                       territory);

  for (guint i = 0; i < projects->len; i++)
    {
      const QuatuorProject *project = g_ptr_array_index (projects, i);
      const GPtrArray *actions = quatuor_cohort_children (look->cohort, QUATUOR_TABLE_ACTION,
                                                          &project->id);

      /* Nobody waits for a project that is over. */
      if (g_str_equal (project->state, "done") || g_str_equal (project->state, "dropped"))
        continue;
      for (guint n = 0; n < actions->len; n++)
        look_at_action (look, territory, g_ptr_array_index (actions, n));
    }
}

/* A moment that is still to come cannot have been told. */
static void
look_at_moments (Look            *look,
                 const QuatuorId *territory)
{
  const GPtrArray *moments = quatuor_cohort_children (look->cohort, QUATUOR_TABLE_MOMENT,
                                                      territory);
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_MOMENT_SILENT,
    .territory = *territory,
  };

  /* They come by their day. */
  for (guint i = 0; i < moments->len; i++)
    {
      const QuatuorMoment *moment = g_ptr_array_index (moments, i);

      if (moment->date > look->on ||
          quatuor_cohort_children (look->cohort, QUATUOR_TABLE_VOICE, &moment->id)->len > 0)
        continue;
      if (attention.date == QUATUOR_DATE_UNKNOWN)
        attention.date = moment->date;
      attention.count++;
    }
  if (attention.count > 0)
    g_array_append_val (look->list, attention);
}

static void
look_at_territory (Look            *look,
                   const QuatuorId *territory)
{
  const GPtrArray *seats = quatuor_cohort_children (look->cohort, QUATUOR_TABLE_SEAT, territory);
  const GPtrArray *campaigns = quatuor_cohort_rows (look->cohort, QUATUOR_TABLE_CAMPAIGN);
  const GPtrArray *phases = quatuor_cohort_rows (look->cohort, QUATUOR_TABLE_PHASE);

  if (!is_followed (look, territory))
    return;

  for (guint i = 0; i < seats->len; i++)
    look_at_seat (look, g_ptr_array_index (seats, i));
  for (guint i = 0; i < campaigns->len; i++)
    look_at_answers (look, g_ptr_array_index (campaigns, i), seats);
  for (guint i = 0; i < phases->len; i++)
    look_at_phase (look, territory, g_ptr_array_index (phases, i));
  for (guint i = 0; i < campaigns->len; i++)
    look_at_gaps (look, territory, g_ptr_array_index (campaigns, i));
  look_at_projects (look, territory);
  look_at_contacts (look, territory);
  look_at_promises (look, territory);
  for (guint i = 0; i < seats->len; i++)
    look_at_presence (look, g_ptr_array_index (seats, i));
  look_at_charter (look, territory);
  look_at_moments (look, territory);
}

/* The first day of the session from the day of the look on. */
static QuatuorDate
next_day (Look                 *look,
          const QuatuorSession *session)
{
  const GPtrArray *half_days = quatuor_cohort_children (look->cohort, QUATUOR_TABLE_HALF_DAY,
                                                        &session->id);

  for (guint i = 0; i < half_days->len; i++)
    {
      QuatuorDate date = ((const QuatuorHalfDay *) g_ptr_array_index (half_days, i))->date;

      if (date >= look->on)
        return date;
    }
  return QUATUOR_DATE_UNKNOWN;
}

static gboolean
is_noted (Look                 *look,
          const QuatuorHalfDay *half_day)
{
  const GPtrArray *rows =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_ATTENDANCE, &half_day->id);

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorAttendance *row = g_ptr_array_index (rows, i);

      if (quatuor_presence_parse (row->status) != QUATUOR_PRESENCE_NOT_NOTED)
        return TRUE;
    }
  return FALSE;
}

/* Whether there is anybody to note; looked up last, as it is the dearest. */
static gboolean
has_roll (Look                 *look,
          const QuatuorHalfDay *half_day)
{
  g_autoptr (GArray) roll = NULL;

  if (look->book == NULL)
    look->book = quatuor_roll_book_new (look->cohort);
  roll = quatuor_roll_book_list (look->book, half_day);
  return roll->len > 0;
}

/* A session that was held and of which nobody knows who was there. */
static void
look_at_notes (Look                 *look,
               const QuatuorSession *session)
{
  const GPtrArray *half_days =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_HALF_DAY, &session->id);
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_SESSION_UNNOTED,
    .territory = session->territory,
    .session = session->id,
  };

  for (guint i = 0; i < half_days->len; i++)
    {
      const QuatuorHalfDay *half_day = g_ptr_array_index (half_days, i);

      if (half_day->date >= look->on || is_noted (look, half_day) || !has_roll (look, half_day))
        continue;
      attention.date = MAX (attention.date, half_day->date);
      attention.count++;
    }
  if (attention.count > 0)
    g_array_append_val (look->list, attention);
}

/* Work between sessions has no state: it is told before its day, not after. */
static void
look_at_work (Look                 *look,
              const QuatuorSession *session)
{
  const GPtrArray *works =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_ASSIGNMENT, &session->id);

  for (guint i = 0; i < works->len; i++)
    {
      const QuatuorAssignment *work = g_ptr_array_index (works, i);
      QuatuorAttention attention = {
        .kind = QUATUOR_ATTENTION_WORK_DUE,
        .territory = session->territory,
        .session = session->id,
        .assignment = work->id,
        .date = work->due,
      };

      if (work->due >= look->on && work->due <= look->on + look->limits->session_days)
        g_array_append_val (look->list, attention);
    }
}

static void
look_at_planned (Look                 *look,
                 const QuatuorSession *session)
{
  QuatuorDate next = next_day (look, session);
  QuatuorDate last = quatuor_calendar_last_day (look->cohort, &session->id);
  QuatuorAttention attention = {
    .territory = session->territory,
    .session = session->id,
  };

  if (last != QUATUOR_DATE_UNKNOWN && last < look->on)
    {
      attention.kind = QUATUOR_ATTENTION_SESSION_OPEN;
      attention.date = last;
      g_array_append_val (look->list, attention);
    }
  else if (next != QUATUOR_DATE_UNKNOWN && next <= look->on + look->limits->session_days &&
           session->place == NULL && session->link == NULL)
    {
      attention.kind = QUATUOR_ATTENTION_SESSION_PLACE;
      attention.date = next;
      g_array_append_val (look->list, attention);
    }
}

static void
look_at_session (Look                 *look,
                 const QuatuorSession *session)
{
  if (g_str_equal (session->state, QUATUOR_SESSION_CANCELLED) ||
      (!quatuor_id_is_none (&session->territory) && !is_followed (look, &session->territory)))
    return;

  if (g_str_equal (session->state, QUATUOR_SESSION_PLANNED))
    look_at_planned (look, session);
  else
    look_at_notes (look, session);
  look_at_work (look, session);
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
  Look look = {
    cohort, limits, on, g_array_new (FALSE, FALSE, sizeof (QuatuorAttention)), missed, NULL,
  };

  for (guint i = 0; i < territories->len; i++)
    {
      const QuatuorTerritory *territory = g_ptr_array_index (territories, i);

      look_at_territory (&look, &territory->id);
    }
  for (guint i = 0; i < sessions->len; i++)
    look_at_session (&look, g_ptr_array_index (sessions, i));
  look_at_charter (&look, &QUATUOR_ID_NONE);
  g_clear_pointer (&look.book, quatuor_roll_book_free);
  return look.list;
}

/**
 * quatuor_attention_count:
 * @list: (element-type QuatuorAttention): as quatuor_attention_list() gives it
 * @territory: a territory
 *
 * Returns: how many lines are about the territory
 */
guint
quatuor_attention_count (const GArray    *list,
                         const QuatuorId *territory)
{
  guint count = 0;

  for (guint i = 0; i < list->len; i++)
    if (quatuor_id_equal (&g_array_index (list, QuatuorAttention, i).territory, territory))
      count++;
  return count;
}
