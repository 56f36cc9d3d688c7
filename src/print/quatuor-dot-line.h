/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-shape.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef enum
{
  QUATUOR_SCALE_LEVELS, /* 0 to 4: equal marks stand side by side */
  QUATUOR_SCALE_SCORES, /* tenths of 100: marks that would touch are stacked */
} QuatuorScale;

/**
 * QuatuorDotStyle:
 * @text: of words and numbers
 * @faint: of the scale
 * @median: of the median's line
 * @mark: the width of a mark
 * @labels: whether each mark bears its label
 *
 * What the screen and the paper do each in their way. Lengths are pixels on
 * the screen and points on paper.
 */
typedef struct
{
  QuatuorInk text;
  QuatuorInk faint;
  QuatuorInk median;
  double     mark;
  gboolean   labels;
} QuatuorDotStyle;

/**
 * QuatuorDotPlace:
 * @x: the middle of the mark
 * @lane: 0 on the line, negative above, positive below
 */
typedef struct
{
  double x;
  int    lane;
} QuatuorDotPlace;

/**
 * QuatuorDotLine:
 *
 * One line of a dot plot: the marks of the seats on a scale, and the median.
 */
typedef struct _QuatuorDotLine QuatuorDotLine;

QuatuorDotLine        *quatuor_dot_line_new        (QuatuorScale           scale);
void                   quatuor_dot_line_free       (QuatuorDotLine        *self);
void                   quatuor_dot_line_add        (QuatuorDotLine        *self,
                                                    guint                  value,
                                                    QuatuorShape           shape,
                                                    QuatuorInk             ink,
                                                    const char            *label);
void                   quatuor_dot_line_set_median (QuatuorDotLine        *self,
                                                    guint                  median);
guint                  quatuor_dot_line_get_length (const QuatuorDotLine  *self);
QuatuorDotPlace       *quatuor_dot_line_place      (const QuatuorDotLine  *self,
                                                    const QuatuorDotStyle *style,
                                                    double                 width);
double                 quatuor_dot_line_measure    (const QuatuorDotLine  *self,
                                                    const QuatuorDotStyle *style,
                                                    PangoContext          *context,
                                                    double                 width);
void                   quatuor_dot_line_draw       (const QuatuorDotLine  *self,
                                                    const QuatuorDotStyle *style,
                                                    PangoContext          *context,
                                                    cairo_t               *cr,
                                                    double                 width);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorDotLine, quatuor_dot_line_free)

G_END_DECLS
