/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-record-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_CLAUSE_ROW (quatuor_clause_row_get_type ())

/**
 * QuatuorClauseRow:
 *
 * A clause of a charter, to be read, and opened to be changed.
 */
G_DECLARE_FINAL_TYPE (QuatuorClauseRow, quatuor_clause_row, QUATUOR, CLAUSE_ROW, QuatuorRecordRow)

G_END_DECLS
