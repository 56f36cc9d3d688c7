/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-record-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_DIMENSION_ROW (quatuor_dimension_row_get_type ())

/**
 * QuatuorDimensionRow:
 *
 * One dimension of the questionnaire and its criteria. Criteria come and go
 * only while nobody has answered.
 */
G_DECLARE_FINAL_TYPE (QuatuorDimensionRow, quatuor_dimension_row, QUATUOR, DIMENSION_ROW,
                      QuatuorRecordRow)

G_END_DECLS
