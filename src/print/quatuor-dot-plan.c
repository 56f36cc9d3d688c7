/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-dot-line-private.h"

#include <math.h>
#include <stdlib.h>

#define LABEL_GAP 14.0 /* between two labels */
#define SCORES_MAXIMUM 1000
#define LEVELS_MAXIMUM 4

/**
 * quatuor_dot_line_maximum:
 * @self: a line
 *
 * Returns: the end of its scale
 */
double
quatuor_dot_line_maximum (const QuatuorDotLine *self)
{
  return self->scale == QUATUOR_SCALE_LEVELS ? LEVELS_MAXIMUM : SCORES_MAXIMUM;
}

/**
 * quatuor_dot_line_x:
 * @self: a line
 * @style: its measures
 * @width: the width there is
 * @value: a value on its scale
 *
 * The scale keeps a margin, so that the marks at its ends lie within: of half a
 * step for the levels, whose marks stand side by side.
 *
 * Returns: where the value lies
 */
double
quatuor_dot_line_x (const QuatuorDotLine  *self,
                    const QuatuorDotStyle *style,
                    double                 width,
                    double                 value)
{
  double margin = self->scale == QUATUOR_SCALE_LEVELS
                    ? width / (2 * (LEVELS_MAXIMUM + 1))
                    : style->mark;

  return margin + (width - 2 * margin) * value / quatuor_dot_line_maximum (self);
}

static void
place_side_by_side (const QuatuorDotLine  *self,
                    const QuatuorDotStyle *style,
                    double                 width,
                    QuatuorDotPlace       *places)
{
  for (guint i = 0; i < self->dots->len; i++)
    {
      guint value = g_array_index (self->dots, QuatuorDot, i).value;
      guint before = 0;
      guint equal = 0;

      for (guint n = 0; n < self->dots->len; n++)
        if (g_array_index (self->dots, QuatuorDot, n).value == value)
          {
            equal++;
            before += n < i ? 1 : 0;
          }
      places[i].x = quatuor_dot_line_x (self, style, width, value) +
                    (before - (equal - 1) / 2.0) * (style->mark + QUATUOR_DOT_GAP);
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
        .x = quatuor_dot_line_x (self, style, width,
                                 g_array_index (self->dots, QuatuorDot, i).value),
      };

      while (!is_free (places, placed, self->dots->len, wanted, style->mark + QUATUOR_DOT_GAP))
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

/**
 * quatuor_dot_layout:
 * @context: of the text
 * @text: a label or a number of the scale
 *
 * Returns: (transfer full): the text, laid out small
 */
PangoLayout *
quatuor_dot_layout (PangoContext *context,
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
  const QuatuorDotLabel *first = a;
  const QuatuorDotLabel *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;
  return (int) first->dot - (int) second->dot;
}

/* Labels in a row keep the order of their marks and move as little as possible:
 * those that would overlap make a block, and a block stands at the mean of what
 * its labels want. */
static void
spread (QuatuorDotLabel *labels,
        guint            n,
        double           width,
        double           total)
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
stack (QuatuorDotLabel *labels,
       guint            n,
       double           width)
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
             QuatuorDotPlan        *plan)
{
  double total = 0;
  guint n = self->dots->len;

  plan->labels = g_new0 (QuatuorDotLabel, n + 1);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PangoLayout) layout =
        quatuor_dot_layout (context, g_array_index (self->dots, QuatuorDot, i).label);
      int text_width;

      pango_layout_get_pixel_size (layout, &text_width, NULL);
      plan->labels[i].dot = i;
      plan->labels[i].width = text_width + style->mark + QUATUOR_DOT_LABEL_SPACE;
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

/**
 * quatuor_dot_plan_init:
 * @plan: (out): where everything stands
 * @self: a line
 * @style: its measures
 * @context: of the text
 * @width: the width there is
 */
void
quatuor_dot_plan_init (QuatuorDotPlan        *plan,
                       const QuatuorDotLine  *self,
                       const QuatuorDotStyle *style,
                       PangoContext          *context,
                       double                 width)
{
  g_autoptr (PangoLayout) digit = quatuor_dot_layout (context, "0");
  int height;

  *plan = (QuatuorDotPlan){ .places = quatuor_dot_line_place (self, style, width) };
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

/**
 * quatuor_dot_plan_clear:
 * @plan: a plan
 */
void
quatuor_dot_plan_clear (QuatuorDotPlan *plan)
{
  g_free (plan->places);
  g_free (plan->labels);
}
