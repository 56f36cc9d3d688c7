/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_START_PAGE (quatuor_start_page_get_type ())

/**
 * QuatuorStartPage:
 *
 * What there is to do while no programme is open. It acts through the actions of
 * its window.
 */
G_DECLARE_FINAL_TYPE (QuatuorStartPage, quatuor_start_page, QUATUOR, START_PAGE, AdwBin)

GtkWidget *quatuor_start_page_new (GSettings *settings);

G_END_DECLS
