/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-archive.h"
#include "quatuor-cli-calendar.h"
#include "quatuor-cli-document.h"
#include "quatuor-cli-filter.h"
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
  char             *output;
  char             *all;
  char             *profile;
  QuatuorCliFilter  filter;
  gboolean          force;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->all);
  g_free (options->profile);
  quatuor_cli_filter_clear (&options->filter);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
say_written (const QuatuorExport       *export,
             const QuatuorExportCounts *counts,
             QuatuorDb                 *db,
             const char                *path)
{
  g_autofree char *beside = quatuor_export_dictionary_path (path);
  g_autofree char *line = NULL;
  g_autofree char *filter = quatuor_cli_filter_say (db, export->report, &export->filter);

  line = g_strdup_printf (_("rows %lld, cells protected %lld"), (long long) counts->n_rows,
                          (long long) counts->n_protected);
  quatuor_cli_say ("%s: %s", path, line);
  if (filter != NULL)
    quatuor_cli_say ("%s", filter);
  if (g_file_test (beside, G_FILE_TEST_EXISTS))
    quatuor_cli_say ("%s", beside);
}

static gboolean
is_to_standard_output (const char *output)
{
  return output == NULL || g_str_equal (output, STANDARD_OUTPUT);
}

/* The table itself says nothing of the moment that it shows: it is for machines.
 * Who pipes it live knows the moment and waits for silence. */
static void
say_basis (const QuatuorExport *export,
           const char          *output)
{
  g_autofree char *basis =
    quatuor_report_basis_to_sentence (&export->filter, NULL, QUATUOR_REPORT_LOCALE);

  if (!is_to_standard_output (output))
    quatuor_cli_say ("%s", basis);
  else if (export->filter.snapshot != NULL)
    quatuor_cli_note (basis);
}

static gboolean
write_report (const QuatuorExport  *export,
              QuatuorDb            *db,
              const char           *output,
              GError              **error)
{
  QuatuorExportCounts counts;

  if (is_to_standard_output (output))
    return quatuor_export_to_fd (export, db, STDOUT_FILENO, _("standard output"), &counts, error);

  if (!quatuor_export_to_file (export, db, output, &counts, error))
    return FALSE;
  say_written (export, &counts, db, output);
  return TRUE;
}

static QuatuorCliStatus
export_report (const char    *path,
               QuatuorExport *export,
               const Options *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, &error);

  if (db == NULL || !quatuor_cli_filter_resolve (&options->filter, db, &export->filter, &error))
    return quatuor_cli_stopped (error);
  if (quatuor_cli_is_pdf (options->output))
    return quatuor_cli_print_report (export, db, options->output);
  if (!write_report (export, db, options->output, &error))
    return quatuor_cli_stopped (error);
  say_basis (export, options->output);
  return QUATUOR_CLI_DONE;
}

static QuatuorCliStatus
parse_report (const QuatuorCliCommand *self,
              char                   **argv,
              const Options           *options)
{
  QuatuorExport export = { .profile = QUATUOR_CSV_UNIVERSAL };
  g_autofree char *wrong = NULL;
  QuatuorCliStatus status;

  export.report = quatuor_report_find (argv[REPORT_WORD]);
  if (export.report == NULL)
    return quatuor_cli_wrong_use (self, _("REPORT is one of those that “quatuor-cli reports” lists."));
  if (options->profile != NULL && (!quatuor_csv_profile_find (options->profile, &export.profile) ||
                                   export.profile == QUATUOR_CSV_ARCHIVE))
    return quatuor_cli_wrong_use (self, _("The profile of a report is universal or excel-fr."));
  if (options->profile != NULL && quatuor_cli_is_pdf (options->output))
    return quatuor_cli_wrong_use (self, _("A PDF file is for readers, not for programs: leave "
                                          "--profile out."));
  wrong = quatuor_cli_filter_check (&options->filter, export.report, &export.filter);
  if (wrong != NULL)
    return quatuor_cli_wrong_use (self, wrong);

  export.replace = options->force ? QUATUOR_CSV_REPLACE_EXISTING : QUATUOR_CSV_REFUSE_EXISTING;
  status = export_report (argv[FILE_WORD], &export, options);
  quatuor_report_filter_clear (&export.filter);
  return status;
}

/* A page or a calendar is of one territory, or of all; no other filter is for them. */
static gboolean
takes_one_territory (const QuatuorCliFilter *filter)
{
  QuatuorCliFilter others = *filter;

  others.territories = NULL;
  return quatuor_cli_filter_is_empty (&others) &&
         (filter->territories == NULL || g_strv_length (filter->territories) == 1);
}

static const char *
get_territory (const QuatuorCliFilter *filter)
{
  return filter->territories != NULL ? filter->territories[0] : NULL;
}

static QuatuorCliStatus
parse_archive (const QuatuorCliCommand *self,
               char                   **argv,
               const Options           *options)
{
  if (argv[REPORT_WORD] != NULL || options->output != NULL ||
      !quatuor_cli_filter_is_empty (&options->filter))
    return quatuor_cli_wrong_use (self, _("An archive is of the whole programme and of no day, "
                                          "and goes into a folder."));
  if (g_strcmp0 (options->profile, QUATUOR_CLI_ARCHIVE) != 0 || !options->filter.names)
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
  if (options->profile != NULL || !takes_one_territory (&options->filter))
    return quatuor_cli_wrong_use (self, _("The narrative is a page of HTML, of today, of one "
                                          "territory or of all: it takes --territory once, and "
                                          "neither --profile nor another filter."));
  return quatuor_cli_export_narrative (argv[FILE_WORD], get_territory (&options->filter),
                                       options->output, options->filter.names, options->force);
}

static QuatuorCliStatus
parse_calendar (const QuatuorCliCommand *self,
                char                   **argv,
                const Options           *options)
{
  if (options->profile != NULL || options->filter.names || !takes_one_territory (&options->filter))
    return quatuor_cli_wrong_use (self, _("A calendar names nobody and is of today, of one "
                                          "territory or of all: it takes --territory once, and "
                                          "neither --profile, --names nor another filter."));
  return quatuor_cli_export_calendar (argv[FILE_WORD], get_territory (&options->filter),
                                      options->output, options->force);
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
    { "names", 0, 0, G_OPTION_ARG_NONE, &options.filter.names,
      N_("Tell names, not only pseudonyms"), NULL },
    { "territory", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.filter.territories,
      N_("This territory only; may be given several times"), N_("CODE") },
    { "category", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.filter.categories,
      N_("This category only; may be given several times"), N_("CODE") },
    { "phase", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.filter.phases,
      N_("This phase only; may be given several times"), N_("CODE") },
    { "campaign", 0, 0, G_OPTION_ARG_FILENAME, &options.filter.campaign,
      N_("This campaign only; the later one where two are compared"), N_("CODE") },
    { "before", 0, 0, G_OPTION_ARG_FILENAME, &options.filter.before,
      N_("The earlier campaign, to compare with"), N_("CODE") },
    { "from", 0, 0, G_OPTION_ARG_FILENAME, &options.filter.from,
      N_("The first day of a period"), "YYYY-MM-DD" },
    { "until", 0, 0, G_OPTION_ARG_FILENAME, &options.filter.until,
      N_("The last day of a period"), "YYYY-MM-DD" },
    { "on", 0, 0, G_OPTION_ARG_FILENAME, &options.filter.on,
      N_("The day to tell of, today by default"), "YYYY-MM-DD" },
    { "snapshot", 0, 0, G_OPTION_ARG_STRING, &options.filter.snapshot,
      N_("Show this snapshot, not the programme as it is"), N_("TITLE") },
    { "since", 0, 0, G_OPTION_ARG_STRING, &options.filter.since,
      N_("The snapshot to compare with, the last one by default"), N_("TITLE") },
    { "suppress", 0, 0, G_OPTION_ARG_NONE, &options.filter.suppress,
      N_("Put <5 for figures of one to four persons"), NULL },
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
  return parse_report (self, *argv, &options);
}
