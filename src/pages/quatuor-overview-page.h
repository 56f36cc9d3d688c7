/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_OVERVIEW_PAGE (quatuor_overview_page_get_type ())

/**
 * QuatuorOverviewPage:
 *
 * The whole programme at one look: a few figures, each territory’s phases, and
 * what asks for the coach’s attention.
 */
G_DECLARE_FINAL_TYPE (QuatuorOverviewPage, quatuor_overview_page,
                      QUATUOR, OVERVIEW_PAGE, QuatuorPage)

G_END_DECLS
