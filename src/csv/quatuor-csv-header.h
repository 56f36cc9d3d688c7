/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/* What the header of a table says of its columns. Private to the import. */
gboolean quatuor_csv_header_map (QuatuorCsvContext *context);

G_END_DECLS
