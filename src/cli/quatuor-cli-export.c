/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-archive.h"
#include "quatuor-cli-calendar.h"
#include "quatuor-cli-document.h"
#include "quatuor-cli-print.h"
#include "quatuor-cli.h"
#include "quatuor-export.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#define STANDARD_OUTPUT "-" /* as a path */

/* The words of the line, after the command's name. */
enum
{
  FILE_WORD = 1,
  REPORT_WORD,
};

typedef struct
{
  char     *output;
  char     *all;
  char     *profile;
  char     *on;
  char     *territory;
  gboolean  names;
  gboolean  force;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->all);
  g_free (options->profile);
  g_free (options->on);
  g_free (options->territory);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
say_counts (const QuatuorExportCounts *counts,
            const char                *path)
{
  g_autofree char *beside = quatuor_export_dictionary_path (path);
  g_autofree char *line = NULL;

  line = g_strdup_printf (_("rows %lld, cells protected %lld"), (long long) counts->n_rows,
                          (long long) counts->n_protected);
  quatuor_cli_say ("%s: %s", path, line);
  if (g_file_test (beside, G_FILE_TEST_EXISTS))
    quatuor_cli_say ("%s", beside);
}

static QuatuorCliStatus
export_report (const char          *path,
               const QuatuorExport *export,
               const char          *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, &error);
  QuatuorExportCounts counts;

  if (db == NULL)
    return quatuor_cli_stopped (error);

  if (output == NULL || g_str_equal (output, STANDARD_OUTPUT))
    return quatuor_export_to_fd (export, db, STDOUT_FILENO, _("standard output"), &counts, &error)
             ? QUATUOR_CLI_DONE : quatuor_cli_stopped (error);
  if (quatuor_cli_is_pdf (output))
    return quatuor_cli_print_report (export, db, output);

  if (!quatuor_export_to_file (export, db, output, &counts, &error))
    return quatuor_cli_stopped (error);
  say_counts (&counts, output);
  return QUATUOR_CLI_DONE;
}

static QuatuorCliStatus
parse_report (const QuatuorCliCommand *self,
              char                   **argv,
              const Options           *options)
{
  QuatuorExport export = { .profile = QUATUOR_CSV_UNIVERSAL };

  export.report = quatuor_report_find (argv[REPORT_WORD]);
  if (export.report == NULL)
    return quatuor_cli_wrong_use (self, _("REPORT is one of those that “quatuor-cli reports” lists."));
  if (options->profile != NULL && (!quatuor_csv_profile_find (options->profile, &export.profile) ||
                                   export.profile == QUATUOR_CSV_ARCHIVE))
    return quatuor_cli_wrong_use (self, _("The profile of a report is universal or excel-fr."));
  if (options->profile != NULL && quatuor_cli_is_pdf (options->output))
    return quatuor_cli_wrong_use (self, _("A PDF file is for readers, not for programs: leave "
                                          "--profile out."));
  if (options->on != NULL && !quatuor_date_parse_iso (options->on, &export.filter.on))
    return quatuor_cli_wrong_use (self, _("--on takes a date as YYYY-MM-DD."));
  if (options->on != NULL && !quatuor_report_takes (export.report, QUATUOR_REPORT_BY_DAY))
    return quatuor_cli_wrong_use (self, _("This report tells of no day in particular: "
                                          "leave --on out."));

  export.filter.names = options->names ? QUATUOR_REPORT_NAMES : QUATUOR_REPORT_PSEUDONYMS;
  export.replace = options->force ? QUATUOR_CSV_REPLACE_EXISTING : QUATUOR_CSV_REFUSE_EXISTING;
  return export_report (argv[FILE_WORD], &export, options->output);
}

static QuatuorCliStatus
parse_archive (const QuatuorCliCommand *self,
               char                   **argv,
               const Options           *options)
{
  if (argv[REPORT_WORD] != NULL || options->output != NULL || options->on != NULL)
    return quatuor_cli_wrong_use (self, _("An archive is of the whole programme and of no day, "
                                          "and goes into a folder."));
  if (g_strcmp0 (options->profile, QUATUOR_CLI_ARCHIVE) != 0 || !options->names)
    return quatuor_cli_wrong_use (self, _("An archive is the owner’s copy and holds everything: "
                                          "say it with --profile archive --names."));

  return quatuor_cli_export_archive (argv[FILE_WORD], options->all,
                                     options->force ? QUATUOR_CSV_REPLACE_EXISTING
                                                    : QUATUOR_CSV_REFUSE_EXISTING);
}

static QuatuorCliStatus
parse_narrative (const QuatuorCliCommand *self,
                 char                   **argv,
                 const Options           *options)
{
  if (options->profile != NULL || options->on != NULL)
    return quatuor_cli_wrong_use (self, _("The narrative is a page of HTML, of today: leave "
                                          "--profile and --on out."));
  return quatuor_cli_export_narrative (argv[FILE_WORD], options->territory, options->output,
                                       options->names, options->force);
}

static QuatuorCliStatus
parse_calendar (const QuatuorCliCommand *self,
                char                   **argv,
                const Options           *options)
{
  if (options->profile != NULL || options->on != NULL || options->names)
    return quatuor_cli_wrong_use (self, _("A calendar names nobody and is of today: leave "
                                          "--profile, --names and --on out."));
  return quatuor_cli_export_calendar (argv[FILE_WORD], options->territory, options->output,
                                      options->force);
}

/**
 * quatuor_cli_export:
 * @self: the command
 * @argv: its line
 *
 * Writes a report of a programme, its narrative, its calendar, or its archive.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_export (const QuatuorCliCommand   *self,
                    char                    ***argv)
{
  g_auto (Options) options = { NULL, };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The file to write: a PDF file for .pdf; - or nothing is standard output"), N_("PATH") },
    { "all", 0, 0, G_OPTION_ARG_FILENAME, &options.all,
      N_("Write the archive of the programme into this folder"), N_("DIR") },
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options.profile,
      N_("For whom: universal or excel-fr; archive with --all"), N_("PROFILE") },
    { "names", 0, 0, G_OPTION_ARG_NONE, &options.names,
      N_("Tell names, not only pseudonyms"), NULL },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &options.on,
      N_("The day to tell of, today by default"), "YYYY-MM-DD" },
    { "territory", 0, 0, G_OPTION_ARG_FILENAME, &options.territory,
      N_("The narrative or the calendar of this territory only"), N_("CODE") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force,
      N_("Replace what is there"), NULL },
    { NULL },
  };

  if (!quatuor_cli_parse (self, entries, argv, FILE_WORD, REPORT_WORD))
    return QUATUOR_CLI_WRONG_USE;
  if (options.all != NULL)
    return parse_archive (self, *argv, &options);
  if ((*argv)[REPORT_WORD] == NULL)
    return quatuor_cli_wrong_use (self, _("Something is missing."));
  if (g_str_equal ((*argv)[REPORT_WORD], QUATUOR_CLI_NARRATIVE))
    return parse_narrative (self, *argv, &options);
  if (g_str_equal ((*argv)[REPORT_WORD], QUATUOR_CLI_CALENDAR))
    return parse_calendar (self, *argv, &options);
  if (options.territory != NULL)
    return quatuor_cli_wrong_use (self, _("--territory goes with “narrative” and “calendar” only."));
  return parse_report (self, *argv, &options);
}
