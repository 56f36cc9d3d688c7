/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * QuatuorInk:
 *
 * A colour, each part from 0 to 1.
 */
typedef struct
{
  double red;
  double green;
  double blue;
  double alpha;
} QuatuorInk;

/**
 * QuatuorShape:
 *
 * The shape of a seat's mark, so that colour never speaks alone.
 */
typedef enum
{
  QUATUOR_SHAPE_CIRCLE,
  QUATUOR_SHAPE_SQUARE,
  QUATUOR_SHAPE_DIAMOND,
  QUATUOR_SHAPE_TRIANGLE,
  QUATUOR_SHAPE_DROP,
  QUATUOR_SHAPE_CROSS,
  QUATUOR_N_SHAPES,
} QuatuorShape;

QuatuorInk quatuor_ink_for_colour (const char   *colour,
                                   gboolean      dark);
void       quatuor_shape_draw     (QuatuorShape  shape,
                                   QuatuorInk    ink,
                                   cairo_t      *cr,
                                   double        x,
                                   double        y,
                                   double        size);

G_END_DECLS
