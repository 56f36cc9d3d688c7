/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PROJECTOR_WINDOW (quatuor_projector_window_get_type ())

/**
 * QuatuorProjectorWindow:
 *
 * The crossing for a room: one criterion at a time in large type, from afar read
 * by the four together. It shows levels and their words, no comment.
 */
G_DECLARE_FINAL_TYPE (QuatuorProjectorWindow, quatuor_projector_window, QUATUOR, PROJECTOR_WINDOW,
                      AdwWindow)

GtkWindow *quatuor_projector_window_new (GtkWindow     *parent,
                                         QuatuorMirror *mirror);

G_END_DECLS
