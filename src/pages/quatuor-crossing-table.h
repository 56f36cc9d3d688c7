/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-grid.h"
#include "quatuor-mirror.h"

G_BEGIN_DECLS

/* The charts of the crossing as tables of words. */

QuatuorGrid *quatuor_crossing_table_of_dimensions (const QuatuorMirror *mirror);
QuatuorGrid *quatuor_crossing_table_of_criteria   (const QuatuorMirror *mirror);

G_END_DECLS
