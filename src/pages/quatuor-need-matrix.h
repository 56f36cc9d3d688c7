/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_NEED_MATRIX (quatuor_need_matrix_get_type ())

/**
 * QuatuorNeedMatrix:
 *
 * What the seats of a territory expect of each other: a row speaks, a column is
 * spoken of, and the diagonal holds what each says of its own role. The arrows
 * go by cell, Enter activates `needs.open` with the two seats.
 */
G_DECLARE_FINAL_TYPE (QuatuorNeedMatrix, quatuor_need_matrix, QUATUOR, NEED_MATRIX, AdwBin)

void quatuor_need_matrix_set (QuatuorNeedMatrix *self,
                              QuatuorCohort     *cohort,
                              const QuatuorId   *territory);

G_END_DECLS
