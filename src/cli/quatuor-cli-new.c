/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli.h"
#include "quatuor-template.h"
#include "quatuor-text.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  char        *template;
  char        *title;
  char        *starts;
  gboolean     sample;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->template);
  g_free (options->title);
  g_free (options->starts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
fill (QuatuorDb      *db,
      const Options  *options,
      QuatuorDate     starts,
      GError        **error)
{
  g_autofree char *title = quatuor_text_clean (options->title);
  const char *template = options->template != NULL ? options->template : QUATUOR_TEMPLATE_DEFAULT;

  if (options->sample)
    return quatuor_template_apply_sample (db, quatuor_date_monday (quatuor_date_today ()), error);
  return quatuor_template_apply (db, template, title, starts, error);
}

static QuatuorCliStatus
make (const char    *path,
      const Options *options,
      QuatuorDate    starts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = quatuor_db_create (path, &error);

  if (db == NULL)
    return quatuor_cli_stopped (error);

  if (!fill (db, options, starts, &error))
    {
      /* The file is ours: it did not exist before. */
      g_clear_pointer (&db, quatuor_db_close);
      g_unlink (path);
      return quatuor_cli_stopped (error);
    }
  return QUATUOR_CLI_DONE;
}

/**
 * quatuor_cli_new:
 * @self: the command
 * @argv: its line
 *
 * Makes a new programme from a template, or the sample.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_new (const QuatuorCliCommand   *self,
                 char                    ***argv)
{
  g_auto (Options) options = { NULL, };
  QuatuorDate starts = QUATUOR_DATE_UNKNOWN;
  const GOptionEntry entries[] = {
    { "template", 0, 0, G_OPTION_ARG_FILENAME, &options.template,
      N_("The template to begin with"), N_("NAME") },
    { "sample", 0, 0, G_OPTION_ARG_NONE, &options.sample,
      N_("The sample programme, to look around"), NULL },
    { "title", 0, 0, G_OPTION_ARG_FILENAME, &options.title,
      N_("The title of the programme"), N_("TITLE") },
    { "starts", 0, 0, G_OPTION_ARG_FILENAME, &options.starts,
      N_("The first day of the programme"), "YYYY-MM-DD" },
    { NULL },
  };

  if (!quatuor_cli_parse (self, entries, argv, 1, 1))
    return QUATUOR_CLI_WRONG_USE;
  if (options.sample &&
      (options.template != NULL || options.title != NULL || options.starts != NULL))
    return quatuor_cli_wrong_use (self, _("The sample goes without a template, a title or a date."));
  if (options.title != NULL && !g_utf8_validate (options.title, -1, NULL))
    return quatuor_cli_wrong_use (self, _("The title is not UTF-8."));
  if (options.starts != NULL && !quatuor_date_parse_iso (options.starts, &starts))
    return quatuor_cli_wrong_use (self, _("--starts takes a date as YYYY-MM-DD."));

  return make ((*argv)[1], &options, starts);
}
