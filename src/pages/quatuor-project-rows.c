/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-project-rows.h"

#include <glib/gi18n-lib.h>

static void
append_state (GMenu               *menu,
              const QuatuorAction *action,
              const char          *label,
              const char          *state)
{
  g_autofree char *target = quatuor_item_to_target (QUATUOR_TABLE_ACTION, &action->id);
  g_autoptr (GMenuItem) item = NULL;

  if (g_str_equal (action->state, state))
    return;
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, "action.state", "(ss)", target, state);
  g_menu_append_item (menu, item);
}

/**
 * quatuor_action_menu:
 * @action: an action
 *
 * Returns: (transfer full): the steps it can take, and its place in the list
 */
GMenuModel *
quatuor_action_menu (const QuatuorAction *action)
{
  g_autofree char *target = quatuor_item_to_target (QUATUOR_TABLE_ACTION, &action->id);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) states = g_menu_new ();
  g_autoptr (GMenu) places = g_menu_new ();

  append_state (states, action, _("_Start"), QUATUOR_ACTION_UNDER_WAY);
  append_state (states, action, _("Mark as _Done"), QUATUOR_ACTION_DONE);
  append_state (states, action, _("Mark as _Blocked"), QUATUOR_ACTION_BLOCKED);
  append_state (states, action, _("Dro_p"), QUATUOR_ACTION_DROPPED);
  append_state (states, action, _("Back to _Planned"), QUATUOR_ACTION_PLANNED);
  quatuor_item_menu_append (places, _("Move _Up"), "item.up", target);
  quatuor_item_menu_append (places, _("Move Do_wn"), "item.down", target);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (states));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (places));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/**
 * quatuor_learning_show:
 * @row: where to show it
 * @cohort: a cohort
 * @learning: a learning of it
 */
void
quatuor_learning_show (QuatuorItemRow        *row,
                       QuatuorCohort         *cohort,
                       const QuatuorLearning *learning)
{
  g_autofree char *facts = quatuor_learning_facts (cohort, learning);
  g_autofree char *use = quatuor_learning_use (cohort, learning);

  quatuor_item_row_set_item (row, QUATUOR_TABLE_LEARNING, &learning->id);
  quatuor_item_row_set_words (row, learning->text, facts,
                              quatuor_learning_is_used (learning) ? NULL : use);
}
