/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-import-outcome.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_IMPORT_OUTCOME_ROW (quatuor_import_outcome_row_get_type ())

/**
 * QuatuorImportOutcomeRow:
 *
 * A row of a table, or a group of them, in the list of what becomes of each. The list
 * says of a group whether it is open.
 */
G_DECLARE_FINAL_TYPE (QuatuorImportOutcomeRow, quatuor_import_outcome_row, QUATUOR,
                      IMPORT_OUTCOME_ROW, AdwBin)

G_END_DECLS
