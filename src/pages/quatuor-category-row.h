/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-record-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_CATEGORY_ROW (quatuor_category_row_get_type ())

/**
 * QuatuorCategoryRow:
 *
 * One category of the programme and its fields.
 */
G_DECLARE_FINAL_TYPE (QuatuorCategoryRow, quatuor_category_row, QUATUOR, CATEGORY_ROW,
                      QuatuorRecordRow)

G_END_DECLS
