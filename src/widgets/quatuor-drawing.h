/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-shape.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_DRAWING (quatuor_drawing_get_type ())

/**
 * QuatuorDrawing:
 *
 * What is drawn as on paper, in the colours of the moment, as high as its width
 * asks for. It is a picture to a screen reader: who makes one says it in words.
 */
G_DECLARE_DERIVABLE_TYPE (QuatuorDrawing, quatuor_drawing, QUATUOR, DRAWING, GtkWidget)

/**
 * QuatuorDrawingClass:
 * @measure: gives the height for a width
 * @draw: draws from the origin on
 */
struct _QuatuorDrawingClass
{
  GtkWidgetClass parent_class;

  double (*measure) (QuatuorDrawing *self,
                     double          width);
  void   (*draw)    (QuatuorDrawing *self,
                     cairo_t        *cr,
                     double          width);
};

QuatuorInk quatuor_drawing_get_ink (QuatuorDrawing *self,
                                    double          strength);
gboolean   quatuor_drawing_is_dark (QuatuorDrawing *self);

G_END_DECLS
