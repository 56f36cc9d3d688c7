/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PREPARE_DIALOG (quatuor_prepare_dialog_get_type ())

/**
 * QuatuorPrepareDialog:
 *
 * Makes a table for others to fill in, with a dictionary of what may be written.
 */
G_DECLARE_FINAL_TYPE (QuatuorPrepareDialog, quatuor_prepare_dialog,
                      QUATUOR, PREPARE_DIALOG, AdwWindow)

void quatuor_prepare_dialog_present (GtkWindow            *parent,
                                     QuatuorStore         *store);
void quatuor_prepare_dialog_write   (QuatuorPrepareDialog *self,
                                     GFile                *file);

G_END_DECLS
