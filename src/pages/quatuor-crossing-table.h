/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"

G_BEGIN_DECLS

/* The charts of the crossing as tables of words. */

char     **quatuor_crossing_table_dimension_titles (const QuatuorMirror *mirror);
char     **quatuor_crossing_table_criterion_titles (const QuatuorMirror *mirror);
GPtrArray *quatuor_crossing_table_list_dimensions  (const QuatuorMirror *mirror);
GPtrArray *quatuor_crossing_table_list_criteria    (const QuatuorMirror *mirror);

G_END_DECLS
