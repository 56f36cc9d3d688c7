/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-action-shape.h"

#include <math.h>

#define LINE 1.5
#define DASH 4.0
#define HATCH_STEP 6.0
#define UNDER_WAY_ALPHA 0.4

static void
trace (const QuatuorAction *action,
       cairo_t             *cr,
       const QuatuorBox    *box)
{
  double radius = (box->height - LINE) / 2;
  double top = box->y + LINE / 2;
  double left = box->x + LINE / 2 + radius;
  double right = box->x + box->width - LINE / 2 - radius;

  cairo_new_path (cr);
  if (quatuor_action_is_milestone (action))
    {
      cairo_arc (cr, box->x + box->width / 2, top + radius, radius, 0, 2 * G_PI);
      return;
    }
  cairo_arc (cr, MAX (left, right), top + radius, radius, -G_PI_2, G_PI_2);
  cairo_arc (cr, left, top + radius, radius, G_PI_2, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
hatch (cairo_t          *cr,
       const QuatuorBox *box)
{
  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  for (double x = box->x - box->height; x < box->x + box->width; x += HATCH_STEP)
    {
      cairo_move_to (cr, x, box->y + box->height);
      cairo_line_to (cr, x + box->height, box->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * quatuor_action_shape_draw:
 * @action: an action or a milestone
 * @ink: its colour
 * @cr: where to draw
 * @box: the bar, or what the pebble lies in the middle of
 *
 * The state is the filling: empty when planned, light when under way, full when
 * done, hatched when blocked, a dashed line when dropped.
 */
void
quatuor_action_shape_draw (const QuatuorAction *action,
                           QuatuorInk           ink,
                           cairo_t             *cr,
                           const QuatuorBox    *box)
{
  const double dashes[] = { DASH };

  cairo_save (cr);
  cairo_set_line_width (cr, LINE);
  cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, ink.alpha);
  trace (action, cr, box);
  if (g_str_equal (action->state, QUATUOR_ACTION_DONE))
    cairo_fill_preserve (cr);
  else if (g_str_equal (action->state, QUATUOR_ACTION_UNDER_WAY))
    {
      cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, ink.alpha * UNDER_WAY_ALPHA);
      cairo_fill_preserve (cr);
      cairo_set_source_rgba (cr, ink.red, ink.green, ink.blue, ink.alpha);
    }
  else if (g_str_equal (action->state, QUATUOR_ACTION_BLOCKED))
    {
      hatch (cr, box);
      trace (action, cr, box);
    }
  else if (g_str_equal (action->state, QUATUOR_ACTION_DROPPED))
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
