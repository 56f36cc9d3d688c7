/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-text-scale.h"

/* The resolution at which text has its usual size, in dots an inch. */
#define USUAL_RESOLUTION 96

/**
 * quatuor_text_scale:
 * @widget: a widget
 * @pixels: a width that suits the usual size of text
 *
 * Returns: the width that suits the size of text which the person chose
 */
int
quatuor_text_scale (GtkWidget *widget,
                    int        pixels)
{
  int resolution = -1; /* in 1024ths of a dot an inch; -1 when nobody chose one */

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &resolution, NULL);
  if (resolution <= 0)
    return pixels;
  return (int) ((gint64) pixels * resolution / (USUAL_RESOLUTION * PANGO_SCALE));
}
