/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-archive.h"
#include "quatuor-row.h"

G_BEGIN_DECLS

/* Behind the tracked tables: the snapshots, which the journal does not follow.
 * The parts come first, as none may be added to a snapshot that is locked. */
#define QUATUOR_ARCHIVE_N_FILES (QUATUOR_N_TABLES + 2)

#define QUATUOR_ARCHIVE_N_MANIFEST_COLUMNS 4

extern const char *const quatuor_archive_manifest_columns[QUATUOR_ARCHIVE_N_MANIFEST_COLUMNS];

/**
 * QuatuorArchiveTable:
 * @name: of a table that the journal does not follow
 * @all: the statement that gives its rows
 * @put: the statement that writes one; its parameters are the columns
 * @columns: their names, in order, ended by %NULL; the first @n_ids are ids
 * @n_ids: how many
 */
typedef struct
{
  const char        *name;
  const char        *all;
  const char        *put;
  const char *const *columns;
  guint              n_ids;
} QuatuorArchiveTable;

const QuatuorArchiveTable *quatuor_archive_table (guint file);
char *quatuor_archive_file_name (guint        file);
char *quatuor_archive_checksum  (const char  *path,
                                 GError     **error);

G_END_DECLS
