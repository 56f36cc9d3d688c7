/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"
#include "quatuor-csv-writer.h"
#include "quatuor-db.h"

G_BEGIN_DECLS

gboolean quatuor_fill_in_write_rows (QuatuorDb             *db,
                                     QuatuorCohort         *cohort,
                                     const QuatuorCampaign *campaign,
                                     const QuatuorSeat     *seat,
                                     QuatuorCsvWriter      *writer,
                                     GError               **error);
gboolean quatuor_fill_in_write      (QuatuorDb             *db,
                                     const QuatuorId       *campaign,
                                     const QuatuorId       *seat,
                                     const char            *path,
                                     QuatuorCsvProfile      profile,
                                     GError               **error);

G_END_DECLS
