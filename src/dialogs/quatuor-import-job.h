/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-import.h"

G_BEGIN_DECLS

/**
 * QuatuorImportJob:
 * @path: (type filename): the table
 * @kind: what it holds
 * @guess: whether @kind is to be found by the header
 * @separator: between cells, or %QUATUOR_CSV_DETECT
 * @maps: (nullable): as QuatuorCsvImport has them
 * @mode: to try or to write
 * @cancellable: stops it
 * @permille: how far it is; read from another thread with g_atomic_int_get()
 * @result: (nullable): what it came to
 * @error: (nullable): what stopped it, the first problem of the result among others
 * @headers: (nullable): the header of the table
 * @rows: (element-type GStrv): its first rows
 *
 * An import as it travels into the store’s thread and back.
 */
typedef struct
{
  char                 *path;
  QuatuorCsvKind        kind;
  gboolean              guess;
  char                  separator;
  char                **maps;
  QuatuorCsvImportMode  mode;
  GCancellable         *cancellable;
  int                   permille;

  QuatuorCsvResult     *result;
  GError               *error;
  char                **headers;
  GPtrArray            *rows;
} QuatuorImportJob;

QuatuorImportJob *quatuor_import_job_new   (const char           *path,
                                            QuatuorCsvImportMode  mode);
QuatuorImportJob *quatuor_import_job_ref   (QuatuorImportJob     *self);
void              quatuor_import_job_unref (gpointer              self);
gboolean          quatuor_import_job_run   (QuatuorDb            *db,
                                            gpointer              self,
                                            GError              **error);

G_END_DECLS
