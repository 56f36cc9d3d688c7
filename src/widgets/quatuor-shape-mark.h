/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_SHAPE_MARK (quatuor_shape_mark_get_type ())

/**
 * QuatuorShapeMark:
 *
 * The mark of a seat as the charts draw it, for use beside words.
 */
G_DECLARE_FINAL_TYPE (QuatuorShapeMark, quatuor_shape_mark, QUATUOR, SHAPE_MARK, GtkWidget)

GtkWidget *quatuor_shape_mark_new (const QuatuorMirrorSeat *seat);

G_END_DECLS
