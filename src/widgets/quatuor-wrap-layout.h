/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_WRAP_LAYOUT (quatuor_wrap_layout_get_type ())

/**
 * QuatuorWrapLayout:
 *
 * Puts the children of a box one after the other, each as wide as it wants to be,
 * and begins another line where there is no more room, as words do in a text.
 */
G_DECLARE_FINAL_TYPE (QuatuorWrapLayout, quatuor_wrap_layout, QUATUOR, WRAP_LAYOUT,
                      GtkLayoutManager)

G_END_DECLS
