/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-writer.h"
#include "quatuor-db.h"

G_BEGIN_DECLS

gboolean quatuor_prepare_write (QuatuorDb          *db,
                                QuatuorCsvKind      kind,
                                const char         *territory,
                                const char         *path,
                                QuatuorCsvProfile   profile,
                                QuatuorCsvReplace   replace,
                                gint64             *n_rows,
                                GError            **error);

G_END_DECLS
