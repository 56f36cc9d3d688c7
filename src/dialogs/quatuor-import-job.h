/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-look.h"

G_BEGIN_DECLS

/**
 * QuatuorImportStep:
 * @QUATUOR_IMPORT_LOOK: recognise the table by its first rows
 * @QUATUOR_IMPORT_CHECK: try all of it, and write nothing
 * @QUATUOR_IMPORT_APPLY: write what it says
 */
typedef enum
{
  QUATUOR_IMPORT_LOOK,
  QUATUOR_IMPORT_CHECK,
  QUATUOR_IMPORT_APPLY,
} QuatuorImportStep;

/**
 * QuatuorImportJob:
 * @step: what is to be done
 * @import: the table and how it is read
 * @guess: whether its kind is to be found by the header
 * @cancellable: stops it
 * @permille: how far it is; read from another thread with g_atomic_int_get()
 * @look: (nullable): what the table looks like
 * @result: (nullable): what trying or writing it came to
 * @rows: (element-type gint64 GStrv): the cells of the rows that something is said
 *   about, by their lines, corrections taken in
 * @error: (nullable): what stopped it, the first problem of the result among others
 *
 * A step of an import as it travels into the store’s thread and back.
 */
typedef struct
{
  QuatuorImportStep     step;
  QuatuorCsvImport     *import;
  gboolean              guess;
  GCancellable         *cancellable;
  int                   permille;

  QuatuorCsvLook       *look;
  QuatuorCsvResult     *result;
  GHashTable           *rows;
  GError               *error;
} QuatuorImportJob;

QuatuorImportJob *quatuor_import_job_new      (QuatuorImportStep       step,
                                               const QuatuorCsvImport *import);
QuatuorImportJob *quatuor_import_job_ref      (QuatuorImportJob       *self);
void              quatuor_import_job_unref    (gpointer                self);
gboolean          quatuor_import_job_run      (QuatuorDb              *db,
                                               gpointer                self,
                                               GError                **error);
char             *quatuor_import_job_describe (const QuatuorImportJob *self,
                                               gint64                  line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QuatuorImportJob, quatuor_import_job_unref)

G_END_DECLS
