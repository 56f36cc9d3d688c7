/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_SNAPSHOTS_DIALOG (quatuor_snapshots_dialog_get_type ())

/**
 * QuatuorSnapshotsDialog:
 *
 * The snapshots of a programme: takes one, renames, locks and removes them, and
 * leads to what changed since.
 */
G_DECLARE_FINAL_TYPE (QuatuorSnapshotsDialog, quatuor_snapshots_dialog, QUATUOR,
                      SNAPSHOTS_DIALOG, AdwWindow)

void quatuor_snapshots_dialog_present (GtkWindow    *parent,
                                       QuatuorStore *store);

G_END_DECLS
