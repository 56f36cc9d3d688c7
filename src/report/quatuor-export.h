/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-writer.h"
#include "quatuor-report.h"

G_BEGIN_DECLS

/**
 * QuatuorExportProgress:
 * @n_rows: how many rows are written
 * @data: what the caller gave
 *
 * Told from time to time, in the thread that exports.
 */
typedef void (*QuatuorExportProgress) (gint64   n_rows,
                                       gpointer data);

/**
 * QuatuorExport:
 * @report: what to export
 * @filter: which rows of it, and whether names are told; its sets belong to the
 *   caller
 * @profile: for whom
 * @replace: what to do when the file is there already
 * @cancellable: (nullable): stops it; nothing is left of it then
 * @progress: (nullable): is told how far it is
 * @progress_data: for @progress
 */
typedef struct
{
  const QuatuorReport   *report;
  QuatuorReportFilter    filter;
  QuatuorCsvProfile      profile;
  QuatuorCsvReplace      replace;
  GCancellable          *cancellable;
  QuatuorExportProgress  progress;
  gpointer               progress_data;
} QuatuorExport;

/**
 * QuatuorExportCounts:
 * @n_rows: how many rows were written, the header not counted
 * @n_protected: how many cells got an apostrophe, so that no spreadsheet takes
 *   them for a formula
 */
typedef struct
{
  gint64 n_rows;
  gint64 n_protected;
} QuatuorExportCounts;

gboolean  quatuor_export_to_file        (const QuatuorExport  *self,
                                         QuatuorDb            *db,
                                         const char           *path,
                                         QuatuorExportCounts  *counts,
                                         GError              **error);
gboolean  quatuor_export_to_fd          (const QuatuorExport  *self,
                                         QuatuorDb            *db,
                                         int                   fd,
                                         const char           *name,
                                         QuatuorExportCounts  *counts,
                                         GError              **error);
gboolean  quatuor_export_is_programme   (const char           *path,
                                         QuatuorDb            *db);
char     *quatuor_export_dictionary_path (const char          *path);
char     *quatuor_export_propose_name   (const QuatuorReport  *report,
                                         const char           *programme,
                                         QuatuorDate           on);

G_END_DECLS
