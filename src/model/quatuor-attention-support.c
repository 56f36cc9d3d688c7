/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-attention-private.h"

#include "quatuor-charter-edit.h"
#include "quatuor-commitment-edit.h"
#include "quatuor-contact-edit.h"
#include "quatuor-project.h"

/* Since when the territory is on the path, as far as is known. */
static QuatuorDate
followed_since (QuatuorLook     *look,
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

/**
 * quatuor_look_at_contacts:
 * @look: a look
 * @territory: a territory
 *
 * Tells when nobody was in contact for long. Whoever notes no contacts at all is
 * not told of every territory that none is noted.
 */
void
quatuor_look_at_contacts (QuatuorLook     *look,
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

/* Several of a kind are told in one line, with the first day that is known: they
 * come by their days. */
static void
count (QuatuorAttention *attention,
       QuatuorDate       date)
{
  if (attention->date == QUATUOR_DATE_UNKNOWN)
    attention->date = date;
  attention->count++;
}

static void
tell_counted (QuatuorLook            *look,
              const QuatuorAttention *attention)
{
  if (attention->count > 0)
    g_array_append_vals (look->list, attention, 1);
}

/**
 * quatuor_look_at_promises:
 * @look: a look
 * @territory: a territory
 *
 * Tells what was promised for a day that is past.
 */
void
quatuor_look_at_promises (QuatuorLook     *look,
                          const QuatuorId *territory)
{
  const GPtrArray *rows =
    quatuor_cohort_children (look->cohort, QUATUOR_TABLE_COMMITMENT, territory);
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_PROMISE_OVERDUE,
    .territory = *territory,
  };

  for (guint i = 0; i < rows->len; i++)
    {
      const QuatuorCommitment *commitment = g_ptr_array_index (rows, i);

      if (quatuor_commitment_is_overdue (commitment, look->on))
        count (&attention, commitment->due);
    }
  tell_counted (look, &attention);
}

/**
 * quatuor_look_at_charter:
 * @look: a look
 * @territory: a territory, or none for the whole programme
 *
 * Tells a charter that it is time to read again: one that nobody reads is soon
 * nobody’s.
 */
void
quatuor_look_at_charter (QuatuorLook     *look,
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
look_at_action (QuatuorLook         *look,
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

/**
 * quatuor_look_at_projects:
 * @look: a look
 * @territory: a territory
 *
 * Tells which actions are late or blocked.
 */
void
quatuor_look_at_projects (QuatuorLook     *look,
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

/**
 * quatuor_look_at_moments:
 * @look: a look
 * @territory: a territory
 *
 * Tells which moments nobody has told. One that is still to come cannot have
 * been told.
 */
void
quatuor_look_at_moments (QuatuorLook     *look,
                         const QuatuorId *territory)
{
  const GPtrArray *moments = quatuor_cohort_children (look->cohort, QUATUOR_TABLE_MOMENT,
                                                      territory);
  QuatuorAttention attention = {
    .kind = QUATUOR_ATTENTION_MOMENT_SILENT,
    .territory = *territory,
  };

  for (guint i = 0; i < moments->len; i++)
    {
      const QuatuorMoment *moment = g_ptr_array_index (moments, i);

      if (moment->date <= look->on &&
          quatuor_cohort_children (look->cohort, QUATUOR_TABLE_VOICE, &moment->id)->len == 0)
        count (&attention, moment->date);
    }
  tell_counted (look, &attention);
}
