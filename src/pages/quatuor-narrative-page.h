/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-page.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_NARRATIVE_PAGE (quatuor_narrative_page_get_type ())

/**
 * QuatuorNarrativePage:
 *
 * The crossed narrative of a territory: the moments and the voices that tell
 * them, the text written from them, and the recommendations.
 */
G_DECLARE_FINAL_TYPE (QuatuorNarrativePage, quatuor_narrative_page, QUATUOR, NARRATIVE_PAGE,
                      QuatuorPage)

void quatuor_narrative_page_set_territory (QuatuorNarrativePage *self,
                                           const QuatuorId      *territory);

G_END_DECLS
