/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

/* Keys by which rows are alike: two rows that share one are likely to be the same.
 * Private to the import. */
GPtrArray *quatuor_csv_likeness_of_text      (const QuatuorId        *scope,
                                              const char             *text);
GPtrArray *quatuor_csv_likeness_of_territory (const QuatuorTerritory *territory);
GPtrArray *quatuor_csv_likeness_of_person    (const QuatuorPerson    *person);

G_END_DECLS
