/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-record-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_RESTRAINT_ROW (quatuor_restraint_row_get_type ())

/**
 * QuatuorRestraintRow:
 *
 * One pre-election restraint of the programme and its fields.
 */
G_DECLARE_FINAL_TYPE (QuatuorRestraintRow, quatuor_restraint_row, QUATUOR, RESTRAINT_ROW,
                      QuatuorRecordRow)

G_END_DECLS
