/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-import.h"

G_BEGIN_DECLS

/* How a result comes about; who reads one needs quatuor-csv-import.h alone. */
QuatuorCsvResult *quatuor_csv_result_new   (void);
void              quatuor_csv_result_keep  (QuatuorCsvResult        *self,
                                            QuatuorProblem          *problem);
void              quatuor_csv_result_sort  (QuatuorCsvResult        *self);
gboolean          quatuor_csv_result_raise (const QuatuorCsvResult  *self,
                                            GError                 **error);

G_END_DECLS
