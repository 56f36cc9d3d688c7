/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

/*
 * What can be done to projects, actions, effects, learnings and resources, for the
 * pages that show them: `item.edit`, `item.remove`, `item.up` and `item.down`
 * with a row's target, `item.open` with an address, `action.state` with an action's
 * target and its new state, `action.move` with its target, the part that moves and
 * the days.
 */
void quatuor_project_acts_install (GtkWidgetClass *widget_class);
void quatuor_project_acts_present (GtkWidget      *page,
                                   GtkWidget      *dialog);

G_END_DECLS
