/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-form-dialog.h"

G_BEGIN_DECLS

#define QUATUOR_TYPE_RECOMMENDATION_DIALOG (quatuor_recommendation_dialog_get_type ())

/**
 * QuatuorRecommendationDialog:
 *
 * Adds or changes a recommendation of a territory, or of the whole programme,
 * and notes the answer it got.
 */
G_DECLARE_FINAL_TYPE (QuatuorRecommendationDialog, quatuor_recommendation_dialog, QUATUOR,
                      RECOMMENDATION_DIALOG, QuatuorFormDialog)

GtkWidget *quatuor_recommendation_dialog_new (QuatuorStore                *store,
                                              const QuatuorId             *territory,
                                              const QuatuorRecommendation *recommendation);

G_END_DECLS
