/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-record-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_PHASE_ROW (quatuor_phase_row_get_type ())

/**
 * QuatuorPhaseRow:
 *
 * One phase of the programme: title, kind, dates, aim, and its gates.
 */
G_DECLARE_FINAL_TYPE (QuatuorPhaseRow, quatuor_phase_row, QUATUOR, PHASE_ROW, QuatuorRecordRow)

G_END_DECLS
