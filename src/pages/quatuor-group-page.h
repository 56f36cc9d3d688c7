/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_GROUP_PAGE (quatuor_group_page_get_type ())

/**
 * QuatuorGroupPage:
 *
 * A peer group: its members, its sessions, and what the peers noted.
 */
G_DECLARE_FINAL_TYPE (QuatuorGroupPage, quatuor_group_page, QUATUOR, GROUP_PAGE, QuatuorPage)

G_END_DECLS
