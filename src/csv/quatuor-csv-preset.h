/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-import.h"

G_BEGIN_DECLS

/* How tables of one origin are read, kept under a name in a file of the user’s own:
 * what they hold, separator, encoding, numbers, days, which column is which, and what
 * holds on every row. */

char    **quatuor_csv_preset_list   (void);
gboolean  quatuor_csv_preset_save   (const char             *name,
                                     const QuatuorCsvImport *import,
                                     GError                **error);
gboolean  quatuor_csv_preset_load   (const char             *name,
                                     QuatuorCsvImport       *import,
                                     GError                **error);
char     *quatuor_csv_preset_find   (const char *const      *headers);

G_END_DECLS
