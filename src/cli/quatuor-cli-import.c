/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-cli-archive.h"
#include "quatuor-cli.h"
#include "quatuor-csv-preset.h"
#include "quatuor-lock.h"

#include <glib/gi18n-lib.h>

/* The words of the line, after the command's name. */
enum
{
  FILE_WORD = 1,
  KIND_WORD,
  CSV_WORD,
};
#define N_WORDS 3

#define PROFILE_AUTO "auto"

typedef struct
{
  char     *profile;
  char     *separator;
  char     *encoding;
  char     *decimal;
  char     *dates;
  char     *mapping;
  char    **maps;
  char    **sets;
  char    **skips;
  gboolean  dry_run;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->profile);
  g_free (options->separator);
  g_free (options->encoding);
  g_free (options->decimal);
  g_free (options->dates);
  g_free (options->mapping);
  g_strfreev (options->maps);
  g_strfreev (options->sets);
  g_strfreev (options->skips);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
has_any (const Options *options)
{
  return options->profile != NULL || options->separator != NULL || options->encoding != NULL ||
         options->decimal != NULL || options->dates != NULL || options->mapping != NULL ||
         options->maps != NULL || options->sets != NULL || options->skips != NULL ||
         options->dry_run;
}

static void
say_result (const QuatuorCsvResult *result)
{
  g_autofree char *counts = NULL;

  /* Translators: the first three numbers count rows of the table, the fourth
   * values of the programme, the last one columns of the table. */
  counts = g_strdup_printf (_("new %lld, changed %lld, identical %lld, values emptied %lld, "
                              "columns ignored %u"),
                            (long long) result->n_new, (long long) result->n_changed,
                            (long long) result->n_identical, (long long) result->n_emptied,
                            result->n_ignored);
  quatuor_cli_say ("%s", counts);
  if (result->n_left_empty > 0)
    quatuor_cli_say (ngettext ("%u row left empty", "%u rows left empty",
                               (guint) result->n_left_empty), (guint) result->n_left_empty);
}

static QuatuorCliStatus
import_table (QuatuorDb              *db,
              const QuatuorCsvImport *import)
{
  g_autoptr (QuatuorCsvResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (!quatuor_csv_import_run (db, import, &result, &error))
    {
      if (result == NULL || result->n_errors == 0)
        return quatuor_cli_stopped (error);
      quatuor_cli_problems (result->problems, result->n_errors + result->n_warnings);
      return QUATUOR_CLI_STOPPED;
    }

  quatuor_cli_problems (result->problems, result->n_errors + result->n_warnings);
  if (result->n_errors > 0)
    return QUATUOR_CLI_STOPPED;
  say_result (result);
  return QUATUOR_CLI_DONE;
}

/*
 * Words that say how the table is written
 */

static gboolean
set_profile (QuatuorCsvDialect *dialect,
             const char        *word)
{
  QuatuorCsvProfile profile;

  if (g_str_equal (word, PROFILE_AUTO))
    {
      dialect->separator = QUATUOR_CSV_DETECT;
      return TRUE;
    }
  if (!quatuor_csv_profile_find (word, &profile) || profile == QUATUOR_CSV_ARCHIVE)
    return FALSE;

  dialect->separator = quatuor_csv_profile_get_separator (profile);
  return TRUE;
}

static gboolean
set_separator (QuatuorCsvDialect *dialect,
               const char        *word)
{
  return quatuor_csv_separator_find (word, &dialect->separator);
}

static gboolean
set_encoding (QuatuorCsvDialect *dialect,
              const char        *word)
{
  return quatuor_csv_encoding_find (word, &dialect->encoding);
}

static gboolean
set_decimal (QuatuorCsvDialect *dialect,
             const char        *word)
{
  return quatuor_csv_decimal_find (word, &dialect->decimal);
}

static gboolean
set_dates (QuatuorCsvDialect *dialect,
           const char        *word)
{
  return quatuor_csv_dates_find (word, &dialect->dates);
}

/* In this order: a separator goes before the one of a profile. */
static const struct
{
  gsize        offset; /* of the word in the options */
  gboolean   (*set) (QuatuorCsvDialect *dialect,
                     const char        *word);
  const char  *refusal;
} DIALECT[] = {
  { G_STRUCT_OFFSET (Options, profile), set_profile,
    N_("The profile is auto, excel-fr or universal.") },
  { G_STRUCT_OFFSET (Options, separator), set_separator,
    N_("The separator is auto, semicolon, comma or tab.") },
  { G_STRUCT_OFFSET (Options, encoding), set_encoding,
    N_("The encoding is auto, UTF-8, WINDOWS-1252, ISO-8859-15, MACINTOSH, UTF-16LE or "
       "UTF-16BE.") },
  { G_STRUCT_OFFSET (Options, decimal), set_decimal,
    N_("The decimal mark is auto, comma or point.") },
  { G_STRUCT_OFFSET (Options, dates), set_dates,
    N_("Dates are auto, day-first or month-first.") },
};

/* Which word of the line is no such thing, in a sentence; NULL when all are. */
static const char *
read_dialect (const Options     *options,
              QuatuorCsvDialect *dialect)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DIALECT); i++)
    {
      const char *word = G_STRUCT_MEMBER (char *, options, DIALECT[i].offset);

      if (word != NULL && !DIALECT[i].set (dialect, word))
        return _(DIALECT[i].refusal);
    }
  return NULL;
}

static gboolean
read_skips (const Options    *options,
            QuatuorCsvImport *import)
{
  import->corrections = quatuor_csv_corrections_new ();
  for (guint i = 0; options->skips != NULL && options->skips[i] != NULL; i++)
    {
      gint64 line;

      /* The header is line 1. */
      if (!g_ascii_string_to_signed (options->skips[i], 10, 2, G_MAXINT64, &line, NULL))
        return FALSE;
      quatuor_csv_corrections_skip (import->corrections, line);
    }
  return TRUE;
}

/* What is said on the line goes before what was kept under a name. Takes @kept. */
static char **
put_before (char **said,
            char **kept)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  if (said != NULL)
    g_strv_builder_addv (words, (const char **) said);
  if (kept != NULL)
    g_strv_builder_addv (words, (const char **) kept);
  g_strfreev (kept);
  return g_strv_builder_end (words);
}

static QuatuorCliStatus
open_and_import (const char             *path,
                 const QuatuorCsvImport *import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QuatuorLock) lock = quatuor_lock_take (path, QUATUOR_LOCK_REFUSE, &error);
  g_autoptr (QuatuorDb) db = NULL;

  if (lock == NULL)
    return quatuor_cli_stopped (error);

  db = quatuor_db_open (path, QUATUOR_OPEN_WRITABLE, &error);
  if (db == NULL)
    return quatuor_cli_stopped (error);
  return import_table (db, import);
}

static QuatuorCliStatus
wrong_kind (const QuatuorCliCommand *self)
{
  g_autofree char *kinds = quatuor_cli_list_kinds ();
  /* Translators: a list of words of the command line. */
  g_autofree char *text = g_strdup_printf (_("KIND is archive or one of %s."), kinds);

  return quatuor_cli_wrong_use (self, text);
}

static QuatuorCliStatus
import_with_options (const QuatuorCliCommand *self,
                     char                   **argv,
                     const Options           *options)
{
  g_autoptr (QuatuorCsvImport) import =
    quatuor_csv_import_new (QUATUOR_CSV_TERRITORIES, argv[CSV_WORD],
                            options->dry_run ? QUATUOR_CSV_DRY_RUN : QUATUOR_CSV_APPLY);
  g_autoptr (GError) error = NULL;
  QuatuorCsvKind kind;
  const char *wrong;

  if (!quatuor_csv_kind_find (argv[KIND_WORD], &kind))
    return wrong_kind (self);
  if (options->mapping != NULL && !quatuor_csv_preset_load (options->mapping, import, &error))
    return quatuor_cli_stopped (error);
  wrong = read_dialect (options, &import->dialect);
  if (wrong != NULL)
    return quatuor_cli_wrong_use (self, wrong);
  if (!read_skips (options, import))
    return quatuor_cli_wrong_use (self, _("A line to leave out is a number from 2 on."));

  import->kind = kind;
  import->maps = put_before (options->maps, import->maps);
  import->sets = put_before (options->sets, import->sets);
  return open_and_import (argv[FILE_WORD], import);
}

/**
 * quatuor_cli_import:
 * @self: the command
 * @argv: its line
 *
 * Reads a table into a programme: all of it or nothing.
 *
 * Returns: how it went
 */
QuatuorCliStatus
quatuor_cli_import (const QuatuorCliCommand   *self,
                    char                    ***argv)
{
  g_auto (Options) options = { NULL, };
  const GOptionEntry entries[] = {
    { "profile", 0, 0, G_OPTION_ARG_FILENAME, &options.profile,
      N_("How the table is written: auto, excel-fr or universal"), N_("PROFILE") },
    { "separator", 0, 0, G_OPTION_ARG_STRING, &options.separator,
      N_("What parts two cells: auto, semicolon, comma or tab"), N_("NAME") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &options.encoding,
      N_("The encoding of the table, when it is not recognised"), N_("NAME") },
    { "decimal", 0, 0, G_OPTION_ARG_STRING, &options.decimal,
      N_("What parts a number from its decimals: auto, comma or point"), N_("NAME") },
    { "dates", 0, 0, G_OPTION_ARG_STRING, &options.dates,
      N_("How days are written: auto, day-first or month-first"), N_("NAME") },
    { "mapping", 0, 0, G_OPTION_ARG_STRING, &options.mapping,
      N_("Read the table as was kept under that name in the window"), N_("NAME") },
    { "skip", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.skips,
      N_("Leave out the row that begins on that line; may be repeated"), N_("LINE") },
    { "map", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.maps,
      N_("Which column of the table is which field; may be repeated"), N_("COLUMN=FIELD") },
    { "set", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.sets,
      N_("What a field is on every row, where no column says it; may be repeated"),
      N_("FIELD=VALUE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry_run,
      N_("Say what would be done, and write nothing"), NULL },
    { NULL },
  };

  if (!quatuor_cli_parse (self, entries, argv, N_WORDS, N_WORDS))
    return QUATUOR_CLI_WRONG_USE;
  if (g_str_equal ((*argv)[KIND_WORD], QUATUOR_CLI_ARCHIVE))
    {
      if (has_any (&options))
        return quatuor_cli_wrong_use (self, _("An archive is read as it is: it goes without "
                                              "a profile, a map or a dry run."));
      return quatuor_cli_import_archive ((*argv)[FILE_WORD], (*argv)[CSV_WORD]);
    }
  return import_with_options (self, *argv, &options);
}
