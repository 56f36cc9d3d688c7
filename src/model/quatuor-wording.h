/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

const char        *quatuor_wording_for_table  (QuatuorTable   table);
const char        *quatuor_wording_for_column (const char    *column);
const char        *quatuor_wording_for_code   (const char    *column,
                                               const char    *code);
const char *const *quatuor_wording_codes      (const char    *column);
char              *quatuor_wording_for_value  (QuatuorCohort *cohort,
                                               QuatuorTable   table,
                                               const char    *column,
                                               const char    *value);

G_END_DECLS
