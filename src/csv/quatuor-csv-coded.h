/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-context.h"

G_BEGIN_DECLS

/**
 * QuatuorCsvCoded:
 *
 * Which row of a table a line of the file means: the one with its code; without
 * a code the one that people would call the same; else a new one. Private to the
 * import.
 */
typedef struct _QuatuorCsvCoded QuatuorCsvCoded;

QuatuorCsvCoded *quatuor_csv_coded_new  (QuatuorCsvContext  *context,
                                         int                 code_column);
void             quatuor_csv_coded_free (QuatuorCsvCoded    *self);
void             quatuor_csv_coded_add  (QuatuorCsvCoded    *self,
                                         const char         *code,
                                         const char         *name,
                                         gconstpointer       row);
gboolean         quatuor_csv_coded_find (QuatuorCsvCoded    *self,
                                         const char         *name,
                                         gconstpointer      *before,
                                         char              **code);

G_END_DECLS
