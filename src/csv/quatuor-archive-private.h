/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-archive.h"
#include "quatuor-row.h"

G_BEGIN_DECLS

/* Behind the tracked tables: what reports were frozen in, which the journal
 * does not follow. */
#define QUATUOR_ARCHIVE_SNAPSHOT QUATUOR_N_TABLES
#define QUATUOR_ARCHIVE_N_FILES (QUATUOR_N_TABLES + 1)

#define QUATUOR_ARCHIVE_N_MANIFEST_COLUMNS 4
#define QUATUOR_ARCHIVE_N_SNAPSHOT_COLUMNS 5

extern const char *const quatuor_archive_manifest_columns[QUATUOR_ARCHIVE_N_MANIFEST_COLUMNS];
extern const char *const quatuor_archive_snapshot_columns[QUATUOR_ARCHIVE_N_SNAPSHOT_COLUMNS];

char *quatuor_archive_file_name (guint        file);
char *quatuor_archive_checksum  (const char  *path,
                                 GError     **error);

G_END_DECLS
