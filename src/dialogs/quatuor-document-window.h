/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-document-kind.h"
#include "quatuor-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define QUATUOR_TYPE_DOCUMENT_WINDOW (quatuor_document_window_get_type ())

/**
 * QuatuorDocumentWindow:
 *
 * A document as it will be, to read, to print and to save.
 */
G_DECLARE_FINAL_TYPE (QuatuorDocumentWindow, quatuor_document_window, QUATUOR, DOCUMENT_WINDOW,
                      AdwWindow)

GtkWidget *quatuor_document_window_new (QuatuorStore              *store,
                                        const QuatuorDocumentKind *kind,
                                        const QuatuorId           *territory);

G_END_DECLS
