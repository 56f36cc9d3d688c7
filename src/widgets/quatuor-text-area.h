/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_TEXT_AREA (quatuor_text_area_get_type ())

/**
 * QuatuorTextArea:
 *
 * A text view that is as high as its text, also when it gets narrower: it lies
 * in a page that scrolls and does not scroll itself.
 */
G_DECLARE_FINAL_TYPE (QuatuorTextArea, quatuor_text_area, QUATUOR, TEXT_AREA, GtkTextView)

G_END_DECLS
