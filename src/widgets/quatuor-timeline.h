/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_TIMELINE (quatuor_timeline_get_type ())

/**
 * QuatuorTimeline:
 *
 * The phases of a territory on one scale of days: a thin line for what was
 * planned, a thick one for what happened, a mark for the present day. It shows
 * nothing that the list of phases does not say in words.
 */
G_DECLARE_FINAL_TYPE (QuatuorTimeline, quatuor_timeline, QUATUOR, TIMELINE, GtkWidget)

GtkWidget *quatuor_timeline_new (void);
void       quatuor_timeline_set (QuatuorTimeline *self,
                                 QuatuorCohort   *cohort,
                                 const QuatuorId *territory,
                                 QuatuorDate      on);

G_END_DECLS
