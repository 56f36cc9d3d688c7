/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-cli-filter.h"
#include "quatuor-cli.h"
#include "quatuor-report.h"
#include "quatuor-template.h"

/**
 * quatuor_cli_reports:
 * @self: the command
 * @argv: its line
 *
 * Says a line a report: its name, a tab, what it holds, a tab, the options of
 * “export” that choose among its rows.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_reports (const QuatuorCliCommand   *self,
                     char                    ***argv)
{
  guint n_reports;
  const QuatuorReport *reports = quatuor_report_list (&n_reports);

  if (!quatuor_cli_parse (self, NULL, argv, 0, 0))
    return QUATUOR_CLI_WRONG_USE;

  for (guint i = 0; i < n_reports; i++)
    {
      g_autofree char *options = quatuor_cli_filter_list (&reports[i]);

      quatuor_cli_say ("%s\t%s\t%s", reports[i].name, quatuor_report_get_summary (&reports[i]),
                       options);
    }
  return QUATUOR_CLI_DONE;
}

/**
 * quatuor_cli_templates:
 * @self: the command
 * @argv: its line
 *
 * Says a line a programme template: its name, a tab, what it holds.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_templates (const QuatuorCliCommand   *self,
                       char                    ***argv)
{
  g_autoptr (GPtrArray) templates = NULL;

  if (!quatuor_cli_parse (self, NULL, argv, 0, 0))
    return QUATUOR_CLI_WRONG_USE;

  templates = quatuor_template_list ();
  for (guint i = 0; i < templates->len; i++)
    {
      const QuatuorTemplate *template = g_ptr_array_index (templates, i);
      const char *about = template->description != NULL ? template->description : template->title;

      quatuor_cli_say ("%s\t%s", template->name, about);
    }
  return QUATUOR_CLI_DONE;
}
