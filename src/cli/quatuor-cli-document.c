/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-document.h"

#include "quatuor-html.h"
#include "quatuor-narrative-document.h"
#include "quatuor-problem.h"
#include "quatuor-table.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define STANDARD_OUTPUT "-" /* as a path */

static QuatuorDocument *
make_document (const char  *path,
               const char  *code,
               gboolean     with_names,
               GError     **error)
{
  g_autoptr (QuatuorDb) db = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, error);
  g_autoptr (QuatuorCohort) cohort = db != NULL ? quatuor_table_load_cohort (db, error) : NULL;
  const QuatuorTerritory *territory;

  if (cohort == NULL)
    return NULL;
  territory =
    code != NULL ? quatuor_cohort_find_code (cohort, QUATUOR_TABLE_TERRITORY, code) : NULL;
  if (code != NULL && territory == NULL)
    {
      quatuor_problem_raise (error, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, code, NULL);
      return NULL;
    }
  return quatuor_narrative_document (cohort,
                                     territory != NULL ? &territory->id : &QUATUOR_ID_NONE,
                                     with_names ? QUATUOR_NARRATIVE_AS_ALLOWED
                                                : QUATUOR_NARRATIVE_ROLES_ONLY,
                                     quatuor_date_today ());
}

/**
 * quatuor_cli_export_narrative:
 * @path: (type filename): a programme
 * @territory: (nullable): the code of a territory; %NULL for all, a chapter each
 * @output: (nullable) (type filename): the file to write; %NULL or “-” is
 *   standard output
 * @with_names: whether those who allowed it are named
 * @replace: whether a file that is there is replaced
 *
 * Writes the crossed narrative as a page of HTML.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_export_narrative (const char *path,
                              const char *territory,
                              const char *output,
                              gboolean    with_names,
                              gboolean    replace)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDocument) document = make_document (path, territory, with_names, &error);
  g_autofree char *html = NULL;

  if (document == NULL)
    return quatuor_cli_stopped (error);

  if (output == NULL || g_str_equal (output, STANDARD_OUTPUT))
    {
      html = quatuor_html_from_document (document);
      if (fputs (html, stdout) != EOF && fflush (stdout) == 0)
        return QUATUOR_CLI_DONE;
      quatuor_problem_raise (&error, QUATUOR_PROBLEM_DISK_ERROR, _("standard output"), NULL);
      return quatuor_cli_stopped (error);
    }
  if (!replace && g_file_test (output, G_FILE_TEST_EXISTS))
    {
      quatuor_problem_raise (&error, QUATUOR_PROBLEM_FILE_EXISTS, output, NULL);
      return quatuor_cli_stopped (error);
    }
  if (!quatuor_html_write (document, output, &error))
    return quatuor_cli_stopped (error);
  quatuor_cli_say ("%s", output);
  return QUATUOR_CLI_DONE;
}
