/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-record-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_NEED_ROW (quatuor_need_row_get_type ())

/**
 * QuatuorNeedRow:
 *
 * A need, or what a seat says of its own role: its text, its state, and what was
 * promised to meet it.
 */
G_DECLARE_FINAL_TYPE (QuatuorNeedRow, quatuor_need_row, QUATUOR, NEED_ROW, QuatuorRecordRow)

G_END_DECLS
