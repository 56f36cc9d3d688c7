/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_RESOURCES_PAGE (quatuor_resources_page_get_type ())

/**
 * QuatuorResourcesPage:
 *
 * The library of resources, and the ledger of what was learnt: each is searched
 * without regard to accents and case.
 */
G_DECLARE_FINAL_TYPE (QuatuorResourcesPage, quatuor_resources_page, QUATUOR, RESOURCES_PAGE,
                      QuatuorPage)

G_END_DECLS
