/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-project.h"
#include "quatuor-shape.h"

G_BEGIN_DECLS

/**
 * QuatuorBox:
 * @x: its left
 * @y: its top
 * @width: from its left to its right
 * @height: from its top to its bottom
 */
typedef struct
{
  double x;
  double y;
  double width;
  double height;
} QuatuorBox;

void quatuor_action_shape_draw (const QuatuorAction *action,
                                QuatuorInk           ink,
                                cairo_t             *cr,
                                const QuatuorBox    *box);

G_END_DECLS
