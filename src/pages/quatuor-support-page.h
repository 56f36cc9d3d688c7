/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_SUPPORT_PAGE (quatuor_support_page_get_type ())

/**
 * QuatuorSupportPage:
 *
 * The local support of a territory: what was promised, the contacts, the local
 * topics, the interviews.
 */
G_DECLARE_FINAL_TYPE (QuatuorSupportPage, quatuor_support_page, QUATUOR, SUPPORT_PAGE, QuatuorPage)

void quatuor_support_page_set_territory (QuatuorSupportPage *self,
                                         const QuatuorId    *territory);

G_END_DECLS
