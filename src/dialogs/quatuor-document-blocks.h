/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void quatuor_document_blocks_show (GtkBox          *box,
                                   QuatuorDocument *document);

G_END_DECLS
