/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-text-area.h"

struct _QuatuorTextArea
{
  GtkTextView parent_instance;

  int         width;
};

G_DEFINE_FINAL_TYPE (QuatuorTextArea, quatuor_text_area, GTK_TYPE_TEXT_VIEW)

static gboolean
resize_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  gtk_widget_queue_resize (widget);
  return G_SOURCE_REMOVE;
}

/* A text view tells its height for the width it had before: it is asked once
 * more in the next frame, when it has wrapped its lines anew. */
static void
quatuor_text_area_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  QuatuorTextArea *self = QUATUOR_TEXT_AREA (widget);

  GTK_WIDGET_CLASS (quatuor_text_area_parent_class)->size_allocate (widget, width, height,
                                                                    baseline);
  if (self->width == width)
    return;

  self->width = width;
  gtk_widget_add_tick_callback (widget, resize_cb, NULL, NULL);
}

static void
quatuor_text_area_class_init (QuatuorTextAreaClass *klass)
{
  GTK_WIDGET_CLASS (klass)->size_allocate = quatuor_text_area_size_allocate;
}

static void
quatuor_text_area_init (QuatuorTextArea *self)
{
}
