/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-month-scale.h"
#include "quatuor-project-edit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_ACTION_BAR (quatuor_action_bar_get_type ())

/**
 * QuatuorActionBar:
 *
 * One action of a timeline: its title, and below it the bar, or a pebble. It is
 * moved with the pointer, an end with the pointer on that end; Left and Right move
 * it by a week, with Shift its end, with Ctrl its start; Enter opens it. Each of
 * these is one act, by the action `action.move` of the page around it.
 */
G_DECLARE_FINAL_TYPE (QuatuorActionBar, quatuor_action_bar, QUATUOR, ACTION_BAR, GtkWidget)

GtkWidget           *quatuor_action_bar_new        (void);
void                 quatuor_action_bar_set        (QuatuorActionBar        *self,
                                                    QuatuorCohort           *cohort,
                                                    const QuatuorAction     *action,
                                                    const QuatuorMonthScale *scale,
                                                    QuatuorDate              on);
const QuatuorAction *quatuor_action_bar_get_action (QuatuorActionBar        *self);
void                 quatuor_action_bar_place      (QuatuorActionBar        *self,
                                                    int                      width,
                                                    GdkRectangle            *area);

G_END_DECLS
