/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-field-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_GATE_ROW (quatuor_gate_row_get_type ())

/**
 * QuatuorGateRow:
 *
 * One gate of a phase: its text, and the menu that moves and removes it.
 */
G_DECLARE_FINAL_TYPE (QuatuorGateRow, quatuor_gate_row, QUATUOR, GATE_ROW, QuatuorFieldRow)

G_END_DECLS
