/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/* What the columns of a table are called, and which of a kind they are. */

char     **quatuor_csv_header_name        (const char *const *written);
gboolean   quatuor_csv_header_is_repeated (const char *const *written,
                                           guint              column);
gboolean   quatuor_csv_header_map         (QuatuorCsvContext *context);

G_END_DECLS
