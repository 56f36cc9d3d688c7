/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Cells that a spreadsheet is to keep as they are, written as a formula: ="01004" keeps
 * its zero. With this they begin. */
#define QUATUOR_CSV_KEPT '='

GString *quatuor_csv_kept_quote (const char *bytes,
                                 gsize       length,
                                 char        separator);
char    *quatuor_csv_kept_take  (const char *cell);

G_END_DECLS
