/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-check.h"
#include "quatuor-cli.h"
#include "quatuor-db.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* The columns of the statement that counts. */
enum
{
  TITLE,
  FIRST_COUNT,
  LAST_CHANGE = FIRST_COUNT + 5,
};

static const char *const COUNTS[] = {
  N_("Territories"),
  N_("Seats"),
  N_("People"),
  N_("Campaigns"),
  N_("Answers"),
};

static void
say_last_change (QuatuorStatement *info)
{
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) local = NULL;
  g_autofree char *text = NULL;

  if (quatuor_statement_is_null (info, LAST_CHANGE))
    return;

  utc = g_date_time_new_from_unix_utc (quatuor_statement_int (info, LAST_CHANGE) / G_USEC_PER_SEC);
  local = g_date_time_to_local (utc);
  text = g_date_time_format_iso8601 (local);
  quatuor_cli_say ("%s\t%s", _("Last change"), text);
}

static gboolean
say_info (QuatuorDb  *db,
          GError    **error)
{
  QuatuorStatement *info = quatuor_db_statement (db, "report/info", error);
  gboolean has_row;

  if (info == NULL || !quatuor_statement_step (info, &has_row, error))
    return FALSE;

  if (has_row)
    {
      quatuor_cli_say ("%s\t%s", _("Programme"), quatuor_statement_text (info, TITLE));
      for (guint i = 0; i < G_N_ELEMENTS (COUNTS); i++)
        quatuor_cli_say ("%s\t%" G_GINT64_FORMAT, _(COUNTS[i]),
                         quatuor_statement_int (info, FIRST_COUNT + (int) i));
      say_last_change (info);
    }
  quatuor_cli_say ("%s\t%d", _("Schema version"), quatuor_db_get_version (db));
  return TRUE;
}

/**
 * quatuor_cli_info:
 * @self: the command
 * @argv: its line
 *
 * Says what a programme holds: counts, schema version, last change.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_info (const QuatuorCliCommand   *self,
                  char                    ***argv)
{
  g_autoptr (QuatuorDb) db = NULL;
  g_autoptr (GError) error = NULL;

  if (!quatuor_cli_parse (self, NULL, argv, 1, 1))
    return QUATUOR_CLI_WRONG_USE;

  db = quatuor_db_open ((*argv)[1], QUATUOR_OPEN_READ_ONLY, &error);
  if (db == NULL || !say_info (db, &error))
    return quatuor_cli_stopped (error);
  return QUATUOR_CLI_DONE;
}

static void
place (GPtrArray  *problems,
       const char *path)
{
  for (guint i = 0; i < problems->len; i++)
    {
      QuatuorProblem *problem = g_ptr_array_index (problems, i);

      if (problem->file == NULL)
        quatuor_problem_set_place (problem, path, 0, problem->column);
    }
}

/**
 * quatuor_cli_check:
 * @self: the command
 * @argv: its line
 *
 * Looks for what is wrong in a programme: its file, the journal against the
 * tables, the rules of the domain.
 *
 * Returns: %QUATUOR_CLI_DONE if nothing is
 */
QuatuorCliStatus
quatuor_cli_check (const QuatuorCliCommand   *self,
                   char                    ***argv)
{
  g_autoptr (QuatuorDb) db = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;

  if (!quatuor_cli_parse (self, NULL, argv, 1, 1))
    return QUATUOR_CLI_WRONG_USE;

  db = quatuor_db_open ((*argv)[1], QUATUOR_OPEN_READ_ONLY, &error);
  if (db == NULL)
    return quatuor_cli_stopped (error);

  problems = quatuor_check (db, &error);
  if (problems == NULL)
    return quatuor_cli_stopped (error);

  if (problems->len > 0)
    {
      place (problems, (*argv)[1]);
      quatuor_cli_problems (problems, problems->len);
      return QUATUOR_CLI_STOPPED;
    }
  quatuor_cli_say ("%s: %s", (*argv)[1], _("nothing is wrong"));
  return QUATUOR_CLI_DONE;
}
