/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_NEEDS_PAGE (quatuor_needs_page_get_type ())

/**
 * QuatuorNeedsPage:
 *
 * What the four of a territory expect of each other, as a matrix and as a table
 * of words.
 */
G_DECLARE_FINAL_TYPE (QuatuorNeedsPage, quatuor_needs_page, QUATUOR, NEEDS_PAGE, QuatuorPage)

G_END_DECLS
