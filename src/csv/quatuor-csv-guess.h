/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/* A header that means no column of the kind. */
#define QUATUOR_CSV_NO_FIELD (-1)

int            *quatuor_csv_guess_columns (QuatuorCsvKind     kind,
                                           const char *const *headers);
QuatuorCsvKind  quatuor_csv_guess_kind    (const char *const *headers);

G_END_DECLS
