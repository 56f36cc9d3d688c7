/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli.h"
#include "quatuor-export.h"
#include "quatuor-prepare.h"

#include <glib/gi18n-lib.h>

/* The words of the line, after the command's name. */
enum
{
  FILE_WORD = 1,
  KIND_WORD,
};

/**
 * quatuor_cli_list_kinds:
 *
 * Returns: (transfer full): the names of the tables that go in and out
 */
char *
quatuor_cli_list_kinds (void)
{
  GString *list = g_string_new (NULL);

  for (guint kind = 0; kind < QUATUOR_N_CSV_KINDS; kind++)
    g_string_append_printf (list, "%s%s", kind > 0 ? ", " : "",
                            quatuor_csv_kind_get_table ((QuatuorCsvKind) kind)->code);
  return g_string_free (list, FALSE);
}

static QuatuorCliStatus
wrong_kind (const QuatuorCliCommand *self)
{
  g_autofree char *kinds = quatuor_cli_list_kinds ();
  /* Translators: a list of words of the command line. */
  g_autofree char *text = g_strdup_printf (_("KIND is one of %s."), kinds);

  return quatuor_cli_wrong_use (self, text);
}

static void
say_written (const char *path,
             gint64      n_rows)
{
  g_autofree char *beside = quatuor_export_dictionary_path (path);
  g_autofree char *text =
    /* Translators: the name of a file, a number of rows, the name of another file. */
    g_strdup_printf (ngettext ("%s is written, with %u row to fill in, and its dictionary %s",
                               "%s is written, with %u rows to fill in, and its dictionary %s",
                               (guint) n_rows), path, (guint) n_rows, beside);

  quatuor_cli_say ("%s", text);
}

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
  if (!quatuor_csv_kind_find ((*argv)[KIND_WORD], &kind))
    return wrong_kind (self);
  if (output == NULL)
    return quatuor_cli_wrong_use (self, _("Say with -o where the table goes."));
  if (name != NULL &&
      (!quatuor_csv_profile_find (name, &profile) || profile == QUATUOR_CSV_ARCHIVE))
    return quatuor_cli_wrong_use (self, _("The profile of a report is universal or excel-fr."));

  db = quatuor_db_open ((*argv)[FILE_WORD], QUATUOR_OPEN_READ_ONLY, &error);
  if (db == NULL ||
      !quatuor_prepare_write (db, kind, territory, output, profile,
                              force ? QUATUOR_CSV_REPLACE_EXISTING : QUATUOR_CSV_REFUSE_EXISTING,
                              &n_rows, &error))
    return quatuor_cli_stopped (error);
  say_written (output, n_rows);
  return QUATUOR_CLI_DONE;
}
