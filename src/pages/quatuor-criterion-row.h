/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-row-field.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CRITERION_ROW (quatuor_criterion_row_get_type ())

/**
 * QuatuorCriterionRow:
 *
 * One criterion of the questionnaire: its code and title. It opens on the
 * question and the words of the levels.
 */
G_DECLARE_FINAL_TYPE (QuatuorCriterionRow, quatuor_criterion_row, QUATUOR, CRITERION_ROW,
                      AdwActionRow)

G_END_DECLS
