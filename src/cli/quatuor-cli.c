/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define MAX_PROBLEMS 100 /* said one by one; the rest is counted */

static void
complain (const char *text)
{
  fputs (text, stderr);
  fputc ('\n', stderr);
}

/**
 * quatuor_cli_parse:
 * @self: the command
 * @options: (nullable): what it takes besides words, ended by an empty one
 * @argv: (inout): its name and what follows; afterwards, its name and the words
 * @n_min: how many words it needs
 * @n_max: how many it takes
 *
 * Takes the options out of the line. What is wrong is said on standard error.
 *
 * Returns: whether the line can be understood
 */
gboolean
quatuor_cli_parse (const QuatuorCliCommand   *self,
                   const GOptionEntry        *options,
                   char                    ***argv,
                   guint                      n_min,
                   guint                      n_max)
{
  g_autoptr (GOptionContext) context = g_option_context_new (self->usage);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strconcat ("quatuor-cli ", self->name, NULL);
  guint n_words;

  g_set_prgname (name);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(self->summary));
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, argv, &error))
    {
      quatuor_cli_wrong_use (self, error->message);
      return FALSE;
    }

  n_words = g_strv_length (*argv) - 1;
  if (n_words < n_min)
    quatuor_cli_wrong_use (self, _("Something is missing."));
  else if (n_words > n_max)
    quatuor_cli_wrong_use (self, _("There is a word too many."));
  return n_words >= n_min && n_words <= n_max;
}

/**
 * quatuor_cli_wrong_use:
 * @self: the command
 * @sentence: what is wrong with the line
 *
 * Says it, and how the command is used, on standard error.
 *
 * Returns: %QUATUOR_CLI_WRONG_USE
 */
QuatuorCliStatus
quatuor_cli_wrong_use (const QuatuorCliCommand *self,
                       const char              *sentence)
{
  complain (sentence);
  fprintf (stderr, "%s quatuor-cli %s %s\n", _("Usage:"), self->name, self->usage);
  return QUATUOR_CLI_WRONG_USE;
}

/**
 * quatuor_cli_stopped:
 * @error: what stopped the command
 *
 * Says it on standard error, with its place if it has one.
 *
 * Returns: %QUATUOR_CLI_STOPPED
 */
QuatuorCliStatus
quatuor_cli_stopped (const GError *error)
{
  const QuatuorProblem *problem = quatuor_problem_from (error);
  g_autofree char *line = problem != NULL ? quatuor_problem_to_line (problem)
                                          : quatuor_error_to_sentence (error);

  complain (line);
  return QUATUOR_CLI_STOPPED;
}

/**
 * quatuor_cli_problems:
 * @problems: (element-type QuatuorProblem): problems, the first ones to be said first
 * @n_problems: how many there are in all, which may be more than the list holds
 *
 * Says each on a line of standard error: the first hundred, then how many more
 * there are.
 */
void
quatuor_cli_problems (const GPtrArray *problems,
                      gint64           n_problems)
{
  guint n_said = MIN (problems->len, MAX_PROBLEMS);

  for (guint i = 0; i < n_said; i++)
    {
      g_autofree char *line = quatuor_problem_to_line (g_ptr_array_index (problems, i));

      complain (line);
    }

  if (n_problems > n_said)
    {
      unsigned long rest = (unsigned long) (n_problems - n_said);

      fprintf (stderr, ngettext ("and %lu more like these\n", "and %lu more like these\n", rest),
               rest);
    }
}

/**
 * quatuor_cli_note:
 * @sentence: what is to know besides
 *
 * Says it on standard error, where it is in nobody's table.
 */
void
quatuor_cli_note (const char *sentence)
{
  complain (sentence);
}

/**
 * quatuor_cli_say:
 * @format: as printf() takes it
 * @...: its values
 *
 * Writes a line to standard output, as the bytes stand: what an evaluator pipes
 * into another program is not converted to the locale's character set.
 */
void
quatuor_cli_say (const char *format,
                 ...)
{
  va_list values;

  va_start (values, format);
  vfprintf (stdout, format, values);
  va_end (values);
  fputc ('\n', stdout);
}
