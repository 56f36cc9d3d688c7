/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-project-edit.h"

#include "quatuor-removal.h"

#include <string.h>

#define FIRST_RANK 1

/* A row is new when the cohort does not hold it: the same form adds and
 * changes, only the label of the act differs. */
static QuatuorEdit *
save (QuatuorCohort *cohort,
      QuatuorTable   table,
      const char    *name,
      gconstpointer  row)
{
  const QuatuorId *id = row;
  gboolean is_known = quatuor_cohort_find (cohort, table, id) != NULL;
  g_autofree char *verb = g_strconcat (name, is_known ? ".edit" : ".add", NULL);
  QuatuorEdit *edit = quatuor_edit_new (verb);

  quatuor_edit_about (edit, table, id);
  quatuor_edit_put (edit, table, row);
  return edit;
}

static const char *
action_name (const QuatuorAction *action)
{
  return quatuor_action_is_milestone (action) ? "milestone" : "action";
}

/**
 * quatuor_project_save:
 * @cohort: a cohort
 * @project: a project of a territory as it shall be, new or known
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_project_save (QuatuorCohort        *cohort,
                      const QuatuorProject *project)
{
  return save (cohort, QUATUOR_TABLE_PROJECT, "project", project);
}

static gboolean
holds (const GArray    *ids,
       const QuatuorId *id)
{
  for (guint i = 0; i < ids->len; i++)
    if (quatuor_id_equal (&g_array_index (ids, QuatuorId, i), id))
      return TRUE;
  return FALSE;
}

/**
 * quatuor_action_save:
 * @cohort: a cohort
 * @action: an action as it shall be, new or known
 * @learnings: (nullable) (element-type QuatuorId): the learnings that it uses;
 *   %NULL leaves them as they are
 *
 * A learning that it used and that is not among @learnings is unused again.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_action_save (QuatuorCohort       *cohort,
                     const QuatuorAction *action,
                     const GArray        *learnings)
{
  const GPtrArray *all = quatuor_cohort_rows (cohort, QUATUOR_TABLE_LEARNING);
  QuatuorEdit *edit = save (cohort, QUATUOR_TABLE_ACTION, action_name (action), action);

  for (guint i = 0; learnings != NULL && i < all->len; i++)
    {
      QuatuorLearning changed = *(const QuatuorLearning *) g_ptr_array_index (all, i);
      gboolean uses = quatuor_id_equal (&changed.action, &action->id);

      if (holds (learnings, &changed.id) == uses)
        continue;
      changed.action = uses ? QUATUOR_ID_NONE : action->id;
      quatuor_edit_put (edit, QUATUOR_TABLE_LEARNING, &changed);
    }
  return edit;
}

/**
 * quatuor_action_shift:
 * @action: an action, changed in place
 * @part: what of it moves
 * @days: by how many days, negative to the past
 *
 * Moves what is known of its days. An end does not pass the other one: it
 * stops there. The last day of a milestone is the one day it has.
 *
 * Returns: whether anything changed
 */
gboolean
quatuor_action_shift (QuatuorAction   *action,
                      QuatuorMovePart  part,
                      int              days)
{
  QuatuorDate starts = action->starts;
  QuatuorDate due = action->due;
  QuatuorDate from, to;

  if (!quatuor_action_span (action, &from, &to))
    return FALSE;

  if (part == QUATUOR_MOVE_WHOLE || quatuor_action_is_milestone (action))
    {
      from += days;
      to += days;
    }
  else if (part == QUATUOR_MOVE_START)
    from = MIN (from + days, to);
  else
    to = MAX (to + days, from);

  /* Where only one end is known, pulling at the other makes it. */
  if (starts != QUATUOR_DATE_UNKNOWN || part == QUATUOR_MOVE_START)
    starts = from;
  if (due != QUATUOR_DATE_UNKNOWN || part == QUATUOR_MOVE_END)
    due = to;
  if (starts == action->starts && due == action->due)
    return FALSE;
  action->starts = starts;
  action->due = due;
  return TRUE;
}

/**
 * quatuor_action_move:
 * @cohort: a cohort
 * @action: an action of it
 * @part: what of it moves
 * @days: by how many days, negative to the past
 *
 * Returns: (transfer full) (nullable): the act; %NULL when nothing would change
 */
QuatuorEdit *
quatuor_action_move (QuatuorCohort       *cohort,
                     const QuatuorAction *action,
                     QuatuorMovePart      part,
                     int                  days)
{
  QuatuorAction moved = *action;
  QuatuorEdit *edit;

  if (!quatuor_action_shift (&moved, part, days))
    return NULL;

  edit = quatuor_edit_new ("action.move");
  quatuor_edit_about (edit, QUATUOR_TABLE_ACTION, &action->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_ACTION, &moved);
  return edit;
}

/**
 * quatuor_action_set_state:
 * @cohort: a cohort
 * @action: an action of it
 * @state: its new state
 * @on: the present day, on which it is done when it is done now
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_action_set_state (QuatuorCohort       *cohort,
                          const QuatuorAction *action,
                          const char          *state,
                          QuatuorDate          on)
{
  QuatuorAction changed = *action;
  QuatuorEdit *edit = quatuor_edit_new ("action.state");
  gboolean is_done = g_str_equal (state, QUATUOR_ACTION_DONE);

  changed.state = (char *) state;
  if (!is_done)
    changed.done_on = QUATUOR_DATE_UNKNOWN;
  else if (changed.done_on == QUATUOR_DATE_UNKNOWN)
    changed.done_on = on;
  quatuor_edit_about (edit, QUATUOR_TABLE_ACTION, &action->id);
  quatuor_edit_put (edit, QUATUOR_TABLE_ACTION, &changed);
  return edit;
}

/**
 * quatuor_action_reorder:
 * @cohort: a cohort
 * @action: an action of it
 * @places: how many places down, negative for up
 *
 * Ranks that were equal or had holes are made 1, 2, 3 on the way.
 *
 * Returns: (transfer full) (nullable): the act; %NULL at the end of the list
 */
QuatuorEdit *
quatuor_action_reorder (QuatuorCohort       *cohort,
                        const QuatuorAction *action,
                        int                  places)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION, &action->project);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  QuatuorEdit *edit;
  guint from = 0;
  int to;

  for (guint i = 0; i < rows->len; i++)
    {
      gpointer row = g_ptr_array_index (rows, i);

      if (quatuor_row_same_key (QUATUOR_TABLE_ACTION, row, action))
        from = i;
      g_ptr_array_add (order, row);
    }
  to = (int) from + places;
  if (places == 0 || to < 0 || to >= (int) rows->len)
    return NULL;

  g_ptr_array_insert (order, to, g_ptr_array_steal_index (order, from));
  edit = quatuor_edit_new ("action.reorder");
  quatuor_edit_about (edit, QUATUOR_TABLE_ACTION, &action->id);
  for (guint i = 0; i < order->len; i++)
    {
      QuatuorAction changed = *(const QuatuorAction *) g_ptr_array_index (order, i);

      if (changed.rank == (gint64) i + FIRST_RANK)
        continue;
      changed.rank = (gint64) i + FIRST_RANK;
      quatuor_edit_put (edit, QUATUOR_TABLE_ACTION, &changed);
    }
  return edit;
}

/**
 * quatuor_action_next_rank:
 * @cohort: a cohort
 * @project: a project
 *
 * Returns: the rank after that of all its actions
 */
gint64
quatuor_action_next_rank (QuatuorCohort   *cohort,
                          const QuatuorId *project)
{
  const GPtrArray *rows = quatuor_cohort_children (cohort, QUATUOR_TABLE_ACTION, project);
  gint64 rank = FIRST_RANK;

  for (guint i = 0; i < rows->len; i++)
    rank = MAX (rank, ((const QuatuorAction *) g_ptr_array_index (rows, i))->rank + 1);
  return rank;
}

/**
 * quatuor_effect_save:
 * @cohort: a cohort
 * @effect: an effect as it shall be, new or known
 *
 * What is no observed effect answers no foreseen one, and what is no longer a
 * foreseen one is answered by none.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_effect_save (QuatuorCohort       *cohort,
                     const QuatuorEffect *effect)
{
  g_autoptr (GPtrArray) answers = quatuor_effect_answers (cohort, effect);
  gboolean is_foreseen = g_str_equal (effect->kind, QUATUOR_EFFECT_FORESEEN);
  QuatuorEffect saved = *effect;
  QuatuorEdit *edit;

  if (!g_str_equal (effect->kind, QUATUOR_EFFECT_OBSERVED))
    saved.foreseen = QUATUOR_ID_NONE;
  edit = save (cohort, QUATUOR_TABLE_EFFECT, "effect", &saved);
  for (guint i = 0; !is_foreseen && i < answers->len; i++)
    {
      QuatuorEffect answer = *(const QuatuorEffect *) g_ptr_array_index (answers, i);

      answer.foreseen = QUATUOR_ID_NONE;
      quatuor_edit_put (edit, QUATUOR_TABLE_EFFECT, &answer);
    }
  return edit;
}

/**
 * quatuor_learning_save:
 * @cohort: a cohort
 * @learning: a learning as it shall be, new or known
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_learning_save (QuatuorCohort         *cohort,
                       const QuatuorLearning *learning)
{
  return save (cohort, QUATUOR_TABLE_LEARNING, "learning", learning);
}

/**
 * quatuor_resource_save:
 * @cohort: a cohort
 * @resource: a resource as it shall be, new or known
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_resource_save (QuatuorCohort         *cohort,
                       const QuatuorResource *resource)
{
  return save (cohort, QUATUOR_TABLE_RESOURCE, "resource", resource);
}

/**
 * quatuor_project_remove:
 * @cohort: a cohort
 * @table: projects, actions, effects, learnings or resources
 * @row: one of its rows in @cohort
 *
 * Takes the row away with what cannot stand without it; what refers to it stays.
 * An action goes under the name of its kind, and its territory stands in the
 * label, as the row itself has no name any more.
 *
 * Returns: (transfer full): the act
 */
QuatuorEdit *
quatuor_project_remove (QuatuorCohort *cohort,
                        QuatuorTable   table,
                        gconstpointer  row)
{
  const char *name = table == QUATUOR_TABLE_ACTION ? action_name (row)
                                                   : quatuor_row_type (table)->name;
  g_autofree char *verb = g_strconcat (name, ".remove", NULL);
  QuatuorEdit *edit = quatuor_edit_new (verb);

  if (table == QUATUOR_TABLE_ACTION)
    quatuor_edit_about (edit, QUATUOR_TABLE_PROJECT, &((const QuatuorAction *) row)->project);
  else if (table == QUATUOR_TABLE_PROJECT)
    quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &((const QuatuorProject *) row)->territory);
  else if (table == QUATUOR_TABLE_EFFECT)
    quatuor_edit_about (edit, QUATUOR_TABLE_TERRITORY, &((const QuatuorEffect *) row)->territory);
  quatuor_removal_add (edit, cohort, table, row);
  return edit;
}
