/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_HELP_DIALOG (quatuor_help_dialog_get_type ())

/**
 * QuatuorHelpDialog:
 *
 * What one must know to begin, on one page.
 */
G_DECLARE_FINAL_TYPE (QuatuorHelpDialog, quatuor_help_dialog, QUATUOR, HELP_DIALOG, AdwWindow)

GtkWindow *quatuor_help_dialog_new (GtkWindow *parent);

G_END_DECLS
