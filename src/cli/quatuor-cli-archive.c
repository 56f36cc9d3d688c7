/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-archive.h"

#include "quatuor-archive.h"
#include "quatuor-lock.h"

#include <glib/gi18n-lib.h>

static void
say_total (const QuatuorArchiveTotal *total,
           const char                *directory)
{
  g_autofree char *line = g_strdup_printf (_("tables %u, rows %lld"), total->n_files,
                                           (long long) total->n_rows);

  quatuor_cli_say ("%s: %s", directory, line);
}

/**
 * quatuor_cli_export_archive:
 * @path: (type filename): the programme
 * @directory: (type filename): where the archive goes
 * @replace: what to do when there is something already
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_export_archive (const char        *path,
                            const char        *directory,
                            QuatuorCsvReplace  replace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, &error);
  QuatuorArchiveTotal total;

  if (db == NULL || !quatuor_archive_export (db, directory, replace, NULL, &total, &error))
    return quatuor_cli_stopped (error);
  say_total (&total, directory);
  return QUATUOR_CLI_DONE;
}

/**
 * quatuor_cli_import_archive:
 * @path: (type filename): a programme without territories
 * @directory: (type filename): the archive
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_import_archive (const char *path,
                            const char *directory)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorLock) lock = quatuor_lock_take (path, QUATUOR_LOCK_REFUSE, &error);
  g_autoptr (QuatuorDb) db = NULL;
  QuatuorArchiveTotal total;

  if (lock == NULL)
    return quatuor_cli_stopped (error);

  db = quatuor_db_open (path, QUATUOR_OPEN_WRITABLE, &error);
  if (db == NULL || !quatuor_archive_import (db, directory, NULL, &total, &error))
    return quatuor_cli_stopped (error);
  say_total (&total, directory);
  return QUATUOR_CLI_DONE;
}
