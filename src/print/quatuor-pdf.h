/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean quatuor_pdf_set_language (const char  *path,
                                   const char  *language,
                                   GError     **error);

G_END_DECLS
