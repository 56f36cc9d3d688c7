/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_PRINT_PAGE (quatuor_print_page_get_type ())

/**
 * QuatuorPrintPage:
 *
 * A page as it would be printed, drawn when it is in sight.
 */
G_DECLARE_FINAL_TYPE (QuatuorPrintPage, quatuor_print_page, QUATUOR, PRINT_PAGE, GObject)

QuatuorPrintPage *quatuor_print_page_new        (GtkPrintOperationPreview *preview,
                                                 GtkPrintContext          *context,
                                                 guint                     number);
guint             quatuor_print_page_get_number (QuatuorPrintPage         *self);

G_END_DECLS
