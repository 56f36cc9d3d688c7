/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What separates the cells of a table that does not say. Private to the reader. */
char  quatuor_csv_separator_detect    (const char *sample,
                                       gsize       length);
gsize quatuor_csv_separator_take_line (const char *sample,
                                       gsize       length,
                                       char       *separator);

G_END_DECLS
