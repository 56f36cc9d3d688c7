/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_GROUPS_PAGE (quatuor_groups_page_get_type ())

/**
 * QuatuorGroupsPage:
 *
 * The peer groups of the programme by kind, and the charters that are written in
 * them.
 */
G_DECLARE_FINAL_TYPE (QuatuorGroupsPage, quatuor_groups_page, QUATUOR, GROUPS_PAGE, QuatuorPage)

G_END_DECLS
