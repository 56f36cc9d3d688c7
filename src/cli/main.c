/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli.h"
#include "quatuor-locale.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <stdlib.h>

static const QuatuorCliCommand COMMANDS[] = {
  { "new", "FILE [--template NAME | --sample] [--title T] [--starts YYYY-MM-DD]",
    N_("Make a new programme"), quatuor_cli_new },
  { "import",
    "FILE KIND CSV [--profile auto|excel-fr|universal] [--map COLUMN=FIELD]…\n"
    "                   [--set FIELD=VALUE]… [--dates auto|day-first|month-first] [--dry-run]\n"
    "  quatuor-cli import FILE archive DIR",
    N_("Read a table, or an archive, into a programme"), quatuor_cli_import },
  { "export",
    "FILE REPORT [-o PATH] [--profile universal|excel-fr] [--names] [--suppress] [--force]\n"
    "      [--territory CODE]… [--category CODE]… [--phase CODE]… [--campaign CODE]\n"
    "      [--before CODE] [--on DATE] [--from DATE] [--until DATE]\n"
    "      [--snapshot TITLE] [--since TITLE]\n"
    "  quatuor-cli export FILE narrative [--territory CODE] [-o PATH] [--names] [--force]\n"
    "  quatuor-cli export FILE --all DIR --profile archive --names [--force]",
    N_("Write a report, or an archive, of a programme"), quatuor_cli_export },
  { "document",
    "FILE NAME -o PATH.pdf|PATH.html [--territory CODE] [--snapshot TITLE] [--names] [--force]",
    N_("Write a document: progress, territory, mirror or narrative"), quatuor_cli_document },
  { "prepare",
    "FILE KIND -o PATH [--profile universal|excel-fr] [--territory CODE] [--force]\n"
    "  quatuor-cli prepare FILE ratings -o PATH --territory CODE --category CODE --campaign CODE",
    N_("Write a table to fill in and import, with its codes beside it"), quatuor_cli_prepare },
  { "snapshot", "FILE --title T [--lock]",
    N_("Keep a programme as it stands, under a title"), quatuor_cli_snapshot },
  { "snapshots", "FILE", N_("List the snapshots of a programme"), quatuor_cli_snapshots },
  { "reports", "", N_("List the reports"), quatuor_cli_reports },
  { "templates", "", N_("List the programme templates"), quatuor_cli_templates },
  { "info", "FILE", N_("Say what a programme holds"), quatuor_cli_info },
  { "check", "FILE", N_("Look for what is wrong in a programme"), quatuor_cli_check },
};

static void
say_usage (FILE *stream)
{
  fprintf (stream, "%s\n", _("Usage:"));
  for (gsize i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    fprintf (stream, "  quatuor-cli %s%s%s\n      %s\n", COMMANDS[i].name,
             *COMMANDS[i].usage != '\0' ? " " : "", COMMANDS[i].usage, _(COMMANDS[i].summary));
}

static const QuatuorCliCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    if (g_strcmp0 (COMMANDS[i].name, name) == 0)
      return &COMMANDS[i];
  return NULL;
}

static QuatuorCliStatus
run (const char *const *arguments)
{
  g_auto (GStrv) argv = NULL;
  const QuatuorCliCommand *command = find_command (arguments[0]);

  if (command != NULL)
    {
      argv = g_strdupv ((char **) arguments);
      return command->run (command, &argv);
    }

  if (g_strcmp0 (arguments[0], "--version") == 0)
    {
      quatuor_cli_say ("%s", PACKAGE_VERSION);
      return QUATUOR_CLI_DONE;
    }
  if (g_strcmp0 (arguments[0], "--help") == 0)
    {
      say_usage (stdout);
      return QUATUOR_CLI_DONE;
    }
  if (arguments[0] != NULL)
    {
      g_autofree char *sentence = g_strdup_printf (_("There is no command “%s”."), arguments[0]);

      quatuor_cli_note (sentence);
    }
  say_usage (stderr);
  return QUATUOR_CLI_WRONG_USE;
}

/* A full disk may show only here. */
static QuatuorCliStatus
say_not_written (int code)
{
  g_autoptr (GError) error = NULL;

  quatuor_problem_raise (&error, code == ENOSPC ? QUATUOR_PROBLEM_DISK_FULL
                                                : QUATUOR_PROBLEM_DISK_ERROR,
                         _("standard output"), g_strerror (code));
  return quatuor_cli_stopped (error);
}

int
main (int    argc,
      char **argv)
{
  QuatuorCliStatus status;

  quatuor_locale_init ();
  status = run ((const char *const *) argv + (argc > 0));

  if (fflush (stdout) != 0)
    status = say_not_written (errno);
  return (int) status;
}
