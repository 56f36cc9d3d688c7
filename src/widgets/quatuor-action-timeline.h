/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_ACTION_TIMELINE (quatuor_action_timeline_get_type ())

/**
 * QuatuorActionTimeline:
 *
 * The actions of a roadmap on one scale of months, a bar a line and white pebbles
 * between, with a mark for the present day. Actions without a day are not on it.
 */
G_DECLARE_FINAL_TYPE (QuatuorActionTimeline, quatuor_action_timeline, QUATUOR, ACTION_TIMELINE,
                      GtkWidget)

GtkWidget *quatuor_action_timeline_new        (void);
void       quatuor_action_timeline_set        (QuatuorActionTimeline *self,
                                               QuatuorCohort         *cohort,
                                               const GPtrArray       *actions,
                                               QuatuorDate            on);
guint      quatuor_action_timeline_get_length (QuatuorActionTimeline *self);

G_END_DECLS
