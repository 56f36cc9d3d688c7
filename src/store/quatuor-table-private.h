/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-db-private.h"
#include "quatuor-table.h"

G_BEGIN_DECLS

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

G_END_DECLS
