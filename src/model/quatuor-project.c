/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-project.h"

#include "quatuor-label.h"
#include "quatuor-wording.h"

#include <glib/gi18n-lib.h>

/**
 * quatuor_project_territory:
 * @cohort: a cohort
 * @project: the id of a project
 *
 * Returns: (transfer none) (nullable): the territory whose project it is
 */
const QuatuorTerritory *
quatuor_project_territory (QuatuorCohort   *cohort,
                           const QuatuorId *project)
{
  const QuatuorProject *row = quatuor_cohort_find (cohort, QUATUOR_TABLE_PROJECT, project);

  return row != NULL ? quatuor_cohort_find (cohort, QUATUOR_TABLE_TERRITORY, &row->territory)
                     : NULL;
}

/**
 * quatuor_action_is_milestone:
 * @action: an action of a roadmap
 *
 * Returns: whether it is a white pebble: a day to reach, without a length
 */
gboolean
quatuor_action_is_milestone (const QuatuorAction *action)
{
  return g_str_equal (action->kind, QUATUOR_KIND_MILESTONE);
}

/* Whether there is still something to do: neither done nor dropped. */
static gboolean
is_open (const QuatuorAction *action)
{
  return !g_str_equal (action->state, QUATUOR_ACTION_DONE) &&
         !g_str_equal (action->state, QUATUOR_ACTION_DROPPED);
}

/**
 * quatuor_action_is_late:
 * @action: an action of a roadmap
 * @on: the day of the look
 *
 * Returns: whether its last day is over and it is still open
 */
gboolean
quatuor_action_is_late (const QuatuorAction *action,
                        QuatuorDate          on)
{
  return action->due != QUATUOR_DATE_UNKNOWN && action->due < on &&
         is_open (action);
}

/**
 * quatuor_action_span:
 * @action: an action of a roadmap
 * @from: (out): its first day
 * @to: (out): its last day
 *
 * Where only one end is known, the other is the same day; a milestone has its
 * day of reaching alone.
 *
 * Returns: whether any day of it is known
 */
gboolean
quatuor_action_span (const QuatuorAction *action,
                     QuatuorDate         *from,
                     QuatuorDate         *to)
{
  *from = action->starts != QUATUOR_DATE_UNKNOWN ? action->starts : action->due;
  *to = action->due != QUATUOR_DATE_UNKNOWN ? action->due : action->starts;
  if (quatuor_action_is_milestone (action))
    *from = *to;
  return *to != QUATUOR_DATE_UNKNOWN;
}

/**
 * quatuor_action_dates:
 * @action: an action of a roadmap
 *
 * Returns: (transfer full): from when to when, in words
 */
char *
quatuor_action_dates (const QuatuorAction *action)
{
  gboolean has_start = action->starts != QUATUOR_DATE_UNKNOWN &&
                       !quatuor_action_is_milestone (action);
  gboolean has_end = action->due != QUATUOR_DATE_UNKNOWN;
  g_autofree char *starts = quatuor_date_to_display (action->starts);
  g_autofree char *due = quatuor_date_to_display (action->due);

  if (quatuor_action_is_milestone (action) && has_end)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("on %s"), due);
  if (has_start && has_end)
    /* Translators: two days. */
    return g_strdup_printf (_("from %s to %s"), starts, due);
  if (has_start)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("from %s onwards"), starts);
  if (has_end)
    /* Translators: %s is a day. */
    return g_strdup_printf (_("until %s"), due);
  return g_strdup (_("without a date"));
}

/**
 * quatuor_action_state_words:
 * @action: an action of a roadmap
 * @on: the day of the look
 *
 * Returns: (transfer full): its state, and whether it is late
 */
char *
quatuor_action_state_words (const QuatuorAction *action,
                            QuatuorDate          on)
{
  /* A pebble is masculine in some languages, as a project is, and an action not. */
  const char *column = quatuor_action_is_milestone (action) ? "project.state" : "action.state";
  const char *state = quatuor_wording_for_code (column, action->state);

  if (!quatuor_action_is_late (action, on))
    return g_strdup (state);
  /* Translators: %s is the state of an action, such as “Under way”. */
  return g_strdup_printf (_("%s, late"), state);
}

/**
 * quatuor_action_seat_name:
 * @cohort: a cohort
 * @action: an action of a roadmap
 *
 * Returns: (transfer full) (nullable): the category of the seat in charge;
 *   %NULL when nobody is
 */
char *
quatuor_action_seat_name (QuatuorCohort       *cohort,
                          const QuatuorAction *action)
{
  if (quatuor_id_is_none (&action->seat))
    return NULL;
  return quatuor_label_row_name (cohort, QUATUOR_TABLE_SEAT, &action->seat);
}

/**
 * quatuor_action_sentence:
 * @cohort: a cohort
 * @action: an action of a roadmap
 * @on: the day of the look
 *
 * Returns: (transfer full): what a screen reader says of its bar
 */
char *
quatuor_action_sentence (QuatuorCohort       *cohort,
                         const QuatuorAction *action,
                         QuatuorDate          on)
{
  const char *kind = quatuor_wording_for_code ("kind", action->kind);
  g_autofree char *dates = quatuor_action_dates (action);
  g_autofree char *state = quatuor_action_state_words (action, on);
  g_autofree char *seat = quatuor_action_seat_name (cohort, action);

  if (seat == NULL)
    /* Translators: “White pebble “Public meeting”, on 3 June 2026. State: Planned.” */
    return g_strdup_printf (_("%s “%s”, %s. State: %s."), kind, action->title, dates, state);
  /* Translators: “Action “Water audit”, from … to …. State: Under way. In charge: Elected.” */
  return g_strdup_printf (_("%s “%s”, %s. State: %s. In charge: %s."), kind, action->title, dates,
                          state, seat);
}

/**
 * quatuor_effect_list:
 * @cohort: a cohort
 * @territory: a territory
 * @kind: `foreseen`, `observed` or `unintended`
 *
 * Returns: (transfer container) (element-type QuatuorEffect): its effects of
 *   that kind
 */
GPtrArray *
quatuor_effect_list (QuatuorCohort   *cohort,
                     const QuatuorId *territory,
                     const char      *kind)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_EFFECT, territory);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      QuatuorEffect *effect = g_ptr_array_index (rows, i);

      if (g_str_equal (effect->kind, kind))
        g_ptr_array_add (list, effect);
    }
  return list;
}

/**
 * quatuor_effect_answers:
 * @cohort: a cohort
 * @foreseen: an effect that was foreseen
 *
 * Returns: (transfer container) (element-type QuatuorEffect): the observed ones
 *   that answer it
 */
GPtrArray *
quatuor_effect_answers (QuatuorCohort       *cohort,
                        const QuatuorEffect *foreseen)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_EFFECT,
                                                   &foreseen->territory);
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    {
      QuatuorEffect *effect = g_ptr_array_index (rows, i);

      if (quatuor_id_equal (&effect->foreseen, &foreseen->id))
        g_ptr_array_add (list, effect);
    }
  return list;
}

/**
 * quatuor_effect_facts:
 * @effect: an effect
 *
 * Returns: (transfer full): for whom, how strong the evidence is and what the
 *   path contributed, a line each; "" when none of it is known
 */
char *
quatuor_effect_facts (const QuatuorEffect *effect)
{
  GString *text = g_string_new (NULL);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, effect->evidence);

  if (effect->for_whom != NULL)
    /* Translators: %s are people. */
    g_string_append_printf (text, _("For: %s"), effect->for_whom);
  if (effect->evidence != QUATUOR_INTEGER_UNKNOWN)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      /* Translators: %s is how strong the evidence is, such as “Measured”. */
      g_string_append_printf (text, _("Evidence: %s"),
                              quatuor_wording_for_code ("effect.evidence", number));
    }
  if (effect->contribution != NULL)
    {
      g_string_append (text, text->len > 0 ? "\n" : "");
      /* Translators: %s is how much the path contributed, such as “Decisive”. */
      g_string_append_printf (text, _("Contribution of the path: %s"),
                              quatuor_wording_for_code ("contribution", effect->contribution));
    }
  return g_string_free (text, FALSE);
}

/**
 * quatuor_learning_is_used:
 * @learning: a learning
 *
 * Returns: whether an action uses it, or a word says what it is used for
 */
gboolean
quatuor_learning_is_used (const QuatuorLearning *learning)
{
  return learning->use != NULL || !quatuor_id_is_none (&learning->action);
}

/**
 * quatuor_learning_birth:
 * @cohort: a cohort
 * @learning: a learning
 *
 * Returns: (transfer full): where it was born: territory, seat, session and
 *   module, as far as they are known; "" when nothing is
 */
char *
quatuor_learning_birth (QuatuorCohort         *cohort,
                        const QuatuorLearning *learning)
{
  const struct
  {
    QuatuorTable     table;
    const QuatuorId *id;
  } places[] = {
    { QUATUOR_TABLE_TERRITORY, &learning->territory },
    { QUATUOR_TABLE_SEAT, &learning->seat },
    { QUATUOR_TABLE_SESSION, &learning->session },
    { QUATUOR_TABLE_MODULE, &learning->module },
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *name = NULL;

      if (quatuor_id_is_none (places[i].id))
        continue;
      name = quatuor_label_row_name (cohort, places[i].table, places[i].id);
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", name);
    }
  return g_string_free (text, FALSE);
}

/**
 * quatuor_learning_use:
 * @cohort: a cohort
 * @learning: a learning
 *
 * Returns: (transfer full): what uses it, in words
 */
char *
quatuor_learning_use (QuatuorCohort         *cohort,
                      const QuatuorLearning *learning)
{
  g_autofree char *action = NULL;

  if (!quatuor_learning_is_used (learning))
    return g_strdup (_("Not used yet"));
  if (quatuor_id_is_none (&learning->action))
    /* Translators: %s is what a learning is used for. */
    return g_strdup_printf (_("Used: %s"), learning->use);

  action = quatuor_label_row_name (cohort, QUATUOR_TABLE_ACTION, &learning->action);
  if (learning->use == NULL)
    /* Translators: %s is an action of a roadmap. */
    return g_strdup_printf (_("Used by the action “%s”"), action);
  /* Translators: an action of a roadmap, and a word on how it uses a learning. */
  return g_strdup_printf (_("Used by the action “%s”: %s"), action, learning->use);
}
