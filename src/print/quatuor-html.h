/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

char     *quatuor_html_from_document (QuatuorDocument  *document);
gboolean  quatuor_html_write         (QuatuorDocument  *document,
                                      const char       *path,
                                      GError          **error);

G_END_DECLS
