/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-archive.h"
#include "quatuor-cli.h"
#include "quatuor-csv-import.h"
#include "quatuor-csv-reader.h"
#include "quatuor-lock.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The words of the line, after the command's name. */
enum
{
  FILE_WORD = 1,
  KIND_WORD,
  CSV_WORD,
};
#define N_WORDS 3

#define PROFILE_AUTO "auto"

typedef struct
{
  char     *profile;
  char    **maps;
  gboolean  dry_run;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->profile);
  g_strfreev (options->maps);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
say_result (const QuatuorCsvResult *result)
{
  g_autofree char *counts = NULL;

  /* Translators: the first three numbers count rows of the table, the fourth
   * values of the programme, the last one columns of the table. */
  counts = g_strdup_printf (_("new %lld, changed %lld, identical %lld, values emptied %lld, "
                              "columns ignored %u"),
                            (long long) result->n_new, (long long) result->n_changed,
                            (long long) result->n_identical, (long long) result->n_emptied,
                            result->n_ignored);
  quatuor_cli_say ("%s", counts);
}

static QuatuorCliStatus
import_table (QuatuorDb              *db,
              const QuatuorCsvImport *import)
{
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (!quatuor_csv_import_run (db, import, &result, &error))
    {
      if (result == NULL || result->n_errors == 0)
        return quatuor_cli_stopped (error);
      quatuor_cli_problems (result->problems, result->n_errors + result->n_warnings);
      return QUATUOR_CLI_STOPPED;
    }

  quatuor_cli_problems (result->problems, result->n_errors + result->n_warnings);
  if (result->n_errors > 0)
    return QUATUOR_CLI_STOPPED;
  say_result (result);
  return QUATUOR_CLI_DONE;
}

static gboolean
separator_of (const char *profile,
              char       *separator)
{
  QuatuorCsvProfile known;

  if (profile == NULL || g_str_equal (profile, PROFILE_AUTO))
    {
      *separator = QUATUOR_CSV_DETECT;
      return TRUE;
    }
  if (!quatuor_csv_profile_find (profile, &known) || known == QUATUOR_CSV_ARCHIVE)
    return FALSE;

  *separator = quatuor_csv_profile_get_separator (known);
  return TRUE;
}

static QuatuorCliStatus
open_and_import (const char             *path,
                 const QuatuorCsvImport *import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorLock) lock = quatuor_lock_take (path, QUATUOR_LOCK_REFUSE, &error);
  g_autoptr (QuatuorDb) db = NULL;

  if (lock == NULL)
    return quatuor_cli_stopped (error);

  db = quatuor_db_open (path, QUATUOR_OPEN_WRITABLE, &error);
  if (db == NULL)
    return quatuor_cli_stopped (error);
  return import_table (db, import);
}

/**
 * quatuor_cli_import:
 * @self: the command
 * @argv: its line
 *
 * Reads a table into a programme: all of it or nothing.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_import (const QuatuorCliCommand   *self,
                    char                    ***argv)
{
  g_auto (Options) options = { NULL, };
  g_autoptr (QuatuorCsvImport) import = NULL;
  QuatuorCsvKind kind;
  char separator;
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options.profile,
      N_("How the table is written: auto, excel-fr or universal"), N_("PROFILE") },
    { "map", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.maps,
      N_("Which column of the table is which field; may be repeated"), N_("COLUMN=FIELD") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_("Say what would be done, and write nothing"), NULL },
    { NULL },
  };

  if (!quatuor_cli_parse (self, entries, argv, N_WORDS, N_WORDS))
    return QUATUOR_CLI_WRONG_USE;
  if (g_str_equal ((*argv)[KIND_WORD], QUATUOR_CLI_ARCHIVE))
    {
      if (options.profile != NULL || options.maps != NULL || options.dry_run)
        return quatuor_cli_wrong_use (self, _("An archive is read as it is: it goes without "
                                              "a profile, a map or a dry run."));
      return quatuor_cli_import_archive ((*argv)[FILE_WORD], (*argv)[CSV_WORD]);
    }
  if (!quatuor_csv_kind_find ((*argv)[KIND_WORD], &kind))
    return quatuor_cli_wrong_use (self, _("KIND is territories, people, ratings, progress or archive."));
  if (!separator_of (options.profile, &separator))
    return quatuor_cli_wrong_use (self, _("The profile is auto, excel-fr or universal."));

  import = quatuor_csv_import_new (kind, (*argv)[CSV_WORD],
                                   options.dry_run ? QUATUOR_CSV_DRY_RUN : QUATUOR_CSV_APPLY);
  import->dialect.separator = separator;
  import->maps = g_strdupv (options.maps);
  return open_and_import ((*argv)[FILE_WORD], import);
}
