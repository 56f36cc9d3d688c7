/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_TERRITORY_PAGE (quatuor_territory_page_get_type ())

/**
 * QuatuorTerritoryPage:
 *
 * A territory: its name and state, and under them its team, diagnostic, path and
 * history. The place within the page is the territory's id, then a slash and
 * the name of a tab.
 */
G_DECLARE_FINAL_TYPE (QuatuorTerritoryPage, quatuor_territory_page, QUATUOR, TERRITORY_PAGE,
                      QuatuorPage)

G_END_DECLS
