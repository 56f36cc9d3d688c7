/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli.h"
#include "quatuor-prepare.h"

#include <glib/gi18n-lib.h>

/* The words of the line, after the command's name. */
enum
{
  FILE_WORD = 1,
  KIND_WORD,
};

/**
 * quatuor_cli_prepare:
 * @self: the command
 * @argv: its line
 *
 * Writes a table to fill in, and its dictionary beside it.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_prepare (const QuatuorCliCommand   *self,
                     char                    ***argv)
{
  g_autofree char *output = NULL;
  g_autofree char *name = NULL;
  g_autofree char *territory = NULL;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("PATH") },
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &name, N_("For whom: universal or excel-fr"),
      N_("PROFILE") },
    { "territory", 0, 0, G_OPTION_ARG_FILENAME, &territory, N_("This territory only"),
      N_("CODE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Replace what is there"), NULL },
    { NULL },
  };
  QuatuorCsvProfile profile = QUATUOR_CSV_EXCEL_FR;
  g_autoptr (QuatuorDb) db = NULL;
  g_autoptr (GError) error = NULL;
  QuatuorCsvKind kind;
  gint64 n_rows = 0;

  if (!quatuor_cli_parse (self, entries, argv, KIND_WORD, KIND_WORD))
    return QUATUOR_CLI_WRONG_USE;
  if (output == NULL || !quatuor_csv_kind_find ((*argv)[KIND_WORD], &kind))
    return quatuor_cli_wrong_use (self, _("Something is missing."));
  if (name != NULL &&
      (!quatuor_csv_profile_find (name, &profile) || profile == QUATUOR_CSV_ARCHIVE))
    return quatuor_cli_wrong_use (self, _("The profile of a report is universal or excel-fr."));

  db = quatuor_db_open ((*argv)[FILE_WORD], QUATUOR_OPEN_READ_ONLY, &error);
  if (db == NULL ||
      !quatuor_prepare_write (db, kind, territory, output, profile,
                              force ? QUATUOR_CSV_REPLACE_EXISTING : QUATUOR_CSV_REFUSE_EXISTING,
                              &n_rows, &error))
    return quatuor_cli_stopped (error);
  quatuor_cli_say ("%s: %" G_GINT64_FORMAT, output, n_rows);
  return QUATUOR_CLI_DONE;
}
