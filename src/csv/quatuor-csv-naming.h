/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvNaming:
 *
 * Calls the rows of a table by what people know them by: names in the place of
 * codes, days as the screen writes them. Private to the import.
 */
typedef struct _QuatuorCsvNaming QuatuorCsvNaming;

QuatuorCsvNaming *quatuor_csv_naming_new  (QuatuorCsvContext *context);
void              quatuor_csv_naming_free (QuatuorCsvNaming  *self);
char             *quatuor_csv_naming_call (QuatuorCsvNaming  *self);
char             *quatuor_csv_naming_tell (QuatuorCsvNaming  *self);

G_END_DECLS
