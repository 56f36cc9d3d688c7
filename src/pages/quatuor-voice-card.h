/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_VOICE_CARD (quatuor_voice_card_get_type ())

/**
 * QuatuorVoiceCard:
 *
 * How one seat tells a moment: the text, who told it, and what they allow. What
 * is typed is saved when the focus leaves; an emptied text removes the voice.
 */
G_DECLARE_FINAL_TYPE (QuatuorVoiceCard, quatuor_voice_card, QUATUOR, VOICE_CARD, AdwBin)

GtkWidget *quatuor_voice_card_new (void);
void       quatuor_voice_card_set (QuatuorVoiceCard    *self,
                                   QuatuorStore        *store,
                                   const QuatuorMoment *moment,
                                   const QuatuorSeat   *seat);

G_END_DECLS
