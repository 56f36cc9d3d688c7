/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"
#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CRITERION_WINDOW (quatuor_criterion_window_get_type ())

/**
 * QuatuorCriterionWindow:
 *
 * What the seats said of one criterion, side by side, and what they agreed on.
 */
G_DECLARE_FINAL_TYPE (QuatuorCriterionWindow, quatuor_criterion_window, QUATUOR, CRITERION_WINDOW,
                      AdwWindow)

GtkWindow *quatuor_criterion_window_new (GtkWindow     *parent,
                                         QuatuorStore  *store,
                                         QuatuorMirror *mirror,
                                         guint          position);

G_END_DECLS
