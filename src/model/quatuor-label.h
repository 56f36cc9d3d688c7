/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cohort.h"

G_BEGIN_DECLS

char     *quatuor_label_to_sentence (QuatuorCohort *cohort,
                                     const char    *label);
gboolean  quatuor_label_is_known    (const char    *verb);
char     *quatuor_label_row_name    (QuatuorCohort   *cohort,
                                     QuatuorTable     table,
                                     const QuatuorId *id);

G_END_DECLS
