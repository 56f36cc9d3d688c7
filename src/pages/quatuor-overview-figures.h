/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-attention.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_OVERVIEW_FIGURES (quatuor_overview_figures_get_type ())

/**
 * QuatuorOverviewFigures:
 *
 * A few figures of the programme. Each is a button that opens the records behind
 * it, by the action `overview.filter`.
 */
G_DECLARE_FINAL_TYPE (QuatuorOverviewFigures, quatuor_overview_figures,
                      QUATUOR, OVERVIEW_FIGURES, AdwBin)

GtkWidget *quatuor_overview_figures_new  (void);
void       quatuor_overview_figures_show (QuatuorOverviewFigures *self,
                                          QuatuorCohort          *cohort);

G_END_DECLS
