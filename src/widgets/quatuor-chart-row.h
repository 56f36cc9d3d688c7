/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CHART_ROW (quatuor_chart_row_get_type ())

/**
 * QuatuorChartRow:
 *
 * A line of the crossing in a list: its title, its gap, its marks, and in words
 * what has no mark.
 */
G_DECLARE_FINAL_TYPE (QuatuorChartRow, quatuor_chart_row, QUATUOR, CHART_ROW, GtkListBoxRow)

GtkWidget *quatuor_chart_row_new_for_dimension (QuatuorMirror                *mirror,
                                                const QuatuorMirrorDimension *dimension);
GtkWidget *quatuor_chart_row_new_for_criterion (QuatuorMirror                *mirror,
                                                const QuatuorMirrorCriterion *criterion);
const QuatuorId *
           quatuor_chart_row_get_criterion     (QuatuorChartRow              *self);

G_END_DECLS
