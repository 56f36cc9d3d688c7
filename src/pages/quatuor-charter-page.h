/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_CHARTER_PAGE (quatuor_charter_page_get_type ())

/**
 * QuatuorCharterPage:
 *
 * One version of a charter: its clauses, what each category commits itself to,
 * and who signed it when.
 */
G_DECLARE_FINAL_TYPE (QuatuorCharterPage, quatuor_charter_page, QUATUOR, CHARTER_PAGE, QuatuorPage)

G_END_DECLS
