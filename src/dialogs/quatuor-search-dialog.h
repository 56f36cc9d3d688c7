/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_SEARCH_DIALOG (quatuor_search_dialog_get_type ())

/**
 * QuatuorSearchDialog:
 *
 * One entry over everything: names, titles, comments, notes and pages. Enter
 * goes to what is chosen, by the action `win.go` of the window below.
 */
G_DECLARE_FINAL_TYPE (QuatuorSearchDialog, quatuor_search_dialog, QUATUOR, SEARCH_DIALOG, AdwWindow)

void quatuor_search_dialog_present (GtkWindow    *parent,
                                    QuatuorStore *store);

G_END_DECLS
