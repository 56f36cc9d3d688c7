/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-document.h"

#include "quatuor-document-basis.h"
#include "quatuor-document-kind.h"
#include "quatuor-html.h"
#include "quatuor-print.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define STANDARD_OUTPUT "-" /* as a path */
#define PDF_SUFFIX ".pdf"
#define HTML_SUFFIX ".html"

/* The words of the line, after the command's name. */
enum
{
  FILE_WORD = 1,
  NAME_WORD,
};

typedef struct
{
  char     *output;
  char     *territory;
  char     *snapshot;
  gboolean  names;
  gboolean  force;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->territory);
  g_free (options->snapshot);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The programme as it is, or as the snapshot of that title holds it. */
static gboolean
read_basis (QuatuorDb             *db,
            const Options         *options,
            QuatuorDocumentBasis  *basis,
            GError               **error)
{
  g_autoptr (QuatuorSnapshot) snapshot =
    options->snapshot != NULL ? quatuor_snapshot_find (db, options->snapshot, error) : NULL;

  if (options->snapshot != NULL && snapshot == NULL)
    return FALSE;
  return quatuor_document_basis_open (basis, db, snapshot,
                                      options->names ? QUATUOR_NARRATIVE_AS_ALLOWED
                                                     : QUATUOR_NARRATIVE_ROLES_ONLY,
                                      error);
}

static QuatuorDocument *
make_document (const QuatuorDocumentKind   *kind,
               const QuatuorDocumentBasis  *basis,
               const Options               *options,
               GError                     **error)
{
  const QuatuorTerritory *territory = NULL;

  if (options->territory != NULL)
    {
      territory = quatuor_cohort_find_code (basis->source.cohort, QUATUOR_TABLE_TERRITORY,
                                            options->territory);
      if (territory == NULL)
        {
          quatuor_problem_raise (error, QUATUOR_PROBLEM_UNKNOWN_REFERENCE, options->territory,
                                 NULL);
          return NULL;
        }
    }
  return quatuor_document_kind_make (kind, basis->db, &basis->source,
                                     territory != NULL ? &territory->id : &QUATUOR_ID_NONE,
                                     error);
}

static gboolean
write_pdf (QuatuorDocument  *document,
           const char       *output,
           GError          **error)
{
  g_autoptr (QuatuorSheet) sheet = quatuor_print_document (document);

  return quatuor_sheet_write_pdf (sheet, output, error);
}

static gboolean
goes_to_standard_output (const Options *options)
{
  return options->output == NULL || g_str_equal (options->output, STANDARD_OUTPUT);
}

static gboolean
write_document (QuatuorDocument  *document,
                const Options    *options,
                GError          **error)
{
  if (goes_to_standard_output (options))
    {
      g_autofree char *html = quatuor_html_from_document (document);

      if (fputs (html, stdout) != EOF && fflush (stdout) == 0)
        return TRUE;
      quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, _("standard output"), NULL);
      return FALSE;
    }
  return g_str_has_suffix (options->output, PDF_SUFFIX)
           ? write_pdf (document, options->output, error)
           : quatuor_html_write (document, options->output, error);
}

/* A file with a sheet for each territory is never a document as a whole. */
static gboolean
is_of_each (const QuatuorDocumentKind *kind,
            const Options             *options)
{
  return kind->scope == QUATUOR_DOCUMENT_OF_EACH && options->territory == NULL;
}

static gboolean
write_what_is_asked (const QuatuorDocumentKind   *kind,
                     const QuatuorDocumentBasis  *basis,
                     const Options               *options,
                     GError                     **error)
{
  g_autoptr (QuatuorDocument) document = NULL;

  if (is_of_each (kind, options))
    return quatuor_print_territories (&basis->source, options->output, NULL, NULL, NULL, error);
  document = make_document (kind, basis, options, error);
  return document != NULL && write_document (document, options, error);
}

static QuatuorCliStatus
run (const QuatuorDocumentKind *kind,
     const char                *path,
     const Options             *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorDb) db = quatuor_db_open (path, QUATUOR_OPEN_READ_ONLY, &error);
  g_auto (QuatuorDocumentBasis) basis = { NULL, };

  if (db == NULL || !read_basis (db, options, &basis, &error))
    return quatuor_cli_stopped (error);
  if (!goes_to_standard_output (options) && !options->force &&
      g_file_test (options->output, G_FILE_TEST_EXISTS))
    quatuor_problem_raise (&error, QUATUOR_PROBLEM_FILE_EXISTS, options->output, NULL);
  else if (write_what_is_asked (kind, &basis, options, &error))
    {
      if (!goes_to_standard_output (options))
        quatuor_cli_say ("%s", options->output);
      return QUATUOR_CLI_DONE;
    }
  return quatuor_cli_stopped (error);
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
 * Writes the crossed narrative as a page of HTML, or as a PDF where the file is to
 * be one.
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
  const Options options = {
    .output = (char *) output,
    .territory = (char *) territory,
    .names = with_names,
    .force = replace,
  };

  return run (quatuor_document_kind_find (QUATUOR_CLI_NARRATIVE), path, &options);
}

/**
 * quatuor_cli_document:
 * @self: the command
 * @argv: its line
 *
 * Writes a document of a programme, as a PDF or as a page of HTML.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_document (const QuatuorCliCommand   *self,
                      char                    ***argv)
{
  g_auto (Options) options = { NULL, };
  const QuatuorDocumentKind *kind;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("The file to write, .pdf or .html; - or nothing is HTML on standard output"),
      N_("PATH") },
    { "territory", 0, 0, G_OPTION_ARG_FILENAME, &options.territory,
      N_("Of this territory"), N_("CODE") },
    { "snapshot", 0, 0, G_OPTION_ARG_STRING, &options.snapshot,
      N_("Of the snapshot of that title"), N_("TITLE") },
    { "names", 0, 0, G_OPTION_ARG_NONE, &options.names,
      N_("Tell the names of people, as far as they allow it"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &options.force,
      N_("Replace what is there"), NULL },
    { NULL },
  };

  if (!quatuor_cli_parse (self, entries, argv, NAME_WORD, NAME_WORD))
    return QUATUOR_CLI_WRONG_USE;
  kind = quatuor_document_kind_find ((*argv)[NAME_WORD]);
  if (kind == NULL)
    return quatuor_cli_wrong_use (self, _("NAME is progress, territory, mirror or narrative."));
  if (kind->scope == QUATUOR_DOCUMENT_OF_TERRITORY && options.territory == NULL)
    return quatuor_cli_wrong_use (self, _("This document is of one territory: say which with "
                                          "--territory."));
  if (kind->scope == QUATUOR_DOCUMENT_OF_PROGRAMME && options.territory != NULL)
    return quatuor_cli_wrong_use (self, _("This document is of the whole programme: leave "
                                          "--territory out."));
  if (is_of_each (kind, &options) &&
      (options.output == NULL || !g_str_has_suffix (options.output, PDF_SUFFIX)))
    return quatuor_cli_wrong_use (self, _("The sheets of all territories go into a file .pdf; say "
                                          "which territory with --territory for another."));
  if (!goes_to_standard_output (&options) &&
      !g_str_has_suffix (options.output, PDF_SUFFIX) &&
      !g_str_has_suffix (options.output, HTML_SUFFIX))
    return quatuor_cli_wrong_use (self, _("A document goes into a file .pdf or .html."));
  return run (kind, (*argv)[FILE_WORD], &options);
}
