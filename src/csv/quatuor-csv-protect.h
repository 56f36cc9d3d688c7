/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean    quatuor_csv_needs_protection (const char *text);
char       *quatuor_csv_protect          (const char *text);
const char *quatuor_csv_unprotect        (const char *text);

G_END_DECLS
