/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-dot-line.h"

#include <math.h>
#include <stdlib.h>

#define GAP 2.0          /* between two marks that would touch */
#define LABEL_SPACE 6.0  /* between a label and its mark */
#define LABEL_GAP 14.0   /* between two labels */
#define LEADER_WIDTH 1.0
#define LEADER_HEIGHT 10.0
#define SCORES_MAXIMUM 1000
#define SCORES_TICK 250
#define TENTHS_A_POINT 10
#define LEVELS_MAXIMUM 4

typedef struct
{
  guint         value;
  QuatuorShape  shape;
  QuatuorInk    ink;
  char         *label;
} Dot;

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
} LabelPlace;

/* The measures of one drawing. */
typedef struct
{
  QuatuorDotPlace *places;
  LabelPlace      *labels; /* from left to right */
  guint            n_label_rows;
  gboolean         in_one_row;
  int              top_lane;
  int              bottom_lane;
  double           text_height;
} Plan;

static void
dot_clear (gpointer data)
{
  Dot *dot = data;

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
  self->dots = g_array_new (FALSE, FALSE, sizeof (Dot));
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
  Dot dot = { value, shape, ink, g_strdup (label) };

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
maximum_of (const QuatuorDotLine *self)
{
  return self->scale == QUATUOR_SCALE_LEVELS ? LEVELS_MAXIMUM : SCORES_MAXIMUM;
}

/* The scale keeps a margin, so that the marks at its ends lie within: of half a
 * step for the levels, whose marks stand side by side. */
static double
x_of (const QuatuorDotLine  *self,
      const QuatuorDotStyle *style,
      double                 width,
      double                 value)
{
  double margin = self->scale == QUATUOR_SCALE_LEVELS
                    ? width / (2 * (LEVELS_MAXIMUM + 1))
                    : style->mark;

  return margin + (width - 2 * margin) * value / maximum_of (self);
}

static void
place_side_by_side (const QuatuorDotLine  *self,
                    const QuatuorDotStyle *style,
                    double                 width,
                    QuatuorDotPlace       *places)
{
  for (guint i = 0; i < self->dots->len; i++)
    {
      guint value = g_array_index (self->dots, Dot, i).value;
      guint before = 0;
      guint equal = 0;

      for (guint n = 0; n < self->dots->len; n++)
        if (g_array_index (self->dots, Dot, n).value == value)
          {
            equal++;
            before += n < i ? 1 : 0;
          }
      places[i].x = x_of (self, style, width, value) +
                    (before - (equal - 1) / 2.0) * (style->mark + GAP);
      places[i].lane = 0;
    }
}

static gboolean
is_free (const QuatuorDotPlace *places,
         const gboolean        *placed,
         guint                  n,
         QuatuorDotPlace        wanted,
         double                 distance)
{
  for (guint i = 0; i < n; i++)
    if (placed[i] && places[i].lane == wanted.lane && fabs (places[i].x - wanted.x) < distance)
      return FALSE;
  return TRUE;
}

/* Each mark takes the nearest lane to the line that is free where it must be:
 * 0, -1, 1, -2, 2... */
static void
place_stacked (const QuatuorDotLine  *self,
               const QuatuorDotStyle *style,
               double                 width,
               QuatuorDotPlace       *places)
{
  g_autofree gboolean *placed = g_new0 (gboolean, self->dots->len + 1);

  for (guint i = 0; i < self->dots->len; i++)
    {
      QuatuorDotPlace wanted = {
        .x = x_of (self, style, width, g_array_index (self->dots, Dot, i).value),
      };

      while (!is_free (places, placed, self->dots->len, wanted, style->mark + GAP))
        wanted.lane = wanted.lane < 0 ? -wanted.lane : -wanted.lane - 1;
      places[i] = wanted;
      placed[i] = TRUE;
    }
}

/**
 * quatuor_dot_line_place:
 * @self: a line
 * @style: its measures
 * @width: the width there is
 *
 * Marks never hide one another: on the scale of levels equal ones stand side
 * by side, on the scale of scores those that would touch go up or down a lane.
 *
 * Returns: (transfer full) (array): where each mark stands
 */
QuatuorDotPlace *
quatuor_dot_line_place (const QuatuorDotLine  *self,
                        const QuatuorDotStyle *style,
                        double                 width)
{
  QuatuorDotPlace *places = g_new0 (QuatuorDotPlace, self->dots->len + 1);

  if (self->scale == QUATUOR_SCALE_LEVELS)
    place_side_by_side (self, style, width, places);
  else
    place_stacked (self, style, width, places);
  return places;
}

static PangoLayout *
layout_of (PangoContext *context,
           const char   *text)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static int
compare_wanted (gconstpointer a,
                gconstpointer b)
{
  const LabelPlace *first = a;
  const LabelPlace *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;
  return (int) first->dot - (int) second->dot;
}

/* Labels in a row keep the order of their marks and move as little as possible:
 * those that would overlap make a block, and a block stands at the mean of what
 * its labels want. */
static void
spread (LabelPlace *labels,
        guint       n,
        double      width,
        double      total)
{
  g_autofree double *block = g_new0 (double, n + 1);
  g_autofree guint *size = g_new0 (guint, n + 1);
  guint n_blocks = 0;
  double before = 0;
  guint label = 0;

  for (guint i = 0; i < n; i++)
    {
      block[n_blocks] = labels[i].x - before;
      size[n_blocks++] = 1;
      before += labels[i].width + LABEL_GAP;
      while (n_blocks > 1 && block[n_blocks - 2] > block[n_blocks - 1])
        {
          n_blocks--;
          block[n_blocks - 1] = (block[n_blocks - 1] * size[n_blocks - 1] +
                                 block[n_blocks] * size[n_blocks]) /
                                (size[n_blocks - 1] + size[n_blocks]);
          size[n_blocks - 1] += size[n_blocks];
        }
    }

  before = 0;
  for (guint i = 0; i < n_blocks; i++)
    for (guint k = 0; k < size[i]; k++, label++)
      {
        labels[label].x = CLAMP (block[i], 0, width - total) + before;
        before += labels[label].width + LABEL_GAP;
      }
}

/* Where there is no room for one row, each label has its own. */
static void
stack (LabelPlace *labels,
       guint       n,
       double      width)
{
  for (guint i = 0; i < n; i++)
    {
      labels[i].x = CLAMP (labels[i].x, 0, MAX (width - labels[i].width, 0));
      labels[i].row = n - 1 - i;
    }
}

static void
plan_labels (const QuatuorDotLine  *self,
             const QuatuorDotStyle *style,
             PangoContext          *context,
             double                 width,
             Plan                  *plan)
{
  double total = 0;
  guint n = self->dots->len;

  plan->labels = g_new0 (LabelPlace, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PangoLayout) layout =
        layout_of (context, g_array_index (self->dots, Dot, i).label);
      int text_width;

      pango_layout_get_pixel_size (layout, &text_width, NULL);
      plan->labels[i].dot = i;
      plan->labels[i].width = text_width + style->mark + LABEL_SPACE;
      plan->labels[i].x = plan->places[i].x - style->mark / 2;
      total += plan->labels[i].width + (i > 0 ? LABEL_GAP : 0);
    }
  qsort (plan->labels, n, sizeof plan->labels[0], compare_wanted);
  plan->in_one_row = total <= width;
  if (plan->in_one_row)
    spread (plan->labels, n, width, total);
  else
    stack (plan->labels, n, width);
  plan->n_label_rows = plan->in_one_row ? MIN (n, 1) : n;
}

static void
plan_init (Plan                  *plan,
           const QuatuorDotLine  *self,
           const QuatuorDotStyle *style,
           PangoContext          *context,
           double                 width)
{
  g_autoptr (PangoLayout) digit = layout_of (context, "0");
  int height;

  *plan = (Plan){ .places = quatuor_dot_line_place (self, style, width) };
  pango_layout_get_pixel_size (digit, NULL, &height);
  plan->text_height = height;
  for (guint i = 0; i < self->dots->len; i++)
    {
      plan->top_lane = MIN (plan->top_lane, plan->places[i].lane);
      plan->bottom_lane = MAX (plan->bottom_lane, plan->places[i].lane);
    }
  if (style->labels)
    plan_labels (self, style, context, width, plan);
}

static void
plan_clear (Plan *plan)
{
  g_free (plan->places);
  g_free (plan->labels);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Plan, plan_clear)

static double
lanes_top (const Plan *plan)
{
  return plan->n_label_rows * plan->text_height + (plan->in_one_row ? LEADER_HEIGHT : 0);
}

static double
lane_height (const QuatuorDotStyle *style)
{
  return style->mark + GAP;
}

/* The line and its marks, with half a mark of air above and below. */
static double
lanes_height (const Plan            *plan,
              const QuatuorDotStyle *style)
{
  return (plan->bottom_lane - plan->top_lane + 2) * lane_height (style);
}

static double
lane_middle (const Plan            *plan,
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
  g_auto (Plan) plan = { 0 };

  plan_init (&plan, self, style, context, width);
  return ceil (lanes_top (&plan) + lanes_height (&plan, style) + plan.text_height);
}

static void
set_ink (cairo_t   *cr,
         QuatuorInk ink)
{
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, ink.alpha);
}

static void
draw_line (cairo_t   *cr,
           QuatuorInk ink,
           double     width,
           double     x1,
           double     y1,
           double     x2,
           double     y2)
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
  g_autoptr (PangoLayout) layout = layout_of (context, text);

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
            const Plan            *plan)
{
  guint step = self->scale == QUATUOR_SCALE_LEVELS ? 1 : SCORES_TICK;
  guint divisor = self->scale == QUATUOR_SCALE_LEVELS ? 1 : TENTHS_A_POINT;
  double top = lanes_top (plan);
  double bottom = top + lanes_height (plan, style);
  double middle = lane_middle (plan, style, 0);

  draw_line (cr, style->faint, 1, x_of (self, style, width, 0), middle,
             x_of (self, style, width, maximum_of (self)), middle);
  for (guint value = 0; value <= maximum_of (self); value += step)
    {
      g_autofree char *number = g_strdup_printf ("%u", value / divisor);
      g_autoptr (PangoLayout) layout = layout_of (context, number);
      double x = floor (x_of (self, style, width, value)) + 0.5;
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
             const Plan            *plan)
{
  for (guint i = 0; i < self->dots->len; i++)
    {
      const LabelPlace *label = &plan->labels[i];
      const Dot *dot = &g_array_index (self->dots, Dot, label->dot);
      const QuatuorDotPlace *place = &plan->places[label->dot];
      double top = (plan->n_label_rows - 1 - label->row) * plan->text_height;

      if (plan->in_one_row)
        draw_line (cr, dot->ink, LEADER_WIDTH, label->x + style->mark / 2,
                   top + (plan->text_height + style->mark) / 2, place->x,
                   lane_middle (plan, style, place->lane));
      quatuor_shape_draw (dot->shape, dot->ink, cr, label->x + style->mark / 2,
                          top + plan->text_height / 2, style->mark);
      draw_text (cr, context, style->text, dot->label, label->x + style->mark + LABEL_SPACE, top);
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
  g_auto (Plan) plan = { 0 };

  plan_init (&plan, self, style, context, width);
  draw_scale (self, style, context, cr, width, &plan);
  if (self->has_median)
    {
      double x = x_of (self, style, width, self->median);

      draw_line (cr, style->median, 2, x, lanes_top (&plan) + GAP, x,
                 lanes_top (&plan) + lanes_height (&plan, style) - GAP);
    }
  if (style->labels)
    draw_labels (self, style, context, cr, &plan);
  for (guint i = 0; i < self->dots->len; i++)
    {
      const Dot *dot = &g_array_index (self->dots, Dot, i);

      quatuor_shape_draw (dot->shape, dot->ink, cr, plan.places[i].x,
                          lane_middle (&plan, style, plan.places[i].lane), style->mark);
    }
}
