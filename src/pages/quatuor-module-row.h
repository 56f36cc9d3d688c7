/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-record-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_MODULE_ROW (quatuor_module_row_get_type ())

/**
 * QuatuorModuleRow:
 *
 * One module of the programme and its fields.
 */
G_DECLARE_FINAL_TYPE (QuatuorModuleRow, quatuor_module_row, QUATUOR, MODULE_ROW, QuatuorRecordRow)

G_END_DECLS
