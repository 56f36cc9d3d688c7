/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-dot-line.h"

G_BEGIN_DECLS

#define QUATUOR_DOT_GAP 2.0         /* between two marks that would touch */
#define QUATUOR_DOT_LABEL_SPACE 6.0 /* between a label and its mark */

typedef struct
{
  guint         value;
  QuatuorShape  shape;
  QuatuorInk    ink;
  char         *label;
} QuatuorDot;

struct _QuatuorDotLine
{
  QuatuorScale  scale;
  GArray       *dots;
  gboolean      has_median;
  guint         median;
};

/* Where the words above the marks stand, from the row nearest to the marks
 * upward. */
typedef struct
{
  guint  dot;
  double x;
  double width;
  guint  row;
} QuatuorDotLabel;

/* The measures of one drawing. */
typedef struct
{
  QuatuorDotPlace *places;
  QuatuorDotLabel *labels; /* from left to right */
  guint            n_label_rows;
  gboolean         in_one_row;
  int              top_lane;
  int              bottom_lane;
  double           text_height;
} QuatuorDotPlan;

double       quatuor_dot_line_maximum (const QuatuorDotLine  *self);
double       quatuor_dot_line_x       (const QuatuorDotLine  *self,
                                       const QuatuorDotStyle *style,
                                       double                 width,
                                       double                 value);
PangoLayout *quatuor_dot_layout       (PangoContext          *context,
                                       const char            *text);
void         quatuor_dot_plan_init    (QuatuorDotPlan        *plan,
                                       const QuatuorDotLine  *self,
                                       const QuatuorDotStyle *style,
                                       PangoContext          *context,
                                       double                 width);
void         quatuor_dot_plan_clear   (QuatuorDotPlan        *plan);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QuatuorDotPlan, quatuor_dot_plan_clear)

G_END_DECLS
