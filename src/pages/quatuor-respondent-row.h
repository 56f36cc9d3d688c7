/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-mirror.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_RESPONDENT_ROW (quatuor_respondent_row_get_type ())

/**
 * QuatuorRespondentRow:
 *
 * A seat in a campaign: who holds it, how far it has come, and what can be done
 * for it. Its buttons name actions of the page.
 */
G_DECLARE_FINAL_TYPE (QuatuorRespondentRow, quatuor_respondent_row, QUATUOR, RESPONDENT_ROW,
                      AdwActionRow)

GtkWidget *quatuor_respondent_row_new (QuatuorCohort           *cohort,
                                       const QuatuorCampaign   *campaign,
                                       const QuatuorMirrorSeat *seat);

G_END_DECLS
