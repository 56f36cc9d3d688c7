/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_BACKUPS_DIALOG (quatuor_backups_dialog_get_type ())

/**
 * QuatuorBackupsDialog:
 *
 * The backups of the programme, the newest first. Going back to one backs the
 * present up before.
 */
G_DECLARE_FINAL_TYPE (QuatuorBackupsDialog, quatuor_backups_dialog, QUATUOR, BACKUPS_DIALOG,
                      AdwWindow)

void quatuor_backups_dialog_present (GtkWindow    *parent,
                                     QuatuorStore *store);

G_END_DECLS
