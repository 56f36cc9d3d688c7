/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_MATRIX_ROW (quatuor_matrix_row_get_type ())

/**
 * QuatuorMatrixRow:
 *
 * A territory among the phases: its name, then a button a phase, each named by a
 * whole sentence. Without a territory it is the row of the phases' titles.
 */
G_DECLARE_FINAL_TYPE (QuatuorMatrixRow, quatuor_matrix_row, QUATUOR, MATRIX_ROW, AdwBin)

GtkWidget *quatuor_matrix_row_new         (void);
void       quatuor_matrix_row_show        (QuatuorMatrixRow       *self,
                                           QuatuorCohort          *cohort,
                                           const QuatuorTerritory *territory);
int        quatuor_matrix_row_find_column (QuatuorMatrixRow       *self,
                                           GtkWidget              *widget);
gboolean   quatuor_matrix_row_focus       (QuatuorMatrixRow       *self,
                                           int                     column);

G_END_DECLS
