/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_RATES_PAGE (quatuor_rates_page_get_type ())

/**
 * QuatuorRatesPage:
 *
 * The presence of the whole programme: who can no longer reach a minimum, and
 * the rates by category and by territory on both denominators.
 */
G_DECLARE_FINAL_TYPE (QuatuorRatesPage, quatuor_rates_page, QUATUOR, RATES_PAGE, QuatuorPage)

G_END_DECLS
