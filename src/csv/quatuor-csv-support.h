/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-kind.h"

G_BEGIN_DECLS

/* The tables of the local support; their columns are known to their importers
 * alone. */
extern const QuatuorCsvTable quatuor_csv_commitments_table;
extern const QuatuorCsvTable quatuor_csv_contacts_table;

G_END_DECLS
