/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-chart.h"
#include "quatuor-shape.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * QuatuorChartStyle:
 * @text: of words and numbers
 * @faint: of scales
 * @dark: whether the background is dark
 * @mark: the width of a mark
 * @letters: the size of the letters, of that of the text around
 *
 * What the screen and the paper do each in their way. Lengths are pixels on the
 * screen and points on paper.
 */
typedef struct
{
  QuatuorInk text;
  QuatuorInk faint;
  gboolean   dark;
  double     mark;
  double     letters;
} QuatuorChartStyle;

const QuatuorChartStyle *quatuor_chart_style_on_paper (void);
double                   quatuor_chart_measure        (const QuatuorChart      *chart,
                                                       const QuatuorChartStyle *style,
                                                       PangoContext            *context,
                                                       double                   width);
void                     quatuor_chart_draw           (const QuatuorChart      *chart,
                                                       const QuatuorChartStyle *style,
                                                       PangoContext            *context,
                                                       cairo_t                 *cr,
                                                       double                   width);
char                    *quatuor_chart_to_svg         (const QuatuorChart      *chart,
                                                       double                   width);

G_END_DECLS
