/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_ROADMAP_PAGE (quatuor_roadmap_page_get_type ())

/**
 * QuatuorRoadmapPage:
 *
 * The pilot project of a territory: its aim, its actions on a timeline and in a
 * list, its effects before and after, and what was learnt.
 */
G_DECLARE_FINAL_TYPE (QuatuorRoadmapPage, quatuor_roadmap_page, QUATUOR, ROADMAP_PAGE,
                      QuatuorPage)

void quatuor_roadmap_page_set_territory (QuatuorRoadmapPage *self,
                                         const QuatuorId    *territory);

G_END_DECLS
