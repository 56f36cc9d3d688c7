/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_SIDEBAR (quatuor_sidebar_get_type ())

/**
 * QuatuorSidebar:
 *
 * Where one can go: the pages of the programme, then its territories.
 */
G_DECLARE_FINAL_TYPE (QuatuorSidebar, quatuor_sidebar, QUATUOR, SIDEBAR, AdwBin)

void quatuor_sidebar_set_store (QuatuorSidebar *self,
                                QuatuorStore   *store);
void quatuor_sidebar_select    (QuatuorSidebar *self,
                                const char     *target);

G_END_DECLS
