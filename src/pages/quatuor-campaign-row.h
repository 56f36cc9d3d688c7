/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-record-row.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_CAMPAIGN_ROW (quatuor_campaign_row_get_type ())

/**
 * QuatuorCampaignRow:
 *
 * One campaign: its fields, the criteria it asks, and its closing.
 */
G_DECLARE_FINAL_TYPE (QuatuorCampaignRow, quatuor_campaign_row, QUATUOR, CAMPAIGN_ROW,
                      QuatuorRecordRow)

G_END_DECLS
