/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-composer.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_COMPOSER_CARD (quatuor_composer_card_get_type ())

/**
 * QuatuorComposerCard:
 *
 * A proposed group: its members, who can be dragged to another card or moved
 * there with Alt and the arrow keys. It asks for that by the actions
 * `composer.move` (member, group) and `composer.swap` (member, member), which
 * the window has.
 */
G_DECLARE_FINAL_TYPE (QuatuorComposerCard, quatuor_composer_card, QUATUOR, COMPOSER_CARD, AdwBin)

GtkWidget *quatuor_composer_card_new   (void);
void       quatuor_composer_card_set   (QuatuorComposerCard   *self,
                                        QuatuorCohort         *cohort,
                                        const QuatuorComposer *composer,
                                        const QuatuorProposal *proposal,
                                        const GArray          *issues,
                                        guint                  round,
                                        guint                  group);
gboolean   quatuor_composer_card_focus (QuatuorComposerCard   *self,
                                        guint                  member);

G_END_DECLS
