/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_FILTER_ROW (quatuor_filter_row_get_type ())

/**
 * QuatuorFilterRow:
 *
 * A drop-down row over all rows of a table, or one of them: the filter of a
 * report.
 */
G_DECLARE_FINAL_TYPE (QuatuorFilterRow, quatuor_filter_row, QUATUOR, FILTER_ROW, AdwComboRow)

void      quatuor_filter_row_show     (QuatuorFilterRow *self,
                                       QuatuorCohort    *cohort,
                                       QuatuorTable      table,
                                       const char       *all);
QuatuorId quatuor_filter_row_get_id   (QuatuorFilterRow *self);
void      quatuor_filter_row_set_id   (QuatuorFilterRow *self,
                                       const QuatuorId  *id);

G_END_DECLS
