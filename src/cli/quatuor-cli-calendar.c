/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-calendar.h"

#include "quatuor-icalendar.h"
#include "quatuor-problem.h"
#include "quatuor-table.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define STANDARD_OUTPUT "-" /* as a path */

static char *
make_calendar (const char  *path,
               const char  *code,
               guint       *n_events,
               GError     **error)
{
  g_autoptr (QuatuorDb) db = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, error);
  g_autoptr (QuatuorCohort) cohort = db != NULL ? quatuor_table_load_cohort (db, error) : NULL;
  QuatuorCalendarFilter filter = { .phase = QUATUOR_ID_NONE };

  if (cohort == NULL)
    return NULL;
  if (code != NULL)
    {
      const QuatuorTerritory *territory =
        quatuor_cohort_find_code (cohort, QUATUOR_TABLE_TERRITORY, code);

      if (territory == NULL)
        {
          quatuor_problem_raise (error, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, code, NULL);
          return NULL;
        }
      filter.territory = territory->id;
    }
  return quatuor_icalendar_make (db, cohort, &filter, n_events, error);
}

/**
 * quatuor_cli_export_calendar:
 * @path: (type filename): a programme
 * @territory: (nullable): the code of a territory: what concerns it only
 * @output: (nullable) (type filename): the file to write; %NULL or “-” is
 *   standard output
 * @replace: whether a file that is there is replaced
 *
 * Writes the sessions as iCalendar, for any agenda.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_export_calendar (const char *path,
                             const char *territory,
                             const char *output,
                             gboolean    replace)
{
  g_autoptr (GError) error = NULL;
  guint n_events = 0;
  g_autofree char *calendar = make_calendar (path, territory, &n_events, &error);
  g_autofree char *count = NULL;

  if (calendar == NULL)
    return quatuor_cli_stopped (error);

  if (output == NULL || g_str_equal (output, STANDARD_OUTPUT))
    {
      if (fputs (calendar, stdout) != EOF && fflush (stdout) == 0)
        return QUATUOR_CLI_DONE;
      quatuor_problem_raise (&error, QUATUOR_PROBLEM_DISK_ERROR, _("standard output"), NULL);
      return quatuor_cli_stopped (error);
    }
  if (!quatuor_icalendar_to_file (output, calendar, replace, &error))
    return quatuor_cli_stopped (error);

  count = g_strdup_printf (ngettext ("%u half-day", "%u half-days", n_events), n_events);
  quatuor_cli_say ("%s: %s", output, count);
  return QUATUOR_CLI_DONE;
}
