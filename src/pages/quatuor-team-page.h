/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_TEAM_PAGE (quatuor_team_page_get_type ())

/**
 * QuatuorTeamPage:
 *
 * The team of a territory: one chair for each category of the programme.
 */
G_DECLARE_FINAL_TYPE (QuatuorTeamPage, quatuor_team_page, QUATUOR, TEAM_PAGE, QuatuorPage)

void quatuor_team_page_set_territory (QuatuorTeamPage *self,
                                      const QuatuorId *territory);

G_END_DECLS
