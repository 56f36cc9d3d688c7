/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_EFFECTS_VIEW (quatuor_effects_view_get_type ())

/**
 * QuatuorEffectsView:
 *
 * The effects of a territory: each foreseen one beside what was observed of it,
 * then what nobody had foreseen, then what nobody had wanted.
 */
G_DECLARE_FINAL_TYPE (QuatuorEffectsView, quatuor_effects_view, QUATUOR, EFFECTS_VIEW, AdwBin)

GtkWidget *quatuor_effects_view_new        (void);
void       quatuor_effects_view_set        (QuatuorEffectsView *self,
                                            QuatuorCohort      *cohort,
                                            const QuatuorId    *territory);
void       quatuor_effects_view_set_narrow (QuatuorEffectsView *self,
                                            gboolean            is_narrow);

G_END_DECLS
