/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CHAIR (quatuor_chair_get_type ())

/**
 * QuatuorChair:
 *
 * A seat of a territory as a card: its category, who holds it, who stands in,
 * who is associated, who was there before. A vacant chair invites.
 */
G_DECLARE_FINAL_TYPE (QuatuorChair, quatuor_chair, QUATUOR, CHAIR, AdwBin)

GtkWidget       *quatuor_chair_new      (void);
void             quatuor_chair_set      (QuatuorChair      *self,
                                         QuatuorCohort     *cohort,
                                         const QuatuorSeat *seat,
                                         QuatuorDate        on);
const QuatuorId *quatuor_chair_get_seat (QuatuorChair      *self);

G_END_DECLS
