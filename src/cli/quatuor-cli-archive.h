/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "quatuor-cli.h"
#include "quatuor-csv-writer.h"

G_BEGIN_DECLS

#define QUATUOR_CLI_ARCHIVE "archive" /* as a KIND and as a profile */

QuatuorCliStatus quatuor_cli_export_archive (const char        *path,
                                             const char        *directory,
                                             QuatuorCsvReplace  replace);
QuatuorCliStatus quatuor_cli_import_archive (const char        *path,
                                             const char        *directory);

G_END_DECLS
