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

/* What is missing or is no such thing, in a sentence; NULL when all is well. */
static const char *
find_wrong (const QuatuorPrepare *what)
{
  if (what->path == NULL)
    return _("Say with -o where the table goes.");
  if (what->profile == QUATUOR_CSV_ARCHIVE)
    return _("The profile of a report is universal or excel-fr.");
  if (what->kind == QUATUOR_CSV_RATINGS &&
      (what->territory == NULL || what->campaign == NULL || what->category == NULL))
    return _("Each seat answers alone: say with --territory, --category and --campaign whose "
             "answers the table is for.");
  if (what->kind != QUATUOR_CSV_RATINGS && (what->campaign != NULL || what->category != NULL))
    return _("Only a table of ratings is for one campaign and one category.");
  return NULL;
}

static QuatuorCliStatus
write_table (const char     *path,
             QuatuorPrepare *what)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, &error);
  gint64 n_rows = 0;

  if (db == NULL || !quatuor_prepare_write (db, what, &n_rows, &error))
    return quatuor_cli_stopped (error);
  say_written (what->path, n_rows);
  return QUATUOR_CLI_DONE;
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
  g_autofree char *profile = NULL;
  g_autofree char *territory = NULL;
  g_autofree char *campaign = NULL;
  g_autofree char *category = NULL;
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("PATH") },
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &profile, N_("For whom: universal or excel-fr"),
      N_("PROFILE") },
    { "territory", 0, 0, G_OPTION_ARG_FILENAME, &territory, N_("This territory only"),
      N_("CODE") },
    { "campaign", 0, 0, G_OPTION_ARG_FILENAME, &campaign,
      N_("For ratings: the campaign that is answered"), N_("CODE") },
    { "category", 0, 0, G_OPTION_ARG_FILENAME, &category,
      N_("For ratings: the category of the seat that answers"), N_("CODE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_("Replace what is there"), NULL },
    { NULL },
  };
  QuatuorPrepare what = { .profile = QUATUOR_CSV_EXCEL_FR };
  const char *wrong;

  if (!quatuor_cli_parse (self, entries, argv, KIND_WORD, KIND_WORD))
    return QUATUOR_CLI_WRONG_USE;
  if (!quatuor_csv_kind_find ((*argv)[KIND_WORD], &what.kind))
    return wrong_kind (self);

  what.path = output;
  what.territory = territory;
  what.campaign = campaign;
  what.category = category;
  what.replace = force ? QUATUOR_CSV_REPLACE_EXISTING : QUATUOR_CSV_REFUSE_EXISTING;
  /* An archive is no profile of a report either. */
  if (profile != NULL && !quatuor_csv_profile_find (profile, &what.profile))
    what.profile = QUATUOR_CSV_ARCHIVE;
  wrong = find_wrong (&what);
  return wrong != NULL ? quatuor_cli_wrong_use (self, wrong)
                       : write_table ((*argv)[FILE_WORD], &what);
}
