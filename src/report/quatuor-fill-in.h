/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-profile.h"
#include "quatuor-db.h"

G_BEGIN_DECLS

gboolean quatuor_fill_in_write (QuatuorDb          *db,
                                const QuatuorId    *campaign,
                                const QuatuorId    *seat,
                                const char         *path,
                                QuatuorCsvProfile   profile,
                                GError            **error);

G_END_DECLS
