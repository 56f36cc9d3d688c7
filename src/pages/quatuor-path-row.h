/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PATH_ROW (quatuor_path_row_get_type ())

/**
 * QuatuorPathRow:
 *
 * A phase of a territory: how far it is, planned and real dates; unfolded, its
 * gates, its note and what can be done. The acts are actions of the page around
 * it: `path.…` with the phase's id.
 */
G_DECLARE_FINAL_TYPE (QuatuorPathRow, quatuor_path_row, QUATUOR, PATH_ROW, AdwExpanderRow)

GtkWidget       *quatuor_path_row_new       (void);
const QuatuorId *quatuor_path_row_get_phase (QuatuorPathRow     *self);
void             quatuor_path_row_set       (QuatuorPathRow     *self,
                                             QuatuorCohort      *cohort,
                                             const QuatuorId    *territory,
                                             const QuatuorPhase *phase,
                                             QuatuorDate         on);

G_END_DECLS
