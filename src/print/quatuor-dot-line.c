/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-dot-line-private.h"

#include <math.h>

#define LEADER_WIDTH 1.0
#define LEADER_HEIGHT 10.0
#define SCORES_TICK 250
#define TENTHS_A_POINT 10

static void
dot_clear (gpointer data)
{
  QuatuorDot *dot = data;

  g_free (dot->label);
}

/**
 * quatuor_dot_line_new:
 * @scale: what its marks are measured on
 *
 * Returns: (transfer full): a line without marks
 */
QuatuorDotLine *
quatuor_dot_line_new (QuatuorScale scale)
{
  QuatuorDotLine *self = g_new0 (QuatuorDotLine, 1);

  self->scale = scale;
  self->dots = g_array_new (FALSE, FALSE, sizeof (QuatuorDot));
  g_array_set_clear_func (self->dots, dot_clear);
  return self;
}

/**
 * quatuor_dot_line_free:
 * @self: (nullable) (transfer full): a line
 */
void
quatuor_dot_line_free (QuatuorDotLine *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->dots);
  g_free (self);
}

/**
 * quatuor_dot_line_add:
 * @self: a line
 * @value: a level, or a score in tenths
 * @shape: of the mark
 * @ink: of the mark
 * @label: what is written above it
 */
void
quatuor_dot_line_add (QuatuorDotLine *self,
                      guint           value,
                      QuatuorShape    shape,
                      QuatuorInk      ink,
                      const char     *label)
{
  QuatuorDot dot = { value, shape, ink, g_strdup (label) };

  g_array_append_val (self->dots, dot);
}

/**
 * quatuor_dot_line_set_median:
 * @self: a line
 * @median: the median, on the line's scale
 */
void
quatuor_dot_line_set_median (QuatuorDotLine *self,
                             guint           median)
{
  self->has_median = TRUE;
  self->median = median;
}

/**
 * quatuor_dot_line_get_length:
 * @self: a line
 *
 * Returns: how many marks it bears
 */
guint
quatuor_dot_line_get_length (const QuatuorDotLine *self)
{
  return self->dots->len;
}

static double
lanes_top (const QuatuorDotPlan *plan)
{
  return plan->n_label_rows * plan->text_height + (plan->in_one_row ? LEADER_HEIGHT : 0);
}

static double
lane_height (const QuatuorDotStyle *style)
{
  return style->mark + QUATUOR_DOT_GAP;
}

/* The line and its marks, with half a mark of air above and below. */
static double
lanes_height (const QuatuorDotPlan  *plan,
              const QuatuorDotStyle *style)
{
  return (plan->bottom_lane - plan->top_lane + 2) * lane_height (style);
}

static double
lane_middle (const QuatuorDotPlan  *plan,
             const QuatuorDotStyle *style,
             int                    lane)
{
  return lanes_top (plan) + (lane - plan->top_lane + 1) * lane_height (style);
}

/**
 * quatuor_dot_line_measure:
 * @self: a line
 * @style: its measures
 * @context: of the text
 * @width: the width there is
 *
 * Returns: the height it needs
 */
double
quatuor_dot_line_measure (const QuatuorDotLine  *self,
                          const QuatuorDotStyle *style,
                          PangoContext          *context,
                          double                 width)
{
  g_auto (QuatuorDotPlan) plan = { 0 };

  quatuor_dot_plan_init (&plan, self, style, context, width);
  return ceil (lanes_top (&plan) + lanes_height (&plan, style) + plan.text_height);
}

static void
set_ink (cairo_t    *cr,
         QuatuorInk  ink)
{
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, ink.alpha);
}

static void
draw_line (cairo_t    *cr,
           QuatuorInk  ink,
           double      width,
           double      x1,
           double      y1,
           double      x2,
           double      y2)
{
  set_ink (cr, ink);
  cairo_set_line_width (cr, width);
  cairo_move_to (cr, x1, y1);
  cairo_line_to (cr, x2, y2);
  cairo_stroke (cr);
}

static void
draw_text (cairo_t      *cr,
           PangoContext *context,
           QuatuorInk    ink,
           const char   *text,
           double        x,
           double        y)
{
  g_autoptr (PangoLayout) layout = quatuor_dot_layout (context, text);

  set_ink (cr, ink);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_scale (const QuatuorDotLine  *self,
            const QuatuorDotStyle *style,
            PangoContext          *context,
            cairo_t               *cr,
            double                 width,
            const QuatuorDotPlan  *plan)
{
  guint step = self->scale == QUATUOR_SCALE_LEVELS ? 1 : SCORES_TICK;
  guint divisor = self->scale == QUATUOR_SCALE_LEVELS ? 1 : TENTHS_A_POINT;
  double top = lanes_top (plan);
  double bottom = top + lanes_height (plan, style);
  double middle = lane_middle (plan, style, 0);

  draw_line (cr, style->faint, 1, quatuor_dot_line_x (self, style, width, 0), middle,
             quatuor_dot_line_x (self, style, width, quatuor_dot_line_maximum (self)), middle);
  for (guint value = 0; value <= quatuor_dot_line_maximum (self); value += step)
    {
      g_autofree char *number = g_strdup_printf ("%u", value / divisor);
      g_autoptr (PangoLayout) layout = quatuor_dot_layout (context, number);
      double x = floor (quatuor_dot_line_x (self, style, width, value)) + 0.5;
      int text_width;

      draw_line (cr, style->faint, 1, x, top + style->mark / 2, x, bottom - style->mark / 2);
      pango_layout_get_pixel_size (layout, &text_width, NULL);
      draw_text (cr, context, style->text, number,
                 CLAMP (x - text_width / 2.0, 0, MAX (width - text_width, 0)), bottom);
    }
}

/* A label bears its mark; in a row of labels a thin line leads to the mark on
 * the scale, too. */
static void
draw_labels (const QuatuorDotLine  *self,
             const QuatuorDotStyle *style,
             PangoContext          *context,
             cairo_t               *cr,
             const QuatuorDotPlan  *plan)
{
  for (guint i = 0; i < self->dots->len; i++)
    {
      const QuatuorDotLabel *label = &plan->labels[i];
      const QuatuorDot *dot = &g_array_index (self->dots, QuatuorDot, label->dot);
      const QuatuorDotPlace *place = &plan->places[label->dot];
      double top = (plan->n_label_rows - 1 - label->row) * plan->text_height;

      if (plan->in_one_row)
        draw_line (cr, dot->ink, LEADER_WIDTH, label->x + style->mark / 2,
                   top + (plan->text_height + style->mark) / 2, place->x,
                   lane_middle (plan, style, place->lane));
      quatuor_shape_draw (dot->shape, dot->ink, cr, label->x + style->mark / 2,
                          top + plan->text_height / 2, style->mark);
      draw_text (cr, context, style->text, dot->label,
                 label->x + style->mark + QUATUOR_DOT_LABEL_SPACE, top);
    }
}

/**
 * quatuor_dot_line_draw:
 * @self: a line
 * @style: its measures
 * @context: of the text
 * @cr: where to draw, from its origin on
 * @width: the width there is
 */
void
quatuor_dot_line_draw (const QuatuorDotLine  *self,
                       const QuatuorDotStyle *style,
                       PangoContext          *context,
                       cairo_t               *cr,
                       double                 width)
{
  g_auto (QuatuorDotPlan) plan = { 0 };

  quatuor_dot_plan_init (&plan, self, style, context, width);
  draw_scale (self, style, context, cr, width, &plan);
  if (self->has_median)
    {
      double x = quatuor_dot_line_x (self, style, width, self->median);

      draw_line (cr, style->median, 2, x, lanes_top (&plan) + QUATUOR_DOT_GAP, x,
                 lanes_top (&plan) + lanes_height (&plan, style) - QUATUOR_DOT_GAP);
    }
  if (style->labels)
    draw_labels (self, style, context, cr, &plan);
  for (guint i = 0; i < self->dots->len; i++)
    {
      const QuatuorDot *dot = &g_array_index (self->dots, QuatuorDot, i);

      quatuor_shape_draw (dot->shape, dot->ink, cr, plan.places[i].x,
                          lane_middle (&plan, style, plan.places[i].lane), style->mark);
    }
}
