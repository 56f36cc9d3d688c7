/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_HOLDINGS_DIALOG (quatuor_holdings_dialog_get_type ())

/**
 * QuatuorHoldingsDialog:
 *
 * Everything that the programme holds on a person, to be shown to that person,
 * on the screen or on paper.
 */
G_DECLARE_FINAL_TYPE (QuatuorHoldingsDialog, quatuor_holdings_dialog, QUATUOR, HOLDINGS_DIALOG,
                      AdwWindow)

GtkWidget *quatuor_holdings_dialog_new (QuatuorStore        *store,
                                        const QuatuorPerson *person);

G_END_DECLS
