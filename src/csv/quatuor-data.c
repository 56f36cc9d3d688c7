/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "quatuor-data.h"

/**
 * quatuor_data_folders:
 * @name: a folder's name within the program's data, such as `templates`
 *
 * Where data is looked for: the person's own folder first, so that a coach can
 * make a variant of what is shipped, then the program's. The variable
 * `QUATUOR_DATA_DIR` stands in for the latter where nothing is installed.
 *
 * Returns: (transfer full) (element-type filename): paths, whether or not they
 *   exist
 */
GPtrArray *
quatuor_data_folders (const char *name)
{
  const char *shipped = g_getenv ("QUATUOR_DATA_DIR");
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);

  if (shipped == NULL || *shipped == '\0')
    shipped = PACKAGE_DATA_DIR;
  g_ptr_array_add (folders, g_build_filename (g_get_user_data_dir (), "quatuor", name, NULL));
  g_ptr_array_add (folders, g_build_filename (shipped, name, NULL));
  return folders;
}

/**
 * quatuor_data_find:
 * @name: a path within the program's data, such as `territories/epci-2026.csv`
 *
 * Returns: (transfer full) (nullable) (type filename): where it lies; %NULL if
 *   nowhere
 */
char *
quatuor_data_find (const char *name)
{
  g_autoptr (GPtrArray) paths = quatuor_data_folders (name);

  for (guint i = 0; i < paths->len; i++)
    if (g_file_test (g_ptr_array_index (paths, i), G_FILE_TEST_EXISTS))
      return g_strdup (g_ptr_array_index (paths, i));
  return NULL;
}
