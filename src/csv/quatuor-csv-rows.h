/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-naming.h"

G_BEGIN_DECLS

/* The rows of a table, one by one, as the importers get them. Private to the import. */
gboolean quatuor_csv_rows_find_withheld (QuatuorCsvContext  *context,
                                         GError            **error);
gboolean quatuor_csv_rows_read          (QuatuorCsvContext  *context,
                                         gpointer            state,
                                         QuatuorCsvNaming   *naming,
                                         GError            **error);

G_END_DECLS
