/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PREFERENCES (quatuor_preferences_get_type ())

/**
 * QuatuorPreferences:
 *
 * Who is at this computer, when the coach is warned, how tables are written,
 * and the look of the windows.
 */
G_DECLARE_FINAL_TYPE (QuatuorPreferences, quatuor_preferences, QUATUOR, PREFERENCES,
                      AdwPreferencesWindow)

void quatuor_preferences_present    (GtkWindow    *parent,
                                     QuatuorStore *store);
void quatuor_preferences_apply_look (void);

G_END_DECLS
