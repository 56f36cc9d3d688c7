/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-drawing.h"
#include "quatuor-mirror.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_DOT_PLOT (quatuor_dot_plot_get_type ())

/**
 * QuatuorDotPlot:
 *
 * One line of a dot plot: what the seats said of a dimension or a criterion.
 * Its tooltip and its accessible label say the same in words.
 */
G_DECLARE_FINAL_TYPE (QuatuorDotPlot, quatuor_dot_plot, QUATUOR, DOT_PLOT, QuatuorDrawing)

/**
 * QuatuorDotLabels:
 *
 * Whether the marks of a line are named on it, or by the lines above it.
 */
typedef enum
{
  QUATUOR_DOTS_BARE,
  QUATUOR_DOTS_LABELLED,
} QuatuorDotLabels;

GtkWidget *quatuor_dot_plot_new            (void);
void       quatuor_dot_plot_show_dimension (QuatuorDotPlot               *self,
                                            QuatuorMirror                *mirror,
                                            const QuatuorMirrorDimension *dimension);
void       quatuor_dot_plot_show_criterion (QuatuorDotPlot               *self,
                                            QuatuorMirror                *mirror,
                                            const QuatuorMirrorCriterion *criterion,
                                            QuatuorDotLabels              labels);

G_END_DECLS
