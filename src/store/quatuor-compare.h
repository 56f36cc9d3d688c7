/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db.h"
#include "quatuor-row.h"

G_BEGIN_DECLS

/**
 * QuatuorCompareFunc:
 * @table: the table of the row
 * @before: (nullable): the row as it was; %NULL if it came since
 * @after: (nullable): the row as it is; %NULL if it went since
 * @data: what the caller gave
 * @error: where an error goes
 *
 * Takes a row that differs. Both last until the function returns.
 *
 * Returns: whether to go on; %FALSE sets @error
 */
typedef gboolean (*QuatuorCompareFunc) (QuatuorTable    table,
                                        gconstpointer   before,
                                        gconstpointer   after,
                                        gpointer        data,
                                        GError        **error);

gboolean quatuor_compare (QuatuorDb           *before,
                          QuatuorDb           *after,
                          QuatuorCompareFunc   func,
                          gpointer             data,
                          GError             **error);

G_END_DECLS
