/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_ARCHIVE_DIALOG (quatuor_archive_dialog_get_type ())

/**
 * QuatuorArchiveDialog:
 *
 * Writes the archive of the programme: the owner’s copy, which holds everything
 * and says so.
 */
G_DECLARE_FINAL_TYPE (QuatuorArchiveDialog, quatuor_archive_dialog, QUATUOR, ARCHIVE_DIALOG,
                      AdwWindow)

void quatuor_archive_dialog_present (GtkWindow            *parent,
                                     QuatuorStore         *store);
void quatuor_archive_dialog_write   (QuatuorArchiveDialog *self,
                                     GFile                *folder);

G_END_DECLS
