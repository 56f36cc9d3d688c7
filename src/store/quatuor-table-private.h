/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db-private.h"
#include "quatuor-table.h"

G_BEGIN_DECLS

/* How many rows the statement "insert-batch" takes at once. */
#define QUATUOR_TABLE_BATCH 64

void     quatuor_table_read_row    (QuatuorStatement     *statement,
                                    const QuatuorRowType *type,
                                    gpointer              row);
gboolean quatuor_table_read_all    (QuatuorStatement     *statement,
                                    QuatuorTable          table,
                                    GFunc                 take,
                                    gpointer              data,
                                    GError              **error);
QuatuorStatement *quatuor_table_select_all (QuatuorDb    *db,
                                    QuatuorTable          table,
                                    GError              **error);

QuatuorStatement *quatuor_table_prepare   (QuatuorDb   *db,
                                    QuatuorTable          table,
                                    const char           *verb,
                                    GError              **error);
void     quatuor_table_bind        (QuatuorStatement     *statement,
                                    guint                 nth,
                                    const QuatuorRowType *type,
                                    guint                 n_fields,
                                    gconstpointer         row);

G_END_DECLS
