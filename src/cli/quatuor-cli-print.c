/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-print.h"

#include "quatuor-print.h"
#include "quatuor-problem.h"
#include "quatuor-report-view.h"
#include "quatuor-table.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

#define PDF_SUFFIX ".pdf"

/**
 * quatuor_cli_is_pdf:
 * @output: (nullable) (type filename): the file to write
 *
 * Returns: whether it is to be a PDF file, by its name
 */
gboolean
quatuor_cli_is_pdf (const char *output)
{
  return output != NULL && g_str_has_suffix (output, PDF_SUFFIX);
}

/* Whoever says --force means the print of yesterday, never the programme. */
static gboolean
may_write (const QuatuorExport  *export,
           QuatuorDb            *db,
           const char           *output,
           GError              **error)
{
  struct stat file, programme;

  if (stat (output, &file) != 0)
    return TRUE;
  if (export->replace == QUATUOR_CSV_REPLACE_EXISTING &&
      (stat (quatuor_db_get_path (db), &programme) != 0 || file.st_dev != programme.st_dev ||
       file.st_ino != programme.st_ino))
    return TRUE;
  quatuor_problem_raise (error, QUATUOR_PROBLEM_FILE_EXISTS, output, NULL);
  return FALSE;
}

static QuatuorReportView *
read_report (const QuatuorExport  *export,
             QuatuorDb            *db,
             GError              **error)
{
  g_autoptr (QuatuorCohort) cohort = quatuor_table_load_cohort (db, error);
  g_autoptr (QuatuorReportView) view = NULL;

  if (cohort == NULL)
    return NULL;
  view = quatuor_report_view_new (export->report, &export->filter, cohort, 0);
  return quatuor_report_view_run (db, view, error) ? g_steal_pointer (&view) : NULL;
}

/**
 * quatuor_cli_print_report:
 * @export: what to print: its report and filter, and whether a file is replaced
 * @db: the programme
 * @output: (type filename): the PDF file
 *
 * Writes a report as a table on pages.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_print_report (const QuatuorExport *export,
                          QuatuorDb           *db,
                          const char          *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorReportView) view = NULL;
  g_autoptr (QuatuorSheet) sheet = NULL;
  g_auto (GStrv) notes = NULL;
  g_autofree char *line = NULL;

  if (may_write (export, db, output, &error))
    view = read_report (export, db, &error);
  if (view == NULL)
    return quatuor_cli_stopped (error);

  notes = quatuor_report_view_list_notes (view);
  sheet = quatuor_print_table (quatuor_report_get_title (view->report),
                               (const char *const *) notes, view->grid);
  if (!quatuor_sheet_write_pdf (sheet, output, &error))
    return quatuor_cli_stopped (error);
  line = g_strdup_printf (ngettext ("%'u row", "%'u rows", view->n_rows), view->n_rows);
  quatuor_cli_say ("%s: %s", output, line);
  return QUATUOR_CLI_DONE;
}
