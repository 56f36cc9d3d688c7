/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_COMPOSER_WINDOW (quatuor_composer_window_get_type ())

/**
 * QuatuorComposerWindow:
 *
 * Proposes groups and lets a person change them. What is not kept is said while
 * they are changed. Nothing is written before “Use Groups”.
 */
G_DECLARE_FINAL_TYPE (QuatuorComposerWindow, quatuor_composer_window, QUATUOR, COMPOSER_WINDOW,
                      AdwWindow)

GtkWidget *quatuor_composer_window_new (QuatuorStore *store);

G_END_DECLS
