/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-csv-writer.h"
#include "quatuor-db.h"

G_BEGIN_DECLS

/* The file of an archive that lists the others. */
#define QUATUOR_ARCHIVE_MANIFEST "manifest.csv"

/**
 * QuatuorArchiveTotal:
 * @n_files: how many tables the archive has
 * @n_rows: how many rows they hold together
 */
typedef struct
{
  guint  n_files;
  gint64 n_rows;
} QuatuorArchiveTotal;

gboolean quatuor_archive_export (QuatuorDb            *db,
                                 const char           *directory,
                                 QuatuorCsvReplace     replace,
                                 GCancellable         *cancellable,
                                 QuatuorArchiveTotal  *total,
                                 GError              **error);
gboolean quatuor_archive_import (QuatuorDb            *db,
                                 const char           *directory,
                                 GCancellable         *cancellable,
                                 QuatuorArchiveTotal  *total,
                                 GError              **error);

G_END_DECLS
