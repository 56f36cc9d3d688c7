/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* The tag around all others, without which a PDF is not a tagged one. */
#define QUATUOR_PDF_ROOT "Document"

void     quatuor_pdf_set_title    (cairo_surface_t  *surface,
                                   const char       *title);
gboolean quatuor_pdf_set_language (const char       *path,
                                   const char       *language,
                                   GError          **error);

G_END_DECLS
