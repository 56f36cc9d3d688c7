/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_HIDDEN_DIALOG (quatuor_hidden_dialog_get_type ())

/**
 * QuatuorHiddenDialog:
 *
 * Chooses which criteria of the questionnaire a campaign asks.
 */
G_DECLARE_FINAL_TYPE (QuatuorHiddenDialog, quatuor_hidden_dialog, QUATUOR, HIDDEN_DIALOG, AdwWindow)

void quatuor_hidden_dialog_present (GtkWindow       *parent,
                                    QuatuorStore    *store,
                                    const QuatuorId *campaign);

G_END_DECLS
