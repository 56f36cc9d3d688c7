/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "quatuor-csv-preset.h"

#include "quatuor-problem.h"

#include <string.h>

#define FILE_NAME "mappings.ini"
#define FOLDER_MODE 0700

#define KIND "kind"
#define SEPARATOR "separator"
#define ENCODING "encoding"
#define DECIMAL "decimal"
#define DATES "dates"
#define COLUMNS "columns"
#define VALUES "values"
#define AUTO "auto"

static char *
get_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "quatuor", FILE_NAME, NULL);
}

/* A file that is not there, or that somebody spoilt, holds no preset. */
static GKeyFile *
load_file (void)
{
  g_autofree char *path = get_path ();
  GKeyFile *file = g_key_file_new ();

  g_key_file_load_from_file (file, path, G_KEY_FILE_KEEP_COMMENTS, NULL);
  return file;
}

/* Brackets and line ends would end the name in the file. */
static char *
make_group (const char *name)
{
  return g_strdelimit (g_strdup (name), "[]\n\r\t", ' ');
}

/**
 * quatuor_csv_preset_list:
 *
 * Returns: (transfer full): the names that were given
 */
char **
quatuor_csv_preset_list (void)
{
  g_autoptr (GKeyFile) file = load_file ();

  return g_key_file_get_groups (file, NULL);
}

/**
 * quatuor_csv_preset_save:
 * @name: what to call it; one of that name is replaced
 * @import: what to keep: its kind, dialect, maps and sets
 * @error: where an error goes
 *
 * Returns: whether it is kept
 */
gboolean
quatuor_csv_preset_save (const char             *name,
                         const QuatuorCsvImport *import,
                         GError                **error)
{
  g_autofree char *path = get_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *group = make_group (name);
  g_autoptr (GKeyFile) file = load_file ();
  g_autoptr (GError) cause = NULL;
  const QuatuorCsvDialect *dialect = &import->dialect;

  g_key_file_remove_group (file, group, NULL);
  g_key_file_set_string (file, group, KIND, quatuor_csv_kind_get_table (import->kind)->code);
  g_key_file_set_string (file, group, SEPARATOR,
                         quatuor_csv_separator_get_name (dialect->separator));
  g_key_file_set_string (file, group, ENCODING,
                         dialect->encoding != NULL ? dialect->encoding : AUTO);
  g_key_file_set_string (file, group, DECIMAL, quatuor_csv_decimal_get_name (dialect->decimal));
  g_key_file_set_string (file, group, DATES, quatuor_csv_dates_get_name (dialect->dates));
  if (import->maps != NULL)
    g_key_file_set_string_list (file, group, COLUMNS, (const char *const *) import->maps,
                                g_strv_length (import->maps));
  if (import->sets != NULL)
    g_key_file_set_string_list (file, group, VALUES, (const char *const *) import->sets,
                                g_strv_length (import->sets));
  if (g_mkdir_with_parents (folder, FOLDER_MODE) == 0 &&
      g_key_file_save_to_file (file, path, &cause))
    return TRUE;

  quatuor_problem_raise (error, QUATUOR_PROBLEM_DISK_ERROR, path,
                         cause != NULL ? cause->message : folder);
  return FALSE;
}

static gboolean
read_dialect (GKeyFile          *file,
              const char        *group,
              QuatuorCsvDialect *dialect)
{
  g_autofree char *separator = g_key_file_get_string (file, group, SEPARATOR, NULL);
  g_autofree char *encoding = g_key_file_get_string (file, group, ENCODING, NULL);
  g_autofree char *decimal = g_key_file_get_string (file, group, DECIMAL, NULL);
  g_autofree char *dates = g_key_file_get_string (file, group, DATES, NULL);

  return (separator == NULL || quatuor_csv_separator_find (separator, &dialect->separator)) &&
         (encoding == NULL || quatuor_csv_encoding_find (encoding, &dialect->encoding)) &&
         (decimal == NULL || quatuor_csv_decimal_find (decimal, &dialect->decimal)) &&
         (dates == NULL || quatuor_csv_dates_find (dates, &dialect->dates));
}

/**
 * quatuor_csv_preset_load:
 * @name: a name that was given
 * @import: gets the kind, dialect, maps and sets
 * @error: where the problem goes of a name that was not given
 *
 * Returns: whether there is such a preset
 */
gboolean
quatuor_csv_preset_load (const char        *name,
                         QuatuorCsvImport  *import,
                         GError           **error)
{
  g_autoptr (GKeyFile) file = load_file ();
  g_autofree char *group = make_group (name);
  g_autofree char *kind = g_key_file_get_string (file, group, KIND, NULL);
  QuatuorCsvDialect dialect = { 0 };

  if (!quatuor_csv_kind_find (kind, &import->kind) || !read_dialect (file, group, &dialect))
    {
      g_auto (GStrv) names = g_key_file_get_groups (file, NULL);
      g_autofree char *known = g_strjoinv (", ", names);

      quatuor_problem_raise (error, QUATUOR_PROBLEM_NO_MAPPING, name, *known != '\0' ? known : "—");
      return FALSE;
    }
  import->dialect = dialect;
  g_strfreev (import->maps);
  import->maps = g_key_file_get_string_list (file, group, COLUMNS, NULL, NULL);
  g_strfreev (import->sets);
  import->sets = g_key_file_get_string_list (file, group, VALUES, NULL, NULL);
  return TRUE;
}

static gboolean
fits (char             **maps,
      const char *const *headers)
{
  guint n = 0;

  for (; maps[n] != NULL; n++)
    {
      const char *divide = strrchr (maps[n], '=');
      g_autofree char *header =
        divide != NULL ? g_strndup (maps[n], (gsize) (divide - maps[n])) : g_strdup (maps[n]);

      if (!g_strv_contains (headers, header))
        return FALSE;
    }
  return n == g_strv_length ((char **) headers);
}

/**
 * quatuor_csv_preset_find:
 * @headers: (array zero-terminated=1): the headers of a table
 *
 * Returns: (transfer full) (nullable): the name of the preset that was made for a
 *   table with the same headers
 */
char *
quatuor_csv_preset_find (const char *const *headers)
{
  g_autoptr (GKeyFile) file = load_file ();
  g_auto (GStrv) names = g_key_file_get_groups (file, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GStrv) maps = g_key_file_get_string_list (file, names[i], COLUMNS, NULL, NULL);

      if (maps != NULL && fits (maps, headers))
        return g_strdup (names[i]);
    }
  return NULL;
}
