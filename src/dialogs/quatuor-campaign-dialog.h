/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_CAMPAIGN_DIALOG (quatuor_campaign_dialog_get_type ())

/**
 * QuatuorCampaignDialog:
 *
 * Asks for the word why before a campaign is closed, or opened again, and until
 * when.
 */
G_DECLARE_FINAL_TYPE (QuatuorCampaignDialog, quatuor_campaign_dialog, QUATUOR, CAMPAIGN_DIALOG,
                      AdwWindow)

void     quatuor_campaign_dialog_present   (GtkWindow             *parent,
                                            QuatuorStore          *store,
                                            const QuatuorId       *campaign);
gboolean quatuor_campaign_dialog_is_closed (const QuatuorCampaign *campaign);

G_END_DECLS
