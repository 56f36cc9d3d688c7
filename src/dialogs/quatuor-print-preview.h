/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PRINT_PREVIEW (quatuor_print_preview_get_type ())

/**
 * QuatuorPrintPreview:
 *
 * The pages of a print operation, before any is printed. GTK would start a program
 * for it that a machine may not have, and say nothing where it is missing.
 */
G_DECLARE_FINAL_TYPE (QuatuorPrintPreview, quatuor_print_preview, QUATUOR, PRINT_PREVIEW, AdwWindow)

GtkWidget *quatuor_print_preview_present (GtkWindow                *parent,
                                          GtkPrintOperationPreview *preview,
                                          GtkPrintContext          *context);

G_END_DECLS
